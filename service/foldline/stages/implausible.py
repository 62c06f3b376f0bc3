"""Blocks of the story's place that are no text: filler, and text whose letters were substituted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from foldline.model import Block, BlockLabel, LabelledBlock
from foldline.record import BlockType
from foldline.stages.note_finding import AFTERWORD_WORDS, prose_size
from foldline.text.plausibility import (
    Fabric,
    are_substituted,
    fabric_of,
    is_scrambled,
    is_substituted,
    lacks_little_words,
)

_PROSE: Final = frozenset({BlockType.PARAGRAPH, BlockType.LIST_ITEM, BlockType.QUOTE, BlockType.CROSSHEAD})
PROBE_CHARS: Final = 120  # a block this long has words enough to tell


def implausible_blocks(labelled: Sequence[LabelledBlock], language: str | None, with_gate: bool) -> dict[int, Fabric]:
    """The indexes of the story's blocks that are no text, and what they are instead.

    On a page without any sign of a gate only substituted letters are looked for, and only where the story's last long
    block has them: a story about filler quotes it.
    """
    if not with_gate and not _ends_substituted(labelled):
        return {}
    story = [item.block for item in labelled if item.label is BlockLabel.STORY and item.block.type in _PROSE]
    fabrics = [fabric_of(block.text, language) for block in story]
    odd = [block.text for block, fabric in zip(story, fabrics, strict=True) if fabric is Fabric.SUBSTITUTED]
    kinds = {Fabric.SUBSTITUTED} if odd and (are_substituted(odd) or any(map(is_scrambled, odd))) else set()
    if kinds:
        fabrics = _with_alike(story, fabrics)
    kinds |= {Fabric.FILLER} if with_gate and _ends_in_filler(story, fabrics) else set()
    return {block.index: found for block, found in zip(story, _with_short(fabrics), strict=True) if found in kinds}


def _with_alike(story: Sequence[Block], fabrics: Sequence[Fabric]) -> list[Fabric]:
    """The fabrics; behind the first substituted block those without the language's little words are so too, though
    their vowels came out by chance."""
    first = fabrics.index(Fabric.SUBSTITUTED)
    return [
        Fabric.SUBSTITUTED if number > first and fabric is Fabric.TEXT and lacks_little_words(block.text) else fabric
        for number, (block, fabric) in enumerate(zip(story, fabrics, strict=True))
    ]


def _ends_substituted(labelled: Sequence[LabelledBlock]) -> bool:
    """Whether the story's last long block is so; it is looked for from the end, and few blocks are looked at."""
    story = BlockLabel.STORY
    ends = (item.block for item in reversed(labelled) if item.label is story and len(item.block.text) >= PROBE_CHARS)
    last = next((block for block in ends if block.type in _PROSE), None)
    return last is not None and is_substituted(last.text)


def _ends_in_filler(story: Sequence[Block], fabrics: Sequence[Fabric]) -> bool:
    """Filler stands in the place of the rest: behind it no more of the story follows than an afterword."""
    if Fabric.FILLER not in fabrics:
        return False
    first = fabrics.index(Fabric.FILLER)
    pairs = zip(story[first:], fabrics[first:], strict=True)
    return sum(prose_size(block) for block, fabric in pairs if fabric is Fabric.TEXT) < AFTERWORD_WORDS


def _with_short(fabrics: Sequence[Fabric]) -> list[Fabric]:
    """The fabrics; short blocks, as crossheads are, taken for what stands on both sides of them."""
    filled = list(fabrics)
    following: list[Fabric | None] = []  # for each block from the last: the fabric of the next one that is not short
    nearest: Fabric | None = None
    for fabric in reversed(fabrics):
        nearest = nearest if fabric is Fabric.SHORT else fabric
        following.append(nearest)
    for number, (fabric, later) in enumerate(zip(fabrics, reversed(following), strict=True)):
        if fabric is Fabric.SHORT and number and later in (None, filled[number - 1]):
            filled[number] = filled[number - 1]
    return filled
