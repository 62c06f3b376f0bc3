"""Around every handler: the request id, errors -> problems, one log line."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final
from urllib.parse import urlsplit

import structlog
from aiohttp import hdrs, web
from msgspec import Struct

from foldline.errors import FoldlineError
from foldline.web.problems import ProblemResponse, problem_for_error, problem_for_http_error
from foldline.web.worker_process import frames_of
from foldline.web.worker_protocol import PageSummary

REQUEST_ID_HEADER: Final = "X-Request-Id"
# aiohttp would tell its own version and Python's.
SERVER_NAME: Final = "foldline"
TRACEPARENT_HEADER: Final = "traceparent"
_SANE_ID: Final = re.compile(r"[\x20-\x7e]{1,128}")
_SANE_TRACEPARENT: Final = re.compile(r"[0-9a-f-]{55,128}")

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
log = structlog.get_logger()


class RequestFacts(Struct):
    """What the log line will say of a request; the handler fills in what it learns."""

    request_id: str
    key: str | None = None
    page_host: str | None = None
    bytes_in: int = 0
    summary: PageSummary | None = None


FACTS: Final = web.RequestKey("facts", RequestFacts)


class Health(Struct):
    """Whether the service is on its way out."""

    draining: bool = False


HEALTH: Final = web.AppKey("health", Health)


def request_id_for(request: web.BaseRequest) -> str:
    """The caller's request id where it is sane, else a new one."""
    given = request.headers.get(REQUEST_ID_HEADER, "")
    return given if _SANE_ID.fullmatch(given) else secrets.token_hex(16)


def host_for_log(url: str | None) -> str | None:
    """The host of a page's address: all that the log may say of it."""
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None


@web.middleware
async def log_request(request: web.Request, handler: Handler) -> web.StreamResponse:
    """One event for each request, with its id on the response."""
    started = time.perf_counter()
    facts = request[FACTS] = RequestFacts(request_id=request_id_for(request))
    with structlog.contextvars.bound_contextvars(request_id=facts.request_id):
        response = await handler(request)
        response.headers[REQUEST_ID_HEADER] = facts.request_id
        response.headers[hdrs.SERVER] = SERVER_NAME
        if request.app[HEALTH].draining or getattr(request.protocol, "is_spare", False):
            response.force_close()
        log.info("request_done", **_log_values(request, response, started))
    return response


@web.middleware
async def answer_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every error becomes a problem; our own are logged with their place and without their words."""
    request_id = request[FACTS].request_id
    try:
        return await handler(request)
    except web.HTTPMethodNotAllowed as error:
        if request.method == hdrs.METH_OPTIONS:
            return web.Response(status=204, headers={"Allow": ", ".join(sorted(error.allowed_methods))})
        return problem_for_http_error(error, request_id, request.path)
    except web.HTTPException as error:
        return problem_for_http_error(error, request_id, request.path)
    except FoldlineError as error:
        return problem_for_error(error, request_id)
    except ConnectionError:
        raise  # the caller is gone: nobody to answer
    except Exception as error:  # noqa: BLE001 - the last net: a bug must still be answered
        log.error("request_failed", error=type(error).__name__, frames=frames_of(error))  # noqa: TRY400 - a traceback quotes
        return problem_for_error(error, request_id)


def _log_values(request: web.Request, response: web.StreamResponse, started: float) -> dict[str, Any]:
    facts = request[FACTS]
    values: dict[str, Any] = {
        "method": request.method,
        "path": _path_template(request),
        "status": response.status,
        "problem": response.problem if isinstance(response, ProblemResponse) else None,
        "page_host": facts.page_host,
        "bytes_in": facts.bytes_in,
        "milliseconds": round(1000 * (time.perf_counter() - started), 1),
    }
    if facts.key is not None:
        values["key"] = facts.key  # its name in the file of digests, never the key
    if facts.summary is not None:
        values |= {name: getattr(facts.summary, name) for name in facts.summary.__struct_fields__}
    traceparent = request.headers.get(TRACEPARENT_HEADER, "")
    if _SANE_TRACEPARENT.fullmatch(traceparent):
        values["traceparent"] = traceparent
    return values


def _path_template(request: web.Request) -> str | None:
    """The route's path, None where there is no route: what was asked for there may be anything."""
    resource = request.match_info.route.resource
    return resource.canonical if resource is not None else None
