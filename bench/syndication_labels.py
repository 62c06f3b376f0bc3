"""The labelled pages of the syndication bench, and what API.md's table "Who wrote it" makes of each label."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from bench.pages import read_gzip

Kind = Literal["original", "syndicated", "wire"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SyndicationLabel:
    """One record of `labels.json`; the folder's README explains the fields."""

    id: str
    file: str
    url: str | None
    host: str
    domain: str
    site: str
    kind: Kind
    credit: str
    origin_outlet: str | None
    origin_url: str | None
    wire_agency: str | None
    notes: str

    @property
    def address(self) -> str:
        """The page's address; the front page's where it is not known."""
        return self.url or f"https://{self.host}/"

    @property
    def origin_kind(self) -> Kind:
        """The record's word: a story whose byline own desk and agency share is the site's own."""
        return "original" if self.credit in ("joint", "contribution") else self.kind

    @property
    def is_agency_site(self) -> bool:
        """Whether the site is an agency's own; only the labeller's note says so."""
        return "agency's own site" in self.notes

    @property
    def agencies(self) -> tuple[str, ...]:
        """The agencies credited."""
        return tuple(name.strip() for name in self.wire_agency.split(",")) if self.wire_agency else ()


def load_syndication(folder: Path) -> list[SyndicationLabel]:
    """The labels of a syndication folder, in order."""
    return msgspec.json.decode((folder / "labels.json").read_bytes(), type=list[SyndicationLabel])


def read_syndication_page(folder: Path, label: SyndicationLabel) -> bytes:
    """The page's HTML, bytes as its source has it."""
    return read_gzip(folder / label.file)
