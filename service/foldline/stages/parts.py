"""The other pages of a story that is spread over several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from foldline.model import Block, ParsedPage
from foldline.text.addresses import absolute_address
from foldline.text.story_pages import in_query, page_number

MAX_NUMBER_CHARS: Final = 2  # "12": the text of a link to a page of the story
MAX_LINK_CHARS: Final = 4  # the same with blanks around it
_NEXT: Final = frozenset({"next", "prev"})
_NOT_STORY: Final = ("comment", "review", "forum", "related", "listing")  # marks of what is paged beside a story


def parts_of(page: ParsedPage) -> tuple[str, ...]:
    """The addresses of the story's other pages, in their order, as far as this page links them. A link counts where
    it is declared as the next page or its text is the number, and only for the story's own path: most links to a
    "next" page are to another story."""
    if page.url is None:
        return ()
    found: dict[int, str] = {}
    for url in (*_declared(page), *_numbered(page)):
        number = page_number(url, page.url)
        if number is not None:
            found.setdefault(number, url)
    return tuple(found[number] for number in sorted(found))


def _declared(page: ParsedPage) -> Iterator[str]:
    """`<link rel="next">` in the head. Links in the body bear the mark for comments and lists as well."""
    for rel, node in page.landmarks.links:
        if ("next" in rel or "prev" in rel) and node.tag == "link" and _NEXT.intersection(rel.split()):
            address = absolute_address(page.url, node.attributes.get("href") or "")
            if address:
                yield address


def _numbered(page: ParsedPage) -> Iterator[str]:
    """Links whose text is a number and whose address is that page of the story."""
    if page.url is None:
        return
    short = [
        (block, link)
        for block in page.outline.blocks
        for link in block.links
        if link.end - link.start <= MAX_LINK_CHARS
    ]
    for block, link in short:
        text = block.text[link.start : link.end].strip()
        if len(text) > MAX_NUMBER_CHARS or not text.isdecimal():
            continue
        address = absolute_address(page.url, link.url)
        if not address or in_query(address, page.url):
            continue
        if page_number(address, page.url) == int(text) and not _is_beside(page, block):
            yield address


def _is_beside(page: ParsedPage, block: Block) -> bool:
    """Whether the block stands in comments, reviews or a list of other stories."""
    index = block.element
    while index >= 0:
        element = page.outline.elements[index]
        if any(word in element.marks for word in _NOT_STORY):
            return True
        index = element.parent
    return False
