"""What a page is, when it is no story."""

from __future__ import annotations

import pytest

from foldline import extract_article

STORY = "".join(
    f"<p>The ferry sails again on day {n}, and nobody on the pier could think of anything to add to that.</p>"
    for n in range(8)
)
CARDS = "".join(f'<div><a href="/{n}">The council counts its lanterns again, part {n}</a></div>' for n in range(40))
ABOUT = "We keep lanterns and count them. " * 6


@pytest.mark.parametrize(
    ("html", "url", "kind"),
    [
        (f"<title>Ferry</title><article><h1>Ferry sails</h1>{STORY}</article>", "https://a.example/ferry", "article"),
        ("<title>404 Not Found</title><h1>Not Found</h1><p>The page was never here.</p>", None, "error"),
        ("<title>Seite nicht gefunden</title><p>Diese Seite gibt es nicht.</p>", None, "error"),
        ("<title>Just a moment...</title><p>Checking if the site connection is secure</p>", None, "error"),
        (f"<title>How a 404 page was made: error 404 explained</title><h1>Error 404</h1>{STORY * 2}", None, "article"),
        (f"<title>The Courier</title>{CARDS}", "https://courier.example/", "listing"),
        (f"<title>The Courier</title>{CARDS}<p>{ABOUT}</p>", "https://courier.example/", "listing"),
        ("<title>The Courier</title><div id=root></div>", None, "empty"),
        ("<p>x</p>", None, "empty"),
    ],
)  # fmt: skip
def test_kinds(html: str, url: str | None, kind: str) -> None:
    article = extract_article(f"<html><body>{html}</body></html>", url=url)
    assert article.kind == kind
    assert (article.body == "") == (kind != "article")


def test_a_page_that_only_asks_is_a_gate() -> None:
    html = "<title>Courier</title><p>To read the rest of this story subscribe to the Example Courier.</p>"
    article = extract_article(html)
    assert (article.kind, article.body) == ("gate", "")


def test_a_bot_check_is_blocked_and_no_paywall() -> None:
    article = extract_article("<title>Just a moment...</title><p>Verifying you are human.</p>")
    assert (article.paywall.shortfall, article.paywall.access) == ("blocked", "unknown")
