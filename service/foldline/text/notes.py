"""A line of a page -> the paywall note it is, or None.

A note is recognised by what it asks of the reader and what for (`note_language`, `note_phrases`), not by an
outlet's wording. Only a `CUT` says that text is missing; all else may stand beside a whole story.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from msgspec import Struct

from foldline.record import Access
from foldline.text.left_grammar import Left, Unit, read_left
from foldline.text.left_languages import languages_of_amount
from foldline.text.note_language import NoteLanguage
from foldline.text.note_patterns import CUTTING, SAYING, fold_line, has_number, joined_pattern_of, pattern_of
from foldline.text.note_phrases import LANGUAGES
from foldline.text.prices import names_price
from foldline.text.telling_lines import asking_languages, languages_of

__all__ = [
    "FoundNote",
    "Note",
    "Strength",
    "Unit",
    "is_free_of_charge",
    "offers_free_account",
    "read_cutting_note",
    "read_note",
]

MIN_NOTE_CHARS: Final = 4  # 会員限定
MAX_NOTE_CHARS: Final = 320  # the longest note of bench/paywall has 215; story paragraphs are longer
MIN_QUOTING_CHARS: Final = 16  # around a quotation; a line that is one and no more is a note in quotation marks
_OPENING_QUOTE: Final = re.compile(r"[\"\u201c\u201d\u201e\u00ab\u300c\u300e']")
_QUOTED: Final = re.compile(
    r"\u201e[^\u201c\u201d\"]{8,}[\u201c\u201d\"]|[\u201c\u201d][^\u201c\u201d]{8,}\u201d|\u00ab[^\u00bb]{8,}\u00bb|\"[^\"]{8,}\""
    r"|\u300c[^\u300d]{6,}\u300d|\u300e[^\u300f]{6,}\u300f|(?<= )'[^']{8,}'(?=[ ,.;:!?]|$)"
)
MAX_OFFER_CHARS: Final = 120  # a line that asks by its price alone; sentences of a story name prices too
_FREE_OF_CHARGE: Final = re.compile(
    r"\bfree\b|kostenlos|gratis|gratuit|grátis|\bilmai|maksut|zdarma|bezpłat|darmow|бесплатн|безкоштовн"
    r"|безплатн|ücretsiz|مجان|मुफ्त|फ्री|無料|무료|免费|免費"
)
# At a story's end these are all but a cut; inside a story they are an offer.
_ENDING_SIGNALS: Final = frozenset({"meter_run_out", "read_on_asked", "text_reserved"})


class Strength(StrEnum):
    """How much a note says of this text, strongest first."""

    CUT = "cut"  # the rest of this text is kept back
    ASK = "ask"  # subscribe, log in or register to read on
    LABEL = "label"  # for subscribers
    COUNTER = "counter"  # free articles left


class Note(Struct, frozen=True, kw_only=True):
    """What a line says of access. `signal` is a key of `stages.paywall_signals.SIGNALS`; `percent` is the share of
    this text that is left, as stated or as it follows from `left` and `whole`, in `unit`."""

    signal: str
    strength: Strength
    access: Access = Access.UNKNOWN
    language: str | None = None
    percent: float | None = None
    left: int | None = None
    whole: int | None = None
    unit: Unit | None = None


class FoundNote(Struct, frozen=True, kw_only=True):
    """A note on a page, as printed. `by_rule`: the slug of the rule whose pattern matched; it outranks the
    generic detector. `after_story`: it stands at the end of the story or right after it."""

    block_index: int
    note: Note
    text: str
    by_rule: str | None = None
    after_story: bool = False

    @property
    def cuts(self) -> bool:
        """Whether the free part ends here: the words say so, or a line that asks stands at the end."""
        if self.note.strength is Strength.CUT:
            return True
        return self.after_story and self.note.signal in _ENDING_SIGNALS


def is_free_of_charge(text: str) -> bool:
    """Whether a line says that something costs nothing."""
    return _FREE_OF_CHARGE.search(fold_line(text)) is not None


def read_note(text: str) -> Note | None:
    """The note that `text` is, None where it is an ordinary line.

    >>> read_note("You have 60% of this article left to read.").percent
    60.0
    """
    return _read(text, SAYING)


def read_cutting_note(text: str) -> Note | None:
    """The note that `text` is where it says that the rest is kept, or counts free articles: in fewer patterns."""
    note = _read(text, CUTTING)
    return note if note and note.strength in (Strength.CUT, Strength.COUNTER) else None


def _read(text: str, parts: tuple[str, ...]) -> Note | None:
    if not MIN_NOTE_CHARS <= len(text) <= MAX_NOTE_CHARS:
        return None
    line = fold_line(text)
    languages = languages_of(line)
    counting = languages_of_amount(line) if has_number(line) else []
    if not languages and not counting:
        return None
    line = _without_quotes(line)
    if counting and (left := read_left(line, counting)):
        return _left_note(left, line)
    found = [note for language in languages if (note := _read_in(language, line, parts))]
    return min(found, key=lambda note: _STRENGTHS.index(note.strength), default=None)


def _without_quotes(line: str) -> str:
    """The line without what it quotes: a story that speaks of walls quotes their words."""
    if not _OPENING_QUOTE.search(line):
        return line
    bare = _QUOTED.sub(" ", line)
    return bare if len(bare) >= MIN_QUOTING_CHARS and bare != line else line


def offers_free_account(text: str) -> bool:
    """Whether a line offers an account that costs nothing: "Registrieren kostenlos".

    >>> offers_free_account("Create your free account")
    True
    """
    if not MIN_NOTE_CHARS <= len(text) <= MAX_NOTE_CHARS:
        return False
    line = fold_line(text)
    if not _FREE_OF_CHARGE.search(line):
        return False
    return any(_says(language, "register", line) for language in asking_languages(line))


_STRENGTHS: Final = tuple(Strength)
_BY_NAME: Final = {language.language: language for language in LANGUAGES}


def _left_note(left: Left, line: str) -> Note:
    return Note(
        signal="left_stated",
        strength=Strength.CUT,
        access=_access(_BY_NAME[left.language], line) if left.language else Access.UNKNOWN,
        language=left.language,
        percent=left.share,
        left=left.left,
        whole=left.whole,
        unit=left.unit,
    )


def _read_in(language: NoteLanguage, line: str, parts: tuple[str, ...]) -> Note | None:
    if not joined_pattern_of(language, parts).search(line):
        return None
    access = _access(language, line)
    asked = access is not Access.UNKNOWN or _says(language, "sign_in", line)
    if not asked and len(line) <= MAX_OFFER_CHARS and names_price(line):  # "Read on for 1 € a week"
        access, asked = Access.SUBSCRIPTION, True

    def note(signal: str, strength: Strength, access: Access = access) -> Note:
        return Note(signal=signal, strength=strength, access=access, language=language.language)

    if _says(language, "kept", line):
        return note("rest_kept", Strength.CUT)
    if _says(language, "run_out", line):
        return note("meter_run_out", Strength.ASK, Access.METERED)
    if _says(language, "counter", line):
        registered = access is Access.REGISTRATION
        return note("free_articles_left", Strength.COUNTER, access if registered else Access.METERED)
    if _says(language, "look_alike", line):
        return None
    if asked and _says(language, "rest", line):
        return note("rest_kept", Strength.CUT)
    if asked and _says(language, "read_on", line):
        return note("read_on_asked", Strength.ASK)
    if _says(language, "this_reserved", line):
        return note("text_reserved", Strength.LABEL)
    return note("reserved_label", Strength.LABEL) if _says(language, "label", line) else None


def _says(language: NoteLanguage, part: str, line: str) -> bool:
    return pattern_of(language, part).search(line) is not None


def _access(language: NoteLanguage, line: str) -> Access:
    """What the line asks. Where it offers both, a free account is enough if it calls something free."""
    registers, subscribes = _says(language, "register", line), _says(language, "subscribe", line)
    if registers and not (subscribes and not _FREE_OF_CHARGE.search(line)):
        return Access.REGISTRATION
    return Access.SUBSCRIPTION if subscribes else Access.UNKNOWN
