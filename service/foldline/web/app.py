"""The application: wiring only."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Final

from aiohttp import web

from foldline.rules.operator_files import read_operator_files, state_of_files
from foldline.settings import Settings
from foldline.web import handlers, rule_handlers
from foldline.web.admission import KEEPER, RATES, admit, defer_continue
from foldline.web.key_watch import KeyKeeper
from foldline.web.middleware import HEALTH, Health, answer_errors, log_request
from foldline.web.rate_limits import RateLimits
from foldline.web.reloading import RuleReloader
from foldline.web.stopping import IN_FLIGHT, InFlight, end_in_time
from foldline.web.url_mode import FETCHER, FetcherMaker, make_fetcher
from foldline.web.worker_limits import limits_for
from foldline.web.worker_process import checking_maker, extractor_maker
from foldline.web.worker_protocol import ExtractorMaker
from foldline.web.workers import WorkerPool

RELOADER: Final = web.AppKey("reloader", RuleReloader)


def create_app(
    settings: Settings,
    make_extractor: ExtractorMaker | None = None,
    make_fetcher: FetcherMaker = make_fetcher,
) -> web.Application:
    """The service's application. `make_extractor` must be picklable; unset, it makes the real extractor.

    Its workers begin to start with the application: `/readyz` tells when they are ready. SettingsError where URL mode
    is on and lacks a setting, KeysUnusable where the file of keys cannot be used.
    """
    app = web.Application(middlewares=[log_request, answer_errors, end_in_time, admit])
    app[handlers.SETTINGS] = settings
    app[HEALTH] = Health()
    app[IN_FLIGHT] = InFlight()
    app[RATES] = RateLimits(settings)
    if settings.api_keys_file is not None:
        app[KEEPER] = KeyKeeper(settings.api_keys_file)
        app.cleanup_ctx.append(_keys)
    if settings.url_mode:
        app[FETCHER] = make_fetcher(settings)
    app.cleanup_ctx.append(lambda app: _workers(app, settings, make_extractor))
    app.router.add_post("/v1/extract", handlers.post_extract, expect_handler=defer_continue)
    app.router.add_get("/v1/extract", handlers.get_extract, allow_head=False)
    app.router.add_get("/v1/rules", rule_handlers.get_rules)
    app.router.add_get("/v1/rules/{slug}", rule_handlers.get_rule)
    app.router.add_post("/v1/rules/validate", rule_handlers.post_validate, expect_handler=defer_continue)
    app.router.add_get("/livez", handlers.get_livez)
    app.router.add_get("/readyz", handlers.get_readyz)
    return app


async def _keys(app: web.Application) -> AsyncIterator[None]:
    watching = asyncio.create_task(app[KEEPER].run())
    yield
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)


async def _workers(
    app: web.Application, settings: Settings, make_extractor: ExtractorMaker | None
) -> AsyncIterator[None]:
    """The workers, and who replaces them when rules change. Raises RuleError where a file cannot be read."""
    state = state_of_files(settings.rules_dir, settings.ad_lists)
    mounted = read_operator_files(settings.rules_dir, settings.ad_lists)
    pool = app[handlers.WORKERS] = WorkerPool(
        make_extractor or extractor_maker(settings, mounted), settings.workers, limits_for(settings)
    )
    reloader = app[RELOADER] = RuleReloader(
        settings,
        pool,
        state,
        lambda files: make_extractor or extractor_maker(settings, files),
        lambda files: make_extractor or checking_maker(settings, files),
    )
    pool.open()
    reloading = asyncio.create_task(reloader.run())
    yield
    reloading.cancel()
    await asyncio.gather(reloading, return_exceptions=True)
    await pool.close()
