"""What the rest of the page says of a cut: the reading time it states, and gates that its markup names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from foldline.model import BlockLabel, LabelledBlock, ParsedPage
from foldline.record import Evidence
from foldline.stages.paywall_signals import evidence_of
from foldline.text.reading_time import read_minutes

WORDS_A_MINUTE: Final = 200  # median of 106 whole stories of the benches: 209
# Of those 106 stories none has less than 0.55 of the words that its reading time stands for.
SHORT_TIME_SHARE: Final = 0.4
REACHED_TIME_SHARE: Final = 0.7  # nine in ten of them have more
MIN_MINUTES: Final = 3  # below, rounding up is most of the number
LINES_ABOVE: Final = 16  # lines above the story in which its reading time stands; those of other stories are elsewhere
LINES_INSIDE: Final = 3  # the line may pass for the story's first
_GATE_MARKS: Final = ("gated", "paywall", "regwall", "pay-wall", "reg-wall")


def reading_time_signs(labelled: Sequence[LabelledBlock], words: int) -> Iterator[Evidence]:
    """The story's length against the reading time that is stated at its head."""
    story = BlockLabel.STORY
    first = next((number for number, item in enumerate(labelled) if item.label is story), None)
    if first is None or not words:
        return
    for item in labelled[max(0, first - LINES_ABOVE) : first + LINES_INSIDE]:
        minutes = read_minutes(item.block.text)
        if minutes:
            share = words / (minutes * WORDS_A_MINUTE)
            signal = _time_signal(share, minutes)
            if signal:
                yield evidence_of(signal, f"block {item.block.index}", item.block.text)
            return


def _time_signal(share: float, minutes: int) -> str | None:
    if minutes < MIN_MINUTES:
        return None
    if share < SHORT_TIME_SHARE:
        return "reading_time_short"
    return "reading_time_reached" if share >= REACHED_TIME_SHARE else None


def gate_mark_signs(page: ParsedPage, story: Sequence[LabelledBlock]) -> Iterator[Evidence]:
    """A gate's name on an element around the story. It says something of the outlet, little of this page."""
    elements = page.outline.elements
    seen: set[int] = set()
    for item in story:
        index = item.block.element
        while index >= 0 and index not in seen:
            seen.add(index)
            marks = elements[index].marks
            if marks and ("wall" in marks or "gated" in marks) and any(name in marks for name in _GATE_MARKS):
                yield evidence_of("gate_marked", f"element {elements[index].tag}", marks)
                return
            index = elements[index].parent
