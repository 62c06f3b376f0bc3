"""Lines that only credit the story leave the body; the story's own sentences stay."""

from __future__ import annotations

import pytest
from origin_pages import origin_page

from foldline import Extractor


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "(Reporting by Ada Lovell; Editing by Tom Ruiz)"),
        ("en", "Copyright 2026 The Associated Press. All rights reserved."),
        ("en", "With files from The Canadian Press"),
        ("en", "This article was originally published by The Harbour Times."),
        ("en", "Harbour Beacon is part of States Newsroom, a nonprofit news network supported by grants."),
        ("de", "© dpa-infocom, dpa:260112-99-00000/2"),
        ("de", "(Quelle: APA/sda/dpa)"),
        ("da", "/ritzau/"),
        ("fr", "Cet article a été publié initialement sur Le Quai."),
    ],
)
def test_a_line_that_is_nothing_but_a_credit_is_no_body(language: str, line: str, extractor: Extractor) -> None:
    page, url = origin_page(language, tail=line)
    record = extractor.extract(page.encode(), url=url, include=("removed",)).to_dict()
    assert line not in record["body"]
    assert len(record["body"].split("\n\n")) == 3
    assert record["removed"]["by_label"]["credit"]["blocks"] == 1


@pytest.mark.parametrize(
    "parts",
    [
        {"last": " (AFP)"},
        {"last": " – Reuters"},
        {"first": "LISBON (AP) — "},
        {"first": "LISBON, Jan. 12, 2026 /PRNewswire/ -- "},
        {
            "tail": "The boats sail again. AFP counted forty of them in the fog, and the pilots two buoys more than ever before."
        },
    ],
)
def test_a_paragraph_that_holds_a_credit_stays(parts: dict[str, str], extractor: Extractor) -> None:
    page, url = origin_page("en", **parts)
    body = extractor.extract(page.encode(), url=url).body
    assert "The ferries of the harbour stood still" in body
    assert "second buoy" in body
    assert parts.get("tail", "") in body


def test_the_sites_own_older_piece_says_so_in_its_body(extractor: Extractor) -> None:
    page, url = origin_page("en", tail="This article was originally published on 12 January 2026.")
    assert "originally published" in extractor.extract(page.encode(), url=url).body
