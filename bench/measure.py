"""Runs the engines over pages, page by page in turn, and takes the CPU time of each call."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Any, Final

from bench.scores import EMPTY_RECORD, Label, Record

WARM_UP_PAGES: Final = 3  # imports on first use, compiled patterns, foldline's rule book

DOUBTFUL: Final = "content_doubtful"  # the record's warning that the body may be wrong

_RECORD_KEYS: Final = tuple(EMPTY_RECORD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """An extractor: `extract` takes a page's bytes and its address and is timed, `to_record` is not."""

    name: str
    version: str
    extract: Callable[[bytes, str], Any]
    to_record: Callable[[Any], Record]


@dataclass(slots=True)
class EngineRun:
    """What one engine gave, by page id: records, CPU milliseconds, the exception where a page failed, and the part of
    the engine that chose the body, where the record's `engine.content` names one."""

    records: dict[str, Record] = field(default_factory=dict)
    cpu_ms: dict[str, float] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    content: dict[str, str] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class CpuTimes:
    """CPU milliseconds a page; quantiles by nearest rank."""

    mean: float
    p50: float
    p95: float
    p99: float
    worst: float
    worst_page: str


def run_engines(
    engines: Sequence[Engine], labels: Sequence[Label], read: Callable[[Label], bytes]
) -> dict[str, EngineRun]:
    """Every engine on every page. Who goes first changes from page to page: none has the warmer cache.

    What is alive before the run is frozen out of the collector and each call starts from a fresh collection:
    every engine pays for its own garbage and for nothing else.
    """
    for label in labels[:WARM_UP_PAGES]:
        for engine in engines:
            _run_page(engine, label, read(label), EngineRun())
    runs = {engine.name: EngineRun() for engine in engines}
    gc.collect()
    gc.freeze()
    try:
        for number, label in enumerate(labels):
            page = read(label)
            for engine in engines if number % 2 == 0 else reversed(engines):
                _run_page(engine, label, page, runs[engine.name])
    finally:
        gc.unfreeze()
    return runs


def _run_page(engine: Engine, label: Label, page: bytes, run: EngineRun) -> None:
    gc.collect()
    start = time.process_time_ns()
    try:
        answer = engine.extract(page, label.url)
    except Exception as error:  # noqa: BLE001 - counted against the engine and named in the report
        run.failures[label.id] = f"{type(error).__name__}: {error}"
        record = EMPTY_RECORD
    else:
        run.cpu_ms[label.id] = (time.process_time_ns() - start) / 1e6
        record = engine.to_record(answer)
        if "engine" in record:
            run.content[label.id] = record["engine"]["content"]
        if DOUBTFUL in record.get("warnings", ()):
            run.doubtful.add(label.id)
    run.records[label.id] = {key: record[key] for key in _RECORD_KEYS}


def cpu_times(cpu_ms: Mapping[str, float], ids: Iterable[str]) -> CpuTimes | None:
    """The times of these pages, those left out that failed; None where there are none."""
    timed = sorted((cpu_ms[page_id], page_id) for page_id in ids if page_id in cpu_ms)
    if not timed:
        return None
    milliseconds = [time_ms for time_ms, _ in timed]
    return CpuTimes(
        mean=fmean(milliseconds),
        p50=nearest_rank(milliseconds, 0.50),
        p95=nearest_rank(milliseconds, 0.95),
        p99=nearest_rank(milliseconds, 0.99),
        worst=milliseconds[-1],
        worst_page=timed[-1][1],
    )


def nearest_rank(ascending: Sequence[float], share: float) -> float:
    """The quantile of values in ascending order: always one of them."""
    return ascending[max(0, math.ceil(share * len(ascending)) - 1)]
