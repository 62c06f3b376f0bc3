"""The syndication bench: what API.md's table makes of each label, and names that mean the same."""

from __future__ import annotations

from typing import Any

import pytest

from bench.rules import without_outlets
from bench.syndication_labels import SyndicationLabel
from bench.syndication_scores import score_record
from foldline import Extractor

LABEL: dict[str, Any] = {
    "id": "courier-example-1",
    "file": "html/courier-example-1.html.gz",
    "url": None,
    "host": "www.courier.example",
    "domain": "courier.example",
    "site": "The Courier (Example)",
    "kind": "original",
    "credit": "none",
    "origin_outlet": None,
    "origin_url": None,
    "wire_agency": None,
    "notes": "",
}
SITE = {"slug": "courier", "name": "Courier", "host": "courier.example"}
ORIGIN = {"slug": "gazette", "name": "The Gazette", "host": "gazette.example"}
AP = {"slug": "ap", "name": "Associated Press", "host": "apnews.com"}


def label(**changes: Any) -> SyndicationLabel:
    return SyndicationLabel(**LABEL | changes)


def record(kind: str, outlet: Any, syndicator: Any = None, credit: str = "none", services: Any = ()) -> dict[str, Any]:
    attribution = {"origin_kind": kind, "credit": credit, "wire_services": list(services)}
    return {"outlet": outlet, "syndicator": syndicator, "attribution": attribution}


WIRE = label(kind="wire", credit="sole", origin_outlet="Associated Press", wire_agency="AP")
JOINT = label(kind="wire", credit="joint", wire_agency="AP")
SYNDICATED = label(kind="syndicated", credit="sole", origin_outlet="Gazette")


@pytest.mark.parametrize(
    ("page", "right"),
    [
        (label(), record("original", SITE)),
        (label(credit="contribution"), record("original", SITE, credit="contribution", services=[AP])),
        (JOINT, record("original", SITE, credit="joint", services=[AP])),
        (WIRE, record("wire", AP, SITE, "sole", [AP])),
        (SYNDICATED, record("syndicated", ORIGIN, SITE)),
        (label(site="AP News Desk", notes="the agency's own site"), record("original", AP | {"name": "AP"})),
    ],
)
def test_the_table_of_who_wrote_it(page: SyndicationLabel, right: dict[str, Any]) -> None:
    verdicts = score_record(page, right)
    faults = {"originals called wire", "originals called syndicated"}
    assert [name for name, value in verdicts.items() if value is (name in faults)] == []


def test_wrong_answers_are_seen() -> None:
    verdicts = score_record(SYNDICATED, record("original", SITE))
    assert verdicts["origin_kind right"] is False
    assert verdicts["outlet right, syndicated"] is False
    assert verdicts["syndicator right, syndicated"] is False
    assert verdicts["credit right"] is None
    verdicts = score_record(label(), record("wire", AP, SITE, "sole", [AP]))
    assert verdicts["originals called wire"] is True
    assert verdicts["originals called syndicated"] is False
    assert verdicts["agency right"] is None


def test_an_agency_is_not_taken_for_the_paper_whose_page_it_hosts() -> None:
    hosted = label(kind="wire", credit="sole", wire_agency="Associated Press", host="hosted.ap.org", domain="ap.org")
    ap = AP | {"host": "ap.org"}
    assert score_record(hosted, record("wire", ap, ap, "sole", [ap]))["syndicator right, agency copy"] is False


def test_all_credited_agencies_count_under_any_of_their_names() -> None:
    page = label(kind="wire", credit="sole", wire_agency="APA, sda, dpa")
    named = [{"name": name} for name in ("Austria Presse Agentur", "Keystone-SDA", "dpa")]
    assert score_record(page, record("wire", named[0] | {"host": None}, SITE, "sole", named))["agency right"] is True
    assert score_record(page, record("wire", AP, SITE, "sole", named[:2]))["agency right"] is False


def test_an_origin_may_be_known_by_its_address() -> None:
    page = label(kind="syndicated", credit="sole", origin_outlet="G. Weekly", origin_url="https://gazette.example/1")
    assert score_record(page, record("syndicated", ORIGIN, SITE))["outlet right, syndicated"] is True


def test_an_unknown_address_gives_the_front_page() -> None:
    assert label().address == "https://www.courier.example/"


def test_the_book_without_outlets_keeps_all_else() -> None:
    book = Extractor().rule_book
    fewer = without_outlets(book)
    assert fewer.outlets == ()
    assert not [claim for claims in fewer.by_host.values() for claim in claims if claim.outlet]
    assert [rule.slug for rule in fewer.syndicators] == [rule.slug for rule in book.syndicators]
    assert fewer.site_of_host("am1.news") is not None
    assert fewer.digest != book.digest
