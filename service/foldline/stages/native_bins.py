"""Numbers as bins: the evidence on a block is small whole numbers, by which the table of weights is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

Columns = dict[str, list[int]]
"""By feature its bin for every text block, in the page's order."""


def _bins(edges: Sequence[int]) -> tuple[int, ...]:
    """For each number up to the last edge the bin it falls in; larger ones fall in the last."""
    return tuple(sum(number >= edge for edge in edges) for number in range(edges[-1] + 1))


# Each step up is about half as much again: what counts is whether a line has 3 words or 30, not 30 or 31.
_WORD_BINS: Final = _bins((1, 2, 3, 4, 6, 9, 13, 19, 27, 41, 61, 101, 201))
_MAX_WORDS: Final = len(_WORD_BINS) - 1
_COUNT_BINS: Final = _bins((1, 2, 3, 5, 8, 13, 21, 40, 80))
_MAX_COUNT: Final = len(_COUNT_BINS) - 1
SHARES: Final = 20  # bins of a share: steps of 5 %
TENTHS: Final = 10


def word_bins(numbers: Iterable[int]) -> list[int]:
    """The bins, 0 to 13, of numbers of words."""
    return [_WORD_BINS[words if words < _MAX_WORDS else _MAX_WORDS] for words in numbers]  # noqa: FURB136 - min() is slow


def count_bins(numbers: Iterable[int]) -> list[int]:
    """The bins, 0 to 9, of numbers of blocks."""
    return [_COUNT_BINS[count if count < _MAX_COUNT else _MAX_COUNT] for count in numbers]  # noqa: FURB136 - as above


def share_bins(parts: Sequence[int], whole: int, bins: int = SHARES) -> list[int]:
    """The bins, 0 to `bins`, of shares of a whole; 0 of nothing."""
    return [bins * part // whole for part in parts] if whole else [0] * len(parts)


def share_bin(part: float, whole: float, bins: int = SHARES) -> int:
    """The bin of one share."""
    return int(bins * part / whole) if whole else 0


def tenths(shares: Iterable[float]) -> list[int]:
    """The bins, 0 to 10, of shares as such (0 to 1)."""
    return [int(TENTHS * share) if share else 0 for share in shares]
