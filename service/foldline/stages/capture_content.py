"""Which lines are story when only their text tells: the stretch in which sentences stand close together.

For text captures that no rule knows, and for pages on which trafilatura finds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from foldline.model import Block, PlacedBlock, Zone
from foldline.record import BlockType
from foldline.text.notes import Strength, read_note

# A menu item or a teaser's title ends without a full stop; a paragraph ends in one and has several words.
_SENTENCE_END: Final = re.compile(r"[.!?\u2026:\u3002\uff01\uff1f\u0964\u06d4][\"'\u201d\u2019\u00bb)\]\u300d]*$")
MIN_SENTENCE_CHARS: Final = 40
# Crossheads, quotes and list items may part two sentences; more lines than this are another part of the page.
MAX_LINES_BETWEEN: Final = 6
# A lone sentence behind so many short lines is the footer's ("All rights reserved.").
MIN_LINES_BEFORE_FOOTER: Final = 3
_LEGAL: Final = re.compile(
    r"\u00a9|\(c\) \d{4}|[Aa]ll rights reserved|[Aa]lle Rechte vorbehalten|[Tt]ous droits r[eé]serv[eé]s"
)
# The opening before a gate is short, and the list of other stories below it may be longer. Such a run weighs more.
GATED_WEIGHT: Final = 3
GATE_LINES: Final = 4  # lines behind a run in which the note stands
MIN_LAST_CHARS: Final = 60  # an unfinished line this long is story that was cut, not a menu item


def place_lines(blocks: Sequence[Block]) -> tuple[PlacedBlock, ...]:
    """Every line with its zone: the heaviest run of sentences is the story, with the short lines inside it."""
    first, last = _heaviest_run(blocks)
    return tuple(
        PlacedBlock(block=block, zone=Zone.STORY, reason="in the heaviest run of sentences")
        if first <= number <= last
        else PlacedBlock(block=block, zone=Zone.OUTSIDE, reason="outside the heaviest run of sentences")
        for number, block in enumerate(blocks)
    )


def ends_sentence(text: str) -> bool:
    return _SENTENCE_END.search(text) is not None


def _heaviest_run(blocks: Sequence[Block]) -> tuple[int, int]:
    """First and last line of the run with the most characters in sentences; (0, -1) where there is none."""
    runs: list[list[int]] = []
    for number, block in enumerate(blocks):
        if not _is_sentence(block, number == len(blocks) - 1):
            continue
        if runs and number - runs[-1][-1] - 1 <= MAX_LINES_BETWEEN:
            runs[-1].append(number)
        else:
            runs.append([number])
    if not runs:
        return 0, -1
    run = max(runs, key=lambda numbers: _weight(blocks, numbers) * (GATED_WEIGHT if _is_gated(blocks, numbers) else 1))
    while len(run) > 1 and run[-1] - run[-2] > MIN_LINES_BEFORE_FOOTER:
        if _weight(blocks, run[-1:]) > _weight(blocks, run[:-1]):
            return run[-1], run[-1]  # the story's one paragraph, and what stood above it
        run = run[:-1]
    return run[0], run[-1]


def _weight(blocks: Sequence[Block], numbers: Sequence[int]) -> int:
    return sum(len(blocks[number].text) for number in numbers)


def _is_gated(blocks: Sequence[Block], numbers: Sequence[int]) -> bool:
    """Whether a note stands at the end of the run or right behind it: in one line, or in two."""
    behind = [block.text for block in blocks[numbers[-1] : numbers[-1] + GATE_LINES + 1]]
    pairs = [f"{one} {other}" for one, other in pairwise(behind)]
    notes = (read_note(text) for text in (*behind, *pairs))
    return any(note and note.strength in (Strength.CUT, Strength.ASK) for note in notes)


def _is_sentence(block: Block, is_last: bool) -> bool:
    size = len(block.text)
    if block.type is BlockType.IMAGE or 2 * block.linked > size:
        return False
    if _LEGAL.search(block.text):
        return False
    return (size >= MIN_SENTENCE_CHARS and ends_sentence(block.text)) or (is_last and size >= MIN_LAST_CHARS)
