"""The story of a capture that no rule knows is its heaviest run of sentences."""

from __future__ import annotations

import pytest

from foldline.model import Zone
from foldline.stages.capture_content import ends_sentence, place_lines
from foldline.stages.parsing import read_lines

FIRST = "The ferry sails again, and nobody on the pier could think of anything to add to that."
FOOTER = "This site uses cookies to remember who you were on your last visit."
CUT = "The captain has bought a bicycle, and the fishermen count their ne"
SECOND = "The captain has bought a bicycle, and the fishermen count their nets in the evening."


def story(text: str) -> list[str]:
    return [placed.block.text for placed in place_lines(read_lines(text)) if placed.zone is Zone.STORY]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"News\nSport\n{FIRST}\n\n{SECOND}\nAbout us\nTerms", [FIRST, SECOND]),
        (f"News\n{FIRST}\nA crosshead\n- an item\n{SECOND}\nTerms", [FIRST, "A crosshead", "- an item", SECOND]),
        (f"{FIRST}\n{SECOND}\na\nb\nc\nd\n© 2026 The Paper. All rights reserved in this valley.", [FIRST, SECOND]),
        (f"{FIRST}\n{SECOND}\nMore\nTerms\nImprint\n{FOOTER}", [FIRST, SECOND]),
        ("News\nSport\nWeather", []),
        ("", []),
        (f"{FIRST}\n{CUT}", [FIRST, CUT]),
    ],
)  # fmt: skip
def test_story_lines(text: str, lines: list[str]) -> None:
    assert story(text) == lines


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("It sails.", True), ("Does it?”", True), ("He said: «Yes.»", True), ("帰った。", True), ("वह गया।", True),
        ("the new model:", True), ("and then…", True), ("and the fish", False), ("Read more", False), ("", False),
    ],
)  # fmt: skip
def test_ends_of_sentences(line: str, ends: bool) -> None:
    assert ends_sentence(line) is ends


OTHERS = [
    f"The council counts its lanterns again, part {n}, and writes the number on a slate by the door." for n in range(4)
]
GAP = ["Menu", "Sport", "Weather", "Tides", "Nets", "Bread", "Bicycles"]


@pytest.mark.parametrize(
    "gate",
    [["Subscribe to continue reading"], ["You have 60% of this article left to read."],
     ["Share", "Bereits Abonnent/in?", "Jetzt diesen Artikel lesen!"]],
)  # fmt: skip
def test_the_opening_before_a_gate_outweighs_the_teasers_below_it(gate: list[str]) -> None:
    text = "\n".join([FIRST, SECOND, *gate, *GAP, *OTHERS])
    assert [line for line in story(text) if line not in gate] == [FIRST, SECOND]
    assert story("\n".join([FIRST, SECOND, *GAP, *OTHERS])) == OTHERS


def test_the_longest_paragraph_is_no_footer() -> None:
    assert story("\n".join([FOOTER, "a", "b", "c", "d", f"{FIRST} {SECOND}"])) == [f"{FIRST} {SECOND}"]
