"""Names without any mark: behind a word for the author, at the opening of the text, beside the date. What is no name
stays out."""

from __future__ import annotations

import pytest

from foldline.model import ParsedPage, RawPage
from foldline.stages.authors import Authorship, read_authorship
from foldline.stages.decoding import decode_page
from foldline.stages.parsing import parse_page
from foldline.stages.story_place import story_place

ORGANISATIONS = frozenset({"example courier", "reuters", "afp"})
H1 = "<h1>Harbour town opens its new pier</h1>"
PROSE = "<p>" + "The town had waited for this pier since the winter that broke the old one. " * 3 + "</p>"
FAR = PROSE * 30


def authorship_of(body: str) -> Authorship:
    html = f"<html><head><title>Harbour town opens its new pier</title></head><body>{body}</body></html>"
    page: ParsedPage = parse_page(decode_page(RawPage(body=html.encode(), url="https://www.courier.example/town/pier")))
    return read_authorship(page, ORGANISATIONS, story_place(page))


@pytest.mark.parametrize(
    ("body", "names"),
    [
        # The word for the author in a line of its own, or in an element with nothing between.
        (H1 + "<p>Written by</p><p>Ada Lovell</p>" + PROSE, ("Ada Lovell",)),
        (H1 + "<p>Article by:</p><a href='#a'>Ada Lovell</a><p>RN, BSN, Certified Consultant</p>", ("Ada Lovell",)),
        (H1 + "<div>by</div><p><b>Ada Lovell</b></p>" + PROSE, ("Ada Lovell",)),
        (H1 + "<p><span>By</span><span>Ada Lovell</span></p>" + PROSE, ("Ada Lovell",)),
        # Beside the date.
        (H1 + "<div><time>03/01/2017</time> by Ada Lovell, Candidate Representative</div>" + PROSE, ("Ada Lovell",)),
        ("<p>Published August 7, 2023 <span>by Ada Lovell</span></p>" + H1 + PROSE, ("Ada Lovell",)),
        (H1 + "<ul><li>Ada Lovell</li><li>7 August 2023</li></ul>" + PROSE + "<h4>Ada Lovell</h4>", ("Ada Lovell",)),
        # The stressed line that opens the text, as papers without a field for the author have it.
        (f"{H1}<div>Local News</div><div><p><b>Ada Lovell</b></p>{PROSE}</div>", ("Ada Lovell",)),
        (f"{H1}<div><p><b>Ada Lovell/Tom Ruiz</b></p>{PROSE}</div>", ("Ada Lovell", "Tom Ruiz")),
        # Far from the headline, behind a word that means the author and nobody else.
        (H1 + FAR + "<ul><li><b>Autorin/Autor</b> Ada Lovell</li></ul>", ("Ada Lovell",)),
        (
            H1 + FAR + "<p>Authors: Ada Lovell and Tom Ruiz, Extension horticulture educators</p>",
            ("Ada Lovell", "Tom Ruiz"),
        ),
        (H1 + FAR + "<div>(责编：山田花、田中实)</div>", ("山田花", "田中实")),
        (H1 + FAR + "<p>Penulis: Ada Lovell</p>", ("Ada Lovell",)),
        (H1 + FAR + "<p>Автор: Ада Ловелл</p>", ("Ада Ловелл",)),
        (H1 + FAR + "<h4>Written by</h4><p>Ada Lovell</p>", ("Ada Lovell",)),
    ],
)
def test_names_without_a_mark(body: str, names: tuple[str, ...]) -> None:
    found = authorship_of(body).authors
    assert (found[0].value if found else ()) == names


@pytest.mark.parametrize(
    "body",
    [
        H1 + "<ul><li>Pier Works</li><li>7 August 2023</li></ul>" + PROSE,  # a name that stands nowhere else
        H1 + "<p>The Pier Works began.</p><ul><li>Pier Works</li><li>7 August 2023</li></ul><h4>Pier Works</h4>"
        "<p>The works at the pier go on.</p>",  # words that are written small elsewhere
        H1 + "<div><button><span>Contact Harald</span></button><p>7 August 2023</p></div><h4>Contact Harald</h4>",
        H1 + "<ul>" + "<li>7 August 2023</li><li>San Lovello</li>" * 5 + "</ul>",  # places of events
        H1 + "<div><p><a href='/tag/ada'>Ada Lovell</a></p></div>" + PROSE,  # a tag
        f"{H1}<div><p>Ada Lovell</p>{PROSE}</div>",  # not stressed
        f"{H1}<div><p><b>Example Courier</b></p>{PROSE}</div>",
        f"{H1}<div><p><b>At Once</b></p><p>{'The town had at last, and once, what it wanted. ' * 3}</p></div>",
        H1 + FAR + "<div class='related'><p>Author: Ada Lovell</p></div>",
        H1 + FAR + "<p>Written by hand in the old days, the book of the harbour has no author at all.</p>",
        H1 + FAR + "<p>Reviewed by Ada Lovell</p>",
    ],
)
def test_what_is_no_name_stays_out(body: str) -> None:
    assert authorship_of(body).authors == ()


def test_a_label_without_a_name_is_no_byline() -> None:
    assert authorship_of(H1 + "<p>Written by</p>" + PROSE).bylines == ()


def test_the_line_is_given_as_printed() -> None:
    page = authorship_of(H1 + "<p>Published August 7, 2023 <span>by Ada Lovell, MD</span></p>" + PROSE)
    assert [one.value for one in page.bylines] == ["by Ada Lovell, MD"]


def test_lines_without_a_mark_are_asked_last() -> None:
    body = f"{H1}<p>By Tom Ruiz</p><div><p><b>Ada Lovell</b></p>{PROSE}</div>"
    assert [one.value for one in authorship_of(body).authors] == [("Tom Ruiz",)]
