"""Starting the service, keeping it up until it is told to stop, and stopping it without losing a page."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from typing import Final, Self

import structlog
from aiohttp import web

from foldline.settings import Settings
from foldline.web.admission import KEEPER
from foldline.web.app import RELOADER, create_app
from foldline.web.connections import EdgeRunner
from foldline.web.failures import AddressUnusable
from foldline.web.handlers import WORKERS
from foldline.web.listening import address_of, listen
from foldline.web.middleware import HEALTH
from foldline.web.reloading import RuleReloader, rules_for_log
from foldline.web.stopping import IN_FLIGHT, StopSignals, drain, take_in_waiting
from foldline.web.url_mode import FetcherMaker, make_fetcher
from foldline.web.worker_protocol import ExtractorMaker
from foldline.web.workers import WorkerPool

# What is given up at the end gets so long to notice.
END_SECONDS: Final = 1.0

log = structlog.get_logger()


class Service:
    """A running service. `address` is where it listens, as "http://host:port" or "unix:/path"."""

    def __init__(self, runner: EdgeRunner, site: web.BaseSite, app: web.Application, settings: Settings) -> None:
        self._runner = runner
        self._site = site
        self._settings = settings
        self.app = app
        self.address = address_of(runner)

    @classmethod
    async def start(
        cls,
        settings: Settings,
        make_extractor: ExtractorMaker | None = None,
        make_fetcher: FetcherMaker = make_fetcher,
    ) -> Self:
        """Listen at once; the workers start meanwhile. AddressUnusable when the address cannot be bound,
        KeysUnusable when the file of keys cannot be used."""
        app = create_app(settings, make_extractor, make_fetcher)
        runner = EdgeRunner(
            app,
            request_seconds=settings.request_timeout,
            idle_seconds=settings.idle_timeout,
            max_connections=settings.max_connections,
            end_seconds=END_SECONDS,
        )
        await runner.setup()
        try:
            site = await listen(runner, settings)
        except AddressUnusable:
            await runner.cleanup()
            raise
        return cls(runner, site, app, settings)

    @property
    def workers(self) -> WorkerPool:
        return self.app[WORKERS]

    @property
    def reloader(self) -> RuleReloader:
        return self.app[RELOADER]

    def reload(self) -> None:
        """Read rules and keys anew soon: what SIGHUP does."""
        self.reloader.ask()
        if (keeper := self.app.get(KEEPER)) is not None:
            keeper.ask()

    async def stop(self, signals: StopSignals | None = None) -> int:
        """Readiness down, listener closed, what was accepted answered, workers ended; the calls that were given up.

        `signals`: who asks. A program that asks for a stop waits for nobody to notice that readiness is down.
        """
        signals = signals or StopSignals()
        self.app[HEALTH].draining = True
        await signals.pause(self._settings.stop_delay)
        await take_in_waiting()
        await self._site.stop()
        given_up = await drain(self._runner.edge, self.app[IN_FLIGHT], self._settings.stop_timeout, signals)
        await self._runner.cleanup()
        return given_up


async def run_service(settings: Settings, announce: Callable[[str], None]) -> int:
    """Serve until SIGTERM or SIGINT; SIGHUP reads rules and keys anew. The calls that were given up at the end.

    `announce` is called with the address once pages can be taken.

    Raises AddressUnusable when it cannot be bound, WorkersUnusable when the workers cannot be started, KeysUnusable.
    """
    signals = StopSignals()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, signals.note, number)
    service = await Service.start(settings)
    loop.add_signal_handler(signal.SIGHUP, service.reload)
    given_up = 0
    try:
        if await _ready_before(service.workers, signals.told):
            announce(service.address)
            loaded = rules_for_log(service.workers.rules) if service.workers.rules is not None else {}
            log.info("service_ready", address=service.address, workers=settings.workers, **loaded)
            await signals.told.wait()
    finally:
        given_up = await service.stop(signals)
        log.info("service_stopped", given_up=given_up)
    return given_up


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
