"""Ads by their place, and the story beside them. Sentences are invented."""

from __future__ import annotations

from typing import Any

import pytest

from foldline import extract_article
from foldline.record import AdKind
from foldline.text.ad_words import ad_kind_of_marks, is_affiliate_notice

STORY = "".join(
    f"<p>{line}</p>"
    for line in (
        "The ferry that has not sailed since spring is to sail again, the harbour master said on Monday.",
        "Engineers found the cracks in October, and since then the two towns have been four hours apart by road.",
        "The first timetable was written on the back of a menu and names six crossings for every single day.",
        "Nobody in the two towns remembers a winter in which the pilots could not see the second buoy at all.",
    )
)


def ads_of(inside: str = "", behind: str = "") -> dict[str, Any]:
    html = f"<title>Ferries sail</title><article><h1>Ferries sail</h1>{STORY}{inside}</article>{behind}"
    record = extract_article(html, url="https://courier.example/2026/01/12/ferries").to_dict()
    assert len(record["body"].split("\n\n")) >= 4
    return {item["text"]: item["kind"] for item in record["ads_removed"]["items"]}


@pytest.mark.parametrize(
    "mark", ['id="taboola-below-article"', 'class="OUTBRAIN"', 'class="rc-widget"', 'class="zergnet"']
)
def test_a_networks_box_is_sponsored_content(mark: str) -> None:
    box = f"<div {mark}><p>Eleven ferries that you will not believe are still afloat</p></div>"
    assert ads_of(behind=box) == {"Eleven ferries that you will not believe are still afloat": "sponsored_content"}
    assert ads_of(inside=box) == {"Eleven ferries that you will not believe are still afloat": "sponsored_content"}


def test_what_an_ad_slot_holds_is_an_ad() -> None:
    assert ads_of(behind='<div class="ad-slot"><p>Rolls, warm on board</p></div>') == {"Rolls, warm on board": "ad"}


def test_a_page_inside_an_ad_word_is_no_ad() -> None:
    html = f'<title>Ferries sail</title><div class="ad-container"><article><h1>Ferries sail</h1>{STORY}</article></div>'
    record = extract_article(html, url="https://courier.example/2026/01/12/ferries").to_dict()
    assert record["ads_removed"]["count"] == 0
    assert "second buoy" in record["body"]


def test_a_word_for_ads_that_is_a_link_leads_to_advertisers() -> None:
    assert ads_of(behind='<footer><ul><li><a href="/media">Advertising</a></li></ul></footer>') == {}
    assert ads_of(behind="<aside><p>Advertising</p></aside>") == {"Advertising": "ad"}


NOTICE = "When you buy through our links, we may earn a commission."


def test_a_notice_set_apart_is_removed_and_one_in_the_story_stays() -> None:
    assert ads_of(inside=f'<div class="disclosure"><p>{NOTICE}</p></div>') == {NOTICE: "affiliate"}
    assert ads_of(behind=f"<footer><p>{NOTICE}</p></footer>") == {NOTICE: "affiliate"}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Advertisement", "ad"),
        ("- Anzeige -", "ad"),
        ("Publicité", "ad"),
        ("Publicidad", "ad"),
        ("広告", "ad"),
        ("ADVERTISEMENT - CONTINUE READING BELOW", "ad"),
        ("Article continues below advertisement", "ad"),
        ("La suite après cette publicité", "ad"),
        ("Artikkelen fortsetter under annonsen", "ad"),
        ("Sponsored content", "ad"),
        ("Sponsored by the Ostholm Bakery", "sponsor"),
        ("This article is brought to you by the Ostholm Bakery", "sponsor"),
    ],
)
def test_labels_amid_the_story_are_counted_and_gone(line: str, kind: str) -> None:
    assert ads_of(inside=f"<p>{line}</p>") == {line: kind}


@pytest.mark.parametrize(
    "line",
    [
        "The advertisement for the ferry hung in the bakery until the bridge was closed.",
        "Affiliate marketing, the baker says, is not for her: nobody gets a commission for her rolls.",
        "The European Commission may earn applause when the ferries buy their fuel at home.",
        "Presented by the harbour choir, the concert begins at eight.",
    ],
)
def test_sentences_of_a_story_are_none(line: str) -> None:
    assert ads_of(inside=f"<p>{line}</p>") == {}


@pytest.mark.parametrize(
    "marks", ["header", "ad-free-offer", "adventure", "article-body", "advertising-policy", "contentaddress"]
)
def test_other_words_are_no_ads_place(marks: str) -> None:
    assert ad_kind_of_marks(marks) is None


def test_places_by_their_words() -> None:
    assert ad_kind_of_marks("m884604scriptrootc1469527") is AdKind.SPONSORED_CONTENT
    assert ad_kind_of_marks("story-ad advertisement--mid") is AdKind.AD


@pytest.mark.parametrize(
    ("line", "notice"),
    [
        (NOTICE, True),
        ("As an Amazon Associate I earn from qualifying purchases.", True),
        ("Wenn Sie über unsere Links kaufen, erhalten wir eine Provision.", True),
        ("Cet article contient des liens affiliés, merci de votre soutien.", True),
        ("Este artículo contiene enlaces de afiliados.", True),
        ("Affiliate Disclosure", False),
        ("Streamers earn a commission in many ways.", False),
    ],
)
def test_notices_of_commissions(line: str, notice: bool) -> None:
    assert is_affiliate_notice(line) is notice
