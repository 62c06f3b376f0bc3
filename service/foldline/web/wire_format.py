"""Requests -> pages. What a caller sends is checked here and trusted from here on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import msgspec
from aiohttp import hdrs, web
from msgspec import Struct

from foldline.errors import BadRequest, UnsupportedMediaType
from foldline.model import INCLUDABLE
from foldline.record import Policy
from foldline.settings import Settings
from foldline.text.addresses import check_address
from foldline.unpacking import too_large
from foldline.web.body import read_body
from foldline.web.worker_protocol import PageHead

TIMEOUT_HEADER: Final = "Foldline-Timeout"
# A page that is out of time costs its worker: nobody may end a worker with each call. Half of all pages need less.
LEAST_TIMEOUT_SECONDS: Final = 0.05
PAGE_TYPES: Final = ("text/html", "application/xhtml+xml", "text/plain")
JSON_TYPE: Final = "application/json"
# JSON may write a character of two bytes as an escape of six; the page itself keeps its own limit.
JSON_GROWTH: Final = 3
JSON_EXTRA_BYTES: Final = 65_536
_QUERY_NAMES: Final = frozenset({"url", "include", "policy"})
_SECONDS: Final = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")
_CHARSET: Final = re.compile(r";\s*charset\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)
_JSON_CHARSETS: Final = ("utf-8", "utf8", "us-ascii")
_LONE_SURROGATE: Final = re.compile(rb"\\u[dD][89a-fA-F]")
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


class PageRequest(Struct, frozen=True, kw_only=True):
    """A page and what is wanted of it."""

    head: PageHead
    page: bytes


class UrlRequest(Struct, frozen=True, kw_only=True):
    """An address to fetch a page from, and what is wanted of it. The seconds are for fetching and for extracting."""

    url: str
    include: tuple[str, ...]
    policy: str | None
    fetch_seconds: float
    page_seconds: float


class JsonCall(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The JSON form of a call: exactly one of `html` and `text`, or `url` alone for URL mode."""

    html: str | None = None
    text: str | None = None
    url: str | None = None
    include: tuple[str, ...] = ()
    policy: str | None = None


class QueryOptions(Struct, frozen=True, kw_only=True):
    """What the query string says."""

    url: str | None
    include: tuple[str, ...]
    policy: str | None


async def read_page_request(request: web.Request, settings: Settings) -> PageRequest | UrlRequest:
    """The page that was posted, or where to fetch it.

    Raises BadRequest, PageTooLarge, UnsupportedMediaType and UndecodablePage.
    """
    media_type = _media_type_of(request)
    seconds = _seconds_for(request, settings.page_timeout)
    query = read_query(request)
    if media_type == JSON_TYPE:
        return await _read_json_call(request, query, settings, seconds)
    head = PageHead(
        url=query.url if query.url is not None else _content_location_of(request),
        content_type=request.headers[hdrs.CONTENT_TYPE],
        include=query.include,
        policy=query.policy,
        seconds=seconds,
    )
    return PageRequest(head=head, page=await read_body(request, settings.max_page_bytes, settings.request_timeout))


def read_url_request(request: web.Request, settings: Settings) -> UrlRequest:
    """The call of URL mode that a query string makes. Raises BadRequest."""
    query = read_query(request)
    if query.url is None:
        raise BadRequest("?url= is missing")
    return _url_request(request, settings, query.url, query.include, query.policy)


def read_query(request: web.Request) -> QueryOptions:
    """The query string's options; BadRequest for one that is unknown, wrong or given twice."""
    query = request.query
    if unknown := sorted(set(query) - _QUERY_NAMES):
        raise BadRequest(
            f"unknown query parameter {_names(unknown)}; known are {_names(sorted(_QUERY_NAMES))}. "
            "An address in ?url= must be percent-encoded"
        )
    for name in ("url", "policy"):
        if len(query.getall(name, [])) > 1:
            raise BadRequest(f"the query parameter '{name}' is given more than once")
    include = [part.strip() for value in query.getall("include", []) for part in value.split(",")]
    return QueryOptions(
        url=_address(query["url"]) if "url" in query else None,
        include=_checked_include([name for name in include if name]),
        policy=_checked_policy(query.get("policy")),
    )


async def _read_json_call(
    request: web.Request, query: QueryOptions, settings: Settings, seconds: float
) -> PageRequest | UrlRequest:
    max_page_bytes = settings.max_page_bytes
    body = await read_body(request, JSON_GROWTH * max_page_bytes + JSON_EXTRA_BYTES, settings.request_timeout)
    call = decode_json_call(body)
    url = query.url if query.url is not None else _address(call.url) if call.url is not None else None
    include = tuple(sorted({*query.include, *_checked_include(call.include)}))
    policy = query.policy or _checked_policy(call.policy)
    if call.html is None and call.text is None and url is not None:
        return _url_request(request, settings, url, include, policy)
    page, content_type = _page_of(call)
    if len(page) > max_page_bytes:
        raise too_large(max_page_bytes, "as UTF-8")
    head = PageHead(
        url=url if url is not None else _content_location_of(request),
        content_type=content_type,
        is_unicode=True,
        include=include,
        policy=policy,
        seconds=seconds,
    )
    return PageRequest(head=head, page=page)


def decode_json_call(body: bytes) -> JsonCall:
    """The call in a JSON body; BadRequest names the place of what is wrong."""
    try:
        return msgspec.json.decode(body.removeprefix(_BYTE_ORDER_MARK), type=JsonCall)
    except msgspec.ValidationError as error:
        raise BadRequest(f"the JSON is not as expected: {error}") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        hint = " (half of a surrogate pair in a \\u escape?)" if _LONE_SURROGATE.search(body) else ""
        raise BadRequest(f"the body is not JSON in UTF-8: {error}{hint}") from None


def _url_request(
    request: web.Request, settings: Settings, url: str, include: tuple[str, ...], policy: str | None
) -> UrlRequest:
    return UrlRequest(
        url=url,
        include=include,
        policy=policy,
        fetch_seconds=_seconds_for(request, settings.fetch_timeout),
        page_seconds=_seconds_for(request, settings.page_timeout),
    )


def _page_of(call: JsonCall) -> tuple[bytes, str]:
    """The page as UTF-8, and its content type."""
    if call.html is not None and call.text is not None:
        raise BadRequest("'html' and 'text' are both given: send one of them")
    page = call.html if call.html is not None else call.text
    if page is None:
        raise BadRequest("none of 'html', 'text' and 'url' is given")
    if not page:
        raise BadRequest(f"'{'text' if call.html is None else 'html'}' is empty")
    return page.encode(), "text/plain; charset=utf-8" if call.html is None else "text/html; charset=utf-8"


def _media_type_of(request: web.Request) -> str:
    """The body's media type, if it is one that is taken; else UnsupportedMediaType."""
    known = ", ".join((*PAGE_TYPES, JSON_TYPE))
    header = request.headers.get(hdrs.CONTENT_TYPE, "")
    media_type = header.partition(";")[0].strip().lower()
    if not media_type:
        raise UnsupportedMediaType(f"there is no Content-Type header: send one of {known}")
    if media_type == "application/x-www-form-urlencoded":
        raise UnsupportedMediaType(
            "the Content-Type is that of a form, which curl sends by itself: "
            "add -H 'Content-Type: text/html; charset=utf-8'"
        )
    if media_type not in (*PAGE_TYPES, JSON_TYPE):
        raise UnsupportedMediaType(f"the Content-Type {_shown(media_type)} is not taken: send one of {known}")
    if not header.isprintable():
        raise BadRequest("the Content-Type has characters that are none")
    charset = _CHARSET.search(header)
    if media_type == JSON_TYPE and charset and charset[1].lower() not in _JSON_CHARSETS:
        raise UnsupportedMediaType(f"JSON is UTF-8, not {charset[1]}")
    return media_type


def _seconds_for(request: web.Request, longest: float) -> float:
    """A deadline: the header may shorten it and no more."""
    given = request.headers.get(TIMEOUT_HEADER)
    if given is None:
        return longest
    if _SECONDS.fullmatch(given.strip()) is None or (seconds := float(given)) < LEAST_TIMEOUT_SECONDS:
        raise BadRequest(f"{TIMEOUT_HEADER} is {_shown(given)}: send seconds, at least {LEAST_TIMEOUT_SECONDS:g}")
    return min(seconds, longest)


def _content_location_of(request: web.Request) -> str | None:
    location = request.headers.get(hdrs.CONTENT_LOCATION)
    return _address(location) if location is not None else None


def _address(url: str) -> str:
    """The address as given; BadRequest for what is none, or cannot be written as UTF-8."""
    if any("\ud800" <= character <= "\udfff" for character in url):
        raise BadRequest("the address is not UTF-8")
    return check_address(url)


def _checked_include(names: Iterable[str]) -> tuple[str, ...]:
    wanted = set(names)
    if unknown := sorted(wanted - INCLUDABLE):
        raise BadRequest(f"unknown include {_names(unknown)}; known are {_names(sorted(INCLUDABLE))}")
    return tuple(sorted(wanted))


def _checked_policy(name: str | None) -> str | None:
    if name is not None and name not in tuple(Policy):
        raise BadRequest(f"unknown policy {_shown(name)}; known are {_names(Policy)}")
    return name


def _names(names: Iterable[str]) -> str:
    return ", ".join(_shown(name) for name in names)


def _shown(value: str) -> str:
    """A caller's own word in a sentence: quoted, cut, without control characters."""
    return ascii(value[:100])
