"""Which blocks stand whole inside given elements. A block begins in an inline element and may go on behind it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from foldline.model import Block, ParsedPage
from foldline.stages.attribution import elements_under
from foldline.stages.outline import INLINE
from foldline.text.folding import fold_space


class Enclosure(Struct, frozen=True, kw_only=True):
    """Elements and all below them: `inside` are their numbers in the outline, `sizes` the characters of each root."""

    inside: frozenset[int] = frozenset()
    sizes: dict[int, int] = {}


def enclose(page: ParsedPage, roots: Iterable[tuple[int, str]]) -> Enclosure:
    """The enclosure of elements, each given with its text."""
    sizes = {index: len(fold_space(text)) for index, text in roots}
    return Enclosure(inside=frozenset(elements_under(page, set(sizes))) if sizes else frozenset(), sizes=sizes)


def holds(page: ParsedPage, enclosure: Enclosure, block: Block) -> bool:
    """Whether the whole block stands inside: not one that only begins with a word in an enclosed `span`."""
    index, elements = block.element, page.outline.elements
    if index < 0 or index not in enclosure.inside:
        return False
    size = 0
    while index >= 0 and index in enclosure.inside:
        if elements[index].tag not in INLINE:
            return True
        size = enclosure.sizes.get(index, size)
        index = elements[index].parent
    return size >= len(block.text)
