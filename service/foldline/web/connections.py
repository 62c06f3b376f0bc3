"""aiohttp's connections and server with what they lack: problems for what is no HTTP, deadlines for slow senders and
slow readers, a bound on open connections, and an end that loses nothing.

aiohttp has no public way to choose the class of its connections, nor a deadline for a request's head. What is used of
its insides is used here and nowhere else.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any, Final, cast

import structlog
from aiohttp import hdrs, web
from aiohttp.http_exceptions import LineTooLong
from aiohttp.streams import EMPTY_PAYLOAD
from aiohttp.web_protocol import RequestHandler, _ErrInfo

from foldline.web.failures import HeadersTooLarge, RequestTooSlow
from foldline.web.limits import (
    FRAMING_COUNTS_FROM,
    FRESH_SECONDS,
    LINGERING_SECONDS,
    MAX_FRAMING_RATIO,
    MAX_HEAD_BYTES,
    MAX_HEADERS,
    MAX_LINE_BYTES,
    REUSE_AFTER_SECONDS,
    SPARE_CONNECTIONS,
    SPARE_SECONDS,
)
from foldline.web.middleware import REQUEST_ID_HEADER, SERVER_NAME, request_id_for
from foldline.web.problems import (
    BAD_REQUEST,
    HEADERS_TOO_LARGE,
    INTERNAL,
    REQUEST_TIMEOUT,
    ProblemKind,
    ProblemResponse,
)

# What aiohttp's parser says of too many headers; it has no class for it.
_TOO_MANY: Final = "Too many headers"
# What else it says may quote the request.
_HEADER_WRONG: Final = re.compile(r"(?:Missing|Duplicate) '[A-Za-z-]{1,40}' header")

log = structlog.get_logger()


class EdgeProtocol(RequestHandler):
    """One connection. `is_spare`: it is one too many, and only probes are answered on it; `head_seconds`: what the
    head of the present request took to arrive."""

    __slots__ = (
        "_body_bytes",
        "_head_began",
        "_head_bytes",
        "_payload",
        "_refused",
        "_timer",
        "_write_timer",
        "head_seconds",
        "is_spare",
    )

    def __init__(self, manager: EdgeServer, **kwargs: Any) -> None:
        super().__init__(manager, **kwargs)
        self.is_spare = False
        self.head_seconds = 0.0
        self._head_began = 0.0
        self._head_bytes = self._body_bytes = 0
        self._payload: Any = EMPTY_PAYLOAD
        self._refused = False
        self._timer: asyncio.TimerHandle | None = None
        self._write_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        server = self._edge
        room = server.take_in(self)
        if room < -SPARE_CONNECTIONS:
            self.force_close()
            cast(asyncio.Transport, transport).abort()
            return
        self.is_spare = room < 0
        self._await_head(min(server.request_seconds, SPARE_SECONDS) if self.is_spare else server.request_seconds)

    def connection_lost(self, exc: BaseException | None) -> None:
        for timer in (self._timer, self._write_timer):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._refused:
            return
        was_in_body = not self._payload.is_eof()
        before = self._request_count
        super().data_received(data)
        if self._request_count != before:
            self._head_arrived()
        elif was_in_body:
            self._more_of_body(len(data))
        elif data:
            self._more_of_head(len(data))

    def pause_writing(self) -> None:
        super().pause_writing()
        self._write_timer = self._loop.call_later(self._edge.request_seconds, self._reader_too_slow)

    def resume_writing(self) -> None:
        super().resume_writing()
        if self._write_timer is not None:
            self._write_timer.cancel()

    def _process_keepalive(self) -> None:
        if self._head_bytes > 0:  # a request has begun: its own deadline counts
            self._keepalive_handle = None
        else:
            super()._process_keepalive()

    @property
    def idle_since(self) -> float:
        """When it was opened, or its last answer went: by the loop's clock."""
        return self._next_keepalive_close_time - self._keepalive_timeout

    @property
    def is_closing(self) -> bool:
        return self._force_close

    @property
    def is_fresh(self) -> bool:
        """It was opened just now, for a request that is on its way."""
        return self._request_count == 0 and self._loop.time() < self._head_began + FRESH_SECONDS

    @property
    def is_busy(self) -> bool:
        """A request is being answered, waits for its turn, or has begun to arrive."""
        return self._request_in_progress or bool(self._messages) or self._head_bytes > 0

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """What is no HTTP is answered by a problem, and logged without its words."""
        if request.writer.output_size > 0:
            raise ConnectionError("an answer has begun, and its end can only be broken off")
        if isinstance(exc, ConnectionError) and (self.transport is None or self.transport.is_closing()):
            log.info("caller_gone", request_id=request_id_for(request))
            raise exc  # nobody to answer; aiohttp ends the connection
        return _refusal(request, *_told_of(status, exc), type(exc).__name__)

    @property
    def _edge(self) -> EdgeServer:
        return cast(EdgeServer, self._manager)

    def _await_head(self, seconds: float) -> None:
        self._head_began = self._loop.time()
        self._timer = self._loop.call_later(seconds, self._head_too_slow)

    def _head_arrived(self) -> None:
        """The last of the messages that wait is the one whose body comes next."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
            self.head_seconds = self._loop.time() - self._head_began
        self._head_bytes = self._body_bytes = 0
        self._payload = self._messages[-1][1] if self._messages else EMPTY_PAYLOAD

    def _more_of_head(self, count: int) -> None:
        if self._timer is None:
            self._await_head(self._edge.request_seconds)
        self._head_bytes += count
        if self._head_bytes > MAX_HEAD_BYTES:
            self._refuse(HeadersTooLarge(f"the request's head has more than {MAX_HEAD_BYTES} bytes"))

    def _more_of_body(self, count: int) -> None:
        self._body_bytes += count
        if self._body_bytes > MAX_FRAMING_RATIO * self._payload.total_bytes + FRAMING_COUNTS_FROM:
            self._payload.set_exception(web.RequestPayloadError("its chunks are too small"))
            self._payload.feed_eof()
            self.close()  # after the answer: what else comes is not read

    def _head_too_slow(self) -> None:
        self._timer = None
        if self._head_bytes == 0:  # nobody has said a word: nobody waits for an answer
            self.force_close()
            return
        self._refuse(RequestTooSlow(f"the request's head did not arrive within {self._edge.request_seconds:g} s"))

    def _refuse(self, error: Exception) -> None:
        """Answer what has not become a request, in its turn, as aiohttp does with what is no HTTP."""
        self._refused = True
        self._messages.append((_ErrInfo(status=BAD_REQUEST.status, exc=error, message=""), EMPTY_PAYLOAD))
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    def _reader_too_slow(self) -> None:
        log.warning("reader_too_slow", seconds=self._edge.request_seconds)
        if self.transport is not None:
            self.transport.abort()


class EdgeServer(web.Server):
    """aiohttp's server, with the bounds of its connections. Times are seconds."""

    request_seconds: float
    max_connections: int
    _is_full = False

    def __call__(self) -> RequestHandler:
        return EdgeProtocol(self, loop=self._loop, **self._kwargs)

    def take_in(self, newcomer: EdgeProtocol) -> int:
        """How many more connections there is room for, after this one; below 0 it is one too many.

        Where there is none, the one that is idle for longest makes room.
        """
        room = self.max_connections - len(self._connections)
        if room < 0:
            others = [each for each in self._edge_connections() if each is not newcomer and not each.is_closing]
            room = self.max_connections - len(others) - 1
        if room < 0 and (idle := _idle_longest(others, self._loop.time() - REUSE_AFTER_SECONDS)) is not None:
            idle.force_close()
            room += 1
        if room < 0 and not self._is_full:
            log.warning("connections_full", open=self.max_connections)
        self._is_full = room < 0
        return room

    def close_idle(self) -> bool:
        """Close the connections on which nothing happens; whether any are left."""
        left = False
        for connection in self._edge_connections():
            if connection.is_busy or connection.is_fresh:
                left = True
            else:
                connection.force_close()
        return left

    @property
    def busy(self) -> int:
        """On how many connections a request is being read or answered."""
        return sum(connection.is_busy for connection in self._edge_connections())

    def _edge_connections(self) -> list[EdgeProtocol]:
        return [each for each in self._connections if isinstance(each, EdgeProtocol)]


class EdgeRunner(web.AppRunner):
    """aiohttp's runner with `EdgeServer`."""

    def __init__(
        self,
        app: web.Application,
        *,
        request_seconds: float,
        idle_seconds: float,
        max_connections: int,
        end_seconds: float,
    ) -> None:
        super().__init__(
            app,
            access_log=None,
            auto_decompress=False,  # `body.py` unpacks, with a limit
            shutdown_timeout=end_seconds,
            keepalive_timeout=idle_seconds,
            lingering_time=LINGERING_SECONDS,
            max_line_size=MAX_LINE_BYTES,
            max_field_size=MAX_LINE_BYTES,
            max_headers=MAX_HEADERS,
        )
        self._request_seconds = request_seconds
        self._max_connections = max_connections

    async def _make_server(self) -> web.Server:
        server = await super()._make_server()
        server.__class__ = EdgeServer
        edge = cast(EdgeServer, server)
        edge.request_seconds = self._request_seconds
        edge.max_connections = self._max_connections
        edge.request_handler = _with_problem_for_expectations(edge.request_handler)
        return server

    @property
    def edge(self) -> EdgeServer:
        """The server, once the runner is set up."""
        if not isinstance(self.server, EdgeServer):
            raise TypeError("the runner is not set up")
        return self.server


def _idle_longest(connections: list[EdgeProtocol], before: float) -> EdgeProtocol | None:
    """The connection that is idle for longest, if it is since before that time."""
    idle = [each for each in connections if not each.is_busy and each.idle_since < before]
    return min(idle, key=lambda each: each.idle_since, default=None)


def _with_problem_for_expectations(
    handle: Callable[[web.BaseRequest], Awaitable[web.StreamResponse]],
) -> Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]:
    """aiohttp looks at the header Expect before any middleware."""

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        try:
            return await handle(request)
        except web.HTTPExpectationFailed as error:
            kind = ProblemKind(BAD_REQUEST.name, error.status, BAD_REQUEST.title)
            return _refusal(request, kind, "the header Expect may say 100-continue and nothing else", "Expect")

    return answer


def _refusal(request: web.BaseRequest, kind: ProblemKind, detail: str, error: str) -> web.StreamResponse:
    request_id = request_id_for(request)
    log.warning("connection_refused", error=error, status=kind.status, request_id=request_id)
    response = ProblemResponse(kind, detail, request_id, {REQUEST_ID_HEADER: request_id, hdrs.SERVER: SERVER_NAME})
    response.force_close()
    return response


def _told_of(status: int, exc: BaseException | None) -> tuple[ProblemKind, str]:
    if status >= INTERNAL.status:
        return INTERNAL, "the log tells more under this request id"
    if isinstance(exc, RequestTooSlow):
        return REQUEST_TIMEOUT, str(exc)
    if isinstance(exc, HeadersTooLarge):
        return HEADERS_TOO_LARGE, str(exc)
    if isinstance(exc, LineTooLong):
        return HEADERS_TOO_LARGE, f"the request line or a header has more than {MAX_LINE_BYTES} bytes"
    if exc is not None and _TOO_MANY in str(exc):
        return HEADERS_TOO_LARGE, f"the request has more than {MAX_HEADERS} headers"
    known = _HEADER_WRONG.search(str(exc))
    return BAD_REQUEST, "the request is not valid HTTP/1.1" + (f": {known[0]}" if known else "")
