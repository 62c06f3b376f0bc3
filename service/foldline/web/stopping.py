"""Stopping without losing what was accepted: who asks for it, and how long it may take."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from typing import Final

import structlog

from foldline.web.connections import EdgeServer

# Requests that have reached the socket when the listener closes are still read.
SETTLE_SECONDS: Final = 0.1
LOOK_SECONDS: Final = 0.02

log = structlog.get_logger()


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


async def drain(server: EdgeServer, seconds: float, signals: StopSignals) -> int:
    """Wait until every request that has arrived is answered; connections close as they fall idle.

    Ends after `seconds` or at the second signal with the number of requests that are then given up.
    """
    await _wait(signals.hurried, SETTLE_SECONDS)
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while left := server.close_idle():
        if signals.hurried.is_set() or loop.time() >= end:
            log.warning("stop_cut_short", given_up=left, cause="signal" if signals.hurried.is_set() else "time")
            return left
        await _wait(signals.hurried, LOOK_SECONDS)
    return 0


async def _wait(event: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
