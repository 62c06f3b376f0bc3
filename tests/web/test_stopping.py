"""Stopping: readiness first, then the listener, then what is in flight, with a limit."""

from __future__ import annotations

import asyncio
import signal
from typing import Any

import structlog
from aiohttp import ClientSession
from odd_extractors import make_obedient
from raw_calls import connect, eventually, is_closed, read_answer

from foldline.settings import Settings
from foldline.web.server import Service
from foldline.web.stopping import StopSignals

POST = b"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%b"
READY = b"GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n"


async def started(**settings: Any) -> Service:
    service = await Service.start(Settings(port=0, workers=1, **settings), make_obedient)
    await service.workers.wait_ready()
    return service


def told(number: signal.Signals) -> StopSignals:
    signals = StopSignals()
    signals.note(number)
    return signals


async def listens(service: Service) -> bool:
    try:
        _, writer = await connect(service)
    except ConnectionError:
        return False
    writer.close()
    return True


async def until_it_listens_no_more(service: Service) -> None:
    async def is_closed_to_all() -> bool:
        return not await listens(service)

    await eventually(is_closed_to_all)


async def test_after_sigterm_readiness_is_down_while_the_listener_still_answers() -> None:
    service = await started(stop_delay=3600.0)
    signals = told(signal.SIGTERM)
    reader, writer = await connect(service)
    stopping = asyncio.create_task(service.stop(signals))
    await asyncio.sleep(0.1)
    writer.write(READY)
    answer = await read_answer(reader)
    assert (answer.status, answer.headers["connection"]) == (503, "close")
    assert b"the service is stopping" in answer.body
    async with ClientSession(service.address) as client:
        async with client.get("/livez") as response:
            assert response.status == 200
        async with client.post("/v1/extract", data=b"page", headers={"Content-Type": "text/html"}) as response:
            assert (response.status, response.headers["Connection"]) == (200, "close")
    signals.note(signal.SIGTERM)  # the hour is over
    assert await stopping == 0
    assert not await listens(service)
    writer.close()


async def test_a_key_press_waits_for_nobody() -> None:
    service = await started(stop_delay=3600.0)
    assert await service.stop(told(signal.SIGINT)) == 0


async def test_what_is_half_sent_when_the_listener_closes_is_read_to_its_end_and_answered() -> None:
    """Longer than the listener's last moment: aiohttp's own shutdown would drop what comes now."""
    service = await started()
    reader, writer = await connect(service)
    writer.write((POST % (4, b"page"))[:-2])
    await asyncio.sleep(0.1)
    stopping = asyncio.create_task(service.stop())
    await until_it_listens_no_more(service)
    await asyncio.sleep(0.5)
    writer.write(b"ge")
    assert (await read_answer(reader)).status == 200
    assert await is_closed(reader)
    assert await stopping == 0
    writer.close()


async def test_a_head_that_has_begun_is_answered_and_an_idle_connection_closed() -> None:
    service = await started()
    idle_reader, idle_writer = await connect(service)
    reader, writer = await connect(service)
    writer.write((POST % (4, b"page"))[:20])
    await asyncio.sleep(0.1)
    stopping = asyncio.create_task(service.stop())
    assert await is_closed(idle_reader)
    writer.write((POST % (4, b"page"))[20:])
    assert (await read_answer(reader)).status == 200
    assert await stopping == 0
    idle_writer.close()
    writer.close()


async def test_requests_that_wait_behind_another_on_their_connection_are_answered() -> None:
    service = await started()
    reader, writer = await connect(service)
    writer.write((POST % (9, b"sleep 0.5")) + (POST % (4, b"page")))
    await asyncio.sleep(0.1)
    stopping = asyncio.create_task(service.stop())
    answer = await read_answer(reader)
    assert answer.status == 200
    assert await stopping == 0
    # The answer says that the connection ends: whoever sent more knows that it was not taken.
    assert answer.headers["connection"] == "close"
    writer.close()


async def test_past_its_limit_what_is_in_flight_is_given_up() -> None:
    service = await started(stop_timeout=0.3, page_timeout=60.0)
    reader, writer = await connect(service)
    writer.write(POST % (8, b"sleep 60"))
    await asyncio.sleep(0.1)
    with structlog.testing.capture_logs() as events:
        assert await service.stop() == 1
    cut = [event for event in events if event["event"] == "stop_cut_short"]
    assert [(event["given_up"], event["cause"]) for event in cut] == [(1, "time")]
    answer = await read_answer(reader)
    assert (answer.status, answer.headers["connection"]) == (503, "close")
    assert (answer.problem["type"], answer.headers["retry-after"]) == ("urn:foldline:problem:overloaded", "1")
    assert await is_closed(reader)
    writer.close()


async def test_a_page_that_is_still_arriving_at_the_limit_is_given_up_too() -> None:
    service = await started(stop_timeout=0.3)
    reader, writer = await connect(service)
    writer.write((POST % (4, b"page"))[:-2])
    await asyncio.sleep(0.1)
    assert await service.stop() == 1
    assert (await read_answer(reader)).status == 503
    assert await is_closed(reader)
    writer.close()


async def test_a_second_signal_ends_the_waiting() -> None:
    service = await started(stop_timeout=3600.0, stop_delay=3600.0, page_timeout=3600.0)
    reader, writer = await connect(service)
    writer.write(POST % (10, b"sleep 3600"))
    await asyncio.sleep(0.1)
    signals = told(signal.SIGTERM)
    with structlog.testing.capture_logs() as events:
        stopping = asyncio.create_task(service.stop(signals))
        await asyncio.sleep(0.3)
        assert await listens(service)
        signals.note(signal.SIGTERM)
        assert await stopping == 1
    assert any(event["event"] == "stop_cut_short" and event["cause"] == "signal" for event in events)
    assert [event["status"] for event in events if event["event"] == "request_done"] == [503]
    answer = await read_answer(reader)
    assert (answer.status, answer.headers["connection"]) == (503, "close")
    assert (answer.problem["type"], answer.headers["retry-after"]) == ("urn:foldline:problem:overloaded", "1")
    assert await is_closed(reader)
    writer.close()
