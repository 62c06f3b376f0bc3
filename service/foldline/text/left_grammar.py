"""A line -> how much of its text it says is left, or None.

A sentence that tells this is read by the classes of its words (`left_words`), in whatever order and language: a share
or a count, a word for what is left or for what was read, the story, and hardly a word of anything else. Polls,
discounts and figures of a story name what the share is of ("40 % of the votes"), a word that no class knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import chain
from typing import Final, NamedTuple

from msgspec import Struct, structs

from foldline.text.amounts import COUNT_PATTERN, PERCENT_PATTERN, WHOLE, read_count, read_percent
from foldline.text.left_words import CLAUSE, COUNT, SENTENCE, SHARE, LeftWords, symbols_of

PART_AND_WHOLE: Final = 2  # counts in a line
MAX_OTHERS: Final = 1  # words of no class in a clause that names the story
MAX_OTHERS_POINTED: Final = 3  # in one that points at it: "this long and winding article"
# A number with what is written together with it: "%60'ı", "900:sta".
_AMOUNT: Final = re.compile(rf"(?:{PERCENT_PATTERN}|(?P<count>{COUNT_PATTERN}))(?:[':-][^\W\d_]{{1,5}}(?!\w))?")
_SENTENCE_END: Final = re.compile(r"[.!?…।。؟]+(?= |$|[^\w])|[!?。।؟…]+")
_CLAUSE_END: Final = re.compile(r"[:,;،、()\[\]|\u2013\u2014\u2022\u00b7]| - ")
# Marks of Devanagari and Arabic are no `\w`, and belong to their words.
_NOISE: Final = re.compile(r"[^\w\s'‖¦$€£₽₺₹\u0300-\u036f\u0600-\u06ff\u0900-\u097f-]")
_CURRENCY: Final = re.compile(r"[$€£₽₺₹]")
_TELLING: Final = frozenset("RSDLTG")
_OF_SOMETHING_ELSE: Final = re.compile(r"[AN][gdS]*x(?!x*T)")  # "40 % of the votes"
_OF_THE_STORY: Final = re.compile(r"A[gd]*x?T|T[gGS]*A")
_SHOWN_TO_SOME: Final = re.compile(r"G[g]*D")  # "for members only visible"
_REST_KEPT: Final = re.compile(r"G.*(?:R[gS]*A|A[gS]*R)|(?:R[gS]*A|A[gS]*R).+G")  # "members see the other 40 %"
_UNIT_AT_NUMBER: Final = re.compile(r"N[gS]?([WCKBM])|([WCKBM])[gR]?N")


class Unit(StrEnum):
    """What a text is counted in."""

    WORDS = "words"
    CHARACTERS = "characters"
    PARAGRAPHS = "paragraphs"
    PAGES = "pages"
    MINUTES = "minutes"


_UNITS: Final = {"W": Unit.WORDS, "C": Unit.CHARACTERS, "K": Unit.PARAGRAPHS, "B": Unit.PAGES, "M": Unit.MINUTES}
# Pages and minutes stand on whole stories too ("4 minutes left"): they tell only beside the whole, and the reading.
_LOOSE_UNITS: Final = (Unit.PAGES, Unit.MINUTES)


class Left(Struct, frozen=True, kw_only=True):
    """What a line says is left: a share in percent, or a count of units, with the whole where it is told. `doubts`:
    how many of its words are strange to the grammar; of two languages the less doubtful one is right."""

    percent: float | None = None
    left: int | None = None
    whole: int | None = None
    unit: Unit | None = None
    language: str | None = None
    doubts: int = 0

    @property
    def share(self) -> float | None:
        """The share in percent, as stated or as it follows from the part and the whole."""
        if self.percent is not None or self.left is None or self.whole is None:
            return self.percent
        return round(WHOLE * self.left / self.whole, 2)


class _Numbers(Struct, frozen=True):
    """A line with a letter for each number, and the numbers: shares as percent, counts."""

    line: str
    shares: list[float | None]
    counts: list[int]


def read_left(line: str, languages: Sequence[LeftWords]) -> Left | None:
    """What a line states in one of the languages. `line` is folded: lower case, NFKC, plain apostrophes.

    >>> read_left("noch 40 prozent", [GERMAN]).percent
    40.0
    """
    numbers = _take_numbers(line)
    if not numbers.shares and not numbers.counts:
        return None
    text = _mark_clauses(numbers.line)
    found = (_read_in(words, text, numbers) for words in languages)
    return min(filter(None, found), key=lambda left: left.doubts, default=None)


def _take_numbers(line: str) -> _Numbers:
    shares: list[float | None] = []
    counts: list[int] = []

    def mark(match: re.Match[str]) -> str:
        if (share := match["percent"]) is not None:
            shares.append(read_percent(share))
            return f" {SHARE} "
        counts.append(read_count(match["count"]))
        return f" {COUNT} "

    return _Numbers(_AMOUNT.sub(mark, line), shares, counts)


def _mark_clauses(line: str) -> str:
    """The line with one sign between sentences and one between their parts, and no other punctuation."""
    marked = _CLAUSE_END.sub(f" {CLAUSE} ", _SENTENCE_END.sub(f" {SENTENCE} ", line))
    return _CURRENCY.sub(r" \g<0> ", _NOISE.sub(" ", marked))


class _Line(NamedTuple):
    """A line in one language: its sentences, of which few are looked at."""

    words: LeftWords
    sentences: Sequence[str]

    def symbols(self, number: int) -> str:
        return symbols_of(self.words, self.sentences[number])

    def others(self, number: int) -> Iterator[str]:
        return (symbols_of(self.words, other) for place, other in enumerate(self.sentences) if place != number)


def _read_in(words: LeftWords, text: str, numbers: _Numbers) -> Left | None:
    line = _Line(words, text.split(SENTENCE))
    if numbers.shares:
        found = next(filter(None, _shares(line, numbers.shares)), None)
    else:
        found = _count(line, numbers.counts)
        if found and found.unit is Unit.CHARACTERS and found.whole is None and not words.counts_characters:
            return None
    return structs.replace(found, language=words.language) if found else None


def _shares(line: _Line, shares: Sequence[float | None]) -> Iterator[Left | None]:
    """What each share of the line says, tried in its own clause first, then with the clauses around it."""
    number = 0
    for index, sentence in enumerate(line.sentences):
        if SHARE not in sentence:
            continue
        clauses = line.symbols(index).split(CLAUSE)
        for place, clause in enumerate(clauses):
            if SHARE not in clause:
                continue
            share = shares[number]
            number += clause.count(SHARE)
            if share is None:
                continue
            for first, last in ((place, place), (place - 1, place), (place, place + 1), (place - 1, place + 1)):
                if first >= 0 and last < len(clauses):
                    around = chain(clauses[:first], clauses[last + 1 :], line.others(index))
                    yield _share("".join(clauses[first : last + 1]), around, share)


def _share(clause: str, around: Iterable[str], share: float) -> Left | None:
    if clause.count(SHARE) + clause.count(COUNT) > 1 or not _is_of_text(clause):
        return None
    doubts = _doubts(clause)
    if _tells_shown(clause, clause.index(SHARE)):
        if "T" not in clause or not 0 < share < WHOLE:
            return None
        return Left(percent=round(WHOLE - share, 2), doubts=doubts)
    if not share or not _tells_left(clause, around):
        return None
    return Left(percent=share, doubts=doubts)


def _count(line: _Line, counts: Sequence[int]) -> Left | None:
    """A part of a length beside the whole, in any order; or the part alone."""
    places = [place for place, sentence in enumerate(line.sentences) if COUNT in sentence]
    if len(counts) > PART_AND_WHOLE or len(places) > 1:
        return None
    clause = line.symbols(places[0]).replace(CLAUSE, "")
    unit = _unit(clause)
    if unit is None or not _is_of_text(clause):
        return None
    around = line.others(places[0])
    if len(counts) == PART_AND_WHOLE:
        return _part(clause, around, counts, unit)
    tells = unit not in _LOOSE_UNITS and not set("RS").isdisjoint(clause) and "D" not in clause
    told = tells and counts[0] and _tells_left(clause, around)
    return Left(left=counts[0], unit=unit, doubts=_doubts(clause)) if told else None


def _part(clause: str, around: Iterable[str], counts: Sequence[int], unit: Unit) -> Left | None:
    part, whole = sorted(counts)
    if not 0 < part < whole or (unit in _LOOSE_UNITS and not set("LTGR") & set(clause)):
        return None
    place = clause.index("N") if counts[0] == part else clause.rindex("N")
    if _tells_shown(clause, place):
        return Left(left=whole - part, whole=whole, unit=unit, doubts=_doubts(clause))
    if not _tells_left(clause, around):
        return None
    return Left(left=part, whole=whole, unit=unit, doubts=_doubts(clause))


def _unit(symbols: str) -> Unit | None:
    found = {_UNITS[match[1] or match[2]] for match in _UNIT_AT_NUMBER.finditer(symbols)}
    return found.pop() if len(found) == 1 else None


def _is_of_text(clause: str) -> bool:
    """Whether the amount may be of a text at all: no price beside it, no word for what else it is of."""
    if "P" in clause or _OF_SOMETHING_ELSE.search(clause):
        return False
    if "T" not in clause and not set("WCKBM") & set(clause):
        return clause.count("x") <= bool(_REST_KEPT.search(clause))
    return clause.count("x") <= (MAX_OTHERS_POINTED if "d" in clause else MAX_OTHERS)


def _tells_shown(clause: str, place: int) -> bool:
    """Whether the amount is of what was read: a word for that stands nearer to it than one for what is left."""
    if _SHOWN_TO_SOME.search(clause):
        return False
    shown, left = _distance("D", clause, place), _distance("R", clause, place)
    return shown is not None and (left is None or shown < left)


def _distance(symbol: str, clause: str, place: int) -> int | None:
    return min((abs(place - other) for other, found in enumerate(clause) if found == symbol), default=None)


def _tells_left(clause: str, around: Iterable[str]) -> bool:
    """A word for what is left, beside the story's name or with nothing else in the line; or the amount is the story's
    own, and kept for subscribers."""
    if "T" in clause and set("RS") & set(clause):
        return True
    if set("LG") & set(clause) and _OF_THE_STORY.search(clause):
        return True
    if set("T") & set(clause) or not set("RSL") & set(clause):
        return False
    if "x" in clause and not _REST_KEPT.search(clause):
        return False
    return all(_is_related(other) for part in around for other in part.split(CLAUSE))


def _is_related(clause: str) -> bool:
    return not clause.strip("g") or bool(_TELLING & set(clause))


def _doubts(clause: str) -> int:
    return clause.count("x") + ("T" not in clause)
