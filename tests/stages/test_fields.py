"""The fields of a record: what wins, and what is asked for beside it."""

from __future__ import annotations

import pytest

from foldline.extractor import Extractor

HEADLINE = "Harbour town opens its new pier"
DATA = (
    '{"@type":"NewsArticle","headline":"Harbour town opens its new pier","datePublished":"2023-11-27T08:15:00+01:00",'
    '"dateModified":"2023-12-03","author":[{"name":"Ada Lovell"}],"keywords":"pier, town","articleSection":"Town"}'
)
METAS = (
    f'<meta property="og:title" content="{HEADLINE} | Courier"><meta name="author" content="Tom Ruiz">'
    '<meta name="keywords" content="harbour"><meta property="article:published_time" content="2023-11-26">'
    '<meta property="article:modified_time" content="2023-12-04"><meta property="og:locale" content="en_GB">'
)
BODY = "".join(
    f"<p>The ferry sails again on day {n}, and nobody on the pier had anything to add.</p>" for n in range(8)
)
STORY = f"<h1>{HEADLINE}</h1><p>By Ada Lovell and Tom Ruiz</p><p>27 November 2023</p>{BODY}"


@pytest.mark.parametrize("head", ["", METAS, f'<script type="application/ld+json">{DATA}</script>{METAS}'])
def test_what_wins_is_the_same_whether_or_not_the_losers_are_asked_for(head: str) -> None:
    html = f"<html lang=en><head><title>{HEADLINE}</title>{head}</head><body><article>{STORY}</article></body></html>"
    extractor, url = Extractor(), "https://courier.example/harbour-town-opens-pier"
    plain = extractor.extract(html, url=url).to_dict()
    full = extractor.extract(html, url=url, include=["candidates"]).to_dict()
    assert any(entry and entry["candidates"] for entry in full["provenance"].values())
    for entry in full["provenance"].values():
        if entry:
            entry.pop("candidates", None)
    assert plain == full
