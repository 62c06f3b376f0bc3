"""A store on a Redis or Valkey server, which several replicas share. A server that is down or slow costs nothing:

- a lookup that has no answer in time is given up by its caller, and ends by itself in the background;
- at the start, and after failures in a row, the server is left alone until a task in the background has seen it work;
- values are written in the background, from a queue with a bound.

No call is repeated: what fails is a miss.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections import OrderedDict
from collections.abc import Set
from contextlib import suppress
from typing import Any, Final

from redis.asyncio import ConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import MaxConnectionsError, ResponseError

from foldline.caching.breaker import Breaker
from foldline.caching.store import OnChange, StoreCounts, StoreState

PREFIX: Final = b"foldline:"
# The longest that a caller waits.
LOOKUP_SECONDS: Final = 0.05
# A server that is slower, call after call, is of no use, unless an extraction takes longer still: on a machine that is
# short of cores, everything does.
SLOW_SECONDS: Final = 0.02
# For connecting, with TLS, and for a write; nobody waits for either.
BACKGROUND_SECONDS: Final = 2.0
# A lookup takes about a millisecond. Each may have to connect, and so to look a name up in the loop's few threads.
MAX_LOOKUPS: Final = 16
CONNECTIONS_AT_START: Final = 4
# Of 883 real pages the longest record has 67 kB, and 261 kB with everything included.
MAX_VALUE_BYTES: Final = 2 << 20
MAX_WAITING_BYTES: Final = 16 << 20
FIRST_PAUSE_SECONDS: Final = 0.5
LONGEST_PAUSE_SECONDS: Final = 15.0
WRITES_TO_TRUST: Final = 20
GOODBYE_SECONDS: Final = 0.5
CANCELLATIONS: Final = 3


class ServerStore:
    """Values on the server at `url`, each for `seconds`. `on_change` is told when the server goes and comes back."""

    def __init__(
        self, url: str, seconds: int, on_change: OnChange, *, first_pause_seconds: float = FIRST_PAUSE_SECONDS
    ) -> None:
        self.counts = StoreCounts()
        self.instead_seconds = 0.0
        self._seconds, self._on_change = seconds, on_change
        self._first_pause = first_pause_seconds
        # Writes have a connection of their own: a long one holds no lookup up.
        self._reader, self._writer = _client(url, MAX_LOOKUPS), _client(url, 2)
        self._breaker = Breaker()
        self._breaker.tripped.set()
        self._refuses = False
        self._taken_in_a_row = 0
        self._lookups: set[asyncio.Task[bytes | None]] = set()
        self._waiting: OrderedDict[bytes, bytes] = OrderedDict()
        self._waiting_bytes = 0
        self._something_waits = asyncio.Event()
        self._all_written = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def state(self) -> StoreState:
        if self._breaker.tripped.is_set():
            return StoreState.DOWN
        return StoreState.FULL if self._refuses else StoreState.UP

    @property
    def _slow_seconds(self) -> float:
        return min(max(SLOW_SECONDS, self.instead_seconds), LOOKUP_SECONDS)

    async def open(self) -> None:
        self._tasks = [asyncio.create_task(self._write()), asyncio.create_task(self._watch())]

    async def close(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(GOODBYE_SECONDS):
                if self._waiting and not self._breaker.tripped.is_set():
                    await self._all_written.wait()
        await _end({*self._tasks, *self._lookups})
        for client in (self._reader, self._writer):
            with suppress(Exception):
                async with asyncio.timeout(GOODBYE_SECONDS):
                    await client.aclose()

    async def get(self, key: bytes) -> bytes | None:
        if (waiting := self._waiting.get(key)) is not None:
            self.counts.found += 1
            return waiting
        if self._breaker.tripped.is_set() or len(self._lookups) >= MAX_LOOKUPS:
            self.counts.skipped += 1
            return None
        lookup = asyncio.create_task(self._look_up(key))
        self._lookups.add(lookup)
        lookup.add_done_callback(self._lookups.discard)
        done, _ = await asyncio.wait((lookup,), timeout=LOOKUP_SECONDS)
        if not done:  # it ends in the background
            self._fail("Late")
            return None
        return lookup.result()

    def put(self, key: bytes, value: bytes) -> None:
        full = self._waiting_bytes + len(value) > MAX_WAITING_BYTES
        if full or len(value) > MAX_VALUE_BYTES or key in self._waiting or self._breaker.tripped.is_set():
            self.counts.dropped += 1
            return
        self._waiting[key] = value
        self._waiting_bytes += len(value)
        self._all_written.clear()
        self._something_waits.set()

    async def _look_up(self, key: bytes) -> bytes | None:
        """The server's answer, however late. Raises nothing."""
        started = time.monotonic()
        try:
            # GETRANGE bounds what comes, whatever somebody else has put there; it gives "" where there is nothing.
            value = await self._reader.getrange(_name_of(key), 0, MAX_VALUE_BYTES)
        except MaxConnectionsError:
            self.counts.skipped += 1
            return None
        except ResponseError:  # what stands there is no string, or may not be read: the server itself works
            self.counts.failed += 1
            return None
        except Exception as error:  # noqa: BLE001 - whatever a client makes of what it is sent, a page is still extracted
            self._fail(type(error).__name__)
            return None
        taken = time.monotonic() - started
        if taken <= self._slow_seconds:
            self._breaker.worked()
        elif taken <= LOOKUP_SECONDS:  # later than that, its caller has counted it
            self._fail("Slow")
        if not isinstance(value, bytes) or not value:
            self.counts.absent += 1
            return None
        self.counts.found += 1
        return value

    async def _write(self) -> None:
        """Write what waits, one value after the other, for ever."""
        while True:
            await self._something_waits.wait()
            key, value = next(iter(self._waiting.items()))
            await self._write_one(key, value)
            del self._waiting[key]
            self._waiting_bytes -= len(value)
            if not self._waiting:
                self._something_waits.clear()
                self._all_written.set()

    async def _write_one(self, key: bytes, value: bytes) -> None:
        if self._breaker.tripped.is_set():
            self.counts.dropped += 1
            return
        try:
            await self._writer.set(_name_of(key), value, ex=self._seconds)
        except ResponseError as error:  # out of memory, read-only: it answers, and lookups go on
            self.counts.dropped += 1
            self._note_write(refusal=type(error).__name__)
        except Exception as error:  # noqa: BLE001 - the writer lives on
            self.counts.dropped += 1
            self._fail(type(error).__name__)
        else:
            self.counts.written += 1
            self._note_write()

    async def _watch(self) -> None:
        """Connect at the start, and try a server that was given up until it works."""
        if not await self._works():
            self._on_change(StoreState.DOWN, self._breaker.last_error)
            await self._try_until_it_works()
        while True:
            self._breaker.reset()
            self._on_change(self.state, "")
            await self._breaker.tripped.wait()
            await self._try_until_it_works()

    async def _try_until_it_works(self) -> None:
        pause = self._first_pause
        while True:
            # A little chance, so that replicas do not all come back at once.
            await asyncio.sleep(pause * random.uniform(0.5, 1.0))  # noqa: S311 - no secret
            if await self._works():
                return
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    async def _works(self) -> bool:
        """Whether the server answers, and fast, once there are connections to it."""
        try:
            await self._connect()
            async with asyncio.timeout(self._slow_seconds):
                await self._reader.ping()
        except Exception as error:  # noqa: BLE001 - the next try follows
            self._breaker.last_error = type(error).__name__
            return False
        return True

    async def _connect(self) -> None:
        """Make connections. All are waited for: one that fails must not leave the others behind."""
        pings = (self._reader.ping() for _ in range(CONNECTIONS_AT_START))
        for answer in await asyncio.gather(*pings, return_exceptions=True):
            if isinstance(answer, BaseException):
                raise answer

    def _fail(self, error: str) -> None:
        self.counts.failed += 1
        if self._breaker.failed(error):
            self._on_change(StoreState.DOWN, error)

    def _note_write(self, refusal: str = "") -> None:
        """A write was taken, or refused by an error of that class. A server that is nearly full does both in turn."""
        before = self._refuses
        self._taken_in_a_row = 0 if refusal else self._taken_in_a_row + 1
        self._refuses = bool(refusal) or (before and self._taken_in_a_row < WRITES_TO_TRUST)
        if self._refuses != before:
            self._on_change(self.state, refusal)


async def _end(tasks: Set[asyncio.Task[Any]]) -> None:
    """Cancel tasks, and again those that a failure at the same moment made miss it; but do not wait for ever."""
    for _ in range(CANCELLATIONS):
        for task in tasks:
            task.cancel()
        if tasks:
            _, tasks = await asyncio.wait(tasks, timeout=GOODBYE_SECONDS)


def _name_of(key: bytes) -> bytes:
    return PREFIX + key.hex().encode()


def _client(url: str, max_connections: int) -> Redis:
    pool = ConnectionPool.from_url(
        url,
        max_connections=max_connections,
        socket_connect_timeout=BACKGROUND_SECONDS,
        socket_timeout=BACKGROUND_SECONDS,
        retry=Retry(NoBackoff(), 0),
        protocol=2,
    )
    return Redis.from_pool(pool)
