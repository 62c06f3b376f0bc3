"""The languages of the grammar of what is left, and the cheap test of which of them a line with a number may be in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

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
# What a line with a share or a count must hold: a word of the first classes; or, beside a share, of both others.
_TELLING: Final = ("left", "still", "shown")
_OWNING: Final = ("reading", "kept")
UNITS: Final = ("words", "characters", "paragraphs", "pages", "minutes")
_STEM: Final = 4  # letters
_WORD_START: Final = re.compile(rf"\b\w{{2,{_STEM}}}")
_SHARE_SIGN: Final = re.compile(r"[٪％﹪]|cent|ciento|pct|pro[csz]|yüzde|процент|відсот")


def word_starts(lowered: str) -> list[str]:
    """The first letters of a line's words: what the first tests of lines look at."""
    return _WORD_START.findall(lowered)


def languages_of_amount(line: str, starts: Sequence[str]) -> list[LeftWords]:
    """The languages in which a line with a number may tell what is left. `line` is in lower case, `starts` are its
    `word_starts`.

    >>> [words.language for words in languages_of_amount("noch 40 %", ["noch", "40"])]
    ['de']
    """
    found = _by_spelling(line, starts)
    if not line.isascii():
        found += [words for words, script in BY_SCRIPT if script.search(line)]
    return found


def _by_spelling(line: str, starts: Sequence[str]) -> list[LeftWords]:
    telling = _languages(_TELLING, starts)
    owning = _languages(_OWNING, starts)
    if not telling and not owning:
        return []
    if "%" in line or _SHARE_SIGN.search(line):
        hits = telling | owning & _languages(("text",), starts)
    else:
        hits = telling and telling & _languages(UNITS, starts)
    return [words for number, words in enumerate(BY_SPELLING) if hits >> number & 1] if hits else []


def _languages(classes: tuple[str, ...], starts: Sequence[str]) -> int:
    """The languages that have one of the words in one of the classes, as bits in the order of `BY_SPELLING`."""
    stems = _stems(classes)
    hits = 0
    for start in stems.keys() & starts:
        hits |= stems[start]
    return hits


@cache
def _stems(classes: tuple[str, ...]) -> dict[str, int]:
    """The first letters of all words of some classes, with their languages."""
    table: dict[str, int] = {}
    for number, words in enumerate(BY_SPELLING):
        for name in classes:
            for term in words.terms_of(name):
                for word in term.removesuffix("*").replace("'", " ").replace("-", " ").split():
                    table[word[:_STEM]] = table.get(word[:_STEM], 0) | 1 << number
    return table
