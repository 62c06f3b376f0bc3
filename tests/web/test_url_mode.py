"""URL mode over HTTP and on the command line: off by default, and the record of the same page posted."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession
from origins import Names, Origin, fetcher_for, origin_server
from saved_pages import saved_pages

from foldline import extract_article
from foldline.cli import main
from foldline.fetching.fetcher import Fetcher
from foldline.settings import Settings, SettingsError
from foldline.web import url_mode
from foldline.web.app import create_app
from foldline.web.server import Service

JSON = {"Content-Type": "application/json"}


@pytest.fixture
async def origin() -> AsyncIterator[Origin]:
    async with origin_server() as running:
        yield running


@pytest.fixture
async def client(origin: Origin) -> AsyncIterator[ClientSession]:
    """A client of a service in URL mode with the real extractor."""
    settings = Settings(port=0, workers=1, url_mode=True, contact="https://operator.example/bots", fetch_timeout=5.0)
    service = await Service.start(settings, make_fetcher=lambda _: fetcher_for(origin, max_bytes=10_000_000))
    try:
        await service.workers.wait_ready()
        async with ClientSession(service.address) as session:
            yield session
    finally:
        await service.stop()


async def get(client: ClientSession, url: str, **query: str) -> tuple[int, dict[str, Any], Any]:
    async with client.get("/v1/extract", params={"url": url, **query}) as response:
        return response.status, json.loads(await response.read()), response.headers


async def test_a_fetched_page_gives_the_record_of_the_page_posted(client: ClientSession, origin: Origin) -> None:
    pages = [page for page in saved_pages() if not page.content_type.startswith("text/plain")][:12]
    assert pages
    for number, page in enumerate(pages):
        origin.serve(f"/{number}", page.body, content_type=page.content_type)
        origin.serve(f"/old/{number}", status=301, Location=f"/{number}")
        url = origin.url(f"/{number}")
        posted = {"Content-Type": page.content_type}
        query = {"url": url, "policy": "declared", "include": "blocks,removed"}
        async with client.post("/v1/extract", data=page.body, params=query, headers=posted) as response:
            record = await response.read()
        for address in (url, origin.url(f"/old/{number}")):
            asked = {"url": address, "include": "blocks,removed", "policy": "visible"}
            async with client.get("/v1/extract", params=asked) as response:
                assert await response.read() == record
        body = json.dumps({"url": url, "include": ["blocks", "removed"]})
        async with client.post("/v1/extract", data=body, headers=JSON) as response:
            assert await response.read() == record
        library = extract_article(
            page.body, url=url, content_type=page.content_type, policy="declared", include=("blocks", "removed")
        )
        assert library.to_json() == record


@pytest.mark.parametrize(
    ("answer", "status", "name", "origin_status"),
    [
        ({"status": 401}, 502, "fetch-failed", 401),
        ({"status": 402}, 502, "fetch-failed", 402),
        ({"status": 403}, 502, "fetch-failed", 403),
        ({"status": 451}, 502, "fetch-failed", 451),
        ({"status": 500}, 502, "fetch-failed", 500),
        ({"status": 302, "Location": "http://[::1"}, 502, "fetch-failed", 302),
        ({"status": 302, "Location": "http://10.0.0.1/"}, 403, "url-not-allowed", None),
        ({"content_type": "application/pdf"}, 415, "unsupported-media-type", None),
        ({"body": b"x" * 11_000_000}, 413, "page-too-large", None),
        ({"body": b"no gzip", "Content_Encoding": "gzip"}, 422, "undecodable-page", None),
        ({"seconds": 30}, 504, "fetch-timeout", None),
    ],
)
async def test_each_failure_has_its_problem(
    client: ClientSession, origin: Origin, answer: dict[str, Any], status: int, name: str, origin_status: int | None
) -> None:
    origin.serve("/a", **answer)
    async with client.get(
        "/v1/extract", params={"url": origin.url("/a")}, headers={"Foldline-Timeout": "1"}
    ) as response:
        problem = json.loads(await response.read())
        assert (response.status, problem["type"]) == (status, f"urn:foldline:problem:{name}")
        assert problem.get("origin_status") == origin_status
        assert ("origin_status" in problem) is (name == "fetch-failed")
        assert problem["request_id"] == response.headers["X-Request-Id"]


async def test_a_refusal_names_its_reason(client: ClientSession, origin: Origin) -> None:
    origin.serve("/robots.txt", "User-agent: *\nDisallow: /b")
    for url, status, name in (
        (origin.url("/b"), 403, "robots-disallowed"),
        (origin.url("/a", "10.0.0.1"), 403, "url-not-allowed"),
        ("http://courier.example/a", 403, "url-not-allowed"),  # port 80, which this test does not allow
        ("http://2130706433/", 403, "url-not-allowed"),
        ("ftp://courier.example/", 400, "bad-request"),
        ("courier", 400, "bad-request"),
        ("http://a..b/", 400, "bad-request"),
    ):
        answered, problem, _ = await get(client, url)
        assert (answered, problem["type"]) == (status, f"urn:foldline:problem:{name}"), url


async def test_a_host_at_rest_is_told_with_retry_after(client: ClientSession, origin: Origin) -> None:
    origin.serve("/a", status=429, Retry_After="70")
    for _ in range(2):
        status, problem, headers = await get(client, origin.url("/a"))
        assert (status, problem["origin_status"]) == (502, 429)
        assert 60 <= int(headers["Retry-After"]) <= 70
    assert origin.pages() == ["/a"]
    origin.serve("/robots.txt", "User-agent: *\nCrawl-delay: 500", host="slow.example")
    origin.serve("/b")
    assert (await get(client, origin.url("/b", "slow.example")))[0] == 200
    status, problem, headers = await get(client, origin.url("/b", "slow.example"))
    assert (status, problem["type"]) == (503, "urn:foldline:problem:overloaded")
    assert 490 <= int(headers["Retry-After"]) <= 500


async def test_an_address_is_needed(client: ClientSession) -> None:
    async with client.get("/v1/extract") as response:
        assert response.status == 400


def test_without_a_contact_url_mode_does_not_start() -> None:
    with pytest.raises(SettingsError, match="FOLDLINE_CONTACT is not set"):
        create_app(Settings(url_mode=True))
    with pytest.raises(SettingsError, match="set FOLDLINE_URL_MODE=true"):
        url_mode.make_fetcher(Settings(contact="ops@operator.example"))


def test_serve_ends_with_a_sentence_where_no_contact_is_set() -> None:
    environ = {name: value for name, value in os.environ.items() if name != "FOLDLINE_CONTACT"}
    environ |= {"FOLDLINE_URL_MODE": "true", "FOLDLINE_PORT": "0", "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "foldline", "serve"]
    ended = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 2
    assert "FOLDLINE_CONTACT is not set" in ended.stderr


def test_the_service_connects_to_no_loopback_whatever_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(url_mode=True, contact="ops@operator.example")

    async def refused() -> str:
        fetcher: Fetcher = url_mode.make_fetcher(settings)
        monkeypatch.setattr(fetcher, "_resolver", Names(("127.0.0.1",)))
        with pytest.raises(url_mode.UrlNotAllowed) as caught:
            await fetcher.fetch("http://courier.example/", 5.0)
        return str(caught.value)

    assert "loopback" in asyncio.run(refused())


def test_the_command_line_fetches_only_where_it_is_asked_and_allowed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("FOLDLINE_URL_MODE", raising=False)
    for arguments, words in (
        (["extract", "https://courier.example/"], "foldline extract --fetch"),
        (["extract", "https://courier.example/", "--fetch"], "FOLDLINE_URL_MODE=true"),
        (["extract", "https://courier.example/", "--fetch", "--text"], "leave --url and --text out"),
    ):
        assert main(arguments) == 2
        assert words in capsys.readouterr().err
    monkeypatch.setenv("FOLDLINE_URL_MODE", "true")
    monkeypatch.setenv("FOLDLINE_CONTACT", "ops@operator.example")
    assert main(["extract", "http://127.0.0.1/", "--fetch"]) == 1
    assert "loopback" in capsys.readouterr().err


def test_the_command_line_prints_the_fetched_pages_record(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    page = saved_pages()[0]
    found: dict[str, Any] = {}

    async def fetch(_fetcher: Fetcher, address: str, seconds: float) -> Any:
        async with origin_server() as origin:
            origin.serve("/a", page.body, content_type=page.content_type)
            found["url"] = origin.url("/a")
            assert (address, seconds) == ("https://courier.example/", 20.0)
            return await real_fetch(fetcher_for(origin, max_bytes=10_000_000), found["url"], seconds)

    real_fetch = Fetcher.fetch
    monkeypatch.setattr(Fetcher, "fetch", fetch)
    monkeypatch.setenv("FOLDLINE_URL_MODE", "true")
    monkeypatch.setenv("FOLDLINE_CONTACT", "ops@operator.example")
    assert main(["extract", "https://courier.example/", "--fetch", "--policy", "visible"]) == 0
    record = extract_article(page.body, url=found["url"], content_type=page.content_type, policy="declared")
    assert capsysbinary.readouterr().out == record.to_json() + b"\n"
