"""Lines of a story's zone that say again what stands elsewhere: byline, picture lines, copies of a paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from msgspec import Struct, structs

from foldline.model import Block, BlockLabel, Fields, LabelledBlock, PlacedBlock, Zone
from foldline.record import BlockType
from foldline.stages.capture_content import ends_sentence
from foldline.text.bylines import looks_like_byline, parse_byline
from foldline.text.folding import fold_letters, fold_words

MIN_REPEATED_WORDS: Final = 8  # a shorter block may well stand twice in a story ("No comment.")
MAX_PRINTED_SHARE: Final = 3  # a line so many times as long as the headline or byline, folded, says more
# Characters read, and letters of them compared, before two whole lines are.
OPENING_CHARS, OPENING_LETTERS = 32, 20
ENDING_CHARS, ENDING_LETTERS = 24, 4
# Members of an enum, looked up once: in Python 3.11 that takes longer than making a block.
_STORY: Final = BlockLabel.STORY
_CODE: Final = BlockType.CODE
_TABLE: Final = BlockType.TABLE
_CLOSING_MARKS: Final = " .,;:!?\"')]}"
MIN_TAIL_WORDS: Final = 3  # a line that repeats the end of the line above it, as a picture's text does


class KnownHead(Struct, frozen=True, kw_only=True):
    """The page's headline and byline, folded, and its authors: what lines of the story may say again. `names` are the
    words of the authors' names."""

    headline: str
    byline: str
    authors: tuple[str, ...]
    names: tuple[str, ...]
    organisations: frozenset[str]


def known_head(fields: Fields, organisations: frozenset[str]) -> KnownHead:
    authors = fields.authors.value or ()
    return KnownHead(
        headline=fold_words(fields.headline.value or ""),
        byline=fold_words(fields.byline.value or ""),
        authors=authors,
        names=tuple([word for name in authors for word in name.split()]),
        organisations=organisations,
    )


def repeats_headline(text: str, head: KnownHead) -> bool:
    return 0 < len(text) <= MAX_PRINTED_SHARE * len(head.headline) and fold_words(text) == head.headline


def repeats_byline(text: str, head: KnownHead) -> bool:
    """The byline again, as copy often opens: "by Ada Lovell"."""
    if len(text) <= MAX_PRINTED_SHARE * len(head.byline) and fold_words(text) == head.byline:
        return True
    for word in head.names:
        if word not in text:
            return False
    if not head.authors or not looks_like_byline(text, head.organisations):
        return False
    return parse_byline(text, head.organisations).authors == head.authors


def is_picture_line(number: int, placed: Sequence[PlacedBlock], is_caption: Callable[[int], bool]) -> bool:
    """Crawls print a picture's alternative text and its caption as two lines that stand alone, the one under the
    other: both are the picture's where the lower is marked as a caption, or where one begins like the other.
    `is_caption` answers for the number of a line."""
    here = placed[number]
    above = placed[number - 1] if number else None
    below = placed[number + 1] if number + 1 < len(placed) else None
    if below is not None and _is_pair(here, below):
        after = placed[number + 2] if number + 2 < len(placed) else None
        alone = after is None or after.block.gap > 0
        if alone and not ends_sentence(here.block.text) and is_caption(number + 1):
            return True
        if _begins_alike(here.block.text, below.block.text):
            return True
    return above is not None and _is_pair(above, here) and _begins_alike(above.block.text, here.block.text)


def repeats_tail(text: str, above: str) -> bool:
    """A picture's text under a title line: "Example Courier: Bridge opens" and below it "Bridge opens"."""
    if len(above) <= len(text) or _ends_otherwise(text, above) or not _may_end_alike(text, above):
        return False
    tail = fold_words(text)
    return tail.count(" ") >= MIN_TAIL_WORDS - 1 and fold_words(above).endswith(" " + tail)


def mark_copies(labelled: Iterable[LabelledBlock]) -> tuple[LabelledBlock, ...]:
    """The blocks with every later copy of a long story block labelled `DUPLICATE` (one copy for each screen size)."""
    items = list(labelled)
    first_of: dict[str, str] = {}  # by opening the first block with it: few blocks have to be read whole
    seen: set[str] = set()  # the letters of those that share theirs
    for number in [number for number, item in enumerate(items) if item.label is _STORY]:
        block = items[number].block
        text = block.text
        if not _is_long(block):
            continue
        opening = _opening(text)
        if opening not in first_of:
            first_of[opening] = text
            continue
        seen.add(fold_letters(first_of[opening]))
        letters = fold_letters(text)
        if letters in seen:
            gone = structs.replace(items[number], label=BlockLabel.DUPLICATE, reason="stands in the story already")
            items[number] = gone
        seen.add(letters)
    return tuple(items)


def _is_long(block: Block) -> bool:
    """Outside of code and tables a block's words stand single spaces apart."""
    if block.type is _CODE or block.type is _TABLE:
        return len(block.text.split(None, MIN_REPEATED_WORDS)) >= MIN_REPEATED_WORDS
    return block.text.count(" ") >= MIN_REPEATED_WORDS - 1


def _opening(text: str) -> str:
    """The first letters of a text: copies have them in common, and few other blocks do."""
    letters = fold_letters(text[:OPENING_CHARS])
    return letters[:OPENING_LETTERS] if len(letters) >= OPENING_LETTERS else fold_letters(text)[:OPENING_LETTERS]


def _ends_otherwise(text: str, above: str) -> bool:
    """Whether the last letters differ: cheaper still, and enough for most lines."""
    last, other = text.rstrip(_CLOSING_MARKS)[-1:], above.rstrip(_CLOSING_MARKS)[-1:]
    return last.isascii() and other.isascii() and last.isalnum() and other.isalnum() and last.lower() != other.lower()


def _may_end_alike(text: str, above: str) -> bool:
    """A cheap test of the last letters, which lines that end alike have in common."""
    end, other = fold_words(text[-ENDING_CHARS:])[-ENDING_LETTERS:], fold_words(above[-ENDING_CHARS:])[-ENDING_LETTERS:]
    return end == other or min(len(end), len(other)) < ENDING_LETTERS


def _is_pair(upper: PlacedBlock, lower: PlacedBlock) -> bool:
    return upper.block.gap > 0 and lower.block.gap == 0 and upper.zone is lower.zone is Zone.STORY


def _begins_alike(one: str, other: str) -> bool:
    short, long = sorted((fold_words(one), fold_words(other)), key=len)
    return len(short.split()) >= MIN_TAIL_WORDS and long.startswith(short)
