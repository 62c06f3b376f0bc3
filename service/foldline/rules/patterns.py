"""The two languages inside rule files: patterns over a line of text, and CSS selectors. Both are checked at load.

Patterns run on RE2, whose time is linear in the text, so that no rule can hang a worker. A set of patterns is asked in
one go: one call costs about as much as one pattern does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Final

import re2
from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from foldline.text.amounts import PERCENT_PATTERN

MAX_PATTERN_CHARS: Final = 2000  # the longest of the package has 330
MAX_SELECTOR_CHARS: Final = 1000
# Bytes for a pattern's program and its states; RE2's own limit. A set of a page's phrases shares one.
_PATTERN_MEMORY: Final = 8 << 20
_SET_MEMORY: Final = 32 << 20
_PERCENT_MACRO: Final = "{percent}"
_UNKNOWN_MACRO: Final = re.compile(r"\{[a-z_]+\}")
_GROUP_NUMBER: Final = re.compile(r"\\p\{[A-Za-z_]+\}|\\x\{[0-9A-Fa-f]+\}")
_CODE_POINT: Final = re.compile(r"\\u([0-9A-Fa-f]{4})")
_NOT_LINEAR: Final = re.compile(r"\(\?(?:<?[=!]|P=|>)|\\[1-9]")


class TextPattern:
    """A compiled pattern of a rule. `{percent}` in it stands for a number with its percent sign or word."""

    __slots__ = ("_regexp", "program", "source")

    def __init__(self, source: str) -> None:
        """Raises ValueError where RE2 does not take the pattern, or where it fits every line."""
        self.source = source
        if len(source) > MAX_PATTERN_CHARS:
            raise ValueError(f"the pattern has {len(source)} characters; {MAX_PATTERN_CHARS} are the most")
        bare = _GROUP_NUMBER.sub("", source.replace(_PERCENT_MACRO, ""))
        if macro := _UNKNOWN_MACRO.search(bare):
            raise ValueError(f"the pattern {source!r} names {macro[0]}; the only such word is {_PERCENT_MACRO}")
        self.program = _CODE_POINT.sub(r"\\x{\1}", source.replace(_PERCENT_MACRO, PERCENT_PATTERN))
        try:
            self._regexp = re2.compile(self.program, _options(_PATTERN_MEMORY))
        except re2.error as error:
            raise ValueError(f"the pattern {source!r} does not compile: {_told(error, source)}") from error
        if self._regexp.search(""):
            raise ValueError(f"the pattern {source!r} matches every line")

    def groups(self, text: str) -> dict[str, str] | None:
        """The named groups of the first match (those that took part), None where nothing matches."""
        match = self._regexp.search(text)
        if match is None:
            return None
        return {name: value for name, value in match.groupdict().items() if value is not None}

    def matches(self, text: str) -> bool:
        return self._regexp.search(text) is not None


class PatternSet:
    """Patterns that are asked together."""

    __slots__ = ("_set",)

    def __init__(self, patterns: Iterable[TextPattern]) -> None:
        """Raises ValueError where they are too many for one set."""
        sources = [pattern.program for pattern in patterns]
        self._set = re2.Set.SearchSet(_options(_SET_MEMORY)) if sources else None
        if self._set is None:
            return
        try:
            for source in sources:
                self._set.Add(source)
            self._set.Compile()
        except re2.error as error:
            raise ValueError(f"{len(sources)} patterns are too many for one set: {error}") from error

    def hits(self, text: str) -> list[int]:
        """The numbers of the patterns that are found in the text, in order."""
        found: list[int] | None = self._set.Match(text) if self._set is not None else None
        return sorted(found) if found else []


class CssSelector:
    """A CSS selector that lexbor can run."""

    __slots__ = ("source",)

    def __init__(self, source: str) -> None:
        """Raises ValueError where the selector does not compile."""
        self.source = source
        if not source.strip() or len(source) > MAX_SELECTOR_CHARS:
            raise ValueError(f"a selector has 1 to {MAX_SELECTOR_CHARS} characters")
        try:
            _probe().css(source)
        except SelectolaxError as error:
            raise ValueError(f"the selector {source!r} does not compile") from error


@cache
def _probe() -> LexborHTMLParser:
    """A page to try selectors on."""
    return LexborHTMLParser("<p></p>")


def _options(memory: int) -> Any:
    options = re2.Options()
    options.log_errors = False
    options.max_mem = memory
    return options


def _told(error: Exception, source: str) -> str:
    """RE2's words, and what they mean where a pattern asks for what no linear engine can do."""
    words = error.args[0] if error.args else error
    said = words.decode("utf-8", "replace") if isinstance(words, bytes) else str(words)
    hint = " (look-around, back-references and atomic groups are not taken)" if _NOT_LINEAR.search(source) else ""
    return said + hint


def decode_value(wanted: type[Any], value: Any) -> Any:
    """msgspec's hook for types that TOML does not know. Raises ValueError, which names the key."""
    if wanted in (TextPattern, CssSelector):
        if not isinstance(value, str):
            raise ValueError(f"expected a string, got {type(value).__name__}")
        return wanted(value)
    raise TypeError(f"no reader for {wanted.__name__}")
