"""`/readyz` says why no page can be taken."""

from __future__ import annotations

import asyncio

import pytest
import structlog
from aiohttp import ClientSession
from exposition import samples, scrape
from odd_extractors import make_late, make_none

from foldline.settings import Settings
from foldline.web.failures import WorkersUnusable
from foldline.web.middleware import HEALTH
from foldline.web.server import Service

HTML = {"Content-Type": "text/html; charset=utf-8"}


async def why(client: ClientSession) -> str | None:
    """The reason that /readyz gives; None where it says ready. /livez and the metrics are asked too."""
    async with client.get("/livez") as response:
        assert response.status == 200
    async with client.get("/readyz") as response:
        answer = await response.json(content_type=None)
        if response.status == 200:
            assert answer["status"] == "ready"
            return None
        assert (response.status, response.content_type) == (503, "application/problem+json")
        assert response.headers["Retry-After"]
        assert (answer["type"], answer["status"]) == ("about:blank", 503)
        return str(answer["detail"])


async def test_while_they_start_and_while_it_stops(service: Service, client: ClientSession) -> None:
    assert await why(client) is None
    assert samples(await scrape(client), "foldline_ready") == {(): 1}
    service.app[HEALTH].draining = True
    assert await why(client) == "the service is stopping"
    assert samples(await scrape(client), "foldline_ready") == {(): 0}


async def test_where_the_workers_cannot_be_started() -> None:
    running = await Service.start(Settings(port=0, workers=1), make_none)
    try:
        with pytest.raises(WorkersUnusable):
            await running.workers.wait_ready()
        async with ClientSession(running.address) as client:
            told = await why(client)
            assert told is not None
            assert "cannot be started: outlets/example.toml: 'hosts': expected an array" in told
            async with client.get("/openapi.json") as response:  # what the service is can be read all the same
                assert response.status == 200
    finally:
        await running.stop()


async def test_where_every_worker_was_lost() -> None:
    running = await Service.start(Settings(port=0, workers=1), make_late)
    try:
        async with ClientSession(running.address) as client:
            assert "0 of 1 workers have built their rule books" in str(await why(client))
            await running.workers.wait_ready()
            await client.post("/v1/extract", data=b"crash", headers=HTML)
            seen = set()
            async with asyncio.timeout(30):
                while (told := await why(client)) is not None or not seen:
                    seen.add(told)
            assert "every worker was lost; replacements are being started" in seen
    finally:
        await running.stop()


async def test_no_key_and_no_address_gets_into_the_log(client: ClientSession) -> None:
    secret = "key-7f3a"  # noqa: S105 - invented
    headers = {**HTML, "Authorization": f"Bearer {secret}", "Cookie": f"session={secret}"}
    with structlog.testing.capture_logs([structlog.contextvars.merge_contextvars]) as events:
        url = f"https://courier.example/{secret}?token={secret}"
        await client.post("/v1/extract", params={"url": url}, data=secret.encode(), headers=headers)
        await client.post("/v1/explain", data=b"raise", headers=headers)
        await client.get(f"/{secret}", headers=headers)
    assert len(events) == 4  # one a request, and where the bug was
    assert secret not in str(events)
    assert secret not in await scrape(client)
