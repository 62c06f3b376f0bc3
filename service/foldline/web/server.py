"""Starting the service, keeping it up until it is told to stop, and stopping it without losing a page."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from typing import Final, Self

import structlog
from aiohttp import web
from aiohttp.web_protocol import RequestHandler

from foldline.settings import Settings
from foldline.web.app import RELOADER, create_app
from foldline.web.failures import AddressUnusable
from foldline.web.handlers import WORKERS
from foldline.web.middleware import HEALTH, REQUEST_ID_HEADER, request_id_for
from foldline.web.problems import BAD_REQUEST, INTERNAL, ProblemResponse
from foldline.web.reloading import RuleReloader, rules_for_log
from foldline.web.url_mode import FetcherMaker, make_fetcher
from foldline.web.worker_protocol import ExtractorMaker
from foldline.web.workers import WorkerPool

# Above the longest wait for a worker and a page's time together; the grace period in k8s/ is longer still.
STOP_SECONDS: Final = 40.0
# Requests that have reached the socket when the listener closes are still read.
SETTLE_SECONDS: Final = 0.1
# A page's address may have 8,192 characters before percent-encoding.
MAX_LINE_BYTES: Final = 32_768

log = structlog.get_logger()


class ProblemProtocol(RequestHandler):
    """aiohttp's connection, but what is no HTTP is answered by a problem and logged without its words."""

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        request_id = request_id_for(request)
        is_ours = status == INTERNAL.status
        kind = INTERNAL if is_ours else BAD_REQUEST
        log.warning("connection_refused", error=type(exc).__name__, status=kind.status, request_id=request_id)
        detail = "the log tells more under this request id" if is_ours else "the request is not valid HTTP/1.1"
        response = ProblemResponse(kind, detail, request_id, {REQUEST_ID_HEADER: request_id})
        response.force_close()
        return response


class ProblemServer(web.Server):
    def __call__(self) -> RequestHandler:
        return ProblemProtocol(self, loop=self._loop, **self._kwargs)


class ServiceRunner(web.AppRunner):
    """aiohttp's runner with `ProblemProtocol` for its connections, which it has no public way to choose."""

    async def _make_server(self) -> web.Server:
        server = await super()._make_server()
        server.__class__ = ProblemServer
        return server


class Service:
    """A running service. `address` is where it listens, as "http://host:port"."""

    def __init__(self, runner: ServiceRunner, site: web.TCPSite, app: web.Application) -> None:
        self._runner = runner
        self._site = site
        self.app = app

    @classmethod
    async def start(
        cls,
        settings: Settings,
        make_extractor: ExtractorMaker | None = None,
        make_fetcher: FetcherMaker = make_fetcher,
    ) -> Self:
        """Listen at once; the workers start meanwhile. AddressUnusable when the address cannot be bound."""
        app = create_app(settings, make_extractor, make_fetcher)
        runner = ServiceRunner(
            app,
            access_log=None,
            auto_decompress=False,  # `body.py` unpacks, with a limit
            shutdown_timeout=STOP_SECONDS,
            max_line_size=MAX_LINE_BYTES,
            max_field_size=MAX_LINE_BYTES,
        )
        await runner.setup()
        site = web.TCPSite(runner, settings.host, settings.port)
        try:
            await site.start()
        except OSError as error:
            await runner.cleanup()
            where = f"{settings.host} port {settings.port}"
            raise AddressUnusable(f"cannot listen on {where}: {_reason_of(error)}") from None
        return cls(runner, site, app)

    @property
    def workers(self) -> WorkerPool:
        return self.app[WORKERS]

    @property
    def reloader(self) -> RuleReloader:
        return self.app[RELOADER]

    @property
    def address(self) -> str:
        host, port = self._runner.addresses[0][:2]
        return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    async def stop(self) -> None:
        """Readiness down, listener closed, what was accepted answered, workers ended."""
        self.app[HEALTH].draining = True
        await self._site.stop()
        await asyncio.sleep(SETTLE_SECONDS)
        await self._runner.cleanup()


async def run_service(settings: Settings, announce: Callable[[str], None]) -> None:
    """Serve until SIGTERM or SIGINT; SIGHUP reads the rules anew.

    `announce` is called with the address once pages can be taken.

    Raises AddressUnusable when it cannot be bound, WorkersUnusable when the workers cannot be started.
    """
    told_to_stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told_to_stop.set)
    service = await Service.start(settings)
    loop.add_signal_handler(signal.SIGHUP, service.reloader.ask)
    try:
        if await _ready_before(service.workers, told_to_stop):
            announce(service.address)
            loaded = rules_for_log(service.workers.rules) if service.workers.rules is not None else {}
            log.info("service_ready", address=service.address, workers=settings.workers, **loaded)
            await told_to_stop.wait()
    finally:
        await service.stop()
        log.info("service_stopped")


def _reason_of(error: OSError) -> str:
    """What the system says; a name that has no address carries an error number of its own kind."""
    return os.strerror(error.errno) if error.errno and error.errno > 0 else str(error)


async def _ready_before(workers: WorkerPool, told_to_stop: asyncio.Event) -> bool:
    """Whether the workers were ready before the signal to stop; WorkersUnusable if they never will be."""
    ready = asyncio.create_task(workers.wait_ready())
    stop = asyncio.create_task(told_to_stop.wait())
    await asyncio.wait((ready, stop), return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    if ready.done():
        ready.result()
        return not told_to_stop.is_set()
    ready.cancel()
    return False
