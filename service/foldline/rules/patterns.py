"""The two languages inside rule files: patterns over a block's text, and CSS selectors. Both are checked at load."""

from __future__ import annotations

import re
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from foldline.text.amounts import PERCENT_PATTERN

_PERCENT_MACRO: Final = "{percent}"


class TextPattern:
    """A compiled pattern of a rule. `{percent}` in it stands for a number with its percent sign or word."""

    __slots__ = ("_compiled", "source")

    def __init__(self, source: str) -> None:
        """Raises ValueError where the pattern does not compile."""
        self.source = source
        try:
            self._compiled = re.compile(source.replace(_PERCENT_MACRO, PERCENT_PATTERN))
        except re.error as error:
            raise ValueError(f"the pattern {source!r} does not compile: {error}") from error

    def groups(self, text: str) -> dict[str, str] | None:
        """The named groups of the first match (those that took part), None where nothing matches."""
        match = self._compiled.search(text)
        if match is None:
            return None
        return {name: value for name, value in match.groupdict().items() if value is not None}

    def matches(self, text: str) -> bool:
        return self._compiled.search(text) is not None


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


def decode_value(wanted: type[Any], value: Any) -> Any:
    """msgspec's hook for types that TOML does not know. Raises ValueError, which names the key."""
    if wanted in (TextPattern, CssSelector):
        if not isinstance(value, str):
            raise ValueError(f"expected a string, got {type(value).__name__}")
        return wanted(value)
    raise TypeError(f"no reader for {wanted.__name__}")
