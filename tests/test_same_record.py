"""HTTP, library and command line give the same record for the same page, byte for byte."""

from __future__ import annotations

import io
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from saved_pages import SavedPage, saved_pages

from foldline import extract_article
from foldline.cli import main
from foldline.settings import Settings
from foldline.web.server import Service

SAVED = saved_pages()
INCLUDE = "blocks,markdown,removed,candidates"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def client() -> AsyncIterator[ClientSession]:
    """A client of a running service with one worker of the real extractor."""
    service = await Service.start(Settings(port=0, workers=1))
    try:
        await service.workers.wait_ready()
        async with ClientSession(service.address) as session:
            yield session
    finally:
        await service.stop()


def by_library(page: SavedPage, include: str) -> bytes:
    names = tuple(include.split(",")) if include else ()
    return extract_article(page.body, url=page.url, content_type=page.content_type, include=names).to_json()


def by_command_line(page: SavedPage, include: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    file.write_bytes(page.body)
    answer = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", answer)
    arguments = ["extract", str(file), "--url", page.url or ""]
    arguments += ["--text"] if page.content_type.startswith("text/plain") else []
    arguments += ["--include", include] if include else []
    assert main(arguments) == 0
    answer.flush()
    return answer.buffer.getvalue()  # type: ignore[attr-defined, no-any-return]


async def by_http(page: SavedPage, include: str, client: ClientSession) -> bytes:
    query = {"url": page.url or "", **({"include": include} if include else {})}
    headers = {"Content-Type": page.content_type}
    async with client.post("/v1/extract", data=page.body, headers=headers, params=query) as answer:
        assert answer.status == 200
        return await answer.read()


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("include", ["", INCLUDE], ids=["plain", "everything"])
@pytest.mark.parametrize("page", SAVED, ids=[page.name for page in SAVED])
async def test_three_ways_one_record(
    page: SavedPage, include: str, client: ClientSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = by_library(page, include)
    assert await by_http(page, include, client) == record
    assert by_command_line(page, include, tmp_path / "page", monkeypatch) == record + b"\n"
