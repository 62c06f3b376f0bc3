"""Standfirst, section, language, addresses, tags and rights, each as the page declares it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from foldline.model import ParsedPage, RawPage
from foldline.record import Candidate, Rights, Source
from foldline.stages import other_fields
from foldline.stages.decoding import decode_page
from foldline.stages.other_fields import language_tag, read_rights
from foldline.stages.parsing import parse_page

SITE = "https://www.courier.example"
H1 = "<h1>Harbour town opens its new pier</h1>"
LINE = "After nine years of work the town may walk on water again."


def page_of(head: str, body: str = H1, *, attributes: str = "") -> ParsedPage:
    title = "<title>Harbour town opens its new pier</title>"
    html = f"<html {attributes}><head>{title}{head}</head><body>{body}</body></html>"
    return parse_page(decode_page(RawPage(body=html.encode(), url=f"{SITE}/town/pier")))


def data(pairs: str, kind: str = "NewsArticle") -> str:
    return f'<script type="application/ld+json">{{"@type":"{kind}",{pairs}}}</script>'


def first(candidates: Iterator[Candidate]) -> tuple[object, Source] | None:
    one = next(candidates, None)
    return (one.value, one.source) if one else None


OTHER = ("https://a.example", Source.META)
CRUMBS = ",".join(f'{{"@type":"ListItem","name":"{name}"}}' for name in ("Home", "Town", "Harbour town opens"))


@pytest.mark.parametrize(
    ("field", "head", "body", "answer"),
    [
        ("standfirst", "", f'{H1}<p class="article__standfirst">{LINE}</p>', (LINE, Source.DOM)),
        ("standfirst", data(f'"description":"{LINE}"'), H1, (LINE, Source.JSONLD)),
        ("standfirst", f'<meta property="og:description" content="{LINE}">', H1, (LINE, Source.META)),
        # A printed line comes before a description that nobody sees, a cut one last.
        (
            "standfirst",
            f'<meta property="og:description" content="Cut …"><meta name="description" content="{LINE}">',
            f"{H1}<p>{LINE}</p>", (LINE, Source.META),
        ),
        ("standfirst", '<meta name="description" content="Harbour town opens its new pier">', H1, None),
        # A line right below the headline of news, where it is a heading or the byline or date stands below it.
        ("standfirst", data(""), f"{H1}<h2>{LINE}</h2>", (LINE, Source.DOM)),
        ("standfirst", data(""), f"{H1}<p>{LINE}</p><time>5 March 2024</time>", (LINE, Source.DOM)),
        ("standfirst", data(""), f"{H1}<p>{LINE}</p><p class='byline'>Ada Lovell</p>", (LINE, Source.DOM)),
        ("standfirst", data(""), f"{H1}<p>{LINE}</p><p>{LINE}</p>", None),
        ("standfirst", "", f"{H1}<h2>{LINE}</h2>", None),
        ("section", data('"articleSection":["Town","Sea"]'), H1, ("Town", Source.JSONLD)),
        ("section", '<meta property="article:section" content="Town">', H1, ("Town", Source.META)),
        ("section", data(f'"itemListElement":[{CRUMBS}]', "BreadcrumbList"), H1, ("Town", Source.JSONLD)),
        ("section", "", H1, None),
        ("canonical_url", '<link rel="canonical" href="/town/pier">', H1, (f"{SITE}/town/pier", Source.DOM)),
        ("canonical_url", '<meta property="og:url" content="https://a.example">', H1, OTHER),
        ("canonical_url", '<link rel="canonical" href="javascript:x">', H1, None),
        ("image", data('"image":[{"url":"/a.jpg"}]'), H1, (f"{SITE}/a.jpg", Source.JSONLD)),
        ("image", '<meta property="og:image" content="//a.example">', H1, OTHER),
        ("image", '<meta property="og:image" content="data:image/png;base64,AA">', H1, None),
        ("tags", data('"keywords":"pier, town, Pier"'), H1, (("pier", "town"), Source.JSONLD)),
        ("tags", data('"keywords":["pier","old town"]'), H1, (("pier", "old town"), Source.JSONLD)),
        (
            "tags",
            '<meta property="article:tag" content="pier"><meta property="article:tag" content="town">', H1,
            (("pier", "town"), Source.META),
        ),
        ("tags", '<meta name="keywords" content=" , ">', H1, None),
    ],
)  # fmt: skip
def test_first_candidate(field: str, head: str, body: str, answer: object) -> None:
    read = getattr(other_fields, f"{field}_candidates")
    assert first(read(page_of(head, body))) == answer


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("en", "en"), ("EN", "en"), ("en-gb", "en-GB"), ("pt_BR", "pt-BR"), ("zh-hans-cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("de_DE.UTF-8", "de-DE"), ("ca-ES-valencia", "ca-ES"), ("{{lang}}", None), ("English", None),
        ("", None),
        ("*", None),
    ],
)  # fmt: skip
def test_language_has_the_form_of_bcp_47(text: str, tag: str | None) -> None:
    assert language_tag(text) == tag


def test_language_of_the_document_comes_first() -> None:
    head = '<meta property="og:locale" content="en_GB">'
    assert first(other_fields.language_candidates(page_of(head, attributes='lang="en"'))) == (
        "en",
        Source.DOM,
    )
    assert first(other_fields.language_candidates(page_of(head))) == ("en-GB", Source.META)


def test_rights_are_read_word_for_word() -> None:
    head = (
        '<meta name="robots" content="index, noai"><meta name="tdm-reservation" content="1">'
        '<link rel="license" href="/licence">'
    )
    page = page_of(head, f"{H1}<p>Text</p><footer><p>© 2023 The Example Courier. All rights reserved.</p></footer>")
    assert read_rights(page) == Rights(
        copyright="© 2023 The Example Courier. All rights reserved.",
        license="https://www.courier.example/licence",
        robots="index, noai",
        tdm_reservation="1",
    )


def test_page_that_declares_no_rights_has_none() -> None:
    assert read_rights(page_of("")) == Rights()
