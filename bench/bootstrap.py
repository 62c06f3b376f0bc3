"""How sure a difference between two engines is: a percentile bootstrap over pages."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from bench.measure import nearest_rank

RESAMPLES: Final = 2_000
SEED: Final = 20_240_301  # any fixed number: the same pages give the same interval
CONFIDENCE: Final = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """The mean of a sample, and where it would fall in `CONFIDENCE` of other samples of the same kind."""

    mean: float
    low: float
    high: float

    @property
    def beyond_zero(self) -> bool:
        """Whether the whole interval lies on one side of zero."""
        return self.low > 0 or self.high < 0


def mean_interval(values: Sequence[float]) -> Interval | None:
    """The mean of one value a page, with its interval by nearest rank; None where there is no page."""
    if not values:
        return None
    dice = random.Random(SEED)
    means = sorted(fmean(dice.choices(values, k=len(values))) for _ in range(RESAMPLES))
    outside = (1 - CONFIDENCE) / 2
    return Interval(fmean(values), nearest_rank(means, outside), nearest_rank(means, 1 - outside))
