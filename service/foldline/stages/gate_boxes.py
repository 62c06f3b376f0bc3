"""The other lines of the box that a note stands in: its title, its offer. They are the gate's, not the story's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from foldline.model import Block, BlockLabel, LabelledBlock, Outline
from foldline.record import BlockType
from foldline.stages.outline import INLINE
from foldline.text.counting import count_words
from foldline.text.notes import FoundNote

# The largest boxes of tests/walls: a title, two sentences, four offers and a button. A box with more, or with a longer
# line, is no box: the note then stands in the story's own element.
MAX_BOX_BLOCKS: Final = 8
MAX_LINE_WORDS: Final = 30
_LINES: Final = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "li"))
_STORY: Final = BlockLabel.STORY
_CROSSHEAD: Final = BlockType.CROSSHEAD


def lines_of_boxes(labelled: Sequence[LabelledBlock], notes: Iterable[FoundNote], outline: Outline) -> frozenset[int]:
    """The indexes of the story's blocks that share a box with a note: an element of a few short lines, below the story,
    that opens with a heading or with the note. `labelled` has the page's blocks in order; in a text capture no box can
    be seen."""
    if not outline.elements:
        return frozenset()
    number_of = {item.block.index: number for number, item in enumerate(labelled)}
    found: set[int] = set()
    for note in notes:
        number = number_of.get(note.block_index)
        if number is not None:
            found |= _beside(labelled, number, outline)
    return frozenset(found)


def _beside(labelled: Sequence[LabelledBlock], number: int, outline: Outline) -> set[int]:
    box = _box_around(labelled[number].block, outline)
    first, end = number, number + 1
    while first and number - first <= MAX_BOX_BLOCKS and _stands_in(labelled[first - 1].block, box, outline):
        first -= 1
    while end < len(labelled) and end - number <= MAX_BOX_BLOCKS and _stands_in(labelled[end].block, box, outline):
        end += 1
    if not any(item.label is _STORY for item in labelled[:first]):
        return set()  # it is the story's own element: a teaser under its headline, and the note
    lines = labelled[first:end]
    opens = first == number or lines[0].block.type is _CROSSHEAD
    if not opens or len(lines) > MAX_BOX_BLOCKS:
        return set()
    if any(count_words(item.block.text) > MAX_LINE_WORDS for item in lines if item.block.index != number):
        return set()
    return {item.block.index for item in lines if item.label is _STORY}


def _box_around(block: Block, outline: Outline) -> int:
    """The element around the note's line."""
    elements, index = outline.elements, block.element
    while elements[index].parent >= 0 and (elements[index].tag in INLINE or elements[index].tag in _LINES):
        index = elements[index].parent
    return index


def _stands_in(block: Block, box: int, outline: Outline) -> bool:
    """Whether a block stands in an element; those around an element have lower indexes."""
    index = block.element
    while index > box:
        index = outline.elements[index].parent
    return index == box
