"""W3C Trace Context: which trace a request is part of, for the log, and spans of our own where they are wanted.

foldline continues the caller's trace and never passes it to the sites that URL mode fetches from: a trace is the
caller's business, and its id would let two sites see that one caller reads both.
"""

from __future__ import annotations

import re
from types import TracebackType
from typing import TYPE_CHECKING, Final, Protocol, Self

from aiohttp import web
from msgspec import Struct

from foldline.settings import Settings, SettingsError
from foldline.web.facts import RequestFacts

if TYPE_CHECKING:
    from foldline.web.otel import Spans

TRACEPARENT_HEADER: Final = "traceparent"
# Asked for every few seconds by machines: of no interest in a trace.
UNTRACED: Final = ("/livez", "/readyz", "/metrics")
# A version after 00 may bring more behind its flags.
_TRACEPARENT: Final = re.compile(
    r"(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(-.*)?"
)


class TraceParent(Struct, frozen=True):
    """The caller's trace, and the caller's span in it, both in hexadecimal."""

    trace_id: str
    span_id: str


class Trace(Protocol):
    """A request's part of a trace. `log_keys` go into each log line of the request."""

    log_keys: dict[str, str]

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None: ...

    def end(self, request: web.Request, response: web.StreamResponse, facts: RequestFacts) -> None:
        """The request was answered."""


class CallersTrace:
    """A request without a span of its own: the log tells the caller's."""

    def __init__(self, parent: TraceParent | None) -> None:
        self.log_keys = {"trace_id": parent.trace_id, "parent_span_id": parent.span_id} if parent else {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        return None

    def end(self, request: web.Request, response: web.StreamResponse, facts: RequestFacts) -> None:
        return None


class Tracing(Struct):
    """Who makes spans; None where nobody does."""

    spans: Spans | None = None

    def begin(self, request: web.Request) -> Trace:
        """The request's part of its trace."""
        parent = parent_of(request)
        if self.spans is None or route_of(request) in UNTRACED:
            return CallersTrace(parent)
        return self.spans.begin(request, parent)


TRACING: Final = web.AppKey("tracing", Tracing)


def make_tracing(settings: Settings) -> Tracing:
    """Spans as the settings want them. SettingsError where the extra that makes them is not installed."""
    if not settings.tracing:
        return Tracing()
    try:
        # Here and not above: the extra is optional, and takes memory.
        from foldline.web.otel import otlp_spans  # noqa: PLC0415
    except ImportError as error:
        raise SettingsError(
            f"FOLDLINE_TRACING is on and OpenTelemetry is not installed: pip install 'foldline[otel]' ({error})"
        ) from None
    return Tracing(spans=otlp_spans())


def parent_of(request: web.Request) -> TraceParent | None:
    """The caller's trace and span, None where the header is missing, given twice or not valid."""
    headers = request.headers.getall(TRACEPARENT_HEADER, [])
    return read_traceparent(headers[0]) if len(headers) == 1 else None


def read_traceparent(header: str) -> TraceParent | None:
    """What a `traceparent` says, None for one that is not valid.

    >>> read_traceparent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01").span_id
    'b7ad6b7169203331'
    """
    match = _TRACEPARENT.fullmatch(header)
    if match is None or (match[1] == "00" and match[4]):
        return None
    return TraceParent(match[2], match[3])


def route_of(request: web.Request) -> str | None:
    """The route's path, None where there is no route: what was asked for there may be anything."""
    resource = request.match_info.route.resource
    return resource.canonical if resource is not None else None
