"""Cut pages: what is cut, what is put in its place, and how an answer is judged."""

from __future__ import annotations

from typing import Any

import pytest

from bench.cut_notes import LANGUAGES, CutNote, notes_of
from bench.cut_pages import CutPage, cut_page, letters
from bench.cut_report import cuts_text
from bench.cut_run import judge_cut
from bench.pages import parse

LINES = [f"Paragraph number {number} of the story, long enough to be told from others." for number in range(8)]
STORY = "".join(f"<p>{line}</p>" for line in LINES)
PAGE = """<html lang="de-AT"><head><title>T</title>
<script type="application/ld+json">{{"@type": "NewsArticle"}}</script>{head}</head>
<body><nav><p>Menu</p></nav><article><h1>H</h1>{story}<figure>Late picture</figure></article>{tail}</body></html>"""


def cut(head: str = "", story: str = STORY, tail: str = "", body: str = "\n".join(LINES)) -> CutPage | None:
    source = PAGE.format(head=head, story=story, tail=tail)
    return cut_page("news-1", "https://courier.example/1", source.encode(), body)


def text_of(page: CutPage | None) -> str:
    assert page is not None
    tree = parse(page.with_note("Noch 40 % <jetzt>").encode())
    assert tree.body is not None
    return tree.body.text(separator="|", strip=True)


def test_the_later_half_goes_and_a_note_takes_its_place() -> None:
    page = cut(tail="<footer><p>Imprint</p></footer>")
    assert text_of(page) == "|".join(["Menu", "H", *LINES[:4], "Noch 40 % <jetzt>", "Imprint"])
    assert page is not None
    assert page.language == "de"


def test_copies_of_the_later_half_go_too() -> None:
    page = cut(
        head=f'<script>var story = "{LINES[7]}"</script><script type="application/ld+json">{{"articleBody": ""}}</script>',
        tail=f"<aside><p>{LINES[6]}</p></aside>",
    )
    assert LINES[6] not in text_of(page)
    assert page is not None
    assert page.source.count("<script") == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"story": "".join(f"<p>{line}</p>" for line in LINES[:5])},  # too few
        {"story": "".join(f"<div><p>{line}</p></div>" for line in LINES)},  # no container of their own
        {"tail": f"<div>{LINES[7]}</div>"},  # the end stands elsewhere too
        {"body": ""},
    ],
)
def test_a_page_that_cannot_be_cut_cleanly_is_left_out(changes: dict[str, str]) -> None:
    assert cut(**changes) is None


def test_letters_are_all_that_is_compared() -> None:
    assert letters("It’s 5 o'clock – ÉTÉ") == "its5oclockété"


def test_every_language_has_notes_lengths_and_counters() -> None:
    assert len({words.language for words in LANGUAGES}) == len(LANGUAGES) >= 21
    for words in LANGUAGES:
        notes = list(notes_of(words, 2))
        assert notes == list(notes_of(words, 2))
        assert {note.kind for note in notes} == {"share", "length", "counter"}
        for note in notes:
            assert "{" not in note.text
            assert (note.percent is None) is (note.kind == "counter")
            assert note.percent is None or 0 < note.percent < 100


def test_numbers_are_printed_as_the_language_prints_them() -> None:
    notes = {words.language: list(notes_of(words, 20)) for words in LANGUAGES}
    german = [note for note in notes["de"] if note.percent and note.percent % 1 and note.kind == "share"]
    assert all(f"{note.percent:g}".replace(".", ",") in note.text for note in german)
    assert not any(character in "0123456789" for note in notes["ar"] for character in note.text)


def record(percent: float | None, source: str | None, body: str = "Text") -> dict[str, Any]:
    return {
        "paywall": {"percent_remaining": percent, "percent_source": source, "completeness": "truncated"},
        "body": body,
    }


@pytest.mark.parametrize(
    ("stated", "percent", "source", "right"),
    [
        (61.95, 61.95, "stated", True),
        (61.95, 62.0, "stated", True),
        (61.95, 61.0, "stated", False),
        (61.95, 61.95, "estimated", False),
        (61.95, None, None, False),
        (None, None, None, True),
        (None, 45.0, "estimated", True),  # a counter: an estimate is not read from it
        (None, 7.0, "stated", False),
    ],
)
def test_a_share_is_read_or_not(stated: float | None, percent: float | None, source: str | None, right: bool) -> None:
    kind: Any = "counter" if stated is None else "share"
    note = CutNote(language="en", kind=kind, wording="w", text="A line", percent=stated)
    assert judge_cut("news-1", note, record(percent, source)).right is right


def test_the_report_names_the_wording_that_is_not_read() -> None:
    note = CutNote(language="en", kind="share", wording="{share} left", text="9%  left", percent=9.0)
    cases = [judge_cut("a", note, record(9.0, "stated")), judge_cut("b", note, record(None, None, "End.\n\n9% left"))]
    text = cuts_text(cases)
    assert text.startswith("notes and counters on 2 cut pages, 2 cases\n")
    assert text.endswith("en: 1 of 2 wrong (no share, truncated 1): {share} left")
    assert [case.note_in_body for case in cases] == [False, True]
