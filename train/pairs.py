"""Which two features share a table: those whose splits help each other most."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import lightgbm

Pair = tuple[int, int]
"""Two features, by their numbers, the smaller first."""


def pair_up(models: list[lightgbm.Booster], size: int) -> list[Pair]:
    """Every one of `size` features in one pair, the pairs with the largest gain first. `models` are trees of two
    levels that were free to choose; a feature that is left alone is paired with the first."""
    gain: dict[Pair, float] = dict.fromkeys(combinations(range(size), 2), 0.0)
    for model in models:
        for tree in model.dump_model()["tree_info"]:
            for pair, won in _pair_gains(tree["tree_structure"]):
                gain[pair] += won
    free = set(range(size))
    pairs = []
    for pair in sorted(gain, key=gain.__getitem__, reverse=True):
        if free.issuperset(pair):
            pairs.append(pair)
            free.difference_update(pair)
    return pairs + [(0, feature) if feature else (0, 1) for feature in free]


def _pair_gains(root: dict[str, Any]) -> Iterator[tuple[Pair, float]]:
    """For each split under a split on another feature both features, and what it gained."""
    if "split_feature" not in root:
        return
    above = root["split_feature"]
    for child in (root["left_child"], root["right_child"]):
        below = child.get("split_feature")
        if below is not None and below != above:
            yield (min(above, below), max(above, below)), child["split_gain"]
