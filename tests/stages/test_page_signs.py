"""Reading time and the names of gates on elements."""

from __future__ import annotations

import pytest

from foldline import Article, extract_article

LINE = "<p>The ferry sails again on day {n}, said the harbour master, and nobody on the pier could add to that now.</p>"
WORDS = 20  # of a line


def read(count: int, minutes: str, wrapper: str = "") -> Article:
    story = "".join(LINE.format(n=n) for n in range(count))
    html = f"<h1>The ferry sails</h1><p>{minutes}</p><section class='{wrapper}'>{story}</section>"
    return extract_article(f"<html><body><article>{html}</article></body></html>")


def signals(article: Article) -> list[str]:
    return [entry.signal for entry in article.paywall.evidence]


@pytest.mark.parametrize(
    ("count", "minutes", "signal"),
    [
        (10, "8 min read", "reading_time_short"),
        (10, "Lesezeit: 8 Minuten", "reading_time_short"),
        (60, "6 min read", "reading_time_reached"),
        (30, "6 min read", None),
        (4, "2 min read", None),
        (10, "8 min ago", None),
        (10, "0 min read", None),
    ],
)
def test_the_length_against_the_reading_time(count: int, minutes: str, signal: str | None) -> None:
    assert [name for name in signals(read(count, minutes)) if name.startswith("reading")] == [signal] * bool(signal)


def test_a_short_text_in_a_gated_element_is_cut() -> None:
    article = read(10, "8 min read", "article-body--gated")
    assert (article.paywall.completeness, article.paywall.access) == ("truncated", "subscription")


@pytest.mark.parametrize(("minutes", "wrapper"), [("8 min read", ""), ("", "article-body--gated paywall regwall")])
def test_either_alone_decides_nothing(minutes: str, wrapper: str) -> None:
    assert read(10, minutes, wrapper).paywall.completeness == "complete"
