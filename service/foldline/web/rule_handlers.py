"""The calls that tell of rules. They run in a worker, which has the rule book, within a page's deadline."""

from __future__ import annotations

from typing import Final

import msgspec
from aiohttp import web

from foldline.errors import BadRequest
from foldline.web.body import read_body
from foldline.web.handlers import SETTINGS, WORKERS
from foldline.web.middleware import FACTS
from foldline.web.problems import NOT_FOUND, RULE_INVALID, ProblemResponse
from foldline.web.wire_format import JSON_TYPE
from foldline.web.worker_protocol import PageHead, Task

MAX_RULE_BYTES: Final = 262_144  # the longest rule of the package has 8,000, with its examples
AXES: Final = ("outlet", "syndicator")


class RuleAnswer(msgspec.Struct, frozen=True):
    """What is read of a worker's verdict; the rest goes on as it is."""

    valid: bool
    file: str
    key: str | None = None
    sentence: str | None = None


async def get_rules(request: web.Request) -> web.Response:
    """The loaded rules."""
    return _json(await _ask(request, Task.LIST_RULES))


async def get_rule(request: web.Request) -> web.Response:
    """One rule, layer by layer."""
    slug = request.match_info["slug"]
    answer = await _ask(request, Task.SHOW_RULE, slug)
    if not answer:
        return ProblemResponse(NOT_FOUND, f"no rule has the slug {slug[:100]!a}", request[FACTS].request_id, {})
    return _json(answer)


async def post_validate(request: web.Request) -> web.Response:
    """Whether a rule file, the body as TOML, loads beside the loaded rules; a problem with its key if not."""
    axis = request.query.get("axis")
    if unknown := sorted(set(request.query) - {"axis"}):
        raise BadRequest(f"unknown query parameter {unknown[0][:100]!a}; known is 'axis'")
    if len(request.query.getall("axis", [])) > 1:
        raise BadRequest("the query parameter 'axis' is given more than once")
    if axis is not None and axis not in AXES:
        raise BadRequest(f"unknown axis {axis[:100]!a}; known are {', '.join(AXES)}")
    content = await read_body(request, MAX_RULE_BYTES, request.app[SETTINGS].request_timeout)
    request[FACTS].bytes_in = len(content)
    answer = await _ask(request, Task.VALIDATE_RULE, axis, content)
    verdict = msgspec.json.decode(answer, type=RuleAnswer)
    if verdict.valid:
        return _json(answer)
    detail = (
        f"{verdict.file}: {verdict.key}: {verdict.sentence}" if verdict.key else f"{verdict.file}: {verdict.sentence}"
    )
    told = {"file": verdict.file, "key": verdict.key, "sentence": verdict.sentence}
    return ProblemResponse(RULE_INVALID, detail, request[FACTS].request_id, {}, told)


async def _ask(request: web.Request, task: Task, name: str | None = None, content: bytes = b"") -> bytes:
    head = PageHead(url=None, content_type=JSON_TYPE, task=task, name=name, seconds=request.app[SETTINGS].page_timeout)
    return await request.app[WORKERS].ask(head, content)


def _json(body: bytes) -> web.Response:
    return web.Response(body=body, content_type=JSON_TYPE)
