"""The pool of worker processes: one page at a time for each, so that a lost worker names its page.

Why not a library: docs/decisions tells what Pebble's shared pipe does when a worker is killed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import structlog

from foldline import errors
from foldline.rules.summary import RulesSummary
from foldline.web.failures import (
    ExtractionCrashed,
    ExtractionFailed,
    ExtractionTimeout,
    Overloaded,
    WorkersUnusable,
)
from foldline.web.worker import Worker, WorkerLost, start_worker, worker_context
from foldline.web.worker_protocol import AnswerHead, ExtractorMaker, Outcome, PageHead, PageSummary

WAITING_PER_WORKER: Final = 32
# A page that no worker takes up for so long is answered all the same.
MAX_WAIT_SECONDS: Final = 30.0
# A worker that dies before it begins with a page is not that page's fault: another worker gets it.
MAX_HANDOVERS: Final = 3
FIRST_PAUSE_SECONDS: Final = 0.1
LONGEST_PAUSE_SECONDS: Final = 10.0

log = structlog.get_logger()


def nobody() -> None:
    """Who waits for no news."""


class WorkerPool:
    """Runs pages in worker processes and replaces those that are lost.

    `failure` holds the reason once the first start has failed; `rules` says what the workers have loaded.
    """

    def __init__(self, make_extractor: ExtractorMaker, count: int) -> None:
        self.count = count
        self.failure: WorkersUnusable | None = None
        self.restarts = 0
        self.rules: RulesSummary | None = None
        self._make_extractor = make_extractor
        self._generation = 0  # counts how often other workers took over
        self._context = worker_context()
        self._starting = asyncio.Lock()
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._ready: set[Worker] = set()
        self._all_ready = asyncio.Event()
        self._waiting = 0
        self._keepers: set[asyncio.Task[None]] = set()
        self._replacing = asyncio.Lock()

    def open(self) -> None:
        """Begin to start the workers; `wait_ready` tells when they are."""
        for _ in range(self.count):
            self._keep(None)

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
        """Workers that can take pages or work on one."""
        return len(self._ready)

    @property
    def busy(self) -> int:
        """Workers that work on a page."""
        return max(0, len(self._ready) - self._idle.qsize())

    @property
    def waiting(self) -> int:
        """Pages that wait for a worker."""
        return self._waiting

    @property
    def worker_ids(self) -> tuple[int, ...]:
        """The process ids of the workers that are ready."""
        return tuple(worker.process.pid for worker in self._ready if worker.process.pid is not None)

    def check_room(self) -> None:
        """Overloaded when as many pages wait as may."""
        if self._waiting >= self.count * WAITING_PER_WORKER:
            raise Overloaded(f"{self._waiting} pages wait for {self.count} workers; try again in a moment")

    async def extract(
        self, head: PageHead, page: bytes, on_taken: Callable[[], None] = nobody
    ) -> tuple[PageSummary, bytes]:
        """The page's summary and its record as JSON. `on_taken` is called when a worker takes the page up.

        Raises what the extractor raised where that is a FoldlineError, and the errors of `failures`.
        """
        answer, record = await self._run(head, page, on_taken)
        return _summary_of(answer), record

    async def ask(self, head: PageHead, content: bytes = b"") -> bytes:
        """A worker's answer to what is no page, as JSON. Raises as `extract` does."""
        answer, told = await self._run(head, content)
        if answer.outcome is not Outcome.DONE:
            _summary_of(answer)
        return told

    async def _run(
        self, head: PageHead, page: bytes, on_taken: Callable[[], None] = nobody
    ) -> tuple[AnswerHead, bytes]:
        for _ in range(MAX_HANDOVERS):
            worker = await self._take_worker()
            on_taken()
            try:
                answer, record = await worker.run_page(head, page)
            except WorkerLost as lost:
                if lost.started:
                    raise ExtractionCrashed("the worker process ended while it worked on this page") from None
                continue
            except TimeoutError:
                raise ExtractionTimeout(f"the page took longer than {head.seconds:g} s") from None
            self._give_back(worker, answer)
            return answer, record
        raise ExtractionCrashed("three worker processes in a row ended before they could begin")

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

    async def _start_fresh(self, fresh: list[Worker], make_extractor: ExtractorMaker) -> None:
        async with self._starting:
            worker = await start_worker(self._context, make_extractor)
        fresh.append(worker)
        try:
            await worker.wait_ready()
        except (OSError, EOFError) as error:
            raise WorkersUnusable(f"a worker could not be started: {error}") from None

    def _take_over(self, fresh: list[Worker], make_extractor: ExtractorMaker) -> RulesSummary:
        """Nothing waits in here: no page meets half a change."""
        self._make_extractor = make_extractor
        self._generation += 1
        for worker in self._ready:
            worker.retired = True
        self._ready.clear()
        while not self._idle.empty():
            self._idle.get_nowait().let_go()
        for worker in fresh:
            self._add(worker)
            self._keep(worker)
        if self.rules is None:
            raise AssertionError("a worker that is ready has said what it loaded")
        return self.rules

    async def close(self) -> None:
        """End all workers. Pages that still run are lost: answer them first."""
        keepers = tuple(self._keepers)
        for keeper in keepers:
            keeper.cancel()
        await asyncio.gather(*keepers, return_exceptions=True)

    async def _take_worker(self) -> Worker:
        if self._idle.empty():
            self.check_room()
        self._waiting += 1
        try:
            async with asyncio.timeout(MAX_WAIT_SECONDS):
                while (worker := await self._idle.get()).is_gone:
                    pass
        except TimeoutError:
            raise Overloaded(f"no worker was free for {MAX_WAIT_SECONDS:.0f} s; try again in a moment") from None
        finally:
            self._waiting -= 1
        return worker

    def _give_back(self, worker: Worker, answer: AnswerHead) -> None:
        if answer.outcome is Outcome.OUT_OF_MEMORY:
            worker.lost_to = "memory"
            worker.kill()
        elif worker.retired:
            worker.let_go()
        elif not worker.is_gone:
            self._idle.put_nowait(worker)

    def _keep(self, worker: Worker | None) -> None:
        keeper = asyncio.create_task(self._keep_worker(self._generation, worker))
        self._keepers.add(keeper)
        keeper.add_done_callback(self._keepers.discard)

    async def _keep_worker(self, generation: int, worker: Worker | None) -> None:
        """Keep one worker alive: start it, wait until it is gone, start the next; until other rules take over.
        `worker`: the first, where it has been started and added."""
        pause = FIRST_PAUSE_SECONDS
        while True:
            try:
                await self._one_worker(generation, worker)
                worker = None
                pause = FIRST_PAUSE_SECONDS
            except (WorkersUnusable, OSError, EOFError) as error:
                log.error("worker_unusable", error=type(error).__name__, detail=str(error))  # noqa: TRY400
                if not self._all_ready.is_set():
                    self.failure = WorkersUnusable(str(error))
                    self._all_ready.set()
                    return
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE_SECONDS)
            if generation != self._generation:
                return
            self.restarts += 1

    async def _one_worker(self, generation: int, worker: Worker | None) -> None:
        """The life of one worker, from its start (unless it has begun) to its end."""
        is_new = worker is None
        if worker is None:
            async with self._starting:
                worker = await start_worker(self._context, self._make_extractor)
        try:
            if is_new:
                await worker.wait_ready()
                self._add_or_retire(worker, generation)
            await worker.pipe.gone.wait()
        finally:
            self._ready.discard(worker)
            exit_code = await worker.bury()
        if worker.retired:
            log.info("worker_retired", exit_code=exit_code)
        else:
            log.warning("worker_lost", cause=worker.lost_to, exit_code=exit_code)

    def _add_or_retire(self, worker: Worker, generation: int) -> None:
        """Other rules may have taken over while it started."""
        worker.retired = generation != self._generation
        if worker.retired:
            worker.let_go()
        else:
            self._add(worker)

    def _add(self, worker: Worker) -> None:
        self._ready.add(worker)
        self.rules = worker.rules
        if len(self._ready) == self.count:
            self._all_ready.set()
        self._idle.put_nowait(worker)


def _summary_of(answer: AnswerHead) -> PageSummary:
    """The summary of a page that went well; else the exception that tells how it went."""
    if answer.outcome is Outcome.DONE and answer.summary is not None:
        return answer.summary
    if answer.outcome is Outcome.OUT_OF_MEMORY:
        raise ExtractionCrashed("the worker process ran out of memory over this page")
    known = getattr(errors, answer.error or "", None)
    if answer.outcome is Outcome.REFUSED and isinstance(known, type) and issubclass(known, errors.FoldlineError):
        raise known(answer.detail)
    log.error("extraction_failed", error=answer.error, frames=answer.frames)
    raise ExtractionFailed("the extraction failed; the log has the place under this request id")
