"""Which lines of a page may be notes at all: one look at all of them together, on RE2, before any is read.

A note holds a word by which some language tells or asks (`note_hints`), an amount of text, or a price. A
line that does is asked next which fragments of which language it could fit at all: RE2 knows the pieces of text that
each of them needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final

import re2

from foldline.text.left_languages import BY_SCRIPT, BY_SPELLING, UNITS
from foldline.text.line_search import join_lines, lines_with
from foldline.text.note_hints import HINTS
from foldline.text.note_language import NoteLanguage
from foldline.text.note_patterns import ASKING, READING, SAYING_ALONE, filled, fold_line
from foldline.text.note_phrases import LANGUAGES
from foldline.text.prices import PRICE_PATTERN, names_price

_MEMORY: Final = 32 << 20  # bytes for a pattern's program and states
_BREAK: Final = r"(?:^|$|[^a-z0-9_\n])"  # looser than a word's end in other scripts, and a tenth as large
_NOTHING: Final = r"[^\s\S]"
_CODE_POINT: Final = re.compile(r"\\u([0-9A-Fa-f]{4})")
_BOUND: Final = re.compile(r"\{0,\d+\}")
_LOOSER: Final = (
    (r"[\w", r"[^ "), (r"\b", _BREAK), (r"\w", "[^ ]"), (r"\W", r"[^a-z0-9_]"), (r"\s", " "),
)  # fmt: skip
_COMPOSED: Final = (b"\xef", b"\xcc\x87", b"\xe2\x80\x98")  # full width and ligatures, a dot over i, an apostrophe
_STEM: Final = 4  # letters from which a unit may have any ending
_SHARES: Final = r"[0-9][%٪]|[%٪] ?\pN|\pN ?(?:%|٪|per|p[cr]|por|pour|pro|відс|في|بال|प्र|फ़|फी|パー|퍼)|yüzde|百分之"


def telling_lines(texts: Sequence[str]) -> list[int]:
    """The numbers of the lines that may be notes, in order. Most pages have a few.

    >>> telling_lines(["The ferry sails again.", "Subscribe to read on."])
    [1]
    """
    return lines_with(_telling_pattern(), _folded(join_lines(texts)))


def _folded(text: str) -> bytes:
    """The text as `fold_line` has it, as far as hints ask. The forms that take the time stand on few pages."""
    folded = text.lower()
    if not folded.isascii():
        folded = folded.replace("\u00a0", " ").replace("\u2019", "'").replace("\u202f", " ")
    raw = folded.encode()
    return fold_line(text).encode() if any(sign in raw for sign in _COMPOSED) else raw


def languages_of(line: str) -> list[NoteLanguage]:
    """The languages in which a folded line may be a note."""
    may_be, asking, reading = _languages_by_kind(line)
    priced = reading and names_price(line)
    found = may_be | (reading if priced else reading & asking)
    return [LANGUAGES[number] for number in sorted(found)]


def asking_languages(line: str) -> list[NoteLanguage]:
    """The languages in which a folded line may ask something, whatever for."""
    return [LANGUAGES[number] for number in sorted(_languages_by_kind(line)[1])]


def _languages_by_kind(line: str) -> tuple[set[int], set[int], set[int]]:
    """The numbers of the languages in which a line may tell alone, ask, or name what for."""
    patterns, owners = _fragments()
    found: tuple[set[int], set[int], set[int]] = (set(), set(), set())
    for number in patterns.Match(line.encode(), potential=True) or ():
        language, kind = owners[number]
        found[kind].add(language)
    return found


@cache
def _fragments() -> tuple[Any, tuple[tuple[int, int], ...]]:
    """All fragments of all languages, as what each needs, and of each its language and its kind."""
    patterns, owners = re2.Filter(), []
    options = _options()
    for number, language in enumerate(LANGUAGES):
        for kind, parts in enumerate((SAYING_ALONE, ASKING, READING)):
            for fragment in (one for part in parts for one in getattr(language, part)):
                patterns.Add(_loosened(filled(language, fragment)), options)
                owners.append((number, kind))
    patterns.Compile()
    return patterns, tuple(owners)


def _loosened(source: str) -> str:
    """A pattern that RE2 takes and that fits wherever `source` does: it counts no repetitions, and its words end where
    ASCII's do."""
    loose = _CODE_POINT.sub(r"\\x{\1}", _BOUND.sub("*", source))
    for written, meant in _LOOSER:
        loose = loose.replace(written, meant)
    return loose


@cache
def _telling_pattern() -> Any:
    """All languages' words and the amounts as one pattern, compiled when the first page asks for it."""
    whole = "|".join((*map(_hints_of, LANGUAGES), PRICE_PATTERN.replace(r"\b", ""), *_amounts()))
    return re2.compile(f"(?m){whole}".encode(), _options())


def _amounts() -> Iterator[str]:
    """A share, or a number in a line with what texts are counted in."""
    yield _SHARES
    terms = {term.removesuffix("*") for words in BY_SPELLING for name in UNITS for term in words.terms_of(name)}
    long = "|".join(sorted(re.escape(term) for term in terms if len(term) >= _STEM))
    short = "|".join(sorted(re.escape(term) for term in terms if len(term) < _STEM))
    scripts = {re.escape(term) for words, _ in BY_SCRIPT for name in UNITS for term in words.terms_of(name)}
    units = f"{_BREAK}(?:{long})|{_BREAK}(?:{short}){_BREAK}|{'|'.join(sorted(scripts))}"
    yield rf"\pN[^\n]*(?:{units})|(?:{units})[^\n]*\pN"


def _hints_of(language: NoteLanguage) -> str:
    """A language's hints as one pattern, those with the same ends together."""
    hints = HINTS[language.language].split()
    if not language.spaced:
        return "|".join(re.escape(hint.replace("_", " ")) for hint in hints)
    return "|".join(_grouped(hints, before, after) for before in ("", "*") for after in ("", "*"))


def _grouped(hints: Sequence[str], before: str, after: str) -> str:
    same = [hint for hint in hints if hint.startswith("*") == bool(before) and hint.endswith("*") == bool(after)]
    bare = "|".join(re.escape(hint.strip("*").replace("_", " ")) for hint in same) or _NOTHING
    return f"{'' if before else _BREAK}(?:{bare}){'' if after else _BREAK}"


def _options() -> Any:
    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    return options
