"""Reading a request's body: never more than the limit in memory, packed or unpacked."""

from __future__ import annotations

import asyncio

from aiohttp import HttpVersion11, hdrs, web

from foldline.errors import BadRequest
from foldline.unpacking import Unpacker, encoding_of, too_large
from foldline.web.failures import RequestTooSlow


async def read_body(request: web.Request, limit: int, seconds: float) -> bytes:
    """The body, unpacked. `seconds`: what the whole request may take to arrive; its head's part has been taken.

    Raises PageTooLarge, UndecodablePage, UnknownEncoding, RequestTooSlow, and BadRequest for an empty or cut body.
    """
    encoding = encoding_of(request.headers.getall(hdrs.CONTENT_ENCODING, []))
    if request.content_length is not None and request.content_length > limit:
        raise too_large(limit, "by its Content-Length")
    await _tell_to_go_on(request)
    try:
        async with asyncio.timeout(seconds - getattr(request.protocol, "head_seconds", 0.0)):
            body = await (_read_plain(request, limit) if encoding is None else _read_packed(request, encoding, limit))
    except TimeoutError:
        raise RequestTooSlow(f"the request did not arrive within {seconds:g} s") from None
    except web.RequestPayloadError as error:
        raise BadRequest(f"the body did not arrive whole: {error}") from None
    if not body:
        raise BadRequest("the body is empty")
    return body


async def _tell_to_go_on(request: web.Request) -> None:
    """Ask for the body where the caller waits to be asked, as curl does with a large one."""
    if request.version == HttpVersion11 and request.headers.get(hdrs.EXPECT):
        await request.writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        request.writer.output_size = 0  # it is no part of the answer


async def _read_plain(request: web.Request, limit: int) -> bytes:
    body = bytearray()
    async for piece in request.content.iter_any():
        body += piece
        if len(body) > limit:
            raise too_large(limit, "as sent")
    return bytes(body)


async def _read_packed(request: web.Request, encoding: str, limit: int) -> bytes:
    unpacker = Unpacker(encoding, limit)
    received = 0
    async for piece in request.content.iter_any():
        received += len(piece)
        if received > limit:
            raise too_large(limit, "as sent")
        unpacker.feed(piece)
    return unpacker.finish() if received else b""
