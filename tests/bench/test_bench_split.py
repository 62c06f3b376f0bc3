"""The split by domain, the groups of pages, and how sure a gain is."""

from __future__ import annotations

from typing import Any

import pytest

from bench.bootstrap import Interval, mean_interval
from bench.gain import gain_rows, gains
from bench.groups import Group, group_pages, nested
from bench.scores import Overlap, PageScore
from bench.split import domain_of, half_of


def page(page_id: str, f1: float | None, part: str = "news", half: Any = "tuned") -> PageScore:
    return PageScore(
        id=page_id,
        part=part,
        half=half,
        words=None if f1 is None else Overlap(f1, f1),
        four_grams=None,
        headline=True,
        headline_source=True,
        date=None,
        date_invented=None,
        authors=None,
        authors_or_byline=None,
        authors_given=None,
    )


# The first byte of the digest, as `md5sum` shows it: f8.. and fb..
@pytest.mark.parametrize(("domain", "half"), [("courier.example", "tuned"), ("gazette.example", "judged")])
def test_the_half_of_a_domain_never_changes(domain: str, half: str) -> None:
    assert half_of(domain) == half


def test_both_halves_are_about_as_large() -> None:
    halves = [half_of(f"outlet-{number}.example") for number in range(1000)]
    assert 450 < halves.count("tuned") < 550


def test_pages_of_one_owner_of_a_domain_go_together() -> None:
    assert (
        domain_of("https://www.news.example.co.uk/a") == domain_of("https://sport.example.co.uk/b") == "example.co.uk"
    )
    assert domain_of("https://localhost/") == "localhost"


def test_a_constant_gain_is_certain() -> None:
    assert mean_interval([0.25] * 7) == Interval(0.25, 0.25, 0.25)
    assert mean_interval([]) is None


def test_the_interval_is_that_of_the_binomial() -> None:
    """The mean of 100 zeros and ones is normal about 0.5 with deviation 0.05: 95 % lie within 0.098 of it."""
    interval = mean_interval([0.0, 1.0] * 50)
    assert interval is not None
    assert interval.mean == 0.5
    assert interval.low == pytest.approx(0.402, abs=0.012)
    assert interval.high == pytest.approx(0.598, abs=0.012)
    assert interval.beyond_zero
    assert mean_interval([0.0, 1.0] * 50) == interval


def test_an_interval_about_zero_proves_nothing() -> None:
    interval = mean_interval([-1.0, 1.0] * 20)
    assert interval is not None
    assert not interval.beyond_zero


def test_groups_are_parts_and_halves_and_the_sum() -> None:
    pages = [page("a", 1.0), page("b", 1.0, half="judged"), page("c", 1.0, part="mixed")]
    ids = {group: [one.id for one in members] for group, members in group_pages(pages).items()}
    assert ids == {
        Group("news", "whole"): ["a", "b"],
        Group("news", "tuned"): ["a"],
        Group("news", "judged"): ["b"],
        Group("mixed", "whole"): ["c"],
        Group("mixed", "tuned"): ["c"],
        Group("all parts", "whole"): ["a", "b", "c"],
        Group("all parts", "tuned"): ["a", "c"],
        Group("all parts", "judged"): ["b"],
    }
    assert list(nested(ids)) == ["news", "mixed", "all parts"]
    assert [group.part for group in group_pages(pages[:1])] == ["news", "news"]


def test_a_gain_is_taken_page_by_page_where_there_is_a_reference() -> None:
    ours = [page("a", 0.9), page("b", 0.5), page("c", None), page("d", 0.7)]
    theirs = [page("a", 0.7), page("b", 0.6), page("c", None), page("d", 0.7)]
    gain = gains(ours, theirs)[Group("news", "whole")]
    assert (gain.pages, gain.better, gain.worse) == (3, 1, 1)
    assert gain.interval.mean == pytest.approx(0.1 / 3)
    assert gain_rows(gains(ours, theirs))[1][:3] == ["news, whole", "3", "+0.0333"]
