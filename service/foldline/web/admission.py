"""Who is let in, before anything of a call is read: its head's size, its key, its rate, the room for its connection."""

from __future__ import annotations

from typing import Final

from aiohttp import hdrs, web

from foldline.errors import BadRequest
from foldline.web.connections import EdgeProtocol
from foldline.web.failures import HeadersTooLarge, Overloaded, Unauthorized
from foldline.web.key_watch import KeyKeeper
from foldline.web.keys import ApiKey
from foldline.web.limits import MAX_HEAD_BYTES, MAX_QUERY_PARAMETERS
from foldline.web.middleware import FACTS, Handler
from foldline.web.rate_limits import RateLimits
from foldline.web.wire_format import TIMEOUT_HEADER

KEEPER: Final = web.AppKey("keys", KeyKeeper)
RATES: Final = web.AppKey("rates", RateLimits)
# Probes have no key, and must have their answer when there is room for nobody else.
PROBES: Final = frozenset({"/livez", "/readyz"})
# What tells how to call the service tells nothing of what it does: whoever is asked for a key may read it.
OPEN_PATHS: Final = PROBES | {"/", "/docs", "/openapi.json"}
# Their second value would be left unread, by us or by a proxy before us.
SINGLE_HEADERS: Final = (
    hdrs.AUTHORIZATION,
    hdrs.CONTENT_TYPE,
    hdrs.CONTENT_LOCATION,
    hdrs.EXPECT,
    TIMEOUT_HEADER,
)
_SCHEME: Final = "bearer"
_HOW: Final = 'Bearer realm="foldline"'


@web.middleware
async def admit(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Raises HeadersTooLarge, BadRequest, Overloaded, Unauthorized and RateLimited, in this order."""
    check_head(request)
    path = request.path
    if request.method == hdrs.METH_OPTIONS and path == "*":
        return web.Response(status=204, headers={hdrs.ALLOW: "GET, HEAD, OPTIONS, POST"})
    if path not in PROBES:
        _check_connection(request)
    if path not in OPEN_PATHS:
        key = authorise(request)
        if path.startswith("/v1/"):
            request.app[RATES].take(key)
    return await handler(request)


def check_head(request: web.BaseRequest) -> None:
    """HeadersTooLarge for a head of too many bytes; BadRequest for one that says the same thing twice, for a transfer
    encoding that nobody here would undo, and for too many query parameters."""
    size = sum(len(name) + len(value) for name, value in request.raw_headers)
    if size + len(request.raw_path) > MAX_HEAD_BYTES:
        raise HeadersTooLarge(f"the request's head has more than {MAX_HEAD_BYTES} bytes")
    for name in SINGLE_HEADERS:
        if len(request.headers.getall(name, ())) > 1:
            raise BadRequest(f"the header {name} is given more than once")
    if request.headers.get(hdrs.TRANSFER_ENCODING, "chunked").lower() != "chunked":
        raise BadRequest(
            "the transfer encoding is not understood: send 'chunked', and name a packed body by its content encoding"
        )
    if request.rel_url.raw_query_string.count("&") >= MAX_QUERY_PARAMETERS:
        raise BadRequest(f"there are more than {MAX_QUERY_PARAMETERS} query parameters")


def authorise(request: web.Request) -> ApiKey | None:
    """The caller's key, noted for the log; None where the service asks for none. Unauthorized."""
    keeper = request.app.get(KEEPER)
    if keeper is None:
        return None
    scheme, _, shown = request.headers.get(hdrs.AUTHORIZATION, "").partition(" ")
    shown = shown.strip()
    if scheme.lower() != _SCHEME or not shown:
        raise Unauthorized("send a key as 'Authorization: Bearer <key>'", _HOW)
    key = keeper.ring.find(shown)
    if key is None:
        raise Unauthorized("the key is not known here: it may have been replaced", f'{_HOW}, error="invalid_token"')
    request[FACTS].key = key.name
    return key


async def defer_continue(request: web.Request) -> None:
    """In the place of aiohttp's answer to `Expect: 100-continue`, which comes before anybody looks at the call: a
    caller is told to go on when its body is about to be read (see `body.py`), and not if it is turned away."""
    if request.headers.get(hdrs.EXPECT, "").lower() != "100-continue":
        raise web.HTTPExpectationFailed


def _check_connection(request: web.Request) -> None:
    if isinstance(request.protocol, EdgeProtocol) and request.protocol.is_spare:
        raise Overloaded("as many connections are open as may be; try again in a moment")
