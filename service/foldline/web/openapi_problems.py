"""When each problem is answered, with a sentence that it really gives: the document's responses beside 200."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any, Final

from msgspec import Struct

from foldline.web.openapi_schemas import reference
from foldline.web.problem_list import known_problems
from foldline.web.problems import PROBLEM_MEDIA_TYPE, ProblemKind

EXAMPLE_REQUEST_ID: Final = "0af7651916cd43dd8448eb211c80319c"


class Told(Struct, frozen=True):
    """When a problem is answered, an example of its sentence, and the members that it has of its own."""

    when: str
    detail: str
    more: Mapping[str, Any] = {}


WORDS: Final[Mapping[str, Told]] = {
    "bad-request": Told(
        "the call is wrong: an empty body, JSON that is none, an address that is none", "the body is empty"
    ),
    "unauthorized": Told(
        "there is no API key, or none that is known", "send a known key as Authorization: Bearer <key>"
    ),
    "url-not-allowed": Told(
        "URL mode is off, or this address may not be fetched",
        "URL mode is off: send the page itself, as the body or in JSON as 'html' or 'text'",
    ),
    "robots-disallowed": Told(
        "the site's robots.txt keeps foldline out",
        "the robots.txt of courier.example keeps foldline from this address",
    ),
    "not-found": Told(
        "there is nothing at this path, or no rule of this slug", "no rule has the slug 'no-such-outlet'"
    ),
    "method-not-allowed": Told("the path does not take this method", "/v1/rules takes GET, HEAD, not POST"),
    "request-timeout": Told(
        "the request did not arrive within its time", "the request's head did not arrive within 30 s"
    ),
    "headers-too-large": Told(
        "the request has more or longer headers than are read", "the request has more than 100 headers"
    ),
    "page-too-large": Told(
        "the page has more bytes than the limit, before or after decompression",
        "the page has more than 16777216 bytes by its Content-Length",
    ),
    "unsupported-media-type": Told(
        "the body is no HTML, no text and no JSON, whatever it is called",
        "the Content-Type 'application/pdf' is not taken: send one of text/html, application/xhtml+xml, text/plain, "
        "application/json",
    ),
    "page-refused": Told(
        "this very page ended workers before, and is not tried again for a while",
        "this page ended 2 worker processes; it is taken again in 240 s",
    ),
    "undecodable-page": Told("the bytes cannot be turned into text", "the gzip body is cut short"),
    "rule-invalid": Told(
        "the rule file cannot be used",
        "posted.toml: slug: Object missing required field `slug`",
        {"file": "posted.toml", "key": "slug", "sentence": "Object missing required field `slug`"},
    ),
    "rate-limited": Told("more is asked than this key may", "this key takes 10 calls a second: come again in 0.1 s"),
    "internal": Told("foldline failed: a bug", "the extraction failed; the log has the place under this request id"),
    "extraction-crashed": Told(
        "the page ended its worker process", "the worker process ended while it worked on this page"
    ),
    "fetch-failed": Told(
        "the origin gave no page", "courier.example answered 402", {"origin_status": HTTPStatus.PAYMENT_REQUIRED.value}
    ),
    "overloaded": Told(
        "too many pages wait; Retry-After says when to come again",
        "64 pages wait for 2 workers; try again in a moment",
    ),
    "fetch-timeout": Told("the origin took too long", "courier.example did not give the page in time (at most 20 s)"),
    "extraction-timeout": Told("the page took longer than its deadline", "the page took longer than 5 s"),
}
_WITH_RETRY_AFTER: Final = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)
REQUEST_ID: Final = {
    "X-Request-Id": {
        "description": "the caller's id where it is sane, else a new one",
        "required": True,
        "schema": {"type": "string"},
    }
}
RETRY_AFTER: Final = {"Retry-After": {"description": "seconds", "required": True, "schema": {"type": "integer"}}}
NOT_READY: Final = {
    "description": "they cannot; `detail` says why",
    "headers": {**REQUEST_ID, **RETRY_AFTER},
    "content": {
        PROBLEM_MEDIA_TYPE: {
            "schema": reference("Problem"),
            "example": {
                "type": "about:blank",
                "title": "Service Unavailable",
                "status": 503,
                "detail": "1 of 2 workers have built their rule books",
                "request_id": EXAMPLE_REQUEST_ID,
            },
        }
    },
}


def problem_responses(names: Iterable[str]) -> dict[str, Any]:
    """The responses of an operation that may answer these problems, by status. A name that is not built is left out."""
    wanted = set(names)
    by_status: dict[int, list[ProblemKind]] = {}
    for kind in known_problems():
        if kind.name in wanted:
            by_status.setdefault(kind.status, []).append(kind)
    return {str(status): response_of(kinds) for status, kinds in by_status.items()}


def response_of(kinds: list[ProblemKind]) -> dict[str, Any]:
    """One response that tells problems of one status."""
    lines = [f"`{kind.name}`: {WORDS[kind.name].when}" for kind in kinds]
    headers: dict[str, Any] = dict(REQUEST_ID)
    if kinds[0].status in _WITH_RETRY_AFTER:
        headers |= RETRY_AFTER
    if kinds[0].status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = {
            "description": "how to show a key",
            "required": True,
            "schema": {"type": "string"},
        }
    return {
        "description": "; ".join(lines),
        "headers": headers,
        "content": {
            PROBLEM_MEDIA_TYPE: {
                "schema": reference("Problem"),
                "examples": {kind.name: {"value": example_of(kind)} for kind in kinds},
            }
        },
    }


def example_of(kind: ProblemKind) -> dict[str, Any]:
    """A problem as it is answered."""
    told = WORDS[kind.name]
    return {
        "type": f"urn:foldline:problem:{kind.name}",
        "title": kind.title,
        "status": kind.status,
        "detail": told.detail,
        "request_id": EXAMPLE_REQUEST_ID,
        **told.more,
    }
