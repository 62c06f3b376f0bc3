"""Every compared field of the 18 labelled captures of am1.news is right."""

from __future__ import annotations

from pathlib import Path

from bench.captures import load_captures
from bench.qwiket import compare_capture, wrong_fields
from foldline import extract_article


def test_every_field_of_every_capture(shared_bench: Path) -> None:
    captures = load_captures(shared_bench / "qwiket")
    assert len(captures) >= 18
    wrong = {}
    for capture in captures:
        record = extract_article(capture.text, url=capture.label["url"], content_type="text/plain").to_dict()
        if failed := wrong_fields(compare_capture(capture, record)):
            wrong[capture.name] = failed
    assert wrong == {}


def test_the_le_monde_capture_word_for_word(shared_bench: Path) -> None:
    (capture,) = [c for c in load_captures(shared_bench / "qwiket") if "/lemonde/" in c.label["url"]]
    article = extract_article(capture.text, url=capture.label["url"], content_type="text/plain")
    assert article.headline == "After Russia's betrayal Armenia seeks new allies to ensure its security"
    assert article.provenance.headline is not None
    assert article.provenance.headline.source == "url"
    assert article.warnings == ("headline_from_url",)
    assert (article.outlet and article.outlet.name) == "Le Monde"
    assert (article.syndicator and article.syndicator.name) == "The America One News"
    assert article.date == "2023-11-27"
    assert len(article.body.split("\n\n")) == 6
    assert sorted(ad.times for ad in article.ads_removed.items) == [1, 1, 2]
    assert (article.paywall.access, article.paywall.completeness) == ("subscription", "truncated")
    assert (article.paywall.percent_remaining, article.paywall.percent_source) == (60, "stated")
    assert article.paywall.note == "You have 60% of this article left to read. The rest is for subscribers only."
