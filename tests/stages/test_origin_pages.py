"""Pages that look like another's story and are not, and stories that came a longer way. Sentences are invented."""

from __future__ import annotations

from typing import Any

import pytest
from origin_pages import origin_page

from foldline import Extractor

PICTURE = '<figure><img src="a.jpg"><figcaption>The quay on Monday. {}</figcaption></figure>'
CANONICAL = '<link rel="canonical" href="{}">'
ELSEWHERE = "https://www.harbourtimes.com/2026/ferries-1"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def record_of(extractor: Extractor, language: str = "en", **parts: Any) -> dict[str, Any]:
    page, url = origin_page(language, **parts)
    return extractor.extract(page.encode(), url=url).to_dict()


ORIGINALS: dict[str, dict[str, Any]] = {
    "no credit": {},
    "caption with its credit": {"below": PICTURE.format("(AP Photo/Tom Ruiz)")},
    "agency under a picture": {"below": PICTURE.format('<span class="credit">Reuters</span>')},
    "agency beside a picture": {"below": '<div class="lead-image"><img src="a.jpg"><p>AFP</p></div>'},
    "picture line": {"below": "<p>Photo: Tom Ruiz/AFP</p>"},
    "picture line with a slash": {"below": "<p>Tom Ruiz / AFP</p>"},
    "German picture line": {"language": "de", "below": "<p>Bild: Tom Ruiz/dpa</p>"},
    "source of a picture": {"language": "de", "below": '<div class="image-meta"><span>Quelle: dpa</span></div>'},
    "photographer in a byline's markup": {"language": "pl", "byline": "PAP/ Tom Ruiz"},
    "what somebody told an agency": {"last": "!, he told AFP."},
    "an agency opens the story": {"first": "Speaking to Reuters, the harbour master said so; "},
    "letters for other words": {"last": "!, and so does each pupil in Advanced Placement (AP)."},
    "letters for the agency's name": {"last": "!, a spokesman told the Associated Press (AP)."},
    "letters for a society": {"last": "!, says the American Psychological Association (APA)."},
    "letters in the first sentence": {"first": "The Press Association (PA) of Lisbon says so, and "},
    "own dateline": {"first": "LISBON (The Example Courier) — "},
    "place alone": {"first": "LISBON — "},
    "teasers below": {"under": "<div><a href='/x'><h3>Fog lifts over the bay</h3></a><span>Reuters</span></div>"},
    "tags below": {"under": '<ul class="tags"><li><a href="/t/reuters">Reuters</a></li></ul>'},
    "picture below": {"under": '<img src="a.jpg" alt="The quay"><p>Quelle: dpa</p>'},
    "author of a picture": {"data": {"author": {"name": "Ada Lovell"}, "image": {"@type": "ImageObject", "author": "AFP"}}},
    "source that is the site": {"head": '<meta name="dc.source" content="The Example Courier">'},
    "syndication source that is the page": {"head": '<meta name="syndication-source" content="https://www.examplecourier.com/x">'},
    "log-in for an author": {"head": '<meta name="author" content="dpalovell">'},
    "letters in an author's name": {"head": '<meta name="author" content="Auswärtige Autoren (AA)">'},
    "first published on a day": {"tail": "This article was originally published on 12 January 2026."},
    "first published here": {"tail": "This article was first published in The Example Courier on 3 March."},
    "first published in an issue": {"tail": "This article was originally published in the January 2026 issue."},
    "told of another's report": {"last": "!, as the report, first published by The Harbour Times, had foretold."},
    "for others to republish": {
        "under": '<div><p>This <a href="https://www.examplecourier.com/f">article</a> first appeared on '
        '<a href="https://www.examplecourier.com">The Example Courier</a> and is republished here.</p></div>'
    },
    "canonical without www": {"head": CANONICAL.format("https://examplecourier.com/world/ferries")},
    "canonical at a redirector": {"head": CANONICAL.format("https://news.google.com/articles/abc")},
    "canonical of a country": {"head": CANONICAL.format("https://www.examplecourier.de/world/ferries")},
    "canonical in let rooms": {"head": CANONICAL.format("https://harbournews.wordpress.com/world/ferries")},
    "canonical without a host": {"head": CANONICAL.format("https://ferries-stand-still")},
    "canonical at a front page": {"head": CANONICAL.format("https://www.harbourtimes.com/")},
    "profile at an agency": {"head": '<meta property="article:author" content="https://www.facebook.com/reuters">'},
    "about the author": {"under": "<div><p>Ada Lovell has written for Reuters and the Associated Press.</p></div>"},
    "an agency's post": {"tail": "— The Associated Press (@AP) January 12, 2026"},
    "once at an agency": {"tail": "Ada Lovell is a CNN contributor."},
    "subject in the address": {"url": "https://www.examplecourier.com/tag/reuters/2026/ferries"},
    "own staff contributed": {"tail": "The Example Courier's Tom Ruiz contributed to this report."},
    "release told of": {"last": "!, the company announced through PR Newswire and Business Wire."},
}  # fmt: skip


@pytest.mark.parametrize("name", ORIGINALS)
def test_an_original_is_the_sites_own(name: str, extractor: Extractor) -> None:
    parts = {"byline": "Ada Lovell", **ORIGINALS[name]}
    record = record_of(extractor, **parts)
    attribution = record["attribution"]
    assert (attribution["origin_kind"], attribution["credit"], attribution["wire_services"]) == ("original", "none", [])
    assert record["syndicator"] is None


MARKED: dict[str, tuple[str, dict[str, Any]]] = {
    "linked author box": (
        "associated-press",
        {"below": '<div class="author"><a rel="author" href="/a">The Associated Press</a></div>'},
    ),
    "byline in parts": (
        "associated-press",
        {
            "below": '<div class="byline"><span>By</span> <span>ADA LOVELL</span> <span class="org">Associated Press</span></div>'
        },
    ),
    "name and house in two blocks": (
        "associated-press",
        {"below": '<div class="author-name">Ada Lovell</div><div class="author-title">Associated Press</div>'},
    ),
    "address element": ("afp", {"below": "<address>AFP</address>"}),
    "author in the data": ("reuters", {"data": {"author": {"@type": "Organization", "name": "Reuters"}}}),
    "person and house in the data": (
        "associated-press",
        {"data": {"author": [{"name": "Ada Lovell, Associated Press"}]}},
    ),
    "string in the data": ("pti", {"data": {"author": "PTI"}}),
    "meta of the staff": ("reuters", {"head": '<meta name="author" content="Reuters Staff">'}),
    "dateline with its place in bold": ("associated-press", {"first": "<b>LISBON</b> (AP) — "}),
    "dateline in bold": ("dpa", {"language": "de", "first": "<strong>Lissabon (dpa)</strong> - "}),
    "dateline with a link": ("reuters", {"first": 'LISBON (<a href="/r">Reuters</a>) — '}),
    "sign-off in italics": ("reuters", {"tail": "<em>(Reporting by Ada Lovell; Editing by Tom Ruiz)</em>"}),
    "source below the story": ("dpa", {"language": "de", "under": '<div class="article-source">Quelle: dpa</div>'}),
    "agency in the address": ("reuters", {"url": "https://www.examplecourier.com/reuters/2026/ferries.html"}),
}


@pytest.mark.parametrize("name", MARKED)
def test_agency_copy_by_its_markup(name: str, extractor: Extractor) -> None:
    slug, parts = MARKED[name]
    record = record_of(extractor, **parts)
    assert (record["attribution"]["origin_kind"], record["outlet"]["slug"]) == ("wire", slug)
    assert record["syndicator"] is not None


AGENCIES_AT_HOME = {
    "associated-press": (
        "apnews.com",
        "AP News",
        {"byline": "By ADA LOVELL, Associated Press", "first": "LISBON (AP) — "},
    ),
    "reuters": ("www.reuters.com", "Reuters", {"first": "LISBON, Jan 12 (Reuters) - "}),
    "cnn": ("edition.cnn.com", "CNN", {"byline": "By Ada Lovell, CNN", "first": "Lisbon (CNN) — "}),
    "tass": ("tass.com", "TASS", {"first": "MOSCOW, January 12. /TASS/. "}),
    "yonhap": ("en.yna.co.kr", "Yonhap News Agency", {"first": "SEOUL, Jan. 12 (Yonhap) -- "}),
}


@pytest.mark.parametrize("slug", AGENCIES_AT_HOME)
def test_agency_copy_on_the_agencys_own_site_is_original(slug: str, extractor: Extractor) -> None:
    host, site, parts = AGENCIES_AT_HOME[slug]
    record = record_of(extractor, site=site, url=f"https://{host}/world/ferries-1", **parts)
    assert record["outlet"]["slug"] == slug
    assert record["syndicator"] is None
    assert (record["attribution"]["origin_kind"], record["attribution"]["credit"]) == ("original", "none")


CHAINS: dict[str, tuple[dict[str, Any], str, str, list[str]]] = {
    "an agency distributes": (
        {"tail": "This article, distributed by The Associated Press, was originally published on The Harbour Times website"},
        "syndicated", "The Harbour Times", ["associated-press"],
    ),
    "dateline with a house and an agency": ({"first": "HARBOUR LIFE via JTA — "}, "syndicated", "Harbour Life", ["jta"]),
    "byline via an outlet": (
        {"bare": "Authored by Ada Lovell via The Harbour Times (emphasis ours),"}, "syndicated", "The Harbour Times", [],
    ),
    "canonical elsewhere": ({"head": CANONICAL.format(ELSEWHERE)}, "syndicated", "harbourtimes.com", []),
    "canonical elsewhere under agency copy": (
        {"bare": "Reuters", "first": "LISBON (Reuters) - ", "head": CANONICAL.format(ELSEWHERE)}, "wire", "Reuters", [],
    ),
    "an agency's people helped its own copy": (
        {"first": "LISBON (AP) — ", "tail": "Associated Press writer Tom Ruiz contributed to this report."},
        "wire", "Associated Press", [],
    ),
    "a release whose issuer is named": (
        {"first": "LISBON, Jan. 12, 2026 /PRNewswire/ -- ", "tail": "SOURCE Harbour Lines Inc."},
        "syndicated", "Harbour Lines Inc.", ["pr-newswire"],
    ),
    "a release whose issuer is not": ({"first": "LISBON--(BUSINESS WIRE)--"}, "syndicated", "", ["business-wire"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CHAINS)
def test_a_story_that_came_from_elsewhere(name: str, extractor: Extractor) -> None:
    parts, kind, outlet, via = CHAINS[name]
    record = record_of(extractor, **parts)
    assert record["attribution"]["origin_kind"] == kind
    assert (record["outlet"]["name"] if record["outlet"] else "") == outlet
    assert record["syndicator"]["name"] == "The Example Courier"
    assert [house["slug"] for house in record["attribution"]["via"]] == via
    if "head" in parts:
        assert record["attribution"]["original_url"] == ELSEWHERE
