"""foldline's own engine finds the story on pages that no rule knows."""

from __future__ import annotations

import pytest

from foldline.model import BlockLabel, RawPage, Zone
from foldline.stages.decoding import decode_page
from foldline.stages.native_content import NativePlacing, place_natively
from foldline.stages.parsing import parse_page

HEADLINE = "Harbour town opens its new pier"
PARAGRAPHS = (
    "The harbour town opened its new pier on Monday, after four years of work and two winters of storms.",
    "Several hundred people walked its whole length in the rain, led by the mayor and by a brass band.",
    "The old pier had been closed since a ferry struck it, and the fishermen had used the beach instead.",
    "Work had cost a third more than planned, which the council blamed on the price of steel and timber.",
    "A first ship is to land in spring, when the customs house has moved into the hall beside the pier.",
)
NAV = (
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/town">Town</a></li><li><a href="/sea">Sea</a></li></ul></nav>'
)
FOOTER = '<footer><p>All rights reserved by the Example Courier. <a href="/imprint">Imprint</a></p></footer>'


def placed(body: str) -> NativePlacing:
    html = f"<html><head><title>{HEADLINE}</title></head><body>{body}</body></html>"
    return place_natively(parse_page(decode_page(RawPage(body=html.encode(), url="https://courier.example/pier"))))


def story_of(body: str) -> list[str]:
    return [item.block.text for item in placed(body).blocks if item.zone is Zone.STORY]


def article(inner: str) -> str:
    return f"{NAV}<main><article><h1>{HEADLINE}</h1>{inner}</article></main>{FOOTER}"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts or PARAGRAPHS)


PANEL = '<div class="panel"><h3>{}</h3><div class="panel-body">{}</div></div>'
PANELS = (
    ("Who paid for it", "The county paid for half of the new pier."),
    ("Who built it", "Two firms of the town and one of the capital have built it."),
    ("When it is open", "It is open by day and by night, all year round."),
)
TWO, REST = PARAGRAPHS[:2], PARAGRAPHS[2:]
TEASER = '<div class="{}"><h3><a href="/{}">{} reopens after long repairs</a></h3><p>{} is open again.</p></div>'
TEASERS = "".join(
    TEASER.format("item", word, word, f"The {word} of the town, which was long closed for repairs,")
    for word in ("Library", "Theatre", "Swimming pool", "Market hall")
)


@pytest.mark.parametrize(
    "body",
    [
        article(paragraphs()),
        article("".join(f'<div class="wrap-{n}"><p>{text}</p></div>' for n, text in enumerate(PARAGRAPHS))),
        article("".join(f'<section class="card"><p>{text}</p></section>' for text in PARAGRAPHS)),
        f"{NAV}<h1>{HEADLINE}</h1><div>{paragraphs(*TWO)}</div><div>{paragraphs(*REST)}</div>{FOOTER}",
        article("<div>" + "<br><br>".join(PARAGRAPHS) + "</div>"),
        article("".join(f"<div>{text}</div>" for text in PARAGRAPHS)),
        article("<div>" * 1200 + paragraphs() + "</div>" * 1200),
        article(f'<div id="B:0"></div></article><div hidden id="S:0">{paragraphs()}</div><article>'),
        article(paragraphs(*TWO) + f'<div style="display:none" class="fold">{paragraphs(*REST)}</div>'),
        f'<div class="has-sidebar nav-open">{article(paragraphs())}</div>',
    ],
    ids="plain wrappers cards siblings breaks bare-divs deep streamed hidden high-marks".split(),
)
def test_every_paragraph_of_the_story_is_kept_and_nothing_else(body: str) -> None:
    assert story_of(body) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("piece", "texts"),
    [
        ("<h2>What the pier cost</h2>", ["What the pier cost"]),
        ("<ul><li>Two cranes for the fishing boats</li><li>A hall for the customs house</li></ul>",
         ["Two cranes for the fishing boats", "A hall for the customs house"]),
        ("<blockquote><p>We waited four years for this day, and we would wait again.</p></blockquote>",
         ["We waited four years for this day, and we would wait again."]),
        ("<details><summary>How long is the pier?</summary><p>It is four hundred metres long, as was the old one.</p></details>",
         ["It is four hundred metres long, as was the old one."]),
        ("<table><tr><th>Year</th><th>Ferries that landed</th></tr><tr><td>2019</td><td>1,204 ferries</td></tr></table>",
         ["Year | Ferries that landed", "2019 | 1,204 ferries"]),
        ("<pre><code>tide = read_tide('pier')\nprint(tide.height, tide.time)</code></pre>",
         ["tide = read_tide('pier')\nprint(tide.height, tide.time)"]),
        ("".join(PANEL.format(*panel) for panel in PANELS), [text for panel in PANELS for text in panel]),
    ],
    ids="crosshead list quote accordion table code panel".split(),
)  # fmt: skip
def test_what_stands_between_paragraphs_is_story(piece: str, texts: list[str]) -> None:
    story = story_of(article(paragraphs(*TWO) + piece + paragraphs(*REST)))
    assert [text for text in story if text in texts] == texts
    assert [text for text in story if text in PARAGRAPHS] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("after", "text", "label"),
    [
        (f'<aside class="related-posts">{TEASERS}</aside>', "The Library of the town", BlockLabel.RELATED),
        (f"<section><h2>Elsewhere</h2>{TEASERS}</section>", "The Library of the town", BlockLabel.RELATED),
        ('<div class="newsletter-box"><p>Get the best of the harbour in your inbox every morning, for free.</p></div>',
         "Get the best", BlockLabel.NEWSLETTER),
        ('<div id="comments"><p>What a fine pier this is, I shall walk on it every day from now on.</p></div>',
         "What a fine pier", BlockLabel.COMMENT),
        ('<div id="onetrust-consent-sdk"><p>We and our partners store and read information on your device.</p></div>',
         "We and our partners", BlockLabel.CONSENT),
        ('<p>Read more: <a href="/ferry">The ferry that struck the old pier</a></p>', "Read more", BlockLabel.RELATED),
        ('<div class="author-bio"><p>Ada Lovell has written about harbours and ships since she left the navy.</p></div>',
         "Ada Lovell has written", BlockLabel.AUTHOR),
        ('<ul class="post-tags"><li><a href="/t/pier">Pier</a></li><li><a href="/t/sea">Sea</a></li></ul>', "Pier",
         BlockLabel.TAGS),
        ('<div class="disclaimer"><p>No liability is taken for the tide tables that are printed on this page.</p></div>',
         "No liability", BlockLabel.LEGAL),
        ('<p>{"layout":2,"buttonText":"Buy a ticket","title":{"size":14,"text":"Walk on the pier with us"}}</p>',
         '{"layout"', BlockLabel.BOILERPLATE),
        ("<figure><img src=a.jpg><figcaption>The pier on the day before it was opened to all.</figcaption></figure>",
         "The pier on the day", BlockLabel.CAPTION),
    ],
    ids="related teasers newsletter comments consent pointer author tags legal data caption".split(),
)  # fmt: skip
def test_what_is_no_story_is_left_out_and_labelled(after: str, text: str, label: BlockLabel) -> None:
    placing = placed(article(paragraphs() + after))
    found = [item for item in placing.blocks if item.block.text.startswith(text)]
    assert [(item.zone, item.label) for item in found] == [(Zone.OUTSIDE, label)]
    assert [item.block.text for item in placing.blocks if item.zone is Zone.STORY] == list(PARAGRAPHS)


def test_of_several_articles_the_one_with_the_headline_is_taken() -> None:
    other = paragraphs(*(f"Of the castle on the hill: {text.lower()}" for text in PARAGRAPHS))
    body = article(paragraphs()) + f"<article><h2>Castle on the hill is sold</h2>{other}</article>"
    assert story_of(body) == list(PARAGRAPHS)


def test_entries_of_a_live_blog_are_all_story() -> None:
    entries = "".join(
        f'<div class="entry"><time>1{n}:00</time><p>{text}</p></div>' for n, text in enumerate(PARAGRAPHS)
    )
    assert [text for text in story_of(article(entries)) if text in PARAGRAPHS] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "texts",
    [
        ("افتتحت المدينة رصيفها الجديد يوم الاثنين بعد أربع سنوات من العمل وشتاءين من العواصف.",
         "وسار مئات الناس على طوله كله تحت المطر، يتقدمهم رئيس البلدية وفرقة موسيقية.",
         "وكان الرصيف القديم مغلقا منذ أن اصطدمت به عبارة قبل خمسة أعوام من اليوم."),
        ("港町は月曜日、四年にわたる工事と二度の冬の嵐を経て、新しい桟橋を開いた。",
         "数百人が雨の中、町長と楽団を先頭に桟橋の端から端まで歩いた。",
         "古い桟橋は連絡船が衝突して以来閉鎖されており、漁師たちは浜辺を使っていた。"),
    ],
    ids=["arabic", "japanese"],
)  # fmt: skip
def test_other_scripts_are_read_alike(texts: tuple[str, ...]) -> None:
    assert story_of(article(paragraphs(*texts))) == list(texts)


def test_every_block_is_placed_in_order_with_a_reason() -> None:
    placing = placed(article('<img src="a.jpg" alt="The pier">' + paragraphs()))
    assert [item.block.index for item in placing.blocks] == list(range(len(placing.blocks)))
    assert all(item.reason for item in placing.blocks)


def test_the_headline_is_no_part_of_the_body() -> None:
    headline = next(item for item in placed(article(paragraphs())).blocks if item.block.text == HEADLINE)
    assert headline.label is BlockLabel.HEADLINE


@pytest.mark.parametrize("body", ["", "<img src=a.jpg alt=Pier>", "<p></p>"])
def test_a_page_without_text_is_all_doubt(body: str) -> None:
    assert placed(body).doubt == 1.0


def test_a_clear_page_is_less_doubtful_than_a_list_of_links() -> None:
    links = "".join(f'<li><a href="/{n}">Story number {n} of the week</a></li>' for n in range(30))
    assert placed(article(paragraphs())).doubt < placed(f"{NAV}<ul>{links}</ul>").doubt


@pytest.mark.parametrize(
    "html",
    ["<nav><a href='/'>Home</a></nav>", "<img alt='ferry'>", "<h1></h1>", ""],
)
def test_a_page_with_nothing_to_judge_has_no_story(html: str) -> None:
    placing = place_natively(
        parse_page(decode_page(RawPage(body=f"<html><body>{html}<p> </p></body></html>".encode())))
    )
    assert not [item for item in placing.blocks if item.zone is Zone.STORY]
