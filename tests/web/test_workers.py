"""One page's misfortune is its own: what workers do when pages crash, hang and eat memory."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
from collections.abc import AsyncIterator

import msgspec
import pytest
import structlog
from odd_extractors import make_late, make_none, make_obedient

from foldline.errors import UnsupportedMediaType
from foldline.web import workers
from foldline.web.failures import (
    ExtractionCrashed,
    ExtractionFailed,
    ExtractionTimeout,
    Overloaded,
    WorkersUnusable,
)
from foldline.web.worker_protocol import PageHead
from foldline.web.workers import WorkerPool

PATIENT = 20.0


@pytest.fixture
async def pool() -> AsyncIterator[WorkerPool]:
    opened = WorkerPool(make_obedient, 2)
    opened.open()
    try:
        await opened.wait_ready()
        yield opened
    finally:
        await opened.close()


async def run(pool: WorkerPool, page: bytes, seconds: float = PATIENT) -> str:
    """The process id of the worker that answered."""
    head = PageHead(url=None, content_type="text/html", seconds=seconds)
    summary, record = await pool.extract(head, page)
    assert summary.record_bytes == len(record)
    worker: str = msgspec.json.decode(record)["byline"]
    return worker


@pytest.mark.parametrize("deadly", [b"crash", b"exit 0", b"exit 3", b"memory"])
async def test_a_deadly_page_fails_alone(pool: WorkerPool, deadly: bytes) -> None:
    """One page beside it, the rest queued behind it."""
    pages = [b"sleep 0.3", deadly, *[b"sleep 0.05"] * 6]
    answers = await asyncio.gather(*(run(pool, page) for page in pages), return_exceptions=True)
    assert isinstance(answers[1], ExtractionCrashed)
    assert all(isinstance(answer, str) for answer in answers[:1] + answers[2:])
    assert await run(pool, b"next")


async def test_many_deadly_pages_cost_no_other(pool: WorkerPool) -> None:
    pages = [b"exit %d" % (number + 1) if number % 3 == 0 else b"harmless" for number in range(24)]
    answers = await asyncio.gather(*(run(pool, page) for page in pages), return_exceptions=True)
    for page, answer in zip(pages, answers, strict=True):
        assert isinstance(answer, str if page == b"harmless" else ExtractionCrashed)


async def test_a_worker_killed_while_idle_costs_nothing(pool: WorkerPool) -> None:
    for _ in range(4):
        os.kill(int(await run(pool, b"who")), signal.SIGKILL)
        assert await run(pool, b"next")


async def test_a_killed_worker_costs_its_page_alone(pool: WorkerPool) -> None:
    """Pages of 300 kB, so that some die on their way; those are given to another worker."""
    page = b"x" * 300_000
    lost = 0
    for _ in range(8):
        answers = [asyncio.create_task(run(pool, page)) for _ in range(8)]
        await asyncio.sleep(0.002)
        victim = next(iter(pool._ready), None)
        if victim is not None:
            victim.process.kill()
        done = await asyncio.gather(*answers, return_exceptions=True)
        failed = [answer for answer in done if not isinstance(answer, str)]
        assert all(isinstance(answer, ExtractionCrashed) for answer in failed)
        assert len(failed) <= 1
        lost += len(failed)
    assert lost <= 8


async def test_a_hanging_page_is_given_up_and_its_worker_replaced(pool: WorkerPool) -> None:
    before = {
        await run(pool, b"sleep 0.1"),
        *await asyncio.gather(run(pool, b"sleep 0.1"), run(pool, b"sleep 0.1")),
    }
    answers = await asyncio.gather(run(pool, b"sleep 60", seconds=0.2), run(pool, b"sleep 0.5"), return_exceptions=True)
    assert isinstance(answers[0], ExtractionTimeout)
    assert answers[1] in before
    after = set(await asyncio.gather(*(run(pool, b"sleep 0.3") for _ in range(2))))
    assert len(after - before) == 1


async def test_the_deadline_counts_from_when_the_page_starts(pool: WorkerPool) -> None:
    """Six pages of 0.4 s on two workers: the last waits 0.8 s, longer than its deadline of 0.7 s."""
    answers = await asyncio.gather(*(run(pool, b"sleep 0.4", seconds=0.7) for _ in range(6)))
    assert len(answers) == 6


async def test_an_exception_keeps_the_worker_and_the_story_out_of_the_log(pool: WorkerPool) -> None:
    with structlog.testing.capture_logs() as events:
        for page in (b"raise", b"recurse"):
            with pytest.raises(ExtractionFailed):
                await run(pool, page)
    assert [event["error"] for event in events] == ["ValueError", "RecursionError"]
    assert "odd_extractors.py" in events[0]["frames"][-1]
    assert "the words of the story" not in str(events)
    assert pool.restarts == 0


async def test_an_error_of_foldline_comes_back_as_itself(pool: WorkerPool) -> None:
    with pytest.raises(UnsupportedMediaType, match="PDF"):
        await run(pool, b"refuse")


async def test_past_the_bound_pages_are_turned_away_at_once(pool: WorkerPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "WAITING_PER_WORKER", 2)
    answers = await asyncio.gather(*(run(pool, b"sleep 0.2") for _ in range(9)), return_exceptions=True)
    assert [type(answer) for answer in answers] == [str] * 6 + [Overloaded] * 3


async def test_a_page_that_no_worker_takes_up_is_answered(pool: WorkerPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "MAX_WAIT_SECONDS", 0.05)
    answers = await asyncio.gather(*(run(pool, b"sleep 0.5") for _ in range(3)), return_exceptions=True)
    assert isinstance(answers[2], Overloaded)


async def test_a_cancelled_page_leaves_the_pool_whole(pool: WorkerPool) -> None:
    task = asyncio.create_task(run(pool, b"sleep 60"))
    await asyncio.sleep(0.1)
    task.cancel()
    assert len(await asyncio.gather(*(run(pool, b"next") for _ in range(4)))) == 4


async def test_workers_that_cannot_be_made_say_why() -> None:
    pool = WorkerPool(make_none, 2)
    pool.open()
    try:
        with pytest.raises(WorkersUnusable, match=r"outlets/example\.toml: 'hosts': expected an array"):
            await pool.wait_ready()
        assert "outlets/example.toml" in (pool.why_not_ready or "")
    finally:
        await pool.close()


async def test_pages_wait_for_workers_that_start_and_the_pool_says_what_is_missing() -> None:
    pool = WorkerPool(make_late, 1)
    pool.open()
    try:
        assert pool.why_not_ready == "0 of 1 workers have built their rule books"
        assert await run(pool, b"early")
        assert pool.why_not_ready is None
    finally:
        await pool.close()


async def test_closing_leaves_no_process_behind() -> None:
    pool = WorkerPool(make_obedient, 2)
    pool.open()
    await pool.wait_ready()
    processes = [worker.process for worker in pool._ready]
    await pool.close()
    assert [process.exitcode for process in processes] == [0, 0]


async def test_closing_while_workers_start_leaves_no_process_behind(
    capfd: pytest.CaptureFixture[str],
) -> None:
    for pause in (0.0, 0.001, 0.01):
        pool = WorkerPool(make_late, 2)
        pool.open()
        await asyncio.sleep(pause)
        await pool.close()
    assert multiprocessing.active_children() == []
    assert capfd.readouterr().err == ""
