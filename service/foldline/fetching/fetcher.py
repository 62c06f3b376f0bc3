"""An address -> a page: the way through guard, robots.txt and turns, redirect by redirect."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import ClientResponse, hdrs
from aiohttp.abc import AbstractResolver
from msgspec import Struct

from foldline.errors import UnsupportedMediaType
from foldline.fetching.failures import FetchFailed, FetchTimeout, HostBusy, RobotsDisallowed
from foldline.fetching.resolving import SystemResolver
from foldline.fetching.rests import note_rest
from foldline.fetching.robots import PRODUCT_TOKEN
from foldline.fetching.robots_store import REDIRECTS, RobotsStore
from foldline.fetching.targets import Target, Terms, next_target, read_target
from foldline.fetching.transport import Transport, read_whole
from foldline.fetching.turns import Turns

MAX_REDIRECTS: Final = 5
# Each may hold a page of the largest size.
MAX_FETCHES: Final = 32
PAGE_TYPES: Final = ("text/html", "application/xhtml+xml", "text/plain")
_WHOLE_PAGE: Final = (200, 203)  # 203: a proxy of the origin's has touched it
_BUSY_RETRY_SECONDS: Final = 1


class FetchedPage(Struct, frozen=True, kw_only=True):
    """A page as it was served, unpacked; `url` is its address after redirects, as given where there were none."""

    url: str
    content_type: str
    body: bytes


class Fetcher:
    """Fetches pages for one service, and remembers what its hosts asked for. Make it once; it needs no closing."""

    def __init__(
        self,
        *,
        version: str,
        contact: str,
        max_bytes: int,
        terms: Terms | None = None,
        resolver: AbstractResolver | None = None,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`max_bytes` limits a page, packed or not; `resolver`, `now` and `sleep` are others in tests."""
        self.user_agent = user_agent(version, contact)
        self._max_bytes = max_bytes
        self._terms = terms or Terms()
        self._resolver = resolver or SystemResolver()
        self._turns = Turns(now, sleep)
        self._robots = RobotsStore(self._terms, self._turns, now)
        self._running = 0

    async def fetch(self, address: str, seconds: float) -> FetchedPage:
        """The page at an address, robots.txt, waiting and redirects included, within so many seconds.

        Raises BadRequest, the errors of `failures`, UnsupportedMediaType, PageTooLarge and UndecodablePage.
        """
        target = read_target(address, self._terms)
        if self._running >= MAX_FETCHES:
            raise HostBusy(f"{MAX_FETCHES} pages are being fetched already", _BUSY_RETRY_SECONDS)
        self._running += 1
        try:
            async with asyncio.timeout(seconds), Transport(self._terms, self.user_agent, self._resolver) as transport:
                return await self._follow(target, transport)
        except TimeoutError:
            raise FetchTimeout(f"{target.host} did not give the page in time (at most {seconds:g} s)") from None
        finally:
            self._running -= 1

    async def _follow(self, target: Target, transport: Transport) -> FetchedPage:
        first = target.host
        for _ in range(MAX_REDIRECTS + 1):
            answer = await self._ask(target, transport)
            if isinstance(answer, FetchedPage):
                return answer
            target = answer
        raise FetchFailed(f"{first} redirects more than {MAX_REDIRECTS} times")

    async def _ask(self, target: Target, transport: Transport) -> FetchedPage | Target:
        """One request: the page, or where it is said to be."""
        robots = await self._robots.robots_for(target, transport)
        if robots.unreachable is not None:
            raise RobotsDisallowed(f"the robots.txt of {target.host} cannot be read: {robots.unreachable}")
        if not await self._robots.allows(robots, target):
            raise RobotsDisallowed(f"the robots.txt of {target.host} keeps {PRODUCT_TOKEN} from this address")
        async with (
            self._turns.page_turn(target.host, robots.crawl_delay, target.address),
            transport.get(target) as response,
        ):
            note_rest(self._turns, target.host, response)
            if response.status in REDIRECTS:
                return next_target(target, response.headers.get(hdrs.LOCATION), response.status, self._terms)
            return await self._read(target, response)

    async def _read(self, target: Target, response: ClientResponse) -> FetchedPage:
        if response.status not in _WHOLE_PAGE:
            raise FetchFailed(f"{target.host} answered {response.status}", response.status)
        content_type = _content_type_of(response)
        body = await read_whole(response, self._max_bytes)
        if not body:
            raise FetchFailed(f"{target.host} answered {response.status} with an empty page", response.status)
        return FetchedPage(url=target.address, content_type=content_type, body=body)


def user_agent(version: str, contact: str) -> str:
    """foldline's own name, version and whom to tell: RFC 9110, 10.1.5."""
    return f"{PRODUCT_TOKEN}/{version} (+{contact})"


def _content_type_of(response: ClientResponse) -> str:
    """The Content-Type as sent, if it is that of a page; else UnsupportedMediaType."""
    header = response.headers.get(hdrs.CONTENT_TYPE, "")
    media_type = header.partition(";")[0].strip().lower()
    if media_type not in PAGE_TYPES or not header.isprintable():
        raise UnsupportedMediaType(
            f"the origin sends {ascii(media_type[:100]) if media_type else 'no Content-Type'}: "
            f"only {', '.join(PAGE_TYPES)} are fetched"
        )
    return header
