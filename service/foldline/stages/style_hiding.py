"""What a page's own style sheets hide by a gate: text that no reader sees until a script has let them in.

Hidden text as such is story (accordions, folds, tabs, pages that a script reveals whole). It counts as gated where the
hiding rule or the hidden element names a gate: `.paywall { display: none }`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from foldline.model import Outline, ParsedPage
from foldline.stages.attribution import elements_under

# Taken off, made invisible, blurred (boersen-zeitung.de), or cut to a few lines (theweek.com clips to 96 pixels).
_HIDING: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|filter\s*:\s*blur\(")
_CLIPPING: Final = re.compile(r"(?:^|[;\s])(?:max-)?height\s*:\s*\d{1,3}px")
_OVERFLOW: Final = re.compile(r"overflow(?:-y)?\s*:\s*(?:hidden|clip)")
_HIDING_WORDS: Final = ("none", "hidden", "blur(", "clip")  # each of these ways has one; few rules have any
_GATE_NAMES: Final = (
    "paywall", "pay-wall", "regwall", "reg-wall", "locked", "locker", "premium", "gated", "subscriber", "metered",
)  # fmt: skip
_GATE_NAME: Final = re.compile("|".join(_GATE_NAMES), re.IGNORECASE)
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
MAX_STYLE_CHARS: Final = 1_500_000  # several times the longest of the bench; what is beyond is not read
MAX_SELECTORS: Final = 400  # hiding rules that are tried on the tree


def hidden_by_gate(page: ParsedPage) -> set[int]:
    """The indexes of all elements that a style sheet of the page hides by a gate."""
    styles = page.landmarks.styles
    if not styles:
        return set()
    named = _elements_of_gates(page.outline)
    style = "\n".join(node.text() for node in styles)[:MAX_STYLE_CHARS]
    if not named and not _hides_a_gate(style):
        return set()
    selectors = tuple(islice(_hiding_selectors(style), MAX_SELECTORS))
    gates = [selector for selector in selectors if _GATE_NAME.search(selector)]
    roots = _elements_of(page, gates)
    if named:
        roots |= named & _elements_of(page, [selector for selector in selectors if selector not in gates])
    return elements_under(page, roots) if roots else roots


def _elements_of_gates(outline: Outline) -> set[int]:
    """The indexes of the elements whose marks name a gate. Most pages have none: one look at all marks tells."""
    marks = {element.marks for element in outline.elements}
    whole = "\n".join(marks)
    if not any(name in whole for name in _GATE_NAMES):
        return set()
    telling = {one for one in marks if any(name in one for name in _GATE_NAMES)}
    return {index for index, element in enumerate(outline.elements) if element.marks in telling}


def _hides_a_gate(style: str) -> bool:
    """Whether some rule whose selector names a gate hides something: a cheap test, which most style sheets fail."""
    lowered = style.lower()
    for name in _GATE_NAMES:
        position = lowered.find(name)
        while position >= 0:
            opening = lowered.find("{", position)
            closing = lowered.find("}", position)
            if 0 <= opening < closing and _is_hiding(lowered[opening:closing]):
                return True
            position = lowered.find(name, max(position + 1, min(opening, closing)))
    return False


def _is_hiding(declarations: str) -> bool:
    if not any(word in declarations for word in _HIDING_WORDS):
        return False
    if _HIDING.search(declarations):
        return True
    return bool(_CLIPPING.search(declarations) and _OVERFLOW.search(declarations))


def _hiding_selectors(style: str) -> Iterator[str]:
    """The selectors of the rules that hide, those for print left out."""
    preludes: list[str] = []  # what stands before each brace that is open
    for piece in _COMMENT.sub("", style).split("}")[:-1]:
        *opened, declarations = piece.split("{")
        preludes.extend(opened)
        prelude = preludes.pop() if preludes else ""
        if prelude and _is_hiding(declarations):
            selector = _last_statement(prelude)
            if not selector.startswith("@") and not any("print" in _last_statement(outer) for outer in preludes):
                yield selector


def _last_statement(prelude: str) -> str:
    return prelude.rpartition(";")[2].strip()


def _elements_of(page: ParsedPage, selectors: Sequence[str]) -> set[int]:
    """The indexes of the elements that fit any of the selectors. Asked together they cost one walk over the tree."""
    if page.tree is None:
        return set()
    valid = [selector for selector in selectors if _is_selector(selector)]
    index_of = page.outline.index_of
    nodes = page.tree.css(", ".join(valid)) if valid else []
    return {index_of[node.mem_id] for node in nodes if node.mem_id in index_of}


def _is_selector(text: str) -> bool:
    """Whether lexbor knows the selector; pseudo-elements and the like it does not."""
    try:
        LexborHTMLParser("").css(text)
    except SelectolaxError:
        return False
    return True
