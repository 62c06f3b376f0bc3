"""A store in this process: bounded by bytes, the least recently used leaves first."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from foldline.caching.store import StoreCounts, StoreState

# What Python needs for one entry beside the value: key, tuple, float, the dictionary's slot and link.
ENTRY_BYTES: Final = 400
# One page must not throw a whole cache out.
LARGEST_SHARE: Final = 8


class MemoryStore:
    """`max_bytes` bounds all values with their keys; each is kept for `seconds` at most."""

    def __init__(self, max_bytes: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.counts = StoreCounts()
        self.instead_seconds = 0.0
        self.bytes_held = 0
        self._max_bytes, self._seconds, self._clock = max_bytes, seconds, clock
        self._held: OrderedDict[bytes, tuple[float, bytes]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._held)

    @property
    def state(self) -> StoreState:
        return StoreState.UP

    async def get(self, key: bytes) -> bytes | None:
        if (entry := self._held.get(key)) is None:
            self.counts.absent += 1
            return None
        ends, value = entry
        if ends <= self._clock():
            self._drop(key)
            self.counts.absent += 1
            return None
        self._held.move_to_end(key)
        self.counts.found += 1
        return value

    def put(self, key: bytes, value: bytes) -> None:
        size = len(value) + ENTRY_BYTES
        if size > self._max_bytes // LARGEST_SHARE:
            self.counts.dropped += 1
            return
        if key in self._held:
            self._drop(key)
        self._held[key] = (self._clock() + self._seconds, value)
        self.bytes_held += size
        self.counts.written += 1
        while self.bytes_held > self._max_bytes:
            self._drop(next(iter(self._held)))
            self.counts.evicted += 1

    async def open(self) -> None:
        """There is nothing to begin."""

    async def close(self) -> None:
        self._held.clear()
        self.bytes_held = 0

    def _drop(self, key: bytes) -> None:
        _, value = self._held.pop(key)
        self.bytes_held -= len(value) + ENTRY_BYTES
