"""What the elements around a block make of its words: a byline, a picture's caption, an aside."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Final

from foldline.model import Block, Outline
from foldline.record import BlockType

NEAR_ELEMENTS: Final = 4  # elements around a block whose marks speak of it; farther ones speak of the page
MAX_MARKS_CHARS: Final = 110  # longer ones are a CMS's notes on the whole story ("category-world has-post-thumbnail")

_IMAGE: Final = BlockType.IMAGE
_BYLINE_TAGS: Final = frozenset(("address", "byline"))
_BYLINE_MARKS: Final = re.compile(
    r"author|autor|byline|by-line|signature|firma\b|writer|agenc|agentur|wire-|publisher|provider|contributor"
    r"|news-?source|article-?source|redac|\bsource\b|quelle|bron\b"
)
_PICTURE_TAGS: Final = frozenset(("figure", "figcaption", "picture"))
_PICTURE_MARKS: Final = re.compile(
    r"caption|photo|foto|image|picture|bild|img|legend|gallery|slide|copyright|credit|thumb|cutline|video|player"
)
_ASIDE_TAGS: Final = frozenset(("aside", "nav", "footer"))
_ASIDE_MARKS: Final = re.compile(
    r"teaser|related|sidebar|footer|comment|newsletter|recommend|promo|most-?read|trending"
)
_TELLING_TAGS: Final = _BYLINE_TAGS | _PICTURE_TAGS | _ASIDE_TAGS


class Surroundings(Enum):
    """What an element's tag and marks say of the words in it."""

    BYLINE = "byline"
    PICTURE = "picture"
    ASIDE = "aside"


def surroundings_of(outline: Outline, block: Block) -> Surroundings | None:
    """What the innermost telling element around a block says of it."""
    return SurroundingsReader(outline).told_of(block)


class SurroundingsReader:
    """`surroundings_of` for many blocks of a page: most stand in the same few elements, which are read once."""

    __slots__ = ("_around", "_elements")

    def __init__(self, outline: Outline) -> None:
        self._elements = outline.elements
        self._around: dict[int, Surroundings | None] = {}

    def told_of(self, block: Block) -> Surroundings | None:
        if block.type is _IMAGE:
            return Surroundings.PICTURE
        if block.element < 0:
            return None
        element = self._elements[block.element]
        if (element.marks or element.tag in _TELLING_TAGS) and (own := _told_by(element.tag, element.marks)):
            return own
        parent = element.parent
        if parent not in self._around:
            self._around[parent] = self._told_above(parent)
        return self._around[parent]

    def _told_above(self, index: int) -> Surroundings | None:
        for _ in range(NEAR_ELEMENTS - 1):
            if index < 0:
                break
            element = self._elements[index]
            if (element.marks or element.tag in _TELLING_TAGS) and (found := _told_by(element.tag, element.marks)):
                return found
            index = element.parent
        return None


def elements_above(outline: Outline, index: int, most: int) -> list[int]:
    """The indexes of the elements around an element, the innermost first."""
    found: list[int] = []
    elements = outline.elements
    while index >= 0 and len(found) < most:
        index = elements[index].parent
        found.append(index)
    return found


@lru_cache(maxsize=8192)
def _told_by(tag: str, marks: str) -> Surroundings | None:
    if len(marks) > MAX_MARKS_CHARS:
        marks = ""
    if tag in _BYLINE_TAGS or _BYLINE_MARKS.search(marks):
        return Surroundings.BYLINE
    if tag in _PICTURE_TAGS or _PICTURE_MARKS.search(marks):
        return Surroundings.PICTURE
    return Surroundings.ASIDE if tag in _ASIDE_TAGS or _ASIDE_MARKS.search(marks) else None
