"""The score of one page: what a record gives, against what the label says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bench.folding import fold, fold_byline, words
from bench.split import Half, domain_of, half_of

Record = Mapping[str, Any]
"""Keys `headline`, `date`, `authors`, `byline` and `body` of foldline's record; more are ignored."""

EMPTY_RECORD: Final[Record] = {"headline": None, "date": None, "authors": [], "byline": None, "body": ""}
_DAY_LENGTH: Final = len("2023-11-27")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One line of `labels.jsonl`: a page's reference. `date` is a day, "2023-11-27"; `file` is relative."""

    id: str
    part: str
    file: str
    url: str
    headline: str
    headline_visible: str | None
    date: str | None
    date_in_metadata: bool
    authors: tuple[str, ...] | None
    body: str | None
    domain: str = ""  # registered domain; where the label has none, that of `url`


@dataclass(frozen=True, slots=True)
class Overlap:
    """Precision and recall, each 0 to 1, of one multiset against another."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean, 0 to 1."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PageScore:
    """One page's score. None: the label has nothing to compare with, and the page is not counted there."""

    id: str
    part: str
    half: Half
    words: Overlap | None
    four_grams: Overlap | None
    headline: bool  # equal to the source's headline or to the visible one
    headline_source: bool  # equal to the source's headline
    date: bool | None
    date_invented: bool | None  # on pages without any date: was one given?
    authors: bool | None
    authors_or_byline: bool | None
    authors_given: bool | None  # on pages without authors: was any given?
    gated: bool = False  # the paywall bench says that the page hides gated text


def overlap(found: Iterable[Hashable], reference: Iterable[Hashable]) -> Overlap:
    """How two multisets agree; an empty side has precision or recall 0, two empty sides agree."""
    ours, theirs = Counter(found), Counter(reference)
    if not ours and not theirs:
        return Overlap(1.0, 1.0)
    common = (ours & theirs).total()
    return Overlap(common / ours.total() if ours else 0.0, common / theirs.total() if theirs else 0.0)


def four_grams(text_words: list[str]) -> Iterable[tuple[str, ...]]:
    """The runs of four words of a text, in order; none where it has fewer than four."""
    return zip(text_words, text_words[1:], text_words[2:], text_words[3:], strict=False)


def compare_bodies(body: str, reference: str) -> tuple[Overlap, Overlap]:
    """The overlap in words and in 4-grams."""
    ours, theirs = words(body), words(reference)
    return overlap(ours, theirs), overlap(four_grams(ours), four_grams(theirs))


def same_day(date: str | None, day: str) -> bool:
    """Whether an ISO 8601 date or time names the day as written, in its own zone."""
    return date is not None and date[:_DAY_LENGTH] == day


def same_authors(authors: Iterable[str], reference: tuple[str, ...]) -> bool:
    """Whether two lists hold the same names, in any order."""
    return {fold(name) for name in authors} == {fold(name) for name in reference}


def same_byline(byline: str | None, reference: tuple[str, ...]) -> bool:
    """Whether the printed byline is the label's only author line."""
    return byline is not None and len(reference) == 1 and fold_byline(byline) == fold_byline(reference[0])


def score_page(record: Record, label: Label, *, gated: bool = False) -> PageScore:
    """One record against its label. `gated`: the page hides gated text, which the label's body may hold."""
    headline = fold(record["headline"] or "")
    is_source = headline == fold(label.headline)
    is_visible = label.headline_visible is not None and headline == fold(label.headline_visible)
    bodies = None if label.body is None else compare_bodies(record["body"] or "", label.body)
    authors_right = None if label.authors is None else same_authors(record["authors"], label.authors)
    undated = label.date is None and not label.date_in_metadata
    return PageScore(
        id=label.id,
        part=label.part,
        half=half_of(label.domain or domain_of(label.url)),
        words=bodies[0] if bodies else None,
        four_grams=bodies[1] if bodies else None,
        headline=is_source or is_visible,
        headline_source=is_source,
        date=None if label.date is None else same_day(record["date"], label.date),
        date_invented=record["date"] is not None if undated else None,
        authors=authors_right,
        authors_or_byline=(
            None if label.authors is None else authors_right or same_byline(record["byline"], label.authors)
        ),
        authors_given=bool(record["authors"]) if label.authors is None else None,
        gated=gated,
    )
