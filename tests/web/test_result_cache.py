"""The cache of results over HTTP: the same bytes as without one, and never a request that fails because of it."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import structlog
from aiohttp import ClientSession
from msgspec import structs
from odd_extractors import make_obedient
from origins import fetcher_for, origin_server
from redis.asyncio import Redis
from saved_pages import saved_pages

from foldline.caching import server_store
from foldline.caching.place import CacheKind, CachePlace
from foldline.caching.store import StoreState
from foldline.record import Policy
from foldline.settings import Settings
from foldline.web.result_cache import RESULTS, ResultCache, pack_result, unpack_result
from foldline.web.server import Service
from foldline.web.worker_protocol import ExtractorMaker, PageSummary
from foldline.web.workers import WAITING_PER_WORKER

sys.path.insert(0, str(Path(__file__).parents[1] / "caching"))

from redis_servers import RedisServer

ENOUGH_SECONDS = 60.0
HTML = {"Content-Type": "text/html; charset=utf-8"}
IN_MEMORY = Settings(port=0, workers=1, page_timeout=20.0, cache=CachePlace(kind=CacheKind.MEMORY))
GATED = next(page for page in saved_pages() if "le-monde" in str(page.name))
RULE = 'slug = "example-courier"\nname = "{}"\nhosts = ["courier.example"]\nchecked_on = 2026-01-01\n'


@pytest.fixture
def redis_server(tmp_path: Path) -> Any:
    server = RedisServer(tmp_path)
    server.start()
    yield server
    server.stop()


@asynccontextmanager
async def serving(
    settings: Settings, make_extractor: ExtractorMaker | None = None
) -> AsyncIterator[tuple[Service, ClientSession]]:
    service = await Service.start(settings, make_extractor)
    try:
        await service.workers.wait_ready()
        async with ClientSession(service.address) as client:
            yield service, client
    finally:
        await service.stop()


def at(server: RedisServer, **more: Any) -> Settings:
    return structs.replace(IN_MEMORY, cache=CachePlace(kind=CacheKind.SERVER, url=server.url), **more)


async def post(
    client: ClientSession, page: bytes | str, headers: dict[str, str] | None = None, **query: str
) -> tuple[bytes, str | None]:
    """The record, and the header that tells of the cache."""
    async with client.post("/v1/extract", data=page, params=query, headers=HTML | (headers or {})) as response:
        body = await response.read()
        assert response.status == 200, body
        return body, response.headers.get("Cache-Status")


async def hits(client: ClientSession, page: bytes | str, **query: str) -> bytes:
    """The record, once it comes from the cache: what is written waits in the background."""
    async with asyncio.timeout(ENOUGH_SECONDS):
        while True:
            record, status = await post(client, page, **query)
            if status == "foldline; hit":
                return record
            await asyncio.sleep(0.02)


async def happens(what: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(ENOUGH_SECONDS):
        while not await what():  # noqa: ASYNC110 - what is waited for happens in another process
            await asyncio.sleep(0.02)


def results_of(service: Service) -> ResultCache:
    return service.app[RESULTS]


async def test_without_a_cache_nothing_is_said_of_one() -> None:
    async with serving(structs.replace(IN_MEMORY, cache=CachePlace()), make_obedient) as (service, client):
        assert RESULTS not in service.app
        for _ in range(2):
            _, status = await post(client, "once more")
            assert status is None


async def test_saved_pages_give_the_same_bytes_again() -> None:
    """With every option; beside a service without a cache."""
    plain = structs.replace(IN_MEMORY, cache=CachePlace())
    pages = saved_pages()[:10]
    async with serving(IN_MEMORY) as (service, client), serving(plain) as (_, uncached):
        for page in pages:
            headers = {"Content-Type": page.content_type}
            query = {"url": page.url, "include": "blocks,markdown,removed,candidates"} if page.url else {}
            expected, _ = await post(uncached, page.body, headers, **query)
            for status in ("foldline; fwd=miss", "foldline; hit", "foldline; hit"):
                assert await post(client, page.body, headers, **query) == (expected, status)
        assert (results_of(service).counts.hits, results_of(service).counts.misses) == (2 * len(pages), len(pages))


async def test_whatever_a_caller_varies_is_a_page_of_its_own() -> None:
    """Each call is made twice: first never found, then found, and always what a service without a cache says."""
    plain = structs.replace(IN_MEMORY, cache=CachePlace())
    page = GATED.body
    text = page.decode("utf-8")
    other_type = {"Content-Type": "text/html; charset=iso-8859-1"}
    xhtml = {"Content-Type": "application/xhtml+xml; charset=utf-8"}
    as_json = {"Content-Type": "application/json"}
    calls: list[tuple[bytes, dict[str, str], dict[str, str]]] = [
        (page, {}, {}),
        (page + b" ", {}, {}),
        (page, {}, {"url": GATED.url or ""}),
        (page, {}, {"url": "https://www.courier.example/a"}),
        (page, other_type, {}),
        (page, xhtml, {}),
        (page, {"Content-Type": "text/plain; charset=utf-8"}, {}),
        *((page, {}, {"include": name}) for name in ("blocks", "markdown", "removed", "candidates", "blocks,removed")),
        (page, {}, {"policy": "visible"}),
        (page, {}, {"policy": "declared"}),
        (json.dumps({"html": text}).encode(), as_json, {}),
        (json.dumps({"text": text}).encode(), as_json, {}),
    ]
    async with serving(IN_MEMORY) as (_, client), serving(plain) as (_, uncached):
        for status in ("foldline; fwd=miss", "foldline; hit"):
            for body, headers, query in calls:
                expected, _ = await post(uncached, body, headers, **query)
                assert await post(client, body, headers, **query) == (expected, status), (headers, query)
        for same in ({"X-Request-Id": "another"}, {"traceparent": f"00-{'1' * 32}-{'2' * 16}-01"}):
            assert (await post(client, page, same))[1] == "foldline; hit"


async def test_whatever_an_operator_varies_is_a_page_of_its_own(redis_server: RedisServer, tmp_path: Path) -> None:
    """Replicas with other terms and other rules share a server and no result."""
    rules = tmp_path / "rules"
    (rules / "outlets").mkdir(parents=True)
    (rules / "outlets" / "courier.toml").write_text(RULE.format("The Example Courier"))
    ads = tmp_path / "ads.txt"
    ads.write_text("##.advert\n")
    same = at(redis_server)
    replicas = [
        same,
        structs.replace(same, policy=Policy.DECLARED),
        structs.replace(same, licensed_outlets=frozenset({"le-monde"})),
        structs.replace(same, rules_dir=rules),
        structs.replace(same, ad_lists=(ads,)),
    ]
    for settings in replicas:
        plain = structs.replace(settings, cache=CachePlace())
        async with serving(settings) as (_, client), serving(plain) as (_, uncached):
            expected, _ = await post(uncached, GATED.body, url=GATED.url or "")
            assert await post(client, GATED.body, url=GATED.url or "") == (expected, "foldline; fwd=miss")
            assert await hits(client, GATED.body, url=GATED.url or "") == expected
    async with serving(structs.replace(same, workers=2, page_timeout=19.0)) as (_, client):
        assert (await hits(client, GATED.body, url=GATED.url or "")) != b""


async def test_new_rules_give_new_results(tmp_path: Path) -> None:
    """After a reload, and back again: a result belongs to the rules that made it."""
    file = tmp_path / "outlets" / "courier.toml"
    file.parent.mkdir()
    page, url = f"<article><h1>Ferries</h1><p>{'The ferry sails again. ' * 40}</article>", "https://courier.example/a"
    seen = []
    file.write_text(RULE.format("The Courier"))
    async with serving(structs.replace(IN_MEMORY, rules_dir=tmp_path)) as (service, client):
        for name, status in (("The Courier", "fwd=miss"), ("The Other Courier", "fwd=miss"), ("The Courier", "hit")):
            file.write_text(RULE.format(name))
            await service.reloader.reload("test")
            record, told = await post(client, page, url=url)
            assert told == f"foldline; {status}"
            answer = json.loads(record)
            assert answer["outlet"]["name"] == name
            assert service.workers.rules is not None
            assert answer["engine"]["rules"] == service.workers.rules.digest
            seen.append(record)
    assert seen[0] == seen[2] != seen[1]


async def test_a_page_that_met_a_reload_is_kept_under_the_rules_that_read_it() -> None:
    """The look-up is made under one set of rules; the worker that takes the page up has another."""
    async with serving(IN_MEMORY, make_obedient) as (service, client):
        pool = service.workers
        before = pool.rules
        assert before is not None
        pool.rules = structs.replace(before, digest="older")
        assert (await post(client, "a page"))[1] == "foldline; fwd=miss"
        assert (await post(client, "a page"))[1] == "foldline; fwd=miss"
        pool.rules = before
        assert (await post(client, "a page"))[1] == "foldline; hit"


@pytest.mark.parametrize(
    ("asked", "statuses"),
    [
        ("no-cache", ("foldline; fwd=request", "foldline; fwd=request", "foldline; hit")),
        ("no-store", ("foldline; fwd=request", "foldline; fwd=request", "foldline; fwd=miss")),
        ("max-age=0, No-Cache", ("foldline; fwd=request", "foldline; fwd=request", "foldline; hit")),
        ("max-age=5", ("foldline; fwd=miss", "foldline; hit", "foldline; hit")),
    ],
)
async def test_a_caller_may_want_a_fresh_result(asked: str, statuses: tuple[str, str, str]) -> None:
    async with serving(IN_MEMORY, make_obedient) as (_, client):
        wish = {"Cache-Control": asked}
        found = [(await post(client, "a page", headers))[1] for headers in (wish, wish, None)]
        assert tuple(found) == statuses


async def test_failures_are_not_kept() -> None:
    async with serving(IN_MEMORY, make_obedient) as (service, client):
        for page, status in (("crash", 500), ("raise", 500), ("refuse", 415), ("memory", 500)):
            for _ in range(2):
                async with client.post("/v1/extract", data=page, headers=HTML) as response:
                    assert response.status == status
                    assert "Cache-Status" not in response.headers
        assert results_of(service).counts.hits == 0
        assert results_of(service).store.counts.written == 0


async def test_a_result_with_a_failed_plugin_is_not_kept() -> None:
    async with serving(IN_MEMORY, make_obedient) as (service, client):
        real = service.workers.extract

        async def with_failure(*call: Any) -> tuple[PageSummary, bytes]:
            summary, record = await real(*call)
            return structs.replace(summary, plugin_failures=("example: ValueError",)), record

        service.workers.extract = with_failure  # type: ignore[method-assign]
        for _ in range(2):
            assert (await post(client, "a page"))[1] == "foldline; fwd=miss"


async def test_a_hit_needs_no_worker() -> None:
    """The only worker is busy and its queue is full: what is known is answered, what is not is refused."""
    async with serving(IN_MEMORY, make_obedient) as (service, client):
        known = await post(client, "a page")
        slow = asyncio.create_task(post(client, "sleep 3"))
        waiting = [asyncio.create_task(post(client, f"page {number}")) for number in range(WAITING_PER_WORKER)]

        async def is_full() -> bool:
            return service.workers.waiting >= WAITING_PER_WORKER

        await happens(is_full)
        assert await post(client, "a page") == (known[0], "foldline; hit")
        async with client.post("/v1/extract", data="unknown", headers=HTML) as response:
            assert response.status == 503
            assert "Retry-After" in response.headers
        assert not slow.done()
        await asyncio.gather(slow, *waiting)


async def test_the_log_tells_hits_from_misses() -> None:
    async with serving(IN_MEMORY, make_obedient) as (_, client):
        with structlog.testing.capture_logs() as events:
            await post(client, "a page")
            await post(client, "a page")
    miss, hit = [event for event in events if event["event"] == "request_done"]
    assert (miss["cache"], hit["cache"]) == ("miss", "hit")
    told = ("kind", "outlet", "access", "body_words", "record_bytes", "rules")
    assert [hit[name] for name in told] == [miss[name] for name in told]


async def test_a_fetched_page_is_fetched_each_time_and_extracted_once() -> None:
    settings = structs.replace(IN_MEMORY, url_mode=True, contact="https://operator.example/bots")
    async with origin_server() as origin:
        origin.serve("/a", b"<p>A page about ferries.", content_type="text/html")
        fetching = lambda _: fetcher_for(origin, max_bytes=1_000_000)  # noqa: E731
        service = await Service.start(settings, make_obedient, make_fetcher=fetching)
        try:
            await service.workers.wait_ready()
            async with ClientSession(service.address) as client:
                found = []
                for _ in range(2):
                    async with client.get("/v1/extract", params={"url": origin.url("/a")}) as response:
                        found.append((await response.read(), response.headers["Cache-Status"]))
                origin.serve("/a", b"<p>Another page about ferries.", content_type="text/html")
                async with client.get("/v1/extract", params={"url": origin.url("/a")}) as response:
                    changed = (await response.read(), response.headers["Cache-Status"])
        finally:
            await service.stop()
    assert [status for _, status in found] == ["foldline; fwd=miss", "foldline; hit"]
    assert found[0][0] == found[1][0] != changed[0]
    assert changed[1] == "foldline; fwd=miss"


async def test_two_replicas_share_a_server(redis_server: RedisServer) -> None:
    async with serving(at(redis_server)) as (_, first), serving(at(redis_server)) as (second_service, second):
        record, _ = await post(first, GATED.body, url=GATED.url or "")
        assert await hits(first, GATED.body, url=GATED.url or "") == record
        assert await hits(second, GATED.body, url=GATED.url or "") == record
        assert results_of(second_service).counts.corrupt == 0


@pytest.mark.parametrize("fault", ["stop", "stall"])
async def test_no_request_fails_while_the_server_is_away(
    redis_server: RedisServer, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_store, "BACKGROUND_SECONDS", 0.2)
    async with serving(at(redis_server), make_obedient) as (service, client):
        record = await hits(client, "a page")
        getattr(redis_server, fault)()
        with structlog.testing.capture_logs() as events:
            answers = await asyncio.gather(*(post(client, f"page {number}") for number in range(30)))
            assert {status for _, status in answers} == {"foldline; fwd=miss"}

            async def is_down() -> bool:
                await post(client, "a page")
                return results_of(service).store.state is StoreState.DOWN

            await happens(is_down)
            again, _ = await post(client, "a page")
            assert json.loads(again)["body"] == json.loads(record)["body"]
            assert (await post(client, "a page that nobody has posted"))[1] == "foldline; fwd=miss"
            {"stop": redis_server.start, "stall": redis_server.go_on}[fault]()

            async def is_up() -> bool:
                return results_of(service).store.state is StoreState.UP

            await happens(is_up)
            await hits(client, "a page")
    changes = [event for event in events if event["event"] == "cache_changed"]
    assert [change["state"] for change in changes][-2:] == ["down", "up"]
    assert changes[0]["cache"] == redis_server.url


async def test_the_service_starts_and_works_without_its_server(redis_server: RedisServer) -> None:
    redis_server.stop()
    async with serving(at(redis_server), make_obedient) as (_, client):
        for _ in range(2):
            assert (await post(client, "a page"))[1] == "foldline; fwd=miss"


async def test_garbage_is_a_miss_and_is_written_over(redis_server: RedisServer) -> None:
    async with serving(at(redis_server), make_obedient) as (service, client), Redis.from_url(redis_server.url) as redis:
        record = await hits(client, "a page")
        await hits(client, "another page")
        names = await redis.keys()
        assert len(names) == 2
        values = {name: await redis.get(name) for name in names}
        swapped = dict(zip(names, reversed(list(values.values())), strict=True))
        cut = {name: value[:-1] for name, value in values.items()}
        flipped = {name: value[:40] + bytes([value[40] ^ 1]) + value[41:] for name, value in values.items()}
        for kind in (dict.fromkeys(names, b"garbage"), swapped, cut, flipped, dict.fromkeys(names, b"FLR1")):
            before = results_of(service).counts.corrupt
            await redis.mset(kind)
            async with asyncio.timeout(ENOUGH_SECONDS):
                while results_of(service).counts.corrupt == before:
                    assert json.loads((await post(client, "a page"))[0])["body"] == "a page"
            assert json.loads(await hits(client, "a page"))["body"] == json.loads(record)["body"]


def test_a_value_is_taken_whole_and_for_its_key_or_not_at_all() -> None:
    summary = PageSummary(
        kind="article",
        outlet=None,
        syndicator=None,
        access="free",
        completeness="complete",
        body_words=1,
        record_bytes=2,
    )
    value = pack_result(b"key", summary, b"{}")
    found = unpack_result(b"key", value)
    assert found is not None
    assert (found.summary, found.record) == (summary, b"{}")
    assert unpack_result(b"other", value) is None
    for end in range(len(value)):
        assert unpack_result(b"key", value[:end]) is None
    for place in range(len(value)):
        assert unpack_result(b"key", value[:place] + bytes([value[place] ^ 0x40]) + value[place + 1 :]) is None
