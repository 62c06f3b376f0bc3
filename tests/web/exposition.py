"""Reading `/metrics` in tests."""

from __future__ import annotations

from collections.abc import Iterable

from aiohttp import ClientSession
from prometheus_client.metrics_core import Metric
from prometheus_client.parser import text_string_to_metric_families

from foldline.web.metric_table import COUNTED, READ

# These come from prometheus_client itself, and are named as everywhere.
FOREIGN = ("process_",)


async def scrape(client: ClientSession) -> str:
    async with client.get("/metrics") as response:
        assert response.status == 200
        assert response.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
        return await response.text()


def families(text: str) -> dict[str, Metric]:
    """The metrics of foldline by the name of their first line, counters with `_total`."""
    parsed: Iterable[Metric] = text_string_to_metric_families(text)
    named = {each.name + ("_total" if each.type == "counter" else ""): each for each in parsed}
    return {name: each for name, each in named.items() if not name.startswith(FOREIGN)}


def samples(text: str, name: str) -> dict[tuple[str, ...], float]:
    """The values of one sample name by the values of its labels, in the order of the table."""
    metric = max((each for each in (*COUNTED, *READ) if name.startswith(each.name)), key=lambda each: len(each.name))
    parsed: Iterable[Metric] = text_string_to_metric_families(text)
    return {
        tuple(sample.labels[label] for label in metric.labels): sample.value
        for family in parsed
        for sample in family.samples
        if sample.name == name
    }
