"""The languages of the grammar of what is left, and the cheap test of which of them a line with a number may be in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Final

import re2

from foldline.text.left_words import LeftWords
from foldline.text.left_words_germanic import DANISH, DUTCH, ENGLISH, GERMAN, NORWEGIAN, SWEDISH
from foldline.text.left_words_other import ARABIC, CHINESE, FINNISH, HINDI, JAPANESE, KOREAN, TURKISH
from foldline.text.left_words_romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from foldline.text.left_words_slavic import CZECH, POLISH, RUSSIAN, UKRAINIAN

BY_SPELLING: Final = (
    ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH, DANISH, SWEDISH, NORWEGIAN, FINNISH, POLISH, CZECH,
    RUSSIAN, UKRAINIAN, TURKISH,
)  # fmt: skip
# Languages told by their script alone: kana or Han, Han, Hangul, Arabic, Devanagari.
BY_SCRIPT: Final = (
    (JAPANESE, re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")), (CHINESE, re.compile(r"[\u3400-\u9fff]")),
    (KOREAN, re.compile(r"[\uac00-\ud7a3]")), (ARABIC, re.compile(r"[\u0600-\u06ff]")),
    (HINDI, re.compile(r"[\u0900-\u097f]")),
)  # fmt: skip
UNITS: Final = ("words", "characters", "paragraphs", "pages", "minutes")
_TELLING: Final = ("left", "still", "shown", "reading", "kept")
_TEXT: Final = ("text",)
SHORT_CHARS: Final = 100  # a longer line tells a share only where it names the story
_SHARE_SIGN: Final = re.compile(r"[%٪％﹪]|cent|ciento|pct|pro[csz]|yüzde|процент|відсот")
_BREAK: Final = "(?:^|$|[^a-z0-9_])"  # RE2's own knows ASCII alone; this is looser than a word's end elsewhere
_MEMORY: Final = 32 << 20  # bytes for the patterns and their states


def languages_of_amount(line: str) -> list[LeftWords]:
    """The languages in which a line with a number may tell what is left: those of which it has a word that tells, and
    one for the story, beside a share, or for what is counted. `line` is folded.

    >>> [words.language for words in languages_of_amount("noch 40 %")]
    ['de']
    """
    found = _by_spelling(line)
    if not line.isascii():
        found += [words for words, script in BY_SCRIPT if script.search(line)]
    return found


def _by_spelling(line: str) -> list[LeftWords]:
    raw = line.encode()
    numbers: Iterable[int] = range(len(BY_SPELLING))
    enough: tuple[tuple[str, ...], ...] = (_TELLING,)
    if not _SHARE_SIGN.search(line):
        numbers, enough = _terms(UNITS).Match(raw) or (), (_TELLING, _TEXT)
    elif len(line) > SHORT_CHARS:
        numbers = _terms(_TEXT).Match(raw) or ()
    return [
        BY_SPELLING[number]
        for number in sorted(numbers)
        if any(_terms_in(number, classes).search(raw) for classes in enough)
    ]


@cache
def _terms(classes: tuple[str, ...]) -> Any:
    """The terms of some classes in all languages; asked with a line it answers with the numbers of those that have
    one. For classes of few terms: where most lines have some, RE2 needs a state for each set of languages met."""
    patterns = re2.Set.SearchSet(_options())
    for words in BY_SPELLING:
        patterns.Add(_any_term(words, classes))
    patterns.Compile()
    return patterns


@cache
def _terms_in(number: int, classes: tuple[str, ...]) -> Any:
    """The terms of some classes in one language."""
    return re2.compile(_any_term(BY_SPELLING[number], classes).encode(), _options())


def _any_term(words: LeftWords, classes: tuple[str, ...]) -> str:
    return "|".join(_term(words, term) for name in classes for term in words.terms_of(name))


def _term(words: LeftWords, term: str) -> str:
    before = "" if words.before else _BREAK
    after = "" if words.after or term.endswith("*") else _BREAK
    return f"{before}{re.escape(term.removesuffix('*'))}{after}"


def _options() -> Any:
    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    return options
