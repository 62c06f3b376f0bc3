"""Bad input against the real service: the problem that API.md names or a record that says what the page is.

Never `internal`, never a lost worker, and the next request is answered as if nothing had happened.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession

from foldline.cli.serve import example_page
from foldline.settings import Settings
from foldline.web.server import Service

LIMIT = 400_000
HTML = "text/html; charset=utf-8"
STORY = (
    "<html><body><article><h1>Ferries</h1>" + "<p>Häfen und Fähren, café and ¥.</p>" * 12 + "</article></body></html>"
)
Call = tuple[bytes, dict[str, str]]


@pytest.fixture
async def client() -> AsyncIterator[ClientSession]:
    service = await Service.start(Settings(port=0, workers=1, page_timeout=30.0, max_page_bytes=LIMIT))
    try:
        await service.workers.wait_ready()
        async with ClientSession(service.address) as session:
            yield session
        assert service.workers.restarts == 0
    finally:
        await service.stop()


async def post(client: ClientSession, body: bytes, headers: dict[str, str], query: str = "") -> tuple[int, Any]:
    async with client.post("/v1/extract" + query, data=body, headers=headers) as response:
        return response.status, json.loads(await response.read())


async def good_record(client: ClientSession) -> Any:
    page, url, content_type = example_page()
    status, record = await post(client, page.read_bytes(), {"Content-Type": content_type, "Content-Location": url})
    assert status == 200
    return record


def html(body: bytes, content_type: str = HTML, **headers: str) -> Call:
    return body, {
        "Content-Type": content_type,
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }


def as_json(value: object) -> Call:
    return json.dumps(value).encode(), {"Content-Type": "application/json"}


PROBLEMS: dict[str, tuple[Call, str, int, str]] = {
    "empty body": (html(b""), "", 400, "bad-request"),
    "nothing but white space": (html(b" \n\t "), "", 400, "bad-request"),
    "a PDF as HTML": (html(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"), "", 415, "unsupported-media-type"),
    "a PNG as HTML": (html(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "", 415, "unsupported-media-type"),
    "a JPEG as text": (
        html(b"\xff\xd8\xff\xe0\x00\x10JFIF", "text/plain"),
        "",
        415,
        "unsupported-media-type",
    ),
    "gzip that nobody declared": (html(gzip.compress(STORY.encode())), "", 415, "unsupported-media-type"),
    "broken gzip": (html(b"\x1f\x8b" + b"\x07" * 40, Content_Encoding="gzip"), "", 422, "undecodable-page"),
    "cut gzip": (
        html(gzip.compress(STORY.encode())[:-9], Content_Encoding="gzip"),
        "",
        422,
        "undecodable-page",
    ),
    "over the limit": (html(b"x" * (LIMIT + 1)), "", 413, "page-too-large"),
    "a gzip bomb": (
        html(gzip.compress(b" " * 50_000_000), Content_Encoding="gzip"),
        "",
        413,
        "page-too-large",
    ),
    "JSON with wrong types": (as_json({"html": ["a"]}), "", 400, "bad-request"),
    "JSON with unknown keys": (as_json({"html": "a", "adress": "b"}), "", 400, "bad-request"),
    "JSON that is cut": ((b'{"html": "a', {"Content-Type": "application/json"}), "", 400, "bad-request"),
    "an address that is none": (html(STORY.encode()), "?url=the%20ferries", 400, "bad-request"),
    "an address of another scheme": (html(STORY.encode()), "?url=file:///etc/passwd", 400, "bad-request"),
    "an address without a host": (html(STORY.encode()), "?url=https:///ferries", 400, "bad-request"),
}


@pytest.mark.parametrize("name", PROBLEMS)
async def test_bad_input_gets_its_problem(client: ClientSession, name: str) -> None:
    (body, headers), query, status, problem = PROBLEMS[name]
    before = await good_record(client)
    answered, told = await post(client, body, headers, query)
    assert (answered, told["type"]) == (status, f"urn:foldline:problem:{problem}")
    assert await good_record(client) == before


RECORDS: dict[str, tuple[Call, str | None]] = {
    "a wrong charset in the header": (html(STORY.encode(), "text/html; charset=iso-8859-1"), "Häfen"),
    "a charset that is none": (html(STORY.encode(), "text/html; charset=klingon"), "Häfen"),
    "Latin-1 called UTF-8": (html(STORY.encode("cp1252")), "Häfen"),
    "a meta tag that lies": (html(b'<meta charset="utf-16">' + STORY.encode(), "text/html"), "Häfen"),
    "UTF-16 with a mark": (html(STORY.encode("utf-16"), "text/html"), "Häfen"),
    "UTF-16 without a mark": (html(STORY.encode("utf-16-le"), "text/html"), None),
    "NUL bytes": (html(STORY.replace("und", "u\x00nd").encode()), "Häfen"),
    "20,000 nested divs": (html(b"<div>" * 20_000 + b"a ferry" + b"</div>" * 20_000), None),
    "20,000 divs that never close": (html(b"<div>" * 20_000), None),
    "20,000 nested tables": (html(b"<table><tr><td>" * 20_000), None),
    "a page with no story": (html(b"<html><body><nav><a href='/'>Home</a></nav></body></html>"), None),
    "no tags at all": (html(b"ferries"), None),
    "a text capture of one word": (html(b"ferries", "text/plain"), None),
    "broken UTF-8": (html(b"<p>\xff\xfe\xfa ferries \xc3</p>" * 40), None),
    "a megabyte-long line, nearly": (html(b"<p>" + b"ferry " * 60_000), None),
    "controls and odd spaces": (html("<p>\u2028\u0085\x0b\x0c\ufeff\u202e ferries</p>".encode() * 40), None),
    "a page as JSON text": (as_json({"html": STORY}), "Häfen"),
    "NULs in JSON": (as_json({"html": "\x00" + STORY}), "Häfen"),
}


@pytest.mark.parametrize("name", RECORDS)
async def test_odd_pages_get_a_record(client: ClientSession, name: str) -> None:
    (body, headers), words = RECORDS[name]
    before = await good_record(client)
    status, record = await post(client, body, headers)
    assert status == 200, record
    assert record["kind"] in ("article", "digest", "listing", "gate", "error", "empty")
    if words is not None:
        assert words in record["body"]
    assert await good_record(client) == before
