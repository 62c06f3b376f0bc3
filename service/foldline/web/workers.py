"""The pool of worker processes: one page at a time for each, so that a lost worker names its page.

Why not a library: docs/decisions tells what Pebble's shared pipe does when a worker is killed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import structlog

from foldline import errors
from foldline.web.deadly_pages import DeadlyPages, digest_of
from foldline.web.failures import (
    ExtractionCrashed,
    ExtractionFailed,
    ExtractionTimeout,
    Overloaded,
)
from foldline.web.worker import Worker, WorkerLost
from foldline.web.worker_crew import WorkerCrew
from foldline.web.worker_limits import DEFAULT_LIMITS, EndCause, WorkerLimits
from foldline.web.worker_protocol import AnswerHead, ExtractorMaker, Outcome, PageHead, PageSummary

WAITING_PER_WORKER: Final = 32
# What waits is held in memory: pages of a megabyte each, where all places are taken.
WAITING_BYTES_PER_WORKER: Final = WAITING_PER_WORKER << 20
# A page that no worker takes up for so long is answered all the same.
MAX_WAIT_SECONDS: Final = 30.0
# A worker that dies before it begins with a page is not that page's fault: another worker gets it.
MAX_HANDOVERS: Final = 3

log = structlog.get_logger()


def nobody() -> None:
    """Who waits for no news."""


class WorkerPool(WorkerCrew):
    """Runs pages in worker processes; a bounded number of pages waits for them."""

    def __init__(self, make_extractor: ExtractorMaker, count: int, limits: WorkerLimits = DEFAULT_LIMITS) -> None:
        super().__init__(make_extractor, count, limits)
        self.waiting = 0
        self.waiting_bytes = 0
        self.deadly = DeadlyPages()

    def check_room(self, page_bytes: int = 0) -> None:
        """Overloaded when as many pages, or as many bytes, wait as may."""
        if self.waiting >= self.count * WAITING_PER_WORKER:
            raise Overloaded(f"{self.waiting} pages wait for {self.count} workers; try again in a moment")
        if self.waiting and self.waiting_bytes + page_bytes > self.count * WAITING_BYTES_PER_WORKER:
            raise Overloaded(
                f"pages of {self.waiting_bytes} bytes wait for {self.count} workers; try again in a moment"
            )

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
        digest: bytes | None = None
        for _ in range(MAX_HANDOVERS):
            worker, digest = await self._take_unless_deadly(head, page, digest)
            on_taken()
            try:
                answer, record = await worker.run_page(head, page)
            except WorkerLost as lost:
                if lost.started:
                    await self._blame(head, page, digest)
                    raise ExtractionCrashed("the worker process ended while it worked on this page") from None
                continue
            except TimeoutError:
                # A caller who gives a page less time than the service does has proved nothing against it.
                if head.seconds >= self.limits.page_seconds:
                    await self._blame(head, page, digest)
                raise ExtractionTimeout(f"the page took longer than {head.seconds:g} s") from None
            if answer.outcome is Outcome.OUT_OF_MEMORY:
                worker.cause = EndCause.MEMORY
                worker.kill()
                await self._blame(head, page, digest)
                return answer, record
            self._give_back(worker, answer)
            if digest is not None:
                self.deadly.absolve(digest)
            return answer, record
        raise ExtractionCrashed("three worker processes in a row ended before they could begin")

    async def _blame(self, head: PageHead, page: bytes, digest: bytes | None) -> None:
        digest = digest or await digest_of(head, page)
        self.deadly.blame(digest)
        log.warning("page_ended_worker", digest=digest.hex(), bytes=len(page))

    async def _take_unless_deadly(
        self, head: PageHead, page: bytes, digest: bytes | None
    ) -> tuple[Worker, bytes | None]:
        """A worker, and the page's digest if any page is suspected now. Copies of a deadly page may wait behind each
        other, so it is asked for before and after the wait."""
        digest = await self._check(head, page, digest)
        worker = await self._take_worker(len(page))
        try:
            return worker, await self._check(head, page, digest)
        except BaseException:
            self._make_idle(worker)
            raise

    async def _check(self, head: PageHead, page: bytes, digest: bytes | None) -> bytes | None:
        """Raises PageRefused. Where nothing is suspected, nothing is hashed."""
        if self.deadly:
            digest = digest or await digest_of(head, page)
            self.deadly.check(digest)
        return digest

    async def _take_worker(self, page_bytes: int) -> Worker:
        if (worker := self._idle_worker()) is not None:
            return worker
        self.check_room(page_bytes)
        self.waiting += 1
        self.waiting_bytes += page_bytes
        try:
            async with asyncio.timeout(MAX_WAIT_SECONDS):
                return await self._wait_for_worker()
        except TimeoutError:
            raise Overloaded(f"no worker was free for {MAX_WAIT_SECONDS:.0f} s; try again in a moment") from None
        finally:
            self.waiting -= 1
            self.waiting_bytes -= page_bytes

    def _give_back(self, worker: Worker, answer: AnswerHead) -> None:
        worker.note_page(answer.resident)
        self._make_idle(worker)


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
