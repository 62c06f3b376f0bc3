"""What is counted as requests go by. One `Metrics` for each application, with a registry of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from aiohttp import hdrs, web
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Summary, exposition
from prometheus_client.metrics_core import Metric as Family
from prometheus_client.openmetrics import exposition as openmetrics
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from foldline.record import Access, Completeness, ContentEngine, Kind
from foldline.rules.summary import RulesSummary
from foldline.web import metric_table as table
from foldline.web.metric_table import Metric, MetricType
from foldline.web.problem_list import known_problems
from foldline.web.stage_clock import TIMED_STAGES
from foldline.web.worker_protocol import PageSummary

OTHER: Final = "other"
DONE: Final = "done"
OPENMETRICS_TYPE: Final = "application/openmetrics-text"
METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
# The package has some dozens; an operator's folder may bring many, of which the first ones are told apart.
MAX_RULES: Final = 500
# What an origin answers and what a watcher wants to tell apart; the rest by its hundred.
_TOLD_STATUSES: Final = (401, 402, 403, 404, 410, 429, 451)
_MAKERS: Final = {MetricType.COUNTER: Counter, MetricType.GAUGE: Gauge, MetricType.SUMMARY: Summary}


class Metrics:
    """The counters. Every method takes what it needs and never fails a request."""

    def __init__(self, loaded: Callable[[], RulesSummary | None]) -> None:
        """`loaded`: the rules of the moment, whose slugs are labels."""
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._by_name: dict[str, Any] = {each.name: _make(each, self.registry) for each in table.COUNTED}
        # Labels are few, and looking a series up here takes a tenth of the time that `labels` takes.
        self._series: dict[tuple[str, ...], Any] = {}
        self._loaded = loaded
        self._known: RulesSummary | None = None
        self._slugs: set[str] = set()
        self._begin_at_zero()

    def __getitem__(self, metric: Metric) -> Any:
        return self._by_name[metric.name]

    def series(self, metric: Metric, *labels: str) -> Any:
        """One series of a metric."""
        key = (metric.name, *labels)
        if (found := self._series.get(key)) is None:
            found = self._series[key] = self[metric].labels(*labels)
        return found

    def count_request(
        self, request: web.Request, response: web.StreamResponse, route: str | None, seconds: float
    ) -> None:
        """One request that was answered. `route`: the path's pattern, None where there is none."""
        route = route or OTHER
        method = request.method if request.method in METHODS else OTHER
        self.series(table.REQUESTS, route, method, str(response.status)).inc()
        self.series(table.REQUEST_SECONDS, route).observe(seconds)
        self.series(table.REQUEST_BYTES, route).inc(getattr(request.content, "total_bytes", 0))
        sent = response.body_length if response.prepared else response.content_length
        self.series(table.RESPONSE_BYTES, route).inc(sent or 0)

    def count_problem(self, name: str) -> None:
        self.series(table.PROBLEMS, name).inc()

    def count_record(self, summary: PageSummary, page_bytes: int) -> None:
        """One record that was made."""
        self[table.PAGE_BYTES].observe(page_bytes)
        self.series(table.RECORDS, summary.kind).inc()
        self.series(table.PAYWALLS, summary.access, summary.completeness).inc()
        if summary.content is not None:
            self.series(table.ENGINES, summary.content).inc()
        if summary.plugin_failures:
            self[table.PLUGIN_FAILURES].inc()
        for rule, parts in summary.rule_hits.items():
            for part, found in parts.items():
                self.series(table.RULE_PAGES, self._rule_label(rule), part, "found" if found else "missed").inc()

    def count_stages(self, stages: Mapping[str, float]) -> None:
        """Seconds by stage of one page that a worker had."""
        for stage, seconds in stages.items():
            self.series(table.STAGE_SECONDS, stage).observe(seconds)

    def count_fetch(self, outcome: str, origin_status: int | None) -> None:
        """One page that URL mode went for. `outcome`: `DONE`, or the problem's name."""
        self[table.FETCHES].labels(outcome, _status_label(origin_status)).inc()

    def expose(self, accept: str | None) -> tuple[bytes, str]:
        """All metrics in the format that a scraper asks for, and its content type."""
        told = _WithoutCreated(self.registry)
        if OPENMETRICS_TYPE in (accept or "").lower():
            return openmetrics.generate_latest(told), openmetrics.CONTENT_TYPE_LATEST  # type: ignore[no-untyped-call]
        return exposition.generate_latest(told), exposition.CONTENT_TYPE_PLAIN_0_0_4

    def _rule_label(self, rule: str) -> str:
        """A rule is told by its slug, as long as there are not too many; its operator's layer counts for it."""
        if (rules := self._loaded()) is not self._known and rules is not None:
            self._known = rules
            new = sorted({each.slug for each in rules.rules} - self._slugs)
            self._slugs.update(new[: MAX_RULES - len(self._slugs)])
        slug = rule.removesuffix(" (operator)")
        return slug if slug in self._slugs else OTHER

    def _begin_at_zero(self) -> None:
        """What has a fixed set of values is there from the start: a rate needs a first value."""
        for kind in known_problems():
            self[table.PROBLEMS].labels(kind.name)
        for page in Kind:
            self[table.RECORDS].labels(page.value)
        for engine in ContentEngine:
            self[table.ENGINES].labels(engine.value)
        for access in Access:
            for completeness in Completeness:
                self[table.PAYWALLS].labels(access.value, completeness.value)
        self[table.FETCHES].labels(DONE, "")
        for stage in TIMED_STAGES:
            self[table.STAGE_SECONDS].labels(stage)


class _WithoutCreated(Collector):
    """A registry without the `_created` series, which double their number; to turn them off is global."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._registry = registry

    def collect(self) -> Iterable[Family]:
        for family in self._registry.collect():
            family.samples = [sample for sample in family.samples if not sample.name.endswith("_created")]
            yield family


METRICS: Final = web.AppKey("metrics", Metrics)


async def get_metrics(request: web.Request) -> web.Response:
    """The metrics, in Prometheus' text format or as OpenMetrics."""
    body, content_type = request.app[METRICS].expose(request.headers.get(hdrs.ACCEPT))
    return web.Response(body=body, headers={hdrs.CONTENT_TYPE: content_type})


def _make(metric: Metric, registry: CollectorRegistry) -> Any:
    if metric.type is MetricType.HISTOGRAM:
        return Histogram(metric.name, metric.meaning, metric.labels, registry=registry, buckets=metric.buckets)
    return _MAKERS[metric.type](metric.name, metric.meaning, metric.labels, registry=registry)


def _status_label(status: int | None) -> str:
    if status is None:
        return ""
    return str(status) if status in _TOLD_STATUSES else f"{status // 100}xx"
