"""Ads by an operator's lists, and the guards of the story. Pages and lists are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from foldline.extractor import Extractor
from foldline.record import AdKind, Article

SENTENCES = [
    "The harbour towns seek new ferry lines as the old bridge closes, their councils said on Monday.",
    "A first boat could sail in spring, if the port finds two captains who know the narrow channel well.",
    "Shopkeepers fear that visitors will stay away, since the road around the bay takes an hour and more.",
    "The bridge was built in 1931 and was never meant for lorries, an engineer of the county explained.",
    "Money for the new line is to come from a fund that the state opened after the flood of last year.",
    "Both councils want to vote in two weeks, and nobody in the halls expects them to say no to it.",
]
PARAGRAPHS = [f"{first} {second}" for first in SENTENCES for second in SENTENCES if first != second][:12]


def page(*extra: str, wrap: str = "story") -> str:
    """A story of twelve paragraphs with pieces after the third."""
    body = [f"<p>{text}</p>" for text in PARAGRAPHS]
    return (
        '<!doctype html><html lang="en"><head><title>Ferries</title></head><body class="has-ads"><article>'
        f'<h1>Harbour towns seek ferries</h1><div class="{wrap}">{"".join([*body[:3], *extra, *body[3:]])}</div></article>'
        '<aside class="side-box"><p>Grand summer sale at the boat shop, this week only.</p></aside></body></html>'
    )


def extracted(tmp_path: Path, html: str, *lines: str, url: str = "https://news.example/ferries") -> Article:
    path = tmp_path / "list.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return Extractor(ad_lists=[path]).extract(html, url=url, include=("removed",))


AD = '<div class="InlineAd"><p>Our boats are the best boats, so buy one today and sail tomorrow with the family.</p></div>'
PLAIN = Extractor().extract(page(AD), url="https://news.example/ferries")


def test_what_a_list_matches_is_an_ad_with_its_reason(tmp_path: Path) -> None:
    assert "Our boats" in PLAIN.body
    article = extracted(tmp_path, page(AD), "##.InlineAd", "##.side-box")
    assert "Our boats" not in article.body
    assert [(ad.kind, ad.text[:12], ad.reason) for ad in article.ads_removed.items] == [
        (AdKind.AD, "Our boats ar", "ad list: .InlineAd"),
        (AdKind.AD, "Grand summer", "ad list: .side-box"),
    ]
    assert article.warnings == PLAIN.warnings
    assert article.engine.rules != PLAIN.engine.rules


def test_a_selectors_case_counts(tmp_path: Path) -> None:
    assert extracted(tmp_path, page(AD), "##.inlinead").body == PLAIN.body


@pytest.mark.parametrize("line", ["##.story", "##.has-ads", "##.promo-text", "news.example##.story", "##article > div"])
def test_a_list_takes_no_story(tmp_path: Path, line: str) -> None:
    """The whole story, the whole page, two paragraphs of twelve: the list is not followed, and the record says so."""
    pieces = f'<div class="promo-text"><p>{PARAGRAPHS[3]}!</p><p>{PARAGRAPHS[4]}!</p></div>'
    html = page(pieces)
    plain = Extractor().extract(html, url="https://news.example/ferries")
    article = extracted(tmp_path, html, line)
    assert article.body == plain.body
    assert article.ads_removed.count == 0
    assert article.warnings == ((*plain.warnings, "ad_list_unheeded") if line != "##article > div" else plain.warnings)


def test_a_hosts_own_selector_may_take_more(tmp_path: Path) -> None:
    pieces = f'<div class="promo-text"><p>{PARAGRAPHS[3]}!</p><p>{PARAGRAPHS[4]}!</p></div>'
    article = extracted(tmp_path, page(pieces), "news.example##.promo-text")
    assert article.ads_removed.count == 2
    assert f"{PARAGRAPHS[3]}!" not in article.body


def test_many_small_matches_do_not_eat_the_story(tmp_path: Path) -> None:
    html = page().replace("<p>", '<p class="text-ad">')
    article = extracted(tmp_path, html, "##.text-ad")
    plain = Extractor().extract(html, url="https://news.example/ferries")
    assert len(article.body) >= 0.7 * len(plain.body)
    assert "ad_list_unheeded" in article.warnings


def test_a_word_in_an_ad_span_leaves_its_paragraph(tmp_path: Path) -> None:
    html = page(
        '<p><span class="ad-word">Advertisement:</span> the bridge itself is for sale, the mayor joked aloud.</p>'
    )
    article = extracted(tmp_path, html, "##.ad-word")
    assert "the mayor joked" in article.body


def test_a_note_of_a_paywall_is_no_ad(tmp_path: Path) -> None:
    html = page().replace(
        "</article>", '<div class="reading-ad"><p>To continue reading, subscribe now.</p></div></article>'
    )
    article = extracted(tmp_path, html, "##.reading-ad")
    assert article.paywall.note == "To continue reading, subscribe now."
    assert article.ads_removed.count == 0


def test_a_link_is_found_by_its_address(tmp_path: Path) -> None:
    html = page(
        '<p><a href="https://ads.example/boat?id=7">Buy the boat of your dreams in the harbour shop now</a></p>'
    )
    article = extracted(tmp_path, html, '##a[href^="https://ads.example/"]')
    assert [ad.reason for ad in article.ads_removed.items] == ['ad list: a[href^="https://ads.example/"]']
