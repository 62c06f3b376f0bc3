"""The article bench as text: for each part quality and CPU by half, then the gain, the fallback and the failures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bench.articles import PartScore, Share
from bench.articles_run import EngineReport, GroupReport
from bench.fallback import Fallback
from bench.gain import gain_rows, gains
from bench.groups import WHOLE, Group, nested
from bench.measure import CpuTimes
from bench.tables import table
from bench.warned import warned_rows


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
    """The tables, one for each part, the gain over the other engines, the fallback, and the pages that failed."""
    first, *others = reports
    names = ", ".join(f"{report.name} {report.version}" for report in reports)
    parts = [_part_text(part, halves, reports) for part, halves in nested(_by_group(reports)).items()]
    gained = [
        f"{first.name} over {other.name}\n{table(gain_rows(gains(first.pages, other.pages)))}" for other in others
    ]
    failures = [f"{report.name} failed on {id_}: {why}" for report in reports for id_, why in report.failures.items()]
    warned = [f"{report.name}: doubt\n{table(warned_rows(report.warned))}" for report in reports if report.warned]
    sections = [names, *parts, *gained, *map(_fallback_text, reports), *warned, "\n".join(failures)]
    return "\n\n".join(section for section in sections if section)


def _by_group(reports: Sequence[EngineReport]) -> dict[Group, list[GroupReport]]:
    return {group: [report.groups[group] for report in reports] for group in reports[0].groups}


def _part_text(part: str, halves: dict[str, list[GroupReport]], reports: Sequence[EngineReport]) -> str:
    columns = [group for engines in halves.values() for group in engines]
    whole = halves[WHOLE][0].score
    heads = [[half, *[""] * (len(engines) - 1)] for half, engines in halves.items()]
    rows = [
        ["", *(cell for head in heads for cell in head), "of pages"],
        ["", *[report.name for report in reports] * len(halves), "(whole)"],
        *([row.name, *(row.cell(group.score) for group in columns), str(row.pages(whole))] for row in _ROWS),
        ["failed, pages", *(str(group.failed) for group in columns), str(whole.pages)],
        *(_cpu_row(f"CPU ms, {name}", [group.cpu for group in columns], read) for name, read in _CPU.items()),
    ]
    sizes = ", ".join(f"{half} {engines[0].score.pages}" for half, engines in halves.items())
    return "\n".join([f"{part}: {sizes} pages", table(rows), *_ratio_lines(halves[WHOLE], reports)])


def _cpu_row(name: str, cpus: Sequence[CpuTimes | None], read: Callable[[CpuTimes], float]) -> list[str]:
    return [name, *(f"{read(cpu):.1f}" if cpu else "-" for cpu in cpus), ""]


def _ratio_lines(groups: Sequence[GroupReport], reports: Sequence[EngineReport]) -> Iterator[str]:
    ours = groups[0].cpu
    for report, group in zip(reports[1:], groups[1:], strict=True):
        if ours and group.cpu:
            ratios = f"mean {group.cpu.mean / ours.mean:.1f}, p95 {group.cpu.p95 / ours.p95:.1f}"
            yield f"CPU of {report.name} over that of {reports[0].name}: {ratios}"


def _fallback_text(report: EngineReport) -> str:
    """The fallback's share and cost by part; "" for an engine without one."""
    groups = {group.part: one for group, one in report.groups.items() if group.half == WHOLE and one.fallback}
    if not groups:
        return ""
    columns = [(group, group.fallback) for group in groups.values() if group.fallback]
    rows = [
        [f"{report.name}: body by the fallback", *groups],
        ["pages", *(f"{len(fallback.pages)} of {fallback.of}" for _, fallback in columns)],
        ["share", *(f"{fallback.share:.1%}" for _, fallback in columns)],
    ]
    for name in ("mean", "p95", "worst"):
        rows += _fallback_cpu_rows(name, columns)
    return table(rows)


def _fallback_cpu_rows(name: str, columns: Sequence[tuple[GroupReport, Fallback]]) -> Iterator[list[str]]:
    read = _CPU[name]
    yield _cpu_row(f"CPU ms, {name}", [group.cpu for group, _ in columns], read)[:-1]
    yield _cpu_row("  without those pages", [fallback.cpu_without for _, fallback in columns], read)[:-1]
    yield _cpu_row("  those pages alone", [fallback.cpu_only for _, fallback in columns], read)[:-1]
