"""`/docs` and `/`: the OpenAPI document as a page for people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any, Final
from urllib.parse import quote

import msgspec
from aiohttp import web

from foldline.web.openapi import DESCRIPTION
from foldline.web.page_frame import page_response

Document = Mapping[str, Any]
_CODE: Final = re.compile(r"`([^`]+)`")
_TRACED: Final = ("X-Request-Id", "traceparent")  # the same for every call, and told once


async def get_docs(request: web.Request) -> web.Response:
    """The document as a page."""
    document = await request.app[DESCRIPTION].document(request.app)
    return page_response("foldline: its calls", docs_html(document))


async def get_root(request: web.Request) -> web.Response:
    """What there is."""
    document = await request.app[DESCRIPTION].document(request.app)
    return page_response("foldline", root_html(document))


def root_html(document: Document) -> str:
    """The calls in a table."""
    rows = "".join(
        f"<tr><td><span class=verb>{method.upper()}</span> {_call_link(path, method)}</td>"
        f"<td>{_text(call['summary'])}</td></tr>"
        for path, method, call in _calls(document)
    )
    return (
        f"<main class=alone><h1>foldline</h1><p class=soft>{_version(document)}</p>"
        f"<p>{_text(document['info']['description'])}</p>"
        f"<div class=scroll><table>{rows}</table></div>"
        "<p><a href=docs>How to call it</a>, for people; <a href=openapi.json>openapi.json</a>, for programs.</p>"
        "</main>"
    )


def docs_html(document: Document) -> str:
    """Every call, then every schema."""
    calls = list(_calls(document))
    return (
        f'<div class=frame><nav aria-label="Contents">{"".join(_contents(document, calls))}</nav>'
        f"<main><h1>foldline</h1><p class=soft>{_version(document)} · <a href=openapi.json>openapi.json</a></p>"
        f"<p>{_text(document['info']['description'])}</p>"
        f"{''.join(_call_parts(document, calls))}{''.join(_problem_part(document))}{''.join(_schema_part(document))}"
        "</main></div>"
    )


def _calls(document: Document) -> Iterator[tuple[str, str, Document]]:
    for path, methods in document["paths"].items():
        for method, call in methods.items():
            yield path, method, call


def _contents(document: Document, calls: Iterable[tuple[str, str, Document]]) -> Iterator[str]:
    every = list(calls)
    for tag in document["tags"]:
        yield f"<b>{_text(tag['name'])}</b>"
        for path, method, call in every:
            if tag["name"] in call["tags"]:
                yield f'<a href="#{call["operationId"]}">{method.upper()} {escape(path)}</a>'
    yield "<b>Beside the calls</b><a href=#problems>Problems</a><a href=#schemas>Schemas</a>"


def _call_parts(document: Document, calls: Iterable[tuple[str, str, Document]]) -> Iterator[str]:
    every = list(calls)
    for tag in document["tags"]:
        yield f"<h2>{_text(tag['name'])}</h2><p class=soft>{_text(tag['description'])}</p>"
        for path, method, call in every:
            if tag["name"] in call["tags"]:
                yield from _call_part(path, method, call)


def _call_part(path: str, method: str, call: Document) -> Iterator[str]:
    heading = f"<span class=verb>{method.upper()}</span> <code>{escape(path)}</code>"
    yield f'<section id="{call["operationId"]}"><h3>{heading}</h3>'
    yield f"<p>{_text(call['summary'])}.</p>"
    if call["description"]:
        yield f"<p class=soft>{_text(call['description'])}</p>"
    if call["security"]:
        yield "<p class=soft>Where the operator has set keys: <code>Authorization: Bearer &lt;key&gt;</code>.</p>"
    if rows := [each for each in call["parameters"] if each["name"] not in _TRACED]:
        yield "<h4>Parameters</h4>" + _table(
            (
                f"<code>{escape(each['name'])}</code>",
                f"{each['in']}{', required' if each['required'] else ''}",
                _type(each["schema"]),
                _text(each["description"]),
            )
            for each in rows
        )
    if bodies := call.get("requestBody", {}).get("content", {}):
        yield f"<h4>Call it</h4><pre>{escape(_curl_line(path, call, bodies))}</pre><h4>Body</h4>" + _table(
            (f"<code>{escape(media)}</code>", _type(content["schema"]), _examples(content))
            for media, content in bodies.items()
        )
    yield "<h4>Answers</h4>" + _table(
        (f"<code>{status}</code>", _text(answer["description"]), _answer_type(answer))
        for status, answer in call["responses"].items()
    ).replace("<table>", "<table class=answers>")
    for content in call["responses"]["200"]["content"].values():
        if "example" in content:
            yield f"<details><summary>What it answers</summary>{_json(content['example'])}</details>"
    yield "</section>"


def _problem_part(document: Document) -> Iterator[str]:
    yield "<h2 id=problems>Problems</h2><p>Every error is <code>application/problem+json</code> (RFC 9457); its "
    yield "<code>type</code> is <code>urn:foldline:problem:</code> and a name. The <code>request_id</code> is in the "
    yield "log too, and in the header <code>X-Request-Id</code> of every answer.</p>"
    rows = []
    for name, response in document["components"]["responses"].items():
        (content,) = response["content"].values()
        example = content["examples"][name]["value"]
        when = response["description"].partition(": ")[2]
        rows.append(
            (f"<code>{name}</code>", str(example["status"]), _text(when), f"<i>{escape(example['detail'])}</i>")
        )
    yield _table(rows)


def _schema_part(document: Document) -> Iterator[str]:
    yield "<h2 id=schemas>Schemas</h2><p>Every key is always there, null or empty where there is nothing; keys marked "
    yield "<i>on request</i> only where <code>include</code> names them.</p>"
    for name, schema in document["components"]["schemas"].items():
        yield f'<section id="schema-{name}"><h3>{name}</h3>{_description(schema.get("description", ""))}'
        if "properties" in schema:
            required = schema.get("required", ())
            yield _table(
                (
                    f"<code>{escape(field)}</code>",
                    _type(each) + ("" if field in required else " <span class=soft>on request</span>"),
                    _description(each.get("description", "")),
                )
                for field, each in schema["properties"].items()
                if each != {"type": "null"}
            )
        yield "</section>"


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<div class=scroll><table>{body}</table></div>"


def _type(schema: Document) -> str:
    """A schema in a few words, with links to those that have a name."""
    match schema:
        case {"$ref": str(reference)}:
            name = reference.rpartition("/")[2]
            return f'<a href="#schema-{name}">{name}</a>'
        case {"anyOf": list(some)} | {"oneOf": list(some)}:
            return " or ".join(_type(each) for each in some)
        case {"enum": list(values)}:
            return " or ".join(f"<code>{escape(str(value))}</code>" for value in values if value is not None)
        case {"type": "array", "items": dict(items)}:
            return f"list of {_type(items)}"
        case {"type": "object", "additionalProperties": dict(values)}:
            return f"object of {_type(values)}"
        case {"type": list(types), "prefixItems": _}:
            return " or ".join("two numbers" if each == "array" else each for each in types)
        case {"type": list(types)}:
            return " or ".join(types)
        case {"type": str(one)}:
            return one
    return "any"


def _answer_type(answer: Document) -> str:
    return ", ".join(dict.fromkeys(_type(content["schema"]) for content in answer["content"].values()))


def _examples(content: Document) -> str:
    if "example" in content:
        return f"<details><summary>one that works</summary><pre>{escape(content['example'])}</pre></details>"
    return "".join(
        f"<details><summary>{_text(each['summary'])}</summary>{_json(each['value'])}</details>"
        for each in content.get("examples", {}).values()
    )


def _curl_line(path: str, call: Document, bodies: Document) -> str:
    """A command that posts a file."""
    query = [f"{each['name']}={quote(each['example'], safe='')}" for each in call["parameters"] if "example" in each]
    where = f"http://127.0.0.1:8080{path}{'?' if query else ''}{'&'.join(query)}"
    return f"curl -H 'Content-Type: {next(iter(bodies))}' --data-binary @FILE \\\n  '{where}'"


def _json(value: Any) -> str:
    return f"<pre>{escape(msgspec.json.format(msgspec.json.encode(value)).decode())}</pre>"


def _description(words: str) -> str:
    """A description's paragraphs; lines that begin with a hyphen as a list."""
    parts = []
    for paragraph in filter(None, words.split("\n\n")):
        lines = paragraph.splitlines()
        if all(line.startswith("- ") for line in lines):
            parts.append("<ul>" + "".join(f"<li>{_text(line[2:])}</li>" for line in lines) + "</ul>")
        else:
            parts.append(_text(" ".join(lines)))
    return "".join(part if part.startswith("<ul>") else f"<div>{part}</div>" for part in parts)


def _text(words: str) -> str:
    """Words with their code marked."""
    return _CODE.sub(r"<code>\1</code>", escape(words, quote=False))


def _version(document: Document) -> str:
    return f"version {escape(document['info']['version'])}"


def _call_link(path: str, method: str) -> str:
    """The path, as a link where following it shows something."""
    is_link = method == "get" and not path.startswith("/v1/extract") and "{" not in path and path != "/"
    shown = f"<code>{escape(path)}</code>"
    return f'<a href="{escape(path[1:])}">{shown}</a>' if is_link else shown
