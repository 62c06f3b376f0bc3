"""What a worker may have, how long it lives, and how much may wait for it."""

from __future__ import annotations

import random
from enum import StrEnum
from typing import Final

from msgspec import Struct

from foldline.settings import Settings

DEFAULT_MEMORY_BYTES: Final = 1 << 30
DEFAULT_PAGES: Final = 20_000
DEFAULT_LIFE_SECONDS: Final = 3600.0
# Workers that were started together must not end together.
JITTER: Final = 0.25
# After a page that took much, the allocator may keep it: such a worker is replaced before it comes near its limit.
GROWN_SHARE: Final = 0.5


class EndCause(StrEnum):
    """What ended a worker; the label of a count."""

    CRASH = "crash"  # it died by itself: a signal of its own, an exit
    KILLED = "killed"  # SIGKILL from outside: an operator, or the kernel where memory ran out
    TIMEOUT = "timeout"
    MEMORY = "memory"  # it met its memory limit
    CANCELLED = "cancelled"  # nobody waits for its page any longer
    UNUSABLE = "unusable"  # it could not be made ready
    PAGES = "pages"  # recycled: it has done so many
    AGE = "age"  # recycled: it has run for so long
    GROWN = "grown"  # recycled: it holds too much memory
    RULES = "rules"  # other rules took over
    STOP = "stop"  # the service ends


LOSSES: Final = frozenset((EndCause.CRASH, EndCause.KILLED, EndCause.TIMEOUT, EndCause.MEMORY, EndCause.CANCELLED))


class WorkerLimits(Struct, frozen=True, kw_only=True):
    """Sizes in bytes, times in seconds. `memory`: what a worker may write to, after which it is given up;
    `grown`: resident memory after which it is replaced between two pages; `pages` and `life`: likewise, each a little
    more or less; `page_seconds`: the longest deadline of a page, one shorter by the caller's wish proves nothing."""

    memory: int = DEFAULT_MEMORY_BYTES
    grown: int = int(DEFAULT_MEMORY_BYTES * GROWN_SHARE)
    pages: int = DEFAULT_PAGES
    life: float = DEFAULT_LIFE_SECONDS
    page_seconds: float = 0.0


DEFAULT_LIMITS: Final = WorkerLimits()


def limits_for(settings: Settings) -> WorkerLimits:
    """The limits that an operator has set."""
    return WorkerLimits(
        memory=settings.worker_memory,
        grown=int(settings.worker_memory * GROWN_SHARE),
        pages=settings.worker_pages,
        page_seconds=settings.page_timeout,
    )


def around(value: float) -> float:
    """The value, a little more or less."""
    return value * random.uniform(1 - JITTER, 1 + JITTER)  # noqa: S311 - spreads ends, keeps no secret
