"""One worker process as the front process sees it."""

from __future__ import annotations

import asyncio
import signal
import socket
import time
from collections import deque
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Final, cast

import msgspec

from foldline.rules.summary import RulesSummary
from foldline.web.failures import WorkersUnusable
from foldline.web.worker_limits import DEFAULT_LIMITS, EndCause, WorkerLimits, around
from foldline.web.worker_process import run_worker
from foldline.web.worker_protocol import (
    PREFIX,
    AnswerHead,
    ExtractorMaker,
    MessageKind,
    PageHead,
    UnusableHead,
    pack_message,
)

# Big enough that most pages cross in two or three writes; the kernel may grant less.
SOCKET_BUFFER_BYTES: Final = 1 << 20
# Imports and the rule book; a machine under load is slow, a worker that hangs here is of no use.
READY_SECONDS: Final = 60.0
# A worker that is idle reads a page within milliseconds.
HANDOVER_SECONDS: Final = 10.0
GOODBYE_SECONDS: Final = 2.0
_CAUSE_BY_EXIT: Final = {-signal.SIGKILL: EndCause.KILLED, -signal.SIGALRM: EndCause.TIMEOUT}


class WorkerLost(Exception):
    """The worker is gone, or takes no page (`hung`). `started`: it had begun with the page, which is then the guilty
    one."""

    def __init__(self, *, started: bool, hung: bool = False) -> None:
        super().__init__("lost while it worked" if started else "lost before it began")
        self.started = started
        self.hung = hung


class WorkerPipe(asyncio.Protocol):
    """Cuts the worker's bytes into messages. One reader at a time. `gone`: no more will come; `stirred`: that, or the
    worker has been told to end."""

    def __init__(self) -> None:
        self.gone = asyncio.Event()
        self.stirred = asyncio.Event()
        self.transport: asyncio.Transport | None = None
        self._received = bytearray()
        self._messages: deque[tuple[MessageKind, bytes, bytes]] = deque()
        self._reader: asyncio.Future[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # A cast, since uvloop's transports do not inherit from asyncio's.
        self.transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (message := self._cut_message()) is not None:
            self._messages.append(message)
        if self._messages:
            self._wake_reader()

    def connection_lost(self, exc: Exception | None) -> None:
        self.mark_gone()
        self._wake_reader()

    def mark_gone(self) -> None:
        self.gone.set()
        self.stirred.set()

    async def next_message(self) -> tuple[MessageKind, bytes, bytes]:
        """Kind, head and payload; EOFError when the worker is gone."""
        while not self._messages:
            if self.gone.is_set():
                raise EOFError
            self._reader = asyncio.get_running_loop().create_future()
            await self._reader
        return self._messages.popleft()

    def _wake_reader(self) -> None:
        if self._reader is not None and not self._reader.done():
            self._reader.set_result(None)

    def _cut_message(self) -> tuple[MessageKind, bytes, bytes] | None:
        if len(self._received) < PREFIX.size:
            return None
        kind, head_length, payload_length = PREFIX.unpack_from(self._received)
        head_end = PREFIX.size + head_length
        end = head_end + payload_length
        if len(self._received) < end:
            return None
        with memoryview(self._received) as view:
            message = MessageKind(kind), bytes(view[PREFIX.size : head_end]), bytes(view[head_end:end])
        del self._received[:end]
        return message


class Worker:
    """A worker process and the way to it. `cause` says what ends or ended it, where the front process knows; `rules`
    what it has loaded, once it is ready; `is_working`: it has been given a page; `retired`: it takes no further one."""

    def __init__(self, process: BaseProcess, pipe: WorkerPipe, limits: WorkerLimits) -> None:
        self.process = process
        self.pipe = pipe
        self.limits = limits
        self.cause: EndCause | None = None
        self.is_working = False
        self.retired = False
        self.rules: RulesSummary | None = None
        self._pages_left = around(limits.pages)
        self._ends_at = time.monotonic() + around(limits.life)

    @property
    def is_gone(self) -> bool:
        return self.pipe.gone.is_set()

    async def wait_for_end(self) -> EndCause | None:
        """Wait until it is gone (None), or is to be replaced: the reason. It goes on until its successor is there."""
        try:
            async with asyncio.timeout(max(0.0, self._ends_at - time.monotonic())):
                await self.pipe.stirred.wait()
        except TimeoutError:
            self.cause = self.cause or EndCause.AGE
        return None if self.is_gone else self.cause

    def go_on(self) -> None:
        """No successor could be started: it works on for another life."""
        if self.is_gone:
            return
        self.cause = None
        self.pipe.stirred.clear()
        self._pages_left = around(self.limits.pages)
        self._ends_at = time.monotonic() + around(self.limits.life)

    def note_page(self, resident: int) -> None:
        """A page is done, and so many bytes are in use behind it: is it time for another worker?"""
        self._pages_left -= 1
        cause = EndCause.GROWN if resident > self.limits.grown else EndCause.PAGES if self._pages_left <= 0 else None
        if cause is not None and self.cause is None:
            self.cause = cause
            self.pipe.stirred.set()

    def retire(self, cause: EndCause) -> None:
        """Take no further page: end now where it has none, else after the one that it has."""
        self.retired = True
        self.cause = cause
        if not self.is_working:
            self.let_go()

    async def wait_ready(self) -> None:
        """Return when the extractor is built; WorkersUnusable with the reason when it cannot be."""
        try:
            async with asyncio.timeout(READY_SECONDS):
                kind, head, _ = await self.pipe.next_message()
        except TimeoutError:
            raise WorkersUnusable(f"a worker was not ready after {READY_SECONDS:.0f} s") from None
        except EOFError:
            raise WorkersUnusable("a worker process ended while it started") from None
        if kind is MessageKind.UNUSABLE:
            raise WorkersUnusable(msgspec.msgpack.decode(head, type=UnusableHead).detail)
        self.rules = msgspec.msgpack.decode(head, type=RulesSummary)

    async def run_page(self, head: PageHead, page: bytes) -> tuple[AnswerHead, bytes]:
        """The answer to a page. TimeoutError when `head.seconds` have passed since the worker began with it.

        WorkerLost when the process is gone. After either, and after a cancellation, the worker is spent.
        """
        answered = False
        try:
            await self._hand_over(head, page)
            async with asyncio.timeout(head.seconds):
                answer = await self._next(started=True)
            answered = True
        except TimeoutError:
            self.cause = EndCause.TIMEOUT
            raise
        except asyncio.CancelledError:
            self.cause = EndCause.CANCELLED
            raise
        except WorkerLost as lost:
            self.cause = EndCause.TIMEOUT if lost.hung else None  # else its exit code tells
            raise
        finally:
            if not answered:
                self.kill()
        return msgspec.msgpack.decode(answer[0], type=AnswerHead), answer[1]

    async def _hand_over(self, head: PageHead, page: bytes) -> None:
        transport = self.pipe.transport
        if self.is_gone or transport is None:
            raise WorkerLost(started=False)
        transport.writelines(pack_message(MessageKind.PAGE, head, page))
        try:
            async with asyncio.timeout(HANDOVER_SECONDS):
                await self._next(started=False)
        except TimeoutError:
            raise WorkerLost(started=False, hung=True) from None

    async def _next(self, *, started: bool) -> tuple[bytes, bytes]:
        try:
            _, head, payload = await self.pipe.next_message()
        except EOFError:
            raise WorkerLost(started=started) from None
        return head, payload

    def kill(self) -> None:
        """End the process now, whatever it does."""
        self.process.kill()
        self.pipe.mark_gone()
        if self.pipe.transport is not None:
            self.pipe.transport.abort()

    def let_go(self) -> None:
        """Ask the idle process to end: its socket closes."""
        self.pipe.mark_gone()
        if self.pipe.transport is not None:
            self.pipe.transport.close()

    async def bury(self) -> int | None:
        """Wait for the process to end, by force if need be; its exit code (negative: a signal)."""
        if self.pipe.transport is not None:
            self.pipe.transport.close()
        await asyncio.to_thread(self.process.join, GOODBYE_SECONDS)
        if self.process.is_alive():
            self.process.kill()
            await asyncio.to_thread(self.process.join, GOODBYE_SECONDS)
        return self.process.exitcode

    def cause_of_end(self) -> EndCause:
        """What ended it, once it is buried."""
        if self.cause is not None:
            return self.cause
        return _CAUSE_BY_EXIT.get(self.process.exitcode or 0, EndCause.CRASH)


async def start_worker(
    context: BaseContext, make_extractor: ExtractorMaker, limits: WorkerLimits = DEFAULT_LIMITS
) -> Worker:
    """A worker process that has been started, not yet ready."""
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SOCKET_BUFFER_BYTES)
    with theirs:
        process: BaseProcess = context.Process(  # type: ignore[attr-defined]
            target=run_worker, args=(theirs, make_extractor, limits.memory), name="foldline-worker"
        )
        try:
            await _start_process(process)
        except BaseException:
            ours.close()
            raise
    ours.setblocking(False)
    _, pipe = await asyncio.get_running_loop().create_unix_connection(WorkerPipe, sock=ours)
    return Worker(process, pipe, limits)


async def _start_process(process: BaseProcess) -> None:
    """Start a process without holding up the loop.

    A cancellation waits until it has started, since it is handed its open files meanwhile, and ends it.
    """
    starting = asyncio.ensure_future(asyncio.to_thread(process.start))
    try:
        await asyncio.shield(starting)
    except asyncio.CancelledError:
        await asyncio.wait([starting])
        if process.pid is not None:
            process.kill()
            await asyncio.to_thread(process.join, GOODBYE_SECONDS)
        raise
