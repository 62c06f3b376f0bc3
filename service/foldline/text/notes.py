"""A line of a page -> the paywall note it is, or None.

A note is recognised by what it asks of the reader and what for (`note_phrases` holds each language's words), not
by an outlet's wording. Only `LEFT` and `KEPT` say that text is missing; all else may stand beside a whole story.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from enum import StrEnum
from functools import cache
from typing import Final

from msgspec import Struct

from foldline.record import Access
from foldline.text.amounts import COUNT_PATTERN, PERCENT_PATTERN, read_count, read_percent
from foldline.text.note_language import NoteLanguage
from foldline.text.note_phrases import LANGUAGES

__all__ = ["PERCENT_PATTERN", "FoundNote", "Note", "Strength", "Unit", "read_note", "read_percent"]

MIN_NOTE_CHARS: Final = 4  # 会員限定
MAX_NOTE_CHARS: Final = 320  # the longest note of ../shared/bench/paywall has 215; story paragraphs are longer

# Part of one sentence, without digits: a gap that eats the 6 of "60%" would make it 0%.
_GAP: Final = r"[^.!?。0-9]{0,40}"
# Counters spell small numbers: "your one free article", "noch drei Gratis-Artikel".
_NUMBER_WORDS: Final = (
    "one|two|three|four|five|ten|ein|zwei|drei|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|dois|três|due|tre|quattro"
    "|twee|drie|vier|två|fyra|dwa|trzy|два|три|два|дві|iki|üç"
)
_N: Final = rf"(?:{COUNT_PATTERN}|{_NUMBER_WORDS})"
_FREE_OF_CHARGE: Final = re.compile(
    r"\bfree\b|kostenlos|gratis|gratuit|grátis|\bilmai|maksut|zdarma|bezpłat|darmow|бесплатн|безкоштовн|безплатн"
    r"|ücretsiz|مجان|मुफ्त|फ्री|無料|무료|免费|免費"
)
_APOSTROPHES: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})


class Strength(StrEnum):
    """How much a note says of this text, strongest first."""

    CUT = "cut"  # the rest of this text is kept back
    ASK = "ask"  # subscribe, log in or register to read on
    LABEL = "label"  # for subscribers
    COUNTER = "counter"  # free articles left


class Unit(StrEnum):
    """What a note counts the text in."""

    WORDS = "words"
    CHARACTERS = "characters"
    PARAGRAPHS = "paragraphs"


class Note(Struct, frozen=True, kw_only=True):
    """What a line says of access. `percent` and `left` are of this text, as stated; `whole` its stated length."""

    signal: str
    strength: Strength
    access: Access = Access.UNKNOWN
    language: str | None = None
    percent: float | None = None
    left: int | None = None
    whole: int | None = None
    unit: Unit | None = None


# At a story's end these are all but a cut; inside a story they are an offer.
_ENDING_SIGNALS: Final = frozenset({"meter_run_out", "read_on_asked", "text_reserved"})


class FoundNote(Struct, frozen=True, kw_only=True):
    """A note on a page, as printed. `by_rule`: the slug of the rule whose pattern matched; it outranks the generic
    detector. `after_story`: it stands at the end of the story or right after it."""

    block_index: int
    note: Note
    text: str
    by_rule: str | None = None
    after_story: bool = False

    @property
    def cuts(self) -> bool:
        """Whether the free part ends here: where the words say so, or where a line that asks stands at the end."""
        if self.note.strength is Strength.CUT:
            return True
        return self.after_story and self.note.signal in _ENDING_SIGNALS


def read_note(text: str) -> Note | None:
    """The note that `text` is, None where it is an ordinary line.

    >>> read_note("You have 60% of this article left to read.").percent
    60.0
    """
    if not MIN_NOTE_CHARS <= len(text) <= MAX_NOTE_CHARS:
        return None
    languages = _languages_of(text.lower())
    if not languages:
        return None
    folded = _fold(text)
    found = [note for language in languages if (note := _read_in(_words_of(language), folded))]
    return min(found, key=lambda note: _ORDER.index(note.strength), default=None)


_ORDER: Final = tuple(Strength)
_WORD_START: Final = re.compile(r"\b\w{3,4}")
_DIGIT: Final = re.compile(r"\d")
_UNSPACED_SCRIPT: Final = re.compile(r"[\u0600-\u06ff\u0900-\u097f\u3005-\u9fff\uac00-\ud7a3]")


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


def _languages_of(lowered: str) -> list[NoteLanguage]:
    """The languages in which the line may be a note: the cheap first test, which ordinary lines do not pass."""
    stems = _STEMS & set(_WORD_START.findall(lowered))
    found = []
    if len(stems) > 1:
        numbered = _has_number(lowered)
        hits = [hit for stem in stems for hit in _BY_STEM[stem]]
        counts = Counter(language.language for language, _ in hits)
        asking = {language.language for language, asks in hits if asks}
        found = [
            language
            for language in _SPACED
            if counts[language.language] > 1 and (numbered or language.language in asking)
        ]
    if not lowered.isascii() and _UNSPACED_SCRIPT.search(lowered):
        found += [language for language in _UNSPACED if _holds_stem(language, lowered)]
    return found


def _holds_stem(language: NoteLanguage, lowered: str) -> bool:
    stems = language.stems + language.other_stems if _has_number(lowered) else language.stems
    return any(stem in lowered for stem in stems)


def _has_number(line: str) -> bool:
    return _DIGIT.search(line) is not None


class _Words(Struct, frozen=True):
    """The compiled words of one language; a field that the language leaves empty matches nothing."""

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


def _read_in(words: _Words, line: str) -> Note | None:
    if amount := _read_left(words, line):
        return amount
    if not words.any_of.search(line):
        return None
    access = _access(words, line)
    asked = access is not Access.UNKNOWN or bool(words.sign_in.search(line))
    if words.kept.search(line):
        return _note(words, "rest_kept", Strength.CUT, access)
    if words.run_out.search(line):
        return _note(words, "meter_run_out", Strength.ASK, Access.METERED)
    if words.counter.search(line):
        metered = Access.REGISTRATION if access is Access.REGISTRATION else Access.METERED
        return _note(words, "free_articles_left", Strength.COUNTER, metered)
    if words.look_alike.search(line):
        return None
    if words.rest.search(line) and asked:
        return _note(words, "rest_kept", Strength.CUT, access)
    if words.read_on.search(line) and asked:
        return _note(words, "read_on_asked", Strength.ASK, access)
    if words.this_reserved.search(line):
        return _note(words, "text_reserved", Strength.LABEL, access)
    if words.label.search(line):
        return _note(words, "reserved_label", Strength.LABEL, access)
    return None


def _note(words: _Words, signal: str, strength: Strength, access: Access) -> Note:
    return Note(signal=signal, strength=strength, access=access, language=words.language)


def _access(words: _Words, line: str) -> Access:
    """What the line asks. Where it offers both, a free account is enough if the line calls something free."""
    registers, subscribes = words.register.search(line), words.subscribe.search(line)
    if registers and not (subscribes and not _FREE_OF_CHARGE.search(line)):
        return Access.REGISTRATION
    return Access.SUBSCRIPTION if subscribes else Access.UNKNOWN


def _read_left(words: _Words, line: str) -> Note | None:
    """The share or the count that the line says is left of this text."""
    if not _has_number(line):
        return None
    for pattern in words.left:
        match = pattern.search(line)
        if not match or _is_part_of_number(match, line):
            continue
        groups = match.groupdict()
        unit = next((unit for unit in Unit if groups.get(unit)), None)
        percent = read_percent(groups["percent"]) if groups.get("percent") else None
        if percent is None and unit is None:
            continue
        whole = groups.get("whole") or _read_total(words, line)
        return Note(
            signal="left_stated",
            strength=Strength.CUT,
            access=_access(words, line),
            language=words.language,
            percent=percent,
            left=read_count(groups["left"]) if unit else None,
            whole=read_count(whole) if whole and unit else None,
            unit=unit,
        )
    return None


def _is_part_of_number(match: re.Match[str], line: str) -> bool:
    """Whether digits stand before the number that was found, as in the 060% of "1060%"."""
    start = max(match.start(name) for name in ("percent", "left") if name in match.re.groupindex)
    return start > 0 and line[start - 1].isdigit()


def _read_total(words: _Words, line: str) -> str | None:
    match = words.total.search(line)
    return match.group("whole") if match else None


def _fold(text: str) -> str:
    """Lower case, one form for each character, plain apostrophes: full-width digits become ASCII here."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).lower()
    return folded.replace("i\u0307", "i")  # İ in lower case


_SAYING: Final = ("kept", "rest", "run_out", "counter", "read_on", "this_reserved", "label")


@cache
def _words_of(language: NoteLanguage) -> _Words:
    """The language's patterns, compiled when a page first needs them: all 21 take a third of a second."""
    units = f"(?:(?P<words>{language.words})|(?P<characters>{language.characters})|(?P<paragraphs>{language.paragraphs}))"
    bare_units = f"(?:{language.words}|{language.characters}|{language.paragraphs})"
    count = (
        rf"(?P<left>{COUNT_PATTERN})(?: ?(?:{language.of}) ?(?:\w+ )?(?P<whole>{COUNT_PATTERN}))?[ -]?{units}"
    )
    macros = {
        "<amount>": f"(?:{PERCENT_PATTERN}|{count})",
        "<count>": count,
        "<text>": f"(?:{'|'.join(language.text)})",
        "<gap>": _GAP,
        "<n>": _N,
    }

    def fill(fragments: tuple[str, ...]) -> str:
        pattern = "|".join(fragments) or r"[^\s\S]"
        for macro, meaning in macros.items():
            pattern = pattern.replace(macro, meaning)
        start = r"\b" if language.spaced else ""
        return unicodedata.normalize("NFKC", f"{start}(?:{pattern})")

    return _Words(
        language=language.language,
        left=tuple(re.compile(fill((fragment,))) for fragment in language.left),
        total=re.compile(f"(?:{fill(language.total)})[^0-9]{{0,4}}(?P<whole>{COUNT_PATTERN})[ -]?{bare_units}"),
        any_of=re.compile(fill(tuple(fragment for name in _SAYING for fragment in getattr(language, name)))),
        **{
            name: re.compile(fill(getattr(language, name)))
            for name in (*_SAYING, "subscribe", "register", "sign_in", "look_alike")
        },
    )
