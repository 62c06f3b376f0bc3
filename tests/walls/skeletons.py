"""How outlets' systems build a story's page: where the text stands, where the gate, and what stands around both."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from html import escape
from typing import Any, Final, NamedTuple

from walls.stories import Story

Attributes = str


class Parts(NamedTuple):
    """The pieces of a page's story: its text as HTML, and what stands above, behind and after it."""

    text: str
    above: str = ""
    behind: str = ""
    after: str = ""
    head: str = ""


def paragraphs(texts: Sequence[str], attributes: Attributes = "") -> str:
    space = f" {attributes}" if attributes else ""
    return "\n".join(f"<p{space}>{escape(text, quote=False)}</p>" for text in texts)


def box(lines: Sequence[str], attributes: Attributes = 'class="promo-box"', heading: str = "h3") -> str:
    """Lines as a box: the first is its heading, those with ">" are buttons."""
    inner = []
    for number, line in enumerate(lines):
        if line.startswith(">"):
            inner.append(f'<a class="btn" href="/account/offer">{escape(line[1:])}</a>')
        elif line.startswith("@"):
            inner.append(f'<h4><a href="/2026/{number}">{escape(line[1:])}</a></h4>')
        else:
            tag = heading if number == 0 else "p"
            inner.append(f"<{tag}>{escape(line)}</{tag}>")
    return f"<div {attributes}>{''.join(inner)}</div>"


def data(story: Story, **more: Any) -> str:
    """The story's JSON-LD."""
    item = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "datePublished": "2026-03-02T08:15:00+01:00",
        "publisher": {"@type": "Organization", "name": "The Courier"},
        **more,
    }
    return f'<script type="application/ld+json">{json.dumps(item, ensure_ascii=False)}</script>'


_MENU: Final = "".join(
    f'<li><a href="/{name.lower()}">{name}</a></li>'
    for name in ("Home", "News", "Sport", "Weather", "Subscribe", "Sign in")
)
_OTHERS: Final = "".join(
    f'<li><a href="/2026/{number}">{title}</a></li>'
    for number, title in enumerate(
        ("The yard at the end of the town", "A baker who sails to work", "What the dentists said", "Winter timetable")
    )
)


def _wordpress(story: Story, parts: Parts) -> str:
    return f"""<div id="page" class="site"><header class="site-header"><nav class="main-navigation"><ul>{_MENU}</ul></nav></header>
<div id="content" class="site-content"><main id="main"><article class="post type-post status-publish category-news">
<header class="entry-header"><h1 class="entry-title">{story.headline}</h1><div class="entry-meta"><time datetime="2026-03-02">2 March 2026</time></div></header>
{parts.above}<div class="entry-content">{parts.text}{parts.behind}</div>{parts.after}
<footer class="entry-footer"><span class="cat-links"><a href="/c/town">Town</a></span></footer></article></main>
<aside id="secondary" class="widget-area"><h2>Latest</h2><ul>{_OTHERS}</ul></aside></div>
<footer id="colophon"><p>The Courier, 1 Quay Street</p></footer></div>"""


def _ghost(story: Story, parts: Parts) -> str:
    return f"""<div class="viewport"><header id="gh-head" class="gh-head"><nav class="gh-head-menu"><ul>{_MENU}</ul></nav></header>
<main id="site-main" class="gh-main"><article class="gh-article post tag-town"><header class="gh-article-header gh-canvas"><h1 class="gh-article-title">{story.headline}</h1></header>
{parts.above}<section class="gh-content gh-canvas">{parts.text}{parts.behind}</section>{parts.after}</article></main>
<section class="gh-read-next"><h2>Read next</h2><ul>{_OTHERS}</ul></section><footer class="gh-foot"><p>Powered by a newsletter</p></footer></div>"""


def _newsletter(story: Story, parts: Parts) -> str:
    return f"""<div id="entry"><div class="topbar"><a href="/">The Ferry Post</a><a href="/subscribe">Subscribe</a><a href="/sign-in">Sign in</a></div>
<div class="single-post-container"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title">{story.headline}</h1><div class="post-date">Mar 02, 2026</div></div>
{parts.above}<div class="available-content"><div dir="auto" class="body markup">{parts.text}</div></div>{parts.behind}{parts.after}</article></div>
<div class="footer"><p>© 2026 The Ferry Post</p><a href="/privacy">Privacy</a></div></div>"""


def _arc(story: Story, parts: Parts) -> str:
    return f"""<div id="fusion-app" class="layout-section"><header><nav class="nav-bar"><ul>{_MENU}</ul></nav></header>
<section role="main" id="main" class="main"><header class="article-header"><h1 class="headline b-headline">{story.headline}</h1><span class="date">2 March 2026</span></header>
{parts.above}<article class="b-article-body article-body-wrapper">{parts.text}{parts.behind}</article>{parts.after}
<aside class="right-rail"><h2>Most read</h2><ol>{_OTHERS}</ol></aside></section><footer class="b-footer"><ul>{_MENU}</ul></footer></div>"""


def _react(story: Story, parts: Parts) -> str:
    return f"""<div id="__next"><div class="css-1k2"><header class="css-9f0"><ul class="css-nav">{_MENU}</ul></header>
<div class="css-8aa"><h1 class="css-h1 e1x">{story.headline}</h1>{parts.above}<div class="css-bq1" data-component="text">{parts.text}</div>
<div class="css-77z">{parts.behind}</div></div><div class="css-4z1">{parts.after}</div><div class="css-rel"><ul>{_OTHERS}</ul></div></div></div>"""


def _itemprop(story: Story, parts: Parts) -> str:
    return f"""<div class="page"><div class="header"><ul class="menu">{_MENU}</ul></div><div class="article" itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">{story.headline}</h1>{parts.above}<div class="article__body" itemprop="articleBody">{parts.text}{parts.behind}</div>{parts.after}</div>
<div class="teasers"><ul>{_OTHERS}</ul></div><div class="footer"><p>Imprint</p><ul>{_MENU}</ul></div></div>"""


def _section(story: Story, parts: Parts) -> str:
    return f"""<header class="c-header"><nav><ul>{_MENU}</ul></nav></header><main class="c-main"><article class="c-article"><header class="c-article__header"><h1 class="c-article__title">{story.headline}</h1></header>
{parts.above}<section class="c-article__content" data-area="body">{parts.text}</section><section class="c-article__offer">{parts.behind}</section></article>
{parts.after}<section class="c-teaserlist"><h2>More</h2><ul>{_OTHERS}</ul></section></main><footer class="c-footer"><ul>{_MENU}</ul></footer>"""


SKELETONS: Final[tuple[Callable[[Story, Parts], str], ...]] = (
    _wordpress, _ghost, _newsletter, _arc, _react, _itemprop, _section,
)  # fmt: skip


def render(story: Story, parts: Parts, skeleton: int) -> str:
    """A whole page. The same number always gives the same system."""
    body = SKELETONS[skeleton % len(SKELETONS)](story, parts)
    head = f'<meta charset="utf-8"><title>{story.headline}</title><meta property="og:title" content="{story.headline}"><meta property="og:type" content="article">'
    return f'<!DOCTYPE html><html lang="{story.language}"><head>{head}{parts.head}</head><body>{body}</body></html>'
