"""The notes on a page, found without a rule: a phrase counts in the story or close to it, nowhere else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from foldline.model import Block, BlockLabel, LabelledBlock, PlacedBlock, Zone
from foldline.record import Access, BlockType
from foldline.text.counting import count_words
from foldline.text.notes import MAX_NOTE_CHARS, FoundNote, Note, Strength, read_cutting_note, read_note

HEAD_LINES: Final = 8  # lines above a line of the story: a gate in front of it brings a form and small print
TAIL_LINES: Final = 6  # lines behind a line of the story: share buttons and a picture's counter come first
CAPTURE_TAIL_LINES: Final = 12  # in a text capture a line is a piece of text: a paragraph with a link has three
# Lines behind the story's last one where a note that counts or names the rest may stand, below an author's box and
# other stories: of 1,040 pages of the benches five have one there, all true; the nearest false one is in line 122.
FAR_LINES: Final = 40
MAX_HALF_CHARS: Final = 120  # a note in two lines: "Möchten Sie weiterlesen?" / "Ja. Ich bin Abonnent."
MAX_INSIDE_CHARS: Final = 80  # a line amid the story that only asks; longer ones speak of asking
# Story that may follow a note that ends it: the author's line, a caption. Gated text has 60 words and more.
AFTERWORD_WORDS: Final = 60
MAX_GLUED_SENTENCES: Final = 3  # "You have 60% left to read. The rest is for subscribers. Log in."
_SENTENCE_BREAK: Final = re.compile(r"[.!?\u2026][\"'\u201d\u2019\u00bb)]?\s+|[\u3002\uff01\uff1f]")
PROSE_WORDS: Final = 12  # shorter lines behind a note are its buttons, menus, names
A_LINK: Final = "mostly links"  # the engine's reason for a line that is a link, wherever it stands
MAX_COPIES: Final = 2  # a label that stands oftener belongs to lists of stories
_ELSEWHERE: Final = frozenset((
    BlockLabel.AD, BlockLabel.NEWSLETTER, BlockLabel.RELATED, BlockLabel.COMMENT, BlockLabel.SHARE,
    BlockLabel.CONSENT, BlockLabel.CAPTION, BlockLabel.CREDIT,
))  # fmt: skip

Line = LabelledBlock | PlacedBlock


def find_notes(blocks: Sequence[Line]) -> tuple[FoundNote, ...]:
    """The page's notes in order. A note in two lines gives one entry for each."""
    lines = [item for item in blocks if item.block.type is not BlockType.IMAGE]
    near = _near_story(lines)
    end = _story_end(lines)
    copies = Counter([item.block.text for item in lines])
    singles = {number: note for number in near if (note := _read_line(lines, number, end, copies))}
    singles |= _far_behind(lines, near) | _stated_in_boxes(lines)
    found = singles | _halves(lines, [number for number in near if number >= end], singles)
    glued = _glued_note(lines, found)
    return tuple(
        FoundNote(
            block_index=lines[number].block.index,
            note=found[number],
            text=lines[number].block.text,
            after_story=number >= end,
        )
        for number in sorted(found)
    ) + ((glued,) if glued else ())


def prose_size(block: Block) -> int:
    """The words of a block that reads like story; 0 for links, names and buttons."""
    if 2 * block.linked > len(block.text):
        return 0
    size = count_words(block.text)
    return size if size >= PROSE_WORDS else 0


def _is_story(item: Line) -> bool:
    if isinstance(item, LabelledBlock):
        return item.label is BlockLabel.STORY
    return item.zone is Zone.STORY and item.label is None


def _is_open(item: Line) -> bool:
    """Whether a note may stand in the line at all. A hidden one is a template: it gates nothing yet. A line that is
    only thought a pointer since it is a link may be a gate's button."""
    if item.block.hidden:
        return False
    return item.label not in _ELSEWHERE or (item.label is BlockLabel.RELATED and item.reason == A_LINK)


def _near_story(lines: Sequence[Line]) -> list[int]:
    """The numbers of the lines where a note may stand: in the story, close behind or above a line of it."""
    near: list[int] = []
    end = 0
    for number, item in enumerate(lines):
        if _is_story(item):
            tail = TAIL_LINES if item.block.element >= 0 else CAPTURE_TAIL_LINES
            following = min(len(lines), number + tail + 1)
            near.extend(range(max(end, number - HEAD_LINES), following))
            end = following
    return [number for number in near if _is_open(lines[number])]


def _far_behind(lines: Sequence[Line], near: Sequence[int]) -> dict[int, Note]:
    """Notes further behind the story, which only tell where they need no story beside them. A text capture has no
    boxes by which other stories could be told."""
    last = next((number for number in range(len(lines) - 1, -1, -1) if _is_story(lines[number])), None)
    if last is None or lines[last].block.element < 0:
        return {}
    start = near[-1] + 1 if near else last + 1
    far = range(max(start, last + 1), min(len(lines), last + FAR_LINES + 1))
    notes = {number: read_cutting_note(lines[number].block.text) for number in far if _is_open(lines[number])}
    return {number: note for number, note in notes.items() if note}


def _stated_in_boxes(lines: Sequence[Line]) -> dict[int, Note]:
    """Notes that state a share in a box to subscribe, which is taken for a newsletter's: no newsletter says that."""
    boxes = [number for number, item in enumerate(lines) if item.label is BlockLabel.NEWSLETTER]
    story = [number for number, item in enumerate(lines) if _is_story(item)] if boxes else []
    if not story:
        return {}
    near = (number for number in boxes if story[0] <= number <= story[-1] + FAR_LINES)
    notes = {number: read_note(lines[number].block.text) for number in near if not lines[number].block.hidden}
    return {number: note for number, note in notes.items() if note and note.percent is not None}


def _story_end(lines: Sequence[Line]) -> int:
    """The first line behind which less than an afterword of story follows."""
    words = 0
    for number in range(len(lines) - 1, -1, -1):
        item = lines[number]
        if _is_story(item) and not item.block.hidden:
            words += prose_size(item.block)
        if words >= AFTERWORD_WORDS:
            return number
    return 0


def _read_line(lines: Sequence[Line], number: int, end: int, copies: Counter[str]) -> Note | None:
    block = lines[number].block
    inside = number < end and len(block.text) > MAX_INSIDE_CHARS and _is_story(lines[number])
    # A longer line amid the story that only asks, or names subscribers, is story that speaks of it.
    note = read_cutting_note(block.text) if inside else read_note(block.text)
    if note is None or (note.strength is Strength.LABEL and _is_listed(copies, block)):
        return None
    if note.access is Access.UNKNOWN and number + 1 < len(lines):
        return _with_next(note, block, lines[number + 1].block)
    return note


def _with_next(note: Note, block: Block, following: Block) -> Note:
    """The note with what the next line says is asked: "Join … for access" / "… your account, free of charge"."""
    whole = read_note(f"{block.text} {following.text}")
    return whole if whole and whole.strength is note.strength else note


def _is_listed(copies: Counter[str], block: Block) -> bool:
    """Whether a label belongs to links to other stories: "Article réservé à nos abonnés" stands there in dozens.
    `copies` counts the lines of the page by their text."""
    if 2 * block.linked > len(block.text):
        return True
    return copies[block.text] > MAX_COPIES


def _halves(lines: Sequence[Line], near: Sequence[int], singles: dict[int, Note]) -> dict[int, Note]:
    """Notes that two lines make together, one offering to read on, the other saying what for."""
    halves: dict[int, Note] = {}
    for number in near:
        following = number + 1
        if following == len(lines) or number in singles or following in singles:
            continue
        first, second = lines[number].block, lines[following].block
        if max(len(first.text), len(second.text)) > MAX_HALF_CHARS or (_is_link(first) and _is_link(second)):
            continue  # two links: a menu, or pointers to other stories
        note = read_note(f"{first.text} {second.text}")
        if note and note.strength in (Strength.CUT, Strength.ASK) and read_note(second.text) is None:
            halves |= {number: note, following: note}
    return halves


def _glued_note(lines: Sequence[Line], found: dict[int, Note]) -> FoundNote | None:
    """A note in the last sentences of the story's last paragraph, where the page has glued the two; `text` is the
    note's part of it."""
    number = next((number for number in range(len(lines) - 1, -1, -1) if _is_story(lines[number])), None)
    if number is None or found or len(lines[number].block.text) <= MAX_NOTE_CHARS:
        return None
    block = lines[number].block
    starts = [match.end() for match in _SENTENCE_BREAK.finditer(block.text)][-MAX_GLUED_SENTENCES:]
    best: FoundNote | None = None
    end = len(block.text)
    for start in reversed(starts):
        note = read_note(block.text[start:])
        if best and not read_note(block.text[start:end]):
            break  # the note begins behind this sentence
        if note and note.strength in (Strength.CUT, Strength.ASK):
            best = FoundNote(block_index=block.index, note=note, text=block.text[start:], after_story=True)
        end = start
    return best


def _is_link(block: Block) -> bool:
    return 2 * block.linked > len(block.text)
