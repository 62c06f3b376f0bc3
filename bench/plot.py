"""The article bench as a picture: how word F1 and CPU times spread over the pages, readable without colour."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from bench.articles_run import EngineReport

SIZE_INCHES: Final = (11, 4.5)
DOTS_AN_INCH: Final = 120
LINES: Final = ("-", "--", ":", "-.")  # one a form, so that the engines differ in print too
MARKS: Final = ("o", "s", "^", "D")
MARKS_A_LINE: Final = 12


def can_plot() -> bool:
    """Whether matplotlib, which only the development extra brings, is installed."""
    return importlib.util.find_spec("matplotlib") is not None


def plot_articles(reports: Sequence[EngineReport], path: Path) -> None:
    """Writes a PNG: for both measures the share of pages at or below each value."""
    figure = import_module("matplotlib.figure").Figure(figsize=SIZE_INCHES, layout="constrained")
    left, right = figure.subplots(1, 2)
    for number, report in enumerate(reports):
        f1s = [page.words.f1 for page in report.pages if page.words]
        _draw(left, f1s, number, report.name)
        _draw(right, list(report.cpu_ms.values()), number, report.name)
    left.set(
        title="Quality: further right is better", xlabel="word F1, from 0.5 on", ylabel="share of pages at or below"
    )
    right.set(title="Cost: further left is better", xlabel="CPU ms a page (log scale)", xscale="log")
    left.set_xlim(0.5, 1.005)
    for axes, empty_corner in ((left, "upper left"), (right, "lower right")):
        axes.set_ylim(0, 1.02)
        axes.grid(visible=True, alpha=0.3)
        axes.legend(loc=empty_corner)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=DOTS_AN_INCH)


def _draw(axes: Any, values: list[float], number: int, name: str) -> None:
    """The cumulative share of the values as a line of its own form."""
    shares = [rank / len(values) for rank in range(1, len(values) + 1)]
    axes.step(
        sorted(values),
        shares,
        where="post",
        color="black" if number == 0 else "0.45",
        linestyle=LINES[number % len(LINES)],
        marker=MARKS[number % len(MARKS)],
        markevery=max(1, len(values) // MARKS_A_LINE),
        label=f"{name}, {len(values)} pages",
    )
