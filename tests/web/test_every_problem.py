"""Every problem that a caller can meet is reachable over HTTP, and has the form that all have.

Those of URL mode (robots-disallowed, fetch-failed, fetch-timeout) are met in test_url_mode.py.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from odd_extractors import make_obedient
from raw_calls import call

from foldline.settings import Settings
from foldline.web import workers
from foldline.web.keys import line_for
from foldline.web.problems import HEADERS_TOO_LARGE, METHOD_NOT_ALLOWED, NOT_FOUND, PROBLEMS
from foldline.web.server import Service

KEY, SLOW_KEY = "the-key", "the-slow-key"
LIMIT = 100_000
DEEP = b"[" * 90_000


class Call(NamedTuple):
    """A request as bytes, and what it must be answered with."""

    problem: str
    status: int
    words: str
    body: bytes = b"page"
    line: str = "POST /v1/extract HTTP/1.1"
    headers: str = "Content-Type: text/html"
    key: str | None = KEY

    def sent(self) -> bytes:
        lines = [self.line, "Host: x", "X-Request-Id: call-7", f"Content-Length: {len(self.body)}"]
        lines += [self.headers] if self.headers else []
        lines += [f"Authorization: Bearer {self.key}"] if self.key else []
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + self.body


JSON = "Content-Type: application/json"
CALLS = [
    Call("bad-request", 400, "the body is empty", b""),
    Call("bad-request", 400, "not an http(s) address", line="POST /v1/extract?url=ferries HTTP/1.1"),
    Call("bad-request", 400, "given more than once", line="POST /v1/extract?policy=visible&policy=visible HTTP/1.1"),
    Call(
        "bad-request",
        400,
        "'axis' is given more than once",
        line="POST /v1/rules/validate?axis=outlet&axis=outlet HTTP/1.1",
    ),
    Call(
        "bad-request", 400, "more than 32 query", line=f"POST /v1/extract?{'&'.join(['include=blocks'] * 33)} HTTP/1.1"
    ),
    Call("bad-request", 400, "more than 32 query", line=f"GET /livez?{'&' * 32} HTTP/1.1", headers=""),
    Call(
        "bad-request",
        400,
        "Foldline-Timeout is given more than once",
        headers="Content-Type: text/html\r\nFoldline-Timeout: 1\r\nFoldline-Timeout: 1",
    ),
    Call("bad-request", 400, "at least 0.05", headers="Content-Type: text/html\r\nFoldline-Timeout: 0.01"),
    Call("bad-request", 400, "at least 0.05", headers="Content-Type: text/html\r\nFoldline-Timeout: 1_0"),
    Call("bad-request", 400, "Expected `object`", DEEP, headers=JSON),
    Call("bad-request", 400, "$.html", b'{"html":' + DEEP, headers=JSON),
    Call("bad-request", 400, "$.include", b'{"html":"a","include":' + DEEP, headers=JSON),
    Call("bad-request", 400, "unknown field `deep`", b'{"deep":' + DEEP, headers=JSON),
    Call("unauthorized", 401, "send a key as", key=None),
    Call("unauthorized", 401, "the key is not known here", key="another-key"),
    Call("unauthorized", 401, "send a key as", line="GET /nowhere HTTP/1.1", headers="", key=None),
    Call("url-not-allowed", 403, "URL mode is off", b'{"url":"https://courier.example/"}', headers=JSON),
    Call("not-found", 404, "there is nothing at /nowhere", line="GET /nowhere HTTP/1.1", headers=""),
    Call("method-not-allowed", 405, "takes GET, POST, not PUT", line="PUT /v1/extract HTTP/1.1"),
    Call("method-not-allowed", 405, "takes GET, HEAD, not TRACE", line="TRACE /livez HTTP/1.1", headers=""),
    Call("page-too-large", 413, "more than 100000 bytes", b"x" * (LIMIT + 1)),
    Call("unsupported-media-type", 415, "'image/png' is not taken", headers="Content-Type: image/png"),
    Call("unsupported-media-type", 415, "the body is a PDF", b"refuse"),
    Call(
        "unsupported-media-type",
        415,
        "content encoding 'compress'",
        headers="Content-Type: text/html\r\nContent-Encoding: compress",
    ),
    Call(
        "undecodable-page", 422, "the br body is cut short", headers="Content-Type: text/html\r\nContent-Encoding: br"
    ),
    Call("rate-limited", 429, "the key 'slow' takes 0.001 calls a second", key=SLOW_KEY),
    Call("headers-too-large", 431, "more than 65536 bytes", headers="\r\n".join([f"X: {'a' * 30_000}"] * 3)),
    Call("internal", 500, "request id", b"raise"),
    Call("extraction-crashed", 500, "worker process ended", b"crash"),
    Call(
        "extraction-timeout",
        504,
        "longer than 0.3 s",
        b"sleep 60",
        headers="Content-Type: text/html\r\nFoldline-Timeout: 0.3",
    ),
]
# Each has a test of its own below, or stands in test_url_mode.py or in test_connections.py.
ELSEWHERE = {"overloaded", "page-refused", "robots-disallowed", "fetch-failed", "fetch-timeout", "request-timeout"}


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[Service]:
    keys = tmp_path / "keys"
    keys.write_text(f"{line_for('caller', KEY)}\n{line_for('slow', SLOW_KEY)} rate=0.001 burst=1\n")
    settings = Settings(port=0, workers=1, max_page_bytes=LIMIT, api_keys_file=keys, page_timeout=20.0)
    running = await Service.start(settings, make_obedient)
    try:
        await running.workers.wait_ready()
        yield running
    finally:
        await running.stop()


def check_form(problem: Any, status: int, name: str, request_id: str | None) -> None:
    assert problem["type"] == f"urn:foldline:problem:{name}"
    assert problem["status"] == status
    assert problem["title"]
    assert problem["request_id"] == request_id


@pytest.mark.parametrize("wrong", CALLS, ids=[f"{each.problem}-{number}" for number, each in enumerate(CALLS)])
async def test_a_wrong_call_gets_its_problem_and_the_next_its_record(service: Service, wrong: Call) -> None:
    if wrong.problem == "rate-limited":
        assert (await call(service, wrong.sent())).status == 200
    answer = await call(service, wrong.sent())
    assert (answer.status, wrong.words in answer.problem["detail"]) == (wrong.status, True), answer.problem
    check_form(answer.problem, wrong.status, wrong.problem, "call-7")
    assert answer.headers["x-request-id"] == "call-7"
    assert answer.headers["content-type"] == "application/problem+json"
    assert ("www-authenticate" in answer.headers) == (wrong.status == 401)
    assert ("allow" in answer.headers) == (wrong.status == 405)
    assert ("retry-after" in answer.headers) == (wrong.status == 429)
    right = await call(service, Call("", 200, "", b"next").sent())
    assert (right.status, json.loads(right.body)["body"]) == (200, "next")


async def test_past_the_queue_a_call_is_told_so_at_once(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "WAITING_PER_WORKER", 1)
    busy = [asyncio.create_task(call(service, Call("", 200, "", b"sleep 0.5").sent())) for _ in range(2)]
    await asyncio.sleep(0.2)
    answer = await call(service, Call("", 0, "").sent())
    check_form(answer.problem, 503, "overloaded", "call-7")
    assert answer.headers["retry-after"] == "1"
    assert [each.status for each in await asyncio.gather(*busy)] == [200, 200]


async def test_a_page_that_ended_two_workers_is_refused(service: Service) -> None:
    deadly = Call("", 0, "", b"crash").sent()
    assert [(await call(service, deadly)).status for _ in range(2)] == [500, 500]
    answer = await call(service, deadly)
    check_form(answer.problem, 422, "page-refused", "call-7")


def test_no_problem_is_left_out() -> None:
    known = {kind.name for kind in (*PROBLEMS.values(), NOT_FOUND, METHOD_NOT_ALLOWED, HEADERS_TOO_LARGE)}
    assert {each.problem for each in CALLS} | ELSEWHERE == known


@pytest.mark.parametrize(
    ("sent", "status", "allow"),
    [
        ("OPTIONS * HTTP/1.1", 204, "GET, HEAD, OPTIONS, POST"),
        ("OPTIONS /v1/extract HTTP/1.1", 204, "GET, POST"),
        ("OPTIONS /livez HTTP/1.1", 204, "GET, HEAD"),
        ("HEAD /livez HTTP/1.1", 200, None),
        ("HEAD /nowhere HTTP/1.1", 404, None),
        ("HEAD /v1/extract HTTP/1.1", 405, "GET, POST"),
        ("CONNECT courier.example:443 HTTP/1.1", 404, None),
        ("GET http://courier.example/livez HTTP/1.1", 200, None),
        ("GET //livez HTTP/1.1", 404, None),
        ("GET /v1%2Fextract HTTP/1.1", 404, None),
        ("GET /%ff%00 HTTP/1.1", 404, None),
        ("BREW /livez HTTP/1.1", 400, None),
        ("GET livez HTTP/1.1", 400, None),
    ],
)
async def test_methods_and_targets(service: Service, sent: str, status: int, allow: str | None) -> None:
    answer = await call(service, f"{sent}\r\nHost: x\r\nAuthorization: Bearer {KEY}\r\n\r\n".encode())
    assert (answer.status, answer.headers.get("allow")) == (status, allow)
    assert answer.headers["x-request-id"]


@pytest.mark.parametrize(
    "framing",
    [
        "Content-Length: 4\r\nContent-Length: 5",
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Content-Length: -4",
        "Content-Length: +4",
        "Content-Length : 4",
        "Content-Length: 4\r\nX-Folded: a\r\n b",
        "Content-Length: 4\r\nX-Null: a\x00b",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: gzip, chunked",
    ],
)
async def test_a_length_that_two_could_read_differently_is_refused(service: Service, framing: str) -> None:
    """What a proxy and foldline would cut in different places could smuggle a second request in."""
    head = f"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Type: text/html\r\nAuthorization: Bearer {KEY}\r\n"
    answer = await call(service, f"{head}{framing}\r\n\r\n4\r\npage\r\n0\r\n\r\n".encode())
    check_form(answer.problem, 400, "bad-request", answer.headers["x-request-id"])
