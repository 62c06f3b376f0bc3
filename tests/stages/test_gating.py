"""What a gate keeps out of the body: hidden parts, filler, substituted letters, notes glued to a paragraph."""

from __future__ import annotations

import json
import random

import pytest

from foldline import Article, extract_article
from foldline.model import Block, Link
from foldline.record import BlockType
from foldline.stages.hidden_parts import split_block

OPEN = """The ferry that has not sailed since spring is to sail again, said the harbour master on Monday morning, and
nobody on the pier could think of anything to add to that, though several of those who stood there tried."""
MORE = """Engineers had found the cracks in October. Since then the two towns, which share a hospital and a single bakery,
have been a four-hour drive apart, and the bread has arrived cold, as the baker says himself to all who ask him."""
REST = """Nobody in Vesterby had seen the timetable, which was written on the back of a menu and then mislaid, so that the
first passengers came a day early and stayed for supper, which the captain, who has bought a bicycle, paid for."""
LATIN = """Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore
magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo."""
NOT_FREE = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The ferry sails again",
            "isAccessibleForFree": False}  # fmt: skip


def page(story: str, head: str = "", data: dict[str, object] | None = None, lang: str = "en") -> str:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data else ""
    title = "<title>The ferry sails again</title>"
    body = f"<article><h1>The ferry sails again</h1>{story}</article>"
    return f'<html lang="{lang}"><head>{title}{head}{script}</head><body>{body}</body></html>'


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def signals(article: Article) -> list[str]:
    return [entry.signal for entry in article.paywall.evidence]


def gibberish(text: str, seed: int) -> str:
    rng = random.Random(seed)  # noqa: S311 - invented text
    return "".join(rng.choice("abcdefghijklmnopqrstuvwxyz") if c.isalpha() else c for c in text)


@pytest.mark.parametrize(
    ("head", "attributes"),
    [
        ("<style>.paywall { display: none }</style>", 'class="paywall"'),
        ("<style>.x1 { display: none }</style>", 'class="x1 paywall-rest"'),
        ("", 'style="display:none"'),
        ("", "hidden"),
    ],
)
def test_text_hidden_from_the_middle_of_a_paragraph_on_is_cut_off(head: str, attributes: str) -> None:
    first = (
        f"{OPEN} The captain <span> ... </span><span {attributes}>has bought a bicycle for the long way round</span>"
    )
    hidden = f"<div {attributes}>{paragraphs(REST, REST.replace('day', 'week'), MORE)}</div>"
    article = extract_article(page(f"<p>{first}</p>{hidden}", head, NOT_FREE))
    assert article.body.endswith("The captain ...")
    assert "bicycle" not in article.body
    assert article.paywall.completeness == "withheld"
    assert "text_hidden" in signals(article)


def test_a_word_for_screen_readers_is_no_gate() -> None:
    link = '<a href="/a">the pier<span hidden>(new window)</span></a>'
    article = extract_article(page(paragraphs(f"{OPEN} So it was on {link}.", MORE, REST), "", NOT_FREE))
    assert "on the pier" in article.body
    assert article.paywall.completeness == "complete"


def test_a_split_keeps_the_links_in_their_places() -> None:
    text = "The ferry kept back by a gate sails again"
    links = (Link(start=4, end=9, url="/a"), Link(start=15, end=19, url="/b"), Link(start=30, end=35, url="/c"))
    block = Block(index=0, type=BlockType.PARAGRAPH, text=text, links=links, linked=14)
    split = split_block(block, ("kept back by a gate",))
    assert split is not None
    shown, hidden = split
    assert (shown.text, hidden.text) == ("The ferry sails again", "kept back by a gate")
    assert [shown.text[link.start : link.end] for link in shown.links] == ["ferry", "sails"]


def test_filler_stands_for_a_rest_that_is_not_there() -> None:
    story = paragraphs(OPEN, MORE) + f'<div class="blur">{paragraphs(LATIN, LATIN[30:])}</div>'
    article = extract_article(page(story, "", NOT_FREE))
    assert "ipsum" not in article.body
    assert OPEN.split(maxsplit=1)[0] in article.body
    assert article.paywall.completeness == "truncated"
    assert "filler" in signals(article)
    assert article.removed.by_label["gate"].blocks == 2


def test_a_story_about_filler_quotes_it() -> None:
    article = extract_article(page(paragraphs(OPEN, LATIN, MORE)))
    assert "ipsum" in article.body
    assert article.paywall.completeness == "complete"


def test_filler_amid_a_gated_story_is_a_quotation() -> None:
    article = extract_article(page(paragraphs(OPEN, LATIN, MORE, REST, OPEN.replace("ferry", "train")), "", NOT_FREE))
    assert "ipsum" in article.body
    assert article.paywall.completeness == "complete"


@pytest.mark.parametrize("declared", [NOT_FREE, None])
def test_substituted_letters_are_withheld(declared: dict[str, object] | None) -> None:
    coded = [gibberish(text, seed) for seed, text in enumerate((REST, MORE, OPEN, REST))]
    article = extract_article(page(paragraphs(OPEN, MORE, *coded), "", declared))
    assert coded[0].partition(" ")[0] not in article.body.split()
    assert "harbour master" in article.body
    assert (article.paywall.completeness, article.paywall.percent_source) == ("withheld", "measured")
    assert "letters_substituted" in signals(article)


def test_a_note_glued_to_the_last_paragraph_is_taken_off_it() -> None:
    note = "You have 60% of this article left to read. The rest is for subscribers only."
    article = extract_article(page(paragraphs(OPEN, f"{MORE} {REST[:160].rpartition(' ')[0]}. {note}")))
    assert article.paywall.note == note
    assert (article.paywall.completeness, article.paywall.percent_remaining) == ("truncated", 60)
    assert "harbour master" in article.body
    assert "bakery" in article.body
    assert "left to read" not in article.body


def test_a_last_heading_before_the_note_is_story() -> None:
    story = paragraphs(OPEN, MORE) + "<h2>What the captain did next</h2><h2>This post is for paid subscribers</h2>"
    article = extract_article(page(story))
    assert article.body.endswith("What the captain did next")
    assert article.paywall.completeness == "truncated"


@pytest.mark.parametrize("free", [True, False, None])
def test_text_that_is_only_in_data_never_becomes_body(free: bool | None) -> None:
    data: dict[str, object] = {"@type": "NewsArticle", "headline": "The ferry sails again",
                               "articleBody": f"{OPEN} {MORE} {REST}"}  # fmt: skip
    if free is not None:
        data["isAccessibleForFree"] = free
    state = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"body": REST})}</script>'
    note = "<p>Subscribe to continue reading</p>"
    for gate in (note, ""):
        article = extract_article(page(paragraphs(OPEN, MORE) + gate, state, data))
        assert "Vesterby" not in article.body
        assert article.provenance.body is None or article.provenance.body.source == "dom"


def test_vendor_scripts_and_classes_alone_decide_nothing() -> None:
    vendors = "".join(
        f'<script src="https://{host}/x.js"></script>'
        for host in ("cdn.tinypass.com", "js.pianojs.example", "cdn.cxense.com", "swg.example", "zephr.example")
    )
    story = f'<div class="paywall regwall gated premium locked subscriber-only">{paragraphs(OPEN, MORE, REST)}</div>'
    article = extract_article(page(story, vendors))
    assert (article.paywall.access, article.paywall.completeness) == ("unknown", "complete")
    assert "bicycle" in article.body


def test_the_same_holds_for_a_story_that_breaks_off() -> None:
    vendor = '<script src="https://cdn.tinypass.com/x.js"></script>'
    article = extract_article(page(paragraphs(OPEN, f"{MORE} And then ..."), vendor))
    assert article.paywall.completeness == "complete"
