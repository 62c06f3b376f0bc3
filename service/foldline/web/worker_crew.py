"""The crew: so many workers that are kept alive, each replaced when it is lost, has served long enough, or other rules
come. What they work on is `workers.WorkerPool`'s.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Coroutine
from typing import Any, Final

import structlog

from foldline.rules.summary import RulesSummary
from foldline.web.failures import WorkersUnusable
from foldline.web.fork_server import worker_context
from foldline.web.worker import Worker, start_worker
from foldline.web.worker_limits import LOSSES, EndCause, WorkerLimits
from foldline.web.worker_protocol import ExtractorMaker

FIRST_PAUSE_SECONDS: Final = 0.1
LONGEST_PAUSE_SECONDS: Final = 10.0

log = structlog.get_logger()


class WorkerCrew:
    """Keeps `count` workers ready.

    `failure` holds the reason once the first start has failed; `rules` says what the workers have loaded;
    `restarts_by_cause` counts the workers that ended while the service went on.
    """

    def __init__(self, make_extractor: ExtractorMaker, count: int, limits: WorkerLimits) -> None:
        self.count = count
        self.limits = limits
        self.failure: WorkersUnusable | None = None
        self.restarts_by_cause: Counter[EndCause] = Counter()
        self.rules: RulesSummary | None = None
        self._make_extractor = make_extractor
        self._generation = 0  # counts how often other rules took over
        self._context = worker_context()
        self._starting = asyncio.Lock()
        self._idle: deque[Worker] = deque()
        self._waiters: deque[asyncio.Future[Worker]] = deque()
        self._ready: set[Worker] = set()
        self._all_ready = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._replacing = asyncio.Lock()
        self._closing = False

    def open(self) -> None:
        """Begin to start the workers; `wait_ready` tells when they are."""
        for _ in range(self.count):
            self._run_task(self._keep_place(None))

    async def wait_ready(self) -> None:
        """Return when every worker has been ready; WorkersUnusable when one could not be started."""
        await self._all_ready.wait()
        if self.failure is not None:
            raise self.failure

    @property
    def why_not_ready(self) -> str | None:
        """Why no page can be taken now; None when one can."""
        if self.failure is not None:
            return f"the workers cannot be started: {self.failure}"
        if not self._all_ready.is_set():
            return f"{len(self._ready)} of {self.count} workers have built their rule books"
        if not self._ready:
            return "every worker was lost; replacements are being started"
        return None

    @property
    def ready(self) -> int:
        """How many workers can take pages, those at work among them."""
        return len(self._ready)

    @property
    def busy(self) -> int:
        """How many of them are at work."""
        return sum(worker.is_working for worker in self._ready)

    @property
    def worker_ids(self) -> tuple[int, ...]:
        """The process ids of the workers that are ready."""
        return tuple(worker.process.pid for worker in self._ready if worker.process.pid is not None)

    @property
    def restarts(self) -> int:
        """How many workers were lost."""
        return sum(self.restarts_by_cause[cause] for cause in LOSSES)

    async def replace_workers(self, make_extractor: ExtractorMaker, make_first: ExtractorMaker) -> RulesSummary:
        """Workers of another maker in the place of all, without losing a page; what they have loaded.

        The new ones are started beside the old ones, the first by `make_first`, which may look closer. When all are
        ready they take over at once, and the old ones end after the pages that they work on. Raises WorkersUnusable
        where one cannot be made ready: then nothing has changed.
        """
        async with self._replacing:
            await self.wait_ready()
            fresh: list[Worker] = []
            try:
                for _ in range(self.count):
                    await self._start_fresh(fresh, make_extractor if fresh else make_first)
            except BaseException:
                for worker in fresh:
                    worker.kill()
                await asyncio.gather(*(worker.bury() for worker in fresh))
                raise
            return self._take_over(fresh, make_extractor)

    async def close(self) -> None:
        """End all workers. Pages that still run are lost: answer them first."""
        self._closing = True
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _start_fresh(self, fresh: list[Worker], make_extractor: ExtractorMaker) -> None:
        async with self._starting:
            worker = await start_worker(self._context, make_extractor, self.limits)
        fresh.append(worker)
        try:
            await worker.wait_ready()
        except (OSError, EOFError) as error:
            raise WorkersUnusable(f"a worker could not be started: {error}") from None

    def _take_over(self, fresh: list[Worker], make_extractor: ExtractorMaker) -> RulesSummary:
        """Nothing waits in here: no page meets half a change."""
        self._make_extractor = make_extractor
        self._generation += 1
        for worker in tuple(self._ready):
            self._retire(worker, EndCause.RULES)
        self._idle.clear()
        for worker in fresh:
            self._run_task(self._see_off(worker))
            self._add(worker)
            self._run_task(self._keep_place(worker))
        if self.rules is None:
            raise AssertionError("a worker that is ready has said what it loaded")
        return self.rules

    def _run_task(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _keep_place(self, worker: Worker | None) -> None:
        """Keep one place filled, until other rules take over. `worker`: who has it, where one has been added."""
        generation = self._generation
        pause = FIRST_PAUSE_SECONDS
        while generation == self._generation:
            try:
                if worker is None:
                    worker = await self._start_next(generation)
                pause = FIRST_PAUSE_SECONDS
                worker = await self._succeed(worker, generation)
            except Exception as error:  # noqa: BLE001 - whatever it is, the place must be filled
                log.error("worker_unusable", error=type(error).__name__, detail=str(error))  # noqa: TRY400
                if not self._all_ready.is_set():
                    self.failure = WorkersUnusable(str(error))
                    self._all_ready.set()
                    return
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    async def _succeed(self, worker: Worker, generation: int) -> Worker | None:
        """Wait until a worker is gone, or due; then its successor is ready before it takes no further page."""
        cause = await worker.wait_for_end()
        if cause is None or generation != self._generation:
            return None
        try:
            successor = await self._start_next(generation)
        except Exception:
            worker.go_on()
            raise
        if generation == self._generation and not worker.is_gone:
            self._retire(worker, cause)
        return successor

    async def _start_next(self, generation: int) -> Worker:
        """A worker that is ready and has its place; retired at once where other rules have taken over meanwhile."""
        async with self._starting:
            worker = await start_worker(self._context, self._make_extractor, self.limits)
        self._run_task(self._see_off(worker))
        try:
            await worker.wait_ready()
        except BaseException:
            worker.cause = EndCause.STOP if self._closing else EndCause.UNUSABLE
            worker.kill()
            raise
        if generation == self._generation:
            self._add(worker)
        else:
            self._retire(worker, EndCause.RULES)
        return worker

    async def _see_off(self, worker: Worker) -> None:
        """Wait until a worker is gone, and bury it."""
        try:
            await worker.pipe.gone.wait()
        finally:
            self._ready.discard(worker)
            if self._closing and worker.cause is None:
                worker.cause = EndCause.STOP
            exit_code = await worker.bury()
        cause = worker.cause_of_end()
        if cause is not EndCause.STOP:
            self.restarts_by_cause[cause] += 1
        if cause in LOSSES:
            log.warning("worker_lost", cause=cause, exit_code=exit_code)
        else:
            log.info("worker_retired", cause=cause, exit_code=exit_code)

    def _retire(self, worker: Worker, cause: EndCause) -> None:
        self._ready.discard(worker)
        worker.retire(cause)

    def _add(self, worker: Worker) -> None:
        self._ready.add(worker)
        self.rules = worker.rules
        if len(self._ready) >= self.count:
            self._all_ready.set()
        self._offer(worker)

    def _make_idle(self, worker: Worker) -> None:
        """A worker is done with its page."""
        worker.is_working = False
        if worker.retired:
            worker.let_go()
        elif not worker.is_gone:
            self._offer(worker)

    def _offer(self, worker: Worker) -> None:
        """Hand a worker to whoever has waited longest. An `asyncio.Queue` would let a newcomer take it in between, and
        send the one who was woken back to the end."""
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                worker.is_working = True
                waiter.set_result(worker)
                return
        self._idle.append(worker)

    def _idle_worker(self) -> Worker | None:
        """One that can begin at once."""
        while self._idle:
            worker = self._idle.popleft()
            if not worker.is_gone:
                worker.is_working = True
                return worker
        return None

    async def _wait_for_worker(self) -> Worker:
        """The next one that is free, in turn."""
        waiter: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            return await waiter
        except BaseException:
            if waiter.done() and not waiter.cancelled():
                self._make_idle(waiter.result())
            waiter.cancel()
            raise
