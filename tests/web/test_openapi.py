"""The service's own description: complete, true, and shown without help from elsewhere."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

import jsonschema
import pytest
import pytest_asyncio
from aiohttp import ClientSession
from odd_extractors import make_obedient
from saved_pages import saved_pages
from selectolax.lexbor import LexborHTMLParser

from foldline.caching.place import CacheKind, CachePlace
from foldline.settings import Settings
from foldline.web import openapi_examples as examples
from foldline.web.docs_page import docs_html
from foldline.web.field_words import FIELDS, VALUES
from foldline.web.openapi import describe
from foldline.web.openapi_examples import Examples
from foldline.web.openapi_paths import operations
from foldline.web.openapi_problems import EXAMPLE_REQUEST_ID, WORDS
from foldline.web.openapi_schemas import ANSWER_TYPES, with_parts
from foldline.web.problem_list import known_problems
from foldline.web.rule_types import RuleDetail, RuleList, RuleVerdict
from foldline.web.server import Service

asyncio_module = pytest.mark.asyncio(loop_scope="module")
HERE = Path(__file__).parent
HTML = {"Content-Type": "text/html; charset=utf-8"}
# API.md, "The record": every key, those on request apart.
RECORD_KEYS = {
    "url", "canonical_url", "kind", "headline", "standfirst", "section", "outlet", "syndicator", "attribution", "date",
    "date_modified", "authors", "byline", "language", "image", "tags", "body", "word_count", "paywall", "ads_removed",
    "removed", "provenance", "rights", "warnings", "engine",
}  # fmt: skip
ON_REQUEST = {"blocks", "markdown"}
# API.md, "HTTP": the calls that exist. POST /v1/extract/batch comes with a later version.
CALLS = {
    ("POST", "/v1/extract"), ("GET", "/v1/extract"), ("POST", "/v1/explain"), ("GET", "/v1/rules"),
    ("GET", "/v1/rules/{slug}"), ("POST", "/v1/rules/validate"), ("GET", "/livez"), ("GET", "/readyz"),
    ("GET", "/metrics"), ("GET", "/openapi.json"), ("GET", "/docs"), ("GET", "/"),
}  # fmt: skip
# API.md, "HTTP": every problem, those of later versions among them; the last three are of decisions 0008 and 0035.
PROBLEMS = {
    "bad-request", "unauthorized", "url-not-allowed", "robots-disallowed", "not-found", "method-not-allowed",
    "page-too-large", "unsupported-media-type", "undecodable-page", "page-refused", "rate-limited", "internal",
    "extraction-crashed", "fetch-failed", "overloaded", "fetch-timeout", "extraction-timeout", "rule-invalid",
    "request-timeout", "headers-too-large",
}  # fmt: skip


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def service() -> AsyncIterator[Service]:
    running = await Service.start(Settings(port=0, workers=1, page_timeout=30.0))
    try:
        await running.workers.wait_ready()
        yield running
    finally:
        await running.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def client(service: Service) -> AsyncIterator[ClientSession]:
    async with ClientSession(service.address) as session:
        yield session


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def document(client: ClientSession) -> dict[str, Any]:
    async with client.get("/openapi.json") as response:
        assert (response.status, response.content_type) == (200, "application/json")
        told: dict[str, Any] = await response.json()
        return told


def every_object(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from every_object(part)


@asyncio_module
async def test_every_route_is_an_operation_and_every_operation_a_route(
    service: Service, document: dict[str, Any]
) -> None:
    routes = {
        (route.method, route.resource.canonical)
        for route in service.app.router.routes()
        if route.resource is not None and route.method != "HEAD"
    }
    told = {(method.upper(), path) for path, methods in document["paths"].items() for method in methods}
    assert told == routes == CALLS


@asyncio_module
async def test_every_reference_leads_somewhere_and_every_schema_is_one(document: dict[str, Any]) -> None:
    assert document["openapi"] == "3.1.0"
    for each in every_object(document["paths"]):
        if "$ref" in each:
            assert each["$ref"].removeprefix("#/components/schemas/") in document["components"]["schemas"]
    ids = [call["operationId"] for methods in document["paths"].values() for call in methods.values()]
    assert len(ids) == len(set(ids))
    for schema in document["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)


def test_each_field_and_each_value_has_its_words() -> None:
    types = {each.__name__: each for each in with_parts(ANSWER_TYPES)}
    fields = {name: set(each.__struct_fields__) for name, each in types.items() if name != "Provenance"}
    assert {name: set(words) for name, words in FIELDS.items() if name != "Problem"} == fields
    enums = {
        part.__name__: {value.value for value in part}
        for each in types.values()
        for hint in get_type_hints(each).values()
        for part in (hint, *get_args(hint), *(inner for one in get_args(hint) for inner in get_args(one)))
        if isinstance(part, type) and issubclass(part, Enum)
    }
    assert {name: set(values) for name, values in VALUES.items()} == enums


def strict(document: dict[str, Any], name: str) -> jsonschema.Draft202012Validator:
    """A validator that also refuses keys that are not told of."""
    components = json.loads(json.dumps(document["components"]))
    for schema in components["schemas"].values():
        if "properties" in schema:
            schema["additionalProperties"] = False
    return jsonschema.Draft202012Validator({"$ref": f"#/components/schemas/{name}", "components": components})


@asyncio_module
@pytest.mark.parametrize("include", ["", "blocks,markdown,removed,candidates"], ids=["plain", "everything"])
async def test_every_record_is_as_described(client: ClientSession, document: dict[str, Any], include: str) -> None:
    record, explained = strict(document, "Record"), strict(document, "ExplainedPage")
    for page in saved_pages():
        query = {"url": page.url or "", "include": include}
        for path, validator in (("/v1/extract", record), ("/v1/explain", explained)):
            headers = {"Content-Type": page.content_type}
            async with client.post(path, params=query, data=page.body, headers=headers) as response:
                answer = await response.json()
            validator.validate(answer)
            told = answer if path == "/v1/extract" else answer["record"]
            assert set(told) == RECORD_KEYS | (ON_REQUEST if include else set())


@asyncio_module
async def test_what_is_told_of_rules_is_as_described(client: ClientSession, document: dict[str, Any]) -> None:
    async with client.get("/v1/rules") as response:
        rules = await response.json()
    strict(document, "RuleList").validate(rules)
    detail = strict(document, "RuleDetail")
    for row in rules["rules"]:
        async with client.get(f"/v1/rules/{row['slug']}") as response:
            detail.validate(await response.json())
    async with client.post("/v1/rules/validate", data=examples.RULE.encode()) as response:
        strict(document, "RuleVerdict").validate(await response.json())
    for path, name in (("/livez", "Liveness"), ("/readyz", "Readiness")):
        async with client.get(path) as response:
            strict(document, name).validate(await response.json())


@asyncio_module
async def test_the_examples_are_what_the_service_answers(client: ClientSession, document: dict[str, Any]) -> None:
    for path in ("/v1/extract", "/v1/explain"):
        call = document["paths"][path]["post"]
        url = next(each["example"] for each in call["parameters"] if each["name"] == "url")
        page = call["requestBody"]["content"]["text/html"]["example"]
        async with client.post(path, params={"url": url}, data=page.encode(), headers=HTML) as response:
            answer = await response.json()
        assert call["responses"]["200"]["content"]["application/json"]["example"] == answer
        told = answer.get("record", answer)
        assert (told["headline"], told["date"], told["authors"], told["paywall"]["percent_remaining"]) == (
            "Ferries sail again along the coast", "2026-01-12", ["Ada Lovell"], 60.0,
        )  # fmt: skip
    (slug,) = document["paths"]["/v1/rules/{slug}"]["get"]["parameters"][:1]
    async with client.get(f"/v1/rules/{slug['example']}") as response:
        assert await response.json() == answer_example(document, "/v1/rules/{slug}", "get")
    async with client.post("/v1/rules/validate", data=examples.RULE.encode()) as response:
        assert await response.json() == answer_example(document, "/v1/rules/validate", "post")


async def test_what_the_cache_says_and_heeds_is_described(document: dict[str, Any]) -> None:
    calls = [document["paths"][path]["post"] for path in ("/v1/extract", "/v1/explain")]
    told = [call["responses"]["200"]["headers"]["Cache-Status"]["schema"]["enum"] for call in calls]
    assert all("Cache-Control" in {parameter["name"] for parameter in call["parameters"]} for call in calls)
    settings = Settings(port=0, workers=1, cache=CachePlace(kind=CacheKind.MEMORY))
    running = await Service.start(settings, make_obedient)
    seen = []
    try:
        await running.workers.wait_ready()
        async with ClientSession(running.address) as caller:
            for wish in ("", "", "no-cache"):
                headers = {"Content-Type": "text/html", "Cache-Control": wish}
                async with caller.post("/v1/extract", data=b"a page", headers=headers) as response:
                    seen.append(response.headers["Cache-Status"])
    finally:
        await running.stop()
    assert len(set(seen)) == 3
    assert told == [told[0], told[0]]
    assert set(seen) == set(told[0])


def answer_example(document: dict[str, Any], path: str, method: str) -> Any:
    return document["paths"][path][method]["responses"]["200"]["content"]["application/json"]["example"]


@asyncio_module
@pytest.mark.parametrize(
    ("method", "path", "body", "headers", "name"),
    [
        ("POST", "/v1/extract", b"", HTML, "bad-request"),
        ("GET", "/v1/extract?url=https://courier.example/", None, {}, "url-not-allowed"),
        ("GET", "/v1/rules/no-such-outlet", None, {}, "not-found"),
        ("POST", "/v1/rules", b"p", {}, "method-not-allowed"),
        ("POST", "/v1/extract", b"p", {"Content-Type": "application/pdf"}, "unsupported-media-type"),
        ("POST", "/v1/extract", b"p", {**HTML, "Content-Encoding": "gzip"}, "undecodable-page"),
        ("POST", "/v1/rules/validate", b'name = "The Example Courier"', {}, "rule-invalid"),
    ],
)
async def test_a_problem_s_example_is_what_a_caller_gets(
    client: ClientSession, document: dict[str, Any], method: str, path: str, body: bytes | None,
    headers: dict[str, str], name: str,
) -> None:  # fmt: skip
    given = {**headers, "X-Request-Id": EXAMPLE_REQUEST_ID}
    async with client.request(method, path, data=body, headers=given) as response:
        answer = json.loads(await response.read())
    strict(document, "Problem").validate(answer)
    told = document["components"]["responses"][name]["content"]["application/problem+json"]["examples"][name]["value"]
    assert answer == told


@asyncio_module
async def test_every_problem_is_told_and_none_is_made_up(document: dict[str, Any]) -> None:
    assert set(WORDS) == PROBLEMS
    assert {kind.name for kind in known_problems()} <= PROBLEMS
    assert set(document["components"]["responses"]) == {kind.name for kind in known_problems()}
    assert {name for operation in operations(Examples()) for name in operation.problems} <= PROBLEMS
    extract = document["paths"]["/v1/extract"]["post"]["responses"]
    told = {
        name
        for answer in extract.values()
        for name in answer["content"].get("application/problem+json", {}).get("examples", {})
    }
    elsewhere = {"not-found", "method-not-allowed", "rule-invalid"}
    assert told == {kind.name for kind in known_problems()} - elsewhere


async def test_before_the_workers_are_ready_it_lacks_the_examples_alone() -> None:
    bare = describe(Examples())
    assert "example" not in bare["paths"]["/v1/extract"]["post"]["responses"]["200"]["content"]["application/json"]
    assert set(bare["components"]["schemas"]) >= {"Record", "ExplainedPage", "Problem"}


@asyncio_module
@pytest.mark.parametrize("path", ["/docs", "/"])
async def test_the_pages_need_nothing_from_elsewhere(client: ClientSession, path: str) -> None:
    async with client.get(path) as response:
        assert (response.status, response.content_type) == (200, "text/html")
        policy = response.headers["Content-Security-Policy"]
        page = LexborHTMLParser(await response.text())
    (style,) = page.css("style")
    digest = base64.b64encode(hashlib.sha256(style.text().encode()).digest()).decode()
    assert policy.split("; ")[:2] == ["default-src 'none'", f"style-src 'sha256-{digest}'"]
    assert not page.css("script, link, img, iframe, object, embed, form, [style], [src], [onclick]")
    assert "url(" not in style.text()
    assert "@import" not in style.text()
    anchors = {node.attributes.get("id") for node in page.css("[id]")}
    for link in page.css("a"):
        target = link.attributes["href"] or ""
        if target.startswith("#"):
            assert target[1:] in anchors
        else:
            async with client.get(f"/{target}") as response:
                assert response.status == 200


@asyncio_module
async def test_the_pages_name_every_call(client: ClientSession) -> None:
    for path in ("/docs", "/"):
        async with client.get(path) as response:
            text = LexborHTMLParser(await response.text()).body.text(separator=" ")  # type: ignore[union-attr]
        for method, call in CALLS:
            assert method in text
            assert call in text


def test_what_the_page_shows_is_escaped() -> None:
    told = Examples(record={"headline": "<script>alert(1)</script>"}, a_slug="<b>&</b>")
    shown = docs_html(describe(told))
    assert "<script" not in shown
    assert "&lt;script&gt;" in shown


def test_the_types_of_rules_are_those_of_their_schemas() -> None:
    for each in (RuleList, RuleDetail, RuleVerdict):
        assert each in ANSWER_TYPES


def test_schemathesis_finds_nothing(tmp_path: Path) -> None:
    """Against `foldline serve` as it is started; more examples are tried by hand (docs/watching.md)."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("FOLDLINE_")}
    server = subprocess.Popen(
        [sys.executable, "-m", "foldline", "serve"],
        env={**inherited, "FOLDLINE_PORT": "0", "FOLDLINE_WORKERS": "2", "FOLDLINE_PAGE_TIMEOUT": "30"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert server.stdout is not None
        address = server.stdout.readline().split()[3]
        settings = HERE.parent / "schemathesis_run"
        run = subprocess.run(
            [
                sys.executable, "-c", "import sys; from schemathesis.cli import schemathesis; sys.exit(schemathesis())",
                "--config-file", str(settings / "schemathesis.toml"), "run", f"{address}/openapi.json",
                "--max-examples", "3", "--seed", "1", "--no-color",
            ],
            env={**inherited, "SCHEMATHESIS_HOOKS": str(settings / "hooks.py")},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )  # fmt: skip
    finally:
        server.terminate()
        server.communicate(timeout=60)
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
    assert "Tested: 11" in run.stdout
    assert "No issues found" in run.stdout
    assert server.returncode == 0
