"""Lines that name the authors without any mark in the page's data or classes: by a word before the name, or by their
place and what bears it out elsewhere on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from foldline.model import Block, ParsedPage
from foldline.record import BlockType
from foldline.stages.outline import INLINE
from foldline.stages.story_place import StoryPlace
from foldline.text.bylines import (
    MAX_LABEL_CHARS,
    SURE_FIRST,
    is_label,
    looks_like_byline,
    parse_byline,
    starts_with_label,
)
from foldline.text.dates import find_dates
from foldline.text.folding import fold_words
from foldline.text.reading_time import read_minutes

MAX_LINE_CHARS: Final = 160  # a byline with names, posts and a date
MAX_NAME_LINE_CHARS: Final = 60  # a line of names alone
MAX_DATE_LINE_CHARS: Final = 60
MAX_AUTHOR_BOXES: Final = 2  # one for each screen size
PROSE_CHARS: Final = 80  # shorter lines are standfirsts and labels
_BY: Final = re.compile(
    r"(?:by|von|par|por|di|door|af|av|text|tekst|teksti|autor(?:in)?|author|written by|oleh|penulis|przez|od|yazan|írta"
    r"|eftir|автор|текст|από|του|της|作者|文|بقلم|מאת)\b\s*[:：]?\s*\S"
    r"|(?-i:By|Von|Par|Por)(?=[A-ZÀ-Þ][^\W\d_])",  # glued to the name by inline elements
    re.IGNORECASE,
)
# Behind a date: "03/01/2024 by Ada Lovell".
_BY_WITHIN: Final = re.compile(r"\b(?:by|von|par|por)\s+[^\W\d_]", re.IGNORECASE)
_OPENING, _BRACKETS = ("(", "（", "[", "【"), "()（）[]【】 "
_DIGIT: Final = re.compile(r"\d")
_STRESSED: Final = frozenset(("b", "strong", "em", "i"))
_LINE_TYPES: Final = (BlockType.PARAGRAPH, BlockType.LIST_ITEM)
_LETTERS: Final = re.compile(r"[^\W\d_]{3,}")


def by_lines(place: StoryPlace) -> Iterator[str]:
    """Short lines of the story's head that begin with "By" or a word like it; above the headline and within a line only
    beside a date."""
    for before, block in zip((None, *place.head), place.head, strict=False):
        text = block.text
        if len(text) > MAX_LINE_CHARS:
            continue
        if (block.index > place.heading and _BY.match(text)) or (
            block.index != place.heading and _BY_WITHIN.search(text) and find_dates(text, None)
        ):
            yield text
        elif before is not None and is_label(before.text) and len(text) <= MAX_NAME_LINE_CHARS:
            yield f"{before.text} {text}"  # "Written by", and the name in the next line


def labelled_names(page: ParsedPage, place: StoryPlace) -> Iterator[str]:
    """Short lines anywhere on the page, but not in other stories, that begin with a word for the author and a colon, or
    have it in the line above; "(Ed.: Ada Lovell)" too."""
    label = ""
    for block in page.outline.blocks:
        if label:
            line = f"{label} {block.text}" if len(block.text) <= MAX_NAME_LINE_CHARS else ""
            label = ""
        elif block.linked or len(block.text) > MAX_LINE_CHARS:  # most blocks of a page
            continue
        else:
            text = block.text.strip(_BRACKETS) if block.text[:1] in _OPENING else block.text
            line = text if text[:1] in SURE_FIRST and starts_with_label(text) else ""
            label = text if not line and len(text) <= MAX_LABEL_CHARS and is_label(text) else ""
        if line and not place.is_foreign(block.element):
            yield line


def lone_names(page: ParsedPage, place: StoryPlace, organisations: frozenset[str]) -> Iterator[str]:
    """Lines of names alone: the stressed one that opens the story's text, and the one beside the date that stands in a
    line of its own elsewhere on the page too. Words that the page also writes small are no names."""
    head = [block for block in place.head if block.type in _LINE_TYPES]
    for before, block, after in zip((None, *head), head, (*head[1:], None), strict=False):
        text = block.text
        if block.linked or len(text) > MAX_NAME_LINE_CHARS or _is_button(page, block):
            continue
        if _is_borne_out(page, before, block, after) and looks_like_byline(text, organisations):
            people = parse_byline(text, organisations).authors
            if people and not _is_written_small(page, text):
                yield text


def _is_borne_out(page: ParsedPage, before: Block | None, block: Block, after: Block | None) -> bool:
    """Whether a line opens the text, or stands beside the date and again elsewhere."""
    if after is not None and _opens_text(page, block, after):
        return True
    near = (one for one in (before, after) if one is not None and abs(one.index - block.index) == 1)
    return any(map(_is_dated, near)) and _stands_again(page, block)


def _opens_text(page: ParsedPage, block: Block, after: Block) -> bool:
    """Whether a line is stressed and stands right before a paragraph of prose, in the same element."""
    tag = page.outline.elements[block.element].tag
    return tag in _STRESSED and len(after.text) >= PROSE_CHARS and _around(page, block) == _around(page, after)


def _around(page: ParsedPage, block: Block) -> int:
    """The element that a block's line stands in."""
    elements, index = page.outline.elements, block.element
    while index > 0 and elements[index].tag in INLINE:
        index = elements[index].parent
    return elements[index].parent


def _is_button(page: ParsedPage, block: Block) -> bool:
    element = page.outline.elements[block.element]
    return "button" in (element.tag, page.outline.elements[element.parent].tag)


def _is_dated(block: Block) -> bool:
    text = block.text
    if len(text) > MAX_DATE_LINE_CHARS or not _DIGIT.search(text):
        return False
    return bool(find_dates(text, None)) or read_minutes(text) is not None


def _stands_again(page: ParsedPage, block: Block) -> bool:
    """Whether the same words are a line of their own elsewhere: in the box about the author, not in every item of a
    list."""
    folded = fold_words(block.text)
    others = (one for one in page.outline.blocks if abs(one.index - block.index) > 1 and not one.linked)
    again = sum(len(one.text) <= MAX_NAME_LINE_CHARS and fold_words(one.text) == folded for one in others)
    return 1 <= again <= MAX_AUTHOR_BOXES


def _is_written_small(page: ParsedPage, text: str) -> bool:
    """Whether a word of a line stands in small letters anywhere on the page, or has none."""
    words = {word.lower() for word in _LETTERS.findall(text)}
    if not words or all(word == word.upper() for word in words):
        return True
    return any(words.intersection(_LETTERS.findall(block.text)) for block in page.outline.blocks)
