"""The walk over a page's tree: every piece of its text as a block, in order, and the elements around it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from selectolax.lexbor import LexborNode

from foldline.model import Element, Outline
from foldline.record import BlockType
from foldline.stages.growing_block import GrowingBlock

SKIPPED: Final = frozenset(
    "script style template noscript svg math iframe object embed canvas select textarea audio video map".split()
)
INLINE: Final = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp ruby s samp small
    span strike strong sub sup time tt u var wbr""".split()
)
_TYPE_OF_TAG: Final = {
    "li": BlockType.LIST_ITEM, "dt": BlockType.LIST_ITEM, "dd": BlockType.LIST_ITEM,
    "blockquote": BlockType.QUOTE, "pre": BlockType.CODE, "tr": BlockType.TABLE, "caption": BlockType.TABLE,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockType.CROSSHEAD),
}  # fmt: skip
_CELLS: Final = frozenset(("td", "th"))
_TEXT_TAG: Final = "-text"  # what selectolax calls the tag of a text node
_HIDING_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
# What the walk does with a node, by its tag.
_TEXT, _SKIP, _BREAK, _IMAGE, _BLOCK, _CELL, _LINK, _INLINE = range(8)


class _Tag(NamedTuple):
    """What a tag means for the walk; read once for each tag of a page. `type` is that of the blocks inside."""

    name: str
    action: int
    type: BlockType | None


# One loop, as a call for each of a page's two thousand nodes costs more than the work on them.
def read_outline(body: LexborNode | None) -> Outline:  # noqa: PLR0912, PLR0915
    """The outline of a page's body element; shapes and units are those of `Outline`."""
    elements: list[Element] = []
    growing = GrowingBlock(elements)
    index_of: dict[int, int] = {}
    tags: dict[int, _Tag] = {}
    marks_of: dict[str, str] = {}  # by class and id as written: every second element has those of another
    # The open elements around the node, each with what held outside of it: index, hidden, type of blocks.
    above: list[tuple[LexborNode, _Tag, int, bool, BlockType]] = []
    current, hidden = -1, False  # the innermost open element
    node = body
    while node is not None:
        tag_id = node.tag_id
        tag = tags.get(tag_id)
        if tag is None:
            tag = tags[tag_id] = _tag_of(node)
        name, action, inner_type = tag
        if action == _TEXT:
            if growing.length or not node.is_empty_text_node:  # every second text is the blank between two blocks
                growing.add_text(node.text_content or "", current)
        elif action >= _BLOCK:
            if action == _BLOCK:
                if growing.length or growing.images:
                    growing.end()
                growing.breaks = 0
            elif action == _CELL:
                growing.add_cell_break()
            marks, is_hidden = "", hidden
            index = index_of[node.mem_id] = len(elements)
            attributes = node.attributes
            if attributes:  # two elements in five have none
                written = attributes.get("class") or ""
                if element_id := attributes.get("id"):
                    written = f"{written} {element_id}"
                if written:
                    marks = marks_of.get(written) or marks_of.setdefault(written, written.strip().lower())
                if not hidden and ("hidden" in attributes or _hides(attributes.get("style"))):
                    is_hidden = True
                if action == _LINK and (href := attributes.get("href")):
                    growing.open_link(href)
            elements.append(Element(current, name, marks, is_hidden))
            child = node.first_child
            if child is not None:
                above.append((node, tag, current, hidden, growing.type))
                current, hidden, node = index, is_hidden, child
                if inner_type is not None:
                    growing.type = inner_type
                continue
            if action == _LINK:
                growing.close_link()
        elif action == _BREAK:
            growing.add_break(current)
        elif action == _IMAGE:
            growing.add_image(node.attributes.get("alt") or "", current)
        following = node.next if above else None
        while following is None and above:
            node, (_, action, _), current, hidden, outer_type = above.pop()
            if action == _BLOCK:
                if growing.length or growing.images:
                    growing.end()
                growing.breaks = 0
                growing.type = outer_type
            elif action == _LINK:
                growing.close_link()
            following = node.next if above else None  # what stands behind the body is none of its text
        node = following
    growing.end()
    all_marks = tuple(dict.fromkeys(marks_of.values()))
    return Outline(blocks=tuple(growing.blocks), elements=tuple(elements), marks=all_marks, index_of=index_of)


def _tag_of(node: LexborNode) -> _Tag:
    name = node.tag or ""
    if name == _TEXT_TAG:
        action = _TEXT
    elif name == "br":
        action = _BREAK
    elif name == "img":
        action = _IMAGE
    elif name == "a":
        action = _LINK
    elif name in SKIPPED or not node.is_element_node:
        action = _SKIP
    else:
        action = _CELL if name in _CELLS else _INLINE if name in INLINE else _BLOCK
    return _Tag(name, action, _TYPE_OF_TAG.get(name))


def _hides(style: str | None) -> bool:
    return style is not None and _HIDING_STYLE.search(style.lower()) is not None
