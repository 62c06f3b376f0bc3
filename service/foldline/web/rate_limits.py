"""Rate limits as token buckets: so many calls a second, and so many at once after a pause.

A call that is one too many is told so at once, with the seconds after which it will be taken.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from foldline.settings import Settings
from foldline.web.failures import RateLimited
from foldline.web.keys import ApiKey

# Callers that come back at once would only be told the same again.
LEAST_RETRY_SECONDS: Final = 1


class Rate(Struct, frozen=True):
    """`rate` calls a second, `burst` at once after a pause."""

    rate: float
    burst: int

    def __str__(self) -> str:
        return f"{self.rate:g} calls a second, {self.burst} at once"


class Bucket(Struct):
    """What is left of a rate: `tokens` at the time `at`."""

    tokens: float
    at: float


def rate_of(rate: float | None, burst: int | None) -> Rate | None:
    """A rate as the settings give it. Unset, `burst` is what one second brings, and at least one."""
    return None if rate is None else Rate(rate, burst or max(1, math.ceil(rate)))


class RateLimits:
    """The limit on all calls, and the one on each key's."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._overall = rate_of(settings.rate_limit, settings.rate_burst)
        self._each_key = rate_of(settings.key_rate_limit, settings.key_rate_burst)
        self._clock = clock
        self._buckets: dict[str | None, Bucket] = {}

    def take(self, key: ApiKey | None) -> None:
        """Count one call. RateLimited, and nothing is counted, where it is one too many for its key or in all."""
        limits: list[tuple[str | None, Rate | None, str]] = [(None, self._overall, "the service")]
        if key is not None:
            limits.append((key.name, rate_of(key.rate, key.burst) or self._each_key, f"the key {key.name!r}"))
        now = self._clock()
        buckets = []
        for name, rate, who in limits:
            if rate is None:
                continue
            bucket = self._filled(name, rate, now)
            if bucket.tokens < 1:
                raise _too_many(who, rate, (1 - bucket.tokens) / rate.rate)
            buckets.append(bucket)
        for bucket in buckets:
            bucket.tokens -= 1

    def _filled(self, name: str | None, rate: Rate, now: float) -> Bucket:
        """A bucket with what has come in since it was last looked at. A key's lines share the one of its name."""
        bucket = self._buckets.get(name)
        if bucket is None:
            bucket = self._buckets[name] = Bucket(tokens=rate.burst, at=now)
        bucket.tokens = min(rate.burst, bucket.tokens + (now - bucket.at) * rate.rate)
        bucket.at = now
        return bucket


def _too_many(who: str, rate: Rate, seconds: float) -> RateLimited:
    return RateLimited(
        f"{who} takes {rate}: come again in {seconds:.1f} s",
        retry_after=max(LEAST_RETRY_SECONDS, math.ceil(seconds)),
    )
