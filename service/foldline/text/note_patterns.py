"""The words of each language as patterns, and the cheap test of which languages a line may be a note in.

All patterns stay within RE2's syntax and run in linear time there; bounded gaps keep them quick here too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, NamedTuple

from foldline.text.amounts import COUNT_PATTERN
from foldline.text.note_language import NoteLanguage
from foldline.text.note_phrases import LANGUAGES

# Part of one sentence, without digits: a gap that eats the 6 of "60%" would make it 0%.
_GAP: Final = r"[^.!?。0-9]{0,40}"
# Counters spell small numbers: "your one free article", "noch drei Gratis-Artikel".
_NUMBER_WORDS: Final = (
    "one|two|three|four|five|ten|ein|zwei|drei|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|dois|três|due|tre"
    "|quattro|twee|drie|vier|två|fyra|dwa|trzy|два|три|дві|iki|üç"
)
CUTTING: Final = ("kept", "rest", "counter")  # what a note says that is one amid a story too
SAYING: Final = ("kept", "rest", "run_out", "counter", "read_on", "this_reserved", "label")
_NOTHING: Final = r"[^\s\S]"
_APOSTROPHES: Final = "’‘ʼ`´"
_DIGIT: Final = re.compile(r"\d")
# Arabic, Devanagari, kana, Han, Hangul: the scripts of the languages in `_UNSPACED`.
_UNSPACED_SCRIPT: Final = re.compile(r"[\u0600-\u06ff\u0900-\u097f\u3005-\u9fff\uac00-\ud7a3]")


@cache
def pattern_of(language: NoteLanguage, part: str) -> re.Pattern[str]:
    """A part of a language's words as one pattern, compiled when a line first needs it: to compile every part of all
    languages takes half a second."""
    return re.compile(_fill(language, *getattr(language, part)))


@cache
def joined_pattern_of(language: NoteLanguage, parts: tuple[str, ...]) -> re.Pattern[str]:
    """All that a line may say of some parts."""
    return re.compile(_fill(language, *(fragment for part in parts for fragment in getattr(language, part))))


def _fill(language: NoteLanguage, *fragments: str) -> str:
    """The fragments as one pattern, each macro replaced by what it means."""
    macros = {
        "<text>": f"(?:{'|'.join(language.text)})",
        "<gap>": _GAP,
        "<n>": rf"(?:{COUNT_PATTERN}|{_NUMBER_WORDS})",
    }
    pattern = "|".join(fragments) or _NOTHING
    for macro, meaning in macros.items():
        pattern = pattern.replace(macro, meaning)
    start = r"\b" if language.spaced else ""
    return _normal(f"{start}(?:{pattern})")


def _normal(pattern: str) -> str:
    return unicodedata.normalize("NFKC", pattern)


def fold_line(text: str) -> str:
    """Lower case, one form for each character, plain apostrophes: full-width digits become ASCII here."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKC", text).lower()
    for apostrophe in _APOSTROPHES:
        folded = folded.replace(apostrophe, "'")
    return folded.replace("i\u0307", "i")  # İ in lower case


def has_number(line: str) -> bool:
    return _DIGIT.search(line) is not None


class _Stem(NamedTuple):
    """The languages of a stem, as bits in the order of `_SPACED`: `all` of them, and those that it is one of `stems`
    of, of which a line without a number must hold one."""

    all: int
    asking: int


def _stem_table() -> dict[str, _Stem]:
    table: dict[str, _Stem] = {}
    for number, language in enumerate(_SPACED):
        for stem in (*language.stems, *language.other_stems):
            known = table.get(stem, _Stem(0, 0))
            asking = known.asking | (stem in language.stems) << number
            table[stem] = _Stem(known.all | 1 << number, asking)
    return table


_SPACED: Final = tuple(language for language in LANGUAGES if language.spaced)
_UNSPACED: Final = tuple(language for language in LANGUAGES if not language.spaced)
_STEM_TABLE: Final = _stem_table()
_STEMS: Final = frozenset(_STEM_TABLE)
_ASKING_STEMS: Final = frozenset(stem for stem, languages in _STEM_TABLE.items() if languages.asking)


def languages_of(lowered: str, starts: Sequence[str], numbered: bool) -> list[NoteLanguage]:
    """The languages in which a line may be a note: a cheap first test, which ordinary lines do not pass.

    `lowered` is the line in lower case, `starts` the first letters of its words, `numbered` whether it has a digit.
    """
    found: list[NoteLanguage] = []
    if numbered or not _ASKING_STEMS.isdisjoint(starts):
        stems = _STEMS.intersection(starts)
        found = _by_two_stems(stems, numbered) if len(stems) > 1 else []
    if not lowered.isascii() and _UNSPACED_SCRIPT.search(lowered):
        found += [language for language in _UNSPACED if _holds_stem(language, lowered, numbered)]
    return found


def _by_two_stems(stems: Iterable[str], numbered: bool) -> list[NoteLanguage]:
    """The languages of two stems or more, of which one asks where the line has no number."""
    once = twice = asking = 0
    for stem in stems:
        languages = _STEM_TABLE[stem]
        twice |= once & languages.all
        once |= languages.all
        asking |= languages.asking
    found = twice if numbered else twice & asking
    return [language for number, language in enumerate(_SPACED) if found >> number & 1] if found else []


def _holds_stem(language: NoteLanguage, lowered: str, numbered: bool) -> bool:
    stems = language.stems + language.other_stems if numbered else language.stems
    return any(stem in lowered for stem in stems)
