"""The application: wiring only."""

from __future__ import annotations

from collections.abc import AsyncIterator

from aiohttp import web

from foldline.settings import Settings
from foldline.web import handlers
from foldline.web.middleware import HEALTH, Health, answer_errors, log_request
from foldline.web.url_mode import FETCHER, FetcherMaker, make_fetcher
from foldline.web.worker_process import extractor_maker
from foldline.web.worker_protocol import ExtractorMaker
from foldline.web.workers import WorkerPool


def create_app(
    settings: Settings,
    make_extractor: ExtractorMaker | None = None,
    make_fetcher: FetcherMaker = make_fetcher,
) -> web.Application:
    """The service's application. `make_extractor` must be picklable; unset, it makes the real extractor.

    Its workers begin to start with the application: `/readyz` tells when they are ready. SettingsError where URL mode
    is on and lacks a setting.
    """
    app = web.Application(middlewares=[log_request, answer_errors])
    app[handlers.SETTINGS] = settings
    app[HEALTH] = Health()
    if settings.url_mode:
        app[FETCHER] = make_fetcher(settings)
    maker = make_extractor or extractor_maker(settings)
    app.cleanup_ctx.append(lambda app: _workers(app, maker, settings.workers))
    app.router.add_post("/v1/extract", handlers.post_extract)
    app.router.add_get("/v1/extract", handlers.get_extract, allow_head=False)
    app.router.add_get("/livez", handlers.get_livez)
    app.router.add_get("/readyz", handlers.get_readyz)
    return app


async def _workers(app: web.Application, make_extractor: ExtractorMaker, count: int) -> AsyncIterator[None]:
    pool = app[handlers.WORKERS] = WorkerPool(make_extractor, count)
    pool.open()
    yield
    await pool.close()
