"""The pages that have cost workers their lives, by digest: twice, and a page is refused for a while.

A worker is started again in some ten milliseconds, but a page that hangs holds one for its whole deadline: a caller who
posts it again and again would keep all of them busy.
"""

from __future__ import annotations

import asyncio
import hashlib
import math
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from foldline.web.failures import PageRefused
from foldline.web.worker_protocol import PageHead

DEATHS_TO_REFUSE: Final = 2  # one may be chance: the machine ran out of memory, somebody killed the wrong process
REFUSED_SECONDS: Final = 600.0
MAX_DIGESTS: Final = 4096  # 32 bytes each and what holds them: a megabyte at most
# Hashing a megabyte takes a millisecond; longer pages are hashed in a thread, which does not hold up the loop.
THREAD_FROM_BYTES: Final = 1 << 20


class Deaths(Struct):
    """How often a page killed, and until when that counts."""

    count: int
    until: float


class DeadlyPages:
    """Remembers deaths for `REFUSED_SECONDS`, and the latest `MAX_DIGESTS` pages. `clock` tells seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._deaths: OrderedDict[bytes, Deaths] = OrderedDict()

    def __len__(self) -> int:
        """How many pages are remembered."""
        self._forget()
        return len(self._deaths)

    @property
    def refused(self) -> int:
        """How many pages are refused now."""
        self._forget()
        return sum(deaths.count >= DEATHS_TO_REFUSE for deaths in self._deaths.values())

    def check(self, digest: bytes) -> None:
        """PageRefused for a page that has killed too often."""
        self._forget()
        deaths = self._deaths.get(digest)
        if deaths is not None and deaths.count >= DEATHS_TO_REFUSE:
            left = math.ceil(deaths.until - self._clock())
            raise PageRefused(f"this page ended {deaths.count} worker processes; it is taken again in {left} s")

    def blame(self, digest: bytes) -> None:
        """A worker was lost to this page."""
        self._forget()
        before = self._deaths.pop(digest, None)
        count = before.count + 1 if before is not None else 1
        self._deaths[digest] = Deaths(count, self._clock() + REFUSED_SECONDS)
        if len(self._deaths) > MAX_DIGESTS:
            self._deaths.popitem(last=False)

    def absolve(self, digest: bytes) -> None:
        """The page went well: it was not what killed."""
        self._deaths.pop(digest, None)

    def _forget(self) -> None:
        """Let go of what no longer counts; the oldest stand first."""
        now = self._clock()
        while self._deaths and next(iter(self._deaths.values())).until <= now:
            self._deaths.popitem(last=False)


async def digest_of(head: PageHead, page: bytes) -> bytes:
    """What stands for a page: its bytes, and with them all that decides how they are read."""
    if len(page) < THREAD_FROM_BYTES:
        return _digest(head, page)
    return await asyncio.to_thread(_digest, head, page)


def _digest(head: PageHead, page: bytes) -> bytes:
    told = "\0".join((head.task, head.name or "", head.content_type, str(head.is_unicode), head.url or "", ""))
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass") + page, digest_size=32).digest()
