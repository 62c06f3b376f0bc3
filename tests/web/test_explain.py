"""`POST /v1/explain`: the record of `/v1/extract` with each block and what led to it, in one form with the command line."""

from __future__ import annotations

import gzip
import io
import json
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from saved_pages import SavedPage, saved_pages

from foldline.cli import main
from foldline.model import BlockLabel
from foldline.settings import Settings
from foldline.web.server import Service

pytestmark = pytest.mark.asyncio(loop_scope="module")

HTML = {"Content-Type": "text/html; charset=utf-8"}
OPEN = (
    "<p>The first harbour town has bought a ferry that was built in the year the bridge opened, and it will sail twice a "
    "day from spring on.</p><p>The second harbour town wants to wait until the county has said who pays for the pier, "
    "which is older than the ferry and in worse repair.</p>"
)
REST = (
    "<p>The pier is to be paid by the county, its treasurer told the council on Monday evening behind closed doors, and "
    "nobody in the hall objected to it.</p>"
)
WALLED = (
    "<html lang=en><title>Ferries</title><style>.paywall-rest{display:none}</style><article><h1>Ferries sail again</h1>"
    f"{OPEN}<div class=paywall>Subscribe to read the rest of this story.</div><div class=paywall-rest>{REST * 2}</div>"
    "</article></html>"
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def client() -> AsyncIterator[ClientSession]:
    service = await Service.start(Settings(port=0, workers=1, page_timeout=30.0, max_page_bytes=500_000))
    try:
        await service.workers.wait_ready()
        async with ClientSession(service.address) as session:
            yield session
    finally:
        await service.stop()


async def post(
    client: ClientSession, path: str, body: bytes | str, headers: dict[str, str], **query: str
) -> tuple[int, bytes]:
    async with client.post(path, data=body, headers=headers, params=query) as response:
        return response.status, await response.read()


@pytest.mark.parametrize("page", saved_pages(), ids=lambda page: str(page.name))
async def test_it_tells_the_record_and_every_block(
    client: ClientSession, page: SavedPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    headers, query = {"Content-Type": page.content_type}, {"url": page.url or "", "include": "removed"}
    _, record = await post(client, "/v1/extract", page.body, headers, **query)
    status, body = await post(client, "/v1/explain", page.body, headers, **query)
    told = json.loads(body)
    assert status == 200
    assert told["record"] == json.loads(record)
    assert by_command_line(page, tmp_path / "page", monkeypatch) == body + b"\n"
    _check(told)


def _check(told: dict[str, Any]) -> None:
    """The blocks are those of the record's counts, and the sum is that of its evidence."""
    record, ledger = told["record"], told["ledger"]
    story = [block["text"] for block in told["blocks"] if block["label"] == "story"]
    assert record["kind"] != "article" or "\n\n".join(story) == record["body"]
    removed = [block for block in told["blocks"] if block["label"] != "story"]
    counts: dict[str, list[int]] = {}
    for block in removed:
        counts.setdefault(block["label"], []).append(block["characters"])
        assert BlockLabel(block["label"])
        assert block["reason"]
    by_label = {label: {"blocks": len(some), "characters": sum(some)} for label, some in counts.items()}
    assert by_label == record["removed"]["by_label"]
    assert ledger["evidence"] == record["paywall"]["evidence"]
    assert ledger["sum"] == round(sum(each["weight"] for each in ledger["evidence"]), 2)
    assert told["layers"][-1] == "generic"


def by_command_line(page: SavedPage, file: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    file.write_bytes(page.body)
    answer = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", answer)
    text = ["--text"] if page.content_type.startswith("text/plain") else []
    assert main(["explain", str(file), "--url", page.url or "", "--include", "removed", "--json", *text]) == 0
    answer.flush()
    return answer.buffer.getvalue()  # type: ignore[attr-defined, no-any-return]


async def test_what_a_gate_keeps_is_told_by_its_place_and_length_alone(
    client: ClientSession, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, body = await post(client, "/v1/explain", WALLED, HTML, include="removed,blocks,markdown,candidates")
    told = json.loads(body)
    assert status == 200
    assert b"treasurer" not in body
    kept = [block for block in told["blocks"] if block["text"] is None]
    assert kept
    assert {block["label"] for block in kept} == {"gate", "duplicate"}
    assert all(block["characters"] > 100 for block in kept)
    assert "Subscribe to read the rest of this story." in [block["text"] for block in told["blocks"]]
    assert told["ledger"]["says_cut"] is (told["ledger"]["sum"] >= told["ledger"]["cut_from"])
    (tmp_path / "page.html").write_text(WALLED)
    assert main(["explain", str(tmp_path / "page.html")]) == 0
    printed = capsys.readouterr().out
    assert "treasurer" not in printed
    assert "characters, which stay withheld" in printed


JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("body", "headers", "query"),
    [
        (b"", HTML, {}),
        (b" \n ", HTML, {}),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", HTML, {}),
        (b"p", {"Content-Type": "application/pdf"}, {}),
        (b"p", HTML, {"url": "ferries"}),
        (b"p", HTML, {"include": "comments"}),
        (b"p", HTML, {"policy": "all"}),
        (b"p", HTML, {"depth": "7"}),
        (b"p", {**HTML, "Foldline-Timeout": "soon"}, {}),
        (b"x" * 500_001, HTML, {}),
        (b"no gzip", {**HTML, "Content-Encoding": "gzip"}, {}),
        (b'{"html": 7}', JSON, {}),
        (b'{"url": "https://courier.example/"}', JSON, {}),
    ],
)
async def test_its_problems_are_those_of_extract(
    client: ClientSession, body: bytes, headers: dict[str, str], query: dict[str, str]
) -> None:
    given = {**headers, "X-Request-Id": "same"}
    extract = await post(client, "/v1/extract", body, given, **query)
    assert await post(client, "/v1/explain", body, given, **query) == extract
    assert extract[0] >= 400


async def test_it_takes_every_form_that_extract_takes(client: ClientSession) -> None:
    url = "https://courier.example/ferries"
    calls: list[tuple[bytes, dict[str, str]]] = [
        (WALLED.encode(), {**HTML, "Content-Location": url}),
        (gzip.compress(WALLED.encode()), {**HTML, "Content-Location": url, "Content-Encoding": "gzip"}),
        (json.dumps({"html": WALLED, "url": url}).encode(), JSON),
    ]
    answers = {await post(client, "/v1/explain", body, headers) for body, headers in calls}
    assert len(answers) == 1
    status, body = await post(client, "/v1/explain", json.dumps({"text": "Ferries\n\nThey sail."}), JSON)
    assert (status, json.loads(body)["record"]["url"]) == (200, None)
