"""Scores over the article pages: records and labels in, a `PartScore` for each part out."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import msgspec

from bench.scores import Label, Overlap, PageScore, Record, score_page


@dataclass(frozen=True, slots=True)
class Share:
    """So many pages of so many."""

    pages: int
    of: int

    @property
    def value(self) -> float:
        """The share, 0 to 1; 0 where there are no pages."""
        return self.pages / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PartScore:
    """The scores of one part. `word_f1` is the mean of pages' F1s, `four_gram_f1` the F1 of mean overlaps."""

    pages: int
    pages_with_body: int
    word_f1: float
    words: Overlap
    four_gram_f1: float
    headline: Share
    headline_source: Share
    date: Share
    date_invented: Share
    authors: Share
    authors_or_byline: Share
    authors_given: Share


def load_labels(folder: Path) -> list[Label]:
    """The labels of a bench folder. Texts hold other line separators, so a line ends at a line feed only."""
    decoder = msgspec.json.Decoder(Label)
    lines = (folder / "labels.jsonl").read_bytes().split(b"\n")
    return [decoder.decode(line) for line in lines if line.strip()]


def read_page(folder: Path, label: Label) -> bytes:
    """The page's HTML, bytes as fetched."""
    return gzip.decompress((folder / label.file).read_bytes())


def sample(labels: list[Label], size: int | None) -> list[Label]:
    """The `size` labels whose ids hash lowest, in their old order: the same pages on every machine."""
    if size is None:
        return labels
    chosen = {label.id for label in sorted(labels, key=_hash_of)[:size]}
    return [label for label in labels if label.id in chosen]


def _hash_of(label: Label) -> bytes:
    return hashlib.sha256(label.id.encode()).digest()


def score(records: Mapping[str, Record], labels: Iterable[Label]) -> dict[str, PartScore]:
    """The scores by part. `records` maps a label's id to foldline's record, or one with its keys."""
    return summarise(score_page(records[label.id], label) for label in labels)


def summarise(page_scores: Iterable[PageScore]) -> dict[str, PartScore]:
    """Page scores gathered by part, parts in the order in which they first occur."""
    by_part: dict[str, list[PageScore]] = {}
    for page in page_scores:
        by_part.setdefault(page.part, []).append(page)
    return {part: summarise_pages(pages) for part, pages in by_part.items()}


def summarise_pages(pages: Sequence[PageScore]) -> PartScore:
    """The scores of these pages together."""
    word_overlaps = [page.words for page in pages if page.words]
    return PartScore(
        pages=len(pages),
        pages_with_body=len(word_overlaps),
        word_f1=fmean([one.f1 for one in word_overlaps] or [0.0]),
        words=_mean_overlap(word_overlaps),
        four_gram_f1=_mean_overlap([page.four_grams for page in pages if page.four_grams]).f1,
        headline=_share(page.headline for page in pages),
        headline_source=_share(page.headline_source for page in pages),
        date=_share(page.date for page in pages),
        date_invented=_share(page.date_invented for page in pages),
        authors=_share(page.authors for page in pages),
        authors_or_byline=_share(page.authors_or_byline for page in pages),
        authors_given=_share(page.authors_given for page in pages),
    )


def _mean_overlap(overlaps: list[Overlap]) -> Overlap:
    precision = fmean([one.precision for one in overlaps] or [0.0])
    return Overlap(precision, fmean([one.recall for one in overlaps] or [0.0]))


def _share(verdicts: Iterable[bool | None]) -> Share:
    counted = [verdict for verdict in verdicts if verdict is not None]
    return Share(sum(counted), len(counted))
