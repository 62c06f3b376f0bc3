"""Dates are the story's, as written, with their own zone; the day a reader sees wins; none is invented."""

from __future__ import annotations

import pytest

from foldline.model import ParsedPage, RawPage
from foldline.record import Source
from foldline.stages.dates import StoryDates, read_story_dates
from foldline.stages.decoding import decode_page
from foldline.stages.parsing import parse_page
from foldline.stages.story_place import story_place

H1 = "<h1>Harbour town opens its new pier</h1>"
PROSE = "<p>" + "The town had waited for this pier since the winter that broke the old one. " * 6 + "</p>"


def page_of(head: str, body: str, *, language: str = "en", path: str = "/town/pier") -> ParsedPage:
    title = "<title>Harbour town opens its new pier</title>"
    html = f'<html lang="{language}"><head>{title}{head}</head><body>{body}</body></html>'
    return parse_page(decode_page(RawPage(body=html.encode(), url=f"https://www.courier.example{path}")))


def published(value: str) -> str:
    return f'<meta property="article:published_time" content="{value}">'


def modified(value: str) -> str:
    return f'<meta property="article:modified_time" content="{value}">'


def data(pairs: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle",{pairs}}}</script>'


def dates_of(page: ParsedPage) -> StoryDates:
    return read_story_dates(page, story_place(page))


@pytest.mark.parametrize(
    ("head", "body", "value", "source"),
    [
        (data('"datePublished":"2023-11-27T08:15:00+0100"'), H1, "2023-11-27T08:15:00+01:00", Source.JSONLD),
        (published("2023-11-27T08:15:00Z"), H1, "2023-11-27T08:15:00Z", Source.META),
        (published("Mon, 27 Nov 2023 08:15:00 GMT"), H1, "2023-11-27T08:15:00Z", Source.META),
        ('<meta name="date" content="2023-11-27">', H1, "2023-11-27", Source.META),
        # A meta under a name of the system's own; one that names another day is not asked.
        ('<meta name="w-published-date" content="2023-11-27">', H1, "2023-11-27", Source.META),
        ('<meta name="event-date" content="2020-01-02">', H1 + "<p>27 November 2023</p>", "2023-11-27", Source.DOM),
        (
            "",
            H1 + '<span itemprop="datePublished" content="2023-11-27">x</span>',
            "2023-11-27",
            Source.MICRODATA,
        ),
        (
            "",
            H1 + '<time datetime="2023-11-27T08:15:00+01:00">2 hours ago</time>',
            "2023-11-27T08:15:00+01:00",
            Source.DOM,
        ),
        ("", H1 + "<p>By Ada Lovell | November 27, 2023 | 5 min read</p>", "2023-11-27", Source.DOM),
        ("", "<p>November 27, 2023</p>" + H1, "2023-11-27", Source.DOM),
        ("", H1 + "<div>Published</div><div>27 November 2023</div>", "2023-11-27", Source.DOM),
        ("", H1 + PROSE * 5 + "<p>First published on 27 November 2023</p>", "2023-11-27", Source.DOM),
        # Only the day of a change is shown: it is what the page says.
        ("", H1 + "<p>Last updated: 27 November 2023</p>", "2023-11-27", Source.DOM),
        ("", H1 + "<p>Published 27 November 2023, updated 3 December 2023</p>", "2023-11-27", Source.DOM),
        ("", H1 + "<p>Posted on June 29, 2020November 12, 2021</p>", "2020-06-29", Source.DOM),
        # Far from the headline: below a word for publication, or in the one element that is marked as the date.
        ("", H1 + PROSE * 5 + "<h4>Published</h4><div>27 November 2023</div>", "2023-11-27", Source.DOM),
        (
            "",
            H1 + PROSE * 30 + '<p class="date">27 November 2023. <i>Updated: 3 May 2024</i></p>',
            "2023-11-27",
            Source.DOM,
        ),
        ("", '<aside class="post-meta"><time datetime="2023-11-27">x</time></aside>' + H1, "2023-11-27", Source.DOM),
        ("", H1 + "<p><b>Ada Lovell</b><span>27/11/2023</span></p>", "2023-11-27", Source.DOM),
        # A heading with a date in it is no date of publication, and a meta that is unset is none.
        (published("0001-01-01T00:00:00"), H1 + "<p>27 November 2023</p>", "2023-11-27", Source.DOM),
    ],
)
def test_date_is_read(head: str, body: str, value: str, source: Source) -> None:
    first = dates_of(page_of(head, body)).published[0]
    assert (first.value, first.source) == (value, source)


@pytest.mark.parametrize(
    ("head", "shown", "value"),
    [
        # The same day in the outlet's own zone.
        (published("2023-11-26T23:30:00Z"), "27 November 2023", "2023-11-27"),
        (published("2023-11-26T23:30:00Z"), "Monday 27 November", "2023-11-27"),
        (published("2023-11-27T02:00:00Z"), "November 26, 2023", "2023-11-26"),
        (published("2023-11-27T08:15:00Z"), "27 November 2023", "2023-11-27T08:15:00Z"),
        # No clock has that day yet, and data in the outlet's zone needs no correction.
        (published("2023-11-27T08:15:00Z"), "28 November 2023", "2023-11-27T08:15:00Z"),
        (published("2023-11-27T19:30:00+01:00"), "28 November 2023", "2023-11-27T19:30:00+01:00"),
        # A shown day that is the day of the change says nothing of publication.
        (published("2023-11-20") + modified("2023-11-27"), "27 November 2023", "2023-11-20"),
        (published("2023-11-20"), "Updated 27 November 2023", "2023-11-20"),
        # It is that of the change in another zone.
        (published("2022-02-16T07:53:25+00:00") + modified("2023-11-28T00:49:54+00:00"), "27 November 2023",
         "2022-02-16T07:53:25+00:00"),
        (published("2023-11-20"), "Published 27 November 2019", "2019-11-27"),
        # Data that calls the day of the change that of publication, and a reader sees both.
        (published("2023-11-27"), "Published 27 November 2019, updated 27 November 2023", "2019-11-27"),
        (published("2023-11-27"), "Updated 27 November 2023</p><p>6 May 2024", "2023-11-27"),
        # Ten-nine or nine-ten: the data tells which is the month.
        (published("2024-09-10T16:07:00-05:00"), "10/09/2024", "2024-09-10T16:07:00-05:00"),
    ],
)  # fmt: skip
def test_day_that_a_reader_sees_wins(head: str, shown: str, value: str) -> None:
    assert dates_of(page_of(head, f"{H1}<p>{shown}</p>{PROSE}")).published[0].value == value


@pytest.mark.parametrize(
    "body",
    [
        H1 + PROSE + "<footer>© 2023 The Example Courier</footer>",
        H1 + "<p>2 hours ago</p>",
        H1 + PROSE + '<div class="comments"><p>27 November 2023</p><time datetime="2023-11-27">x</time></div>',
        H1
        + PROSE * 6
        + '<aside class="related"><h3>Another story</h3><time datetime="2023-11-27">27 Nov</time></aside>',
        H1
        + "<p>"
        + "12 May 2024</p><p>".join(["", "Concert ", "Fair ", "Market "])
        + "13 May 2024 and 14 May 2024</p>",
        H1 + "<p>12 May 2024 - 14 May 2024</p>",
        # What was changed is not what was published: in a sentence, or at the page's end.
        H1 + "<p>Note: we updated this list on February 2, 2026, to hold the latest of what the town council told us, "
        "and what the harbour master said of the pier and of the boats that lie at it.</p>",
        H1 + PROSE * 30 + "<p>Page last updated: 2 February 2026</p>",
        H1 + PROSE * 30 + '<p class="date">27 November 2023</p><p class="date">26 November 2023</p>',
        H1 + "<figure><figcaption>The old pier, 3 May 1998</figcaption></figure>",
        H1 + "<p>The council voted for the pier on the shore on May 3, 2019 by a hair.</p>",
        "<h1>Harbour town opens its new pier on 3 May 2019</h1>" + PROSE,
        "",
    ],
)
def test_no_date_is_invented(body: str) -> None:
    assert dates_of(page_of("", body)).published == ()


def test_dates_of_other_articles_in_the_data_do_not_count() -> None:
    head = data('"headline":"Mayor of another place","url":"https://courier.example/b","datePublished":"2020-01-02"')
    assert dates_of(page_of(head, H1)).published == ()


@pytest.mark.parametrize(
    "path", ["/2023/11/27/pier", "/20231127/pier", "/2023-11-27-pier", "/2023/nov/27/pier", "/2023/november/27/pier"]
)
def test_day_in_the_address(path: str) -> None:
    assert dates_of(page_of("", H1, path=path)).published[0].value == "2023-11-27"


def test_the_address_tells_which_number_is_the_month() -> None:
    page = page_of("", H1 + "<p>03/10/2023</p>", path="/2023/october/03/pier")
    assert dates_of(page).published[0].value == "2023-10-03"


@pytest.mark.parametrize(
    ("host", "day"), [("courier.co.za", "2024-04-03"), ("courier.example", "2024-03-04"), ("courier.us", "2024-03-04")]
)
def test_a_country_tells_the_order_of_numbers(host: str, day: str) -> None:
    html = f'<html lang="en"><title>Harbour town opens its new pier</title>{H1}<p>03/04/2024</p>{PROSE}'
    page = parse_page(decode_page(RawPage(body=html.encode(), url=f"https://www.{host}/pier")))
    assert dates_of(page).published[0].value == day


@pytest.mark.parametrize(
    ("language", "line", "value"),
    [("de", "27. November 2023, 8:15 Uhr", "2023-11-27"), ("pl", "27 listopada 2023", "2023-11-27"),
     ("ja", "2023年11月27日 8時15分", "2023-11-27"), ("en-GB", "03/04/2024", "2024-04-03"),
     ("en-US", "03/04/2024", "2024-03-04")],
)  # fmt: skip
def test_shown_date_is_read_in_the_language_of_the_page(language: str, line: str, value: str) -> None:
    assert dates_of(page_of("", f"{H1}<p>{line}</p>{PROSE}", language=language)).published[0].value == value


@pytest.mark.parametrize(
    ("head", "body", "value"),
    [
        (data('"dateModified":"2023-11-28T10:00:00Z"'), H1, "2023-11-28T10:00:00Z"),
        ('<meta property="og:updated_time" content="2023-11-28">', H1, "2023-11-28"),
        (published("2023-11-27"), H1 + "<p>Updated: 28 November 2023</p>", "2023-11-28"),
        (published("2023-11-27"), H1 + "<p>Aktualisiert am 28.11.2023</p>", "2023-11-28"),
    ],
)
def test_date_of_the_last_change(head: str, body: str, value: str) -> None:
    assert dates_of(page_of(head, body)).modified[0].value == value


def test_page_that_tells_no_change_has_none() -> None:
    assert dates_of(page_of(published("2023-11-27"), H1 + "<p>27 November 2023</p>")).modified == ()
