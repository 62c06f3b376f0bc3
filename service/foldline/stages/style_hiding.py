"""What a page's own style sheets hide by a gate: text that no reader sees until a script has let them in.

Hidden text as such is story (accordions, folds, tabs, pages that a script reveals whole). It counts as gated where the
hiding rule or the hidden element names a gate: `.paywall { display: none }`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from selectolax.lexbor import SelectolaxError

from foldline.model import ParsedPage
from foldline.stages.attribution import elements_under

# Taken off, made invisible, blurred (boersen-zeitung.de), or cut to a few lines (theweek.com clips to 96 pixels).
_HIDING: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|filter\s*:\s*blur\(")
_CLIPPING: Final = re.compile(r"(?:^|[;\s])(?:max-)?height\s*:\s*\d{1,3}px")
_OVERFLOW: Final = re.compile(r"overflow(?:-y)?\s*:\s*(?:hidden|clip)")
_GATE_NAME: Final = re.compile(r"pay-?wall|reg-?wall|locked|locker|premium|gated|subscriber|metered", re.IGNORECASE)
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_BRACE: Final = re.compile(r"[{}]")
MAX_STYLE_CHARS: Final = 1_500_000  # several times the longest of the bench; what is beyond is not read
MAX_SELECTORS: Final = 400  # hiding rules that are tried on the tree


def hidden_by_gate(page: ParsedPage) -> set[int]:
    """The indexes of all elements that a style sheet of the page hides by a gate."""
    if page.tree is None or not _GATE_NAME.search(page.text):
        return set()
    style = "\n".join(node.text() for node in page.tree.css("style"))[:MAX_STYLE_CHARS]
    roots: set[int] = set()
    for selector in islice(_hiding_selectors(style), MAX_SELECTORS):
        named = _GATE_NAME.search(selector) is not None
        found = _elements_of(page, selector)
        roots |= {index for index in found if named or _GATE_NAME.search(page.outline.elements[index].marks)}
    return elements_under(page, roots) if roots else roots


def _hiding_selectors(style: str) -> Iterator[str]:
    for selector, declarations in _rules(_COMMENT.sub("", style)):
        if _HIDING.search(declarations) or (_CLIPPING.search(declarations) and _OVERFLOW.search(declarations)):
            yield selector


def _rules(style: str) -> Iterator[tuple[str, str]]:
    """The style rules as selector and declarations, those for print left out."""
    preludes: list[str] = []
    position = 0
    for brace in _BRACE.finditer(style):
        piece = style[position : brace.start()]
        position = brace.end()
        if brace[0] == "{":
            preludes.append(piece.rpartition(";")[2].strip())
        elif preludes:
            selector = preludes.pop()
            if not selector.startswith("@") and not any("print" in outer for outer in preludes):
                yield selector, piece


def _elements_of(page: ParsedPage, selector: str) -> set[int]:
    if page.tree is None:
        return set()
    try:
        nodes = page.tree.css(selector)
    except SelectolaxError:  # pseudo-elements and the like
        return set()
    return {page.outline.index_of[node.mem_id] for node in nodes if node.mem_id in page.outline.index_of}
