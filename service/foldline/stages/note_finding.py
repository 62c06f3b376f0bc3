"""The notes on a page, found without a rule: a phrase counts in the story or close to it, nowhere else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Final

from foldline.model import Block, BlockLabel, LabelledBlock, PlacedBlock, Zone
from foldline.record import Access, BlockType
from foldline.text.counting import count_words
from foldline.text.newsletters import speaks_of_newsletter
from foldline.text.notes import MAX_NOTE_CHARS, FoundNote, Note, Strength, read_cutting_note, read_note
from foldline.text.telling_lines import telling_lines

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
BOX_LINES: Final = 8  # on either side of a line that may belong to its box
MAX_COPIES: Final = 2  # a label that stands oftener belongs to lists of stories
_ELSEWHERE: Final = frozenset((
    BlockLabel.AD, BlockLabel.RELATED, BlockLabel.COMMENT, BlockLabel.SHARE, BlockLabel.CONSENT, BlockLabel.CAPTION,
    BlockLabel.CREDIT,
))  # fmt: skip
_STORY: Final = BlockLabel.STORY  # looking members of an enum up costs more than all else that is done for a line
_NEWSLETTER: Final = BlockLabel.NEWSLETTER
_RELATED: Final = BlockLabel.RELATED
_IMAGE: Final = BlockType.IMAGE
TITLE_CHARS: Final = 25  # a link this long beside a label is another story's title, not a gate's button
TEASER_ELEMENTS: Final = 4  # elements between a label and its title, in one teaser
MAX_TAIL_CHARS: Final = 700  # of the last paragraph, in which a note may be glued to it

Line = LabelledBlock | PlacedBlock


def find_notes(blocks: Sequence[Line]) -> tuple[FoundNote, ...]:
    """The page's notes in order. A note in two lines gives one entry for each."""
    image = _IMAGE
    lines = [item for item in blocks if item.block.type is not image]
    stories = [number for number, item in enumerate(lines) if _is_story(item)]
    if not stories:
        return ()
    start, last = max(0, stories[0] - HEAD_LINES), min(len(lines), stories[-1] + FAR_LINES + 1)
    telling = _telling(lines, range(start, last), stories[-1])
    if not telling:
        return ()
    return _read_notes(lines, stories, telling)


def _read_notes(lines: Sequence[Line], stories: Sequence[int], telling: Sequence[int]) -> tuple[FoundNote, ...]:
    end = _story_end(lines, stories)
    near = [number for number in telling if _is_near(lines, stories, number)]
    copies = Counter([item.block.text for item in lines])
    singles = {number: note for number in near if (note := _read_line(lines, number, end, copies))}
    singles |= _far_behind(lines, stories, telling) | _stated_in_boxes(lines, stories, telling)
    found = singles | _halves(lines, stories, end, singles, telling)
    glued = _glued_note(lines, stories[-1], found) if stories[-1] in telling else None
    labels = _labels_above(lines, found) if len(found) > 1 else frozenset[int]()
    return tuple(
        FoundNote(
            block_index=lines[number].block.index,
            note=found[number],
            text=lines[number].block.text,
            after_story=number >= end and number not in labels,
        )
        for number in sorted(found)
    ) + ((glued,) if glued else ())


def _labels_above(lines: Sequence[Line], found: dict[int, Note]) -> frozenset[int]:
    """The notes that stand above a story which another note ends: "Article réservé aux abonnés" over a teaser of two
    sentences is its label. At most one line of story, the standfirst, stands above such a label."""
    last = max((number for number, note in found.items() if note.strength is not Strength.COUNTER), default=0)
    prose = [
        number
        for number, item in enumerate(lines[:last])
        if number not in found and _is_story(item) and not item.block.hidden and prose_size(item.block)
    ]
    return frozenset(number for number in found if bisect_left(prose, number) <= 1 and prose and number < prose[-1])


def _telling(lines: Sequence[Line], numbers: range, last: int) -> list[int]:
    """The lines that may be notes by their words; of the last paragraph its end is looked at."""
    texts = []
    for number in numbers:
        text = lines[number].block.text
        if len(text) > MAX_NOTE_CHARS:
            text = text[-MAX_TAIL_CHARS:] if number == last else ""
        texts.append(text)
    return [numbers[hit] for hit in telling_lines(texts)]


def prose_size(block: Block) -> int:
    """The words of a block that reads like story; 0 for links, names and buttons."""
    if 2 * block.linked > len(block.text):
        return 0
    size = count_words(block.text)
    return size if size >= PROSE_WORDS else 0


def _is_story(item: Line) -> bool:
    if isinstance(item, LabelledBlock):
        return item.label is _STORY
    return item.zone is Zone.STORY and item.label is None


def _is_open(item: Line) -> bool:
    """Whether a note may stand in the line at all. A hidden one is a template: it gates nothing yet. A line that is
    only thought a pointer since it is a link may be a gate's button."""
    if item.block.hidden:
        return False
    return item.label not in _ELSEWHERE or (item.label is _RELATED and item.reason == A_LINK)


def _is_near(lines: Sequence[Line], stories: Sequence[int], number: int) -> bool:
    """Whether a note may stand in the line: in the story, close behind or above a line of it."""
    place = bisect_left(stories, number)
    if place < len(stories) and stories[place] - number <= HEAD_LINES:
        return True
    if not place:
        return False
    before = stories[place - 1]
    return number - before <= (TAIL_LINES if lines[before].block.element >= 0 else CAPTURE_TAIL_LINES)


def _far_behind(lines: Sequence[Line], stories: Sequence[int], telling: Sequence[int]) -> dict[int, Note]:
    """Notes further behind the story, which only tell where they need no story beside them. A text capture has no
    boxes by which other stories could be told."""
    if lines[stories[-1]].block.element < 0:
        return {}
    far = (number for number in telling if number > stories[-1] + TAIL_LINES)
    notes = {number: read_cutting_note(lines[number].block.text) for number in far}
    return {number: note for number, note in notes.items() if note and _may_hold(lines, number, note)}


def _stated_in_boxes(lines: Sequence[Line], stories: Sequence[int], telling: Sequence[int]) -> dict[int, Note]:
    """Notes that state a share in a box to subscribe, which is taken for a newsletter's: no newsletter says that."""
    boxes = [number for number in telling if lines[number].label is _NEWSLETTER]
    near = (number for number in boxes if stories[0] <= number <= stories[-1] + FAR_LINES)
    notes = {number: read_note(lines[number].block.text) for number in near if not lines[number].block.hidden}
    return {number: note for number, note in notes.items() if note and note.percent is not None}


def _may_hold(lines: Sequence[Line], number: int, note: Note) -> bool:
    """Whether the note may stand in its line. A box to subscribe is a gate's, unless it speaks of a newsletter."""
    item = lines[number]
    if not _is_open(item):
        return False
    if item.label is not _NEWSLETTER:
        return True
    tells = note.strength in (Strength.CUT, Strength.ASK) or note.signal == "text_reserved"
    return tells and not _is_newsletter(lines, number)


def _is_newsletter(lines: Sequence[Line], number: int) -> bool:
    """Whether a line of the box around the line speaks of a newsletter."""
    first = last = number
    while first > 0 and lines[first - 1].label is _NEWSLETTER and number - first < BOX_LINES:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].label is _NEWSLETTER and last - number < BOX_LINES:
        last += 1
    return any(speaks_of_newsletter(lines[other].block.text) for other in range(first, last + 1))


def _story_end(lines: Sequence[Line], stories: Sequence[int]) -> int:
    """The first line behind which less than an afterword of story follows."""
    words = 0
    for number in reversed(stories):
        block = lines[number].block
        if not block.hidden:
            words += prose_size(block)
        if words >= AFTERWORD_WORDS:
            return number
    return 0


def _read_line(lines: Sequence[Line], number: int, end: int, copies: Counter[str]) -> Note | None:
    block = lines[number].block
    inside = number < end and len(block.text) > MAX_INSIDE_CHARS and _is_story(lines[number])
    # A longer line amid the story that only asks, or names subscribers, is story that speaks of it.
    note = read_cutting_note(block.text) if inside else read_note(block.text)
    if inside and note and note.strength is Strength.COUNTER:
        return None
    if note is None or not _may_hold(lines, number, note):
        return None
    if note.strength is Strength.LABEL and _is_listed(lines, number, copies):
        return None
    if note.access is Access.UNKNOWN and number + 1 < len(lines):
        return _with_next(note, block, lines[number + 1].block)
    return note


def _with_next(note: Note, block: Block, following: Block) -> Note:
    """The note with what the next line says is asked: "Join … for access" / "… your account, free of charge"."""
    whole = read_note(f"{block.text} {following.text}")
    return whole if whole and whole.strength is note.strength else note


def _is_listed(lines: Sequence[Line], number: int, copies: Counter[str]) -> bool:
    """Whether a label belongs to links to other stories: "Article réservé à nos abonnés" stands there in dozens.
    `copies` counts the lines of the page by their text."""
    block = lines[number].block
    if _is_link(block) or copies[block.text] > MAX_COPIES:
        return True
    beside = lines[max(0, number - 1) : number + 2]
    return any(_is_title(item) for item in beside if abs(item.block.element - block.element) <= TEASER_ELEMENTS)


def _is_title(item: Line) -> bool:
    """Whether the line is another story's title: a link that is too long for a button, and asks nothing."""
    block = item.block
    long = block.type is BlockType.CROSSHEAD or len(block.text) >= TITLE_CHARS
    return _is_link(block) and long and not telling_lines((block.text,))


def _halves(
    lines: Sequence[Line], stories: Sequence[int], end: int, singles: dict[int, Note], telling: Sequence[int]
) -> dict[int, Note]:
    """Notes that two lines make together, one offering to read on, the other saying what for."""
    halves: dict[int, Note] = {}
    for number in sorted({first for hit in telling for first in (hit - 1, hit) if first >= end}):
        following = number + 1
        if following == len(lines) or number in singles or following in singles:
            continue
        if not _is_near(lines, stories, number):
            continue
        first, second = lines[number].block, lines[following].block
        if max(len(first.text), len(second.text)) > MAX_HALF_CHARS or (_is_link(first) and _is_link(second)):
            continue  # two links: a menu, or pointers to other stories
        note = read_note(f"{first.text} {second.text}")
        if note is None or note.strength not in (Strength.CUT, Strength.ASK) or read_note(second.text):
            continue
        if _may_hold(lines, number, note) and _may_hold(lines, following, note):
            halves |= {number: note, following: note}
    return halves


def _glued_note(lines: Sequence[Line], last: int, found: dict[int, Note]) -> FoundNote | None:
    """A note in the last sentences of the story's last paragraph, where the page has glued the two; `text` is the
    note's part of it."""
    block = lines[last].block
    if found or len(block.text) <= MAX_NOTE_CHARS:
        return None
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
