"""The application: wiring only."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Final

from aiohttp import web

from foldline.rules.operator_files import read_operator_files, state_of_files
from foldline.settings import Settings
from foldline.web import handlers, rule_handlers
from foldline.web.admission import KEEPER, RATES, admit, defer_continue
from foldline.web.docs_page import get_docs, get_root
from foldline.web.key_watch import KeyKeeper
from foldline.web.live_figures import LiveCollector, LiveFigures, figures_of
from foldline.web.metrics import METRICS, Metrics, get_metrics
from foldline.web.middleware import HEALTH, Health, answer_errors, log_request
from foldline.web.openapi import DESCRIPTION, Description, get_openapi
from foldline.web.rate_limits import RateLimits
from foldline.web.reloading import RuleReloader
from foldline.web.result_cache import RESULTS, open_results
from foldline.web.stopping import IN_FLIGHT, InFlight, end_in_time
from foldline.web.tracing import TRACING, make_tracing
from foldline.web.url_mode import FETCHER, FetcherMaker, make_fetcher
from foldline.web.worker_limits import limits_for
from foldline.web.worker_process import checking_maker, extractor_maker
from foldline.web.worker_protocol import ExtractorMaker
from foldline.web.workers import WorkerPool

SPANS_SECONDS: Final = 5.0
RELOADER: Final = web.AppKey("reloader", RuleReloader)


def create_app(
    settings: Settings,
    make_extractor: ExtractorMaker | None = None,
    make_fetcher: FetcherMaker = make_fetcher,
) -> web.Application:
    """The service's application. `make_extractor` must be picklable; unset, it makes the real extractor.

    Its workers begin to start with the application: `/readyz` tells when they are ready. SettingsError where URL mode
    is on and lacks a setting, and where spans are wanted and what makes them is missing; KeysUnusable where the file of
    keys cannot be used.
    """
    app = web.Application(middlewares=[log_request, answer_errors, end_in_time, admit])
    app[handlers.SETTINGS] = settings
    app[HEALTH] = Health()
    app[IN_FLIGHT] = InFlight()
    app[RATES] = RateLimits(settings)
    if settings.api_keys_file is not None:
        app[KEEPER] = KeyKeeper(settings.api_keys_file)
        app.cleanup_ctx.append(_keys)
    app[TRACING] = make_tracing(settings)
    app.on_cleanup.append(_hand_over_spans)
    app[DESCRIPTION] = Description()
    app[METRICS] = Metrics(lambda: app[handlers.WORKERS].rules)
    app[METRICS].registry.register(LiveCollector(lambda: _figures(app)))
    if settings.url_mode:
        app[FETCHER] = make_fetcher(settings)
    app.cleanup_ctx.append(lambda app: _workers(app, settings, make_extractor))
    app.cleanup_ctx.append(lambda app: _results(app, settings))
    app.router.add_post("/v1/extract", handlers.post_extract, expect_handler=defer_continue)
    app.router.add_get("/v1/extract", handlers.get_extract, allow_head=False)
    app.router.add_post("/v1/explain", handlers.post_explain, expect_handler=defer_continue)
    app.router.add_get("/v1/rules", rule_handlers.get_rules)
    app.router.add_post("/v1/rules/validate", rule_handlers.post_validate, expect_handler=defer_continue)
    app.router.add_get("/v1/rules/{slug:(?!validate$)[^/]+}", rule_handlers.get_rule)
    app.router.add_get("/metrics", get_metrics)
    app.router.add_get("/openapi.json", get_openapi)
    app.router.add_get("/docs", get_docs)
    app.router.add_get("/", get_root)
    app.router.add_get("/livez", handlers.get_livez)
    app.router.add_get("/readyz", handlers.get_readyz)
    return app


async def _keys(app: web.Application) -> AsyncIterator[None]:
    watching = asyncio.create_task(app[KEEPER].run())
    yield
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)


async def _hand_over_spans(app: web.Application) -> None:
    """The last spans, as long as it takes within the patience of a stop."""
    if (spans := app[TRACING].spans) is not None:
        with suppress(TimeoutError):
            async with asyncio.timeout(SPANS_SECONDS):
                await asyncio.to_thread(spans.close)


def _figures(app: web.Application) -> LiveFigures:
    """What the metrics tell of this moment."""
    return figures_of(app[handlers.WORKERS], app[RELOADER].counts, app[HEALTH].draining, app.get(RESULTS))


async def _results(app: web.Application, settings: Settings) -> AsyncIterator[None]:
    """The cache of results, where there is one."""
    results = await open_results(settings)
    if results is not None:
        app[RESULTS] = results
    yield
    if results is not None:
        await results.store.close()


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
