"""`python -m bench.load_server KIND`: the servers that `make load` compares with `foldline serve`.

- `peer`: what one builds without foldline: aiohttp on uvloop, a pool of as many processes as there are cores, and in
  each trafilatura's `bare_extraction(with_metadata=True)`. Its processes have trafilatura loaded before the first page.
- `peer-null`: the same with an extraction that does nothing.
- `foldline-null`: foldline's whole service with an extraction that does nothing.

Prints its address once it can take pages, and serves until SIGTERM.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import Any, Final

import uvloop
from aiohttp import web

from bench.null_extractor import make_null, null_record
from foldline.logging_setup import configure_logging
from foldline.settings import available_cores, read_settings
from foldline.web.server import Service

HOST: Final = "127.0.0.1"
MAX_PAGE_BYTES: Final = 16_777_216
# What a document holds beside values: the trees of lxml.
TREES: Final = ("body", "commentsbody")

Extract = Callable[[bytes, str | None], bytes]


def extract_by_trafilatura(page: bytes, url: str | None) -> bytes:
    """The document as JSON, `null` where trafilatura finds none."""
    import trafilatura  # noqa: PLC0415 - not in the server's own process

    found = trafilatura.bare_extraction(page, url=url, with_metadata=True)
    values: dict[str, Any] | None = found.as_dict() if found is not None and hasattr(found, "as_dict") else None
    if values is not None:
        for name in TREES:
            values.pop(name, None)
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "replace")


def extract_nothing(_page: bytes, _url: str | None) -> bytes:
    return RECORD


RECORD: Final = null_record()


def load(extract: Extract) -> None:
    """What a process of the peer's pool does first."""
    extract(b"<html><body><p>The harbour towns seek new ferry lines.</p></body></html>", None)


def peer_app(pool: ProcessPoolExecutor, extract: Extract) -> web.Application:
    async def post_extract(request: web.Request) -> web.Response:
        page = await request.read()
        url = request.headers.get("Content-Location")
        record = await asyncio.get_running_loop().run_in_executor(pool, extract, page, url)
        return web.Response(body=record, content_type="application/json")

    app = web.Application(client_max_size=MAX_PAGE_BYTES)
    app.router.add_post("/v1/extract", post_extract)
    return app


async def serve_peer(extract: Extract, told_to_stop: asyncio.Event) -> None:
    workers = available_cores()
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=load, initargs=(extract,)) as pool:
        loop = asyncio.get_running_loop()
        await asyncio.gather(*(loop.run_in_executor(pool, os.getpid) for _ in range(workers)))
        runner = web.AppRunner(peer_app(pool, extract), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, HOST, 0).start()
        print(f"peer at http://{HOST}:{runner.addresses[0][1]}", flush=True)
        await told_to_stop.wait()
        await runner.cleanup()


async def serve_foldline(told_to_stop: asyncio.Event) -> None:
    configure_logging()
    service = await Service.start(read_settings({"FOLDLINE_PORT": "0"}), make_null)
    await service.workers.wait_ready()
    print(f"foldline at {service.address}", flush=True)
    await told_to_stop.wait()
    await service.stop()


async def main(kind: str) -> None:
    told_to_stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, told_to_stop.set)
    match kind:
        case "peer":
            await serve_peer(extract_by_trafilatura, told_to_stop)
        case "peer-null":
            await serve_peer(extract_nothing, told_to_stop)
        case "foldline-null":
            await serve_foldline(told_to_stop)
        case _:
            raise SystemExit(f"unknown kind {kind!r}: peer, peer-null or foldline-null")


if __name__ == "__main__":
    uvloop.run(main(sys.argv[1]))
