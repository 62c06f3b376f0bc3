"""The benches by name: where the data of each stands, and how it runs."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.articles_json import articles_json
from bench.articles_report import articles_text
from bench.articles_run import EngineReport, run_articles
from bench.cut_report import cuts_json, cuts_text
from bench.cut_run import run_cuts
from bench.engines import DEFAULT_ENGINES, ENGINES
from bench.floors import Floors, check_floors, fallen, floors_text, load_floors
from bench.groups import WHOLE
from bench.paywall_labels import not_free_pages
from bench.paywall_report import paywall_json, paywall_text, run_paywall
from bench.plot import can_plot, plot_articles
from bench.qwiket_report import qwiket_json, qwiket_text, run_qwiket
from bench.syndication_report import run_syndication, syndication_json, syndication_text
from bench.verdict_cost import cost_text, measure_verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a bench has to say: its tables, its JSON, whether all floors hold. `draw` writes its picture and returns
    a sentence about it."""

    text: str
    document: str
    held: bool = True
    draw: Callable[[Path], str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One bench: its folder under `shared/bench`, the labels that must be there, and what runs it."""

    data: str
    labels: str
    run: Callable[[Path, argparse.Namespace], Outcome]


def _articles(folder: Path, options: argparse.Namespace) -> Outcome:
    floors = load_floors(options.floors) if options.floors else None
    engines = [ENGINES[name]() for name in options.engine or DEFAULT_ENGINES]
    reports = run_articles(folder, engines, floors.sample if floors else options.sample)
    floor_text, held = _floors(reports, floors) if floors else ("", True)
    return Outcome(
        text="\n\n".join(filter(None, [articles_text(reports), floor_text])),
        document=articles_json(reports),
        held=held,
        draw=lambda path: _draw(reports, path),
    )


def _floors(reports: Sequence[EngineReport], floors: Floors) -> tuple[str, bool]:
    scores = {group.part: one.score for group, one in reports[0].groups.items() if group.half == WHOLE}
    checks = check_floors({part: score for part, score in scores.items() if part in floors.parts}, floors)
    return floors_text(checks), not fallen(checks)


def _draw(reports: Sequence[EngineReport], path: Path) -> str:
    if not can_plot():
        return "The plot is skipped: matplotlib, part of the dev extra, is not installed."
    plot_articles(reports, path)
    return f"Plot: {path.name}, beside the JSON"


def _qwiket(folder: Path, _options: argparse.Namespace) -> Outcome:
    checks = run_qwiket(folder)
    return Outcome(text=qwiket_text(checks), document=qwiket_json(checks))


def _paywall(folder: Path, options: argparse.Namespace) -> Outcome:
    pages = run_paywall(folder)
    articles = options.shared / "bench" / "articles"
    cases = run_cuts(articles, not_free_pages(folder))
    cost = cost_text(measure_verdict(articles))
    return Outcome(
        text="\n\n".join((paywall_text(pages), cuts_text(cases).rstrip(), cost)),
        document=paywall_json(pages, cuts_json(cases)),
    )


def _syndication(folder: Path, _options: argparse.Namespace) -> Outcome:
    report = run_syndication(folder)
    return Outcome(text=syndication_text(report), document=syndication_json(report))


COMMANDS: Final = {
    "articles": Command(data="articles", labels="labels.jsonl", run=_articles),
    "paywall": Command(data="paywall", labels="labels.json", run=_paywall),
    "syndication": Command(data="syndication", labels="labels.json", run=_syndication),
    "qwiket": Command(data="qwiket", labels="labels.json", run=_qwiket),
}
