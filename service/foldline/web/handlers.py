"""One short coroutine for each route."""

from __future__ import annotations

from typing import Final

import msgspec
from aiohttp import web
from msgspec import structs

from foldline.settings import Settings
from foldline.web.facts import EXTRACT, FACTS, FETCH, QUEUE
from foldline.web.middleware import HEALTH, host_for_log
from foldline.web.problems import PROBLEM_MEDIA_TYPE, RETRY_AFTER_SECONDS, problem_json
from foldline.web.result_cache import CACHE_STATUS_HEADER, RESULTS, Extracted, wish_of
from foldline.web.url_mode import fetch_page
from foldline.web.wire_format import JSON_TYPE, PageRequest, UrlRequest, read_page_request, read_url_request
from foldline.web.worker_protocol import PageSummary, Task
from foldline.web.workers import WorkerPool

SETTINGS: Final = web.AppKey("settings", Settings)
WORKERS: Final = web.AppKey("workers", WorkerPool)


async def post_extract(request: web.Request) -> web.Response:
    """One page in, one record out."""
    _check_room(request.app)
    return await _answer(request, await read_page_request(request, request.app[SETTINGS]))


async def post_explain(request: web.Request) -> web.Response:
    """One page in, its record and all that led to it out."""
    _check_room(request.app)
    return await _answer(request, await read_page_request(request, request.app[SETTINGS]), Task.EXPLAIN)


async def get_extract(request: web.Request) -> web.Response:
    """URL mode: one address in, one record out."""
    _check_room(request.app)
    return await _answer(request, read_url_request(request, request.app[SETTINGS]))


async def _answer(request: web.Request, call: PageRequest | UrlRequest, task: Task = Task.EXTRACT) -> web.Response:
    facts = request[FACTS]
    if isinstance(call, UrlRequest):
        facts.page_host = host_for_log(call.url)
        facts.begin(FETCH)
        call = await fetch_page(request.app, call)
    facts.page_host, facts.bytes_in = host_for_log(call.head.url), len(call.page)
    found = await _extract(request, PageRequest(head=structs.replace(call.head, task=task), page=call.page))
    facts.summary, facts.cache = found.summary, found.use
    headers = {CACHE_STATUS_HEADER: found.use.header} if found.use is not None else None
    return web.Response(body=found.record, content_type=JSON_TYPE, headers=headers)


def _check_room(app: web.Application) -> None:
    """Overloaded before a page is read that would have to wait. With a cache, the page may not need a worker."""
    if RESULTS not in app:
        app[WORKERS].check_room()


async def _extract(request: web.Request, call: PageRequest) -> Extracted:
    workers, results = request.app[WORKERS], request.app.get(RESULTS)
    facts = request[FACTS]

    async def extract() -> tuple[PageSummary, bytes]:
        facts.begin(QUEUE)
        return await workers.extract(call.head, call.page, lambda: facts.begin(EXTRACT))

    if results is not None:
        return await results.extract(call.head, call.page, wish_of(request), workers.rules, extract)
    summary, record = await extract()
    return Extracted(summary=summary, record=record)


async def get_livez(_request: web.Request) -> web.Response:
    """The process runs and answers."""
    return _json_response({"status": "live"})


async def get_readyz(request: web.Request) -> web.Response:
    """Whether pages can be taken; if not, why."""
    workers = request.app[WORKERS]
    reason = "the service is stopping" if request.app[HEALTH].draining else workers.why_not_ready
    if reason is None:
        return _json_response({"status": "ready", "workers": workers.count})
    return web.Response(
        status=503,
        body=problem_json("about:blank", "Service Unavailable", 503, reason, request[FACTS].request_id),
        content_type=PROBLEM_MEDIA_TYPE,
        headers={"Retry-After": str(RETRY_AFTER_SECONDS)},
    )


def _json_response(value: object) -> web.Response:
    return web.Response(body=msgspec.json.encode(value), content_type=JSON_TYPE)
