"""The scores of the article bench, on values small enough to reckon by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench.articles import Share, load_labels, sample, score
from bench.folding import fold, fold_byline, words
from bench.scores import (
    EMPTY_RECORD,
    Label,
    Overlap,
    compare_bodies,
    overlap,
    same_authors,
    same_byline,
    score_page,
)

LABEL: dict[str, Any] = {
    "id": "news-1",
    "part": "news",
    "file": "html/news-1.html.gz",
    "url": "https://courier.example/1",
    "headline": "Mayor: “No” to the bridge",
    "headline_visible": "No to the bridge, says mayor",
    "date": "2024-02-01",
    "date_in_metadata": True,
    "authors": ("Ada Lovell", "Jean-Luc Moreau"),
    "body": "The mayor said no to the bridge",
}


def label(**changes: Any) -> Label:
    return Label(**LABEL | changes)


def record(**changes: Any) -> dict[str, Any]:
    return dict(EMPTY_RECORD) | changes


def test_words_are_lower_case_runs_of_word_characters() -> None:
    assert words("It’s 5 o'clock – ÉTÉ") == ["it", "s", "5", "o", "clock", "été"]


@pytest.mark.parametrize(
    ("found", "reference", "precision", "recall"),
    [
        ("a b c d", "a b c d", 1.0, 1.0),
        ("a a b", "a b b b", 2 / 3, 2 / 4),  # a multiset: the second "a" has no partner
        ("a b", "c d", 0.0, 0.0),
        ("", "a b", 0.0, 0.0),
        ("a b", "", 0.0, 0.0),
        ("", "", 1.0, 1.0),
    ],
)
def test_overlap_counts_common_members_of_both_multisets(
    found: str, reference: str, precision: float, recall: float
) -> None:
    assert overlap(found.split(), reference.split()) == Overlap(precision, recall)


def test_f1_is_the_harmonic_mean() -> None:
    assert Overlap(0.5, 1.0).f1 == pytest.approx(2 / 3)
    assert Overlap(0.0, 0.0).f1 == 0.0


def test_four_grams_see_the_order_that_words_do_not() -> None:
    in_words, in_four_grams = compare_bodies("a b c d e f", "a b c d f e")
    assert in_words == Overlap(1.0, 1.0)
    assert in_four_grams == Overlap(1 / 3, 1 / 3)


@pytest.mark.parametrize(
    ("headline", "right", "equals_source"),
    [
        ("MAYOR -  'no' to the\u00a0bridge", True, True),
        ("No to the bridge says mayor", True, False),
        ("Mayor: no to the bridge - The Courier", False, False),
        (None, False, False),
    ],
)
def test_either_headline_is_right(headline: str | None, right: bool, equals_source: bool) -> None:
    page = score_page(record(headline=headline), label())
    assert (page.headline, page.headline_source) == (right, equals_source)


@pytest.mark.parametrize(
    ("date", "right"),
    [
        ("2024-02-01", True),
        ("2024-02-01T23:30:00-05:00", True),
        ("2024-02", False),
        ("2024-02-02", False),
        (None, False),
    ],
)
def test_a_date_is_compared_by_the_day_as_written(date: str | None, right: bool) -> None:
    assert score_page(record(date=date), label()).date is right


@pytest.mark.parametrize(
    ("changes", "date", "invented"),
    [
        ({"date": None, "date_in_metadata": False}, "2024-02-01", True),
        ({"date": None, "date_in_metadata": False}, None, False),
        ({"date": None, "date_in_metadata": True}, "2024-02-01", None),
        ({}, "1999-01-01", None),
    ],
)
def test_a_date_is_invented_only_where_the_page_has_none(
    changes: dict[str, Any], date: str | None, invented: bool | None
) -> None:
    assert score_page(record(date=date), label(**changes)).date_invented is invented


def test_authors_are_sets_without_case_and_punctuation() -> None:
    assert same_authors(["jean luc moreau", "ADA LOVELL"], ("Ada Lovell", "Jean-Luc Moreau"))
    assert not same_authors(["Ada Lovell"], ("Ada Lovell", "Jean-Luc Moreau"))


def test_a_byline_is_compared_with_a_single_author_line_only() -> None:
    assert same_byline("By Ada Lovell, MS, RD", ("Ada Lovell, MS, RD",))
    assert not same_byline("By Ada Lovell and Jean-Luc Moreau", ("Ada Lovell", "Jean-Luc Moreau"))
    assert not same_byline(None, ("Ada Lovell",))
    assert fold_byline("Byron Lovell") == fold("Byron Lovell")


def test_what_the_label_does_not_know_is_not_scored() -> None:
    page = score_page(record(authors=["Ada Lovell"]), label(body=None, authors=None))
    assert page.words is None
    assert page.four_grams is None
    assert page.authors is None
    assert page.authors_given is True


def test_scores_are_gathered_by_part() -> None:
    labels = [label(), label(id="news-2", body=None), label(id="mixed-1", part="mixed", authors=None)]
    records = {
        "news-1": record(body="The mayor said no", headline="No to the bridge, says mayor", date="2024-02-01"),
        "news-2": record(date="2024-02-01", authors=["Ada Lovell", "Jean-Luc Moreau"]),
        "mixed-1": record(body="The mayor said no to the bridge"),
    }
    parts = score(records, labels)
    assert list(parts) == ["news", "mixed"]
    news = parts["news"]
    assert (news.pages, news.pages_with_body) == (2, 1)
    assert news.word_f1 == pytest.approx(2 * 4 / (4 + 7))
    assert news.words == Overlap(1.0, 4 / 7)
    assert news.four_gram_f1 == pytest.approx(2 / 5)
    assert (news.headline, news.date, news.authors) == (Share(1, 2), Share(2, 2), Share(1, 2))
    assert parts["mixed"].word_f1 == 1.0
    assert parts["mixed"].authors == Share(0, 0)
    assert parts["mixed"].authors.value == 0.0


def test_labels_end_at_line_feeds_only(tmp_path: Path) -> None:
    body = "One\u2028two\x85three\x0cfour"
    fields = LABEL | {"body": body, "domain": "courier.example", "remark": "not read"}
    lines = [json.dumps(fields | {"id": name}, ensure_ascii=False) for name in ("a", "b")]
    (tmp_path / "labels.jsonl").write_bytes("\n".join([*lines, ""]).encode())
    labels = load_labels(tmp_path)
    assert [one.id for one in labels] == ["a", "b"]
    assert labels[0] == label(id="a", body=body, domain="courier.example")


def test_a_sample_is_the_same_every_time_and_grows_by_adding_pages() -> None:
    labels = [label(id=f"page-{number}") for number in range(50)]
    small, large = sample(labels, 10), sample(labels, 20)
    assert len(small) == 10
    assert {one.id for one in small} < {one.id for one in large}
    assert sample(list(reversed(labels)), 10) == list(reversed(small))
    assert sample(labels, None) == labels
