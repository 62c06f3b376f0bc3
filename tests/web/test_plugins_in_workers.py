"""A rule in Python runs in the worker, under the limits of any page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from aiohttp import ClientSession

from foldline.settings import Settings
from foldline.web.server import Service

CODE = """
from foldline.rules.plugin import PluginAnswer

class Moody:
    slug, hosts = "moody", ("courier.example",)

    def read(self, page):
        mood = page.url.rpartition("/")[2]
        while mood == "loop":
            pass
        if mood == "raise":
            raise ValueError("the words of the story")
        if mood == "exit":
            raise SystemExit(3)
        return PluginAnswer(headline="Told by the plug-in")
"""
STORY = "The harbour towns seek new ferry lines as the old bridge closes, their councils said on Monday. " * 4
PAGE = f"<!doctype html><html lang=en><title>Ferries</title><article><h1>Ferries at dawn</h1><p>{STORY}</p></article>"


@pytest.fixture
async def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Service]:
    """Workers whose path has an installed package of one plug-in: they get this process's path."""
    facts = tmp_path / "moody_rules-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: moody-rules\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text("[foldline.rules]\nmoody = moody_rules:Moody\n")
    (tmp_path / "moody_rules.py").write_text(CODE)
    monkeypatch.syspath_prepend(str(tmp_path))
    running = await Service.start(Settings(port=0, workers=1, page_timeout=1.0))
    try:
        await running.workers.wait_ready()
        yield running
    finally:
        await running.stop()


async def post(service: Service, mood: str) -> tuple[int, dict[str, Any]]:
    url = f"https://courier.example/{mood}"
    async with (
        ClientSession(service.address) as client,
        client.post("/v1/extract", params={"url": url}, data=PAGE, headers={"Content-Type": "text/html"}) as answer,
    ):
        return answer.status, await answer.json(content_type=None)


async def test_a_plugin_that_loops_costs_its_page_and_no_other(service: Service) -> None:
    status, problem = await post(service, "loop")
    assert (status, problem["type"]) == (504, "urn:foldline:problem:extraction-timeout")
    status, record = await post(service, "well")
    assert (status, record["headline"], record["engine"]["rules_used"]) == (200, "Told by the plug-in", ["moody"])


@pytest.mark.parametrize(("mood", "failure"), [("raise", "moody: ValueError"), ("exit", "moody: SystemExit")])
async def test_a_plugin_that_fails_is_told_of_without_its_words(service: Service, mood: str, failure: str) -> None:
    with structlog.testing.capture_logs() as events:
        status, record = await post(service, mood)
    assert (status, record["headline"]) == (200, "Ferries at dawn")
    assert "plugin_failed" in record["warnings"]
    (event,) = [event for event in events if event["event"] == "request_done"]
    assert list(event["plugin_failures"]) == [failure]
    assert event["rule_hits"] == {"moody": {"answer": False}}
    assert "words of the story" not in str(events)
    assert service.workers.restarts == 0
