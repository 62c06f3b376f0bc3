"""The body as Markdown (GitHub's kind), with its headings, nested lists, quotes, code, tables and links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from foldline.model import Block, Element, LabelledBlock
from foldline.record import BlockType
from foldline.text.addresses import absolute_address

MAX_DEPTH: Final = 250  # elements around a block; real pages are 10 to 60 deep
MAX_LIST_LEVEL: Final = 6
MIN_HEADING, MAX_HEADING = 2, 6  # the page's headline is the first level
_HEADING: Final = re.compile(r"h([1-6])$")
_LANGUAGE: Final = re.compile(r"(?:^|\s)lang(?:uage)?-([a-z0-9+#-]{1,20})(?:$|\s)")
_FENCE: Final = re.compile(r"`{3,}")
_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>])")
_LINE_START: Final = re.compile(r"^(\d+)([.)])(?=\s)|^([#+>-])")
_LISTS: Final = ("ul", "ol", "menu", "dl")
_ITEMS: Final = ("li", "dt", "dd")
_JOINED: Final = (BlockType.LIST_ITEM, BlockType.TABLE, BlockType.QUOTE)


class _Place(Struct, frozen=True):
    """Where a block stands: the whole it is a part of (its outermost list, its table or quote, -1 for none), its list
    item and list, how deep in lists, and whether they are numbered."""

    whole: int = -1
    item: int = -1
    list: int = -1
    level: int = 0
    numbered: bool = False


def to_markdown(story: Iterable[LabelledBlock], base: str | None, elements: Sequence[Element] = ()) -> str:
    """The story's blocks as Markdown, parted by blank lines; items of one list and rows of one table stand together.
    `elements` are those of the page's outline; without them all lists are flat."""
    parts: list[str] = []
    before, here = None, _Place()
    counts: dict[int, int] = {}
    for labelled in story:
        block, above = labelled.block, here
        here = _place(block, elements)
        joined = (
            before is not None and block.type is before.type and block.type in _JOINED and here.whole == above.whole
        )
        if block.type is BlockType.LIST_ITEM:
            goes_on = joined and here.item >= 0 and here.item == above.item
            parts.append(_item(block, base, here, counts, joined=joined, goes_on=goes_on))
        elif block.type is BlockType.TABLE:
            parts.append(_row(block, base, joined=joined))
        elif block.type is BlockType.QUOTE:
            parts.append(("\n>\n> " if joined else "\n\n> ") + _linked(block, base))
        else:
            parts.append("\n\n" + _block(block, base, elements))
        before = block
    return "".join(parts).strip("\n")


def _block(block: Block, base: str | None, elements: Sequence[Element]) -> str:
    if block.type is BlockType.CODE:
        fence = "`" * max([3, *(len(run) + 1 for run in _FENCE.findall(block.text))])
        return f"{fence}{_language_of(block, elements)}\n{block.text}\n{fence}"
    text = _linked(block, base)
    if block.type is BlockType.CROSSHEAD:
        return f"{'#' * _heading_level(block, elements)} {text}"
    return _LINE_START.sub(_escape_start, text)


def _item(block: Block, base: str | None, place: _Place, counts: dict[int, int], *, joined: bool, goes_on: bool) -> str:
    """An item of a list, indented by its level; a further block of the same item is a paragraph of it."""
    indent = "   " * min(max(place.level - 1, 0), MAX_LIST_LEVEL)
    if goes_on:
        return f"\n\n{indent}   {_linked(block, base)}"
    counts[place.list] = counts.get(place.list, 0) + 1
    mark = f"{counts[place.list]}." if place.numbered else "-"
    lead = "\n" if joined else "\n\n"
    return f"{lead}{indent}{mark} {_linked(block, base)}"


def _row(block: Block, base: str | None, *, joined: bool) -> str:
    """A row; below a table's first one the line that makes a table of it."""
    row = f"| {_linked(block, base)} |"
    if joined:
        return f"\n{row}"
    columns = block.text.count(" | ") + 1
    return f"\n\n{row}\n|{' --- |' * columns}"


def _place(block: Block, elements: Sequence[Element]) -> _Place:
    index = block.element
    if not elements or index < 0 or block.type not in _JOINED:
        return _Place()
    wholes = (
        _LISTS
        if block.type is BlockType.LIST_ITEM
        else ("table",)
        if block.type is BlockType.TABLE
        else ("blockquote",)
    )
    whole = item = own_list = -1
    level, numbered = 0, False
    for _ in range(MAX_DEPTH):
        if index < 0:
            break
        tag = elements[index].tag
        if item < 0 and tag in _ITEMS:
            item = index
        if tag in wholes:
            if own_list < 0:
                own_list, numbered = index, tag == "ol"
            whole, level = index, level + 1
        index = elements[index].parent
    return _Place(whole, item, own_list, level, numbered)


def _around(block: Block, elements: Sequence[Element]) -> Iterable[Element]:
    """A block's element and the few around it that hold nothing else."""
    index = block.element
    for _ in range(4):
        if not elements or index < 0:
            return
        yield elements[index]
        index = elements[index].parent


def _heading_level(block: Block, elements: Sequence[Element]) -> int:
    levels = (int(match[1]) for element in _around(block, elements) if (match := _HEADING.match(element.tag)))
    return min(max(next(levels, MIN_HEADING), MIN_HEADING), MAX_HEADING)


def _language_of(block: Block, elements: Sequence[Element]) -> str:
    found = (match[1] for element in _around(block, elements) if (match := _LANGUAGE.search(element.marks)))
    return next(found, "")


def _escape_start(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}"


def _linked(block: Block, base: str | None) -> str:
    """The block's text with its links; what Markdown would read as marks is escaped."""
    pieces: list[str] = []
    position = 0
    for link in block.links:
        url = absolute_address(base, link.url)
        if url is None or link.start < position:
            continue
        pieces.append(_escape(block.text[position : link.start]))
        label = block.text[link.start : link.end]
        lead = " " if label.startswith(" ") else ""
        pieces.append(f"{lead}[{_escape(label.strip())}]({url.replace('(', '%28').replace(')', '%29')})")
        position = link.end
    pieces.append(_escape(block.text[position:]))
    return "".join(pieces)


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
