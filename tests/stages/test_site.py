"""The site that shows a page."""

from __future__ import annotations

import pytest

from foldline.model import RawPage
from foldline.stages.decoding import decode_page
from foldline.stages.parsing import parse_page
from foldline.stages.site import site_of

PUBLISHER = '{"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "The Example Courier"}}'
WEBSITE = '{"@type": "WebSite", "name": "The Example Courier"}'


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('<meta property="og:site_name" content="The Example Courier">', "The Example Courier"),
        (f'<script type="application/ld+json">{PUBLISHER}</script>', "The Example Courier"),
        (f'<script type="application/ld+json">{WEBSITE}</script>', "The Example Courier"),
        ('<meta name="application-name" content="Example Courier">', "Example Courier"),
        ("<title>Ferries stand still | Example Courier</title>", "Example Courier"),
        ("<title>Example Courier: Ferries</title>", "example-courier.co.uk"),
        ("<title>Ferries - Fog and its friends</title>", "example-courier.co.uk"),
        ('<meta property="og:site_name" content="www.example-courier.co.uk">', "example-courier.co.uk"),
        ('<meta property="og:site_name" content="Northern Post">', "Northern Post"),
        (
            '<meta property="og:site_name" content="Tidal Times"><link rel="canonical" href="https://tidal.org/1">',
            "example-courier.co.uk",
        ),
    ],
)
def test_a_name_that_fits_the_host_wins(head: str, name: str) -> None:
    html = f"<!doctype html><html><head>{head}</head><body><p>Ferries</p></body></html>"
    page = parse_page(decode_page(RawPage(body=html.encode(), url="https://www.example-courier.co.uk/1")))
    site = site_of(page)
    assert site is not None
    assert (site.slug, site.name, site.host) == ("example-courier-co-uk", name, "example-courier.co.uk")


def test_a_page_without_an_address_has_no_site() -> None:
    assert site_of(parse_page(decode_page(RawPage(body=b"<p>Ferries</p>")))) is None


@pytest.mark.parametrize(
    ("name", "canonical", "found"),
    [
        (
            "The Example Courier",
            "https://www.example-courier.co.uk/1",
            ("The Example Courier", "example-courier.co.uk"),
        ),
        ("Tidal Times", "https://www.example-courier.co.uk/1", None),  # a copy, with its origin's address
        ("The Example Courier", "", None),
    ],
)
def test_without_an_address_name_and_canonical_address_must_fit(
    name: str, canonical: str, found: tuple[str, str] | None
) -> None:
    head = f'<meta property="og:site_name" content="{name}"><link rel="canonical" href="{canonical}">'
    html = f"<!doctype html><html><head>{head}</head><body><p>Ferries</p></body></html>"
    site = site_of(parse_page(decode_page(RawPage(body=html.encode()))))
    assert (site and (site.name, site.host)) == found
