"""A page's first-level headings: their text as a reader sees it, and without the kicker that some hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct
from selectolax.lexbor import LexborNode

from foldline.stages.outline import SKIPPED
from foldline.text.folding import fold_space

# Class words of a kicker inside a heading, seen on German, Swiss, Spanish and English pages.
_KICKER: Final = re.compile(
    r"kicker|eyebrow|overline|topline|roofline|dachzeile|spitzmarke|supertitle|suptitle|pretitle|antetitulo|surtitre"
    r"|label|badge|categor|rubrik|offscreen|visually-?hidden|sr-only|screen-reader|is_blind"
)
BREAKING: Final = frozenset(("br", "div", "p", "small"))
MAX_HEADINGS: Final = 12  # a page that makes each crosshead an h1 has its headline among the first


class Heading(Struct, frozen=True):
    """One h1. `text` is all of it, `bare` what is left without a kicker, `variants` are all its readings."""

    text: str
    bare: str
    variants: tuple[str, ...]


def read_headings(nodes: Sequence[LexborNode]) -> tuple[Heading, ...]:
    """Those of a page's h1 elements that hold text, in order."""
    headings = (_heading(node) for node in nodes[:MAX_HEADINGS])
    return tuple(heading for heading in headings if heading.text)


def _heading(node: LexborNode) -> Heading:
    parts = [(fold_space("".join(_texts(child))), _is_kicker(child)) for child in _parts_of(node)]
    texts = [text for text, _ in parts if text]
    whole = fold_space("".join(_texts(node)))
    rest = " ".join(text for text, kicker in parts if text and not kicker)
    # A kicker is shorter than its headline: one page calls the headline itself "topline".
    bare = rest if len(whole) > len(rest) > len(whole) / 2 and len(rest) < len(" ".join(texts)) else whole
    variants = [whole]
    if len(texts) > 1:
        variants += [" ".join(texts), " ".join(texts[1:]), " ".join(texts[:-1])]
    return Heading(text=whole, bare=bare, variants=tuple(variants))


def _parts_of(node: LexborNode) -> list[LexborNode]:
    """The children of a heading; of a heading with one child, that child's."""
    filled = _filled_children(node)
    while len(filled) == 1 and filled[0].is_element_node and filled[0].tag not in SKIPPED:
        filled = _filled_children(filled[0])
    return filled


def _filled_children(node: LexborNode) -> list[LexborNode]:
    children = node.iter(include_text=True)
    return [child for child in children if child.is_element_node or (child.text_content or "").strip()]


def _texts(root: LexborNode) -> Iterator[str]:
    """The pieces of text under a node; an element that breaks the line parts words. Depth costs no stack."""
    waiting: list[LexborNode | str] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            yield node
        elif node.is_text_node:
            yield node.text_content or ""
        elif node.tag not in SKIPPED:
            inside: list[LexborNode | str] = list(node.iter(include_text=True))
            waiting.extend(reversed([" ", *inside, " "] if node.tag in BREAKING else inside))


def _is_kicker(node: LexborNode) -> bool:
    return node.is_element_node and bool(_KICKER.search((node.attributes.get("class") or "").lower()))
