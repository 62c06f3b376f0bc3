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
from contextlib import suppress
from typing import Final

from redis.asyncio import ConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import MaxConnectionsError, ResponseError

from foldline.caching.breaker import Breaker
from foldline.caching.store import OnChange, StoreCounts, StoreState

PREFIX: Final = b"foldline:"
# The longest that a caller waits.
LOOKUP_SECONDS: Final = 0.05
# An extraction takes about as long: a server that is slower, call after call, is of no use.
SLOW_SECONDS: Final = 0.02
# For connecting, with TLS, and for a write; nobody waits for either.
BACKGROUND_SECONDS: Final = 2.0
# A lookup takes about a millisecond. Each may have to connect, and so to look a name up in the loop's few threads.
MAX_LOOKUPS: Final = 16
# Of 883 real pages the longest record has 67 kB, and 261 kB with everything included.
MAX_VALUE_BYTES: Final = 2 << 20
MAX_WAITING_BYTES: Final = 16 << 20
FIRST_PAUSE_SECONDS: Final = 0.5
LONGEST_PAUSE_SECONDS: Final = 15.0
GOODBYE_SECONDS: Final = 0.5


class ServerStore:
    """Values on the server at `url`, each for `seconds`. `on_change` is told when the server goes and comes back."""

    def __init__(
        self, url: str, seconds: int, on_change: OnChange, *, first_pause_seconds: float = FIRST_PAUSE_SECONDS
    ) -> None:
        self.counts = StoreCounts()
        self._seconds, self._on_change = seconds, on_change
        self._first_pause = first_pause_seconds
        # Writes have a connection of their own: a long one holds no lookup up.
        self._reader, self._writer = _client(url, MAX_LOOKUPS), _client(url, 2)
        self._breaker = Breaker()
        self._breaker.tripped.set()
        self._refuses = False
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

    async def open(self) -> None:
        self._tasks = [asyncio.create_task(self._write()), asyncio.create_task(self._watch())]

    async def close(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(GOODBYE_SECONDS):
                if self._waiting and not self._breaker.tripped.is_set():
                    await self._all_written.wait()
        for task in (*self._tasks, *self._lookups):
            task.cancel()
        await asyncio.gather(*self._tasks, *self._lookups, return_exceptions=True)
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
        if not done:  # it ends in the background, where it counts as a failure
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
        if time.monotonic() - started > SLOW_SECONDS:
            self._fail("Slow")
        else:
            self._breaker.worked()
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
            self._note_refusal(True, type(error).__name__)
        except Exception as error:  # noqa: BLE001 - the writer lives on
            self.counts.dropped += 1
            self._fail(type(error).__name__)
        else:
            self.counts.written += 1
            self._note_refusal(False)

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
        """Whether the server answers, and fast: the first call may have to connect."""
        try:
            await self._reader.ping()
            async with asyncio.timeout(SLOW_SECONDS):
                await self._reader.ping()
        except Exception as error:  # noqa: BLE001 - the next try follows
            self._breaker.last_error = type(error).__name__
            return False
        return True

    def _fail(self, error: str) -> None:
        self.counts.failed += 1
        if self._breaker.failed(error):
            self._on_change(StoreState.DOWN, error)

    def _note_refusal(self, refuses: bool, error: str = "") -> None:
        if refuses != self._refuses:
            self._refuses = refuses
            self._on_change(self.state, error)


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
