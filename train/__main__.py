"""`python -m train ARTICLES`: labelled pages -> `native_weights.json`. Needs lightgbm and numpy.

Learns from the domains of the tuning half only, so that the other half can judge. First trees that may use any
features tell which two belong together; then every tree keeps to the two features of one pair, so that the trees of a
pair add up to one table of weights, and the sum over tables is the whole model. It is fitted to three samples of the
pages and averaged, which smooths the weights of rare bins.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, Final

import lightgbm
import numpy as np

from train.halves import TUNE
from train.pages import PageRows, read_rows
from train.pairs import Pair, pair_up

TABLE: Final = Path(__file__).resolve().parent.parent / "service/foldline/stages/native_weights.json"
SAMPLES: Final = 3
ROUNDS: Final = 400  # 250 lose 0.001 of word F1 on domains not trained on, 600 gain nothing there
SETTINGS: Final[dict[str, Any]] = {
    "objective": "cross_entropy",
    "num_leaves": 6,
    "learning_rate": 0.05,
    "feature_fraction": 0.4,  # correlated features share the weight, rather than the first taking all
    "min_data_in_leaf": 40,
    "num_threads": 1,
    "deterministic": True,
    "verbose": -1,
}
PAIRING_ROUNDS: Final = 300
PAIRING: Final[dict[str, Any]] = {"num_leaves": 4, "max_depth": 2}  # a split and the two below it: pairs alone
WEIGHT_SCALE: Final = 1000  # brings a block's share of its page to the size that the settings above expect


def main() -> None:
    """Fit the weights and write the table."""
    parser = argparse.ArgumentParser(prog="python -m train", description=__doc__)
    parser.add_argument("articles", type=Path, help="the bench folder: html/ and labels.jsonl")
    parser.add_argument("--out", type=Path, default=TABLE, help="where the table goes")
    options = parser.parse_args()
    pages = list(read_rows(options.articles, TUNE))
    names = list(pages[0].columns)
    free = [_fit(pages, names, seed, PAIRING, PAIRING_ROUNDS) for seed in range(SAMPLES)]
    pairs = pair_up(free, len(names))
    models = [
        _fit(pages, names, seed, {"interaction_constraints": [list(pair) for pair in pairs]}, ROUNDS)
        for seed in range(SAMPLES)
    ]
    options.out.write_text(_file_text(pages, names, pairs, models), encoding="utf-8")
    blocks = sum(len(page.shares) for page in pages)
    sys.stdout.write(f"{len(pages)} pages, {blocks} blocks -> {options.out}\n")


def _fit(pages: list[PageRows], names: list[str], seed: int, settings: dict[str, Any], rounds: int) -> lightgbm.Booster:
    """Trees that learned from a sample of the pages, drawn with replacement."""
    drawn = np.bincount(np.random.default_rng(seed).integers(len(pages), size=len(pages)), minlength=len(pages))
    chosen = [(page, times) for page, times in zip(pages, drawn, strict=True) if times]
    rows = np.concatenate([np.array([page.columns[name] for name in names]).T for page, _ in chosen])
    shares = np.concatenate([page.shares for page, _ in chosen])
    weights = np.concatenate([np.array(page.weights) * times for page, times in chosen]) * WEIGHT_SCALE
    data = lightgbm.Dataset(rows, shares, weight=weights)
    return lightgbm.train({**SETTINGS, **settings, "seed": seed}, data, rounds)


def _file_text(pages: list[PageRows], names: list[str], pairs: list[Pair], models: list[lightgbm.Booster]) -> str:
    """The tables as JSON, a row a line; the mean of each table goes into the base."""
    bins = [1 + max(max(page.columns[name], default=0) for page in pages) for name in names]
    base = _predict(models, np.zeros((1, len(names))))[0]
    nothing = base
    tables = []
    for first, second in pairs:
        table = _table_of(models, bins, first, second) - nothing
        base += float(table.mean())
        rows = ",\n".join(f"      {json.dumps([round(float(one), 2) for one in row])}" for row in table - table.mean())
        features = json.dumps([names[first], names[second]])
        tables.append(f'    {{"features": {features}, "weights": [\n{rows}\n    ]}}')
    return f'{{\n  "base": {base:.3f},\n  "tables": [\n' + ",\n".join(tables) + "\n  ]\n}\n"


def _table_of(models: list[lightgbm.Booster], bins: list[int], first: int, second: int) -> np.ndarray:
    """What the models say of every two bins of a pair, all other features being 0: as no tree mixes pairs, the
    differences are the pair's own."""
    grid = np.zeros((bins[first] * bins[second], len(bins)))
    grid[:, first] = np.repeat(np.arange(bins[first]), bins[second])
    grid[:, second] = np.tile(np.arange(bins[second]), bins[first])
    return _predict(models, grid).reshape(bins[first], bins[second])


def _predict(models: list[lightgbm.Booster], rows: np.ndarray) -> np.ndarray:
    return np.mean([model.predict(rows, raw_score=True) for model in models], axis=0)


if __name__ == "__main__":
    main()
