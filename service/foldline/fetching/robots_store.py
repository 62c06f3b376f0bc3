"""Fetching robots.txt, and remembering what it said: for a while, and not without bound."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from typing import Final, TypeVar

from aiohttp import ClientResponse, hdrs
from msgspec import Struct

from foldline.errors import UndecodablePage
from foldline.fetching.failures import FetchFailed, UrlNotAllowed
from foldline.fetching.rests import note_rest
from foldline.fetching.robots import (
    ROBOTS_MAX_BYTES,
    Robots,
    allow_all,
    disallow_all,
    parse_robots,
    robots_of_status,
)
from foldline.fetching.targets import Target, Terms, next_target, robots_target
from foldline.fetching.transport import Transport, read_start
from foldline.fetching.turns import Turns

MAX_ROBOTS_REDIRECTS: Final = 5  # RFC 9309, 2.3.1.2
REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
ROBOTS_SECONDS: Final = 8.0
# RFC 9309, 2.4: no longer than a day. A site that was down is asked again soon.
KEPT_SECONDS: Final = 3_600.0
KEPT_UNREACHABLE_SECONDS: Final = 300.0
MAX_ORIGINS: Final = 2_000
# Parsed rules take about thirty times their text.
MAX_KEPT_CHARS: Final = 4 << 20
_ASTRAY: Final = "it redirects to where it cannot be read"


ROBOTS_THREADS: Final = 2
Given = TypeVar("Given")
Answer = TypeVar("Answer")


class _Kept(Struct, frozen=True):
    robots: Robots
    until: float


class RobotsStore:
    """The robots.txt of the origins asked lately. Times are seconds of `now`."""

    def __init__(self, terms: Terms, turns: Turns, now: Callable[[], float]) -> None:
        self._terms = terms
        self._turns = turns
        self._now = now
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._chars = 0
        self._threads = ThreadPoolExecutor(ROBOTS_THREADS, thread_name_prefix="foldline-robots")

    async def robots_for(self, target: Target, transport: Transport) -> Robots:
        """What the target's site asks of foldline.

        Raises FetchFailed and UrlNotAllowed where the site itself cannot be reached, or rests, and HostBusy.
        """
        return self._fresh(target.origin) or await self._fetch(target, transport)

    async def allows(self, robots: Robots, target: Target) -> bool:
        """Whether the target may be asked for. Thirty thousand patterns over a long address take half a second."""
        return await self._aside(robots.allows, str(target.url))

    async def _fetch(self, page: Target, transport: Transport) -> Robots:
        target = robots_target(page)
        for hop in range(MAX_ROBOTS_REDIRECTS + 1):
            try:
                async with self._turns.robots_turn(target.host):
                    if known := self._fresh(page.origin):  # another fetch was faster
                        return known
                    answer = await self._ask(target, transport)
            except (FetchFailed, UrlNotAllowed):
                if hop == 0:
                    raise  # the page is at the same host: what is wrong with that is the answer
                return self._keep(page.origin, disallow_all(_ASTRAY))
            if isinstance(answer, Robots):
                return self._keep(page.origin, answer)
            try:
                target = next_target(target, answer, HTTPStatus.FOUND, self._terms)
            except (FetchFailed, UrlNotAllowed):
                return self._keep(page.origin, disallow_all(_ASTRAY))
        # RFC 9309, 2.3.1.2: more than five redirects may be taken for "there is none".
        return self._keep(page.origin, allow_all())

    async def _ask(self, target: Target, transport: Transport) -> Robots | str:
        """One request: the rules, or where they are said to be."""
        try:
            async with asyncio.timeout(ROBOTS_SECONDS), transport.get(target) as response:
                note_rest(self._turns, target.host, response)
                if response.status in REDIRECTS and (location := response.headers.get(hdrs.LOCATION)):
                    return location
                return robots_of_status(response.status) or await self._read(response)
        except TimeoutError:
            return disallow_all("it does not come in time")

    async def _read(self, response: ClientResponse) -> Robots:
        try:
            body = await read_start(response, ROBOTS_MAX_BYTES)
        except UndecodablePage:
            return disallow_all("its encoding is broken")
        return await self._aside(parse_robots, body)

    async def _aside(self, work: Callable[[Given], Answer], given: Given) -> Answer:
        """Half a megabyte of rules can take two seconds to read, which other requests should not wait for."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, given)

    def _fresh(self, origin: str) -> Robots | None:
        kept = self._kept.get(origin)
        if kept is None or kept.until <= self._now():
            return None
        self._kept.move_to_end(origin)
        return kept.robots

    def _keep(self, origin: str, robots: Robots) -> Robots:
        seconds = KEPT_SECONDS if robots.unreachable is None else KEPT_UNREACHABLE_SECONDS
        if (old := self._kept.pop(origin, None)) is not None:
            self._chars -= old.robots.size
        self._kept[origin] = _Kept(robots, self._now() + seconds)
        self._chars += robots.size
        while len(self._kept) > MAX_ORIGINS or self._chars > MAX_KEPT_CHARS:
            _, dropped = self._kept.popitem(last=False)
            self._chars -= dropped.robots.size
        return robots
