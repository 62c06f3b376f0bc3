"""What a page's own style sheets hide by a gate: text that no reader sees until a script has let them in.

Hidden text as such is story (accordions, folds, tabs, pages that a script reveals whole). It counts as gated where the
hiding rule or the hidden element names a gate (`.paywall { display: none }`), or where a gate's settings in a script
name the hidden element (`leaky_paywall… = {"post_container": ".story"}`, mexiconewsdaily.com). A rule that another one
undoes hides nothing: rp.pl hides all parts of a story and shows the first again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from foldline.model import Outline, ParsedPage
from foldline.stages.attribution import elements_under
from foldline.stages.outline import INLINE
from foldline.text.style_rules import StyleRule, read_rules, shows, shows_again, ways_of_hiding, without_comments

_GATE_NAMES: Final = (
    "paywall", "pay-wall", "regwall", "reg-wall", "locked", "locker", "premium", "gated", "subscriber", "metered",
)  # fmt: skip
_GATE_NAME: Final = re.compile("|".join(_GATE_NAMES), re.IGNORECASE)
# A script's object whose name names a gate, and the selectors it holds.
_SETTINGS_NAMES: Final = ("paywall", "regwall")
_SETTINGS: Final = re.compile(r"(?:pay|reg)wall\w{0,40}[\"']?\s{0,3}[=:]\s{0,3}\{([^{}]{1,2000})\}")
_SELECTOR_VALUE: Final = re.compile(r"[\"']([.#][A-Za-z_][\w .#>-]{1,120})[\"']")
MAX_SETTINGS: Final = 200  # places where a script names a gate
MAX_STYLE_CHARS: Final = 1_500_000  # several times the longest of the bench; what is beyond is not read
MAX_SELECTORS: Final = 400  # hiding rules that are tried on the tree
MIN_PROSE_CHARS: Final = 60  # shorter hidden lines are labels and buttons, or stand under a longer one
MAX_SHOWING: Final = 60  # rules that may show an element again, each tried on the tree


def hidden_by_gate(page: ParsedPage) -> set[int]:
    """The indexes of all elements that a style sheet of the page hides by a gate."""
    if not page.landmarks.styles:
        return set()
    style = "\n".join(node.text() for node in page.landmarks.styles)[:MAX_STYLE_CHARS]
    named, gates = _elements_of_gates(page.outline), _gate_selectors(style)
    settings = _settings_selectors(page.text)
    if not named and not gates and not settings:
        return set()
    prose = _elements_with_prose(page.outline)
    named &= prose
    if not named and not settings and not _elements_with(page, gates) & prose:
        return set()
    rules = tuple(islice(read_rules(style, ways_of_hiding), MAX_SELECTORS))
    own = [rule for rule in rules if _GATE_NAME.search(rule.selector)]
    others = [rule for rule in rules if rule not in own]
    roots = _elements_of(page, own)
    if named or settings:
        roots |= (named | _elements_with(page, settings)) & _elements_of(page, others)
    roots &= prose
    if not roots:
        return roots
    shown = _shown_again(page, style, roots, rules)
    return elements_under(page, roots - shown)


def _elements_of_gates(outline: Outline) -> set[int]:
    """The indexes of the elements whose marks name a gate. Most pages have none: one look at all marks tells."""
    marks = {element.marks for element in outline.elements}
    whole = "\n".join(marks)
    names = [name for name in _GATE_NAMES if name in whole]
    if not names:
        return set()
    telling = {one for one in marks if any(name in one for name in names)}
    return {index for index, element in enumerate(outline.elements) if element.marks in telling}


def _settings_selectors(text: str) -> tuple[str, ...]:
    """The selectors that a gate's settings in a script hold: what its script shows and hides."""
    found: dict[str, None] = {}
    for name in _SETTINGS_NAMES:
        position = text.find(name)
        for _ in range(MAX_SETTINGS):
            if position < 0:
                break
            if settings := _SETTINGS.match(text, position):
                found |= dict.fromkeys(_SELECTOR_VALUE.findall(settings[1]))
            position = text.find(name, position + len(name))
    return tuple(found)


def _gate_selectors(style: str) -> list[str]:
    """The selectors of rules that name a gate and hide something: found without reading the whole sheet."""
    lowered = style.lower()
    found = []
    for name in _GATE_NAMES:
        position = lowered.find(name)
        while position >= 0:
            opening = lowered.find("{", position)
            closing = lowered.find("}", position)
            if 0 <= opening < closing and ways_of_hiding(lowered[opening:closing]):
                start = max(style.rfind(mark, 0, position) for mark in "{};") + 1
                found.append(without_comments(style[start:opening]).strip())
            position = lowered.find(name, max(position + 1, min(opening, closing)))
    return found


def _elements_with_prose(outline: Outline) -> set[int]:
    """The indexes of the elements that hold a paragraph, or may be a part of one: hidden forms and buttons need no
    second look."""
    found: set[int] = set()
    for block in outline.blocks:
        if len(block.text) >= MIN_PROSE_CHARS:
            index = block.element
            while index >= 0 and index not in found:
                found.add(index)
                index = outline.elements[index].parent
    for index, element in enumerate(outline.elements):
        if element.parent in found and element.tag in INLINE:
            found.add(index)
    return found


def _shown_again(page: ParsedPage, style: str, roots: set[int], rules: Sequence[StyleRule]) -> set[int]:
    """Those of the hidden elements on which rules that win undo all that hides them."""
    showing = _rules_on(page, style, roots)
    if not showing:
        return set()
    shown = [(rule, elements) for rule in showing if (elements := _elements_of(page, [rule]) & roots)]
    candidates = set().union(*(elements for _, elements in shown))
    hidden = [(rule, _elements_of(page, [rule]) & candidates) for rule in rules] if candidates else []
    return {
        root
        for root in candidates
        if all(
            any(root in fitting and shows_again(winner, rule) for winner, fitting in shown)
            for rule, elements in hidden
            if root in elements
        )
    }


def _rules_on(page: ParsedPage, style: str, roots: set[int]) -> list[StyleRule]:
    """The rules that may show one of the elements: those that name a class or the id of it or of its parent."""
    elements = page.outline.elements
    around = [*roots, *(elements[root].parent for root in roots if elements[root].parent >= 0)]
    names = {re.escape(name) for index in around for name in elements[index].marks.split()}
    if not names:
        return []
    named = re.compile(rf"[.#](?:{'|'.join(sorted(names))})(?![\w-])", re.IGNORECASE)
    return list(islice((rule for rule in read_rules(style, shows) if named.search(rule.selector)), MAX_SHOWING))


def _elements_of(page: ParsedPage, rules: Sequence[StyleRule]) -> set[int]:
    return _elements_with(page, [rule.selector for rule in rules])


def _elements_with(page: ParsedPage, selectors: Sequence[str]) -> set[int]:
    """The indexes of the elements that fit any of the selectors. Asked together they cost one walk over the tree."""
    if page.tree is None or not selectors:
        return set()
    nodes = _fitting(page.tree, selectors)
    if nodes is None:
        empty = LexborHTMLParser("")
        valid = [selector for selector in selectors if _fitting(empty, (selector,)) is not None]
        nodes = _fitting(page.tree, valid) if valid else []
    index_of = page.outline.index_of
    return {index_of[node.mem_id] for node in nodes or () if node.mem_id in index_of}


def _fitting(tree: LexborHTMLParser, selectors: Sequence[str]) -> list[LexborNode] | None:
    """The nodes that fit; None where lexbor does not know a selector: pseudo-elements and the like."""
    try:
        return tree.css(", ".join(selectors))
    except SelectolaxError:
        return None
