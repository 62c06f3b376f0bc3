"""Copies of a paragraph and of a line's end are told by their letters, and many alike openings cost no more."""

from __future__ import annotations

import pytest

from foldline.model import Block, BlockLabel, LabelledBlock
from foldline.record import BlockType
from foldline.stages.repeats import mark_copies, repeats_tail

OPENING = "The council of the harbour town met on Monday evening and agreed on"


def labels(*texts: str) -> list[BlockLabel]:
    blocks = (Block(index=number, type=BlockType.PARAGRAPH, text=text) for number, text in enumerate(texts))
    marked = mark_copies(LabelledBlock(block=block, label=BlockLabel.STORY, reason="") for block in blocks)
    return [item.label for item in marked]


def test_later_copies_are_marked_whatever_their_case_and_marks() -> None:
    one = f"{OPENING} the pier."
    assert labels(one, "Another paragraph of the story stands between the two copies.", one.upper(), one) == [
        BlockLabel.STORY, BlockLabel.STORY, BlockLabel.DUPLICATE, BlockLabel.DUPLICATE,
    ]  # fmt: skip


def test_paragraphs_that_only_begin_alike_stay() -> None:
    assert set(labels(*(f"{OPENING} plan number {number}." for number in range(50)))) == {BlockLabel.STORY}


def test_an_opening_of_few_letters_is_compared_by_the_whole_line() -> None:
    dashes = " ".join("-" * 60)
    assert labels(f"a {dashes} one two", f"a {dashes} one two", f"a {dashes} one three")[1:] == [
        BlockLabel.DUPLICATE, BlockLabel.STORY,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "above", "repeats"),
    [
        ("Bridge opens today", "Example Courier: Bridge opens today", True),
        ("Bridge opens today!", "Example Courier: “Bridge opens today”", True),
        ("Bridge opens today", "Example Courier: Bridge opened today", False),
        ("opens today", "Example Courier: Bridge opens today", False),
        ("Bridge opens today", "Bridge opens today", False),
    ],
)
def test_the_end_of_the_line_above_is_known(text: str, above: str, repeats: bool) -> None:
    assert repeats_tail(text, above) is repeats
