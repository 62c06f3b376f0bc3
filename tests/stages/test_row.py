"""The row between head and story is read line by line, whichever lines are missing."""

from __future__ import annotations

import pytest

from foldline.model import Block
from foldline.record import BlockType
from foldline.rules.discovery import load_rule_book
from foldline.stages.parsing import read_lines
from foldline.stages.row import RowFacts, read_row

BOOK = load_rule_book()
ROW = next(rule for rule in BOOK.syndicators if rule.slug == "qwiket").row


def row_of(text: str) -> RowFacts | None:
    return blocks_row(read_lines(text))


def blocks_row(blocks: tuple[Block, ...]) -> RowFacts | None:
    assert ROW is not None
    return read_row(blocks, ROW, lambda name: BOOK.outlet_of_name(name) is not None, BOOK.organisations)


STORY = "The ferry sails again, and nobody on the pier could think of anything to add to that."


@pytest.mark.parametrize(
    ("lines", "names", "date", "byline", "headline"),
    [
        ("Le Monde\nLe Monde\n27 Nov 2023\nAda Lovell\n\n\nNextImg:Sails\n", 2, "27 Nov 2023", "Ada Lovell", "Sails"),
        ("Le Monde\nLe Monde\n27 Nov 2023\n\n\n", 2, "27 Nov 2023", None, None),
        ("Ada Lovell\n\n\nNextImg:Ferry sails\n", 0, None, "Ada Lovell", "Ferry sails"),
        ("\n\nNextImg:Ferry sails\n", 0, None, None, "Ferry sails"),
        ("\n\n", 0, None, None, None),
        ("An Unknown Paper\nSome Section\n3h\nNR Editors\n\n\n", 2, None, "NR Editors", None),
        ("National Review\n1 Feb 2024\nAda Lovell\n", 1, "1 Feb 2024", "Ada Lovell", None),
        ("Ada Lovell\n", 0, None, "Ada Lovell", None),
        ("", 0, None, None, None),
    ],
)  # fmt: skip
def test_rows(lines: str, names: int, date: str | None, byline: str | None, headline: str | None) -> None:
    row = row_of(f"THE PAPER\nJun 24, 2025 | 0\ntopic\n{lines}{STORY}\n")
    assert row is not None
    assert (len(row.names), row.date, row.byline, row.headline) == (names, date, byline, headline)
    assert row.page_date == "Jun 24, 2025"


def test_the_story_begins_behind_the_row() -> None:
    text = f"topic\nLe Monde\n27 Nov 2023\n\n\nNextImg:Ferry sails\n{STORY}\n"
    row = row_of(text)
    assert row is not None
    assert read_lines(text)[row.end].text == STORY


def test_a_page_without_the_heads_last_line_has_no_row() -> None:
    assert row_of(f"THE PAPER\n{STORY}\n") is None


def test_in_html_the_heading_is_the_headline_and_the_origins_address_is_passed_over() -> None:
    texts = ["topic", "Le Monde", "27 Nov 2023", "Ferry sails", "https://www.lemonde.fr/a", STORY]
    types = [BlockType.PARAGRAPH] * 3 + [BlockType.CROSSHEAD] + [BlockType.PARAGRAPH] * 2
    blocks = tuple(Block(index=n, type=t, text=s) for n, (t, s) in enumerate(zip(types, texts, strict=True)))
    row = blocks_row(blocks)
    assert row is not None
    assert (row.headline, row.end) == ("Ferry sails", 5)
