"""What is read when the metrics are asked for: workers, queue, rules, memory. Nothing is kept up to date in between."""

from __future__ import annotations

import os
import platform
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from msgspec import Struct, structs
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.metrics_core import Metric as Family
from prometheus_client.registry import Collector

from foldline.caching.store import StoreState
from foldline.web import metric_table as table
from foldline.web.metric_table import Metric, MetricType
from foldline.web.reloading import ReloadCounts
from foldline.web.result_cache import CacheUse, ResultCache
from foldline.web.worker_limits import EndCause
from foldline.web.workers import WAITING_PER_WORKER, WorkerPool

CORRUPT: Final = "corrupt"
PAGE_SIZE: Final = os.sysconf("SC_PAGE_SIZE")


class CacheFigures(Struct, frozen=True, kw_only=True):
    """The cache of results at one moment."""

    lookups: Mapping[str, int]
    store_calls: Mapping[str, int]
    state: StoreState


class LiveFigures(Struct, frozen=True, kw_only=True):
    """The service at one moment. Memory is that of each worker, in bytes; `cache`: None without one."""

    is_ready: bool
    workers: int
    workers_ready: int
    workers_busy: int
    waiting: int
    waiting_limit: int
    restarts: Mapping[str, int]
    worker_memory: tuple[int, ...]
    reloads: ReloadCounts
    rules_digest: str
    rules_by_axis: Mapping[str, int]
    cache: CacheFigures | None = None


class LiveCollector(Collector):
    """Turns the figures of the moment into metrics. `read` gives them."""

    def __init__(self, read: Callable[[], LiveFigures]) -> None:
        self._read = read

    def describe(self) -> Iterable[Family]:
        """The names alone, so that a registry can tell doubles."""
        return [_family(metric, ()) for metric in table.READ]

    def collect(self) -> Iterator[Family]:
        now = self._read()
        yield _family(table.READY, [((), int(now.is_ready))])
        yield _family(table.WORKERS, [((), now.workers)])
        yield _family(table.WORKERS_READY, [((), now.workers_ready)])
        yield _family(table.WORKERS_BUSY, [((), now.workers_busy)])
        yield _family(table.WORKER_MEMORY, [((), sum(now.worker_memory))])
        yield _family(table.LARGEST_WORKER, [((), max(now.worker_memory, default=0))])
        yield _family(table.WORKER_RESTARTS, [((cause,), times) for cause, times in now.restarts.items()])
        yield _family(table.WAITING, [((), now.waiting)])
        yield _family(table.WAITING_LIMIT, [((), now.waiting_limit)])
        yield _family(table.RELOADS, [(("done",), now.reloads.done), (("failed",), now.reloads.failed)])
        yield _family(table.RELOAD_FAILED, [((), int(now.reloads.last_failure is not None))])
        yield _family(table.RULES, [((axis,), count) for axis, count in now.rules_by_axis.items()])
        yield from _cache_families(now.cache)
        yield _family(table.BUILD_INFO, [((service_version(), now.rules_digest, platform.python_version()), 1)])


def figures_of(pool: WorkerPool, reloads: ReloadCounts, is_draining: bool, results: ResultCache | None) -> LiveFigures:
    """The figures of this moment."""
    rules = pool.rules
    return LiveFigures(
        is_ready=not is_draining and pool.why_not_ready is None,
        workers=pool.count,
        workers_ready=pool.ready,
        workers_busy=pool.busy,
        waiting=pool.waiting,
        waiting_limit=pool.count * WAITING_PER_WORKER,
        restarts=restarts_of(pool),
        worker_memory=tuple(resident_bytes(pid) for pid in pool.worker_ids),
        reloads=reloads,
        rules_digest=rules.digest if rules else "",
        rules_by_axis=Counter(rule.axis for rule in rules.rules) if rules else {},
        cache=cache_figures_of(results) if results is not None else None,
    )


def cache_figures_of(results: ResultCache) -> CacheFigures:
    """What the cache has counted since the start."""
    counts = results.counts
    return CacheFigures(
        lookups={
            CacheUse.HIT: counts.hits,
            CacheUse.MISS: counts.misses,
            CORRUPT: counts.corrupt,
            CacheUse.BYPASS: counts.bypassed,
        },
        store_calls=structs.asdict(results.store.counts),
        state=results.store.state,
    )


def restarts_of(pool: WorkerPool) -> Mapping[str, int]:
    """How often workers were replaced, by what ended them; a cause that was never met is 0."""
    return {str(cause): pool.restarts_by_cause[cause] for cause in EndCause}


def resident_bytes(pid: int) -> int:
    """The memory that a process holds; 0 where it is gone or the system does not tell."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_bytes().split()[1]) * PAGE_SIZE
    except (OSError, IndexError, ValueError):
        return 0


def service_version() -> str:
    try:
        return version("foldline")
    except PackageNotFoundError:
        return "0"


def _cache_families(cache: CacheFigures | None) -> Iterator[Family]:
    """Where there is no cache, the names alone."""
    lookups, calls = (cache.lookups, cache.store_calls) if cache is not None else ({}, {})
    states = {state: int(state is cache.state) for state in StoreState} if cache is not None else {}
    yield _family(table.CACHE_LOOKUPS, [((str(result),), count) for result, count in lookups.items()])
    yield _family(table.CACHE_STATE, [((str(state),), value) for state, value in states.items()])
    yield _family(table.CACHE_CALLS, [((result,), count) for result, count in calls.items()])


def _family(metric: Metric, samples: Iterable[tuple[tuple[str, ...], float]]) -> Family:
    make = CounterMetricFamily if metric.type is MetricType.COUNTER else GaugeMetricFamily
    family = make(metric.name, metric.meaning, labels=metric.labels)
    for labels, value in samples:
        family.add_metric(labels, value)
    return family
