"""Connections: slow senders, idle ones, too many of them, too much of a head, and who is answered all the same."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import structlog
from odd_extractors import make_obedient
from raw_calls import Answer, call, connect, eventually, is_closed, read_answer

from foldline.settings import Settings
from foldline.web import limits
from foldline.web.connections import EdgeProtocol
from foldline.web.server import Service

POST = b"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Type: text/html\r\n"
LIVE = b"GET /livez HTTP/1.1\r\nHost: x\r\n\r\n"


@asynccontextmanager
async def serving(**settings: Any) -> AsyncIterator[Service]:
    running = await Service.start(Settings(port=0, workers=1, **settings), make_obedient)
    try:
        await running.workers.wait_ready()
        yield running
    finally:
        await running.stop()


def told(answer: Answer) -> tuple[int, str]:
    """Status and problem of an answer that every client can use."""
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.problem["status"] == answer.status
    assert answer.problem["request_id"] == answer.headers["x-request-id"]
    assert answer.headers["server"] == "foldline"
    return answer.status, answer.problem["type"].removeprefix("urn:foldline:problem:")


async def drip(writer: asyncio.StreamWriter, sent: bytes, pause: float) -> None:
    for place in range(len(sent)):
        writer.write(sent[place : place + 1])
        await asyncio.sleep(pause)


async def test_a_head_that_drips_in_is_given_up() -> None:
    """Slowloris: each byte comes soon after the one before, the end never."""
    async with serving(request_timeout=0.5) as service:
        reader, writer = await connect(service)
        dripping = asyncio.create_task(drip(writer, POST + b"X-More: " + b"a" * 1000, 0.02))
        answer = await read_answer(reader)
        dripping.cancel()
        assert told(answer) == (408, "request-timeout")
        assert await is_closed(reader)
        writer.close()
        assert (await call(service, LIVE)).status == 200


async def test_a_second_head_that_stops_is_given_up_too() -> None:
    async with serving(request_timeout=0.5) as service:
        reader, writer = await connect(service)
        writer.write(LIVE)
        assert (await read_answer(reader)).status == 200
        writer.write(LIVE[:20])
        assert told(await read_answer(reader)) == (408, "request-timeout")
        assert await is_closed(reader)
        writer.close()


@pytest.mark.parametrize(
    "framing", [b"Content-Length: 900\r\n\r\n", b"Transfer-Encoding: chunked\r\n\r\n5\r\nferry\r\n"]
)
async def test_a_body_that_does_not_come_is_given_up(framing: bytes) -> None:
    async with serving(request_timeout=0.5) as service:
        reader, writer = await connect(service)
        writer.write(POST + framing)
        assert told(await read_answer(reader)) == (408, "request-timeout")
        writer.close()
        assert (await call(service, LIVE)).status == 200


async def test_what_the_head_took_is_no_longer_the_bodys(monkeypatch: pytest.MonkeyPatch) -> None:
    """A head that took nearly all of the hour leaves its body nothing."""
    arrived = EdgeProtocol._head_arrived

    def arrived_late(connection: EdgeProtocol) -> None:
        arrived(connection)
        connection.head_seconds = 3600.0

    monkeypatch.setattr(EdgeProtocol, "_head_arrived", arrived_late)
    async with serving(request_timeout=3600.0) as service:
        answer = await call(service, POST + b"Content-Length: 9\r\n\r\npage")
        assert told(answer) == (408, "request-timeout")


@pytest.mark.parametrize(
    ("chunk", "count", "status"), [(b"1\r\nx\r\n", 400_000, 400), (b"14\r\n" + b"x" * 20 + b"\r\n", 100_000, 200)]
)
async def test_a_large_body_in_tiny_chunks_is_given_up(chunk: bytes, count: int, status: int) -> None:
    async with serving() as service:
        answer = await call(service, POST + b"Transfer-Encoding: chunked\r\n\r\n" + chunk * count + b"0\r\n\r\n")
        assert answer.status == status
        if status == 400:
            assert told(answer) == (400, "bad-request")
            assert "its chunks are too small" in answer.problem["detail"]
        assert (await call(service, LIVE)).status == 200


async def test_a_slow_request_within_its_time_is_answered() -> None:
    async with serving(request_timeout=20.0) as service:
        reader, writer = await connect(service)
        await drip(writer, POST + b"Content-Length: 4\r\n\r\npage", 0.002)
        answer = await read_answer(reader)
        assert (answer.status, json.loads(answer.body)["body"]) == (200, "page")
        writer.close()


async def test_who_says_nothing_is_let_go_without_a_word() -> None:
    async with serving(request_timeout=0.3) as service:
        reader, writer = await connect(service)
        assert await is_closed(reader)
        writer.close()


async def test_a_connection_that_falls_idle_is_closed_and_a_busy_one_is_not() -> None:
    async with serving(idle_timeout=1.0) as service:
        reader, writer = await connect(service)
        writer.write(POST + b"Content-Length: 9\r\n\r\nsleep 1.5")
        assert (await read_answer(reader)).status == 200
        writer.write(LIVE)
        assert (await read_answer(reader)).status == 200
        assert await is_closed(reader)
        writer.close()


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (b"GET /" + b"a" * 33_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", "more than 32768 bytes"),
        (b"GET /livez HTTP/1.1\r\nHost: x\r\nX-Long: " + b"a" * 33_000 + b"\r\n\r\n", "more than 32768 bytes"),
        (b"GET /livez HTTP/1.1\r\nHost: x\r\n" + b"X-One: 1\r\n" * 101 + b"\r\n", "more than 100 headers"),
        (
            b"GET /livez HTTP/1.1\r\nHost: x\r\n" + (b"X-Long: " + b"a" * 30_000 + b"\r\n") * 3 + b"\r\n",
            "more than 65536 bytes",
        ),
        (b"GET /livez HTTP/1.1\r\nHost: x\r\n" + (b"X-Long: " + b"a" * 30_000 + b"\r\n") * 3, "more than 65536 bytes"),
    ],
    ids=["line", "header", "count", "all together", "all together without an end"],
)
async def test_a_head_that_is_too_large_is_refused(sent: bytes, words: str) -> None:
    async with serving() as service:
        answer = await call(service, sent)
        assert told(answer) == (431, "headers-too-large")
        assert words in answer.problem["detail"]
        assert (await call(service, LIVE)).status == 200


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (b"GET /livez HTTP/1.1\r\n\r\n", "Missing 'Host' header"),
        (POST + b"Content-Type: text/plain\r\nContent-Length: 1\r\n\r\np", "Duplicate 'Content-Type' header"),
        (b"GET /livez HTTP/1.1\r\nHost: x\r\nthe story\r\n\r\n", "not valid HTTP/1.1"),
    ],
)
async def test_a_wrong_head_is_told_what_is_wrong_and_not_quoted(sent: bytes, words: str) -> None:
    async with serving() as service:
        answer = await call(service, sent)
        assert told(answer) == (400, "bad-request")
        assert words in answer.problem["detail"]
        assert b"story" not in answer.body


async def test_a_large_head_within_the_bounds_is_read() -> None:
    async with serving() as service:
        headers = b"".join(b"X-%d: %s\r\n" % (number, b"a" * 600) for number in range(90))
        assert (await call(service, b"GET /livez HTTP/1.1\r\nHost: x\r\n" + headers + b"\r\n")).status == 200


async def test_past_the_bound_probes_are_answered_and_nothing_else() -> None:
    async with serving(max_connections=3) as service:
        busy = [await connect(service) for _ in range(3)]
        for _, writer in busy:
            writer.write(POST + b"Content-Length: 900\r\n\r\n")
        with structlog.testing.capture_logs() as events:
            answer = await call(service, POST + b"Content-Length: 4\r\n\r\npage")
            assert told(answer) == (503, "overloaded")
            assert (answer.headers["retry-after"], answer.headers["connection"]) == ("1", "close")
            assert (await call(service, LIVE)).status == 200
            assert (await call(service, b"GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n")).status == 200
        assert [event["event"] for event in events].count("connections_full") == 1
        for reader, writer in busy:
            writer.write(b"p" * 900)
            assert (await read_answer(reader)).status == 200
            writer.close()


async def test_far_past_the_bound_connections_are_closed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foldline.web.connections.SPARE_CONNECTIONS", 2)
    async with serving(max_connections=1) as service:
        open_ones = [await connect(service) for _ in range(3)]
        for _, writer in open_ones:
            writer.write(LIVE[:10])
        await asyncio.sleep(0.1)
        reader, writer = await connect(service)
        assert await is_closed(reader)
        writer.close()
        for _, writer in open_ones:
            writer.close()


async def test_a_spare_connection_is_not_kept_for_who_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foldline.web.connections.SPARE_SECONDS", 0.2)
    async with serving(max_connections=1) as service:
        _, first = await connect(service)
        first.write(LIVE[:10])
        await asyncio.sleep(0.1)
        reader, second = await connect(service)
        assert await is_closed(reader)
        first.close()
        second.close()


async def test_where_there_is_no_room_the_one_that_is_idle_longest_makes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foldline.web.connections.REUSE_AFTER_SECONDS", 0.05)
    async with serving(max_connections=2) as service:
        first, second = await connect(service), await connect(service)
        for reader, writer in (second, first):  # the second falls idle first
            writer.write(LIVE)
            assert (await read_answer(reader)).status == 200
            await asyncio.sleep(0.1)
        newcomer = await call(service, POST + b"Content-Length: 4\r\n\r\npage")
        assert newcomer.status == 200
        assert await is_closed(second[0])
        first[1].write(LIVE)
        assert (await read_answer(first[0])).status == 200
        first[1].close()
        second[1].close()


async def test_who_does_not_read_the_answer_is_let_go() -> None:
    """The record echoes the page: 12 MB, which no socket holds."""
    page = b"x" * 12_000_000
    async with serving(request_timeout=1.0) as service:
        reader, writer = await connect(service)
        writer.transport.set_write_buffer_limits(high=20_000_000)
        writer.transport.pause_reading()  # type: ignore[attr-defined]
        with structlog.testing.capture_logs() as events:
            writer.write(POST + b"Content-Length: %d\r\n\r\n" % len(page) + page)

            async def let_go() -> bool:
                return any(event["event"] == "reader_too_slow" for event in events)

            await eventually(let_go)
        writer.transport.abort()
        assert (await call(service, LIVE)).status == 200
        del reader


async def test_who_waits_to_be_asked_is_asked_when_the_page_is_wanted() -> None:
    async with serving(max_page_bytes=1000) as service:
        reader, writer = await connect(service)
        writer.write(POST + b"Content-Length: 4\r\nExpect: 100-continue\r\n\r\n")
        assert (await reader.readuntil(b"\r\n\r\n")) == b"HTTP/1.1 100 Continue\r\n\r\n"
        writer.write(b"page")
        assert (await read_answer(reader)).status == 200
        writer.close()


@pytest.mark.parametrize(
    ("line", "expect", "status", "problem"),
    [
        (POST + b"Content-Length: 2000\r\n", b"100-continue", 413, "page-too-large"),
        (
            POST.replace(b"text/html", b"image/png") + b"Content-Length: 4\r\n",
            b"100-continue",
            415,
            "unsupported-media-type",
        ),
        (POST + b"Content-Length: 4\r\n", b"a miracle", 417, "bad-request"),
        (b"PUT /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n", b"a miracle", 417, "bad-request"),
    ],
)
async def test_who_waits_to_be_asked_is_turned_away_without_sending(
    line: bytes, expect: bytes, status: int, problem: str
) -> None:
    async with serving(max_page_bytes=1000) as service:
        assert told(await call(service, line + b"Expect: " + expect + b"\r\n\r\n")) == (status, problem)


def test_the_bounds_leave_room_for_what_the_contract_allows() -> None:
    """An address of 8,192 characters, each of them escaped."""
    assert limits.MAX_LINE_BYTES > 3 * 8192
    assert limits.MAX_HEAD_BYTES > limits.MAX_LINE_BYTES + 8192


async def test_callers_that_break_off_anywhere_leave_nothing_behind() -> None:
    whole = (
        POST + b"Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npage\r\n0\r\n\r\n" + LIVE + LIVE[:30]
    )
    dice = random.Random(7)  # noqa: S311 - places to break off at, no secret
    async with serving(max_connections=1000) as service:
        before = open_files()
        for _ in range(20):
            callers = [await connect(service) for _ in range(20)]
            for _, writer in callers:
                writer.write(whole[: dice.randrange(len(whole) + 1)])
            await asyncio.sleep(0)
            for _, writer in callers:
                (writer.transport.abort if dice.random() < 0.5 else writer.close)()

        async def all_is_as_before() -> bool:
            return open_files() <= before

        await eventually(all_is_as_before)
        assert (await call(service, LIVE)).status == 200
        assert service.workers.restarts == 0


async def test_a_caller_that_hangs_up_is_told_from_a_fault_of_the_service() -> None:
    async with serving() as service:
        with structlog.testing.capture_logs() as events:
            _, writer = await connect(service)
            writer.write(POST + b"X-Request-Id: half-a-page\r\nContent-Length: 1000\r\n\r\npage")
            await writer.drain()
            await asyncio.sleep(0.1)
            writer.transport.abort()

            async def is_told() -> bool:
                return any(event["event"] == "caller_gone" for event in events)

            await eventually(is_told)
    told_of = [event for event in events if event["event"] in ("caller_gone", "connection_refused", "request_failed")]
    assert told_of == [{"event": "caller_gone", "log_level": "info", "request_id": "half-a-page"}]


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))
