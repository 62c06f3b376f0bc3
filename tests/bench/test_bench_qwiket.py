"""The comparison of the capture bench, over an invented capture and a record that is right for it."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from bench.qwiket import FIELDS, compare, wrong_fields

TEXT = """THE EXAMPLE ONE NEWS
Jun 24, 2025 \u00a0|\u00a0\x20
0
\u00a0| Remer,MN
Sponsor:\u00a0 ACME\u00a0
Sponsor:\u00a0 ACME\u00a0
Sponsor:\u00a0 ACME: Better\u00a0anvils.
back\u00a0\u00a0
topic
The Courier
The Courier
27 Nov 2023
Ada Lovell


Images Courier

The bridge  is closed.

A crosshead
Nobody knows why.

You have 60% of this article left to read.
"""

LABEL: dict[str, Any] = {
    "file": "captures/courier__6-slug-the-mayor-s-bridge.json",
    "url": "https://one.example/forum/topic/courier/6-slug-the-mayor-s-bridge",
    "syndicator": "Example One News",
    "outlet": "The Courier",
    "logo_alt": "The Courier",
    "site_name": "The Courier",
    "published_date": "2023-11-27",
    "author": "Ada Lovell",
    "headline": "The mayor’s bridge",
    "headline_from": "url_slug",
    "ads": ["Sponsor:  ACME ", "Sponsor:  ACME: Better anvils."],
    "other_lines_to_drop": ["Images Courier"],
    "paywall_note": "You have 60% of this article left to read.",
    "percent_remaining": 60,
    "body_first_words": "The bridge is",
    "body_last_words": "knows why.",
    "page_kind": "article",
    "truncated": False,
}

RECORD: dict[str, Any] = {
    "kind": "article",
    "outlet": {"slug": "courier", "name": "Courier", "host": None},
    "syndicator": {"slug": "one", "name": "The Example One News", "host": "one.example"},
    "date": "2023-11-27",
    "headline": "The mayor's bridge",
    "authors": ["Ada Lovell"],
    "byline": "Ada Lovell",
    "body": "The bridge is closed.\n\nA crosshead\n\nNobody knows why.",
    "ads_removed": {
        "count": 2,
        "items": [
            {"text": "Sponsor: ACME", "times": 2},
            {"text": "Sponsor: ACME: Better anvils.", "times": 1},
        ],
    },
    "paywall": {
        "note": "You have 60% of this article left to read.",
        "percent_remaining": 60.0,
        "percent_source": "stated",
        "access": "subscription",
        "completeness": "truncated",
        "shortfall": None,
    },
    "provenance": {"headline": {"source": "url", "detail": "slug"}},
    "warnings": ["headline_from_url: read from the address"],
}


def failing(record: dict[str, Any], text: str = TEXT, /, **label_changes: Any) -> set[str]:
    return set(wrong_fields(compare(LABEL | label_changes, record, text)))


def test_a_right_record_is_right_in_every_field() -> None:
    checks = compare(LABEL, RECORD, TEXT)
    assert wrong_fields(checks) == {}
    assert tuple(checks) == tuple(sorted(checks, key=FIELDS.index))
    assert set(checks) == set(FIELDS)


def _set(*keys: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(record: dict[str, Any]) -> None:
        for key in keys[:-1]:
            record = record[key]
        record[keys[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        (_set("kind", value="digest"), {"kind"}),
        (_set("outlet", value=None), {"outlet"}),
        (_set("syndicator", value=None), {"syndicator"}),
        (_set("date", value="2025-06-24"), {"date"}),
        (_set("date", value="2023-11-27T00:00:00"), {"date"}),
        (_set("headline", value="The mayor s bridge"), {"headline"}),
        (_set("headline", value=None), {"headline"}),
        (_set("warnings", value=[]), {"headline_source"}),
        (_set("provenance", "headline", value=None), {"headline_source"}),
        (_set("authors", value=[]), {"author"}),
        (_set("ads_removed", "items", value=[]), {"ads", "ad_times"}),
        (_set("ads_removed", "count", value=3), {"ads"}),
        (_set("paywall", "note", value=None), {"note"}),
        (_set("paywall", "percent_remaining", value=40.0), {"percentage"}),
        (_set("paywall", "percent_source", value="estimated"), {"percentage"}),
        (_set("paywall", "access", value="unknown"), {"access"}),
        (_set("paywall", "completeness", value="complete"), {"completeness"}),
        (_set("paywall", "shortfall", value="capture_cut"), {"completeness"}),
        (_set("body", value=""), {"body_start", "body_end", "body_whole"}),
        (_set("body", value="Nobody knows why."), {"body_start", "body_whole"}),
        (_set("body", value="The bridge is closed.\n\nNobody knows why."), {"body_whole"}),
    ],
)
def test_a_wrong_value_fails_its_own_field(change: Callable[[dict[str, Any]], None], fields: set[str]) -> None:
    record = deepcopy(RECORD)
    change(record)
    assert failing(record) == fields


@pytest.mark.parametrize(
    "line",
    [
        "THE EXAMPLE ONE NEWS",
        "Jun 24, 2025 |",
        "| Remer,MN",
        "Sponsor: ACME",
        "back",
        "topic",
        "27 Nov 2023",
        "Ada Lovell",
        "Images Courier",
        "You have 60% of this article left to read.",
        "The mayor’s bridge",
        "NextImg:The mayor’s bridge",
        "A sentence that the capture does not hold.",
        "The bridge is closed. A crosshead",
    ],
)
def test_no_line_but_the_story_may_stand_in_the_body(line: str) -> None:
    body = RECORD["body"].replace("A crosshead", f"A crosshead\n\n{line}")
    assert failing(RECORD | {"body": body}) == {"body_no_other_line"}


def test_a_desk_stands_in_the_byline_alone() -> None:
    desk = RECORD | {"authors": [], "byline": "Courier Editors"}
    assert failing(desk, author="Courier Editors") == set()
    assert failing(desk | {"authors": ["Courier Editors"]}, author="Courier Editors") == {"author"}


def test_no_author_line_gives_neither_author_nor_byline() -> None:
    assert failing(RECORD | {"authors": [], "byline": None}, author=None) == set()
    assert failing(RECORD, author=None) == {"author"}


def test_a_printed_headline_has_no_warning() -> None:
    changes = {"headline": "The mayor’s “long” bridge", "headline_from": "NextImg"}
    printed = {
        "headline": "Mayor's long bridge",
        "warnings": [],
        "provenance": {"headline": {"source": "dom"}},
    }
    assert failing(RECORD | printed, **changes) == set()
    assert failing(RECORD | {"headline": "Mayor's long bridge"}, **changes) == {"headline_source"}


def test_a_capture_that_stops_is_cut_and_need_not_hold_its_last_line() -> None:
    label = {"truncated": True, "body_last_words": None, "paywall_note": None, "percent_remaining": None}
    text = TEXT[: TEXT.index("knows why.")]
    paywall = {"note": None, "percent_remaining": None, "percent_source": None, "access": "unknown"}
    cut = {"completeness": "unknown", "shortfall": "capture_cut"}
    record = RECORD | {"paywall": paywall | cut, "body": "The bridge is closed.\n\nA crosshead"}
    assert failing(record, text, **label) == set()
    assert failing(record | {"body": record["body"] + "\n\nNobody"}, text, **label) == set()
    assert failing(record | {"paywall": paywall | {"completeness": "complete", "shortfall": None}}, text, **label) == {
        "completeness"
    }


def test_a_digest_is_the_sites_own_and_its_body_lines_are_not_labelled() -> None:
    label: dict[str, Any] = {
        "page_kind": "digest",
        "outlet": "Example One News",
        "headline": "The Digest 11/27/2023 3:30pm",
        "body_first_words": None,
        "body_last_words": None,
        "author": None,
    }
    own: dict[str, Any] = {
        "kind": "digest",
        "outlet": {"name": "The Example One News"},
        "syndicator": None,
        "authors": [],
        "byline": None,
    }
    record = RECORD | own | {"headline": "The digest 11272023 330pm", "date": "2023-11-27T15:30:00"}
    checks = compare(LABEL | label, record, TEXT)
    assert wrong_fields(checks) == {}
    assert not checks.keys() & {"body_start", "body_end", "body_whole"}
    assert failing(record | {"syndicator": own["outlet"]}, **label) == {"syndicator"}
    assert failing(record | {"body": "27 Nov 2023"}, **label) == {"body_no_other_line"}


def test_an_ad_may_run_on_from_the_place_name() -> None:
    text = TEXT.replace("\u00a0| Remer,MN\nSponsor", "\u00a0| Remer,MNSponsor")
    assert failing(RECORD, text) == set()
