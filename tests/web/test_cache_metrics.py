"""The cache of results in `/metrics`: each page counted once, by what the cache had, and the state of the store."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession
from exposition import samples, scrape
from odd_extractors import make_obedient
from redis.asyncio import Redis

from foldline.caching.place import CacheKind, CachePlace
from foldline.settings import Settings
from foldline.web.server import Service

sys.path.insert(0, str(Path(__file__).parents[1] / "caching"))

from redis_servers import RedisServer

HTML = {"Content-Type": "text/html; charset=utf-8"}
ENOUGH_SECONDS = 60.0


async def start(cache: CachePlace) -> Service:
    service = await Service.start(Settings(port=0, workers=1, page_timeout=20.0, cache=cache), make_obedient)
    await service.workers.wait_ready()
    return service


async def post(client: ClientSession, page: bytes, wish: str = "", call: str = "extract") -> tuple[int, str | None]:
    headers = HTML | ({"Cache-Control": wish} if wish else {})
    async with client.post(f"/v1/{call}", data=page, headers=headers) as response:
        await response.read()
        return response.status, response.headers.get("Cache-Status")


async def counted(client: ClientSession, name: str) -> dict[str, float]:
    return {label: value for (label,), value in samples(await scrape(client), name).items()}


async def test_without_a_cache_there_are_names_and_no_values() -> None:
    service = await start(CachePlace())
    try:
        async with ClientSession(service.address) as client:
            text = await scrape(client)
    finally:
        await service.stop()
    assert "# TYPE foldline_cache_lookups_total counter" in text
    assert "# TYPE foldline_cache_state gauge" in text
    assert "\nfoldline_cache" not in text


async def test_each_page_counts_once() -> None:
    service = await start(CachePlace(kind=CacheKind.MEMORY))
    try:
        async with ClientSession(service.address) as client:
            assert await counted(client, "foldline_cache_lookups_total") == {
                "hit": 0, "miss": 0, "corrupt": 0, "bypass": 0,
            }  # fmt: skip
            assert await post(client, b"a page") == (200, "foldline; fwd=miss")
            assert await post(client, b"a page") == (200, "foldline; hit")
            assert await post(client, b"a page", "no-cache") == (200, "foldline; fwd=request")
            assert (await post(client, b"raise"))[0] == 500  # looked for, not found, and not to be had either
            assert await counted(client, "foldline_cache_lookups_total") == {
                "hit": 1, "miss": 2, "corrupt": 0, "bypass": 1,
            }  # fmt: skip
            assert await counted(client, "foldline_cache_state") == {"up": 1, "full": 0, "down": 0}
            calls = await counted(client, "foldline_cache_store_calls_total")
            assert (calls["found"], calls["absent"], calls["written"]) == (1, 2, 2)
    finally:
        await service.stop()


async def test_an_explanation_is_never_answered_by_a_record() -> None:
    service = await Service.start(
        Settings(port=0, workers=1, page_timeout=20.0, cache=CachePlace(kind=CacheKind.MEMORY))
    )
    try:
        await service.workers.wait_ready()
        async with ClientSession(service.address) as client:
            seen = [
                await post(client, b"<h1>Ferry</h1><p>It sails again.</p>", call=call)
                for call in ("extract", "explain", "extract", "explain")
            ]
    finally:
        await service.stop()
    assert seen == [(200, "foldline; fwd=miss")] * 2 + [(200, "foldline; hit")] * 2


@pytest.fixture
def redis_server(tmp_path: Path) -> Any:
    server = RedisServer(tmp_path)
    server.start()
    yield server
    server.stop()


async def test_garbage_and_a_server_that_goes_are_told(redis_server: RedisServer) -> None:
    service = await start(CachePlace(kind=CacheKind.SERVER, url=redis_server.url))
    try:
        async with ClientSession(service.address) as client, Redis.from_url(redis_server.url) as redis:
            async with asyncio.timeout(ENOUGH_SECONDS):
                while (await post(client, b"a page"))[1] != "foldline; hit":  # noqa: ASYNC110 - written in the background
                    await asyncio.sleep(0.02)
                before = await counted(client, "foldline_cache_lookups_total")
                assert (await counted(client, "foldline_cache_state"))["up"] == 1
                while (await counted(client, "foldline_cache_lookups_total"))["corrupt"] == 0:
                    for name in await redis.keys():
                        await redis.set(name, b"garbage")
                    assert (await post(client, b"a page"))[0] == 200
            assert before["corrupt"] == 0
            redis_server.stop()
            async with asyncio.timeout(ENOUGH_SECONDS):
                number = 0
                while (await counted(client, "foldline_cache_state"))["down"] == 0:
                    number += 1
                    assert (await post(client, b"page %d" % number))[0] == 200
            assert await counted(client, "foldline_cache_state") == {"up": 0, "full": 0, "down": 1}
    finally:
        await service.stop()
