"""How likely a block is story: a table of weights for each pair of features, read by their two bins and added up.

The sum is a chance in logits. Pairs let the table say what no single feature can: that a line without a full stop is
fine inside the story's container and is not outside of it. The tables are `native_weights.json`, made by `make train`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import exp
from operator import mul
from typing import Final

import msgspec
from msgspec import Struct

from foldline.stages.native_bins import Columns

_FILE: Final = "native_weights.json"
SIDE: Final = 32  # bins of a feature at most: a table is read without looking at its size


class PairTable(Struct, frozen=True):
    """The weights of two features, in logits: a row for each bin of the first, in it one for each of the second.
    Bins beyond an end count as the last: no training page had them."""

    features: tuple[str, str]
    weights: tuple[tuple[float, ...], ...]


class WeightFile(Struct, frozen=True):
    """What `native_weights.json` holds: the base in logits, and the tables that are added to it."""

    base: float
    tables: tuple[PairTable, ...]


class Weights(Struct, frozen=True):
    """The tables ready for use: both features, and `SIDE` rows of `SIDE` weights."""

    base: float
    tables: tuple[tuple[str, str, tuple[tuple[float, ...], ...]], ...]


class Choice(Struct, frozen=True):
    """Blocks at least as likely as `least` are kept. `doubt` is 1 minus the word F1 then expected, 0 to 1."""

    least: float
    doubt: float


@cache
def load_weights() -> Weights:
    """The tables that come with the package, read once in a process."""
    return spread(msgspec.json.decode(files(__package__).joinpath(_FILE).read_bytes(), type=WeightFile))


def spread(file: WeightFile) -> Weights:
    """The tables with their last rows and columns repeated up to `SIDE`."""
    return Weights(file.base, tuple((*table.features, _spread_table(table.weights)) for table in file.tables))


def _spread_table(rows: tuple[tuple[float, ...], ...]) -> tuple[tuple[float, ...], ...]:
    wide = tuple(row + row[-1:] * (SIDE - len(row)) for row in rows)
    return wide + wide[-1:] * (SIDE - len(wide))


def chances(columns: Columns, weights: Weights) -> list[float]:
    """By block the chance that it is story, 0 to 1."""
    summands = [
        [rows[one][other] for one, other in zip(columns[first], columns[second], strict=True)]
        for first, second, rows in weights.tables
    ]
    base = weights.base
    return [1 / (1 + exp(-sum(row, base))) for row in zip(*summands, strict=True)]


def choose(story_chances: Sequence[float], words: Sequence[float]) -> Choice:
    """The cut at which the word F1 is expected to be best.

    On a page where all is clear that is near one half; where little speaks for any block, a low cut keeps what may
    be story rather than lose all of it.
    """
    expected = sum(map(mul, story_chances, words))
    best, least = 0.0, 1.0
    right = kept = 0.0
    for chance, size in sorted(zip(story_chances, words, strict=True), reverse=True):
        if 2 * chance < best:  # from here on each block lowers the score
            break
        right += chance * size
        kept += size
        score = 2 * right / (kept + expected) if kept else 0.0
        if score > best:
            best, least = score, chance
    return Choice(least=least, doubt=1 - best)
