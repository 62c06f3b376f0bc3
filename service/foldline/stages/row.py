"""The row of facts between a page's head and its story: outlet's names, date or age, byline, headline.

One reading for both forms: the lines of a text capture and the blocks of the page's own HTML come in the same
order. Where the headline's line is there, it ends the row; else the empty lines around the row do, where a capture has
them; else the lines are taken one by one as long as they look like the row's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct

from foldline.model import Block
from foldline.record import BlockType
from foldline.rules.rule import Row
from foldline.stages.capture_content import ends_sentence
from foldline.text.bylines import looks_like_byline
from foldline.text.folding import fold_words

# Logo, site name, date, byline and, in HTML, the headline, the origin's address and the picture's line.
MAX_ROW_LINES: Final = 10
MAX_ROW_CHARS: Final = 80  # longest byline with its posts; but headlines and addresses may be longer
MAX_BYLINE_CHARS, MAX_BYLINE_WORDS = 60, 8
ROW_AND_SECTION: Final = 3  # outlet, its section brand, byline: with fewer lines no section brand is among them


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


class _Reader(Struct, frozen=True):
    """What the lines of a row are judged by."""

    row: Row
    is_known_name: Callable[[str], bool]
    organisations: frozenset[str]

    def is_date(self, block: Block) -> bool:
        return self.row.date.matches(block.text)

    def is_age(self, block: Block) -> bool:
        return self.row.age is not None and self.row.age.matches(block.text)

    def is_dated(self, block: Block) -> bool:
        return self.is_date(block) or self.is_age(block)

    def is_headline(self, block: Block) -> bool:
        """The picture's line, which repeats the headline, or in HTML the heading itself."""
        return self.row.headline.matches(block.text) or block.type is BlockType.CROSSHEAD

    def headline_in(self, block: Block) -> str:
        groups = self.row.headline.groups(block.text)
        return groups["headline"] if groups else block.text


def read_row(
    blocks: Sequence[Block], row: Row, is_known_name: Callable[[str], bool], organisations: frozenset[str]
) -> RowFacts | None:
    """The facts of the row, None where the head's last line is missing."""
    start = next((i for i, block in enumerate(blocks) if row.starts_after.matches(block.text)), None)
    if start is None:
        return None
    reader = _Reader(row, is_known_name, organisations)
    lines = blocks[start + 1 : start + 1 + MAX_ROW_LINES]
    end = _end_at_headline(lines, reader)
    if end is None:
        end = _end_at_gap(lines)
    if end is None:
        end = _likely_end(lines, reader)
    page_dates = (row.page_date.groups(block.text) for block in blocks[: start + 1]) if row.page_date else ()
    page_date = next((groups["date"] for groups in page_dates if groups), None)
    return _facts(lines[:end], reader, start + 1, page_date)


def _end_at_headline(lines: Sequence[Block], reader: _Reader) -> int | None:
    """Behind the headline's line, and behind the address and the repetitions that follow it."""
    found = next((n for n, block in enumerate(lines) if reader.is_headline(block)), None)
    if found is None or any(_is_text(block) for block in lines[:found]):
        return None
    headline = fold_words(reader.headline_in(lines[found]))
    end = found + 1
    for number in range(end, len(lines)):
        block = lines[number]
        pictured = reader.row.headline.matches(block.text)
        if pictured or _is_address(block):
            end = number + 1
        elif fold_words(block.text) != headline:
            break
    return end


def _end_at_gap(lines: Sequence[Block]) -> int | None:
    """Crawls print the row's lines together, with an empty line behind them; None where none tells."""
    for number, block in enumerate(lines):
        if block.gap == 1 and number == 0:
            return None  # an empty line after each line: it parts nothing
        if block.gap:
            return number
        if _is_text(block):
            return None
    return None


def _likely_end(lines: Sequence[Block], reader: _Reader) -> int:
    """The lines that look like a row's: names right over a date, the date, a byline."""
    end, dated, signed = 0, False, False
    for number, block in enumerate(lines):
        following = lines[number + 1 : number + 3]
        if block.gap > 1 or _is_text(block):
            break
        if reader.is_dated(block):
            dated = True
        elif not dated and (any(map(reader.is_dated, following)) or reader.is_known_name(block.text)):
            pass
        elif not signed and _may_be_byline(block, dated, reader):
            signed = True
        elif not _is_address(block):
            break
        end = number + 1
    return end


def _may_be_byline(block: Block, dated: bool, reader: _Reader) -> bool:
    """Right under a date any short line may be one ("Ace"); without a date it must look like one."""
    if looks_like_byline(block.text, reader.organisations):
        return True
    short = len(block.text) <= MAX_BYLINE_CHARS and len(block.text.split()) <= MAX_BYLINE_WORDS
    return dated and short and not block.gap and not ends_sentence(block.text) and not block.text.startswith("#")


def _facts(lines: Sequence[Block], reader: _Reader, first: int, page_date: str | None) -> RowFacts:
    """The lines of the row by what they are, and by their order: names, date, byline, headline."""
    headlines = [reader.headline_in(block) for block in lines if reader.is_headline(block)]
    said = {fold_words(headline) for headline in headlines}
    others = [b for b in lines if not reader.is_headline(b) and not _is_address(b) and fold_words(b.text) not in said]
    when = next((n for n, block in enumerate(others) if reader.is_dated(block)), None)
    if when is None:
        names, rest = _split_undated(others, reader)
        date = age = None
    else:
        names, rest = others[:when], others[when + 1 :]
        groups = reader.row.date.groups(others[when].text)
        date = groups["date"] if groups else None
        age = None if groups else others[when].text
    return RowFacts(
        first=first,
        end=first + len(lines),
        names=tuple(block.text for block in names),
        date=date,
        age=age,
        byline=rest[0].text if rest else None,
        headline=headlines[0] if headlines else None,
        page_date=page_date,
    )


def _split_undated(lines: Sequence[Block], reader: _Reader) -> tuple[Sequence[Block], Sequence[Block]]:
    """Names and byline where no date parts them: a second name line is a section brand of the outlet."""
    if not lines or not reader.is_known_name(lines[0].text):
        return (), lines
    names = 2 if len(lines) >= ROW_AND_SECTION or (len(lines) > 1 and reader.is_known_name(lines[1].text)) else 1
    return lines[:names], lines[names:]


def _is_address(block: Block) -> bool:
    return block.text.startswith(("http://", "https://", "www.")) and " " not in block.text


def _is_text(block: Block) -> bool:
    """A line of the story: too long for a row, and ending a sentence."""
    return len(block.text) > MAX_ROW_CHARS and ends_sentence(block.text)
