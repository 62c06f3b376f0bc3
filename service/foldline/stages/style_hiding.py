"""What a page's own style sheets hide by a gate: text that no reader sees until a script has let them in.

Hidden text as such is story (accordions, folds, tabs, pages that a script reveals whole). It counts as gated where the
hiding rule or the hidden element names a gate (`.paywall { display: none }`), or where a gate's settings in a script
name the hidden element (`leaky_paywall… = {"post_container": ".story"}`, mexiconewsdaily.com). A rule that another one
undoes hides nothing: rp.pl hides all parts of a story and shows the first again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from foldline.model import Outline, ParsedPage
from foldline.stages.attribution import elements_under
from foldline.stages.outline import INLINE
from foldline.text.style_rules import (
    HIDING_WORDS,
    SHOWING_WORDS,
    StyleRule,
    read_rules,
    shows,
    shows_again,
    ways_of_hiding,
)

_GATE_NAMES: Final = (
    "paywall", "pay-wall", "regwall", "reg-wall", "locked", "locker", "premium", "gated", "subscriber", "metered",
)  # fmt: skip
_GATE_NAME: Final = re.compile("|".join(_GATE_NAMES), re.IGNORECASE)
# A script's object whose name names a gate, and the selectors it holds.
_SETTINGS_NAME: Final = "paywall"
_SETTINGS: Final = re.compile(r"paywall\w{0,40}[\"']?\s{0,3}[=:]\s{0,3}\{([^{}]{1,2000})\}")
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
    named, settings = _elements_of_gates(page.outline), _settings_selectors(page.text)
    if not named and not settings:
        return set()  # a rule that names a gate fits nothing here
    prose = _elements_with_prose(page.outline)
    named &= prose
    if not named and not settings:
        return set()
    style = _style_of(page)
    rules = tuple(islice(read_rules(style, ways_of_hiding, HIDING_WORDS), MAX_SELECTORS))
    roots = _elements_of(page, [rule for rule in rules if _GATE_NAME.search(rule.selector)])
    named |= _elements_with(page, settings)
    if names := _names_around(page, named):
        roots |= named & _elements_of(page, [rule for rule in rules if names.search(rule.selector)])
    roots &= prose
    if not roots:
        return roots
    shown = _shown_again(page, style, roots, rules)
    return elements_under(page, roots - shown)


def hidden_by_rules(page: ParsedPage, elements: Set[int], ways: Set[str]) -> set[int]:
    """Those of the elements that a style rule or a style attribute hides in one of the ways (`style_rules`), whatever
    it is called. On a page that asks something of a reader it need name no gate."""
    if page.tree is None or not elements:
        return set()
    found = {index for index in _styled_inline(page, ways) if index in elements}
    names = _names_around(page, set(elements)) if page.landmarks.styles else None
    if names is None:
        return found
    style = _style_of(page)

    def is_hiding(declarations: str) -> bool:
        return not ways.isdisjoint(ways_of_hiding(declarations))

    rules = tuple(islice(read_rules(style, is_hiding, HIDING_WORDS, names), MAX_SELECTORS))
    roots = _elements_of(page, rules) & elements
    return found | (roots - _shown_again(page, style, roots, rules) if roots else roots)


def _styled_inline(page: ParsedPage, ways: Set[str]) -> Iterator[int]:
    """The elements whose style attribute clips or blurs them; the outline knows those that are taken off."""
    if page.tree is None or "style=" not in page.text:
        return
    index_of = page.outline.index_of
    for node in page.tree.css('[style*="overflow"], [style*="blur"], [style*="clip-path"]'):
        declarations = (node.attributes.get("style") or "").lower()
        if node.mem_id in index_of and not ways.isdisjoint(ways_of_hiding(declarations)):
            yield index_of[node.mem_id]


def _style_of(page: ParsedPage) -> str:
    return "\n".join(node.text() for node in page.landmarks.styles)[:MAX_STYLE_CHARS]


def _elements_of_gates(outline: Outline) -> set[int]:
    """The indexes of the elements whose marks name a gate. Most pages have none: one look at all marks tells."""
    whole = "\n".join(outline.marks)
    names = [name for name in _GATE_NAMES if name in whole]
    if not names:
        return set()
    telling = {one for name in names for one in outline.marks if name in one}
    return {index for index, element in enumerate(outline.elements) if element.marks in telling}


def _settings_selectors(text: str) -> tuple[str, ...]:
    """The selectors that a gate's settings in a script hold: what its script shows and hides."""
    found: dict[str, None] = {}
    position = text.find(_SETTINGS_NAME)
    for _ in range(MAX_SETTINGS):
        if position < 0:
            break
        if settings := _SETTINGS.match(text, position):
            found |= dict.fromkeys(_SELECTOR_VALUE.findall(settings[1]))
        position = text.find(_SETTINGS_NAME, position + len(_SETTINGS_NAME))
    return tuple(found)


def _elements_with_prose(outline: Outline) -> set[int]:
    """The indexes of the elements that hold a paragraph, or may be a part of one: hidden forms and buttons need no
    second look."""
    found: set[int] = set()
    elements = outline.elements
    for block in outline.blocks:
        if len(block.text) >= MIN_PROSE_CHARS:
            index = block.element
            while index >= 0 and index not in found:
                found.add(index)
                index = elements[index].parent
    for index, element in enumerate(elements):
        if element.tag in INLINE and element.parent in found:
            found.add(index)
    return found


def _shown_again(page: ParsedPage, style: str, roots: set[int], rules: Sequence[StyleRule]) -> set[int]:
    """Those of the hidden elements on which rules that win undo all that hides them."""
    named = _names_around(page, roots)
    if named is None:
        return set()
    showing = islice(read_rules(style, shows, SHOWING_WORDS, named), MAX_SHOWING)
    shown = [(rule, elements) for rule in showing if (elements := _elements_of(page, [rule]) & roots)]
    candidates = set().union(*(elements for _, elements in shown))
    hiding = [rule for rule in rules if named.search(rule.selector)] if candidates else []
    hidden = [(rule, _elements_of(page, [rule]) & candidates) for rule in hiding]
    return {root for root in candidates if _wins(root, shown, hidden)}


_Fitting = Sequence[tuple[StyleRule, set[int]]]  # rules, each with the elements that fit it


def _wins(root: int, shown: _Fitting, hidden: _Fitting) -> bool:
    """Whether each rule that hides the element is undone by one that shows it."""
    winners = [rule for rule, elements in shown if root in elements]
    losers = [rule for rule, elements in hidden if root in elements]
    return all(any(shows_again(winner, loser) for winner in winners) for loser in losers)


def _names_around(page: ParsedPage, roots: set[int]) -> re.Pattern[str] | None:
    """The classes and ids of the elements and of their parents, one of which a rule on them most likely names."""
    elements = page.outline.elements
    around = [*roots, *(elements[root].parent for root in roots if elements[root].parent >= 0)]
    names = {re.escape(name) for index in around for name in elements[index].marks.split()}
    return re.compile(rf"[.#](?:{'|'.join(sorted(names))})(?![\w-])", re.IGNORECASE) if names else None


def _elements_of(page: ParsedPage, rules: Sequence[StyleRule]) -> set[int]:
    return _elements_with(page, [rule.selector for rule in rules])


def _elements_with(page: ParsedPage, selectors: Sequence[str]) -> set[int]:
    """The indexes of the elements that fit any of the selectors. Asked together they cost one walk over the tree."""
    if page.tree is None or not selectors:
        return set()
    selectors = [selector for selector in selectors if "::" not in selector]  # a part that is no element
    nodes = _fitting(page.tree, selectors) if selectors else []
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
