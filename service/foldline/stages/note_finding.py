"""The notes on a page, found without a rule: a phrase counts in the story or right after it, nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from foldline.model import Block, BlockLabel, LabelledBlock, PlacedBlock, Zone
from foldline.record import Access, BlockType
from foldline.text.counting import count_words
from foldline.text.notes import FoundNote, Note, Strength, read_note

HEAD_LINES: Final = 8  # lines above a line of the story: a gate in front of it brings a form and small print
TAIL_LINES: Final = 6  # lines behind a line of the story: share buttons and a picture's counter come first
MAX_HALF_CHARS: Final = 120  # a note in two lines: "Möchten Sie weiterlesen?" / "Ja. Ich bin Abonnent."
# Story that may follow a note that ends it: the author's line, a caption. Gated text has 60 words and more.
AFTERWORD_WORDS: Final = 60
MAX_INSIDE_CHARS: Final = 80  # a line amid the story that only asks; longer ones are story that speaks of asking
PROSE_WORDS: Final = 12  # shorter lines behind a note are its buttons, menus, names
MAX_COPIES: Final = 2  # a label that stands oftener belongs to lists of stories
_ELSEWHERE: Final = frozenset(
    {
        BlockLabel.AD, BlockLabel.NEWSLETTER, BlockLabel.RELATED, BlockLabel.COMMENT, BlockLabel.SHARE,
        BlockLabel.CONSENT, BlockLabel.CAPTION, BlockLabel.CREDIT,
    }
)  # fmt: skip


class _Line(Struct, frozen=True):
    """A block as the search sees it: whether it is story, and whether a note may stand there at all."""

    block: Block
    story: bool
    open: bool


def find_notes(blocks: Sequence[LabelledBlock] | Sequence[PlacedBlock]) -> tuple[FoundNote, ...]:
    """The page's notes in order. A note in two lines gives one entry for each."""
    lines = [_line(item) for item in blocks if item.block.type is not BlockType.IMAGE]
    end = _story_end(lines)
    near = _near_story(lines)
    singles = {number: note for number in near if (note := _read_line(lines, number, end))}
    found = singles | _halves(lines, [number for number in near if number >= end], singles)
    return tuple(
        FoundNote(
            block_index=lines[number].block.index,
            note=found[number],
            text=lines[number].block.text,
            after_story=number >= end,
        )
        for number in sorted(found)
    )


def prose_size(block: Block) -> int:
    """The words of a block that reads like story; 0 for links, names and buttons."""
    if 2 * block.linked > len(block.text):
        return 0
    size = count_words(block.text)
    return size if size >= PROSE_WORDS else 0


def _line(item: LabelledBlock | PlacedBlock) -> _Line:
    block = item.block
    if isinstance(item, PlacedBlock):
        return _Line(block, item.zone is Zone.STORY and item.label is None, not block.hidden)
    return _Line(block, item.label is BlockLabel.STORY, not block.hidden and item.label not in _ELSEWHERE)


def _near_story(lines: Sequence[_Line]) -> list[int]:
    """The numbers of the lines where a note may stand: in the story, close behind or above a line of it."""
    near: set[int] = set()
    for number, line in enumerate(lines):
        if line.story:
            near.update(range(max(0, number - HEAD_LINES), min(len(lines), number + TAIL_LINES + 1)))
    return sorted(number for number in near if lines[number].open)


def _read_line(lines: Sequence[_Line], number: int, end: int) -> Note | None:
    line = lines[number]
    note = read_note(line.block.text)
    if note is None or (note.strength is Strength.LABEL and _is_listed(lines, line.block)):
        return None
    if line.story and number < end and not _counts_inside(note, line.block):
        return None
    if note.access is Access.UNKNOWN and number + 1 < len(lines):
        whole = read_note(f"{line.block.text} {lines[number + 1].block.text}")  # the next line may say what is asked
        return whole if whole and whole.strength is note.strength else note
    return note


def _counts_inside(note: Note, block: Block) -> bool:
    """Amid the story, a long line that asks or names subscribers is story that speaks of it."""
    return note.strength in (Strength.CUT, Strength.COUNTER) or len(block.text) <= MAX_INSIDE_CHARS


def _is_listed(lines: Sequence[_Line], block: Block) -> bool:
    """Whether a label belongs to links to other stories: "Article réservé à nos abonnés" stands there in dozens."""
    if 2 * block.linked > len(block.text):
        return True
    return sum(line.block.text == block.text for line in lines) > MAX_COPIES


def _halves(lines: Sequence[_Line], near: Sequence[int], singles: dict[int, Note]) -> dict[int, Note]:
    """Notes that two lines make together, one offering to read on, the other saying what for."""
    halves: dict[int, Note] = {}
    for number in near:
        following = number + 1
        if following == len(lines) or number in singles or following in singles:
            continue
        first, second = lines[number].block, lines[following].block
        if max(len(first.text), len(second.text)) > MAX_HALF_CHARS or first.linked + second.linked > MAX_HALF_CHARS:
            continue
        if 2 * first.linked > len(first.text) and 2 * second.linked > len(second.text):
            continue  # two links: a menu, or pointers to other stories
        note = read_note(f"{first.text} {second.text}")
        if note and note.strength in (Strength.CUT, Strength.ASK):
            halves |= {number: note, following: note}
    return halves


def _story_end(lines: Sequence[_Line]) -> int:
    """The first line behind which less than an afterword of story follows."""
    words = 0
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        words += prose_size(line.block) if line.story and line.open else 0
        if words >= AFTERWORD_WORDS:
            return number
    return 0
