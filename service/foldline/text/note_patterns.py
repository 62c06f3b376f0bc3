"""The words of each language as patterns.

All patterns stay within RE2's syntax and run in linear time there; bounded gaps keep them quick here too.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from foldline.text.amounts import COUNT_PATTERN
from foldline.text.note_language import NoteLanguage

# Part of one sentence, without digits: a gap that eats the 6 of "60%" would make it 0%.
_GAP: Final = r"[^.!?。0-9]{0,40}"
# Counters spell small numbers: "your one free article", "noch drei Gratis-Artikel".
_NUMBER_WORDS: Final = (
    "one|two|three|four|five|ten|ein|zwei|drei|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|dois|três|due|tre"
    "|quattro|twee|drie|vier|två|fyra|dwa|trzy|два|три|дві|iki|üç"
)
ASKING: Final = ("subscribe", "register", "sign_in")
SAYING_ALONE: Final = ("kept", "run_out", "counter", "this_reserved", "label")  # need no asking word beside them
READING: Final = ("rest", "read_on")
CUTTING: Final = ("kept", "rest", "counter")  # what a note says that is one amid a story too
SAYING: Final = ("kept", "rest", "run_out", "counter", "read_on", "this_reserved", "label")
_NOTHING: Final = r"[^\s\S]"
_APOSTROPHES: Final = "’‘ʼ`´"
_DIGIT: Final = re.compile(r"\d")


@cache
def pattern_of(language: NoteLanguage, part: str) -> re.Pattern[str]:
    """A part of a language's words as one pattern, compiled when a line first needs it: to compile every part of all
    languages takes half a second."""
    return re.compile(filled(language, *getattr(language, part)))


@cache
def joined_pattern_of(language: NoteLanguage, parts: tuple[str, ...]) -> re.Pattern[str]:
    """All that a line may say of some parts."""
    return re.compile(filled(language, *(fragment for part in parts for fragment in getattr(language, part))))


def filled(language: NoteLanguage, *fragments: str) -> str:
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
