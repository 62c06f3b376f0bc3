"""One request in flight per host, the crawl-delay between two, rest where the host asks for it."""

from __future__ import annotations

import asyncio

import pytest
from origins import Clock

from foldline.fetching.failures import FetchFailed, HostBusy
from foldline.fetching.turns import MAX_WAITING_PER_HOST, Turns

SEEN_AS = "https://courier.example/a"


def turns_of(clock: Clock, max_hosts: int = 10) -> Turns:
    return Turns(clock.now, clock.sleep, max_hosts)


async def take(turns: Turns, host: str, delay: float = 0) -> None:
    async with turns.page_turn(host, delay, SEEN_AS):
        pass


async def test_the_delay_passes_between_two_pages_and_not_before_the_first() -> None:
    clock = Clock()
    turns = turns_of(clock)
    await take(turns, "courier.example", 5)
    assert clock.slept == []
    clock.time += 2
    await take(turns, "courier.example", 5)
    assert clock.slept == [3]
    clock.time += 60
    await take(turns, "courier.example", 5)
    await take(turns, "other.example", 5)
    assert clock.slept == [3]


async def test_robots_txt_is_no_page_to_wait_after() -> None:
    clock = Clock()
    turns = turns_of(clock)
    async with turns.robots_turn("courier.example"):
        pass
    await take(turns, "courier.example", 5)
    assert clock.slept == []


async def test_a_long_delay_is_a_problem_and_no_long_wait() -> None:
    clock = Clock()
    turns = turns_of(clock)
    await take(turns, "courier.example", 60)
    clock.time += 20.5
    with pytest.raises(HostBusy, match="60 s between two requests") as busy:
        await take(turns, "courier.example", 60)
    assert busy.value.retry_after == 40
    assert SEEN_AS in str(busy.value)
    assert clock.slept == []
    clock.time += 40
    await take(turns, "courier.example", 60)


async def test_an_endless_delay_ends_after_a_day() -> None:
    clock = Clock()
    turns = turns_of(clock)
    await take(turns, "courier.example", 1e300)
    with pytest.raises(HostBusy) as busy:
        await take(turns, "courier.example", 1e300)
    assert busy.value.retry_after == 86_400


async def test_a_host_that_asks_for_rest_gets_it() -> None:
    clock = Clock()
    turns = turns_of(clock)
    turns.let_rest("courier.example", 30, 429)
    turns.let_rest("courier.example", 10, 503)
    clock.time += 5
    with pytest.raises(FetchFailed) as failed:
        await take(turns, "courier.example")
    assert (failed.value.origin_status, failed.value.retry_after) == (503, 25)
    with pytest.raises(FetchFailed):
        async with turns.robots_turn("courier.example"):
            pytest.fail("a resting host is not asked for its robots.txt either")
    await take(turns, "other.example")
    clock.time += 25
    await take(turns, "courier.example")


async def test_who_waits_while_the_host_asks_for_rest_does_not_ask_it() -> None:
    clock = Clock()
    turns = turns_of(clock)
    async with turns.page_turn("courier.example", 0, SEEN_AS):
        waiting = asyncio.create_task(take(turns, "courier.example"))
        await asyncio.sleep(0)
        turns.let_rest("courier.example", 30, 503)
    with pytest.raises(FetchFailed, match="left alone"):
        await waiting


async def test_turns_at_one_host_are_taken_one_by_one_and_at_two_side_by_side() -> None:
    turns = turns_of(Clock())
    order: list[str] = []

    async def visit(host: str, name: str) -> None:
        async with turns.page_turn(host, 0, SEEN_AS):
            order.append(f"{name} in")
            await asyncio.sleep(0.01)
            order.append(f"{name} out")

    await asyncio.gather(visit("courier.example", "a"), visit("courier.example", "b"), visit("other.example", "c"))
    assert order.index("a out") < order.index("b in")
    assert order.index("c in") < order.index("a out")


async def test_a_long_queue_is_refused_at_once() -> None:
    turns = turns_of(Clock())
    async with turns.page_turn("courier.example", 0, SEEN_AS):
        waiting = [asyncio.create_task(take(turns, "courier.example")) for _ in range(MAX_WAITING_PER_HOST)]
        await asyncio.sleep(0)
        with pytest.raises(HostBusy, match="requests wait for"):
            await take(turns, "courier.example")
    await asyncio.gather(*waiting)


async def test_who_gives_up_leaves_the_turn_to_the_next() -> None:
    turns = turns_of(Clock())
    async with turns.page_turn("courier.example", 0, SEEN_AS):
        first, second = (asyncio.create_task(take(turns, "courier.example")) for _ in range(2))
        await asyncio.sleep(0)
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
    await second
    with pytest.raises(ZeroDivisionError):
        async with turns.page_turn("courier.example", 0, SEEN_AS):
            raise ZeroDivisionError
    await take(turns, "courier.example")


async def test_hosts_are_forgotten_but_not_while_they_are_asked() -> None:
    turns = turns_of(Clock(), max_hosts=3)
    async with turns.page_turn("courier.example", 0, SEEN_AS):
        for number in range(20):
            await take(turns, f"host-{number}.example")
        assert turns.known == 3
        waiting = asyncio.create_task(take(turns, "courier.example"))
        await asyncio.sleep(0.01)
        assert not waiting.done()
    await waiting
