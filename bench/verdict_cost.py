"""What the verdict costs: the CPU time of the pipeline's stages that look for walls, on pages that have none."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any, Final

from bench.articles import load_labels, read_page, sample
from bench.measure import nearest_rank
from bench.tables import table
from foldline import Extractor, pipeline

STAGES: Final = (
    "find_all_notes", "with_templates", "kind_of", "read_declarations", "hidden_by_gate", "hidden_story",
    "close_at_gate", "parts_of", "shortfall_of", "judge_paywall",
)  # fmt: skip
PAGES: Final = 120  # the same every time
TURNS: Final = 2  # the first compiles patterns and fills caches


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictCost:
    """CPU milliseconds a page: of each stage, and the sum of every page."""

    stages: dict[str, float]
    sums: list[float]


def measure_verdict(folder: Path) -> VerdictCost:
    """The last turn over the sample's pages that are whole and bear no note."""
    pages = [(label.url, read_page(folder, label)) for label in sample(load_labels(folder), PAGES)]
    extractor = Extractor()
    spent: list[Counter[str]] = []
    with _timed() as clock:
        for _ in range(TURNS):
            spent.clear()
            for url, page in pages:
                clock.clear()
                verdict = extractor.extract(page, url=url).paywall
                if verdict.completeness == "complete" and verdict.note is None:
                    spent.append(Counter(clock))
    stages = {name: fmean(page[name] for page in spent) / 1e6 for name in STAGES}
    return VerdictCost(stages=stages, sums=[sum(page.values()) / 1e6 for page in spent])


def cost_text(cost: VerdictCost) -> str:
    """Mean and p95 of the sum, then the mean of each stage."""
    rows = [
        ["CPU ms a page", "mean", "p95"],
        ["the verdict", f"{fmean(cost.sums):.2f}", f"{nearest_rank(sorted(cost.sums), 0.95):.2f}"],
        *([f"  {name}", f"{mean:.3f}", ""] for name, mean in cost.stages.items()),
    ]
    return f"what the verdict costs on {len(cost.sums)} free pages\n{table(rows)}"


@contextmanager
def _timed() -> Iterator[Counter[str]]:
    """The pipeline with a clock at each of the stages."""
    clock: Counter[str] = Counter()
    stages = {name: getattr(pipeline, name) for name in STAGES}
    for name, stage in stages.items():
        setattr(pipeline, name, _clocked(stage, name, clock))
    try:
        yield clock
    finally:
        for name, stage in stages.items():
            setattr(pipeline, name, stage)


def _clocked(stage: Callable[..., Any], name: str, clock: Counter[str]) -> Callable[..., Any]:
    def call(*arguments: Any, **named: Any) -> Any:
        start = time.process_time_ns()
        answer = stage(*arguments, **named)
        clock[name] += time.process_time_ns() - start
        return answer

    return call
