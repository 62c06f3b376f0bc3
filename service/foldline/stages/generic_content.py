"""The second opinion, for pages on which our own engine finds no story. The one module that knows trafilatura.

Never call it, or lxml, from several threads at once: they crash. Every worker process has one thread for pages.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from msgspec import structs

from foldline.model import Block, ParsedPage, PlacedBlock, Zone
from foldline.record import BlockType
from foldline.text.folding import fold_letters, fold_space

MAX_PAGE_CHARS: Final = 1_000_000  # lxml and trafilatura take a second and more above
# Shorter pieces ("More", a name) stand in menus too: they count as story only as a whole line of it.
MIN_PART_LETTERS: Final = 20
NEAR_BLOCKS: Final = 3  # how far from the story's long lines a short one may stand
COVERED_SHARE: Final = 0.7  # a line is on the page when blocks hold this share of its letters


def is_too_long(page: ParsedPage) -> bool:
    """Whether a page is longer than trafilatura is given: it takes lxml, which is slow there."""
    return len(page.text) > MAX_PAGE_CHARS


def place_by_trafilatura(page: ParsedPage) -> tuple[PlacedBlock, ...] | None:
    """Every block with its zone, in the page's order; None where no story is found, as on pages that are nested
    deeper than lxml goes. A line of the story that no block holds is added as one."""
    lines = [] if is_too_long(page) else _story_lines(page.text)
    if not lines:
        return None
    blocks = page.outline.blocks
    story = _story_blocks(blocks, lines)
    placed = [
        PlacedBlock(block=block, zone=Zone.STORY, reason="in trafilatura's story")
        if block.index in story
        else PlacedBlock(block=block, zone=Zone.OUTSIDE, reason="not in trafilatura's story")
        for block in blocks
    ]
    return _with_missing(placed, lines)


def _story_lines(html: str) -> list[str]:
    # Here and not above: few pages need it, and every process would hold it and what it brings along.
    import trafilatura  # noqa: PLC0415

    found = trafilatura.bare_extraction(html, with_metadata=False, include_comments=False)
    text = getattr(found, "text", None) or ""
    return [line for line in map(fold_space, text.split("\n")) if fold_letters(line)]


def _story_blocks(blocks: tuple[Block, ...], lines: list[str]) -> set[int]:
    """The indexes of the blocks whose words trafilatura took."""
    folded = {block.index: fold_letters(block.text) for block in blocks if block.type is not BlockType.IMAGE}
    letters = [fold_letters(line) for line in lines]
    left = Counter(letters)
    story = set()
    for index, text in folded.items():
        if len(text) >= MIN_PART_LETTERS and left[text] > 0:
            left[text] -= 1  # as often as trafilatura has it: further copies are teasers, or for other widths
            story.add(index)
    known = set(letters)
    unheld = "\n".join(line for line, times in left.items() if times > 0)
    story |= {n for n, text in folded.items() if len(text) >= MIN_PART_LETTERS and text not in known and text in unheld}
    first, last = (min(story), max(story)) if story else (0, len(blocks))
    for index, text in folded.items():
        if first - NEAR_BLOCKS <= index <= last + NEAR_BLOCKS and len(text) < MIN_PART_LETTERS and left[text] > 0:
            left[text] -= 1
            story.add(index)
    return story


def _with_missing(placed: list[PlacedBlock], lines: list[str]) -> tuple[PlacedBlock, ...]:
    """The blocks, and behind the block before it each line that they do not hold. Indexes are given anew."""
    held = [(number, fold_letters(p.block.text)) for number, p in enumerate(placed) if p.zone is Zone.STORY]
    whole = "\n".join(text for _, text in held)
    inserts: dict[int, list[PlacedBlock]] = {}
    position = held[0][0] - 1 if held else -1
    for line in lines:
        letters = fold_letters(line)
        if letters not in whole:
            parts = [(number, text) for number, text in held if text in letters]
            if sum(len(text) for _, text in parts) < COVERED_SHARE * len(letters):
                block = Block(index=-1, type=BlockType.PARAGRAPH, text=line)
                added = PlacedBlock(block=block, zone=Zone.STORY, reason="in trafilatura's story only")
                inserts.setdefault(position, []).append(added)
            elif parts:
                position = max(position, parts[-1][0])
            continue
        position = max(position, next((number for number, text in held if letters in text), position))
    if not inserts:
        return tuple(placed)
    ordered = [*inserts.get(-1, ())]
    for number, item in enumerate(placed):
        ordered.append(item)
        ordered.extend(inserts.get(number, ()))
    return tuple(
        structs.replace(item, block=structs.replace(item.block, index=number)) for number, item in enumerate(ordered)
    )
