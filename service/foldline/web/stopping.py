"""Stopping without losing what was accepted: who asks for it, and how long it may take."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from typing import Final

import structlog
from aiohttp import web

from foldline.web.connections import EdgeServer
from foldline.web.failures import Overloaded
from foldline.web.middleware import Handler

# Requests that have reached the socket when the listener closes are still read: in several looks, since a process that
# gets no CPU may find the whole time gone at its first one.
SETTLE_SECONDS: Final = 0.1
SETTLE_LOOKS: Final = 5
LOOK_SECONDS: Final = 0.02
# What is given up gets so long to be told so.
LAST_WORD_SECONDS: Final = 1.0

log = structlog.get_logger()


class InFlight:
    """The requests whose handlers run."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[object]] = set()
        self._is_over = False

    def give_up(self) -> None:
        """End the handlers: their callers are told."""
        self._is_over = True
        for task in self._tasks:
            task.cancel()

    async def run(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """The handler's answer; Overloaded where it was given up."""
        task = asyncio.current_task()
        if task is None:
            raise TypeError("a handler runs in a task")
        self._tasks.add(task)
        try:
            return await handler(request)
        except asyncio.CancelledError:
            if not self._is_over:
                raise
            task.uncancel()
            raise Overloaded("the service stops and could not finish this call: call again") from None
        finally:
            self._tasks.discard(task)


IN_FLIGHT: Final = web.AppKey("in_flight", InFlight)


@web.middleware
async def end_in_time(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Raises Overloaded where the service ends before the call."""
    return await request.app[IN_FLIGHT].run(request, handler)


class StopSignals:
    """What the process was told: `told` once it is to stop, `hurried` once it was told again and waits no longer."""

    def __init__(self) -> None:
        self.told = asyncio.Event()
        self.hurried = asyncio.Event()
        self._is_patient = False

    def note(self, number: signal.Signals) -> None:
        """A signal came: the first one asks for a stop, the second for an end.

        Only SIGTERM comes from something that looks at readiness. Who presses Ctrl-C waits for the prompt.
        """
        if self.told.is_set():
            self.hurried.set()
        self._is_patient = number is signal.SIGTERM
        self.told.set()

    async def pause(self, seconds: float) -> None:
        """Wait so long, if somebody may need it, and not past a second signal."""
        if self._is_patient:
            await _wait(self.hurried, seconds)


async def take_in_waiting() -> None:
    """Let the loop accept the connections that wait in the kernel, which would be reset with the listener."""
    for _ in range(SETTLE_LOOKS):
        await asyncio.sleep(0)


async def drain(server: EdgeServer, in_flight: InFlight, seconds: float, signals: StopSignals) -> int:
    """Wait until every request that has arrived is answered; connections close as they fall idle.

    Ends after `seconds` or at the second signal with the number of requests that are then given up.
    """
    for _ in range(SETTLE_LOOKS):
        await asyncio.sleep(SETTLE_SECONDS / SETTLE_LOOKS)
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while server.close_idle():
        if signals.hurried.is_set() or loop.time() >= end:
            if not (given_up := server.busy):
                return 0
            log.warning("stop_cut_short", given_up=given_up, cause="signal" if signals.hurried.is_set() else "time")
            in_flight.give_up()
            last = loop.time() + LAST_WORD_SECONDS
            while server.close_idle() and loop.time() < last:  # noqa: ASYNC110 - nothing tells that an answer has gone
                await asyncio.sleep(LOOK_SECONDS)
            return given_up
        await _wait(signals.hurried, LOOK_SECONDS)
    return 0


async def _wait(event: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
