"""Every metric of `/metrics`, declared once: name, type, labels and meaning. docs/watching.md has this table.

Labels are bounded: what a caller or a page can choose (hosts, addresses, paths, methods that are none) never is one.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from msgspec import Struct


class MetricType(StrEnum):
    COUNTER = "counter"
    GAUGE = "gauge"
    HISTOGRAM = "histogram"
    SUMMARY = "summary"


class Metric(Struct, frozen=True, kw_only=True):
    """One metric. Histograms have `buckets`, upper bounds in the unit that the name ends in."""

    name: str
    type: MetricType
    meaning: str
    labels: tuple[str, ...] = ()
    buckets: tuple[float, ...] = ()


def _counter(name: str, meaning: str, *labels: str) -> Metric:
    return Metric(name=name, type=MetricType.COUNTER, meaning=meaning, labels=labels)


def _gauge(name: str, meaning: str, *labels: str) -> Metric:
    return Metric(name=name, type=MetricType.GAUGE, meaning=meaning, labels=labels)


def _histogram(name: str, meaning: str, buckets: tuple[float, ...], *labels: str) -> Metric:
    return Metric(name=name, type=MetricType.HISTOGRAM, meaning=meaning, labels=labels, buckets=buckets)


# A page takes about 20 ms, one in twenty more than 35 ms; the deadline is 5 s, the longest wait 30 s.
_REQUEST_SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
_WAIT_SECONDS: Final = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
_PAGE_SECONDS: Final = (0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.2, 0.5, 1.0, 2.5, 5.0)
_FETCH_SECONDS: Final = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0)
# A news page has 300 kB; the limit is 16 MiB unless it is set.
_PAGE_BYTES: Final = (1e4, 5e4, 1e5, 2e5, 3e5, 5e5, 1e6, 2e6, 4e6, 8e6, 16_777_216.0)

REQUESTS: Final = _counter(
    "foldline_http_requests_total",
    "requests answered; route is the path's pattern, or other",
    "route",
    "method",
    "status",
)
REQUEST_SECONDS: Final = _histogram(
    "foldline_http_request_duration_seconds",
    "from a request's head to its answer, waiting included",
    _REQUEST_SECONDS,
    "route",
)
IN_FLIGHT: Final = _gauge("foldline_http_requests_in_flight", "requests that are being answered now")
REQUEST_BYTES: Final = _counter(
    "foldline_http_request_body_bytes_total", "bytes of request bodies as they came, compressed or not", "route"
)
RESPONSE_BYTES: Final = _counter("foldline_http_response_body_bytes_total", "bytes of the answers' bodies", "route")
PROBLEMS: Final = _counter(
    "foldline_problems_total", "answers that were a problem, by its name (the end of its type)", "problem"
)

PAGE_BYTES: Final = _histogram(
    "foldline_page_size_bytes", "pages that gave a record, by their bytes after decompression", _PAGE_BYTES
)
QUEUE_SECONDS: Final = _histogram(
    "foldline_queue_wait_seconds", "a page's wait for a free worker, also where none was found", _WAIT_SECONDS
)
EXTRACTION_SECONDS: Final = _histogram(
    "foldline_extraction_duration_seconds",
    "from when a worker takes a page up to its answer, the way there and back included",
    _PAGE_SECONDS,
)
STAGE_SECONDS: Final = Metric(
    name="foldline_stage_duration_seconds",
    type=MetricType.SUMMARY,
    meaning="seconds that a page spends in each stage inside the worker",
    labels=("stage",),
)
RECORDS: Final = _counter("foldline_records_total", "records made, by the kind of page", "kind")
PAYWALLS: Final = _counter(
    "foldline_paywall_verdicts_total",
    "records by their verdict: what the outlet asks, and how much of the story the page gave",
    "access",
    "completeness",
)
ENGINES: Final = _counter(
    "foldline_content_engine_total", "records by who chose the body: rule, native or trafilatura", "engine"
)
RULE_PAGES: Final = _counter(
    "foldline_rule_pages_total",
    "pages that a rule went for, by its part and whether that found something; rule is a loaded slug, or other",
    "rule",
    "part",
    "result",
)
PLUGIN_FAILURES: Final = _counter("foldline_plugin_failures_total", "pages on which a rule written in Python failed")
FETCHES: Final = _counter(
    "foldline_fetches_total",
    "fetches of URL mode: outcome is done or the problem's name, origin_status what the origin answered, if it failed",
    "outcome",
    "origin_status",
)
FETCH_SECONDS: Final = _histogram(
    "foldline_fetch_duration_seconds", "fetching one page, with robots.txt, waiting and redirects", _FETCH_SECONDS
)

READY: Final = _gauge("foldline_ready", "1 where /readyz says ready")
WORKERS: Final = _gauge("foldline_workers", "worker processes that there should be")
WORKERS_READY: Final = _gauge("foldline_workers_ready", "worker processes that can take pages or work on one")
WORKERS_BUSY: Final = _gauge("foldline_workers_busy", "worker processes that work on a page")
WORKER_MEMORY: Final = _gauge(
    "foldline_workers_resident_memory_bytes",
    "memory of all worker processes; what they share counts once for each",
)
LARGEST_WORKER: Final = _gauge("foldline_largest_worker_resident_memory_bytes", "memory of the largest worker process")
WORKER_RESTARTS: Final = _counter(
    "foldline_worker_restarts_total", "worker processes that were replaced, by what ended them", "cause"
)
WAITING: Final = _gauge("foldline_pages_waiting", "pages that wait for a worker")
WAITING_LIMIT: Final = _gauge("foldline_pages_waiting_limit", "pages that may wait; past it the answer is overloaded")
RELOADS: Final = _counter("foldline_rules_reloads_total", "how often the rules were read anew, by result", "result")
RELOAD_FAILED: Final = _gauge(
    "foldline_rules_reload_failed", "1 where the newest set of rules cannot be used, and the one before goes on"
)
RULES: Final = _gauge("foldline_rules", "loaded rules by axis", "axis")
CACHE_LOOKUPS: Final = _counter(
    "foldline_cache_lookups_total",
    "pages by what the cache of results had: hit, miss, corrupt (found and of no use), bypass (the caller's wish)",
    "result",
)
CACHE_STATE: Final = _gauge(
    "foldline_cache_state", "1 for the state that the cache is in: up, full (takes nothing more), down; else 0", "state"
)
CACHE_CALLS: Final = _counter(
    "foldline_cache_store_calls_total",
    "calls of the cache's store, by what became of them; skipped: it was down or too much was under way",
    "result",
)
BUILD_INFO: Final = _gauge(
    "foldline_build_info",
    "always 1; its labels tell foldline's version, the digest of the loaded rules, and Python's version",
    "version",
    "rules",
    "python",
)

# Counted as requests go by, and read when they are asked for.
COUNTED: Final = (
    REQUESTS, REQUEST_SECONDS, IN_FLIGHT, REQUEST_BYTES, RESPONSE_BYTES, PROBLEMS, PAGE_BYTES, QUEUE_SECONDS,
    EXTRACTION_SECONDS, STAGE_SECONDS, RECORDS, PAYWALLS, ENGINES, RULE_PAGES, PLUGIN_FAILURES, FETCHES, FETCH_SECONDS,
)  # fmt: skip
READ: Final = (
    READY, WORKERS, WORKERS_READY, WORKERS_BUSY, WORKER_MEMORY, LARGEST_WORKER, WORKER_RESTARTS, WAITING, WAITING_LIMIT,
    RELOADS, RELOAD_FAILED, RULES, CACHE_LOOKUPS, CACHE_STATE, CACHE_CALLS, BUILD_INFO,
)  # fmt: skip


def metrics_table() -> str:
    """The table of docs/watching.md."""
    rows = [
        f"| `{each.name}` | {each.type.value} | {', '.join(f'`{label}`' for label in each.labels)} | {each.meaning} |"
        for each in (*COUNTED, *READ)
    ]
    return "\n".join(["| metric | type | labels | meaning |", "|---|---|---|---|", *rows])
