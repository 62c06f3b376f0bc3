"""The weights of the evidence, and what follows from them: how likely each block is story, and which to keep.

The model is additive: a block's chance is the sum of one weight for each feature, by the feature's bin, put through
the logistic function. The table is `native_weights.json`, made by `make train`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import Final

import msgspec
from msgspec import Struct

from foldline.stages.native_bins import Columns

_TABLE: Final = "native_weights.json"
MAX_BINS: Final = 64  # more than any feature has


class Weights(Struct, frozen=True):
    """By feature one weight for each bin, in logits; bins beyond the table's end count as its last."""

    base: float
    features: dict[str, tuple[float, ...]]

    def reach(self, bins: int) -> Weights:
        """The same weights with tables so long that each of so many bins has its own place."""
        longer = {name: table + table[-1:] * (bins - len(table)) for name, table in self.features.items()}
        return Weights(self.base, longer)


class Choice(Struct, frozen=True):
    """Blocks at least as likely as `least` are kept. `doubt` is 1 minus the word F1 then expected, 0 to 1."""

    least: float
    doubt: float


@cache
def load_weights() -> Weights:
    """The table that comes with the package, read once in a process, for all bins that there are."""
    return msgspec.json.decode(files(__package__).joinpath(_TABLE).read_bytes(), type=Weights).reach(MAX_BINS)


def chances(columns: Columns, weights: Weights) -> list[float]:
    """By block the chance that it is story, 0 to 1. The tables must reach all bins (`Weights.reach`)."""
    summands = [[table[number] for number in columns[name]] for name, table in weights.features.items()]
    base = weights.base
    return [1 / (1 + exp(-sum(row, base))) for row in zip(*summands, strict=True)]


def choose(story_chances: Sequence[float], words: Sequence[float]) -> Choice:
    """The cut at which the word F1 is expected to be best.

    On a page where all is clear that is near one half; where little speaks for any block, a low cut keeps what may
    be story rather than lose all of it.
    """
    expected = sum(chance * size for chance, size in zip(story_chances, words, strict=True))
    best, least = 0.0, 1.0
    right = kept = 0.0
    for chance, size in sorted(zip(story_chances, words, strict=True), reverse=True):
        right += chance * size
        kept += size
        score = 2 * right / (kept + expected) if kept else 0.0
        if score > best:
            best, least = score, chance
    return Choice(least=least, doubt=1 - best)
