"""OpenTelemetry spans (the extra `otel`): the request, and in it the fetch, the wait for a worker, the extraction.

The SDK reads the `OTEL_*` variables: where spans go, how many are kept, what the service is called. The spans inside a
request are made when it has been answered, from the times that were noted on its way.
"""

from __future__ import annotations

import time
from types import TracebackType
from typing import Any, Final, Self

from aiohttp import web
from opentelemetry import propagate, trace
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import OTELResourceDetector, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import Span, SpanKind, Status, StatusCode

from foldline.web.facts import EXTRACT, RequestFacts
from foldline.web.live_figures import service_version
from foldline.web.metrics import METHODS
from foldline.web.problems import ProblemResponse
from foldline.web.tracing import Trace, TraceParent, route_of

SERVICE: Final = "foldline"
# Names of the semantic conventions for HTTP: a method that is none is told so.
OTHER_METHOD: Final = "_OTHER"
SERVER_ERROR: Final = 500


class Spans:
    """Makes the spans of one service."""

    def __init__(self, provider: TracerProvider) -> None:
        self._provider = provider
        self._tracer = provider.get_tracer(SERVICE, service_version())

    def begin(self, request: web.Request, parent: TraceParent | None) -> Trace:
        """The request's span, which goes on with the caller's trace where there is one."""
        return SpanTrace(self._tracer, request, parent)

    def close(self) -> None:
        """Hand over what is left. Waits for the network: call it in a thread."""
        self._provider.shutdown()


class SpanTrace:
    """One request's span."""

    def __init__(self, tracer: trace.Tracer, request: web.Request, parent: TraceParent | None) -> None:
        self._tracer = tracer
        method = request.method if request.method in METHODS else OTHER_METHOD
        route = route_of(request)
        attributes = {"http.request.method": method} | ({"http.route": route} if route else {})
        self._span: Span = tracer.start_span(
            f"{method} {route}" if route else method,
            propagate.extract(request.headers),
            kind=SpanKind.SERVER,
            attributes=attributes,
        )
        context = self._span.get_span_context()
        self.log_keys = {
            "trace_id": trace.format_trace_id(context.trace_id),
            "span_id": trace.format_span_id(context.span_id),
        }
        if parent is not None:
            self.log_keys["parent_span_id"] = parent.span_id

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """A request that could not be answered has its class told, not its words: they may quote the page."""
        if kind is not None and self._span.is_recording():
            self._span.set_attribute("error.type", kind.__name__)
            self._span.set_status(Status(StatusCode.ERROR))
            self._span.end()

    def end(self, request: web.Request, response: web.StreamResponse, facts: RequestFacts) -> None:
        """The request was answered: its parts, what it was, and how it went."""
        if not self._span.is_recording():
            return
        inside = trace.set_span_in_context(self._span)
        for step in facts.steps:
            span = self._tracer.start_span(step.name, inside, start_time=_wall_time(step.began))
            if step.name == EXTRACT and facts.summary is not None:
                span.set_attributes({f"foldline.stage.{name}": took for name, took in facts.summary.stages.items()})
            span.end(_wall_time(step.ended) if step.ended is not None else None)
        self._span.set_attributes(_attributes(response, facts))
        if response.status >= SERVER_ERROR:
            self._span.set_status(Status(StatusCode.ERROR))
        self._span.end()


def otlp_spans() -> Spans:
    """Spans that are sent as OTLP over HTTP, from a thread of their own."""
    own = Resource({"service.name": SERVICE, "service.version": service_version()})
    resource = Resource.create().merge(own).merge(OTELResourceDetector().detect())
    provider = TracerProvider(resource=resource)
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    return Spans(provider)


def _attributes(response: web.StreamResponse, facts: RequestFacts) -> dict[str, Any]:
    """What a span may say of a request: what its log line says."""
    values: dict[str, Any] = {
        "http.response.status_code": response.status,
        "error.type": response.problem if isinstance(response, ProblemResponse) else None,
        "foldline.request_id": facts.request_id,
        "foldline.page_host": facts.page_host,
        "foldline.page_bytes": facts.bytes_in or None,
    }
    if facts.summary is not None:
        values |= {f"foldline.{name}": getattr(facts.summary, name) for name in ("kind", "access", "completeness")}
    return {name: value for name, value in values.items() if value is not None}


def _wall_time(moment: float) -> int:
    """A moment of `time.perf_counter` in nanoseconds of the clock."""
    return time.time_ns() - round((time.perf_counter() - moment) * 1e9)
