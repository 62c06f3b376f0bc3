"""What each block of text shows by itself: words, links, whether it is a paragraph, and where it hangs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from foldline.model import Block, Element, Outline
from foldline.record import BlockType
from foldline.stages.outline import INLINE
from foldline.text.counting import count_words

# Members of an enum, looked up once: in Python 3.11 that takes longer than making a block.
_IMAGE: Final = BlockType.IMAGE
_LIST_ITEM: Final = BlockType.LIST_ITEM
_TABLE: Final = BlockType.TABLE
MIN_PARAGRAPH_WORDS: Final = 10  # shorter lines are labels and titles as often as story
MAX_PARAGRAPH_LINKED: Final = 0.5
MAX_INLINE_DEPTH: Final = 60  # real lines nest 2 to 10 deep; a hostile page's thousands must not be climbed per block
# Table parts and inline elements hold pieces of a line, not lines.
_INSIDE_LINES: Final = INLINE | frozenset(("td", "th", "tr", "tbody", "thead", "tfoot"))
# Text right inside one of these hangs there; a p or li hangs in its parent.
_HOLDERS: Final = frozenset(("div", "section", "article", "main", "body", "center", "aside", "details", "form"))
LOOSELY_SPACED: Final = frozenset((BlockType.CODE, BlockType.TABLE))
SENTENCE_ENDS: Final = frozenset(".!?:…。！？।۔؟")
CLOSERS: Final = "\"”’»)]'\u201c „」』"
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]")


class TextBlocks(Struct, frozen=True):
    """A page's blocks of text (no pictures), and by block: words, linked share (0 to 1), words of it as a paragraph
    (0 when it is none), the element of its line (p, li, h2 …) and its home, the element that the line hangs in."""

    blocks: list[Block]
    words: list[int]
    linked: list[float]
    paragraph_words: list[int]
    line: list[int]
    home: list[int]

    def pick(self, numbers: list[int]) -> TextBlocks:
        """Only the blocks of these numbers."""
        return TextBlocks(
            blocks=[self.blocks[number] for number in numbers],
            words=[self.words[number] for number in numbers],
            linked=[self.linked[number] for number in numbers],
            paragraph_words=[self.paragraph_words[number] for number in numbers],
            line=[self.line[number] for number in numbers],
            home=[self.home[number] for number in numbers],
        )


def read_text_blocks(outline: Outline) -> TextBlocks:
    """The text blocks of an outline, in order."""
    blocks = [block for block in outline.blocks if block.type is not _IMAGE]
    words = [_words_of(block) for block in blocks]
    linked = [block.linked / len(block.text) if block.linked else 0.0 for block in blocks]
    paragraphs = [
        _weight(block, count) if count >= MIN_PARAGRAPH_WORDS and share < MAX_PARAGRAPH_LINKED else 0
        for block, count, share in zip(blocks, words, linked, strict=True)
    ]
    line, home = _hang(outline, blocks)
    return TextBlocks(blocks, words, linked, paragraphs, line, home)


def _weight(block: Block, words: int) -> int:
    """Words of a paragraph; fewer of one that does not end as a sentence does, or that is no running text."""
    if block.type is _LIST_ITEM or block.type is _TABLE:
        words //= 2
    return words if ends_sentence(block.text) else words // 2


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a full stop or the like, closing quotes and brackets aside."""
    return text[-1:] in SENTENCE_ENDS or text.rstrip(CLOSERS)[-1:] in SENTENCE_ENDS


def _words_of(block: Block) -> int:
    """Words, quickly: a thorough count only for scripts without spaces. Outside of code and tables a block's words
    stand single spaces apart, and none at its ends."""
    text = block.text
    if not text.isascii() and _UNSPACED.search(text):
        return count_words(text)
    return len(text.split()) if block.type in LOOSELY_SPACED else text.count(" ") + 1


def _hang(outline: Outline, blocks: list[Block]) -> tuple[list[int], list[int]]:
    """By block the element of its line and its home."""
    elements = outline.elements
    lines, homes = [], []
    for block in blocks:
        index = block.element
        element = elements[index]
        if element.tag in _INSIDE_LINES:
            index = _line_around(elements, index)
            element = elements[index]
        lines.append(index)
        homes.append(index if element.tag in _HOLDERS or element.parent < 0 else element.parent)
    return lines, homes


def _line_around(elements: Sequence[Element], index: int) -> int:
    for _ in range(MAX_INLINE_DEPTH):
        element = elements[index]
        if element.tag not in _INSIDE_LINES or element.parent < 0:
            break
        index = element.parent
    return index
