"""Errors -> RFC 9457 problems. The one table that maps an exception class to a name and a status."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

import msgspec
from aiohttp import web
from msgspec import Struct

from foldline.errors import BadRequest, PageTooLarge, UndecodablePage, UnsupportedMediaType
from foldline.fetching.failures import FetchFailed, FetchTimeout, HostBusy, RobotsDisallowed, UrlNotAllowed
from foldline.web.failures import (
    ExtractionCrashed,
    ExtractionFailed,
    ExtractionTimeout,
    HeadersTooLarge,
    Overloaded,
    PageRefused,
    RateLimited,
    RequestTooSlow,
    Unauthorized,
)

PROBLEM_MEDIA_TYPE: Final = "application/problem+json"
RETRY_AFTER_SECONDS: Final = 1


class ProblemKind(Struct, frozen=True):
    """A problem's name (the end of its `type`), its status, and its title, which never varies."""

    name: str
    status: int
    title: str


BAD_REQUEST: Final = ProblemKind("bad-request", 400, "The call is wrong")
NOT_FOUND: Final = ProblemKind("not-found", 404, "There is nothing at this path")
METHOD_NOT_ALLOWED: Final = ProblemKind("method-not-allowed", 405, "This path does not take this method")
REQUEST_TIMEOUT: Final = ProblemKind("request-timeout", 408, "The request took too long to arrive")
HEADERS_TOO_LARGE: Final = ProblemKind("headers-too-large", 431, "The request's headers are too large")
PAGE_TOO_LARGE: Final = ProblemKind("page-too-large", 413, "The page is too large")
RULE_INVALID: Final = ProblemKind("rule-invalid", 422, "The rule file cannot be used")
INTERNAL: Final = ProblemKind("internal", 500, "foldline failed")
OVERLOADED: Final = ProblemKind("overloaded", 503, "Too many pages wait")

PROBLEMS: Final[Mapping[type[Exception], ProblemKind]] = {
    BadRequest: BAD_REQUEST,
    Unauthorized: ProblemKind("unauthorized", 401, "This call needs a key"),
    RequestTooSlow: REQUEST_TIMEOUT,
    HeadersTooLarge: HEADERS_TOO_LARGE,
    RateLimited: ProblemKind("rate-limited", 429, "Too many calls"),
    UrlNotAllowed: ProblemKind("url-not-allowed", 403, "This address may not be fetched"),
    RobotsDisallowed: ProblemKind("robots-disallowed", 403, "The site's robots.txt keeps foldline out"),
    PageTooLarge: PAGE_TOO_LARGE,
    UnsupportedMediaType: ProblemKind("unsupported-media-type", 415, "This is no HTML and no text"),
    UndecodablePage: ProblemKind("undecodable-page", 422, "The page's bytes cannot be turned into text"),
    PageRefused: ProblemKind("page-refused", 422, "The page ended worker processes before"),
    ExtractionFailed: INTERNAL,
    ExtractionCrashed: ProblemKind("extraction-crashed", 500, "The page ended its worker process"),
    FetchFailed: ProblemKind("fetch-failed", 502, "The origin gave no page"),
    Overloaded: OVERLOADED,
    HostBusy: OVERLOADED,
    FetchTimeout: ProblemKind("fetch-timeout", 504, "The origin took too long"),
    ExtractionTimeout: ProblemKind("extraction-timeout", 504, "The page took too long"),
}
# What aiohttp raises by itself, by status.
_BY_STATUS: Final[Mapping[int, ProblemKind]] = {
    404: NOT_FOUND,
    405: METHOD_NOT_ALLOWED,
    413: PAGE_TOO_LARGE,
    417: BAD_REQUEST,
}


class ProblemResponse(web.Response):
    """A response that knows which problem it tells, for the log."""

    def __init__(
        self,
        kind: ProblemKind,
        detail: str,
        request_id: str,
        headers: Mapping[str, str],
        more: Mapping[str, Any] | None = None,
    ) -> None:
        type_ = f"urn:foldline:problem:{kind.name}"
        super().__init__(
            status=kind.status,
            body=problem_json(type_, kind.title, kind.status, detail, request_id, more),
            content_type=PROBLEM_MEDIA_TYPE,
            headers=headers,
        )
        self.problem = kind.name


def problem_json(
    type_: str, title: str, status: int, detail: str, request_id: str, more: Mapping[str, Any] | None = None
) -> bytes:
    """The problem as JSON, its keys in RFC 9457's order; `more` are a kind's own members."""
    problem: dict[str, Any] = {"type": type_, "title": title, "status": status, "detail": detail}
    return msgspec.json.encode(problem | {"request_id": request_id} | dict(more or {}))


def problem_for_error(error: Exception, request_id: str) -> ProblemResponse:
    """The problem of an exception; `internal`, without the exception's words, where the table has none."""
    for error_class in type(error).__mro__:
        if (kind := PROBLEMS.get(error_class)) is not None:
            more = {"origin_status": error.origin_status} if isinstance(error, FetchFailed) else None
            return ProblemResponse(kind, str(error), request_id, _headers_of(error, kind), more)
    return ProblemResponse(INTERNAL, "the log tells more under this request id", request_id, {})


def problem_for_http_error(error: web.HTTPException, request_id: str, path: str) -> ProblemResponse:
    """The problem of an error that aiohttp raises by itself."""
    kind = _BY_STATUS.get(error.status) or ProblemKind("bad-request", error.status, HTTPStatus(error.status).phrase)
    headers: dict[str, str] = {}
    detail = error.text or error.reason
    if isinstance(error, web.HTTPMethodNotAllowed):
        headers["Allow"] = ", ".join(sorted(error.allowed_methods))
        detail = f"{path} takes {headers['Allow']}, not {error.method}"
    elif isinstance(error, web.HTTPNotFound):
        detail = f"there is nothing at {path}"
    return ProblemResponse(kind, detail, request_id, headers)


def _headers_of(error: Exception, kind: ProblemKind) -> dict[str, str]:
    if isinstance(error, Unauthorized):
        return {"WWW-Authenticate": error.www_authenticate}
    if (seconds := getattr(error, "retry_after", None)) is not None:
        return {"Retry-After": str(seconds)}
    if kind.status == HTTPStatus.SERVICE_UNAVAILABLE:
        return {"Retry-After": str(RETRY_AFTER_SECONDS)}
    accepted = getattr(error, "accept_encoding", None)
    return {"Accept-Encoding": accepted} if accepted else {}
