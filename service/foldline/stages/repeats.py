"""Lines of a story's zone that say again what stands elsewhere: byline, picture lines, copies of a paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from msgspec import Struct, structs

from foldline.model import BlockLabel, Fields, LabelledBlock, PlacedBlock, Zone
from foldline.stages.capture_content import ends_sentence
from foldline.text.bylines import looks_like_byline, parse_byline
from foldline.text.folding import fold_letters, fold_words

MIN_REPEATED_WORDS: Final = 8  # a shorter block may well stand twice in a story ("No comment.")
MAX_PRINTED_SHARE: Final = 3  # a line so many times as long as the byline, folded, says more than the byline
# Characters read, and letters of them compared, before two whole lines are.
OPENING_CHARS, OPENING_LETTERS = 60, 20
ENDING_CHARS, ENDING_LETTERS = 24, 4
_CLOSING_MARKS: Final = " .,;:!?\"')]}"
MIN_TAIL_WORDS: Final = 3  # a line that repeats the end of the line above it, as a picture's text does


class KnownHead(Struct, frozen=True, kw_only=True):
    """The page's headline and byline, folded, and its authors: what lines of the story may say again."""

    headline: str
    byline: str
    authors: tuple[str, ...]
    organisations: frozenset[str]


def known_head(fields: Fields, organisations: frozenset[str]) -> KnownHead:
    return KnownHead(
        headline=fold_words(fields.headline.value or ""),
        byline=fold_words(fields.byline.value or ""),
        authors=fields.authors.value or (),
        organisations=organisations,
    )


def repeats_headline(text: str, head: KnownHead) -> bool:
    return bool(head.headline) and fold_words(text) == head.headline


def repeats_byline(text: str, head: KnownHead) -> bool:
    """The byline again, as copy often opens: "by Ada Lovell"."""
    if head.byline and len(text) <= MAX_PRINTED_SHARE * len(head.byline) and fold_words(text) == head.byline:
        return True
    if not head.authors or not all(word in text for name in head.authors for word in name.split()):
        return False
    if not looks_like_byline(text, head.organisations):
        return False
    return parse_byline(text, head.organisations).authors == head.authors


def is_picture_line(number: int, placed: Sequence[PlacedBlock], is_caption: Callable[[PlacedBlock], bool]) -> bool:
    """Crawls print a picture's alternative text and its caption as two lines that stand alone, the one under the
    other: both are the picture's where the lower is marked as a caption, or where one begins like the other."""
    here = placed[number]
    above = placed[number - 1] if number else None
    below = placed[number + 1] if number + 1 < len(placed) else None
    if below is not None and _is_pair(here, below):
        after = placed[number + 2] if number + 2 < len(placed) else None
        alone = after is None or after.block.gap > 0
        if alone and not ends_sentence(here.block.text) and is_caption(below):
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
    first_of: dict[str, str] = {}
    seen: set[str] = set()
    return tuple(
        structs.replace(item, label=BlockLabel.DUPLICATE, reason="stands in the story already")
        if item.label is BlockLabel.STORY and _is_copy(item.block.text, first_of, seen)
        else item
        for item in labelled
    )


def _is_copy(text: str, first_of: dict[str, str], seen: set[str]) -> bool:
    """Whether a long block has the letters of one before it. `first_of` keeps the first block of each opening, `seen`
    the letters of those that share theirs: few blocks have to be read whole."""
    if len(text.split(None, MIN_REPEATED_WORDS)) < MIN_REPEATED_WORDS:
        return False
    opening = _opening(text)
    if opening not in first_of:
        first_of[opening] = text
        return False
    seen.add(fold_letters(first_of[opening]))
    letters = fold_letters(text)
    known = letters in seen
    seen.add(letters)
    return known


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
