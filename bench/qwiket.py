"""A record against the label of its capture, field by field. Pure; `bench.qwiket_body` judges the body.

A field the label says nothing about is left out of the answer, not counted as right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from bench.captures import Capture, Label, folded_lines
from bench.folding import fold_address_words, fold_name, fold_space
from bench.qwiket_body import body_problems

Record = Mapping[str, Any]
"""foldline's record, as `Article.to_dict()` gives it."""

# The last word of an author line that names no person ("NR Editors").
DESK_WORDS: Final = frozenset({"board", "desk", "editors", "newsroom", "staff", "team"})

FIELDS: Final = (
    "kind",
    "outlet",
    "syndicator",
    "date",
    "headline",
    "headline_source",  # provenance and warning: does the record say that only the address gave it?
    "author",
    "ads",
    "ad_times",
    "note",
    "percentage",
    "access",
    "completeness",  # with `shortfall`
    "body_start",
    "body_end",
    "body_no_other_line",
    "body_whole",
)


@dataclass(frozen=True, slots=True)
class FieldCheck:
    """One field: whether it is right, what it should be and what it is, in the form compared."""

    right: bool
    expected: object
    found: object


def compare(label: Label, record: Record, text: str) -> dict[str, FieldCheck]:
    """The checks by field name, in the order of `FIELDS`. `text` is the capture that was posted."""
    checks = {
        "kind": _equal(label["page_kind"], record["kind"]),
        "outlet": _equal(fold_name(label["outlet"]), _name(record["outlet"])),
        "syndicator": _equal(_expected_syndicator(label), _name(record["syndicator"])),
        "date": _check_date(label, record["date"]),
        "headline": _check_headline(label, record["headline"] or ""),
        "headline_source": _check_headline_source(label, record),
        "author": _check_author(label["author"], record),
        **_check_ads(label, record["ads_removed"], text),
        **_check_paywall(label, record["paywall"]),
    }
    for field, (expected, wrong) in body_problems(label, record["body"], text).items():
        checks[field] = FieldCheck(not wrong, expected, wrong)
    return checks


def compare_capture(capture: Capture, record: Record) -> dict[str, FieldCheck]:
    """`compare` for a loaded capture."""
    return compare(capture.label, record, capture.text)


def wrong_fields(checks: Mapping[str, FieldCheck]) -> dict[str, FieldCheck]:
    """The checks that fail; empty where the record is right."""
    return {field: check for field, check in checks.items() if not check.right}


def _equal(expected: object, found: object) -> FieldCheck:
    return FieldCheck(expected == found, expected, found)


def _name(organisation: Mapping[str, Any] | None) -> str | None:
    return fold_name(organisation["name"]) if organisation else None


def _expected_syndicator(label: Label) -> str | None:
    """A digest is the site's own (API.md), though the label repeats the site's name there."""
    return None if label["page_kind"] == "digest" else fold_name(label["syndicator"])


def _check_date(label: Label, date: str | None) -> FieldCheck:
    """Equal to the day; only a digest, whose address holds the hour, may say more."""
    expected = label["published_date"]
    found = date[:10] if date and label["page_kind"] == "digest" else date
    return FieldCheck(expected == found, expected, date)


def _check_headline(label: Label, headline: str) -> FieldCheck:
    form = fold_address_words if label["headline_from"] == "url_slug" else fold_name
    expected, found = form(label["headline"]), form(headline)
    return _equal(expected.removeprefix("the "), found.removeprefix("the "))


def _check_headline_source(label: Label, record: Record) -> FieldCheck:
    """A headline that only the address gives says so, in `provenance` and as a warning; no other does."""
    provenance = record["provenance"].get("headline") or {}
    warned = any(warning.startswith("headline_from_url") for warning in record["warnings"])
    from_address = label["headline_from"] == "url_slug"
    expected = {"source is url": from_address, "warned": from_address}
    return _equal(expected, {"source is url": provenance.get("source") == "url", "warned": warned})


def _check_author(author: str | None, record: Record) -> FieldCheck:
    """A person stands in `authors`, a desk in `byline` alone; no author line gives neither."""
    authors = [fold_name(name) for name in record["authors"]]
    byline = fold_name(record["byline"]) if record["byline"] else None
    found = {"authors": authors, "byline": byline}
    if author is None:
        return _equal({"authors": [], "byline": None}, found)
    name = fold_name(author)
    if name.split()[-1] in DESK_WORDS:
        return _equal({"authors": [], "byline": name}, found)
    return FieldCheck(authors == [name], {"authors": [name]}, found)


def _check_ads(label: Label, ads_removed: Mapping[str, Any], text: str) -> dict[str, FieldCheck]:
    """The distinct ads, and how often each stands in the capture; one may run on from the place name."""
    lines = folded_lines(text)
    ads = {fold_space(ad) for ad in label["ads"]}
    times = {ad: sum(line.endswith(ad) for line in lines) for ad in sorted(ads)}
    found = {fold_space(item["text"]): item["times"] for item in ads_removed["items"]}
    return {
        "ads": FieldCheck(ads == set(found) and ads_removed["count"] == len(ads), sorted(ads), sorted(found)),
        "ad_times": _equal(times, found),
    }


def _check_paywall(label: Label, paywall: Mapping[str, Any]) -> dict[str, FieldCheck]:
    """The note word for word, its number, and the verdict that follows from note and cut."""
    note, percent = label["paywall_note"], label["percent_remaining"]
    found_note = paywall["note"] and fold_space(paywall["note"])
    stated = (percent, None if percent is None else "stated")
    access = {} if note is None else {"access": _equal("subscription", paywall["access"])}
    return {
        "note": _equal(note and fold_space(note), found_note),
        "percentage": _equal(stated, (paywall["percent_remaining"], paywall["percent_source"])),
        **access,
        "completeness": _equal(_expected_verdict(label), (paywall["completeness"], paywall["shortfall"])),
    }


def _expected_verdict(label: Label) -> tuple[str, str | None]:
    """`completeness` and `shortfall`. A capture that stops leaves the story's end unknown."""
    if label["truncated"]:
        return "unknown", "capture_cut"
    return ("truncated" if label["paywall_note"] else "complete"), None
