"""`python -m train ARTICLES`: labelled pages -> `native_weights.json`. Needs lightgbm and numpy.

Learns from the domains of the tuning half only, so that the other half can judge. Every tree is a stump, with one
split on one feature: the trees of a feature add up to one weight for each of its bins, and the sum over features is
the whole model. It is fitted to three samples of the pages and averaged, which smooths the weights of rare bins.
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

TABLE: Final = Path(__file__).resolve().parent.parent / "service/foldline/stages/native_weights.json"
SAMPLES: Final = 3
ROUNDS: Final = 300  # 120 lose 0.003 of word F1 on domains not trained on, 800 gain nothing there
SETTINGS: Final[dict[str, Any]] = {
    "objective": "cross_entropy",
    "num_leaves": 2,
    "max_depth": 1,
    "learning_rate": 0.1,
    "feature_fraction": 0.4,  # correlated features share the weight, rather than the first taking all
    "min_data_in_leaf": 40,
    "num_threads": 1,
    "deterministic": True,
    "verbose": -1,
}
WEIGHT_SCALE: Final = 1000  # brings a block's share of its page to the size that the settings above expect
MIN_RANGE: Final = 0.03  # a feature whose weights differ by less, in logits, decides nothing


def main() -> None:
    """Fit the weights and write the table."""
    parser = argparse.ArgumentParser(prog="python -m train", description=__doc__)
    parser.add_argument("articles", type=Path, help="the bench folder: html/ and labels.jsonl")
    parser.add_argument("--out", type=Path, default=TABLE, help="where the table goes")
    options = parser.parse_args()
    pages = list(read_rows(options.articles, TUNE))
    names = list(pages[0].columns)
    tables = [_fit(pages, names, seed) for seed in range(SAMPLES)]
    options.out.write_text(_table_text(names, tables), encoding="utf-8")
    blocks = sum(len(page.shares) for page in pages)
    sys.stdout.write(f"{len(pages)} pages, {blocks} blocks -> {options.out}\n")


def _fit(pages: list[PageRows], names: list[str], seed: int) -> tuple[float, list[np.ndarray]]:
    """The base and by feature the weights by bin, from a sample of the pages drawn with replacement."""
    drawn = np.bincount(np.random.default_rng(seed).integers(len(pages), size=len(pages)), minlength=len(pages))
    chosen = [(page, times) for page, times in zip(pages, drawn, strict=True) if times]
    rows = np.concatenate([np.array([page.columns[name] for name in names]).T for page, _ in chosen])
    shares = np.concatenate([page.shares for page, _ in chosen])
    weights = np.concatenate([np.array(page.weights) * times for page, times in chosen]) * WEIGHT_SCALE
    bins = [1 + max(max(page.columns[name], default=0) for page in pages) for name in names]
    model = lightgbm.train(SETTINGS | {"seed": seed}, lightgbm.Dataset(rows, shares, weight=weights), ROUNDS)
    return _tables_of(model, bins)


def _tables_of(model: lightgbm.Booster, bins: list[int]) -> tuple[float, list[np.ndarray]]:
    base, tables = 0.0, [np.zeros(size) for size in bins]
    for tree in model.dump_model()["tree_info"]:
        stump = tree["tree_structure"]
        if "split_feature" not in stump:
            base += stump["leaf_value"]
            continue
        table = tables[stump["split_feature"]]
        low = np.arange(len(table)) <= stump["threshold"]
        table += np.where(low, stump["left_child"]["leaf_value"], stump["right_child"]["leaf_value"])
    return base, tables


def _table_text(names: list[str], fits: list[tuple[float, list[np.ndarray]]]) -> str:
    """The table as JSON, one feature a line; the mean of a feature's weights goes into the base."""
    base = float(np.mean([fit[0] for fit in fits]))
    lines = []
    for number, name in enumerate(names):
        table = np.mean([tables[number] for _, tables in fits], axis=0)
        base += float(table.mean())
        if np.ptp(table) >= MIN_RANGE:
            weights = [round(float(weight), 2) for weight in table - table.mean()]
            lines.append(f"    {json.dumps(name)}: {json.dumps(weights)}")
    return f'{{\n  "base": {base:.3f},\n  "features": {{\n' + ",\n".join(lines) + "\n  }\n}\n"


if __name__ == "__main__":
    main()
