"""The cache of results: a page that was extracted on the same terms need not be extracted again."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import Final

import msgspec
import structlog
from aiohttp import hdrs, web
from msgspec import Struct

from foldline.caching.memory_store import MemoryStore
from foldline.caching.place import CacheKind
from foldline.caching.store import Store, StoreState
from foldline.rules.summary import RulesSummary
from foldline.settings import Settings
from foldline.web.result_key import engine_part, page_part, result_key, terms_part
from foldline.web.worker_protocol import PageHead, PageSummary

# RFC 9211; the same page with the same terms gives the same bytes, so a hit tells nothing but where they came from.
CACHE_STATUS_HEADER: Final = "Cache-Status"
# Above, hashing would hold the loop up for more than a millisecond.
HASHED_AT_ONCE_BYTES: Final = 1 << 20
# How much the latest extraction counts in their average.
LATEST_SHARE: Final = 0.1
# Has a worker extract the page: its summary, and its record as JSON.
ExtractPage = Callable[[], Awaitable[tuple[PageSummary, bytes]]]
_MARK: Final = b"FLR1"
_CHECK_BYTES: Final = 16

log = structlog.get_logger()


class CacheUse(StrEnum):
    """What became of a call's look into the cache."""

    HIT = "hit"
    MISS = "miss"
    BYPASS = "bypass"  # the caller asked for a fresh result

    @property
    def header(self) -> str:
        return f"foldline; {_HEADER_WORDS[self]}"


_HEADER_WORDS: Final = {CacheUse.HIT: "hit", CacheUse.MISS: "fwd=miss", CacheUse.BYPASS: "fwd=request"}


class CacheWish(Struct, frozen=True):
    """What a caller allows, by `Cache-Control`: `no-cache` looks nothing up, `no-store` keeps nothing either."""

    look_up: bool = True
    keep: bool = True


class CacheCounts(Struct, kw_only=True):
    """Calls since the start, each in one of these. `corrupt`: a value was found and could not be used."""

    hits: int = 0
    misses: int = 0
    bypassed: int = 0
    corrupt: int = 0


class Extracted(Struct, frozen=True, kw_only=True):
    """A page's summary and its record as JSON; `use` is None where there is no cache."""

    summary: PageSummary
    record: bytes
    use: CacheUse | None = None


class ResultCache:
    """Finished records in a store. `store.counts`, `store.state` and `counts` are there to be watched."""

    def __init__(self, store: Store, rest: bytes) -> None:
        self.store = store
        self.counts = CacheCounts()
        self._rest = rest

    async def extract(
        self, head: PageHead, page: bytes, wish: CacheWish, rules: RulesSummary | None, extract: ExtractPage
    ) -> Extracted:
        """The page's record: from the store where it is there under the present `rules`, else by `extract`, whose
        exceptions go on to the caller."""
        part = await _page_part(head, page)
        if (found := await self._look_up(part, wish, rules)) is not None:
            return found
        started = time.monotonic()
        summary, record = await extract()
        self.store.instead_seconds += LATEST_SHARE * (time.monotonic() - started - self.store.instead_seconds)
        if wish.keep and not summary.plugin_failures:  # a plug-in that failed may do better the next time
            # By the rules that the worker had: others may have taken over since the look-up.
            key = result_key(part, summary.rules, self._rest)
            self.store.put(key, pack_result(key, summary, record))
        return Extracted(summary=summary, record=record, use=CacheUse.MISS if wish.look_up else CacheUse.BYPASS)

    async def _look_up(self, part: bytes, wish: CacheWish, rules: RulesSummary | None) -> Extracted | None:
        """What is kept; it is counted here, before anything can go wrong with an extraction."""
        if not wish.look_up:
            self.counts.bypassed += 1
            return None
        key = result_key(part, rules.digest, self._rest) if rules is not None else None
        value = await self.store.get(key) if key is not None else None
        if key is None or value is None:
            self.counts.misses += 1
            return None
        result = unpack_result(key, value)
        if result is None:
            self.counts.corrupt += 1
        else:
            self.counts.hits += 1
        return result


RESULTS: Final = web.AppKey("results", ResultCache)


def pack_result(key: bytes, summary: PageSummary, record: bytes) -> bytes:
    """A value for the store: a mark, a digest over key and content, and the content."""
    packed = msgspec.msgpack.encode((summary, record))
    return _MARK + _check_of(key, packed) + packed


def unpack_result(key: bytes, value: bytes) -> Extracted | None:
    """The result in a value; None where it is not whole, or was made for another key."""
    start = len(_MARK) + _CHECK_BYTES
    packed = value[start:]
    if value[:start] != _MARK + _check_of(key, packed):
        return None
    try:
        summary, record = msgspec.msgpack.decode(packed, type=tuple[PageSummary, bytes])
    except msgspec.DecodeError:
        return None
    return Extracted(summary=summary, record=record, use=CacheUse.HIT)


def wish_of(request: web.BaseRequest) -> CacheWish:
    """What the request's `Cache-Control` allows."""
    given = ",".join(request.headers.getall(hdrs.CACHE_CONTROL, []))
    words = {word.strip().lower() for word in given.split(",")}
    return CacheWish(look_up=not words & {"no-cache", "no-store"}, keep="no-store" not in words)


async def open_results(settings: Settings) -> ResultCache | None:
    """The cache as the settings want it, begun; None where it is off. Whether its server answers is not waited for."""
    if settings.cache.kind is CacheKind.OFF:
        return None
    rest = terms_part(settings) + await asyncio.to_thread(engine_part)
    store = _make_store(settings)
    await store.open()
    return ResultCache(store, rest)


def _make_store(settings: Settings) -> Store:
    if settings.cache.kind is CacheKind.MEMORY:
        return MemoryStore(settings.cache_bytes, settings.cache_seconds)
    # Here and not above: the client costs 10 MB and a sixth of a second, which only those pay who use it.
    from foldline.caching.server_store import ServerStore  # noqa: PLC0415

    where = settings.cache.shown

    def tell(state: StoreState, error: str) -> None:
        event = log.info if state is StoreState.UP else log.warning
        event("cache_changed", cache=where, state=state.value, error=error or None)

    return ServerStore(settings.cache.url, settings.cache_seconds, tell)


async def _page_part(head: PageHead, page: bytes) -> bytes:
    if len(page) <= HASHED_AT_ONCE_BYTES:
        return page_part(head, page)
    return await asyncio.to_thread(page_part, head, page)


def _check_of(key: bytes, packed: bytes) -> bytes:
    return hashlib.blake2b(packed, key=key, digest_size=_CHECK_BYTES).digest()
