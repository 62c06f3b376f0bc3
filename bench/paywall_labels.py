"""The labelled pages of the paywall bench, and what an answer about one of them may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec

from bench.pages import digest, read_gzip

HIDING: Final = frozenset({"hidden", "obfuscated", "data_only"})  # values of `presence`: no reader sees the gated text


@dataclass(frozen=True, slots=True, kw_only=True)
class PaywallLabel:
    """One record of `labels.json`; the folder's README explains the fields."""

    id: str
    url: str | None
    outlet: str
    lang: str
    access: str
    declared_free: bool | None
    note_text: str | None
    percent_remaining_stated: float | None
    last_free_words: str | None
    first_gated_words: str | None
    presence: str | None
    wall: str | None

    @property
    def address(self) -> str:
        """The page's address; the front page's where the source does not give it."""
        return self.url if self.url and self.url.startswith("http") else f"https://{self.outlet}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a detector says of a page. `body` is None where it gives none; then nothing is asked of the body."""

    access: str
    completeness: str
    note: str | None = None
    percent_stated: float | None = None
    body: str | None = None


def load_paywall(folder: Path) -> list[PaywallLabel]:
    """The labels of a paywall folder, in order."""
    return msgspec.json.decode((folder / "labels.json").read_bytes(), type=list[PaywallLabel])


def read_paywall_page(folder: Path, label: PaywallLabel) -> bytes:
    """The page's HTML, bytes as fetched."""
    return read_gzip(folder / "html" / f"{label.id}.html.gz")


def not_free_pages(folder: Path) -> frozenset[str]:
    """The digests of the pages labelled other than `free`."""
    labels = [label for label in load_paywall(folder) if label.access != "free"]
    return frozenset(digest(read_paywall_page(folder, label)) for label in labels)


@dataclass(frozen=True, slots=True)
class HidingPages:
    """The pages labelled as holding gated text that no reader sees: digests of their bytes, and their addresses."""

    digests: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()

    def hold(self, page: bytes, url: str) -> bool:
        """Whether a page is one of these, by its bytes or its address."""
        return url in self.addresses or digest(page) in self.digests


NO_PAGES: Final = HidingPages()


def hiding_pages(folder: Path) -> HidingPages:
    """The pages of a paywall folder that hide gated text; none where there is no such folder."""
    if not (folder / "labels.json").is_file():
        return NO_PAGES
    labels = [label for label in load_paywall(folder) if label.presence in HIDING]
    return HidingPages(
        frozenset(digest(read_paywall_page(folder, label)) for label in labels),
        frozenset(label.url for label in labels if label.url),
    )


def answer_of(record: Mapping[str, Any]) -> Answer:
    """What foldline's record answers."""
    paywall = record["paywall"]
    return Answer(
        access=paywall["access"],
        completeness=paywall["completeness"],
        note=paywall["note"],
        percent_stated=paywall["percent_remaining"] if paywall["percent_source"] == "stated" else None,
        body=record["body"],
    )
