"""The walk over a page's tree: every piece of its text as a block, in order, and the elements around it."""

from __future__ import annotations

import re
from typing import Final

from selectolax.lexbor import LexborNode

from foldline.model import Block, Element, Link, Outline
from foldline.record import BlockType
from foldline.text.folding import INVISIBLE, fold_space

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
_CELL_BREAK: Final = " | "
_HIDING_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


def read_outline(body: LexborNode | None) -> Outline:
    """The outline of a page's body element; shapes and units are those of `Outline`."""
    walk = _Walk()
    node = body
    while node is not None:
        child = node.first_child if walk.enter(node) else None
        while child is None:
            walk.leave(node)
            if node.mem_id == body.mem_id:  # type: ignore[union-attr]
                return walk.outline()
            child = node.next
            if child is None:
                node = node.parent
                if node is None:
                    return walk.outline()
        node = child
    return walk.outline()


class _Walk:
    """The state of one walk. A block grows until an element that is not inline begins or ends."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.elements: list[Element] = []
        self.index_of: dict[int, int] = {}
        self.current = -1  # index of the innermost open element
        self.types: list[tuple[int, BlockType]] = []
        self.link: tuple[int, str] | None = None
        self.breaks = 0
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

    def enter(self, node: LexborNode) -> bool:
        """Take a node in; whether to go down into it."""
        if node.is_text_node:
            self._add_text(node.text_content or "")
            return False
        tag = node.tag
        if not node.is_element_node or tag in SKIPPED:
            return False
        if tag == "br":
            self._add_break()
            return False
        if tag == "img":
            self._add_image(node)
            return False
        self._open(node, tag or "")
        return True

    def leave(self, node: LexborNode) -> None:
        index = self.index_of.get(node.mem_id)
        if index is None:
            return
        tag = self.elements[index].tag
        if tag == "a" and self.link:
            self._close_link()
        if tag not in INLINE and tag not in ("td", "th"):
            self._flush()
        if self.types and self.types[-1][0] == index:
            self.types.pop()
        self.current = self.elements[index].parent

    def _open(self, node: LexborNode, tag: str) -> None:
        attributes = node.attributes
        if tag in ("td", "th"):
            if self.length:
                self._append(_CELL_BREAK)
                self.space = False
        elif tag not in INLINE:
            self._flush()
        parent = self.current
        self.current = len(self.elements)
        self.index_of[node.mem_id] = self.current
        marks = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip().lower() if attributes else ""
        hidden = (parent >= 0 and self.elements[parent].hidden) or _hides(attributes)
        self.elements.append(Element(parent=parent, tag=tag, marks=marks, hidden=hidden))
        if tag in _TYPE_OF_TAG:
            self.types.append((self.current, _TYPE_OF_TAG[tag]))
        if tag == "a" and (href := attributes.get("href")):
            self.link = (self.length, href)

    def _add_text(self, raw: str) -> None:
        if not raw.isascii():
            for character in INVISIBLE:
                if character in raw:
                    raw = raw.replace(character, "")
        if self.types and self.types[-1][1] is BlockType.CODE:
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
        if self.types and self.types[-1][1] is BlockType.CODE:
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
        text = "".join(self.pieces)
        open_link = self.link
        if open_link and self.length > open_link[0]:
            self.links.append(Link(start=open_link[0], end=self.length, url=open_link[1]))
        if text.strip():
            self._emit(self._type(), text.rstrip() if self._type() is BlockType.CODE else text, self.block_element)
        for alt, element in self.images:
            self.links = []
            self._emit(BlockType.IMAGE, alt, element)
        self.images = []
        self._start_block()
        self.link = (0, open_link[1]) if open_link else None

    def _type(self) -> BlockType:
        return self.types[-1][1] if self.types else BlockType.PARAGRAPH

    def _emit(self, kind: BlockType, text: str, element: int) -> None:
        self.blocks.append(
            Block(
                index=len(self.blocks),
                type=kind,
                text=text,
                element=element,
                hidden=element >= 0 and self.elements[element].hidden,
                linked=sum(link.end - link.start for link in self.links),
                links=tuple(self.links),
            )
        )


def _hides(attributes: dict[str, str | None]) -> bool:
    if not attributes:
        return False
    style = attributes.get("style")
    return "hidden" in attributes or bool(style and _HIDING_STYLE.search(style.lower()))
