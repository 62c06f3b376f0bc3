"""The two languages inside rule files: patterns over a block's text, and CSS selectors. Both are checked at load."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from foldline.text.amounts import PERCENT_PATTERN

_PERCENT_MACRO: Final = "{percent}"
_UNKNOWN_MACRO: Final = re.compile(r"\{[a-z_]+\}")
_ESCAPED: Final = re.compile(r"\\.", re.DOTALL)
_CLASS: Final = re.compile(r"\[[^\]]*\]")
_GROUP: Final = re.compile(r"\([^()]*\)")


class TextPattern:
    """A compiled pattern of a rule. `{percent}` in it stands for a number with its percent sign or word."""

    __slots__ = ("find", "source")

    find: Callable[[str], re.Match[str] | None]  # the first match in a text

    def __init__(self, source: str) -> None:
        """Raises ValueError where the pattern does not compile."""
        self.source = source
        if macro := _UNKNOWN_MACRO.search(source.replace(_PERCENT_MACRO, "")):
            raise ValueError(f"the pattern {source!r} names {macro[0]}; the only such word is {_PERCENT_MACRO}")
        try:
            compiled = re.compile(source.replace(_PERCENT_MACRO, PERCENT_PATTERN))
        except re.error as error:
            raise ValueError(f"the pattern {source!r} does not compile: {error}") from error
        if compiled.search(""):
            raise ValueError(f"the pattern {source!r} matches every line")
        # `search` would try a pattern that is bound to the beginning at every place of the text.
        self.find = compiled.match if _is_anchored(source) else compiled.search

    def groups(self, text: str) -> dict[str, str] | None:
        """The named groups of the first match (those that took part), None where nothing matches."""
        match = self.find(text)
        if match is None:
            return None
        return {name: value for name, value in match.groupdict().items() if value is not None}

    def matches(self, text: str) -> bool:
        return self.find(text) is not None


class CssSelector:
    """A CSS selector that lexbor can run."""

    __slots__ = ("source",)

    def __init__(self, source: str) -> None:
        """Raises ValueError where the selector does not compile."""
        self.source = source
        try:
            LexborHTMLParser("<p></p>").css(source)
        except SelectolaxError as error:
            raise ValueError(f"the selector {source!r} does not compile") from error


def _is_anchored(source: str) -> bool:
    """Whether a pattern can match at a text's beginning only: it opens with "^", with no bar outside of groups."""
    bare = _CLASS.sub("", _ESCAPED.sub("", source))
    while (outer := _GROUP.sub("", bare)) != bare:
        bare = outer
    return bare.startswith("^") and "|" not in bare


def decode_value(wanted: type[Any], value: Any) -> Any:
    """msgspec's hook for types that TOML does not know. Raises ValueError, which names the key."""
    if wanted in (TextPattern, CssSelector):
        if not isinstance(value, str):
            raise ValueError(f"expected a string, got {type(value).__name__}")
        return wanted(value)
    raise TypeError(f"no reader for {wanted.__name__}")
