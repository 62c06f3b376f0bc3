"""The rules of a style sheet that hide something, and those that show it again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct

# Taken off, made invisible, blurred (boersen-zeitung.de), or cut to a few lines (theweek.com clips to 96 pixels).
_HIDING: Final = {
    "display": re.compile(r"display\s*:\s*none"),
    "visibility": re.compile(r"visibility\s*:\s*hidden"),
    "filter": re.compile(r"filter\s*:\s*blur\("),
    "height": re.compile(r"(?:^|[;\s])(?:max-)?height\s*:\s*(?:\d{1,3}px|\d{1,2}(?:\.\d+)?r?em|0(?![.\d]))"),
    "clip": re.compile(r"clip-path\s*:\s*inset\([^)]*100%"),
}
_SHOWING: Final = {
    "display": re.compile(r"display\s*:\s*(?!none)[a-z]"),
    "visibility": re.compile(r"visibility\s*:\s*visible"),
    "filter": re.compile(r"filter\s*:\s*none"),
    "height": re.compile(r"height\s*:\s*(?:auto|none|100%|unset|initial|fit-content)"),
    "clip": re.compile(r"clip-path\s*:\s*(?:none|unset|initial)"),
}
HIDING_WORDS: Final = ("none", "hidden", "blur(", "clip")  # each way of hiding has one; few rules have any
SHOWING_WORDS: Final = tuple(_SHOWING)
_OVERFLOW: Final = re.compile(r"overflow(?:-y)?\s*:\s*(?:hidden|clip)")  # without it, a height cuts nothing
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_IMPORTANT: Final = "!important"
# What counts towards a selector's specificity: ids first, then classes, attributes and pseudo-classes.
_ID: Final = re.compile(r"#[\w-]")
_CLASS: Final = re.compile(r"\.[\w-]|\[|(?<!:):(?!:|is\(|not\(|where\()[a-z]")
_TAG: Final = re.compile(r"(?:^|[\s>+~(])[a-z][a-z0-9]*")


class StyleRule(Struct, frozen=True, gc=False):
    """A rule's selector and declarations as written; `order` is its place in the sheet."""

    selector: str
    declarations: str
    order: int

    @property
    def rank(self) -> tuple[bool, int, int, int, int]:
        """Of two rules that set the same, the one of the higher rank wins."""
        ids, classes, tags = (len(pattern.findall(self.selector)) for pattern in (_ID, _CLASS, _TAG))
        return _IMPORTANT in self.declarations, ids, classes, tags, self.order


def read_rules(
    style: str, wanted: Callable[[str], object], words: Sequence[str], named: re.Pattern[str] | None = None
) -> Iterator[StyleRule]:
    """The rules whose declarations are wanted and whose selector names what it should, those for print left out. What
    is broken gives nothing.

    `words`: without one of them no rule is wanted. Most of some thousand rules need no closer look.
    """
    preludes: list[str] = []  # what stands before each brace that is open
    for order, piece in _pieces_with(style, tuple(words)):
        *opened, declarations = piece.split("{")
        preludes += opened
        prelude = preludes.pop() if preludes else ""
        if prelude and (named is None or named.search(prelude)) and wanted(declarations):
            selector = _last_statement(prelude)
            if (
                (named is None or named.search(selector))
                and not selector.startswith("@")
                and not any("print" in _last_statement(outer) for outer in preludes)
            ):
                yield StyleRule(selector, declarations, order)


@lru_cache(maxsize=2)  # up to six questions about one sheet follow each other, half of them for the same words
def _pieces_with(style: str, words: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """The pieces between closing braces that count, with their places: those with one of the words, and those that are
    no whole rule and so say what the next ones stand in. A sheet of two megabytes has thirty thousand."""
    telling: list[tuple[int, str]] = []
    for order, piece in enumerate((_COMMENT.sub("", style) if "/*" in style else style).split("}")[:-1]):
        for word in words:
            if word in piece:
                break
        else:
            if piece.count("{") == 1:
                continue  # a whole rule: it changes nothing for those behind it
        telling.append((order, piece))
    return tuple(telling)


def ways_of_hiding(declarations: str) -> tuple[str, ...]:
    """How a rule hides: by which of its properties."""
    if not any(word in declarations for word in HIDING_WORDS):
        return ()
    found = tuple(way for way, pattern in _HIDING.items() if pattern.search(declarations))
    return found if _OVERFLOW.search(declarations) else tuple(way for way in found if way != "height")


def shows(declarations: str) -> bool:
    """Whether a rule may undo a way of hiding."""
    return any(word in declarations and way.search(declarations) for word, way in _SHOWING.items())


def shows_again(shown: StyleRule, hidden: StyleRule) -> bool:
    """Whether, on an element that both fit, the first rule undoes what the second hides."""
    ways = ways_of_hiding(hidden.declarations)
    undone = all(_SHOWING[way].search(shown.declarations) for way in ways)
    return bool(ways) and undone and shown.rank > hidden.rank


def _last_statement(prelude: str) -> str:
    return prelude.rpartition(";")[2].strip()
