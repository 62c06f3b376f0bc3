"""Whose turn it is at a host: one request in flight, the crawl-delay between two, rest when the host asks for it."""

from __future__ import annotations

import asyncio
import math
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

from msgspec import Struct

from foldline.fetching.failures import FetchFailed, HostBusy

MAX_WAITING_PER_HOST: Final = 8
# A caller is not kept waiting longer than this for a turn, nor for a crawl-delay to pass.
MAX_WAIT_SECONDS: Final = 10.0
MAX_DELAY_SECONDS: Final = 86_400.0
MAX_HOSTS: Final = 10_000


class _Host(Struct):
    lock: asyncio.Lock
    users: int = 0
    last_page: float = -math.inf
    rests_until: float = -math.inf
    rest_status: int | None = None


class Turns:
    """Remembers the hosts that were asked lately. Times are seconds of `now`, which only moves forward."""

    def __init__(
        self, now: Callable[[], float], sleep: Callable[[float], Awaitable[None]], max_hosts: int = MAX_HOSTS
    ) -> None:
        self._now = now
        self._sleep = sleep
        self._max_hosts = max_hosts
        self._hosts: OrderedDict[str, _Host] = OrderedDict()

    @property
    def known(self) -> int:
        """How many hosts are remembered."""
        return len(self._hosts)

    @asynccontextmanager
    async def robots_turn(self, name: str) -> AsyncIterator[None]:
        """A request for robots.txt: alone at its host, but no page, so that no crawl-delay counts from it.

        Raises HostBusy and, while the host rests, FetchFailed.
        """
        async with self._alone_at(name):
            yield

    @asynccontextmanager
    async def page_turn(self, name: str, delay: float, seen_as: str) -> AsyncIterator[None]:
        """A request for a page, `delay` seconds after the one before. `seen_as` is the address, for the problem.

        Raises HostBusy and, while the host rests, FetchFailed.
        """
        async with self._alone_at(name) as host:
            wait = host.last_page + min(delay, MAX_DELAY_SECONDS) - self._now()
            if wait > MAX_WAIT_SECONDS:
                raise HostBusy(
                    f"{name} asks for {delay:g} s between two requests: ask for {seen_as} again later", math.ceil(wait)
                )
            if wait > 0:
                await self._sleep(wait)
            try:
                yield
            finally:
                host.last_page = self._now()

    def let_rest(self, name: str, seconds: int, status: int) -> None:
        """No request to a host for so long, since it answered `status` with a Retry-After."""
        host = self._host(name)
        host.rests_until = max(host.rests_until, self._now() + seconds)
        host.rest_status = status

    @asynccontextmanager
    async def _alone_at(self, name: str) -> AsyncIterator[_Host]:
        host = self._host(name)
        self._check_rest(name, host)
        if host.users > MAX_WAITING_PER_HOST:
            raise HostBusy(f"{MAX_WAITING_PER_HOST} requests wait for {name} already", math.ceil(MAX_WAIT_SECONDS))
        host.users += 1
        try:
            await self._take(name, host)
            try:
                self._check_rest(name, host)  # it may have asked for rest while we waited
                yield host
            finally:
                host.lock.release()
        finally:
            host.users -= 1

    async def _take(self, name: str, host: _Host) -> None:
        try:
            async with asyncio.timeout(MAX_WAIT_SECONDS):
                await host.lock.acquire()
        except TimeoutError:
            raise HostBusy(
                f"{name} is asked one thing at a time, and it was not this page's turn", math.ceil(MAX_WAIT_SECONDS)
            ) from None

    def _check_rest(self, name: str, host: _Host) -> None:
        left = math.ceil(host.rests_until - self._now()) if host.rests_until > self._now() else 0
        if left > 0:
            raise FetchFailed(
                f"{name} answered {host.rest_status} and asked to be left alone: {left} s are left",
                host.rest_status,
                left,
            )

    def _host(self, name: str) -> _Host:
        host = self._hosts.get(name)
        if host is None:
            self._forget_one()
            host = self._hosts[name] = _Host(lock=asyncio.Lock())
        self._hosts.move_to_end(name)
        return host

    def _forget_one(self) -> None:
        """Make room for one more host: the one not asked for the longest, unless it is in use."""
        if len(self._hosts) < self._max_hosts:
            return
        idle = next((name for name, host in self._hosts.items() if not host.users), None)
        if idle is not None:
            del self._hosts[idle]
