"""Calls byte by byte, for tests of what an HTTP client would not send, or not so slowly."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

from foldline.web.server import Service

ENOUGH_SECONDS = 30.0


async def eventually(holds: Callable[[], Awaitable[bool]]) -> None:
    """Return when it holds; TimeoutError when patience runs out."""
    async with asyncio.timeout(ENOUGH_SECONDS):
        while not await holds():  # noqa: ASYNC110 - what is waited for happens in another process, or in a file
            await asyncio.sleep(0.05)


class Answer(NamedTuple):
    """What came back before the connection was closed, or after one answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def problem(self) -> Any:
        return json.loads(self.body)


async def connect(service: Service) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    if service.address.startswith("unix:"):
        return await asyncio.open_unix_connection(service.address.removeprefix("unix:"))
    host, port = service.address.removeprefix("http://").rsplit(":", 1)
    return await asyncio.open_connection(host, int(port))


async def read_answer(reader: asyncio.StreamReader, method: str = "GET") -> Answer:
    """One answer; an answer to HEAD has no body, whatever its length says."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.strip().split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    length = 0 if method == "HEAD" else int(headers.get("content-length", "0"))
    return Answer(int(first.split()[1]), headers, await reader.readexactly(length))


async def call(service: Service, sent: bytes) -> Answer:
    """One answer to these bytes."""
    reader, writer = await connect(service)
    try:
        writer.write(sent)
        return await read_answer(reader, sent.split(b" ", 1)[0].decode("latin-1"))
    finally:
        writer.close()


async def is_closed(reader: asyncio.StreamReader) -> bool:
    """Whether the other side ends the connection without a word, waited for as long as it takes."""
    try:
        return await reader.read() == b""
    except ConnectionError:
        return True
