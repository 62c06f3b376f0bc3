"""Pages made to do harm, in the bounded form: small, and a seeded share of them. `make poison` runs all, larger."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bench.poison import as_page, bombs, chosen, post_beside
from bench.poison_pages import PAGES, Poison
from foldline.extractor import Extractor
from foldline.settings import Settings
from foldline.web.server import Service

SIZE = 20_000
SHARE = 0.04
PATIENT = 60.0
RECORDS_OR_CALLER = {
    "record", "bad-request", "unsupported-media-type", "undecodable-page", "page-too-large",
}  # fmt: skip


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    running = await Service.start(Settings(port=0, workers=2, page_timeout=PATIENT))
    try:
        await running.workers.wait_ready()
        yield running
    finally:
        await running.stop()


async def test_poison_is_answered_and_harms_no_page_beside_it(service: Service) -> None:
    host, port = service.address.removeprefix("http://").split(":")
    pages = [*bombs(3_000_000), *chosen(SIZE, SHARE)]
    assert len(pages) > 200
    verdicts = await post_beside(host, int(port), pages, PATIENT)
    assert [(verdict.name, verdict.fault) for verdict in verdicts if verdict.fault] == []
    assert {verdict.answer for verdict in verdicts} <= RECORDS_OR_CALLER
    assert service.workers.restarts == 0


@pytest.mark.parametrize("poison", [poison for poison in PAGES if "JSON-LD" in poison.name], ids=lambda one: one.name)
def test_data_without_end_is_no_error(poison: Poison) -> None:
    page = as_page(poison, 100_000, "https://courier.example/")
    article = Extractor().extract(page.body, url=page.url, content_type=page.content_type)
    assert "ferry lines" in article.body
