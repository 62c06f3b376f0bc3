"""`/metrics`: true counts, names as Prometheus wants them, and labels that no caller can choose."""

from __future__ import annotations

import asyncio
import re
import shutil
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession
from exposition import families, samples, scrape
from odd_extractors import make_obedient
from origins import CONTACT, Origin, fetcher_for, origin_server
from prometheus_client.openmetrics.parser import text_string_to_metric_families as read_openmetrics
from saved_pages import REPOSITORY

from foldline.cli.serve import example_page
from foldline.rules.summary import RulesSummary, RuleSummary
from foldline.settings import Settings
from foldline.web import metric_table
from foldline.web.metric_table import COUNTED, READ, MetricType
from foldline.web.metrics import MAX_RULES, OTHER, Metrics
from foldline.web.problem_list import known_problems
from foldline.web.server import Service
from foldline.web.stage_clock import TIMED_STAGES
from foldline.web.worker_protocol import PageSummary

HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
async def real() -> AsyncIterator[ClientSession]:
    """A client of a service with the real extractor."""
    running = await Service.start(Settings(port=0, workers=1, page_timeout=30.0))
    try:
        await running.workers.wait_ready()
        async with ClientSession(running.address) as session:
            yield session
    finally:
        await running.stop()


@pytest.fixture
async def origin() -> AsyncIterator[Origin]:
    async with origin_server() as site:
        yield site


async def post_example(client: ClientSession) -> int:
    """Post the bundled page; its length."""
    page, url, content_type = example_page()
    body = page.read_bytes()
    async with client.post(
        "/v1/extract", params={"url": url}, data=body, headers={"Content-Type": content_type}
    ) as response:
        assert response.status == 200
        await response.read()
    return len(body)


async def test_a_page_is_counted_under_all_that_it_tells(real: ClientSession) -> None:
    length = await post_example(real)
    text = await scrape(real)
    assert samples(text, "foldline_http_requests_total")[("/v1/extract", "POST", "200")] == 1
    assert samples(text, "foldline_http_request_duration_seconds_count")[("/v1/extract",)] == 1
    assert samples(text, "foldline_http_request_body_bytes_total")[("/v1/extract",)] == length
    assert samples(text, "foldline_http_response_body_bytes_total")[("/v1/extract",)] > 1000
    assert samples(text, "foldline_page_size_bytes_sum")[()] == length
    assert samples(text, "foldline_records_total")[("article",)] == 1
    assert samples(text, "foldline_paywall_verdicts_total")[("subscription", "truncated")] == 1
    assert samples(text, "foldline_content_engine_total")[("rule",)] == 1
    assert samples(text, "foldline_rule_pages_total")[("qwiket", "row", "found")] == 1
    assert {rule for rule, _, _ in samples(text, "foldline_rule_pages_total")} == {"qwiket", "le-monde"}
    assert samples(text, "foldline_queue_wait_seconds_count")[()] == 1
    assert samples(text, "foldline_extraction_duration_seconds_count")[()] == 1
    stages = samples(text, "foldline_stage_duration_seconds_sum")
    assert {stage for (stage,) in stages} == set(TIMED_STAGES)
    assert all(seconds > 0 for seconds in stages.values())
    assert sum(stages.values()) < samples(text, "foldline_extraction_duration_seconds_sum")[()]
    (labels,) = samples(text, "foldline_build_info")
    assert re.fullmatch(r"[0-9a-f]{16}", labels[1])
    assert samples(text, "foldline_rules")[("outlet",)] >= 16
    assert samples(text, "foldline_workers_resident_memory_bytes")[()] > 10_000_000
    assert "am1.news" not in text
    assert "harbour" not in text


async def test_the_metrics_are_those_of_the_table(real: ClientSession) -> None:
    await post_example(real)
    found = families(await scrape(real))
    assert {(name, each.type) for name, each in found.items()} == {
        (each.name, each.type.value) for each in (*COUNTED, *READ)
    }
    for metric in (*COUNTED, *READ):
        labels = {key for sample in found[metric.name].samples for key in sample.labels} - {"le"}
        assert labels in (set(metric.labels), set()), metric.name
        assert found[metric.name].documentation == metric.meaning


@pytest.mark.parametrize("metric", [*COUNTED, *READ], ids=lambda metric: str(metric.name))
def test_names_are_as_prometheus_wants_them(metric: metric_table.Metric) -> None:
    assert re.fullmatch(r"foldline(_[a-z]+)+", metric.name)
    assert metric.name.endswith("_total") is (metric.type is MetricType.COUNTER)
    if metric.type in (MetricType.HISTOGRAM, MetricType.SUMMARY):
        assert metric.name.endswith(("_seconds", "_bytes"))
    assert bool(metric.buckets) is (metric.type is MetricType.HISTOGRAM)
    assert list(metric.buckets) == sorted(set(metric.buckets))
    assert not re.search(r"_(ms|milliseconds|kb|mib|percent|count|sum|bucket|info_total)$", metric.name)
    for label in metric.labels:
        assert re.fullmatch(r"[a-z][a-z_]*", label)
        assert label not in ("le", "quantile", "job", "instance")
    assert metric.meaning
    assert metric.meaning[0].islower() or metric.meaning[0].isdigit()


async def test_no_caller_chooses_a_label(client: ClientSession) -> None:
    before = len((await scrape(client)).splitlines())
    for number in range(20):
        await client.get(f"/secret/{number}")
        await client.request(("BREW", "PROPFIND")[number % 2], "/v1/extract")
        await client.get(f"/v1/rules/secret-{number}")
        await client.post("/v1/extract", params={"url": f"https://secret{number}.example/"}, data=b"p", headers=HTML)
    text = await scrape(client)
    assert "secret" not in text
    assert "BREW" not in text
    assert "PROPFIND" not in text
    requests = samples(text, "foldline_http_requests_total")
    assert requests[("other", "GET", "404")] == 20
    assert requests[("other", "other", "405")] == 10
    assert requests[("/v1/extract", "POST", "200")] == 20
    assert samples(text, "foldline_problems_total")[("method-not-allowed",)] == 10
    assert len(text.splitlines()) < before + 150


async def test_every_problem_is_there_from_the_start_and_counted(client: ClientSession) -> None:
    zero = samples(await scrape(client), "foldline_problems_total")
    assert zero == {(kind.name,): 0 for kind in known_problems()}
    for body in (b"", b"raise", b"refuse", b"raise"):
        await client.post("/v1/extract", data=body, headers=HTML)
    counted = samples(await scrape(client), "foldline_problems_total")
    told = {name: count for (name,), count in counted.items() if count}
    assert told == {"bad-request": 1, "internal": 2, "unsupported-media-type": 1}


async def test_workers_and_queue_are_read_as_they_are(service: Service, client: ClientSession) -> None:
    calls = [asyncio.create_task(_post(client, b"sleep 1.5")) for _ in range(5)]
    async with asyncio.timeout(30):
        while service.workers.waiting < 3:  # noqa: ASYNC110 - the requests are on their way
            await asyncio.sleep(0.02)
    text = await scrape(client)
    busy = {
        name: samples(text, f"foldline_{name}")[()] for name in ("workers", "workers_busy", "pages_waiting", "ready")
    }
    assert busy == {"workers": 2, "workers_busy": 2, "pages_waiting": 3, "ready": 1}
    assert samples(text, "foldline_http_requests_in_flight")[()] == 6  # with the scrape itself
    assert await asyncio.gather(*calls) == [200] * 5
    await _post(client, b"crash")
    async with asyncio.timeout(30):
        while service.workers.restarts == 0:  # noqa: ASYNC110 - a process ends and another one begins
            await asyncio.sleep(0.02)
    text = await scrape(client)
    assert sum(samples(text, "foldline_worker_restarts_total").values()) == 1
    assert samples(text, "foldline_queue_wait_seconds_sum")[()] > 1.0
    assert samples(text, "foldline_workers_busy")[()] == 0


async def _post(client: ClientSession, body: bytes) -> int:
    async with client.post("/v1/extract", data=body, headers=HTML) as response:
        return response.status


async def test_openmetrics_is_answered_to_who_asks_for_it(client: ClientSession) -> None:
    await _post(client, b"page")
    for accept in (
        "application/openmetrics-text; version=1.0.0,text/plain;q=0.5",
        "application/openmetrics-text;version=x",
    ):
        async with client.get("/metrics", headers={"Accept": accept}) as response:
            assert response.headers["Content-Type"].startswith("application/openmetrics-text; version=1.0.0")
            assert "foldline_records" in {family.name for family in read_openmetrics(await response.text())}


async def test_fetches_are_told_by_what_the_origin_answered(origin: Origin) -> None:
    settings = Settings(port=0, workers=1, url_mode=True, contact=CONTACT, fetch_timeout=5.0)
    running = await Service.start(settings, make_obedient, lambda _: fetcher_for(origin, max_bytes=10_000))
    origin.serve("/free", "<p>Ferry</p>")
    for status in (402, 404, 503):
        origin.serve(f"/{status}", status=status, host=f"s{status}.example")
    try:
        await running.workers.wait_ready()
        async with ClientSession(running.address) as session:
            await session.get("/v1/extract", params={"url": origin.url("/free")})
            await session.get("/v1/extract", params={"url": "http://10.0.0.1/"})
            for status in (402, 404, 503):
                await session.get("/v1/extract", params={"url": origin.url(f"/{status}", f"s{status}.example")})
            told = samples(await scrape(session), "foldline_fetches_total")
    finally:
        await running.stop()
    failed = "fetch-failed"
    assert told == {
        ("done", ""): 1,
        ("url-not-allowed", ""): 1,
        (failed, "402"): 1,
        (failed, "404"): 1,
        (failed, "5xx"): 1,
    }


async def test_a_reload_that_fails_shows_until_one_is_good(tmp_path: Path) -> None:
    file = tmp_path / "outlets" / "courier.toml"
    file.parent.mkdir()
    good = 'slug = "example-courier"\nname = "Courier"\nhosts = ["courier.example"]\nchecked_on = 2026-01-01\n'
    file.write_text(good)
    running = await Service.start(Settings(port=0, workers=1, page_timeout=30.0, rules_dir=tmp_path))
    try:
        await running.workers.wait_ready()
        async with ClientSession(running.address) as session:
            seen = []
            for content in (f"{good}colour = 7\n", good.replace("Courier", "The Courier")):
                file.write_text(content)
                await running.reloader.reload("test")
                text = await scrape(session)
                counts = samples(text, "foldline_rules_reloads_total")
                seen.append((counts[("done",)], counts[("failed",)], samples(text, "foldline_rules_reload_failed")[()]))
                assert len(samples(text, "foldline_build_info")) == 1
    finally:
        await running.stop()
    (_, failed, is_failed), (done, _, still) = seen  # the watcher may have read the files too
    assert (failed >= 1, is_failed, done >= 1, still) == (True, 1, True, 0)


async def test_promtool_finds_nothing_to_say(real: ClientSession) -> None:
    promtool = shutil.which("promtool")
    if promtool is None:
        pytest.skip("promtool (Debian's package prometheus) is not on this machine")
    await post_example(real)
    text = await scrape(real)
    ours = "\n".join(line for line in text.splitlines() if "process_" not in line) + "\n"
    checked = await asyncio.to_thread(
        subprocess.run, [promtool, "check", "metrics"], input=ours, text=True, capture_output=True, check=False
    )
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


def test_every_event_of_the_log_is_told() -> None:
    told = (REPOSITORY / "docs" / "watching.md").read_text(encoding="utf-8")
    said = re.compile(r'(?:\blog\.(?:info|warning|error)|get_logger\(\)\.\w+|\bevent)\(\s*"([a-z_]+)"')
    sources = [path.read_text(encoding="utf-8") for path in (REPOSITORY / "service" / "foldline").rglob("*.py")]
    events = {event for source in sources for event in said.findall(source)}
    assert len(events) > 15
    assert [event for event in sorted(events) if f"`{event}`" not in told] == []


def test_rules_past_the_bound_and_rules_that_are_not_loaded_are_one_label() -> None:
    slugs = [f"outlet-{number:04}" for number in range(MAX_RULES + 50)]
    rules = tuple(RuleSummary(axis="outlet", slug=slug, name=slug, hosts=()) for slug in slugs)
    metrics = Metrics(lambda: RulesSummary(digest="d", rules=rules))
    hits = {slug: {"note": True} for slug in (*slugs, "config of courier.example", f"{slugs[0]} (operator)")}
    summary = PageSummary(
        kind="article", outlet=None, syndicator=None, access="free", completeness="complete", body_words=1,
        record_bytes=1, rule_hits=hits,
    )  # fmt: skip
    metrics.count_record(summary, 1)
    told = samples(metrics.expose(None)[0].decode(), "foldline_rule_pages_total")
    assert len(told) == MAX_RULES + 1
    assert told[(OTHER, "note", "found")] == 51
    assert told[(slugs[0], "note", "found")] == 2
