"""The article bench as a command: run the engines, print a table for each part, write the JSON."""

from __future__ import annotations

import dataclasses
import json
import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.articles import PartScore, Share, load_labels, read_page, sample, summarise
from bench.measure import CpuTimes, Engine, EngineRun, cpu_times, run_engines
from bench.scores import Label, PageScore, score_page
from bench.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineReport:
    """One engine's result: page scores, scores and CPU times by part, failed pages by id."""

    name: str
    version: str
    pages: Sequence[PageScore]
    parts: Mapping[str, PartScore]
    cpu_ms: Mapping[str, float]
    cpu: Mapping[str, CpuTimes | None]
    failures: Mapping[str, str]


def run_articles(folder: Path, engines: Sequence[Engine], size: int | None) -> list[EngineReport]:
    """The engines over the bench folder, or over a sample of `size` pages."""
    labels = sample(load_labels(folder), size)
    runs = run_engines(engines, labels, lambda label: read_page(folder, label))
    return [_report(engine, runs[engine.name], labels) for engine in engines]


def _report(engine: Engine, run: EngineRun, labels: Sequence[Label]) -> EngineReport:
    pages = [score_page(run.records[label.id], label) for label in labels]
    parts = summarise(pages)
    ids = {part: [page.id for page in pages if page.part == part] for part in parts}
    return EngineReport(
        name=engine.name,
        version=engine.version,
        pages=pages,
        parts=parts,
        cpu_ms=run.cpu_ms,
        cpu={part: cpu_times(run.cpu_ms, part_ids) for part, part_ids in ids.items()},
        failures=run.failures,
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the table: its name, how a part's score is printed, over how many pages it goes."""

    name: str
    cell: Callable[[PartScore], str]
    pages: Callable[[PartScore], int]


def _mean_row(name: str, read: Callable[[PartScore], float]) -> _Row:
    return _Row(name, lambda score: f"{read(score):.3f}", lambda score: score.pages_with_body)


def _share_row(name: str, read: Callable[[PartScore], Share]) -> _Row:
    return _Row(name, lambda score: f"{read(score).value:.3f}", lambda score: read(score).of)


def _count_row(name: str, read: Callable[[PartScore], Share]) -> _Row:
    return _Row(name, lambda score: str(read(score).pages), lambda score: read(score).of)


_ROWS: Final = (
    _mean_row("word F1", lambda score: score.word_f1),
    _mean_row("  precision", lambda score: score.words.precision),
    _mean_row("  recall", lambda score: score.words.recall),
    _mean_row("4-gram F1", lambda score: score.four_gram_f1),
    _share_row("headline", lambda score: score.headline),
    _share_row("  the source's only", lambda score: score.headline_source),
    _share_row("date", lambda score: score.date),
    _count_row("  invented, pages", lambda score: score.date_invented),
    _share_row("authors", lambda score: score.authors),
    _share_row("  or the byline", lambda score: score.authors_or_byline),
    _count_row("  where none, pages", lambda score: score.authors_given),
)
_CPU: Final[dict[str, Callable[[CpuTimes], float]]] = {
    "mean": lambda cpu: cpu.mean,
    "p50": lambda cpu: cpu.p50,
    "p95": lambda cpu: cpu.p95,
    "p99": lambda cpu: cpu.p99,
    "worst": lambda cpu: cpu.worst,
}


def articles_text(reports: Sequence[EngineReport]) -> str:
    """The tables, one for each part, and the pages that failed."""
    sections = [_part_text(part, reports) for part in reports[0].parts]
    failures = [
        f"{report.name} failed on {page}: {error}" for report in reports for page, error in report.failures.items()
    ]
    return "\n\n".join([*sections, *(["\n".join(failures)] if failures else [])])


def _part_text(part: str, reports: Sequence[EngineReport]) -> str:
    scores = [report.parts[part] for report in reports]
    cpus = [report.cpu[part] for report in reports]
    rows = [
        ["", *(f"{report.name} {report.version}" for report in reports), "of pages"],
        *([row.name, *map(row.cell, scores), str(row.pages(scores[0]))] for row in _ROWS),
        ["failed, pages", *(str(_failed(report, part)) for report in reports), str(scores[0].pages)],
        *(
            [f"CPU ms, {name}", *(f"{read(cpu):.1f}" if cpu else "-" for cpu in cpus), ""]
            for name, read in _CPU.items()
        ),
    ]
    return f"{part}: {scores[0].pages} pages\n{table(rows)}{_ratio_text(reports, part)}"


def _failed(report: EngineReport, part: str) -> int:
    return sum(page.part == part and page.id in report.failures for page in report.pages)


def _ratio_text(reports: Sequence[EngineReport], part: str) -> str:
    first, *others = reports
    ours = first.cpu[part]
    return "".join(
        f"\nCPU of {other.name} over that of {first.name}:"
        f" mean {cpu.mean / ours.mean:.1f}, p95 {cpu.p95 / ours.p95:.1f}"
        for other in others
        if ours and (cpu := other.cpu[part])
    )


def articles_json(reports: Sequence[EngineReport]) -> str:
    """The same as JSON, with each page's scores and CPU milliseconds."""
    document = {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "engines": {report.name: _engine_json(report) for report in reports},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _engine_json(report: EngineReport) -> dict[str, Any]:
    return {
        "version": report.version,
        "parts": {
            part: dataclasses.asdict(score) | {"cpu_ms": _cpu_json(report.cpu[part])}
            for part, score in report.parts.items()
        },
        "failures": dict(report.failures),
        "pages": [dataclasses.asdict(page) | {"cpu_ms": report.cpu_ms.get(page.id)} for page in report.pages],
    }


def _cpu_json(cpu: CpuTimes | None) -> dict[str, Any] | None:
    return dataclasses.asdict(cpu) if cpu else None
