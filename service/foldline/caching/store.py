"""What every store does: it never raises, and never holds a caller up for long."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from msgspec import Struct


class StoreState(StrEnum):
    """How a store fares. `FULL`: it answers, and refuses what it is given."""

    UP = "up"
    FULL = "full"
    DOWN = "down"


# Called when the state changes, with the class of the error behind it ("" where there is none).
OnChange = Callable[[StoreState, str], None]


class StoreCounts(Struct, kw_only=True):
    """What became of calls since the start. `skipped`: neither read nor written, because the store is down or too
    much is under way; `failed`: the server gave an error or no answer in time; `dropped`: put and not kept."""

    found: int = 0
    absent: int = 0
    skipped: int = 0
    failed: int = 0
    written: int = 0
    dropped: int = 0
    evicted: int = 0


class Store(Protocol):
    """Values by key, for a while. `instead_seconds`: what a caller who finds nothing spends, told by whoever calls; a
    store that takes longer is of no use."""

    counts: StoreCounts
    instead_seconds: float

    @property
    def state(self) -> StoreState: ...

    async def get(self, key: bytes) -> bytes | None:
        """The value, where there is one and it can be had at once. Never raises."""

    def put(self, key: bytes, value: bytes) -> None:
        """Keep the value, now or soon, if that is possible. Never raises, never waits."""

    async def open(self) -> None:
        """Begin; returns at once, whatever the server does."""

    async def close(self) -> None:
        """End, with a short time for what waits to be written."""
