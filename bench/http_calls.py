"""A spare HTTP client for measuring: it sends requests that were put together before, over connections that stay open.

A client as large as aiohttp's would take a share of the two cores that the servers are measured on.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

READ_LIMIT: Final = 1 << 22


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its request, ready to be sent."""

    name: str
    body: bytes
    url: str | None = None
    content_type: str = "text/html"
    encoding: str | None = None

    def request(self, host: str) -> bytes:
        """All that goes over the wire."""
        lines = [
            "POST /v1/extract HTTP/1.1",
            f"Host: {host}",
            f"Content-Type: {self.content_type}",
            f"Content-Length: {len(self.body)}",
        ]
        lines += [f"Content-Location: {self.url}"] if self.url else []
        lines += [f"Content-Encoding: {self.encoding}"] if self.encoding else []
        return "\r\n".join([*lines, "", ""]).encode() + self.body


@dataclass(slots=True)
class Answer:
    """A response. `problem`: the name of the problem that it tells, if any."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float

    @property
    def problem(self) -> str | None:
        if self.status == 200:
            return None
        return str(json.loads(self.body)["type"]).rpartition(":")[2]

    def record(self) -> Any:
        return json.loads(self.body)


@dataclass(slots=True)
class Connection:
    """One connection, opened when it is first used and again when the server has closed it."""

    host: str
    port: int
    _streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = field(default=None, init=False)

    async def send(self, request: bytes) -> Answer:
        """Send a request and read its answer. OSError or EOFError where the connection breaks."""
        started = time.perf_counter()
        if self._streams is None:
            self._streams = await asyncio.open_connection(self.host, self.port, limit=READ_LIMIT)
        reader, writer = self._streams
        try:
            writer.write(request)
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
            body = await reader.readexactly(int(headers.get("content-length", "0")))
        except BaseException:
            self.close()
            raise
        if headers.get("connection", "").lower() == "close":
            self.close()
        return Answer(int(head[0].split()[1]), headers, body, time.perf_counter() - started)

    def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


def news_pages(folder: Path) -> list[Page]:
    """The real pages of part `news`, with their addresses; SystemExit where they are not there."""
    labels = folder / "labels.jsonl"
    if not labels.is_file():
        raise SystemExit(f"no {labels}: the real pages are kept outside of this repository; see --pages")
    found = [json.loads(line) for line in labels.read_bytes().split(b"\n") if line.strip()]
    return [
        Page(entry["id"], gzip.decompress((folder / entry["file"]).read_bytes()), entry["url"])
        for entry in found
        if entry["part"] == "news"
    ]
