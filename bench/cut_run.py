"""The second paywall table: notes and counters put on cut pages, and read back."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any, Final

from bench.articles import load_labels, read_page, sample
from bench.cut_notes import LANGUAGES, SEED, CutNote, notes_of
from bench.cut_pages import CutPage, cut_page
from bench.detectors import FREE, by_flag
from bench.folding import fold_space
from bench.pages import digest, parse
from bench.scores import Label
from foldline import Extractor

MIXED_PAGES: Final = 60  # of the part `mixed`, beside all of `news`
TIMES: Final = 4  # how often each wording is used, on another page with another number
SAME_PERCENT: Final = 0.05  # shares have up to two decimals


@dataclass(frozen=True, slots=True, kw_only=True)
class CutCase:
    """One cut page with one line, and what foldline made of it."""

    page: str
    note: CutNote
    percent: float | None  # as read, where the record calls it stated
    completeness: str
    note_in_body: bool

    @property
    def right(self) -> bool:
        """Whether the stated share was read; for a counter, whether none was."""
        if self.note.percent is None or self.percent is None:
            return self.note.percent is self.percent
        return abs(self.percent - self.note.percent) <= SAME_PERCENT


def run_cuts(folder: Path, not_free: frozenset[str]) -> list[CutCase]:
    """Every language's notes on pages of the article bench: its own language's first, then any.

    `not_free`: digests of pages that the paywall bench labels gated, cut or metered; some are in both benches.
    """
    pages = free_pages(folder, not_free)
    extractor = Extractor()
    return [
        _case(extractor, page, note)
        for words in LANGUAGES
        for page, note in zip(_pages_for(words.language, pages), notes_of(words, TIMES), strict=False)
    ]


def free_pages(folder: Path, not_free: frozenset[str]) -> list[CutPage]:
    """The pages that can be cut: free by label and flag, their paragraphs in one container."""
    labels = load_labels(folder)
    chosen = sample([label for label in labels if label.part == "mixed"], MIXED_PAGES)
    chosen += [label for label in labels if label.part == "news"]
    cut = (_cut(label, read_page(folder, label), not_free) for label in chosen)
    return [page for page in cut if page]


def _cut(label: Label, page: bytes, not_free: frozenset[str]) -> CutPage | None:
    if label.body is None or digest(page) in not_free or by_flag(parse(page)) is not FREE:
        return None
    return cut_page(label.id, label.url, page, label.body)


def _pages_for(language: str, pages: Sequence[CutPage]) -> Iterator[CutPage]:
    """An endless row of pages in a fixed order: those in the language, then the others."""
    shuffled = list(pages)
    random.Random(f"{SEED} pages {language}").shuffle(shuffled)
    return cycle(sorted(shuffled, key=lambda page: page.language != language))


def _case(extractor: Extractor, page: CutPage, note: CutNote) -> CutCase:
    record = extractor.extract(page.with_note(note.text), url=page.url).to_dict()
    return judge_cut(page.id, note, record)


def judge_cut(page_id: str, note: CutNote, record: Mapping[str, Any]) -> CutCase:
    """What a record says of a page with a note put on it."""
    paywall = record["paywall"]
    return CutCase(
        page=page_id,
        note=note,
        percent=paywall["percent_remaining"] if paywall["percent_source"] == "stated" else None,
        completeness=paywall["completeness"],
        note_in_body=fold_space(note.text) in fold_space(record["body"]),
    )
