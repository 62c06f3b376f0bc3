"""The service over HTTP, with workers that do what their pages tell them."""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from typing import Any

import pytest
import structlog
from aiohttp import ClientSession
from odd_extractors import make_late, make_obedient
from packers import PACK

from foldline.settings import Settings
from foldline.web import workers
from foldline.web.server import Service

HTML = {"Content-Type": "text/html; charset=utf-8"}
JSON = {"Content-Type": "application/json"}
PAGE_URL = "https://courier.example/ferries?id=7"


async def post(client: ClientSession, body: bytes, path: str = "/v1/extract", **headers: str) -> tuple[int, Any]:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    skipped = ["Content-Type"] if "Content-Type" not in given else []
    async with client.post(path, data=body, headers=given, skip_auto_headers=skipped) as response:
        return response.status, json.loads(await response.read())


@pytest.mark.parametrize(
    ("body", "path", "headers", "tags"),
    [
        (b"page", "?url=" + PAGE_URL.replace("?", "%3F"), HTML, ["text/html; charset=utf-8", "bytes"]),
        (b"page", "", {**HTML, "Content-Location": PAGE_URL}, ["text/html; charset=utf-8", "bytes"]),
        (
            b"page",
            "?url=" + PAGE_URL,
            {**HTML, "Content-Location": "https://other.example/"},
            ["text/html; charset=utf-8", "bytes"],
        ),
        (b"page", "?url=" + PAGE_URL, {"Content-Type": "text/plain"}, ["text/plain", "bytes"]),
        (
            b"page",
            "?include=markdown,blocks&include=removed&policy=declared&url=" + PAGE_URL,
            {"Content-Type": "Application/XHTML+xml"},
            ["Application/XHTML+xml", "bytes", "blocks", "markdown", "removed", "declared"],
        ),
        (
            json.dumps({"html": "page", "url": PAGE_URL, "include": ["blocks"], "policy": "visible"}).encode(),
            "",
            JSON,
            ["text/html; charset=utf-8", "str", "blocks", "visible"],
        ),
        (
            b"\xef\xbb\xbf" + json.dumps({"text": "page", "url": PAGE_URL, "html": None}).encode(),
            "",
            {"Content-Type": "application/json; charset=UTF-8"},
            ["text/plain; charset=utf-8", "str"],
        ),
        (gzip.compress(b"page"), "?url=" + PAGE_URL, {**HTML, "Content-Encoding": "gzip"}, None),
        (zlib.compress(b"page"), "?url=" + PAGE_URL, {**HTML, "Content-Encoding": "Deflate"}, None),
        (PACK["br"](b"page"), "?url=" + PAGE_URL, {**HTML, "Content-Encoding": "br"}, None),
        (PACK["zstd"](b"page"), "?url=" + PAGE_URL, {**HTML, "Content-Encoding": "zstd"}, None),
        (b"page", "?url=" + PAGE_URL, {**HTML, "Content-Encoding": "identity"}, None),
    ],
)
async def test_a_page_comes_in_many_forms(
    client: ClientSession, body: bytes, path: str, headers: dict[str, str], tags: list[str] | None
) -> None:
    status, record = await post(client, body, "/v1/extract" + path, **headers)
    assert status == 200, record
    assert (record["url"], record["body"]) == (PAGE_URL, "page")
    assert tags is None or record["tags"] == tags


def bad_json(text: str) -> tuple[bytes, str, dict[str, str]]:
    return text.encode(), "", JSON


@pytest.mark.parametrize(
    ("call", "status", "name", "words"),
    [
        ((b"", "", HTML), 400, "bad-request", "the body is empty"),
        ((b"", "", {**HTML, "Content-Encoding": "gzip"}), 400, "bad-request", "the body is empty"),
        ((b"", "", JSON), 400, "bad-request", "the body is empty"),
        ((b"p", "?url=ferries", HTML), 400, "bad-request", "not an http(s) address"),
        ((b"p", "?url=", HTML), 400, "bad-request", "not an http(s) address"),
        ((b"p", "?url=ftp://a.example/", HTML), 400, "bad-request", "not an http(s) address"),
        ((b"p", "?url=https://", HTML), 400, "bad-request", "not an http(s) address"),
        ((b"p", "?url=https://[::1", HTML), 400, "bad-request", "not an http(s) address"),
        ((b"p", "?url=https://a.example/a b", HTML), 400, "bad-request", "not an http(s) address"),
        ((b"p", "?url=https://a.example/" + "a" * 8200, HTML), 400, "bad-request", "not an http(s) address"),
        ((b"p", "", {**HTML, "Content-Location": "/ferries"}), 400, "bad-request", "not an http(s) address"),
        (
            (b"p", f"?url={PAGE_URL}&url={PAGE_URL}", HTML),
            400,
            "bad-request",
            "'url' is given more than once",
        ),
        ((b"p", "?url=https://a.example/?a=1&b=2", HTML), 400, "bad-request", "unknown query parameter 'b'"),
        ((b"p", "?include=blocks,comments", HTML), 400, "bad-request", "unknown include 'comments'"),
        ((b"p", "?policy=all", HTML), 400, "bad-request", "unknown policy 'all'"),
        ((b"p", "", {**HTML, "Foldline-Timeout": "soon"}), 400, "bad-request", "Foldline-Timeout is 'soon'"),
        ((b"p", "", {**HTML, "Foldline-Timeout": "-1"}), 400, "bad-request", "send seconds, at least 0.05"),
        ((b"p", "", {**HTML, "Foldline-Timeout": "nan"}), 400, "bad-request", "send seconds, at least 0.05"),
        (bad_json("{"), 400, "bad-request", "not JSON"),
        (bad_json("[]"), 400, "bad-request", "Expected `object`"),
        (bad_json('{"html": 7}'), 400, "bad-request", "$.html"),
        (bad_json('{"html": "p", "include": "blocks"}'), 400, "bad-request", "$.include"),
        (bad_json('{"html": "p", "include": ["blocks", 1]}'), 400, "bad-request", "$.include[1]"),
        (
            bad_json('{"html": "p", "include": ["comments"]}'),
            400,
            "bad-request",
            "unknown include 'comments'",
        ),
        (bad_json('{"html": "p", "policy": "all"}'), 400, "bad-request", "unknown policy 'all'"),
        (bad_json('{"html": "p", "adress": "x"}'), 400, "bad-request", "unknown field `adress`"),
        (bad_json('{"html": "p", "text": "p"}'), 400, "bad-request", "both given"),
        (bad_json('{"html": "p", "url": "ferries"}'), 400, "bad-request", "not an http(s) address"),
        (bad_json('{"html": ""}'), 400, "bad-request", "'html' is empty"),
        (bad_json("{}"), 400, "bad-request", "none of 'html', 'text' and 'url'"),
        (bad_json("[" * 50_000), 400, "bad-request", ""),
        (bad_json('{"html": ' + '{"a":' * 15_000), 400, "bad-request", "$.html"),
        (bad_json(r'{"html": "a\ud800b"}'), 400, "bad-request", "surrogate"),
        ((b'{"html": "\xff"}', "", JSON), 400, "bad-request", "not JSON in UTF-8"),
        (bad_json(json.dumps({"url": PAGE_URL})), 403, "url-not-allowed", "URL mode is off"),
        ((b"x" * 100_001, "", HTML), 413, "page-too-large", "100000 bytes"),
        (bad_json(json.dumps({"html": "x" * 100_001})), 413, "page-too-large", "100000 bytes"),
        (bad_json(json.dumps({"html": "x" * 400_000})), 413, "page-too-large", "bytes"),
        (
            (gzip.compress(b"\x00" * 9_000_000), "", {**HTML, "Content-Encoding": "gzip"}),
            413,
            "page-too-large",
            "100000 bytes after decompression",
        ),
        *(
            ((PACK[name](b"\x00" * 9_000_000), "", {**HTML, "Content-Encoding": name}), 413, "page-too-large", "100000")
            for name in PACK
        ),
        *(((b"page", "", {**HTML, "Content-Encoding": name}), 422, "undecodable-page", name) for name in PACK),
        ((b"p", "", {}), 415, "unsupported-media-type", "there is no Content-Type"),
        (
            (b"p", "", {"Content-Type": "application/x-www-form-urlencoded"}),
            415,
            "unsupported-media-type",
            "-H 'Content-Type: text/html",
        ),
        ((b"p", "", {"Content-Type": "application/pdf"}), 415, "unsupported-media-type", "'application/pdf'"),
        (
            (b"{}", "", {"Content-Type": "application/json; charset=latin-1"}),
            415,
            "unsupported-media-type",
            "JSON is UTF-8",
        ),
        ((b"p", "", {**HTML, "Content-Encoding": "compress"}), 415, "unsupported-media-type", "gzip, deflate"),
        (
            (b"p", "", {**HTML, "Content-Encoding": "gzip, gzip"}),
            415,
            "unsupported-media-type",
            "gzip, deflate",
        ),
        ((b"refuse", "", HTML), 415, "unsupported-media-type", "the body is a PDF"),
        ((b"p", "", {**HTML, "Content-Encoding": "gzip"}), 422, "undecodable-page", "cut short"),
        (
            (gzip.compress(b"page")[:-3], "", {**HTML, "Content-Encoding": "gzip"}),
            422,
            "undecodable-page",
            "cut short",
        ),
        ((b"raise", "", HTML), 500, "internal", "request id"),
        ((b"crash", "", HTML), 500, "extraction-crashed", "worker process ended"),
        ((b"memory", "", HTML), 500, "extraction-crashed", "out of memory"),
        (
            (b"sleep 60", "", {**HTML, "Foldline-Timeout": "0.2"}),
            504,
            "extraction-timeout",
            "longer than 0.2 s",
        ),
    ],
)
async def test_a_bad_call_gets_its_problem_and_the_next_call_its_record(
    client: ClientSession, call: tuple[bytes, str, dict[str, str]], status: int, name: str, words: str
) -> None:
    body, path, headers = call
    answered, problem = await post(client, body, "/v1/extract" + path, **headers)
    assert (answered, problem["type"]) == (status, f"urn:foldline:problem:{name}")
    assert words in problem["detail"]
    assert problem["status"] == status
    assert problem["title"]
    assert problem["request_id"]
    assert (await post(client, b"next", **HTML))[0] == 200


async def test_an_unknown_encoding_is_told_which_are_known(client: ClientSession) -> None:
    async with client.post("/v1/extract", data=b"p", headers={**HTML, "Content-Encoding": "lzma"}) as response:
        assert response.headers["Accept-Encoding"] == "gzip, deflate, br, zstd"
        assert response.content_type == "application/problem+json"


async def test_a_page_too_large_by_its_length_is_refused_before_it_is_read(service: Service) -> None:
    reader, writer = await connect(service)
    writer.write(b"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Type: text/html\r\nContent-Length: 100001\r\n\r\n")
    assert b" 413 " in await reader.readline()
    writer.close()


async def test_a_page_without_a_length_is_counted_as_it_comes(client: ClientSession) -> None:
    async def pieces() -> Any:
        for _ in range(200):
            yield b"x" * 1000

    async with client.post("/v1/extract", data=pieces(), headers=HTML) as response:
        assert response.status == 413


async def test_the_timeout_header_cannot_lengthen(client: ClientSession) -> None:
    status, _ = await post(client, b"page", **HTML, Foldline_Timeout="9999")
    assert status == 200


@pytest.mark.parametrize(
    ("method", "path", "status", "allow"),
    [
        ("GET", "/nowhere", 404, None),
        ("GET", "/v1/extract/", 404, None),
        ("PUT", "/v1/extract", 405, "GET, POST"),
        ("HEAD", "/v1/extract", 405, "GET, POST"),
        ("DELETE", "/readyz", 405, "GET, HEAD"),
        ("OPTIONS", "/v1/extract", 204, "GET, POST"),
        ("OPTIONS", "/nowhere", 404, None),
        ("HEAD", "/livez", 200, None),
        ("GET", "/livez", 200, None),
        ("GET", "/readyz", 200, None),
        ("GET", "/v1/extract?url=" + PAGE_URL, 403, None),
        ("GET", "/v1/extract", 400, None),
        ("GET", "/v1/extract?url=ferries", 400, None),
    ],
)
async def test_methods_and_paths(client: ClientSession, method: str, path: str, status: int, allow: str | None) -> None:
    async with client.request(method, path) as response:
        assert response.status == status
        assert response.headers.get("Allow") == allow
        assert response.headers["X-Request-Id"]
        if status >= 400:
            assert response.content_type == "application/problem+json"


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("trace-7", True),
        ("a b", True),
        ("x" * 128, True),
        ("x" * 129, False),
        ("caf\xe9", False),
        ("", False),
    ],
)
async def test_a_sane_request_id_is_taken_and_any_other_replaced(
    client: ClientSession, given: str, taken: bool
) -> None:
    async with client.get("/nowhere", headers={"X-Request-Id": given}) as response:
        returned = response.headers["X-Request-Id"]
        assert (await response.json(content_type=None))["request_id"] == returned
    assert (returned == given) is taken
    assert returned.isascii()
    assert 0 < len(returned) <= 128


async def test_each_request_is_one_event_without_story_or_address(client: ClientSession) -> None:
    trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    headers = {**HTML, "X-Request-Id": "trace-7", "traceparent": trace}
    with structlog.testing.capture_logs([structlog.contextvars.merge_contextvars]) as events:
        await post(client, b"the words of the story", f"/v1/extract?url={PAGE_URL}", **headers)
        await post(client, b"raise", **HTML)
        await client.get("/secret/path")
    done, failed, failed_too, lost = events
    assert done.pop("milliseconds") >= 0
    assert done.pop("record_bytes") > 0
    assert done == {
        "event": "request_done",
        "log_level": "info",
        "request_id": "trace-7",
        "method": "POST",
        "path": "/v1/extract",
        "status": 200,
        "problem": None,
        "page_host": "courier.example",
        "bytes_in": 22,
        "kind": "article",
        "outlet": "example-courier",
        "syndicator": None,
        "access": "unknown",
        "completeness": "unknown",
        "body_words": 5,
        "rule_hits": {},
        "plugin_failures": (),
        "traceparent": trace,
    }
    assert (failed["event"], failed["error"]) == ("extraction_failed", "ValueError")
    assert failed["request_id"] == failed_too["request_id"]
    assert (failed_too["problem"], lost["problem"], lost["path"]) == ("internal", "not-found", None)
    assert "story" not in str(events[1:])
    assert "secret" not in str(events)


async def connect(service: Service) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    host, port = service.address.removeprefix("http://").split(":")
    return await asyncio.open_connection(host, int(port))


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00 no http\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /livez HTTP/1.1\r\nbad header\r\n\r\n",
        b"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
    ],
)
async def test_what_is_no_http_gets_a_problem(service: Service, sent: bytes) -> None:
    reader, writer = await connect(service)
    writer.write(sent)
    answer = await reader.read()
    writer.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b" 400 " in head.splitlines()[0]
    assert json.loads(body)["type"] == "urn:foldline:problem:bad-request"


async def test_a_broken_chunk_is_a_bad_request(service: Service) -> None:
    reader, writer = await connect(service)
    writer.write(
        b"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
    )
    assert b" 400 " in await reader.readline()
    writer.close()


async def test_past_the_bound_calls_are_told_when_to_come_again(
    client: ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "WAITING_PER_WORKER", 1)
    calls = [client.post("/v1/extract", data=b"sleep 0.5", headers=HTML) for _ in range(8)]
    responses = await asyncio.gather(*calls)
    turned_away = [response for response in responses if response.status == 503]
    assert [response.status for response in responses].count(200) == 4
    assert len(turned_away) == 4
    assert {response.headers["Retry-After"] for response in turned_away} == {"1"}
    for response in responses:
        response.release()


async def test_readiness_says_what_is_missing_and_liveness_does_not_care() -> None:
    running = await Service.start(Settings(port=0, workers=1), make_late)
    try:
        async with ClientSession(running.address) as client:
            async with client.get("/livez") as response:
                assert response.status == 200
            async with client.get("/readyz") as response:
                assert response.status == 503
                assert "rule books" in (await response.json(content_type=None))["detail"]
            await running.workers.wait_ready()
            async with client.get("/readyz") as response:
                assert response.status == 200
    finally:
        await running.stop()


async def test_a_stop_answers_what_was_accepted() -> None:
    running = await Service.start(Settings(port=0, workers=1), make_obedient)
    await running.workers.wait_ready()
    async with ClientSession(running.address) as client:
        calls = [asyncio.create_task(post(client, b"sleep 0.3", **HTML)) for _ in range(3)]
        await asyncio.sleep(0.1)
        await running.stop()
        assert [status for status, _ in await asyncio.gather(*calls)] == [200, 200, 200]
