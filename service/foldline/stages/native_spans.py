"""Which blocks of text stand in an element: they come in the page's order, so all from one number to another."""

from __future__ import annotations

from msgspec import Struct

from foldline.model import Outline
from foldline.stages.native_blocks import TextBlocks


class Spans(Struct, frozen=True):
    """By element of the outline its `parent` (-1 for the root), and the numbers of the blocks of text in it and below:
    from `first` up to `end`, which is the next one's. They say nothing of elements that hold none; `live` are those
    that do, in no order. What a number's list says of blocks is summed up once, and asked of elements by `held`."""

    parent: list[int]
    first: list[int]
    end: list[int]
    live: list[int]

    def held(self, sums: list[int], index: int) -> int:
        """How much of something an element holds. `sums`: the sum before each block, and that of all."""
        return sums[self.end[index]] - sums[self.first[index]]

    def stands_in(self, index: int, around: int) -> bool:
        """Whether an element is another or below it; those around an element have lower numbers."""
        while index > around:
            index = self.parent[index]
        return index == around

    def around(self, index: int) -> list[int]:
        """An element and those around it, the innermost first."""
        found = []
        while index >= 0:
            found.append(index)
            index = self.parent[index]
        return found


def find_spans(outline: Outline, text: TextBlocks) -> Spans:
    """The spans of all elements. Each is reached once from its first block, and once from its last one."""
    parent = [element.parent for element in outline.elements]
    first, end = [-1] * (len(parent) + 1), [0] * (len(parent) + 1)
    first[-1], end[-1] = 0, 1  # of the root's parent, at which each climb ends
    live = []
    for number, line in enumerate(text.line):
        index = line
        while first[index] < 0:
            first[index] = number
            live.append(index)
            index = parent[index]
    for number in range(len(text.line), 0, -1):
        index = text.line[number - 1]
        while not end[index]:
            end[index] = number
            index = parent[index]
    return Spans(parent, first, end, live)
