"""Reading a request's body: never more than the limit in memory, packed or unpacked."""

from __future__ import annotations

from aiohttp import hdrs, web

from foldline.errors import BadRequest
from foldline.unpacking import Unpacker, encoding_of, too_large


async def read_body(request: web.Request, limit: int) -> bytes:
    """The body, unpacked.

    Raises PageTooLarge, UndecodablePage, UnknownEncoding, and BadRequest for an empty or cut body.
    """
    encoding = encoding_of(request.headers.getall(hdrs.CONTENT_ENCODING, []))
    if request.content_length is not None and request.content_length > limit:
        raise too_large(limit, "by its Content-Length")
    try:
        body = await (_read_plain(request, limit) if encoding is None else _read_packed(request, encoding, limit))
    except web.RequestPayloadError as error:
        raise BadRequest(f"the body did not arrive whole: {error}") from None
    if not body:
        raise BadRequest("the body is empty")
    return body


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
