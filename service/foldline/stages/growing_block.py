"""The block that grows while a page's tree is walked, until an element that is not inline begins or ends."""

from __future__ import annotations

from typing import Final

from foldline.model import Block, Element, Link
from foldline.record import BlockType
from foldline.text.folding import drop_invisible, fold_space

# Members of an enum, looked up once: in Python 3.11 that takes longer than making a block.
_CODE: Final = BlockType.CODE
_IMAGE: Final = BlockType.IMAGE
_CELL_BREAK: Final = " | "


class GrowingBlock:
    """Pieces of text as they come, and the blocks that are done. `length` counts the characters so far, `breaks` the
    line breaks since the last of them; `elements` are those of the outline, which grow with the walk."""

    __slots__ = (
        "_element", "_elements", "_link", "_links", "_pieces", "_space", "blocks", "breaks", "images", "length", "type",
    )  # fmt: skip

    def __init__(self, elements: list[Element]) -> None:
        self.blocks: list[Block] = []
        self.type = BlockType.PARAGRAPH
        self.length = 0
        self.breaks = 0
        self.images: list[tuple[str, int]] = []  # alternative texts and their elements: they follow the block
        self._elements = elements
        self._element = -1  # that the first piece stands in
        self._pieces: list[str] = []
        self._space = False  # white space since the last piece
        self._links: list[Link] = []
        self._link: tuple[int, str] | None = None  # the open one: its start and its address

    def add_text(self, raw: str, element: int) -> None:
        """Add a text node's content: its white space becomes single spaces, but in code."""
        if self.type is _CODE:
            self._add_code(raw, element)
            return
        if raw.isprintable() and "  " not in raw:  # holds no space but single ones, and nothing invisible
            text = raw.strip(" ")
        else:
            raw = raw if raw.isascii() else drop_invisible(raw)
            text = " ".join(raw.split())
        if not text:
            self._space = self._space or bool(raw)
            return
        if not self.length:
            self._start(element)
        elif self._space or self.breaks or raw[0].isspace():
            self._pieces.append(" ")
            self.length += 1
        self.breaks = 0
        self._pieces.append(text)
        self.length += len(text)
        self._space = raw[-1].isspace()

    def add_cell_break(self) -> None:
        """Part the cells of a table's row."""
        if self.length:
            self._pieces.append(_CELL_BREAK)
            self.length += len(_CELL_BREAK)
            self._space = False

    def add_break(self, element: int) -> None:
        """Add a line break; the second one without text between ends the block."""
        if self.type is _CODE:
            self._append("\n", element)
            return
        self.breaks += 1
        if self.breaks > 1:
            self.end()

    def add_image(self, alt: str, element: int) -> None:
        """Keep a picture's alternative text, if it has one."""
        if alt := fold_space(alt):
            self.images.append((alt, element))

    def open_link(self, url: str) -> None:
        """What is added from here on is linked."""
        self._link = (self.length, url)

    def close_link(self) -> None:
        """End the open link, if there is one."""
        if self._link is None:
            return
        start, url = self._link
        if self.length > start:
            self._links.append(Link(start, self.length, url))
        self._link = None

    def end(self) -> None:
        """End the block; images seen inside it follow it. A link that is open goes on in the next one."""
        self.breaks = 0
        if self.length:
            pieces, links = self._pieces, self._links
            if link := self._link:
                if self.length > link[0]:
                    links.append(Link(link[0], self.length, link[1]))
                self._link = (0, link[1])
            text = pieces[0] if len(pieces) == 1 else "".join(pieces)
            if self.type is _CODE:
                text = text.rstrip()
            if text:
                self._emit(self.type, text, self._element, links)
            if links:
                self._links = []
            self._pieces = []
            self.length = 0
            self._space = False
        if self.images:
            for alt, element in self.images:
                self._emit(_IMAGE, alt, element, [])
            self.images = []

    def _add_code(self, raw: str, element: int) -> None:
        if self.length or raw.strip():
            self._append(raw if raw.isascii() else drop_invisible(raw), element)

    def _append(self, text: str, element: int) -> None:
        if not self.length:
            self._start(element)
        self._pieces.append(text)
        self.length += len(text)

    def _start(self, element: int) -> None:
        self._element = element
        if self._link:
            self._link = (0, self._link[1])

    def _emit(self, kind: BlockType, text: str, element: int, links: list[Link]) -> None:
        blocks = self.blocks
        hidden = self._elements[element].hidden
        if links:
            linked = sum([link.end - link.start for link in links])
            blocks.append(Block(len(blocks), kind, text, element, 0, hidden, linked, tuple(links)))
        else:
            blocks.append(Block(len(blocks), kind, text, element, 0, hidden))
