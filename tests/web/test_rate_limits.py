"""Rate limits: how many calls a second, for whom, and what the one too many is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession
from odd_extractors import make_obedient

from foldline.settings import Settings
from foldline.web.failures import RateLimited
from foldline.web.keys import ApiKey, line_for
from foldline.web.rate_limits import RateLimits
from foldline.web.server import Service

KEY = ApiKey(name="newsroom", digest=b"1")
OTHER = ApiKey(name="blog", digest=b"2")
NAMED = ApiKey(name="archive", digest=b"3", rate=0.5, burst=3)


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def limits(clock: Clock, **settings: Any) -> RateLimits:
    return RateLimits(Settings(**settings), clock)


def taken(rates: RateLimits, key: ApiKey | None, tries: int = 20) -> int:
    """How many of the calls are taken."""
    count = 0
    for _ in range(tries):
        try:
            rates.take(key)
        except RateLimited:
            continue
        count += 1
    return count


def test_without_a_setting_nothing_is_limited() -> None:
    assert taken(limits(Clock()), KEY, 1000) == 1000


def test_a_burst_is_taken_and_then_the_rate() -> None:
    clock = Clock()
    rates = limits(clock, rate_limit=2.0, rate_burst=5)
    assert taken(rates, None) == 5
    clock.now += 1
    assert taken(rates, None) == 2
    clock.now += 0.25
    assert taken(rates, None) == 0
    clock.now += 0.25
    assert taken(rates, None) == 1
    clock.now += 3600
    assert taken(rates, None) == 5


@pytest.mark.parametrize(("rate", "at_once"), [(4.0, 4), (2.5, 3), (0.1, 1)])
def test_unset_the_burst_is_that_of_one_second_and_at_least_one(rate: float, at_once: int) -> None:
    assert taken(limits(Clock(), rate_limit=rate), None) == at_once


def test_each_key_has_its_own_rate_and_all_share_one() -> None:
    rates = limits(Clock(), rate_limit=5.0, key_rate_limit=3.0)
    assert taken(rates, KEY) == 3
    assert taken(rates, OTHER) == 2  # the service's five are used up
    with pytest.raises(RateLimited, match="the service takes 5 calls a second, 5 at once"):
        rates.take(OTHER)
    with pytest.raises(RateLimited):
        rates.take(KEY)


def test_a_call_that_its_key_may_not_make_uses_up_nothing_of_the_others() -> None:
    rates = limits(Clock(), rate_limit=10.0, key_rate_limit=1.0)
    assert taken(rates, KEY, 50) == 1
    assert taken(rates, OTHER, 50) == 1


def test_a_line_may_name_another_rate() -> None:
    clock = Clock()
    rates = limits(clock, key_rate_limit=10.0)
    assert taken(rates, NAMED) == 3
    clock.now += 2
    assert taken(rates, NAMED) == 1
    assert taken(limits(clock), NAMED) == 3


@pytest.mark.parametrize(("rate", "retry_after"), [(10.0, 1), (1.0, 1), (0.25, 4), (0.1, 10)])
def test_the_one_too_many_is_told_when_to_come_again(rate: float, retry_after: int) -> None:
    clock = Clock()
    rates = limits(clock, rate_limit=rate, rate_burst=1)
    rates.take(None)
    with pytest.raises(RateLimited) as caught:
        rates.take(None)
    assert caught.value.retry_after == retry_after
    clock.now += retry_after
    rates.take(None)


async def test_the_service_answers_429_before_it_reads_the_page(tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.write_text(f"{line_for('newsroom', 'a')} rate=0.01 burst=2\n{line_for('blog', 'b')}\n")
    running = await Service.start(Settings(port=0, workers=1, api_keys_file=keys), make_obedient)
    try:
        await running.workers.wait_ready()
        async with ClientSession(running.address) as client:
            answers = []
            for key in ("a", "a", "a", "b", "wrong", "b"):
                headers = {"Content-Type": "text/html", "Authorization": f"Bearer {key}"}
                async with client.post("/v1/extract", data=b"page", headers=headers) as response:
                    answers.append((response.status, response.headers.get("Retry-After")))
                    problem = await response.json(content_type=None)
                if response.status == 429:
                    assert problem["type"] == "urn:foldline:problem:rate-limited"
                    assert "the key 'newsroom' takes 0.01 calls a second, 2 at once" in problem["detail"]
            async with client.get("/readyz") as response:
                assert response.status == 200
    finally:
        await running.stop()
    assert answers[:2] == [(200, None), (200, None)]
    assert answers[2][0] == 429
    assert 90 < int(answers[2][1] or 0) <= 100
    assert answers[3:] == [(200, None), (401, None), (200, None)]


async def test_a_call_one_too_many_is_answered_while_its_body_is_still_to_come() -> None:
    from raw_calls import connect, read_answer

    running = await Service.start(Settings(port=0, workers=1, rate_limit=0.01), make_obedient)
    head = b"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\n"
    try:
        await running.workers.wait_ready()
        reader, writer = await connect(running)
        writer.write(head + b"x" * 900)
        assert (await read_answer(reader)).status == 200
        writer.write(head)
        assert (await read_answer(reader)).status == 429
        writer.close()
    finally:
        await running.stop()
