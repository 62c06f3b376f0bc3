"""The walk over a page's tree: every piece of its text as a block, in order, and the elements around it."""

from __future__ import annotations

import re
from typing import Final

from selectolax.lexbor import LexborNode

from foldline.model import Block, Element, Link, Outline
from foldline.record import BlockType
from foldline.text.folding import drop_invisible, fold_space

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
_KEEPS_BLOCK: Final = INLINE | _CELLS  # tags that neither begin nor end a block
_TEXT: Final = "-text"  # what selectolax calls the tag of a text node
_CELL_BREAK: Final = " | "
_HIDING_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


def read_outline(body: LexborNode | None) -> Outline:
    """The outline of a page's body element; shapes and units are those of `Outline`."""
    walk = _Walk()
    above: list[LexborNode] = []  # the open elements around the node
    node = body
    while node is not None:
        tag = node.tag
        if tag == _TEXT:
            text = node.text_content or ""
            if walk.length or not text.isspace():  # every second text stands between two blocks and is blank
                walk.add_text(text)
        elif walk.enter(node, tag or ""):
            child = node.first_child
            if child is not None:
                above.append(node)
                node = child
                continue
            walk.leave()
        following = node.next if above else None
        while following is None and above:
            walk.leave()
            parent = above.pop()
            following = parent.next if above else None  # what stands behind the body is none of its text
        node = following
    return walk.outline()


class _Walk:
    """The state of one walk. A block grows until an element that is not inline begins or ends."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.elements: list[Element] = []
        self.index_of: dict[int, int] = {}
        self.current = -1  # index of the innermost open element
        self.type = BlockType.PARAGRAPH  # of the block that grows
        self.types: list[tuple[int, BlockType]] = []  # that the open elements give, and the type outside of each
        self.link: tuple[int, str] | None = None
        self.images: list[tuple[str, int]] = []
        self._start_block()

    def _start_block(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.space = False
        self.links: list[Link] = []
        self.block_element = -1
        self.breaks = 0

    def outline(self) -> Outline:
        self._flush()
        return Outline(blocks=tuple(self.blocks), elements=tuple(self.elements), index_of=self.index_of)

    def enter(self, node: LexborNode, tag: str) -> bool:
        """Take a node in that is no text; whether to go down into it."""
        if tag == "br":
            self._add_break()
        elif tag == "img":
            self._add_image(node)
        elif tag not in SKIPPED and node.is_element_node:
            self._open(node, tag)
            return True
        return False

    def leave(self) -> None:
        """Close the innermost open element."""
        index = self.current
        element = self.elements[index]
        tag = element.tag
        if self.link and tag == "a":
            self._close_link()
        if tag not in _KEEPS_BLOCK:
            self._flush()
            if self.types and self.types[-1][0] == index:
                self.type = self.types.pop()[1]
        self.current = element.parent

    def _open(self, node: LexborNode, tag: str) -> None:
        if tag not in _KEEPS_BLOCK:
            self._flush()
        elif self.length and tag in _CELLS:
            self._append(_CELL_BREAK)
            self.space = False
        parent = self.current
        index = self.current = len(self.elements)
        self.index_of[node.mem_id] = index
        marks, hidden = "", parent >= 0 and self.elements[parent].hidden
        if attributes := node.attributes:  # two elements in five have none
            marks, hidden = _marks(attributes), hidden or _hides(attributes)
            if tag == "a" and (href := attributes.get("href")):
                self.link = (self.length, href)
        self.elements.append(Element(parent=parent, tag=tag, marks=marks, hidden=hidden))
        if tag in _TYPE_OF_TAG:
            self.types.append((index, self.type))
            self.type = _TYPE_OF_TAG[tag]

    def add_text(self, raw: str) -> None:
        if not raw.isascii():
            raw = drop_invisible(raw)
        if self.type is BlockType.CODE:
            if raw.strip() or self.length:
                self._append(raw)
            return
        words = raw.split()
        if not words:
            self.space = self.space or bool(raw)
            return
        if self.length and (self.space or self.breaks or raw[0].isspace()):
            self._append(" ")
        self.breaks = 0
        self._append(" ".join(words))
        self.space = raw[-1].isspace()

    def _append(self, text: str) -> None:
        if not self.length:
            self.block_element = self.current
            if self.link:
                self.link = (0, self.link[1])
        self.pieces.append(text)
        self.length += len(text)

    def _add_break(self) -> None:
        if self.type is BlockType.CODE:
            self._append("\n")
            return
        self.breaks += 1
        if self.breaks > 1:
            self._flush()

    def _add_image(self, node: LexborNode) -> None:
        alt = fold_space(node.attributes.get("alt") or "")
        if alt:
            self.images.append((alt, self.current))

    def _close_link(self) -> None:
        start, url = self.link or (0, "")
        if self.length > start:
            self.links.append(Link(start=start, end=self.length, url=url))
        self.link = None

    def _flush(self) -> None:
        """End the block that grows; images seen inside it follow it."""
        if not self.length and not self.images:
            self.breaks = 0
            return  # nothing has grown since the last block: four times in five
        text = "".join(self.pieces)
        open_link = self.link
        if open_link and self.length > open_link[0]:
            self.links.append(Link(start=open_link[0], end=self.length, url=open_link[1]))
        if text and not text.isspace():
            self._emit(self.type, text.rstrip() if self.type is BlockType.CODE else text, self.block_element)
        for alt, element in self.images:
            self.links = []
            self._emit(BlockType.IMAGE, alt, element)
        self.images = []
        self._start_block()
        self.link = (0, open_link[1]) if open_link else None

    def _emit(self, kind: BlockType, text: str, element: int) -> None:
        links = self.links
        self.blocks.append(
            Block(
                index=len(self.blocks),
                type=kind,
                text=text,
                element=element,
                hidden=element >= 0 and self.elements[element].hidden,
                linked=sum([link.end - link.start for link in links]) if links else 0,
                links=tuple(links),
            )
        )


def _marks(attributes: dict[str, str | None]) -> str:
    """The element's class and id, in lower case."""
    marks, name = attributes.get("class") or "", attributes.get("id")
    return (f"{marks} {name}" if name else marks).strip().lower()


def _hides(attributes: dict[str, str | None]) -> bool:
    style = attributes.get("style")
    return "hidden" in attributes or (style is not None and _HIDING_STYLE.search(style.lower()) is not None)
