"""Who wrote the story, on pages whose text is invented and whose structure is that of real ones."""

from __future__ import annotations

import json
from typing import Any

import pytest

from foldline.model import ParsedPage, RawPage
from foldline.record import Credit, OriginKind
from foldline.rules.wire_services import WireServices, load_wire_services
from foldline.stages.credit import EVIDENCE_CHARS, PageCredit, find_credit
from foldline.stages.decoding import decode_page
from foldline.stages.parsing import parse_page
from foldline.stages.site import site_of

HEADLINE = "Ferries stand still in the harbour of Lisbon"
PARAGRAPHS = (
    "The ferries of the harbour stood still on Monday, because the fog did not lift before the evening came.",
    "Travellers waited on the quay, where the harbour office handed out tea and blankets until the night.",
    "The office expects that the boats sail again on Tuesday, once the pilots can see the second buoy.",
)


def page_of(
    *,
    head: str = "",
    byline: str = "",
    paragraphs: tuple[str, ...] = PARAGRAPHS,
    tail: str = "",
    url: str = "https://www.examplecourier.com/world/ferries",
    json_ld: dict[str, Any] | None = None,
) -> ParsedPage:
    data = f'<script type="application/ld+json">{json.dumps(json_ld)}</script>' if json_ld else ""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    html = f"""<!doctype html><html lang="en"><head><title>{HEADLINE} - The Example Courier</title>
    <meta property="og:site_name" content="The Example Courier">{head}{data}</head>
    <body><nav><a href="/">Home</a></nav><article><h1>{HEADLINE}</h1>{byline}
    <div class="text">{body}{tail}</div></article><footer>© 2026 The Example Courier</footer></body></html>"""
    return parse_page(decode_page(RawPage(body=html.encode(), url=url, content_type="text/html; charset=utf-8")))


@pytest.fixture(scope="module")
def services() -> WireServices:
    return load_wire_services()


def credit_of(page: ParsedPage, services: WireServices) -> PageCredit:
    return find_credit(page, site_of(page), page.host, services)


def with_first(words: str) -> tuple[str, ...]:
    return (words + PARAGRAPHS[0], *PARAGRAPHS[1:])


WIRE_PAGES = {
    "byline": (page_of(byline='<p class="byline">By Associated Press</p>'), "associated-press"),
    "byline by the headline": (page_of(byline="<p>Reuters</p>"), "reuters"),
    "byline over a date": (
        page_of(byline="<p>Harbours</p><p>Fog</p><p>AFP, LISBON</p><time>12 May 2026</time>"),
        "afp",
    ),
    "person and agency": (page_of(byline="<p>Ada Lovell, Ap Sports Writer</p>"), "associated-press"),
    "dateline under a person's byline": (
        page_of(byline='<p class="byline">ADA LOVELL</p>', paragraphs=with_first("LISBON (AP) — ")),
        "associated-press",
    ),
    "sign-off": (page_of(tail="<p>(Reporting by Ada Lovell; Editing by Tom Ruiz)</p>"), "reuters"),
    "agency's own number": (page_of(tail="<p>© dpa-infocom, dpa:260512-99-000000/2</p>"), "dpa"),
    "copyright": (
        page_of(tail="<p>©2026 The Associated Press. All rights reserved.</p>"),
        "associated-press",
    ),
    "closing bracket": (page_of(paragraphs=(*PARAGRAPHS[:2], PARAGRAPHS[2] + " (ANSA).")), "ansa"),
    "alone under the text": (page_of(tail="<p>dpa</p>"), "dpa"),
    "author in the data": (
        page_of(json_ld={"@type": "NewsArticle", "author": {"@type": "Person", "name": "Reuters"}}),
        "reuters",
    ),
    "author in a meta": (
        page_of(head='<meta name="dc.source" content="Associated Press">'),
        "associated-press",
    ),
    "path": (page_of(url="https://www.examplecourier.com/latest/reuters/2026/ferries.htm"), "reuters"),
    "canonical at the agency": (
        page_of(head='<link rel="canonical" href="https://apnews.com/article/ferries-1">'),
        "associated-press",
    ),
    "sentence": (
        page_of(tail="<p>This story was originally published by the Associated Press.</p>"),
        "associated-press",
    ),
}


@pytest.mark.parametrize("name", WIRE_PAGES)
def test_an_agency_credited_alone_is_the_outlet(name: str, services: WireServices) -> None:
    page, slug = WIRE_PAGES[name]
    credit = credit_of(page, services)
    assert credit.origin_kind is OriginKind.WIRE
    assert credit.credit is Credit.SOLE
    assert credit.outlet is not None
    assert credit.outlet.slug == slug
    assert credit.outlet in credit.wire_services


OWN_PAGES = {
    "no credit at all": (page_of(), Credit.NONE),
    "own author": (page_of(byline='<p class="byline">By Ada Lovell</p>'), Credit.NONE),
    "picture under the headline": (
        page_of(byline='<figure><img alt="Fog"><figcaption>Fog. <span>Reuters</span></figcaption></figure>'),
        Credit.NONE,
    ),
    "picture's source line": (
        page_of(byline='<div class="image-caption"><p>Quelle: dpa</p></div>'),
        Credit.NONE,
    ),
    "picture in the data": (
        page_of(
            json_ld={
                "@type": "NewsArticle",
                "author": {"name": "Ada Lovell"},
                "image": {"@type": "ImageObject", "author": {"name": "dpa"}},
            }
        ),
        Credit.NONE,
    ),
    "a mention in the text": (
        page_of(paragraphs=with_first("A spokesman told Reuters on Monday that it was so. ")),
        Credit.NONE,
    ),
    "thanks to an agency": (page_of(tail="<p>With files from The Associated Press</p>"), Credit.CONTRIBUTION),
    "thanks to own people": (
        page_of(tail="<p>The Example Courier’s Tom Ruiz contributed to this report.</p>"),
        Credit.NONE,
    ),
    "joint byline": (page_of(byline='<p class="byline">The Example Courier with AFP</p>'), Credit.JOINT),
    "desk and agency": (page_of(tail="<p>mit dpa</p>"), Credit.JOINT),
    "material under an own author's story": (
        page_of(byline='<p class="byline">By Ada Lovell</p>', tail="<p>DPA</p>"),
        Credit.JOINT,
    ),
    "letters that may mean anything": (page_of(byline="<p>TT</p>"), Credit.NONE),
    "agency's own site": (
        page_of(url="https://apnews.com/article/1", paragraphs=with_first("LISBON (AP) — ")),
        Credit.NONE,
    ),
    "republish box": (
        page_of(tail="<p>This article first appeared on The Example Courier.</p>"),
        Credit.NONE,
    ),
    "own older piece": (
        page_of(tail="<p>This article was originally published on 3 March 2019.</p>"),
        Credit.NONE,
    ),
    "canonical of a sister edition": (
        page_of(head='<link rel="canonical" href="https://www.examplecourier.de/ferries">'),
        Credit.NONE,
    ),
    "canonical at a redirector": (
        page_of(head='<link rel="canonical" href="https://news.google.com/articles/1">'),
        Credit.NONE,
    ),
    "canonical at a host to let": (
        page_of(head='<link rel="canonical" href="https://somebody.wordpress.com/1">'),
        Credit.NONE,
    ),
    "broken canonical": (
        page_of(head='<link rel="canonical" href="https://ferries-stand-still">'),
        Credit.NONE,
    ),
}


@pytest.mark.parametrize("name", OWN_PAGES)
def test_the_sites_own_story_stays_its_own(name: str, services: WireServices) -> None:
    page, shared = OWN_PAGES[name]
    credit = credit_of(page, services)
    assert credit.origin_kind is OriginKind.ORIGINAL
    assert credit.outlet is None
    assert credit.credit is shared
    assert bool(credit.wire_services) is (shared is not Credit.NONE)


def test_a_sentence_names_the_outlet_and_its_link_the_address(services: WireServices) -> None:
    link = '<a href="https://www.tidal-times.com/ferries">The Tidal Times</a>'
    credit = credit_of(page_of(tail=f"<p>This article was originally published on {link}.</p>"), services)
    assert credit.origin_kind is OriginKind.SYNDICATED
    assert credit.outlet is not None
    assert (credit.outlet.slug, credit.outlet.name) == ("tidal-times-com", "The Tidal Times")
    assert credit.original_url == "https://www.tidal-times.com/ferries"
    assert credit.evidence[0].signal == "origin_sentence"


def test_a_sentence_takes_the_canonical_address_of_the_same_outlet(services: WireServices) -> None:
    page = page_of(
        head='<link rel="canonical" href="https://www.tidaltimes.com/ferries">',
        tail="<p>This article was originally published on Tidal Times.</p>",
    )
    credit = credit_of(page, services)
    assert credit.outlet is not None
    assert (credit.outlet.slug, credit.outlet.host) == ("tidaltimes-com", "tidaltimes.com")


def test_another_edition_of_the_brand_is_another_outlet(services: WireServices) -> None:
    tail = "<p>This article originally appeared on The Example Courier Australia.</p>"
    credit = credit_of(page_of(tail=tail), services)
    assert credit.origin_kind is OriginKind.SYNDICATED


def test_a_canonical_elsewhere_names_the_outlet_by_its_domain(services: WireServices) -> None:
    credit = credit_of(page_of(head='<link rel="canonical" href="https://www.tidal-times.com/1">'), services)
    assert credit.origin_kind is OriginKind.SYNDICATED
    assert credit.outlet is not None
    assert (credit.outlet.slug, credit.outlet.name) == ("tidal-times-com", "tidal-times.com")


def test_an_agencys_byline_outranks_the_canonical(services: WireServices) -> None:
    page = page_of(
        head='<link rel="canonical" href="https://www.tidal-times.com/1">',
        byline='<p class="byline">By Reuters</p>',
    )
    credit = credit_of(page, services)
    assert credit.origin_kind is OriginKind.WIRE
    assert credit.original_url == "https://www.tidal-times.com/1"


def test_an_agency_that_passed_a_story_on_is_a_middle_link(services: WireServices) -> None:
    page = page_of(
        byline='<p class="byline">By Associated Press</p>',
        tail="<p>This article was originally published on The Tidal Times.</p>",
    )
    credit = credit_of(page, services)
    assert credit.origin_kind is OriginKind.SYNDICATED
    assert [link.slug for link in credit.via] == ["associated-press"]


def test_a_site_that_an_agency_runs_for_its_clients_shows_wire_copy(services: WireServices) -> None:
    credit = credit_of(page_of(url="https://hosted.ap.org/examplecourier/article/1/ferries"), services)
    assert credit.origin_kind is OriginKind.WIRE


@pytest.mark.parametrize(
    ("lines", "kind", "shared"),
    [
        (["By Associated Press", "May 12, 2026", *PARAGRAPHS], OriginKind.WIRE, Credit.SOLE),
        (["May 12, 2026", *with_first("LISBON (Reuters) - ")], OriginKind.WIRE, Credit.SOLE),
        ([*PARAGRAPHS, "With files from Reuters"], OriginKind.ORIGINAL, Credit.CONTRIBUTION),
        (list(PARAGRAPHS), OriginKind.ORIGINAL, Credit.NONE),
        (["Home", "Contact"], OriginKind.ORIGINAL, Credit.NONE),
    ],
)
def test_a_text_capture_is_read_by_its_lines(
    lines: list[str], kind: OriginKind, shared: Credit, services: WireServices
) -> None:
    text = "\n".join([HEADLINE, *lines])
    page = parse_page(decode_page(RawPage(body=text.encode(), content_type="text/plain")))
    credit = find_credit(page, None, None, services)
    assert (credit.origin_kind, credit.credit) == (kind, shared)


def test_the_evidence_that_decided_comes_first_and_is_cut(services: WireServices) -> None:
    page = page_of(
        byline='<p class="byline">By Reuters</p>',
        paragraphs=with_first("LISBON (Reuters) - " + "It was so. " * 30),
        tail="<p>With files from Reuters</p>",
    )
    evidence = credit_of(page, services).evidence
    assert [item.signal for item in evidence] == ["byline", "dateline", "contribution"]
    assert all(len(item.text or "") <= EVIDENCE_CHARS for item in evidence)
    assert [item.weight for item in evidence] == sorted((item.weight for item in evidence), reverse=True)
