"""The package's own tests: pages with invented text through foldline as it is installed."""

from __future__ import annotations

import foldline

STORY = "The harbour towns seek new ferry lines as the old bridge closes, their councils said on Monday. " * 3
TICKER = f"""<!doctype html><html lang="en"><head><title>Ferries: the day as it happens</title></head><body><article>
<h1>Ferries: the day as it happens</h1><p data-ticker-seconds="{{seconds}}">{STORY}</p>
<div class="score-board"><p>Harbour 2, Bridge 1, and that is the score after ninety long minutes of play.</p></div>
<p>{STORY}</p><p>{STORY}</p></article></body></html>"""
CUT = f"""<!doctype html><html lang="en"><head><title>Ferries</title></head><body><article><h1>Harbour towns seek
ferries</h1><p>{STORY}</p><p>{STORY}</p><p>Sign up for the Harbour Letter</p><p>40% of this story is for members</p>
</article></body></html>"""


def test_the_outlet_is_known_with_its_phrases_and_its_note() -> None:
    article = foldline.extract_article(CUT, url="https://www.courier.example/ferries")
    assert article.outlet is not None
    assert (article.outlet.slug, article.paywall.percent_remaining) == ("example-courier", 40)
    assert "Harbour Letter" not in article.body


def test_the_ticker_is_read_by_the_class() -> None:
    article = foldline.extract_article(TICKER.format(seconds=1767261600), url="https://ticker.courier.example/7")
    assert article.date == "2026-01-01T10:00:00Z"
    assert "the score after" not in article.body
    assert "example-courier-ticker" in article.engine.rules_used


def test_a_page_that_the_class_cannot_read_is_extracted_all_the_same() -> None:
    article = foldline.extract_article(TICKER.format(seconds="soon"), url="https://ticker.courier.example/7")
    assert "plugin_failed" in article.warnings
    assert article.body.startswith("The harbour towns")
