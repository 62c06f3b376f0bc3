"""How workers end and are replaced: by memory, by age, and pages that end them again and again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import msgspec
import pytest
from odd_extractors import make_obedient

from foldline.web import deadly_pages
from foldline.web.deadly_pages import DeadlyPages, digest_of
from foldline.web.failures import ExtractionCrashed, ExtractionTimeout, Overloaded, PageRefused
from foldline.web.worker_limits import EndCause, WorkerLimits
from foldline.web.worker_protocol import PageHead
from foldline.web.workers import WorkerPool

MEGABYTE = 1_000_000
LONG = 20.0
HEAD = PageHead(url=None, content_type="text/html", seconds=LONG)


@asynccontextmanager
async def open_pool(limits: WorkerLimits, count: int = 1) -> AsyncIterator[WorkerPool]:
    pool = WorkerPool(make_obedient, count, limits)
    pool.open()
    try:
        await pool.wait_ready()
        yield pool
    finally:
        await pool.close()


async def run(pool: WorkerPool, page: bytes, head: PageHead = HEAD) -> str:
    """The process id of the worker that answered."""
    _, record = await pool.extract(head, page)
    worker: str = msgspec.json.decode(record)["byline"]
    return worker


async def happens(condition: Callable[[], bool], wait: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
    async with asyncio.timeout(LONG):
        while not condition():
            await wait(0.01)


async def test_a_page_that_eats_memory_meets_the_limit_and_fails_alone() -> None:
    async with open_pool(WorkerLimits(memory=400 * MEGABYTE), count=2) as pool:
        answers = await asyncio.gather(
            run(pool, b"sleep 0.3"), run(pool, b"grow 4000"), run(pool, b"sleep 0.1"), return_exceptions=True
        )
        assert isinstance(answers[1], ExtractionCrashed)
        assert "ran out of memory" in str(answers[1])
        assert isinstance(answers[0], str)
        assert isinstance(answers[2], str)
        await happens(lambda: pool.restarts_by_cause[EndCause.MEMORY] == 1)
        assert await run(pool, b"grow 50")


async def test_a_worker_that_holds_much_is_replaced_behind_its_page() -> None:
    async with open_pool(WorkerLimits(grown=300 * MEGABYTE)) as pool:
        before = await run(pool, b"keep 10")
        assert await run(pool, b"keep 10") == before
        assert await run(pool, b"keep 300") == before
        await happens(lambda: pool.restarts_by_cause[EndCause.GROWN] == 1)
        assert await run(pool, b"who") != before
        assert pool.restarts == 0


async def test_workers_are_recycled_by_pages_and_no_page_meets_the_change() -> None:
    async with open_pool(WorkerLimits(pages=8), count=2) as pool:
        seen: set[str] = set()
        gaps = 0
        for _ in range(12):
            seen |= set(await asyncio.gather(*(run(pool, b"who") for _ in range(8))))
            gaps += pool.ready < pool.count
            await asyncio.sleep(0.02)
        assert len(seen) > 2
        assert gaps == 0
        assert pool.restarts == 0
        await happens(lambda: pool.restarts_by_cause[EndCause.PAGES] >= len(seen) - pool.count)


async def test_an_idle_worker_is_recycled_by_age() -> None:
    async with open_pool(WorkerLimits(life=0.2)) as pool:
        before = await run(pool, b"who")
        await happens(lambda: pool.restarts_by_cause[EndCause.AGE] >= 1)
        assert await run(pool, b"who") != before
        assert pool.ready >= 1


@pytest.mark.parametrize(
    ("deadly", "cause"),
    [(b"crash", EndCause.CRASH), (b"exit 3", EndCause.CRASH), (b"memory", EndCause.MEMORY)],
)
async def test_a_page_that_killed_twice_is_refused(deadly: bytes, cause: EndCause) -> None:
    async with open_pool(WorkerLimits()) as pool:
        for _ in range(2):
            with pytest.raises(ExtractionCrashed):
                await run(pool, deadly)
        with pytest.raises(PageRefused, match="ended 2 worker processes"):
            await run(pool, deadly)
        await happens(lambda: pool.restarts == 2)
        assert pool.restarts_by_cause == {cause: 2}
        assert pool.deadly.refused == 1
        with pytest.raises(ExtractionCrashed):  # another address is another page
            await run(pool, deadly, PageHead(url="https://courier.example/", content_type="text/html", seconds=LONG))
        assert await run(pool, b"next")


async def test_copies_that_wait_behind_each_other_cost_two_workers_at_most_each() -> None:
    async with open_pool(WorkerLimits()) as pool:
        answers = await asyncio.gather(*(run(pool, b"exit 3") for _ in range(6)), return_exceptions=True)
        assert [type(answer) for answer in answers] == [ExtractionCrashed] * 2 + [PageRefused] * 4
        assert pool.restarts == 2


async def test_a_hang_counts_only_where_it_had_the_service_s_whole_time() -> None:
    hurried = PageHead(url=None, content_type="text/html", seconds=0.05)
    async with open_pool(WorkerLimits(page_seconds=0.2)) as pool:
        for _ in range(3):
            with pytest.raises(ExtractionTimeout):
                await run(pool, b"sleep 60", hurried)
        patient = PageHead(url=None, content_type="text/html", seconds=0.2)
        for _ in range(2):
            with pytest.raises(ExtractionTimeout):
                await run(pool, b"spin", patient)
        with pytest.raises(PageRefused):
            await run(pool, b"spin", patient)
        await happens(lambda: pool.restarts_by_cause[EndCause.TIMEOUT] == 5)


async def test_a_page_that_goes_well_is_no_longer_suspected() -> None:
    async with open_pool(WorkerLimits()) as pool:
        working = asyncio.create_task(run(pool, b"sleep 0.2"))
        await asyncio.sleep(0.1)
        next(iter(pool._ready)).process.kill()
        with pytest.raises(ExtractionCrashed):
            await working
        assert len(pool.deadly) == 1
        await run(pool, b"sleep 0.2")
        assert len(pool.deadly) == 0
        assert pool.restarts_by_cause == {EndCause.KILLED: 1}


async def test_the_queue_is_bounded_in_bytes_too() -> None:
    page = b"x" * 20 * MEGABYTE
    async with open_pool(WorkerLimits()) as pool:
        answers = await asyncio.gather(
            run(pool, b"sleep 0.3"), *(run(pool, page) for _ in range(3)), return_exceptions=True
        )
        assert [type(answer) for answer in answers] == [str, str, Overloaded, Overloaded]
        assert (pool.waiting, pool.waiting_bytes, pool.busy) == (0, 0, 0)


async def test_deaths_are_forgotten_after_a_while_and_never_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deadly_pages, "MAX_DIGESTS", 3)
    now = 0.0
    pages = DeadlyPages(clock=lambda: now)
    digests = [await digest_of(HEAD, b"page %d" % number) for number in range(4)]
    for digest in digests:
        pages.blame(digest)
        pages.blame(digest)
    assert (len(pages), pages.refused) == (3, 3)
    pages.check(digests[0])  # the oldest gave way
    with pytest.raises(PageRefused, match="in 600 s"):
        pages.check(digests[3])
    now = deadly_pages.REFUSED_SECONDS
    pages.check(digests[3])
    assert len(pages) == 0


async def test_a_digest_covers_what_decides_how_a_page_is_read() -> None:
    big = b"x" * 2 * MEGABYTE
    heads = [
        HEAD,
        PageHead(url="https://courier.example/", content_type="text/html", seconds=LONG),
        PageHead(url=None, content_type="text/plain", seconds=LONG),
    ]
    digests = [await digest_of(head, page) for head in heads for page in (b"page", b"pages", big)]
    assert len(set(digests)) == len(digests)
    assert await digest_of(PageHead(url=None, content_type="text/html", seconds=1.0), b"page") == digests[0]


async def test_pages_are_taken_up_in_the_order_in_which_they_came() -> None:
    """Newcomers that arrive just as a worker gets free wait behind those who wait already."""
    async with open_pool(WorkerLimits()) as pool:
        order: list[int] = []

        async def post(number: int) -> None:
            await pool.extract(HEAD, b"sleep 0.01", on_taken=lambda: order.append(number))
            if number < 30:
                await post(number + 10)

        await asyncio.gather(*(post(number) for number in range(10)))
        assert order == sorted(order)


async def test_a_caller_who_leaves_the_queue_takes_no_worker_along() -> None:
    async with open_pool(WorkerLimits()) as pool:
        working = asyncio.create_task(run(pool, b"sleep 0.2"))
        await asyncio.sleep(0.05)
        leaving = [asyncio.create_task(run(pool, b"who")) for _ in range(5)]
        staying = asyncio.create_task(run(pool, b"who"))
        await asyncio.sleep(0.05)
        for task in leaving:
            task.cancel()
        assert await working == await staying
        assert (pool.waiting, pool.busy, pool.restarts) == (0, 0, 0)
