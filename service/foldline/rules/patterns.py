"""The two languages inside rule files: patterns over a line of text, and CSS selectors. Both are checked at load.

Patterns run on RE2, whose time is linear in the text, so that no rule can hang a worker. A set of patterns is asked in
one go: one call costs about as much as one pattern does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, Final

import re2
from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from foldline.text.amounts import PERCENT_PATTERN

MAX_PATTERN_CHARS: Final = 2000  # the longest of the package has 330
MAX_SELECTOR_CHARS: Final = 1000
# Bytes for a pattern's program and its states; RE2's own limit. A set of a page's phrases shares one.
_PATTERN_MEMORY: Final = 8 << 20
_SET_MEMORY: Final = 32 << 20
MAX_IN_SET: Final = 64  # patterns; more are seldom met, and compiling grows faster than their number
MAX_SETS_KEPT: Final = 32  # five of the package serve every page
FEW_LINES: Final = 4  # are asked one by one
_PERCENT_MACRO: Final = "{percent}"
_UNKNOWN_MACRO: Final = re.compile(r"\{[a-z_]+\}")
_GROUP_NUMBER: Final = re.compile(r"\\p\{[A-Za-z_]+\}|\\x\{[0-9A-Fa-f]+\}")
_CODE_POINT: Final = re.compile(r"\\u([0-9A-Fa-f]{4})")
_ESCAPED: Final = re.compile(r"\\.", re.DOTALL)
_CLASS: Final = re.compile(r"\[[^\]]*\]")
_GROUP: Final = re.compile(r"\([^()]*\)")
_LITERAL: Final = re.compile(r"[^\\.\[\]{}()*+?|^$]+")
# What a pattern must not hold for it to be looked for in many lines at once: ends of the text, switches of the mode.
_ENDS_OF_TEXT: Final = re.compile(r"\\[AzZQ]|\(\?[A-Za-z]*-")
_LINE_MODE: Final = "(?m)"  # in which `^` and `$` stand for the ends of a line
_NOT_LINEAR: Final = re.compile(r"\(\?(?:<?[=!]|P=|>)|\\[1-9]")


class TextPattern:
    """A compiled pattern of a rule. `{percent}` in it stands for a number with its percent sign or word."""

    __slots__ = ("_alone", "_regexp", "prefix", "program", "source")

    def __init__(self, source: str) -> None:
        """Raises ValueError where RE2 does not take the pattern, or where it fits every line."""
        self._alone: PatternSet | None = None
        self.source = source
        self.prefix = prefix_of(source)
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
        match = self._regexp.search(text) if self.matches(text) else None
        if match is None:
            return None
        return {name: value for name, value in match.groupdict().items() if value is not None}

    def matches(self, text: str) -> bool:
        if not text.startswith(self.prefix):
            return False
        if self._alone is None:
            self._alone = PatternSet((self,))  # a set of one answers in half the time of a search
        return bool(self._alone.hits(text))


class PatternSet:
    """Patterns that are asked together: as few calls as their size allows, for most rules one.

    They are compiled when first asked, for one text or for many lines: most sets are only ever asked in one of these
    ways, and a large set takes RE2 a tenth of a second.
    """

    __slots__ = ("_line_sets", "_prefixes", "_programs", "_sets", "_stays_in_line")

    def __init__(self, patterns: Iterable[TextPattern]) -> None:
        given = tuple(patterns)
        self._programs = tuple(pattern.program for pattern in given)
        self._prefixes = tuple({pattern.prefix for pattern in given})
        self._stays_in_line = not any(map(_ENDS_OF_TEXT.search, self._programs))
        self._sets: list[tuple[int, Any]] | None = None
        self._line_sets: list[tuple[int, Any]] | None = None

    def hits(self, text: str) -> list[int]:
        """The numbers of the patterns that are found in the text, in order."""
        if not text.startswith(self._prefixes):
            return []  # a call of RE2 costs ten times as much
        if self._sets is None:
            self._sets = _sets_of(self._programs)
        return _hits_of(self._sets, text)

    def hits_by_line(self, lines: Sequence[str]) -> dict[int, list[int]]:
        """By the number of a line what `hits` finds in it; lines in which nothing is found are left out.

        Most pages hold none of the patterns, which one search through all their lines tells; else the halves are
        searched, until few lines are left.
        """
        found: dict[int, list[int]] = {}
        parts = [(0, len(lines))] if self._programs else []
        while parts:
            start, end = parts.pop()
            if end - start <= FEW_LINES:
                for number in range(start, end):
                    if numbers := self._hits_in_line(lines[number]):
                        found[number] = numbers
            elif self._is_within(lines[start:end]):
                middle = (start + end) // 2
                parts += [(middle, end), (start, middle)]
        return found

    def _hits_in_line(self, line: str) -> list[int]:
        """As `hits`: in a line without a break the ends of the line are those of the text."""
        if not self._stays_in_line or "\n" in line:
            return self.hits(line)
        return _hits_of(self._in_lines(), line) if line.startswith(self._prefixes) else []

    def _is_within(self, lines: Sequence[str]) -> bool:
        """Whether a pattern may be found in one of the lines; never False where one is."""
        if not self._stays_in_line:
            return True
        text = "\n".join(lines).encode("utf-8", "replace")
        return any(patterns.Match(text) for _, patterns in self._in_lines())

    def _in_lines(self) -> list[tuple[int, Any]]:
        if self._line_sets is None:
            self._line_sets = _sets_of(tuple(_LINE_MODE + program for program in self._programs))
        return self._line_sets


def _hits_of(sets: list[tuple[int, Any]], text: str) -> list[int]:
    found: list[int] = []
    for start, patterns in sets:
        if matched := patterns.Match(text):
            found += sorted(start + number for number in matched)
    return found


def prefix_of(source: str) -> str:
    """The letters with which a text must begin for a pattern to be in it: "Sponsor: " of "^Sponsor: .+"; or ""."""
    source = source.replace(_PERCENT_MACRO, "(.)")
    bare = _CLASS.sub("", _ESCAPED.sub("", source))
    while (outer := _GROUP.sub("", bare)) != bare:
        bare = outer
    if not bare.startswith("^") or "|" in bare:
        return ""
    literal = _LITERAL.match(source, 1)
    text, following = (literal[0], source[literal.end() :][:1]) if literal else ("", "")
    return text[:-1] if following and following in "*?{" else text


@lru_cache(maxsize=MAX_SETS_KEPT)
def _sets_of(programs: tuple[str, ...]) -> list[tuple[int, Any]]:
    """The programs in sets of no more than RE2 compiles quickly, each with the number of its first one. Kept, as rules
    are read again in each worker and at each reload, and most have not changed."""
    starts = range(0, len(programs), MAX_IN_SET)
    return [each for start in starts for each in _compiled(programs[start : start + MAX_IN_SET], start)]


def _compiled(programs: Sequence[str], start: int) -> list[tuple[int, Any]]:
    """The programs as sets, each with the number of its first one; halved where one set would grow too large."""
    patterns = re2.Set.SearchSet(_options(_SET_MEMORY))
    for program in programs:
        patterns.Add(program)
    try:
        patterns.Compile()
    except re2.error:
        if len(programs) == 1:
            raise
        half = len(programs) // 2
        return [*_compiled(programs[:half], start), *_compiled(programs[half:], start + half)]
    return [(start, patterns)]


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
