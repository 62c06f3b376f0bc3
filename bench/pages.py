"""Reading saved pages: the bytes, and what the benches need of the HTML apart from foldline's own reading of it."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser
from w3lib.encoding import html_to_unicode

from bench.folding import fold_space

TEXT_NODE: Final = "-text"
NO_TEXT: Final = frozenset({"script", "style", "noscript", "template", "iframe"})


def read_gzip(path: Path) -> bytes:
    """The page's HTML, bytes as fetched."""
    return gzip.decompress(path.read_bytes())


def digest(page: bytes) -> str:
    """What tells that two benches hold the same page."""
    return hashlib.sha256(page).hexdigest()


def parse(page: bytes) -> LexborHTMLParser:
    """The page's tree, in the encoding that the page declares, else in UTF-8 or Windows-1252."""
    return LexborHTMLParser(html_to_unicode(None, page)[1])


def capture_text(page: bytes) -> str:
    """The page as a text crawl keeps it: every text node in order, one a line, the title among them."""
    root = parse(page).root
    if root is None:
        return ""
    texts = (
        fold_space(node.text_content or "")
        for node in root.traverse(include_text=True)
        if node.tag == TEXT_NODE and (node.parent is None or node.parent.tag not in NO_TEXT)
    )
    return "\n".join(text for text in texts if text)


def visible_text(tree: LexborHTMLParser) -> str:
    """All text of the body on one line, scripts and styles left out."""
    if tree.body is None:
        return ""
    return fold_space(
        " ".join(
            node.text_content or ""
            for node in tree.body.traverse(include_text=True)
            if node.tag == TEXT_NODE and (node.parent is None or node.parent.tag not in NO_TEXT)
        )
    )


def json_ld(tree: LexborHTMLParser) -> Iterator[Any]:
    """The JSON-LD documents of a page; those that are no valid JSON are left out, as simple readers do."""
    for script in tree.css('script[type="application/ld+json"]'):
        try:
            yield json.loads(script.text(), strict=False)
        except ValueError:
            continue


def breadth_first(document: Any, key: str) -> Any:
    """The value of the outermost `key` in a document of objects and lists, None where there is none."""
    level = [document]
    while level:
        deeper: list[Any] = []
        for item in level:
            if isinstance(item, dict):
                if key in item:
                    return item[key]
                deeper.extend(item.values())
            elif isinstance(item, list):
                deeper.extend(item)
        level = deeper
    return None
