"""The words of each language as patterns, and the cheap test of which languages a line may be a note in.

All patterns stay within RE2's syntax and run in linear time there; bounded gaps keep them quick here too.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Final

from msgspec import Struct

from foldline.text.amounts import COUNT_PATTERN, PERCENT_PATTERN
from foldline.text.note_language import NoteLanguage
from foldline.text.note_phrases import LANGUAGES

# Part of one sentence, without digits: a gap that eats the 6 of "60%" would make it 0%.
_GAP: Final = r"[^.!?。0-9]{0,40}"
# Counters spell small numbers: "your one free article", "noch drei Gratis-Artikel".
_NUMBER_WORDS: Final = (
    "one|two|three|four|five|ten|ein|zwei|drei|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|dois|três|due|tre"
    "|quattro|twee|drie|vier|två|fyra|dwa|trzy|два|три|дві|iki|üç"
)
_SAYING: Final = ("kept", "rest", "run_out", "counter", "read_on", "this_reserved", "label")
_ASKING: Final = ("subscribe", "register", "sign_in")
_NOTHING: Final = r"[^\s\S]"
_APOSTROPHES: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
_DIGIT: Final = re.compile(r"\d")
_WORD_START: Final = re.compile(r"\b\w{3,4}")
# Arabic, Devanagari, kana, Han, Hangul: the scripts of the languages in `_UNSPACED`.
_UNSPACED_SCRIPT: Final = re.compile(r"[\u0600-\u06ff\u0900-\u097f\u3005-\u9fff\uac00-\ud7a3]")


class NotePatterns(Struct, frozen=True, kw_only=True):
    """The compiled words of one language; `any_of` joins all that a line may say but `left`."""

    language: str
    left: tuple[re.Pattern[str], ...]
    total: re.Pattern[str]
    any_of: re.Pattern[str]
    kept: re.Pattern[str]
    rest: re.Pattern[str]
    run_out: re.Pattern[str]
    counter: re.Pattern[str]
    read_on: re.Pattern[str]
    subscribe: re.Pattern[str]
    register: re.Pattern[str]
    sign_in: re.Pattern[str]
    this_reserved: re.Pattern[str]
    label: re.Pattern[str]
    look_alike: re.Pattern[str]


@cache
def patterns_of(language: NoteLanguage) -> NotePatterns:
    """The language's patterns, compiled when a page first needs them: all 21 take a third of a second."""
    units = {name: getattr(language, name) for name in ("words", "characters", "paragraphs")}
    named_units = "|".join(f"(?P<{name}>{unit})" for name, unit in units.items())
    count = (
        rf"(?P<left>{COUNT_PATTERN})(?: ?(?:{language.of}) ?(?:\w+ )?(?P<whole>{COUNT_PATTERN}))?"
        rf"[ -]?(?:{named_units})"
    )
    macros = {
        "<amount>": f"(?:{PERCENT_PATTERN}|{count})",
        "<count>": count,
        "<text>": f"(?:{'|'.join(language.text)})",
        "<gap>": _GAP,
        "<n>": rf"(?:{COUNT_PATTERN}|{_NUMBER_WORDS})",
    }

    def fill(*fragments: str) -> str:
        pattern = "|".join(fragments) or _NOTHING
        for macro, meaning in macros.items():
            pattern = pattern.replace(macro, meaning)
        start = r"\b" if language.spaced else ""
        return unicodedata.normalize("NFKC", f"{start}(?:{pattern})")

    whole = rf"[^0-9]{{0,4}}(?P<whole>{COUNT_PATTERN})[ -]?(?:{'|'.join(units.values())})"
    return NotePatterns(
        language=language.language,
        left=tuple(re.compile(fill(fragment)) for fragment in language.left),
        total=re.compile(fill(*language.total) + whole),
        any_of=re.compile(fill(*(fragment for name in _SAYING for fragment in getattr(language, name)))),
        **{
            name: re.compile(fill(*getattr(language, name)))
            for name in (*_SAYING, *_ASKING, "look_alike")
        },
    )  # fmt: skip


def fold_line(text: str) -> str:
    """Lower case, one form for each character, plain apostrophes: full-width digits become ASCII here."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).lower()
    return folded.replace("i\u0307", "i")  # İ in lower case


def has_number(line: str) -> bool:
    return _DIGIT.search(line) is not None


def _by_stem() -> dict[str, tuple[tuple[NoteLanguage, bool], ...]]:
    """The languages of each stem, and whether it is one of those that a line without a number must hold."""
    table: dict[str, tuple[tuple[NoteLanguage, bool], ...]] = {}
    for language in _SPACED:
        for stem in (*language.stems, *language.other_stems):
            table[stem] = (*table.get(stem, ()), (language, stem in language.stems))
    return table


_SPACED: Final = tuple(language for language in LANGUAGES if language.spaced)
_UNSPACED: Final = tuple(language for language in LANGUAGES if not language.spaced)
_BY_STEM: Final = _by_stem()
_STEMS: Final = _BY_STEM.keys()


def languages_of(text: str) -> list[NoteLanguage]:
    """The languages in which a line may be a note: a cheap first test, which ordinary lines do not pass."""
    lowered = text.lower()
    stems = _STEMS & set(_WORD_START.findall(lowered))
    found = _by_two_stems(stems, lowered) if len(stems) > 1 else []
    if not lowered.isascii() and _UNSPACED_SCRIPT.search(lowered):
        found += [language for language in _UNSPACED if _holds_stem(language, lowered)]
    return found


def _by_two_stems(stems: set[str], lowered: str) -> list[NoteLanguage]:
    hits = [hit for stem in stems for hit in _BY_STEM[stem]]
    counts = Counter(language.language for language, _ in hits)
    asking = {language.language for language, asks in hits if asks}
    numbered = has_number(lowered)
    return [
        language for language in _SPACED if counts[language.language] > 1 and (numbered or language.language in asking)
    ]


def _holds_stem(language: NoteLanguage, lowered: str) -> bool:
    stems = language.stems + language.other_stems if has_number(lowered) else language.stems
    return any(stem in lowered for stem in stems)
