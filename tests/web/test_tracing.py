"""Traces: the caller's is continued in log and spans, and handed to nobody else."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
import structlog
from aiohttp import ClientSession, web
from odd_extractors import make_obedient
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from origins import CONTACT, Origin, fetcher_for, origin_server

from foldline.settings import Settings, SettingsError
from foldline.web.otel import Spans
from foldline.web.server import Service
from foldline.web.tracing import TRACING, TraceParent, make_tracing, read_traceparent

HTML = {"Content-Type": "text/html; charset=utf-8"}
TRACE_ID = "0af7651916cd43dd8448eb211c80319c"
SPAN_ID = "b7ad6b7169203331"
TRACEPARENT = f"00-{TRACE_ID}-{SPAN_ID}-01"


@pytest.mark.parametrize(
    ("header", "is_valid"),
    [
        (TRACEPARENT, True),
        (f"00-{TRACE_ID}-{SPAN_ID}-00", True),
        (f"cc-{TRACE_ID}-{SPAN_ID}-01", True),
        (f"cc-{TRACE_ID}-{SPAN_ID}-01-what-comes-later", True),
        (f"00-{TRACE_ID}-{SPAN_ID}-01-more", False),
        (f"cc-{TRACE_ID}-{SPAN_ID}-01more", False),
        (f"ff-{TRACE_ID}-{SPAN_ID}-01", False),
        (f"00-{'0' * 32}-{SPAN_ID}-01", False),
        (f"00-{TRACE_ID}-{'0' * 16}-01", False),
        (TRACEPARENT.upper(), False),
        (f"00-{TRACE_ID[1:]}-{SPAN_ID}-01", False),
        (f"00-{TRACE_ID}-{SPAN_ID}", False),
        ("", False),
        ("a trace", False),
    ],
)
def test_a_traceparent_is_read_as_the_standard_says(header: str, is_valid: bool) -> None:
    assert read_traceparent(header) == (TraceParent(TRACE_ID, SPAN_ID) if is_valid else None)


async def test_every_log_line_of_a_request_names_its_trace(client: ClientSession) -> None:
    with structlog.testing.capture_logs([structlog.contextvars.merge_contextvars]) as events:
        await client.post("/v1/extract", data=b"raise", headers={**HTML, "traceparent": TRACEPARENT})
        await client.post("/v1/extract", data=b"page", headers={**HTML, "traceparent": "ferries"})
    failed, done, without = events
    for event in (failed, done):
        assert (event["trace_id"], event["parent_span_id"]) == (TRACE_ID, SPAN_ID)
    assert "trace_id" not in without


@pytest.fixture
async def origin() -> AsyncIterator[Origin]:
    async with origin_server() as site:
        yield site


@pytest.fixture
async def traced(origin: Origin) -> AsyncIterator[tuple[ClientSession, InMemorySpanExporter]]:
    """A client of a service in URL mode that keeps its spans in memory."""
    settings = Settings(port=0, workers=1, page_timeout=20.0, url_mode=True, contact=CONTACT)
    running = await Service.start(settings, make_obedient, lambda _: fetcher_for(origin, max_bytes=10_000))
    kept = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(kept))
    running.app[TRACING].spans = Spans(provider)
    try:
        await running.workers.wait_ready()
        async with ClientSession(running.address) as session:
            yield session, kept
    finally:
        await running.stop()


def told(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


async def test_a_request_is_a_span_with_its_wait_and_its_extraction(
    traced: tuple[ClientSession, InMemorySpanExporter],
) -> None:
    client, kept = traced
    given = {**HTML, "traceparent": TRACEPARENT, "tracestate": "vendor=7", "X-Request-Id": "r1"}
    with structlog.testing.capture_logs([structlog.contextvars.merge_contextvars]) as events:
        calls = [client.post("/v1/extract", data=b"sleep 0.3", headers=given) for _ in range(2)]
        await asyncio.gather(*calls)
    spans = kept.get_finished_spans()
    assert sorted(span.name for span in spans) == ["POST /v1/extract"] * 2 + ["extract"] * 2 + ["queue"] * 2
    for request in (span for span in spans if span.name == "POST /v1/extract"):
        assert request.kind is SpanKind.SERVER
        assert f"{request.context.trace_id:032x}" == TRACE_ID
        assert request.parent is not None
        assert f"{request.parent.span_id:016x}" == SPAN_ID
        assert request.context.trace_state.get("vendor") == "7"
        assert told(request) == {
            "http.request.method": "POST",
            "http.route": "/v1/extract",
            "http.response.status_code": 200,
            "foldline.request_id": "r1",
            "foldline.page_bytes": 9,
            "foldline.kind": "article",
            "foldline.access": "unknown",
            "foldline.completeness": "unknown",
        }
        inside = [span for span in spans if span.parent and span.parent.span_id == request.context.span_id]
        queue, extract = sorted(inside, key=lambda span: span.start_time or 0)
        assert (queue.name, extract.name) == ("queue", "extract")
        assert queue.end_time is not None
        assert (queue.start_time or 0) <= queue.end_time <= (extract.end_time or 0)
        assert seconds(extract) > 0.25  # the page sleeps for 0.3 s
        assert f"{request.context.span_id:016x}" in [event["span_id"] for event in events]
    waits = sorted(seconds(span) for span in spans if span.name == "queue")
    assert waits[0] < waits[1]  # one worker: the second page waits for the first


def seconds(span: ReadableSpan) -> float:
    assert span.end_time is not None
    assert span.start_time is not None
    return (span.end_time - span.start_time) / 1e9


async def test_the_caller_s_trace_stays_here(
    traced: tuple[ClientSession, InMemorySpanExporter], origin: Origin
) -> None:
    client, kept = traced
    origin.serve("/a", "<p>Ferry</p>")
    url = origin.url("/a")
    async with client.get("/v1/extract", params={"url": url}, headers={"traceparent": TRACEPARENT}) as response:
        assert response.status == 200
        assert not {name for name in response.headers if "trace" in name.lower()}
    assert origin.seen
    for request in origin.seen:
        assert TRACE_ID not in str(request.headers)
        assert not {name for name in request.headers if name.lower() in ("traceparent", "tracestate", "baggage")}
    assert [span.name for span in kept.get_finished_spans()] == ["fetch", "queue", "extract", "GET /v1/extract"]
    assert told(kept.get_finished_spans()[-1])["foldline.page_host"] == "courier.example"
    assert "/a" not in str([told(span) for span in kept.get_finished_spans()])


async def test_a_failure_is_told_by_its_problem_and_without_words(
    traced: tuple[ClientSession, InMemorySpanExporter],
) -> None:
    client, kept = traced
    await client.post("/v1/extract", data=b"raise", headers=HTML)
    await client.get("/secret")
    await client.request("PROPFIND", "/secret")
    failed = {span.name: span for span in kept.get_finished_spans()}
    assert told(failed["POST /v1/extract"])["error.type"] == "internal"
    assert failed["POST /v1/extract"].status.status_code is StatusCode.ERROR
    assert told(failed["GET"])["error.type"] == "not-found"
    assert failed["GET"].status.status_code is StatusCode.UNSET  # the caller's mistake
    assert told(failed["_OTHER"])["http.request.method"] == "_OTHER"
    written = "".join(span.to_json() for span in kept.get_finished_spans())
    assert "secret" not in written
    assert "story" not in written


async def test_probes_and_scrapes_are_not_traced(traced: tuple[ClientSession, InMemorySpanExporter]) -> None:
    client, kept = traced
    for path in ("/livez", "/readyz", "/metrics"):
        await client.get(path, headers={"traceparent": TRACEPARENT})
    assert kept.get_finished_spans() == ()


async def test_spans_arrive_where_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """OTLP over HTTP to a real collector's place, on loopback."""
    arrived: list[tuple[str, bytes]] = []

    async def collect(request: web.Request) -> web.Response:
        arrived.append((request.path, await request.read()))
        return web.Response(content_type="application/x-protobuf")

    collector = web.Application()
    collector.router.add_post("/v1/traces", collect)
    runner = web.AppRunner(collector)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", f"http://127.0.0.1:{runner.addresses[0][1]}")
    monkeypatch.setenv("OTEL_SERVICE_NAME", "ferry-reader")
    running = await Service.start(Settings(port=0, workers=1, page_timeout=20.0, tracing=True), make_obedient)
    try:
        await running.workers.wait_ready()
        async with ClientSession(running.address) as client:
            await client.post("/v1/extract", data=b"the words", headers={**HTML, "traceparent": TRACEPARENT})
    finally:
        await running.stop()
        await runner.cleanup()
    ((path, body),) = arrived
    assert path == "/v1/traces"
    assert bytes.fromhex(TRACE_ID) in body
    assert b"ferry-reader" in body
    assert b"the words" not in body


def test_without_the_extra_the_start_stops_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "foldline.web.otel", None)
    with pytest.raises(SettingsError, match=r"foldline\[otel\]"):
        make_tracing(Settings(tracing=True))


def test_off_nothing_of_it_is_loaded() -> None:
    code = (
        "import sys; from foldline.settings import Settings; from foldline.web.app import create_app; "
        "create_app(Settings()); sys.exit(any(name.startswith('opentelemetry') for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
