"""Notes and counters with numbers drawn by a fixed seed: what is printed, and the share that it states."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from bench.note_words import GERMANIC, ROMANCE, NoteWords
from bench.note_words_other import OTHERS, SLAVIC

LANGUAGES: Final = (*GERMANIC, *ROMANCE, *SLAVIC, *OTHERS)
SEED: Final = "foldline-cut-pages-1"
PERCENTS: Final = (2, 98)
DECIMALS: Final = (0, 0, 1, 2)  # half of the shares are whole numbers
LENGTHS: Final = (300, 4_000)  # words or characters of a whole story
FREE_ARTICLES: Final = (2, 20)

Kind = Literal["share", "length", "counter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CutNote:
    """One generated line, and the wording it was made from. `percent` is what it says is left of the story; None for
    a counter."""

    language: str
    kind: Kind
    wording: str
    text: str
    percent: float | None


def notes_of(words: NoteWords, times: int) -> Iterator[CutNote]:
    """Every wording of a language, `times` times with other numbers; the same ones in every run."""
    dice = random.Random(f"{SEED} {words.language}")
    for _ in range(times):
        for wording in words.shares:
            yield _share_note(words, wording, dice)
        for wording in words.lengths:
            yield _length_note(words, wording, dice)
        for wording in words.counters:
            yield _counter(words, wording, dice)


def _share_note(words: NoteWords, wording: str, dice: random.Random) -> CutNote:
    percent = round(dice.uniform(*PERCENTS), dice.choice(DECIMALS))
    number = _figures(words, f"{percent:g}".replace(".", words.decimal))
    text = wording.format(share=dice.choice(words.percents).format(number))
    return CutNote(language=words.language, kind="share", wording=wording, text=text, percent=percent)


def _length_note(words: NoteWords, wording: str, dice: random.Random) -> CutNote:
    whole = dice.randint(*LENGTHS)
    left = dice.randint(whole // 20, whole - whole // 20)
    text = wording.format(left=_count(words, left), whole=_count(words, whole))
    return CutNote(language=words.language, kind="length", wording=wording, text=text, percent=100 * left / whole)


def _counter(words: NoteWords, wording: str, dice: random.Random) -> CutNote:
    free = dice.randint(*FREE_ARTICLES)
    text = wording.format(free=_figures(words, str(free)), read=_figures(words, str(dice.randint(1, free - 1))))
    return CutNote(language=words.language, kind="counter", wording=wording, text=text, percent=None)


def _count(words: NoteWords, number: int) -> str:
    return _figures(words, f"{number:,}".replace(",", words.thousands))


def _figures(words: NoteWords, number: str) -> str:
    """The number in the language's own figures."""
    return number.translate(str.maketrans("0123456789", words.digits))
