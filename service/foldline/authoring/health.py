"""How often the parts of rules found something, day by day, from the service's log; and whose rate fell.

The statistic, for each part of each rule: its pages are those for which the rule went and that the part could have hit;
its rate is the share of them that it did hit. The latest days with `MIN_PAGES` pages together are set against all days
before, which must have as many. The part counts as fallen where the rate is lower by `LEAST_FALL` and the difference is
`LEAST_Z` standard errors (two proportions, pooled): about one chance in a thousand if nothing had changed.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Any, Final

from msgspec import Struct

EVENT: Final = "request_done"
MIN_PAGES: Final = 30  # of fewer a fall by a fifth can be chance
LEAST_FALL: Final = 0.2  # notes and phrases stand on some pages only, and vary from day to day
LEAST_Z: Final = 3.0
_DAY_CHARS: Final = 10  # "2026-01-12T08:15:00Z"

Days = dict[str, "DayCount"]


class DayCount(Struct):
    """Pages of one day, and those that were hit."""

    pages: int = 0
    hits: int = 0

    @property
    def rate(self) -> float:
        return self.hits / self.pages if self.pages else 0.0


class PartHealth(Struct, frozen=True, kw_only=True):
    """One part of one rule: its days in order, what the latest are set against, and whether it fell."""

    rule: str
    part: str
    days: tuple[tuple[str, DayCount], ...]
    before: DayCount
    latest: DayCount
    z: float | None = None

    @property
    def has_fallen(self) -> bool:
        return self.z is not None and self.z >= LEAST_Z and self.before.rate - self.latest.rate >= LEAST_FALL


class LogReading(Struct):
    """What the lines of a log say: pages, lines that are no event, and the counts by rule and part."""

    pages: int = 0
    unread: int = 0
    counts: dict[tuple[str, str], Days] = {}


def read_log(lines: Iterable[str | bytes]) -> LogReading:
    """The counts in a log of JSON lines. Lines of other events say nothing; what is no JSON object is counted."""
    reading = LogReading(counts={})
    for line in lines:
        event = _event_in(line)
        if event is None:
            reading.unread += bool(line.strip())
            continue
        hits, time = event.get("rule_hits"), event.get("time")
        if event.get("event") != EVENT or not isinstance(hits, dict) or not isinstance(time, str):
            continue
        reading.pages += 1
        for rule, parts in hits.items():
            for part, is_hit in parts.items() if isinstance(parts, dict) else ():
                day = reading.counts.setdefault((rule, part), {}).setdefault(time[:_DAY_CHARS], DayCount())
                day.pages += 1
                day.hits += is_hit is True
    return reading


def health_of(reading: LogReading) -> list[PartHealth]:
    """The health of every part, by rule and part."""
    return [_health(rule, part, days) for (rule, part), days in sorted(reading.counts.items())]


def _event_in(line: str | bytes) -> dict[str, Any] | None:
    try:
        event = json.loads(line)
    except ValueError:
        return None
    return event if isinstance(event, dict) else None


def _health(rule: str, part: str, days: Days) -> PartHealth:
    ordered = tuple(sorted(days.items()))
    start = len(ordered)
    while start and sum(day.pages for _, day in ordered[start:]) < MIN_PAGES:
        start -= 1
    before, latest = _sum(ordered[:start]), _sum(ordered[start:])
    enough = before.pages >= MIN_PAGES and latest.pages >= MIN_PAGES
    return PartHealth(
        rule=rule, part=part, days=ordered, before=before, latest=latest, z=_z(before, latest) if enough else None
    )


def _sum(days: Iterable[tuple[str, DayCount]]) -> DayCount:
    total = DayCount()
    for _, day in days:
        total.pages += day.pages
        total.hits += day.hits
    return total


def _z(before: DayCount, latest: DayCount) -> float:
    """By how many standard errors the latest rate is lower than the one before."""
    pooled = (before.hits + latest.hits) / (before.pages + latest.pages)
    error = math.sqrt(pooled * (1 - pooled) * (1 / before.pages + 1 / latest.pages))
    return (before.rate - latest.rate) / error if error else 0.0
