"""The elements of a page that stages ask for by name, found in one pass: each selector of its own would be another
walk over the whole tree, and costs as much as all of them together."""

from __future__ import annotations

from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from foldline.model import Landmarks

_SELECTOR: Final = 'meta[content],meta[value],title,script[type*="ld+json" i],style,[rel],h1,time,[itemprop]'


def find_landmarks(tree: LexborHTMLParser) -> Landmarks:
    """Every landmark of the page, each kind in the page's order."""
    by_tag: dict[str, list[LexborNode]] = {tag: [] for tag in ("meta", "title", "script", "style", "h1", "time")}
    links: list[tuple[str, LexborNode]] = []
    properties: dict[str, list[LexborNode]] = {}
    last = -1
    for node in tree.css(_SELECTOR):
        if node.mem_id == last:
            continue  # lexbor gives a node once for each selector that fits
        last = node.mem_id
        attributes = node.attributes
        if itemprop := attributes.get("itemprop"):
            properties.setdefault(itemprop.lower(), []).append(node)
        if rel := attributes.get("rel"):
            links.append((rel.lower(), node))
        if (tag := node.tag or "") in by_tag:
            by_tag[tag].append(node)
    return Landmarks(
        metas=tuple(by_tag["meta"]),
        titles=tuple(by_tag["title"]),
        data=tuple(by_tag["script"]),
        styles=tuple(by_tag["style"]),
        headings=tuple(by_tag["h1"]),
        times=tuple(by_tag["time"]),
        links=tuple(links),
        properties={name: tuple(nodes) for name, nodes in properties.items()},
    )
