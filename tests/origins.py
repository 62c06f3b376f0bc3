"""A site to fetch from: a real server on loopback, names that lead to it, and leave to connect to it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from multidict import CIMultiDict

from foldline.fetching.fetcher import Fetcher
from foldline.fetching.special_addresses import IPAddress, refusal_of
from foldline.fetching.targets import Terms

HTML = "text/html; charset=utf-8"
CONTACT = "https://operator.example/bots"
USER_AGENT = f"foldline/9.9 (+{CONTACT})"

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def loopback_allowed(address: IPAddress) -> str | None:
    """The guard of the tests: loopback besides what the service's own lets through."""
    return None if address.is_loopback else refusal_of(address)


@dataclass
class Seen:
    """One request as the origin saw it."""

    host: str
    path: str
    headers: CIMultiDict[str]


@dataclass
class Origin:
    """What is served at which path of which host (without its port), and who asked. A host "" stands for all."""

    port: int = 0
    answers: dict[tuple[str, str], Answer] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)
    in_flight: dict[str, int] = field(default_factory=dict)
    most_in_flight: dict[str, int] = field(default_factory=dict)

    def url(self, path: str, host: str = "courier.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def serve(
        self,
        path: str,
        body: bytes | str = b"<p>Ferry</p>",
        *,
        host: str = "",
        status: int = 200,
        seconds: float = 0,
        content_type: str = HTML,
        **headers: str,
    ) -> None:
        """Answer a path. Keywords beyond these are headers, with "_" for "-"."""
        payload = body.encode() if isinstance(body, str) else body
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        given["Content-Type"] = content_type

        async def answer(_request: web.Request) -> web.StreamResponse:
            await asyncio.sleep(seconds)
            return web.Response(status=status, body=payload, headers=given)

        self.answers[host, path] = answer

    def paths(self) -> list[str]:
        return [each.path for each in self.seen]

    def pages(self) -> list[str]:
        return [path for path in self.paths() if path != "/robots.txt"]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        host = request.host.partition(":")[0]
        self.seen.append(Seen(host, request.path_qs, CIMultiDict(request.headers)))
        self.in_flight[host] = self.in_flight.get(host, 0) + 1
        self.most_in_flight[host] = max(self.most_in_flight.get(host, 0), self.in_flight[host])
        try:
            found = self.answers.get((host, request.path)) or self.answers.get(("", request.path))
            return await found(request) if found else web.Response(status=404)
        finally:
            self.in_flight[host] -= 1


@asynccontextmanager
async def origin_server() -> AsyncIterator[Origin]:
    origin = Origin()
    server = web.Server(origin.answer)
    runner = web.ServerRunner(server, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    origin.port = runner.addresses[0][1]
    try:
        yield origin
    finally:
        await runner.cleanup()


class Names(AbstractResolver):
    """Every name leads to the same addresses; with several answers, to the next one each time it is asked."""

    def __init__(self, *answers: Iterable[str]) -> None:
        self._answers = [tuple(answer) for answer in answers] or [("127.0.0.1",)]
        self.asked: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        answer = self._answers[min(len(self.asked), len(self._answers) - 1)]
        self.asked.append(host)
        if not answer:
            raise OSError(None, "no such host")
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in answer
        ]

    async def close(self) -> None:
        return None


class Clock:
    """Time that passes only when someone sleeps."""

    def __init__(self) -> None:
        self.time = 1_000.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds
        await asyncio.sleep(0)


def fetcher_for(origin: Origin, resolver: AbstractResolver | None = None, **options: Any) -> Fetcher:
    """A fetcher that may connect to the origin and, of all of loopback, to nothing else."""
    terms = Terms(ports=frozenset({origin.port}), check=loopback_allowed)
    given = {"version": "9.9", "contact": CONTACT, "max_bytes": 200_000, "terms": terms, **options}
    return Fetcher(resolver=resolver or Names(), **given)
