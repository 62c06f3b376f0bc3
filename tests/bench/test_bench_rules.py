"""The rules bench: what it counts as gain, and what it takes for story among ads."""

from __future__ import annotations

from collections import Counter

from bench.ads import story_in_ads
from bench.rules_report import WITH, WITHOUT, RuledPage, RulesReport, rules_text
from bench.scores import Label


def label(body: str) -> Label:
    return Label(
        id="a", part="news", file="a", url="https://a.example", headline="", headline_visible=None, date=None,
        date_in_metadata=False, authors=None, body=body,
    )  # fmt: skip


def record(*texts: str) -> dict[str, object]:
    return {"ads_removed": {"items": [{"kind": "ad", "text": text} for text in texts]}}


def test_a_whole_paragraph_among_the_ads_is_found() -> None:
    assert story_in_ads(label("The ferry sails.\nIt is late."), record("It is late.", "Advertisement")) == [
        "It is late."
    ]


def test_a_long_piece_of_a_paragraph_is_found_and_a_short_one_is_not() -> None:
    body = label("The ferry that has not sailed since spring is to sail again on Monday, the harbour said.")
    assert story_in_ads(body, record("has not sailed since spring is to sail again")) != []
    assert story_in_ads(body, record("to sail again")) == []


def test_pages_with_a_rule_are_counted_apart() -> None:
    pages = [
        RuledPage(bench="articles", id="a", rules=("x",), scores={WITH: {"date": True}, WITHOUT: {"date": False}}),
        RuledPage(bench="articles", id="b", rules=(), scores={WITH: {"date": True}, WITHOUT: {"date": True}}),
    ]
    text = rules_text(RulesReport(outlet_rules=1, syndicator_rules=0, pages=pages, ads=Counter(ad=2)))
    (row,) = [line.split() for line in text.splitlines() if line.startswith("articles: date")]
    assert row[2:] == ["2", "1.0000", "0.5000", "1", "1.0000", "0.0000"]
