"""What the record's doubt is worth: of the pages that it warns about, how many have a bad body, and of the bad ones how
many it warns about."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from bench.groups import HALVES, WHOLE
from bench.scores import PageScore

BAD_F1: Final = 0.85  # word F1 below which a body is bad


@dataclass(frozen=True, slots=True)
class WarnedHalf:
    """Of `pages` with a reference body `warned` carry the warning and `bad` are bad; `both` are both."""

    pages: int
    warned: int
    bad: int
    both: int


Warned = dict[str, WarnedHalf]
"""By half of the bench. On the tuned half doubt is too small: the engine was trained on those pages."""


def warned_of(pages: Sequence[PageScore], doubtful: Collection[str]) -> Warned:
    """The warning's worth over the pages with a reference body that hide no gated text."""
    scored = [page for page in pages if page.words and not page.gated]
    return {half: _half([page for page in scored if half in (page.half, WHOLE)], doubtful) for half in HALVES}


def _half(pages: Sequence[PageScore], doubtful: Collection[str]) -> WarnedHalf:
    warned = {page.id for page in pages if page.id in doubtful}
    bad = {page.id for page in pages if page.words and page.words.f1 < BAD_F1}
    return WarnedHalf(len(pages), len(warned), len(bad), len(warned & bad))


def warned_rows(warned: Warned) -> list[list[str]]:
    """The warning's worth as rows of a table, head first."""
    return [
        ["", *warned],
        ["pages warned about", *(f"{one.warned} of {one.pages}" for one in warned.values())],
        [f"  of them bad (word F1 under {BAD_F1})", *(f"{one.both} of {one.warned}" for one in warned.values())],
        ["bad pages warned about", *(f"{one.both} of {one.bad}" for one in warned.values())],
    ]
