"""The article bench: runs the engines over a folder and gathers what each of them scored and cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.articles import PartScore, load_labels, read_page, sample, summarise_pages
from bench.fallback import Fallback, fallback_of
from bench.groups import Group, group_pages
from bench.measure import CpuTimes, Engine, EngineRun, cpu_times, run_engines
from bench.paywall_labels import NO_PAGES, HidingPages
from bench.scores import Label, PageScore, score_page
from bench.warned import Warned, warned_of


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupReport:
    """One engine on one group of pages. `fallback` is None for engines that have none."""

    score: PartScore
    cpu: CpuTimes | None
    failed: int
    fallback: Fallback | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineReport:
    """One engine's result: page scores, reports by group, CPU times and failures by page id."""

    name: str
    version: str
    pages: Sequence[PageScore]
    groups: Mapping[Group, GroupReport]
    cpu_ms: Mapping[str, float]
    content: Mapping[str, str]
    warned: Warned | None
    failures: Mapping[str, str]


def run_articles(
    folder: Path, engines: Sequence[Engine], size: int | None, hiding: HidingPages = NO_PAGES
) -> list[EngineReport]:
    """The engines over the bench folder, or over a sample of `size` pages. `hiding`: the pages that hide gated text."""
    labels = sample(load_labels(folder), size)
    gated = frozenset(label.id for label in labels if hiding.hold(read_page(folder, label), label.url))
    runs = run_engines(engines, labels, lambda label: read_page(folder, label))
    return [_report(engine, runs[engine.name], labels, gated) for engine in engines]


def _report(engine: Engine, run: EngineRun, labels: Sequence[Label], gated: frozenset[str]) -> EngineReport:
    pages = [score_page(run.records[label.id], label, gated=label.id in gated) for label in labels]
    return EngineReport(
        name=engine.name,
        version=engine.version,
        pages=pages,
        groups={group: _group_report(run, members) for group, members in group_pages(pages).items()},
        cpu_ms=run.cpu_ms,
        content=run.content,
        warned=warned_of(pages, run.doubtful) if run.content else None,
        failures=run.failures,
    )


def _group_report(run: EngineRun, pages: Sequence[PageScore]) -> GroupReport:
    ids = [page.id for page in pages]
    return GroupReport(
        score=summarise_pages(pages),
        cpu=cpu_times(run.cpu_ms, ids),
        failed=sum(page_id in run.failures for page_id in ids),
        fallback=fallback_of(run.content, run.cpu_ms, ids),
    )
