"""Lines inside the story that tell of themselves that they are none, the standfirst of a news page, and notes on the
author below the story."""

from __future__ import annotations

import pytest

import foldline

HEADLINE = "Harbour town opens its new pier"
PARAGRAPHS = (
    "The harbour town opened its new pier on Monday, after four years of work and two winters of storms.",
    "Several hundred people walked its whole length in the rain, led by the mayor and by a brass band.",
    "The old pier had been closed since a ferry struck it, and the fishermen had used the beach instead.",
    "Work had cost a third more than planned, which the council blamed on the price of steel and timber.",
    "A first ship is to land in spring, when the customs house has moved into the hall beside the pier.",
)
FIRST, REST = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:2]), "".join(f"<p>{text}</p>" for text in PARAGRAPHS[2:])
NEWS = (
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour town opens its new pier"}</script>'
)
STANDFIRST = "It took four years, two winters and a third more money than the council had planned"


def record(inner: str, head: str = "", *, before: str = "") -> foldline.Article:
    page = (
        f"<html lang='en'><head><title>{HEADLINE}</title>{head}</head><body><main><article>{before}<h1>{HEADLINE}</h1>"
    )
    page += f"{inner}</article></main></body></html>"
    return foldline.extract_article(page.encode(), url="https://courier.example/pier", content_type="text/html")


@pytest.mark.parametrize(
    ("line", "text", "label"),
    [
        ('<p><span class="media-caption">The mayor cuts the ribbon of the new pier.</span></p>', "ribbon", "caption"),
        ("<p><time>12 May 2024 14:40</time></p>", "14:40", "date"),
        ("<p>Publisert 5. mars 2024 kl. 06:00</p>", "Publisert", "date"),
        ("<p>Giriş Tarihi: 02.04.2024 10:12 Güncelleme Tarihi: 02.04.2024 11:00</p>", "Giriş", "date"),
        ("<p>12 marzo 2024 (modifica il 12 marzo 2024 | 10:30)</p>", "modifica", "date"),
        ("<p>Leestijd 3 minuten</p>", "Leestijd", "date"),
        ("<p>4 min read · Jan 14, 2025</p>", "min read", "date"),
        ("<p>यह भी पढ़ें: <a href='/gulls'>एक साल बाद घाट पर लौटे पक्षी</a></p>", "यह भी", "related"),
        ("<p>اقرأ أيضا: <a href='/gulls'>النوارس تعود إلى الرصيف</a></p>", "اقرأ", "related"),
        ("<p>Baca juga: <a href='/gulls'>Camar Kembali ke Dermaga</a></p>", "Baca", "related"),
        ("<p>อ่านเพิ่มเติม <a href='/gulls'>นกนางนวลกลับมาที่ท่าเรือ</a></p>", "อ่าน", "related"),
        ("<p>Материалы по теме: <a href='/gulls'>Чайки вернулись</a></p>", "Материалы", "related"),
        ("<p>Tom Ruiz contributed reporting from Vesterby. Eva Lind contributed research.</p>", "Ruiz", "credit"),
        ("<p>저작권자 © 강일보 무단전재 및 재배포 금지</p>", "무단전재", "credit"),
        ("<p>김민수 기자 minsu@courier.example</p>", "김민수", "author"),
        ("<p>Follow EP’s coverage at https://courier.example/ferries</p>", "coverage at", "promo"),
        ("<p>Follow Ada Lovell on X for more of the ferries.</p>", "on X", "promo"),
        ("<p>Lo local, cada mañana, en nuestra newsletter. Apúntate aquí.</p>", "Apúntate", "newsletter"),
        ("<p>___</p>", "___", "boilerplate"),
        ("<p>* * *</p>", "* * *", "boilerplate"),
        ('<h3 class="headline visually-hidden">New section</h3>', "New section", "boilerplate"),
        ("<p>WATCH | The mayor opens the new pier of the town:</p>", "WATCH", "related"),
        ("<p>© Example Times Ltd. 2024</p>", "©", "credit"),
        ("<p>This is a breaking news story - more to follow</p>", "breaking", "boilerplate"),
        (
            "<p>Check out more of our stories of the sea by signing up to our free weekly newsletter</p>",
            "signing",
            "newsletter",
        ),
        ("<p>Jetzt unseren Newsletter abonnieren und nichts mehr vom Hafen verpassen.</p>", "Newsletter", "newsletter"),
    ],
)
def test_a_line_that_is_no_story_is_labelled_by_what_it_is(line: str, text: str, label: str) -> None:
    found = record(FIRST + line + REST)
    assert text not in found.body
    assert all(paragraph in found.body for paragraph in PARAGRAPHS)
    assert found.removed.by_label[label].blocks >= 1


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("<p><span class='credit-card'>A card is all that the ferry's machines will take.</span></p>", "A card is all"),
        ("<p>At <time>08:15</time> the first boats left the harbour, and by noon all were gone.</p>", "At 08:15 the"),
        ('<h3 class="hidden md:block">What the new pier has cost the town</h3>', "What the new pier has cost"),
        ("<p>The council's newsletter said that the pier would be open before the storms.</p>", "newsletter said"),
        ("<p>12 March 2024</p>", "12 March 2024"),
        ("<p>Follow the steps on the pier down to the water, where the boats are.</p>", "Follow the steps"),
        ("<p>Note: the plan is based on an update from 2 May 2024</p>", "based on an update"),
        ("<p>The plan was published on 2 May 2024, and nobody read it.</p>", "nobody read it"),
        ("<p>Readings of the tide are taken twice a day at the old customs house.</p>", "Readings of the tide"),
    ],
)
def test_lines_that_only_look_like_it_stay(line: str, text: str) -> None:
    assert text in record(FIRST + line + REST).body


@pytest.mark.parametrize(
    ("standfirst", "head"),
    [
        (f'<p class="article__dek">{STANDFIRST}.</p>', NEWS),
        (f'<h2 class="subtitle">{STANDFIRST}</h2>', NEWS),
        (f"<h2>{STANDFIRST}</h2>", NEWS + f'<meta name="description" content="{STANDFIRST}">'),
        (
            f'<div class="teaser"><p>{STANDFIRST}.</p></div>',
            NEWS + f'<meta property="og:description" content="{STANDFIRST}.">',
        ),
    ],
)
def test_the_standfirst_of_a_news_page_is_the_first_of_its_text(standfirst: str, head: str) -> None:
    found = record(standfirst + FIRST + REST, head)
    assert found.body.startswith(STANDFIRST)
    assert (found.standfirst or "").startswith(STANDFIRST)


def test_what_stands_in_a_caption_below_the_headline_is_no_standfirst() -> None:
    line = f"<figure><figcaption>{STANDFIRST}.</figcaption></figure>"
    found = record(line + FIRST + REST, NEWS + f'<meta name="description" content="{STANDFIRST}.">')
    assert STANDFIRST not in found.body


@pytest.mark.parametrize(
    "note",
    [
        "Ada Lovell is the harbour correspondent of the Courier. She lives in Lisbon.",
        "Dr. Ada Lovell writes on ferries.",
    ],
)
def test_a_note_on_the_author_below_the_story_is_no_story(note: str) -> None:
    found = record(f"<p>By Ada Lovell</p>{FIRST}{REST}<p><em>{note}</em></p>")
    assert note not in found.body
    assert found.removed.by_label["author"].blocks >= 1


def test_people_of_the_story_are_no_authors_of_it() -> None:
    line = "Tom Ruiz is the harbour master, and has seen three piers break in the storms of the winter."
    assert line in record(f"<p>By Ada Lovell</p>{FIRST}{REST}<p>{line}</p>").body


def test_a_gallery_is_told_in_headings() -> None:
    heading = "{}. The pier is longer than all the other piers of the county together."
    pieces = "".join(
        f"<h3>{heading.format(number)}</h3><figure><img src='a.jpg' alt='x'></figure>" for number in range(1, 5)
    )
    found = record(FIRST + REST + pieces)
    assert all(heading.format(number) in found.body for number in range(1, 5))


def test_a_heading_without_text_below_it_is_no_story() -> None:
    assert "Elsewhere in town" not in record(f"{FIRST}{REST}<h3>Elsewhere in town</h3>").body


def test_an_item_between_two_of_story_is_kept() -> None:
    items = "<ul><li>Steel for the legs of the pier, which came by ship<ul><li>beams</li></ul></li><li>Timber for its floor, from the woods.</li></ul>"
    assert "beams" in record(FIRST + items + REST).body


def test_the_next_story_of_an_endless_page_is_another_one() -> None:
    other = "The library of the town has reopened after long repairs, with a new roof and a room for children."
    page = f"<html><head><title>{HEADLINE}</title></head><body>"
    for title, text in ((HEADLINE, FIRST + REST), ("Library reopens", f"<p>{other}</p>" * 3)):
        page += f'<div class="story"><h1>{title}</h1><time>1 May 2024</time>{text}</div>'
    found = foldline.extract_article(f"{page}</body></html>".encode(), url="https://courier.example/pier")
    assert other not in found.body
    assert PARAGRAPHS[-1] in found.body


def test_sections_with_headings_of_the_first_level_are_one_story() -> None:
    page = f"<html><head><title>{HEADLINE}</title></head><body><main>"
    for number, text in enumerate(PARAGRAPHS):
        page += f'<section class="part"><h1>{HEADLINE if not number else f"Part {number}"}</h1><p>{text}</p></section>'
    found = foldline.extract_article(f"{page}</main></body></html>".encode(), url="https://courier.example/pier")
    assert all(text in found.body for text in PARAGRAPHS)
