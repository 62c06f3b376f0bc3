"""The evidence on each block of text: its own words, the blocks of its shape, its neighbours, its section."""

from __future__ import annotations

from typing import Final

from foldline.model import Outline
from foldline.record import BlockType
from foldline.stages.native_bins import SHARES, TENTHS, Columns, count_bin, share_bin, word_bin
from foldline.stages.native_blocks import TextBlocks, ends_sentence
from foldline.stages.native_places import Places
from foldline.stages.place_features import home_features

# Words of lines that are no story, by what they speak of. One word proves nothing; its weight is learned.
_PHRASES: Final = (
    "subscribe newsletter newsletters inbox signup subscribers abonnieren abonnez suscríbete iscriviti subscription",
    "cookie cookies consent privacy gdpr datenschutz",
    "copyright © rights reserved disclaimer terms trademark trademarks disclaims liable liability",
    """share tweet facebook twitter whatsapp pinterest linkedin instagram youtube tiktok follow telegram reddit print
    teilen compartir partager""",
    """related also previous latest trending recommended popular articles posts stories lesen leer lire weitere mehr
    next""",
    "comment comments reply logged commenting moderated kommentare comentarios",
    """author editor writer contributor posted published updated bio biography journalist reporter freelance degree
    written""",
    """contact call consultation demo click learn download visit register today join shop buy cart donate donation
    support book quote free trial""",
    "photo photos image images credit getty courtesy foto bild reuters afp shutterstock unsplash photograph",
    "affiliate commission sponsored advertisement advertising ad purchase earn paid partner",
)
_PHRASE_OF: Final = {word: number for number, line in enumerate(_PHRASES, 1) for word in line.split()}
_POINTS: Final = str.maketrans(".,:;!?()|", "         ")
MAX_PHRASE_WORDS: Final = 60  # longer blocks are told by where they stand
TAIL_BIN: Final = 1  # of the feature "after": at most 10 % of the paragraph words still follow
NEAR: Final = 5  # blocks
MAX_BREAKS: Final = 15
_TYPES: Final = {kind: number for number, kind in enumerate(BlockType)}
_OTHER_TYPE: Final = 3  # quotes, code and tables are few: one bin for all


def read_features(outline: Outline, whole: TextBlocks, places: Places, heading: int, numbers: list[int]) -> Columns:
    """All features of the blocks of these numbers, which are in order. `heading` is the number of the headline's
    block, -1 for none."""
    text = whole.pick(numbers)
    runs = _run_features(whole, places)
    heading = numbers.index(heading) if heading >= 0 else -1
    columns = {name: [column[number] for number in numbers] for name, column in runs.items()}
    columns |= home_features(text, places, heading)
    columns |= _own_features(text, places)
    columns |= _shape_features(outline, text, places)
    columns |= _order_features(text, places, heading)
    columns |= _crossed_features(columns)
    columns |= _section_features(text)
    return columns


def _own_features(text: TextBlocks, places: Places) -> Columns:
    """What a block's own text says."""
    return {
        "type": [_TYPES[block.type] for block in text.blocks],
        "words": [word_bin(words) for words in text.words],
        "links": [int(TENTHS * share) for share in text.linked],
        "ending": [_ending(block.text) for block in text.blocks],
        "phrase": [
            _phrase_of(block.text) if words <= MAX_PHRASE_WORDS else 0
            for block, words in zip(text.blocks, text.words, strict=True)
        ],
        "hidden": [int(block.hidden) for block in text.blocks],
        "guarded": [places.guarded[line] for line in text.line],
    }


def _ending(text: str) -> int:
    """1 for the end of a sentence, 2 for a colon, 0 for neither."""
    return 2 if text.endswith(":") else int(ends_sentence(text))


def _phrase_of(text: str) -> int:
    """What most of a line's telling words speak of; 0 for nothing."""
    found = [_PHRASE_OF[word] for word in text.lower().translate(_POINTS).split() if word in _PHRASE_OF]
    return max(found, key=found.count) if found else 0


def _shape_features(outline: Outline, text: TextBlocks, places: Places) -> Columns:
    """What blocks of the same shape (tag and class of line and home) have in common over the page. `span` and `gap`
    tell where a block stands towards those of the commonest shape: the rhythm of the story's paragraphs."""
    elements = outline.elements
    shapes = []
    for line, home in zip(text.line, text.home, strict=True):
        one, other = elements[line], elements[home]
        around = elements[other.parent].marks if other.parent >= 0 else ""
        shapes.append((one.tag, one.marks, other.marks, around))
    count: dict[tuple[str, ...], int] = {}
    left: dict[tuple[str, ...], int] = {}
    for shape, line, words in zip(shapes, text.line, text.paragraph_words, strict=True):
        count[shape] = count.get(shape, 0) + 1
        if words and not places.guarded[line]:
            left[shape] = left.get(shape, 0) + words
    whole = sum(left.values())
    most = max(left, key=left.__getitem__, default=None)
    same = [shape == most for shape in shapes]
    return {
        "shape_left": [share_bin(left.get(shape, 0), whole) for shape in shapes],
        "shape_count": [count_bin(count[shape]) for shape in shapes],
        "span": _spans(text, same),
        "gap": _distances(same),
    }


def _spans(text: TextBlocks, same: list[bool]) -> list[int]:
    """Before, of, between and behind the blocks of the commonest shape; apart for each type of block."""
    first = same.index(True) if True in same else len(same)
    last = len(same) - 1 - same[::-1].index(True) if True in same else len(same)
    return [
        4 * min(_TYPES[block.type], _OTHER_TYPE)
        + (0 if number < first else 3 if number > last else 1 if is_same else 2)
        for number, (block, is_same) in enumerate(zip(text.blocks, same, strict=True))
    ]


def _distances(marked: list[bool]) -> list[int]:
    """By block how many blocks back the last marked one stands, as a bin; 0 for a marked one."""
    found, distance = [], 99
    for is_marked in marked:
        distance = 0 if is_marked else distance + 1
        found.append(count_bin(distance))
    return found


def _run_features(text: TextBlocks, places: Places) -> Columns:
    """Runs: text without a guarded place in it. `run` counts the paragraph words of a block's run so far (0 in
    guarded places), `run_share` those of the whole run, `breaks` the guarded places before the block."""
    run: list[int] = []
    totals: list[int] = []
    breaks: list[int] = []
    words = count = start = last = 0
    for number, (line, own) in enumerate(zip(text.line, text.paragraph_words, strict=True)):
        role = places.guarded[line]
        if role:
            count += bool(words or role != last)
            totals += [words] * (number - start)
            totals.append(0)
            start, words, last = number + 1, 0, role
        else:
            words += own
        run.append(word_bin(words))
        breaks.append(min(count, MAX_BREAKS))
    totals += [words] * (len(run) - start)
    whole = places.left[0]
    return {"run": run, "run_share": [min(share_bin(total, whole), SHARES) for total in totals], "breaks": breaks}


def _order_features(text: TextBlocks, places: Places, heading: int) -> Columns:
    """Where a block stands in the page's order of paragraphs, and what is next to it."""
    free = [0 if places.guarded[line] else words for line, words in zip(text.line, text.paragraph_words, strict=True)]
    size = len(free)
    until = [0]
    for words in free:
        until.append(until[-1] + words)
    whole = until[-1]
    home = [-1, *text.home, -1]
    return {
        "before": [share_bin(words, whole) for words in until[:-1]],
        "after": [share_bin(whole - words, whole) for words in until[1:]],
        "after_5": [word_bin(until[min(size, number + NEAR + 1)] - until[number + 1]) for number in range(size)],
        "to_next": _distances([words > 0 for words in reversed(free)])[::-1],
        "next_links": [*(int(TENTHS * share) for share in text.linked[1:]), 0],
        "same_home": [
            2 * (home[number - 1] == home[number]) + (home[number + 1] == home[number]) for number in range(1, size + 1)
        ],
        "from_heading": [
            0 if heading < 0 else 1 if number < heading else 2 + count_bin(number - heading) for number in range(size)
        ],
        "page_left": [share_bin(places.left[0], places.paragraph_words[0], TENTHS)] * size,
    }


def _crossed_features(columns: Columns) -> Columns:
    """What a line speaks of and how long it is, apart for the story's tail: "Learn more" ends no chapter; and
    `standing`, how a line ends by the side of the story's elements: no full stop is fine inside the container."""
    tail = [share <= TAIL_BIN for share in columns["after"]]
    return {
        "tail_phrase": [2 * phrase + end for phrase, end in zip(columns["phrase"], tail, strict=True)],
        "tail_length": [2 * length + end for length, end in zip(columns["words"], tail, strict=True)],
        "standing": [
            9 * inside + 3 * ending + hint
            for inside, ending, hint in zip(
                columns.pop("in_container"), columns.pop("ending"), columns.pop("in_hint"), strict=True
            )
        ],
    }


def _section_features(text: TextBlocks) -> Columns:
    """What all that stands under a crosshead says of it and of each of its blocks."""
    size = len(text.blocks)
    starts = [number for number, block in enumerate(text.blocks) if block.type is BlockType.CROSSHEAD]
    links: list[int] = []
    blocks: list[int] = []
    for first, end in zip([0, *starts], [*starts, size], strict=True):
        under = text.blocks[first + 1 : end]
        share = share_bin(sum(block.linked for block in under), sum(len(block.text) for block in under), TENTHS)
        links += [share] * (end - first)
        blocks += [count_bin(end - first)] * (end - first)
    return {"section_links": links, "section_blocks": blocks}
