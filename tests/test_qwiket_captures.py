"""Captures of am1.news in the shapes that were seen, and in those a next page may have: one row, one lesson."""

from __future__ import annotations

import pytest

from foldline import extract_article
from foldline.record import Article

STORY = (
    "The ferry that has not sailed since spring is to sail again, said the harbour master on Monday.",
    "Nobody on the pier could think of anything to add to that, and so they all went home to supper.",
)
HEAD = "THE AMERICA ONE NEWS\nJun 24, 2025 \u00a0| \u00a0\n0\n\u00a0| Remer,MN\nSponsor:\u00a0 QWIKET\u00a0\nback\u00a0\u00a0\ntopic\n"


def capture(row: str, tag: str = "nro", slug: str = "the-ferry-sails-again", story: tuple[str, ...] = STORY) -> Article:
    url = f"https://am1.news/usconservative/topic/{tag}/6-slug-{slug}"
    return extract_article(HEAD + row + "\n\n".join(story), url=url, content_type="text/plain")


@pytest.mark.parametrize(
    ("row", "tag", "date", "byline", "headline"),
    [
        ("National Review\nNational Review\n27 Nov 2023\nAda Lovell\n\n\nNextImg:Ferry sails\n\n", "nro", "2023-11-27", "Ada Lovell", "Ferry sails"),
        ("National Review\n\nNational Review\n\n27 Nov 2023\n\nAda Lovell\n\nNextImg:Ferry sails\n\n", "nro", "2023-11-27", "Ada Lovell", "Ferry sails"),
        ("National Review\n3 Sept 2024\nAda Lovell\nNextImg:Ferry sails\n", "nro", "2024-09-03", "Ada Lovell", "Ferry sails"),
        ("Ace of Spades HQ\n27 Nov 2023\nAce\n", "aoshq", "2023-11-27", "Ace", "The ferry sails again"),
        ("Ace of Spades HQ\n1y\nCBD\n\n\n", "aoshq", None, "CBD", "The ferry sails again"),
        ("National Review\n27 Nov 2023\nAda de la Cruz y Vega\n", "nro", "2023-11-27", "Ada de la Cruz y Vega", "The ferry sails again"),
        ("Washington Examiner\nRestoring America\nAda Lovell\n\n\nNextImg:Ferry sails\n\n", "waexaminer", None, "Ada Lovell", "Ferry sails"),
        ("National Review\n27 Nov 2023\nAda Lovell\nFerry sails\nhttps://www.nationalreview.com/x\nNextImg:Ferry sails\n\n", "nro", "2023-11-27", "Ada Lovell", "Ferry sails"),
        ("National Review\n27 Nov 2023\n\n\nNextImg:\n\n", "nro", "2023-11-27", None, "The ferry sails again"),
        ("National Review\n27 Nov 2023\nwww.facebook.com/nr\n\n\nNextImg:Ferry sails\n\n", "nro", "2023-11-27", None, "Ferry sails"),
        ("National Review\n27 Nov 2023\neditor@nr.example\n\n\nNextImg:Ferry sails\n\n", "nro", "2023-11-27", None, "Ferry sails"),
        ("\n\nNextImg:Letters to the Editor — Jan. 5, 2025 - National Review\n\n", "nro", None, None, "Letters to the Editor — Jan. 5, 2025"),
        ("\n\nNextImg:The week in lamps — America\n\n", "nro", None, None, "The week in lamps — America"),
    ],
)  # fmt: skip
def test_rows(row: str, tag: str, date: str | None, byline: str | None, headline: str) -> None:
    article = capture(row, tag)
    assert article.body == "\n\n".join(STORY)
    assert (article.date, article.byline, article.headline) == (date, byline, headline)
    assert article.paywall.completeness == "complete"


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Ada Lovell", ("Ada Lovell",)),
        ("NR Editors", ()),
        ("Christopher Olden, Technology Reporter", ("Christopher Olden",)),
        ("Ada Lovell and Bo Lind", ("Ada Lovell", "Bo Lind")),
        ("Le Monde with AFP", ()),
        ("Ada Lovell, Washington Examiner", ("Ada Lovell",)),
    ],
)
def test_authors_are_people(byline: str, authors: tuple[str, ...]) -> None:
    assert capture(f"National Review\nNational Review\n27 Nov 2023\n{byline}\n\n\nNextImg:Ferry\n\n").authors == authors


@pytest.mark.parametrize(
    "line",
    [
        "ALDER ROW, June 10 (Reuters)",
        "He waits on the pier, as he does every day (Reuters)",
        "The Bigger Picture: Oil and light",
        "The bill, whose Sponsor: Senator Olden was asleep, passed by one vote.",
        "Read more of it, said the mayor, and you will see what I mean by a ferry.",
    ],
)
def test_a_line_of_the_story_stays(line: str) -> None:
    article = capture("\n\nNextImg:Ferry sails\n\n", story=(line, *STORY, line, STORY[1].upper()))
    assert line in article.body
    assert article.ads_removed.count == 1


@pytest.mark.parametrize(
    "lines",
    [
        "The old ferry at the pier\nThe old ferry at the pier, June 24, 2025. (Ruth Almog/Flash90)",
        "A ferry at dusk. (Ruth Almog/AFP)",
        "Loading a Tweet...",
        "Share",
        "Follow @am1_news",
        "NextImg:Another picture",
    ],
)
def test_a_line_of_the_template_or_a_picture_goes(lines: str) -> None:
    article = capture("\n\nNextImg:Ferry sails\n\n", story=(STORY[0], lines, STORY[1]))
    assert article.body == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "heading", ["LAMPS OUT IN ALDER ROW", "‘LAMPS OUT’: MAYOR LOOKS BACK", "McOLDEN LOOKS BACK AT LAMPS"]
)
def test_links_in_capitals_of_the_examiner_go(heading: str) -> None:
    story = (
        STORY[0],
        heading,
        "Recommended Stories",
        "Why was the lamp put out?\nThe dog that was found by day",
        STORY[1],
    )
    assert capture("\n\nNextImg:Ferry\n\n", "waexaminer", story=story).body == "\n\n".join(STORY)


def test_agency_copy_is_the_agencys() -> None:
    story = (f"ALDER ROW (AP) — {STORY[0]}", STORY[1])
    article = capture("Associated Press\n\n\nNextImg:Ferry sails\n\n", "watimes", story=story)
    assert article.outlet is not None
    assert article.syndicator is not None
    assert (article.outlet.slug, article.syndicator.slug) == ("associated-press", "america-one-news")
    assert (article.attribution.origin_kind, article.attribution.credit) == ("wire", "sole")
    assert [middle.slug for middle in article.attribution.via] == ["washington-times"]


@pytest.mark.parametrize("form", ["topic", "home"])
@pytest.mark.parametrize(
    ("digits", "date", "headline"),
    [
        ("4152025-330pm-cdt", "2025-04-15", "The Digest 4/15/2025 3:30pm CDT"),
        ("1212025-700am-cst", "2025-01-21", "The Digest 1/21/2025 7:00am CST"),  # 1 December follows the capture
        ("1112025-1230pm-cst", None, "The Digest 1112025 12:30pm CST"),  # 11 January or 1 November, served in 2026
    ],
)
def test_digests(form: str, digits: str, date: str | None, headline: str) -> None:
    head = HEAD if not digits.startswith("111") else HEAD.replace("2025", "2026")
    url = f"https://am1.news/usconservative/{form}/fq/6-slug-the-digest-{digits}"
    text = f"{head}\n#politics\n\nExample Courier: Ferry sails again\nFerry sails again\n{STORY[0]}\n"
    article = extract_article(text, url=url, content_type="text/plain")
    assert (article.kind, article.date, article.headline) == ("digest", date, headline)
    assert article.body.split("\n\n") == ["#politics", "Example Courier: Ferry sails again", STORY[0]]
    assert article.syndicator is None


def test_a_page_that_is_not_built_as_the_rule_says_is_read_all_the_same() -> None:
    paragraphs = "".join(f"<p>{line} It was the {n}th time.</p>" for n, line in enumerate(STORY * 3))
    html = f"<html><head><meta property='qwiket:verify' content='qwiket'></head><body><article>{paragraphs}</article></body>"
    article = extract_article(html, url="https://am1.news/usconservative/topic/nro/6-slug-the-ferry-sails-again")
    assert article.kind == "article"
    assert STORY[0] in article.body
    assert article.outlet is not None
    assert article.outlet.slug == "national-review"
