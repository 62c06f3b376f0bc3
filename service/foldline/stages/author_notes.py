"""Notes on who wrote the story, below its end: "Ada Lovell is the paper's harbour correspondent." They name an author
who is known, in few words, and stand among the last lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import structs

from foldline.model import BlockLabel, LabelledBlock
from foldline.record import BlockType

LAST_BLOCKS: Final = 3
MAX_CHARS: Final = 600  # four sentences on a career
MIN_STORY_BLOCKS: Final = 4  # of a shorter text each line may be the story
MAX_LEAD_CHARS: Final = 12  # before the name: "Dr. ", "By ", "About "
_STORY: Final = BlockLabel.STORY
_PARAGRAPH: Final = BlockType.PARAGRAPH


def mark_author_notes(labelled: Sequence[LabelledBlock], authors: Sequence[str]) -> tuple[LabelledBlock, ...]:
    """The blocks, with the note on the author at the story's end labelled `AUTHOR`."""
    story = [number for number, item in enumerate(labelled) if item.label is _STORY] if authors else []
    if len(story) < MIN_STORY_BLOCKS:
        return tuple(labelled)
    notes = {number for number in story[-LAST_BLOCKS:] if _is_note(labelled[number], authors)}
    if not notes:
        return tuple(labelled)
    return tuple(
        structs.replace(item, label=BlockLabel.AUTHOR, reason="a note on the author below the story")
        if number in notes
        else item
        for number, item in enumerate(labelled)
    )


def _is_note(item: LabelledBlock, authors: Sequence[str]) -> bool:
    text = item.block.text
    if item.block.type is not _PARAGRAPH or len(text) > MAX_CHARS:
        return False
    return any(0 <= text.find(name) <= MAX_LEAD_CHARS for name in authors)
