"""The headline is the one a reader sees, without the site's name and without a kicker."""

from __future__ import annotations

import pytest

from foldline.model import ParsedPage, RawPage
from foldline.record import Source
from foldline.stages.decoding import decode_page
from foldline.stages.headline import headline_candidates
from foldline.stages.parsing import parse_page
from foldline.text.titles import less_site

SITE = ("The Example Courier", "courier.example")
STORY = "Harbour town opens its new pier"


def page_of(head: str, body: str) -> ParsedPage:
    html = f"<html><head>{head}</head><body>{body}</body></html>".encode()
    return parse_page(decode_page(RawPage(body=html, url="https://www.courier.example/town/pier")))


def story_data(**keys: str) -> str:
    pairs = ",".join(f'"{key}": "{value}"' for key, value in {"@type": "NewsArticle", **keys}.items())
    return f'<script type="application/ld+json">{{{pairs}}}</script>'


@pytest.mark.parametrize(
    ("head", "body", "headline", "source"),
    [
        (f"<title>{STORY} | The Example Courier</title>", f"<h1>{STORY}</h1>", STORY, Source.DOM),
        # The h1 wins over wording made for search engines, where the two agree.
        (
            f'<meta property="og:title" content="New pier for {STORY[:12]}">',
            f"<h1>{STORY}</h1>",
            STORY,
            Source.DOM,
        ),
        # A logo, a section and a list of other stories are h1 as well.
        (
            f"<title>{STORY}</title>",
            f"<h1>The Example Courier</h1><h1>{STORY}</h1><h1>Sport</h1>",
            STORY,
            Source.DOM,
        ),
        (f"<title>{STORY} - Courier</title>", "<h1>Newsletter</h1>", STORY, Source.DOM),
        # The kicker goes, by its class or since the rest is the page's title.
        ("", f'<h1><span class="kicker">Harbour</span> <span>{STORY}</span></h1>', STORY, Source.DOM),
        (
            f"<title>{STORY}</title>",
            f"<h1><span>Exclusive</span><span>{STORY}</span></h1>",
            STORY,
            Source.DOM,
        ),
        # One page calls the headline "topline" and the kicker something else.
        ("", f'<h1><b>Town</b> <span class="topline">{STORY}</span></h1>', f"Town {STORY}", Source.DOM),
        (
            story_data(headline="Rain &amp; the town&#8217;s <i>pier</i>"),
            "",
            "Rain & the town’s pier",
            Source.JSONLD,
        ),
        (
            '<meta property="og:title" content="Pier opens – The Example Courier">',
            "",
            "Pier opens",
            Source.META,
        ),
        (f"<title>{STORY} – The Example Courier – 27.11.2023</title>", "", STORY, Source.DOM),
        ("", "<h1>Only a heading</h1>", "Only a heading", Source.DOM),
        ("", "<h1>A pier<br>opens<script>x</script></h1>", "A pier opens", Source.DOM),
    ],
)
def test_first_candidate(head: str, body: str, headline: str, source: Source) -> None:
    first = headline_candidates(page_of(head, body), SITE)[0]
    assert (first.value, first.source) == (headline, source)


def test_page_without_any_title_has_no_headline() -> None:
    assert headline_candidates(page_of("", "<p>Text</p>"), SITE) == ()


def test_other_articles_of_the_page_give_no_headline() -> None:
    head = f"<title>{STORY}</title>" + story_data(
        headline="Mayor of another place resigns", url="https://courier.example/b"
    )
    values = [one.value for one in headline_candidates(page_of(head, f"<h1>{STORY}</h1>"), SITE)]
    assert "Mayor of another place resigns" not in values


def test_headline_that_data_cuts_short_is_passed_over() -> None:
    long = f"{STORY} after nine years of work, three lawsuits and a winter that broke the old one"
    head = f'{story_data(headline=long[:95])}<meta property="og:title" content="{long}">'
    assert headline_candidates(page_of(head, ""), SITE)[0].value == long


def test_heading_nested_thousands_deep_is_read() -> None:
    body = "<h1>" + "<b>" * 20_000 + STORY + "</h1>"
    assert headline_candidates(page_of("", body), SITE)[0].value.endswith(STORY)


@pytest.mark.parametrize(
    ("title", "names", "left"),
    [
        ("Pier opens | The Example Courier", SITE, "Pier opens"),
        ("Pier opens - Town - The Example Courier", SITE, "Pier opens - Town"),
        ("Pier opens | Courier.example - News - Town", SITE, "Pier opens"),
        ("The Example Courier: Pier opens", SITE, "Pier opens"),
        ("The Example Courier | Pier opens", SITE, "Pier opens"),
        ("Pier: opens - and closes", SITE, "Pier: opens - and closes"),
        ("Example Courier Sport - Pier opens today in town", SITE, "Pier opens today in town"),
        ("The Example Courier", SITE, "The Example Courier"),
        ("Pier opens | AP", ("AP",), "Pier opens"),
        ("Map of the pier | Atlas", ("AP",), "Map of the pier | Atlas"),
        ("桟橋が開く：例新聞", ("例新聞",), "桟橋が開く"),
        ("Well-known pier opens", SITE, "Well-known pier opens"),
    ],
)
def test_site_is_cut_off(title: str, names: tuple[str, ...], left: str) -> None:
    assert less_site(title, names) == left
