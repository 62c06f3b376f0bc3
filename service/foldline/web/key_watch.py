"""Keys that change while the service runs: read anew when their file changes or on SIGHUP.

A file that cannot be used leaves the last good keys in place, and the log says why. Kubernetes changes a mounted Secret
by swapping a symlink beside the file, so its folder is watched; that no change is missed where nothing tells of
changes, the file is looked at every few seconds too.
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from pathlib import Path
from typing import Final

import structlog
import watchfiles

from foldline.web.keys import KeyRing, KeysUnusable, read_key_ring

# A file that is being written is read once it rests.
SETTLE_MILLISECONDS: Final = 200
LOOK_MILLISECONDS: Final = 5_000

log = structlog.get_logger()


class KeyKeeper:
    """Holds the keys that are valid now. Raises KeysUnusable where the file cannot be used at the start."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.ring: KeyRing = read_key_ring(path)
        self._failure: str | None = None
        self._asked = asyncio.Event()

    def ask(self) -> None:
        """Read the file anew soon: what SIGHUP does."""
        self._asked.set()

    async def run(self) -> None:
        """Read the file anew when asked and when it changes, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._answer_requests())
            tasks.create_task(self._watch())

    async def reload(self, cause: str) -> bool:
        """Whether the file's keys are the valid ones now. Raises nothing: the log tells."""
        try:
            ring = await asyncio.to_thread(read_key_ring, self._path)
        except KeysUnusable as error:
            if str(error) != self._failure or cause == "signal":  # a look every few seconds need not say it again
                log.error("keys_not_reloaded", cause=cause, detail=str(error), keys=len(self.ring.keys))  # noqa: TRY400
            self._failure = str(error)
            return False
        if ring != self.ring or self._failure is not None or cause == "signal":
            log.info("keys_reloaded", cause=cause, keys=len(ring.keys), names=sorted({key.name for key in ring.keys}))
        self.ring = ring
        self._failure = None
        return True

    async def _answer_requests(self) -> None:
        while True:
            await self._asked.wait()
            self._asked.clear()
            await self.reload("signal")

    async def _watch(self) -> None:
        while True:
            try:
                await self._wait_for_change()
            except (OSError, RuntimeError) as error:  # the folder is gone for a moment, or no watch is left
                log.warning("keys_unwatched", error=type(error).__name__)
                await asyncio.sleep(LOOK_MILLISECONDS / 1000)
            await self.reload("file")

    async def _wait_for_change(self) -> None:
        changes = watchfiles.awatch(
            self._path.parent,
            watch_filter=None,
            recursive=False,
            debounce=SETTLE_MILLISECONDS,
            rust_timeout=LOOK_MILLISECONDS,
            yield_on_timeout=True,
        )
        async with aclosing(changes):
            await anext(changes)
