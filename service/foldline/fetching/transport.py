"""One fetch's HTTP client: guarded connections, no cookies, no proxies, no redirects of its own, limited bodies."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final, Self

from aiohttp import (
    ClientConnectorCertificateError,
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    DummyCookieJar,
    TCPConnector,
    hdrs,
)
from aiohttp.abc import AbstractResolver

from foldline.errors import PageTooLarge, UndecodablePage
from foldline.fetching.failures import FetchFailed, UrlNotAllowed
from foldline.fetching.guard import Guard
from foldline.fetching.targets import Target, Terms
from foldline.unpacking import KNOWN_ENCODINGS, UnknownEncoding, Unpacker, encoding_of, too_large

# Finding the host's addresses and connecting; and the longest silence within an answer.
CONNECT_SECONDS: Final = 5.0
SILENCE_SECONDS: Final = 10.0
_ACCEPT: Final = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8"


class Transport:
    """Use as `async with`. Connections live as long as it does: nothing of one fetch is left for the next."""

    def __init__(self, terms: Terms, user_agent: str, resolver: AbstractResolver) -> None:
        self._guard = Guard(terms)
        connector = TCPConnector(
            socket_factory=self._guard.open_socket,
            resolver=resolver,
            use_dns_cache=False,
        )
        self._session = ClientSession(
            connector=connector,
            cookie_jar=DummyCookieJar(),
            trust_env=False,
            auto_decompress=False,  # unpacked here, with a limit
            timeout=ClientTimeout(total=None, connect=CONNECT_SECONDS, sock_read=SILENCE_SECONDS),
            headers={
                hdrs.USER_AGENT: user_agent,
                hdrs.ACCEPT: _ACCEPT,
                hdrs.ACCEPT_ENCODING: KNOWN_ENCODINGS,
            },
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    @asynccontextmanager
    async def get(self, target: Target) -> AsyncIterator[ClientResponse]:
        """The answer's head; its body is still to be read.

        Raises UrlNotAllowed where the address that the host has is refused, FetchFailed for what goes wrong on the
        way, within the `async with` block too, and TimeoutError.
        """
        self._guard.refused = None
        try:
            async with self._session.get(target.url, allow_redirects=False) as response:
                yield response
        except TimeoutError:
            raise
        except (ClientError, OSError, ValueError) as error:
            raise self._failure(target, error) from None

    def _failure(self, target: Target, error: Exception) -> FetchFailed | UrlNotAllowed:
        """What the caller is told: by the error's class, since its words may tell of the network we stand in."""
        if self._guard.refused and isinstance(error, ClientConnectorError):
            return UrlNotAllowed(f"{target.host} has an address that is not fetched from ({self._guard.refused})")
        match error:
            case ClientConnectorDNSError():
                return FetchFailed(f"{target.host} has no address")
            case ClientConnectorCertificateError():
                return FetchFailed(f"{target.host} has a certificate that is not valid for it")
            case ClientConnectorError():
                return FetchFailed(f"{target.host} takes no connection")
        return FetchFailed(f"{target.host} broke off, or its answer is no valid HTTP")


async def read_whole(response: ClientResponse, limit: int) -> bytes:
    """The body, unpacked. PageTooLarge past the limit or for a bomb, UndecodablePage for a broken encoding."""
    if response.content_length is not None and response.content_length > limit:
        raise too_large(limit, "by the origin's Content-Length")
    unpacker = _unpacker_for(response, limit)
    body = bytearray()
    received = 0
    async for piece in response.content.iter_any():
        received += len(piece)
        if received > limit:
            raise too_large(limit, "as sent by the origin")
        if unpacker is None:
            body += piece
        else:
            unpacker.feed(piece)
    if unpacker is None or not received:
        return bytes(body)
    return unpacker.finish()


async def read_start(response: ClientResponse, limit: int) -> bytes:
    """The body's first bytes, unpacked, up to one more than `limit`. UndecodablePage for a broken encoding."""
    unpacker = _unpacker_for(response, limit)
    body = bytearray() if unpacker is None else unpacker.unpacked
    try:
        async for piece in response.content.iter_any():
            if unpacker is None:
                body += piece
            else:
                unpacker.feed(piece)
            if len(body) > limit:
                break
    except PageTooLarge:
        pass  # it holds what fits
    return bytes(body[: limit + 1])


def _unpacker_for(response: ClientResponse, limit: int) -> Unpacker | None:
    try:
        encoding = encoding_of(response.headers.getall(hdrs.CONTENT_ENCODING, []))
    except UnknownEncoding:
        raise UndecodablePage(
            f"the origin packs its page in a way that was not asked for ({KNOWN_ENCODINGS})"
        ) from None
    return None if encoding is None else Unpacker(encoding, limit)
