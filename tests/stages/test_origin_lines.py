"""What a single line makes of a page: 600 lines of credit in nineteen languages, each on a page of its own.

`tests/origin_lines.tsv` has a line a row: its place, the language, what API.md's table makes of it, and the line.
"""

from __future__ import annotations

from typing import Any

import pytest
from origin_pages import BY, HERE, origin_page

from foldline import Extractor

ROWS = [row.split("\t") for row in (HERE / "origin_lines.tsv").read_text(encoding="utf-8").splitlines()]
PLACES = {"byline", "bare", "first", "last", "tail", "tail+"}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(("place", "language", "verdict", "line"), ROWS, ids=lambda value: str(value)[:40])
def test_a_line_of_origin(place: str, language: str, verdict: str, line: str, extractor: Extractor) -> None:
    assert place in PLACES
    # "tail+" stands under a story of the site's own author.
    parts = {place.rstrip("+"): line, **({"byline": BY.get(language, "Ada Lovell")} if place == "tail+" else {})}
    page, url = origin_page(language, **parts)
    assert told(extractor.extract(page.encode(), url=url).to_dict(), verdict) == verdict


def told(record: dict[str, Any], expected: str) -> str:
    """The record's attribution in the words of the table; a syndicated outlet is named only where the row names one."""
    attribution = record["attribution"]
    services = ",".join(sorted(service["slug"] for service in attribution["wire_services"]))
    if attribution["origin_kind"] == "syndicated":
        assert record["syndicator"] is not None
        name = record["outlet"]["name"] if " " in expected else ""
        return f"syndicated {name}".strip()
    if attribution["origin_kind"] == "wire":
        assert record["syndicator"] is not None
        assert record["outlet"]["slug"] == attribution["wire_services"][0]["slug"]
        return f"wire {services}"
    assert record["syndicator"] is None
    return f"{attribution['credit']} {services}" if attribution["credit"] != "none" else "original"
