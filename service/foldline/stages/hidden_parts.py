"""Text that is hidden from the middle of a block on: a gate may begin inside the first paragraph (abc.es)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import structs

from foldline.model import Block, Link, ParsedPage
from foldline.stages.outline import INLINE
from foldline.text.counting import count_words
from foldline.text.folding import fold_space

MIN_PART_WORDS: Final = 3  # shorter hidden parts are said to screen readers: "opens in a new window"


def hidden_parts(page: ParsedPage, by_style: set[int], by_markup: bool) -> tuple[str, ...]:
    """The texts of the inline elements that begin something hidden: of those in `by_style`, and where `by_markup` of
    those that an attribute hides."""
    if page.tree is None or not (by_style or by_markup):
        return ()
    elements = page.outline.elements

    def is_hidden(index: int) -> bool:
        return index in by_style or (by_markup and index >= 0 and elements[index].hidden)

    roots = {
        index
        for index, element in enumerate(elements)
        if element.tag in INLINE and is_hidden(index) and not is_hidden(element.parent)
    }
    nodes = page.tree.css(", ".join(sorted({elements[root].tag for root in roots}))) if roots else []
    index_of = page.outline.index_of
    texts = (fold_space(node.text()) for node in nodes if index_of.get(node.mem_id) in roots)
    return tuple(text for text in texts if count_words(text) >= MIN_PART_WORDS)


def split_block(block: Block, parts: Sequence[str]) -> tuple[Block, Block] | None:
    """The block without its hidden parts, and these as a block of their own; None where none is in it."""
    shown, hidden = block, []
    for part in parts:
        start = shown.text.find(part)
        if start >= 0 and part != block.text:
            shown = _without(shown, start, start + len(part))
            hidden.append(part)
    if not hidden:
        return None
    return shown, structs.replace(block, text=" ".join(hidden), hidden=True, linked=0, links=())


def _without(block: Block, start: int, end: int) -> Block:
    """The block without a stretch of its text; links that reach into the stretch go with it."""
    before, after = block.text[:start].rstrip(), block.text[end:].lstrip()
    text = f"{before} {after}".strip()
    first = len(block.text) - len(after)  # where `after` began, and how far it has moved
    moved = len(text) - len(block.text)
    links = [link for link in block.links if link.end <= len(before)]
    links += [
        Link(start=link.start + moved, end=link.end + moved, url=link.url)
        for link in block.links
        if link.start >= max(first, end)
    ]
    linked = sum(link.end - link.start for link in links)
    return structs.replace(block, text=text, links=tuple(links), linked=linked)
