"""One short coroutine for each route."""

from __future__ import annotations

from typing import Final

import msgspec
from aiohttp import web

from foldline.errors import BadRequest
from foldline.settings import Settings
from foldline.web.failures import UrlNotAllowed
from foldline.web.middleware import FACTS, HEALTH, host_for_log
from foldline.web.problems import PROBLEM_MEDIA_TYPE, RETRY_AFTER_SECONDS, problem_json
from foldline.web.wire_format import JSON_TYPE, read_page_request, read_query
from foldline.web.workers import WorkerPool

SETTINGS: Final = web.AppKey("settings", Settings)
WORKERS: Final = web.AppKey("workers", WorkerPool)


async def post_extract(request: web.Request) -> web.Response:
    """One page in, one record out."""
    workers = request.app[WORKERS]
    workers.check_room()
    call = await read_page_request(request, request.app[SETTINGS])
    facts = request[FACTS]
    facts.page_host, facts.bytes_in = host_for_log(call.head.url), len(call.page)
    facts.summary, record = await workers.extract(call.head, call.page)
    return web.Response(body=record, content_type=JSON_TYPE)


async def get_extract(request: web.Request) -> web.Response:
    """URL mode, which is not built yet and therefore off."""
    query = read_query(request)
    if query.url is None:
        raise BadRequest("?url= is missing")
    request[FACTS].page_host = host_for_log(query.url)
    raise UrlNotAllowed("URL mode is off: post the page itself to /v1/extract")


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
