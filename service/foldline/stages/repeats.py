"""Lines of a story's zone that say again what stands elsewhere: byline, picture lines, copies of a paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from msgspec import structs

from foldline.model import BlockLabel, Fields, LabelledBlock, PlacedBlock, Zone
from foldline.stages.capture_content import ends_sentence
from foldline.text.bylines import looks_like_byline, parse_byline
from foldline.text.folding import fold_letters, fold_words

MIN_REPEATED_WORDS: Final = 8  # a shorter block may well stand twice in a story ("No comment.")
MIN_TAIL_WORDS: Final = 3  # a line that repeats the end of the line above it, as a picture's text does


def repeats_headline(text: str, fields: Fields) -> bool:
    headline = fields.headline.value
    return bool(headline and fold_words(text) == fold_words(headline))


def repeats_byline(text: str, fields: Fields, organisations: frozenset[str]) -> bool:
    """The byline again, as copy often opens: "by Ada Lovell"."""
    if fields.byline.value and fold_words(text) == fold_words(fields.byline.value):
        return True
    if not fields.authors.value or not looks_like_byline(text, organisations):
        return False
    return bool(parse_byline(text, organisations).authors == fields.authors.value)


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
    tail = fold_words(text)
    return len(tail.split()) >= MIN_TAIL_WORDS and len(above) > len(text) and fold_words(above).endswith(" " + tail)


def mark_copies(labelled: Iterable[LabelledBlock]) -> tuple[LabelledBlock, ...]:
    """The blocks with every later copy of a long story block labelled `DUPLICATE` (one copy for each screen size)."""
    seen: set[str] = set()
    marked = []
    for item in labelled:
        if item.label is BlockLabel.STORY and len(item.block.text.split()) >= MIN_REPEATED_WORDS:
            letters = fold_letters(item.block.text)
            if letters in seen:
                marked.append(structs.replace(item, label=BlockLabel.DUPLICATE, reason="stands in the story already"))
                continue
            seen.add(letters)
        marked.append(item)
    return tuple(marked)


def _is_pair(upper: PlacedBlock, lower: PlacedBlock) -> bool:
    return upper.block.gap > 0 and lower.block.gap == 0 and upper.zone is lower.zone is Zone.STORY


def _begins_alike(one: str, other: str) -> bool:
    short, long = sorted((fold_words(one), fold_words(other)), key=len)
    return len(short.split()) >= MIN_TAIL_WORDS and long.startswith(short)
