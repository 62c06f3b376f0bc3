"""The row of facts between a page's head and its story: outlet's names, date or age, byline, headline.

One reading for both forms: the lines of a text capture and the blocks of the page's own HTML come in the same
order. Which lines are part of the row is told by the empty lines around it, where a capture has them, and else
line by line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import Final

from msgspec import Struct

from foldline.model import Block
from foldline.record import BlockType
from foldline.rules.rule import Row
from foldline.text.bylines import looks_like_byline

# Logo, site name, date, byline and, in HTML, the headline, the origin's address and the picture's line.
MAX_ROW_LINES: Final = 8


class RowFacts(Struct, frozen=True, kw_only=True):
    """What the row says; `first` and `end` are indexes into the blocks that were read (the row is [first, end)).

    `names` are the outlet's, as printed; `page_date` is the day the page was served, no date of the story.
    """

    first: int
    end: int
    names: tuple[str, ...] = ()
    date: str | None = None
    age: str | None = None
    byline: str | None = None
    headline: str | None = None
    page_date: str | None = None


def read_row(
    blocks: Sequence[Block], row: Row, is_known_name: Callable[[str], bool], organisations: frozenset[str]
) -> RowFacts | None:
    """The facts of the row, None where the head's last line is missing."""
    start = next((i for i, block in enumerate(blocks) if row.starts_after.matches(block.text)), None)
    if start is None:
        return None
    first = start + 1
    lines = list(islice(blocks, first, first + MAX_ROW_LINES))
    sure = _adjacent_lines(lines)
    taken: dict[str, str] = {}
    names: list[str] = []
    end = 0
    for number, block in enumerate(lines):
        role = _role(block, row, taken, lines[number + 1 :], number < sure, is_known_name, organisations)
        if role is None:
            break
        if role == "name":
            names.append(block.text)
        elif role != "address":
            taken[role] = _value(block, row, role)
        end = number + 1
        if row.headline.matches(block.text):
            break
    page_dates = (row.page_date.groups(block.text) for block in blocks[:first]) if row.page_date else ()
    return RowFacts(
        first=first,
        end=first + end,
        names=tuple(names),
        page_date=next((groups["date"] for groups in page_dates if groups), None),
        **taken,
    )


def _adjacent_lines(lines: Sequence[Block]) -> int:
    """How many lines are surely the row's: those that stand together and end in an empty line, as crawls print it."""
    for number, block in enumerate(lines):
        if block.gap:
            return number
    return 0


def _role(
    block: Block,
    row: Row,
    taken: dict[str, str],
    following: Sequence[Block],
    sure: bool,
    is_known_name: Callable[[str], bool],
    organisations: frozenset[str],
) -> str | None:
    text = block.text
    if row.headline.matches(text) or (block.type is BlockType.CROSSHEAD and "headline" not in taken):
        return "headline"
    if block.gap and not sure:
        return None
    if row.date.matches(text):
        return "date"
    if row.age and row.age.matches(text):
        return "age"
    if text.startswith(("http://", "https://")) and " " not in text:
        return "address"
    if not taken and (_date_follows(row, following) or is_known_name(text)):
        return "name"
    if "byline" not in taken and "headline" not in taken and (sure or looks_like_byline(text, organisations)):
        return "byline"
    return None


def _date_follows(row: Row, following: Sequence[Block]) -> bool:
    """The outlet's names stand right over the date or the age."""
    return any(
        row.date.matches(block.text) or (row.age is not None and row.age.matches(block.text)) for block in following[:2]
    )


def _value(block: Block, row: Row, role: str) -> str:
    if role in ("date", "headline"):
        groups = (row.date if role == "date" else row.headline).groups(block.text)
        return groups[role] if groups else block.text
    return block.text
