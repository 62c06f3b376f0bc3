"""The body as Markdown, with its headings, lists, quotes, code, tables and links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from foldline.model import Block, LabelledBlock
from foldline.record import BlockType
from foldline.text.addresses import absolute_address

_PREFIX: Final = {
    BlockType.CROSSHEAD: "## ",
    BlockType.LIST_ITEM: "- ",
    BlockType.QUOTE: "> ",
}
_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>])")
_LINE_START: Final = re.compile(r"^(\d+)([.)])(?=\s)|^([#+>-])")


def to_markdown(story: Iterable[LabelledBlock], base: str | None) -> str:
    """The story's blocks as Markdown, parted by blank lines; items of one list and rows of one table stand together."""
    parts: list[str] = []
    before: BlockType | None = None
    for item in story:
        block = item.block
        joined = block.type is before and block.type in (BlockType.LIST_ITEM, BlockType.TABLE)
        parts.append(("\n" if joined else "\n\n") + _block(block, base))
        before = block.type
    return "".join(parts).strip("\n")


def _block(block: Block, base: str | None) -> str:
    if block.type is BlockType.CODE:
        fence = "```" if "```" not in block.text else "````"
        return f"{fence}\n{block.text}\n{fence}"
    if block.type is BlockType.TABLE:
        return f"| {_linked(block, base)} |"
    text = _linked(block, base)
    prefix = _PREFIX.get(block.type, "")
    return prefix + (text if prefix else _LINE_START.sub(_escape_start, text))


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
