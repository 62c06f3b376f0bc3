"""Every call of the service as an operation of the OpenAPI document. A test holds them against the routes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from msgspec import Struct

from foldline.web import openapi_examples as examples
from foldline.web.metrics import OPENMETRICS_TYPE
from foldline.web.openapi_examples import Examples
from foldline.web.openapi_problems import NOT_READY, REQUEST_ID, problem_responses
from foldline.web.openapi_schemas import ADDRESS, INCLUDE, PAGE, POLICY, Schema, reference
from foldline.web.result_cache import CACHE_STATUS_HEADER, CacheUse
from foldline.web.rule_handlers import AXES
from foldline.web.wire_format import JSON_TYPE, LEAST_TIMEOUT_SECONDS, TIMEOUT_HEADER

TOML_TYPE: Final = "application/toml"
_SECONDS: Final[Schema] = {"type": "number", "minimum": LEAST_TIMEOUT_SECONDS, "maximum": 999_999}
_PROBED: Final = ("bad-request", "request-timeout", "headers-too-large", "internal")
_ANY: Final = (*_PROBED, "overloaded")
_KEYED: Final = ("unauthorized", "rate-limited", *_ANY)
_WORKED: Final = (*_KEYED, "extraction-timeout", "extraction-crashed")
_PAGE: Final = (*_WORKED, "page-too-large", "unsupported-media-type", "undecodable-page", "page-refused")
_FETCHED: Final = ("url-not-allowed", "robots-disallowed", "fetch-failed", "fetch-timeout")


class Operation(Struct, frozen=True, kw_only=True):
    """One call. `media`: the answer's content by media type; `others`: responses that are no problem with a
    name; `headers`: the answer's beside the request's id; `keyed`: it asks for an API key where there are any."""

    path: str
    method: str
    id: str
    tag: str
    summary: str
    description: str = ""
    parameters: tuple[Schema, ...] = ()
    body: Mapping[str, Any] | None = None
    answer: str
    media: Mapping[str, Any]
    problems: tuple[str, ...] = _ANY
    others: Mapping[str, Any] = {}
    headers: Mapping[str, Any] = {}
    keyed: bool = False


def operation_object(operation: Operation) -> dict[str, Any]:
    """The operation as OpenAPI tells it."""
    told: dict[str, Any] = {
        "operationId": operation.id,
        "tags": [operation.tag],
        "summary": operation.summary,
        "description": operation.description,
        "parameters": [*operation.parameters, *_TRACE_PARAMETERS],
        "responses": {
            "200": {
                "description": operation.answer,
                "headers": {**REQUEST_ID, **operation.headers},
                "content": dict(operation.media),
            },
            **problem_responses(operation.problems),
            **operation.others,
        },
    }
    if operation.body is not None:
        told["requestBody"] = {"required": True, "content": dict(operation.body)}
    return told


def _parameter(name: str, place: str, words: str, schema: Schema, *, required: bool = False, **more: Any) -> Schema:
    return {"name": name, "in": place, "description": words, "required": required, "schema": schema, **more}


_TRACE_PARAMETERS: Final = (
    _parameter(
        "X-Request-Id", "header", "an id of yours for this request; returned, and in the log", {"type": "string"}
    ),
    _parameter(
        "traceparent", "header", "the trace that this request is part of (W3C Trace Context)", {"type": "string"}
    ),
)
_URL: Final = _parameter("url", "query", "the page's address, percent-encoded", ADDRESS, example=examples.URL)
_OPTIONS: Final = (
    _parameter("include", "query", "keys that are given on request", INCLUDE, style="form", explode=False),
    _parameter("policy", "query", "a stricter policy than the operator's; a looser one changes nothing", POLICY),
    _parameter(
        TIMEOUT_HEADER,
        "header",
        "seconds; may shorten the page's deadline",
        _SECONDS,
    ),
    _parameter(
        "Cache-Control",
        "header",
        "where the operator keeps results: no-cache has the page extracted anew, no-store also keeps nothing of it",
        {"type": "string"},
    ),
)
_CACHE_STATUS: Final = {
    CACHE_STATUS_HEADER: {
        "description": "where the answer came from (RFC 9211); only where the operator keeps results",
        "required": False,
        "schema": {"type": "string", "enum": [use.header for use in CacheUse]},
    }
}
_ABOUT_PAGES: Final = (
    "A page without a story is no error: `kind` says what it is, and `body` is empty. Send the bytes as they were "
    "served, with the Content-Type that they were served with. They may be compressed (`Content-Encoding`), and "
    "`Content-Location` may tell their address where `?url=` does not."
)


def operations(told: Examples) -> tuple[Operation, ...]:
    """All of them. `told`: what the service answers to the example calls."""
    return (*_page_calls(told), *_rule_calls(told), *_watching_calls())


def _page_calls(told: Examples) -> tuple[Operation, ...]:
    record, explained = _json("Record", told.record), _json("ExplainedPage", told.explained)
    return (
        Operation(
            path="/v1/extract", method="post", id="extract", tag="Pages", summary="One page in, one record out",
            description=_ABOUT_PAGES, parameters=(_URL, *_OPTIONS), body=_page_bodies(),
            answer="the record", media=record, problems=(*_PAGE, *_FETCHED), headers=_CACHE_STATUS,
            keyed=True,
        ),
        Operation(
            path="/v1/extract", method="get", id="fetch", tag="Pages", summary="One address in, one record out",
            description="URL mode, off unless the operator turns it on. foldline fetches the page under its own name, "
            "by robots.txt, and never gets round a wall. The policy is `declared`, whatever is asked for.",
            parameters=({**_URL, "required": True}, *_OPTIONS),
            answer="the record", media=record, problems=(*_PAGE, *_FETCHED), headers=_CACHE_STATUS,
            keyed=True,
        ),
        Operation(
            path="/v1/explain", method="post", id="explain", tag="Pages", summary="The record and all that led to it",
            description="Takes what `/v1/extract` takes. Story that a gate or the policy keeps out of the body is told "
            "by its place and length alone.",
            parameters=(_URL, *_OPTIONS), body=_page_bodies(),
            answer="the record, every block with its label and reason, the evidence added up", media=explained,
            problems=(*_PAGE, *_FETCHED), headers=_CACHE_STATUS,
            keyed=True,
        ),
    )  # fmt: skip


def _rule_calls(told: Examples) -> tuple[Operation, ...]:
    slug = _parameter("slug", "path", "a rule's slug", {"type": "string"}, required=True, example=told.a_slug)
    axis = _parameter(
        "axis", "query", "unset, a file with sites is a syndicator's", {"type": "string", "enum": [*AXES]}
    )
    return (
        Operation(
            path="/v1/rules", method="get", id="listRules", tag="Rules", summary="The loaded rules",
            answer="every rule in a few words", media=_json("RuleList", told.rules), problems=_WORKED,
            keyed=True,
        ),
        Operation(
            path="/v1/rules/{slug}", method="get", id="showRule", tag="Rules", summary="One rule, layer by layer",
            parameters=(slug,), answer="what its file says, and an operator's over it",
            media=_json("RuleDetail", told.rule), problems=(*_WORKED, "not-found"), keyed=True,
        ),
        Operation(
            path="/v1/rules/validate", method="post", id="validateRule", tag="Rules", summary="Check a rule file",
            description="The body is the file's TOML. Nothing is kept of it.", parameters=(axis,),
            body={TOML_TYPE: {"schema": PAGE, "example": examples.RULE}},
            answer="the file loads beside the loaded rules", media=_json("RuleVerdict", told.verdict),
            problems=(*_WORKED, "page-too-large", "unsupported-media-type", "undecodable-page", "rule-invalid"),
            keyed=True,
        ),
    )  # fmt: skip


def _watching_calls() -> tuple[Operation, ...]:
    text: Schema = {"schema": {"type": "string"}}
    html = {"text/html": text}
    return (
        Operation(
            path="/livez", method="get", id="live", tag="Watching", summary="The process runs and answers",
            answer="it does", media=_json("Liveness", {"status": "live"}), problems=_PROBED,
        ),
        Operation(
            path="/readyz", method="get", id="ready", tag="Watching", summary="Whether pages can be taken",
            description="503 where they cannot, with a problem of the type about:blank that says why.",
            answer="they can", media=_json("Readiness", {"status": "ready", "workers": 2}), problems=_PROBED,
            others={"503": NOT_READY},
        ),
        Operation(
            path="/metrics", method="get", id="metrics", tag="Watching", summary="Metrics for Prometheus",
            answer="the metrics", media={"text/plain": text, OPENMETRICS_TYPE: text},
            problems=("unauthorized", *_ANY), keyed=True,
        ),
        Operation(
            path="/openapi.json", method="get", id="openapi", tag="Describing", summary="This document",
            answer="OpenAPI 3.1", media={JSON_TYPE: {"schema": {"type": "object"}}},
        ),
        Operation(
            path="/docs", method="get", id="docs", tag="Describing", summary="This document as a page",
            answer="a page without assets from elsewhere", media=html,
        ),
        Operation(
            path="/", method="get", id="root", tag="Describing", summary="What there is",
            answer="a page that names the calls", media=html,
        ),
    )  # fmt: skip


def _json(name: str, example: Any = None) -> dict[str, Any]:
    content: dict[str, Any] = {"schema": reference(name)}
    if example is not None:
        content["example"] = example
    return {JSON_TYPE: content}


def _page_bodies() -> dict[str, Any]:
    call: Schema = {"oneOf": [reference("HtmlCall"), reference("TextCall"), reference("UrlCall")]}
    by_html = {"html": examples.PAGE, "url": examples.URL, "include": ["blocks"]}
    return {
        "text/html": {"schema": PAGE, "example": examples.PAGE},
        "application/xhtml+xml": {"schema": PAGE},
        "text/plain": {"schema": PAGE, "example": examples.CAPTURE},
        JSON_TYPE: {
            "schema": call,
            "examples": {
                "html": {"summary": "a page's HTML", "value": by_html},
                "text": {"summary": "a text capture", "value": {"text": examples.CAPTURE}},
                "url": {"summary": "URL mode", "value": {"url": examples.URL}},
            },
        },
    }
