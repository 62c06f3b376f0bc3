"""Authors are the people who wrote the story; the byline is the line as printed."""

from __future__ import annotations

import pytest

from foldline.model import ParsedPage, RawPage
from foldline.record import Source
from foldline.stages.authors import Authorship, read_authorship
from foldline.stages.decoding import decode_page
from foldline.stages.parsing import parse_page
from foldline.stages.story_place import story_place

H1 = "<h1>Harbour town opens its new pier</h1>"
ORGANISATIONS = frozenset({"example courier", "reuters", "afp"})


def page_of(head: str, body: str) -> ParsedPage:
    html = f"<html><head><title>Harbour town opens its new pier</title>{head}</head><body>{body}</body></html>"
    return parse_page(decode_page(RawPage(body=html.encode(), url="https://www.courier.example/town/pier")))


def data(author: str, more: str = "") -> str:
    return f'<script type="application/ld+json">[{{"@type":"NewsArticle","author":{author}}}{more}]</script>'


def card(label: str) -> str:
    """The labelled lines that blog systems hand to previews."""
    return f'<meta name="twitter:label1" content="{label}"><meta name="twitter:data1" content="Ada Lovell">'


def authors_of(page: ParsedPage) -> tuple[str, ...]:
    candidates = authorship_of(page).authors
    return candidates[0].value if candidates else ()


def authorship_of(page: ParsedPage) -> Authorship:
    return read_authorship(page, ORGANISATIONS, story_place(page))


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('"Ada Lovell"', ("Ada Lovell",)),
        ('{"@type":"Person","name":"Ada Lovell"}', ("Ada Lovell",)),
        (
            '[{"@type":"Person","name":"Ada Lovell"},{"@type":"Person","name":"Tom Ruiz"}]',
            ("Ada Lovell", "Tom Ruiz"),
        ),
        ('{"@type":"Person","name":["Ada Lovell"]}', ("Ada Lovell",)),
        ('{"@type":"Person","name":"Ada Lovell and Tom Ruiz"}', ("Ada Lovell", "Tom Ruiz")),
        ('{"@type":"Person","name":"Se&aacute;n Lovell"}', ("Seán Lovell",)),
        ('{"@type":"Person","name":"ada lovell"}', ("ada lovell",)),
        (
            '{"@type":"Organization","name":"Ostholm Ferries"}',
            (),
        ),
        (
            '[{"@type":"Person","name":"Ada Lovell"},{"@type":"Organization","name":"Reuters"}]',
            ("Ada Lovell",),
        ),
        ('{"@type":"Person","name":"AFP"}', ()),
        ('{"@type":"Person","name":"The Example Courier"}', ()),
        ('"https://www.social.example/ada"', ()),
        ('{"@type":"Person","name":"admin"}', ()),
        ('{"@id":["x"]}', ()),
        ("null", ()),
    ],
)
def test_people_of_the_data(author: str, names: tuple[str, ...]) -> None:
    assert authors_of(page_of(data(author), H1)) == names


@pytest.mark.parametrize(
    ("kind", "publisher", "names"),
    [
        ('"Organization"', "港町花子", ()),  # the outlet in its readers' script, called a person
        ('"Organization"', "港町新聞", ("港町花子",)),
        ('["Person","Organization"]', "港町花子", ("港町花子",)),  # a blogger who is both
    ],
)
def test_the_publisher_of_the_data_is_no_person(kind: str, publisher: str, names: tuple[str, ...]) -> None:
    author = f'{{"@type":"Person","name":"港町花子"}},"publisher":{{"@type":{kind},"name":"{publisher}"}}'
    assert authors_of(page_of(data(author), H1)) == names


def test_reference_to_a_person_is_followed() -> None:
    head = data('{"@id":"#ada"}', ',{"@type":"Person","@id":"#ada","name":"Ada Lovell"}')
    assert authors_of(page_of(head, H1)) == ("Ada Lovell",)


@pytest.mark.parametrize(
    ("head", "body", "names", "source"),
    [
        ('<meta name="author" content="Ada Lovell">', "", ("Ada Lovell",), Source.META),
        ('<meta property="article:author" content="https://social.example/a">', "", (), None),
        (card("Written by"), "", ("Ada Lovell",), Source.META),
        (card("Reading time"), "", (), None),
        (card("Interview by"), "", ("Ada Lovell",), Source.META),
        ('<meta name="twitter:misc:Written by" content="Ada Lovell">', "", ("Ada Lovell",), Source.META),
        ('<meta name="citation_author" content="Lovell, Ada">', "", ("Ada Lovell",), Source.META),
        ("", '<p itemprop="author"><b>Ada Lovell</b></p>', ("Ada Lovell",), Source.MICRODATA),
        ("", '<a rel="author" href="/a">Ada Lovell</a>', ("Ada Lovell",), Source.MICRODATA),
        ("", "<p>By Ada Lovell in Lisbon</p>", ("Ada Lovell",), Source.DOM),
        ("", '<p><a href="/author/ada">Ada Lovell</a> 5 min read</p>', ("Ada Lovell",), Source.DOM),
        ("", '<div class="byline">Ada Lovell<style>.a{b:c}</style></div>', ("Ada Lovell",), Source.DOM),
        # What stands beside the name in the author's element is none.
        ("", '<div class="author-bio">Keen Sailor</div><div class="author-name">Ada Lovell</div>', ("Ada Lovell",), Source.DOM),
        ("", "<p>By noon the rain had stopped and the town went out to see.</p>", (), None),
        ("", '<div class="comment"><a rel="author">Eva Lind</a></div>' * 9, (), None),
    ],
)  # fmt: skip
def test_other_sources(head: str, body: str, names: tuple[str, ...], source: Source | None) -> None:
    filler = "<p>The town had waited.</p>" * 8 if "comment" in body else ""
    candidates = authorship_of(page_of(head, H1 + filler + body)).authors
    assert (candidates[0].value if candidates else (), candidates[0].source if candidates else None) == (
        names,
        source,
    )


def test_line_that_names_more_people_than_the_data_wins() -> None:
    page = page_of(data('"Ada Lovell"'), H1 + "<p>By Ada Lovell and Tom Ruiz</p>")
    assert authors_of(page) == ("Ada Lovell", "Tom Ruiz")


def test_data_wins_over_a_line_that_names_others() -> None:
    page = page_of(data('"Ada Lovell"'), H1 + "<p>By Tom Ruiz</p>")
    assert [one.value for one in authorship_of(page).authors] == [
        ("Ada Lovell",),
        ("Tom Ruiz",),
    ]


@pytest.mark.parametrize(
    ("head", "body", "byline"),
    [
        (data('"Ada Lovell"'), "<p>By Ada Lovell in Lisbon | March 5, 2024</p>", "By Ada Lovell in Lisbon"),
        (data('["Ada Lovell","Tom Ruiz"]'), "", "Ada Lovell, Tom Ruiz"),
        (data('"NR Editors"'), "", "NR Editors"),
        (data('"AFP"'), "", "AFP"),
        ("", "<p>Nothing here</p>", None),
    ],
)
def test_byline_as_printed(head: str, body: str, byline: str | None) -> None:
    candidates = authorship_of(page_of(head, H1 + body)).bylines
    assert (candidates[0].value if candidates else None) == byline
