"""Pages that nobody writes but to do harm, or by a broken program: made on the spot, at any size, with invented words.

Two kinds: strings that hold something without end (`RUNS`), put into every place of a page that is read (`PLACES`), and
pages that are odd as a whole (`PAGES`). Each is a function of the size in bytes, so that a page of twice the size tells
whether the time it takes grows faster than it does.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

SENTENCE: Final = "The harbour towns seek new ferry lines as the old bridge closes, their councils said on Monday. "
STORY: Final = "".join(f"<p>{SENTENCE * 3}</p>" for _ in range(8))
SEED: Final = 20260301


@dataclass(frozen=True, slots=True)
class Poison:
    """A page of about so many bytes. `text`: a text capture and no HTML."""

    name: str
    make: Callable[[int], bytes]
    content_type: str = "text/html; charset=utf-8"


def _repeat(piece: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece.encode()))


def _between(first: str, piece: str, last: str) -> Callable[[int], str]:
    return lambda size: first + piece * (size // len(piece.encode())) + last


# What a pattern may try again from every place, or from every pair of places.
RUNS: Final[dict[str, Callable[[int], str]]] = {
    "blanks": _between("a", " ", "a"),
    "odd blanks": _between("a", "\u3000\u00a0\t", "a"),
    "line ends": _between("a", "\r\n", "a"),
    "a": _repeat("a"),
    "A": _repeat("A"),
    "words": _repeat("ferry "),
    "Names": _repeat("Ada Lovell "),
    "initials": _repeat("A. "),
    "digits": _repeat("7"),
    "numbers": _repeat("12 "),
    "percents": _repeat("60% "),
    "percent of": _repeat("60% of the article left "),
    "dates": _repeat("12 March 2026, "),
    "days": _repeat("12/12/12/"),
    "times": _repeat("10:10:"),
    "months": _repeat("March "),
    "iso": _repeat("2026-03-01T10:10:10"),
    "dashes": _repeat("-"),
    "set-off dashes": _repeat(" - "),
    "long dashes": _repeat("\u2014 "),
    "dots": _repeat("."),
    "ellipses": _repeat("\u2026"),
    "sentences": _repeat("A. B! C? "),
    "commas": _repeat(", "),
    "colons": _repeat("a: "),
    "bars": _repeat(" | "),
    "slashes": _repeat("/a"),
    "round": _repeat("("),
    "round pairs": _repeat("(a)"),
    "square": _repeat("["),
    "curly": _repeat("{"),
    "deep JSON": _repeat('{"a":['),
    "quotes": _repeat('"'),
    "apostrophes": _repeat("'"),
    "curved quotes": _repeat("\u201c\u2019"),
    "backslashes": _repeat("\\"),
    "underscores": _repeat("_"),
    "stars": _repeat("*"),
    "at": _repeat("@a"),
    "mail": _repeat("a@a.a"),
    "addresses": _repeat("https://courier.example/a "),
    "one address": _between("https://courier.example/", "a/", ""),
    "by": _repeat("By "),
    "by Name and": _repeat("Ada Lovell and "),
    "agencies": _repeat("(Reuters) - "),
    "reporting": _repeat("Reporting by Ada; editing by "),
    "copyright": _repeat("\u00a9 2026 (c) "),
    "originally": _repeat("This story was originally published by "),
    "subscribe": _repeat("Subscribe to read the rest. "),
    "minutes": _repeat("5 min read "),
    "no name": _repeat("paywall"),
    "combining": _between("a", "\u0301", "a"),
    "joiners": _repeat("\u200d\u200b"),
    "han": _repeat("\u6d77\u6e2f"),
    "han stops": _repeat("\u6d77\u3002"),
    "thai": _repeat("\u0e17\u0e30"),
    "arabic": _repeat("\u0628\u0642\u064a 60\u066a "),
    "emoji": _repeat("\U0001f6a2"),
    "surrogate names": _repeat("&#xd800;"),
    "entities": _repeat("&lt;&amp;&quot;"),
    "broken entities": _repeat("&amp&#x&#99999999;"),
    "nulls": _repeat("\x00"),
    "controls": _repeat("\x0b\x0c\x1f"),
    "brackets of tags": _repeat("<"),
    "tag starts": _repeat("<a "),
    "escaped tags": _repeat("&lt;a &lt;"),
    "comment starts": _repeat("<!--"),
    "css comments": _repeat("/*"),
    "css rules": _repeat(".a .b{display:none}"),
    "css heads": _repeat(".a,"),
    "css nests": _repeat("@media x{"),
    "css colons": _repeat("display:"),
    "settings": _repeat("paywall={"),
    "flags": _repeat('"isAccessibleForFree" '),
    "cdata": _repeat("<![CDATA["),
    "comma blanks": _repeat(",   "),
    "not quite JSON": _repeat("[1,"),
    "keys": _repeat('{"k":"v"},'),
}

# Every place that is read. The run is `{run}`; within attributes its quotes are written as entities, within JSON escaped.
PLACES: Final[dict[str, str]] = {
    "title": "<title>{run}</title><body>" + STORY,
    "headline": "<body><h1>{run}</h1>" + STORY,
    "title and headline": "<title>{run}</title><body><h1>{run}</h1>" + STORY,
    "paragraph": "<body><article>" + STORY + "<p>{run}</p></article>",
    "paragraph alone": "<body><p>{run}",
    "first paragraph": "<body><article><h1>Ferries</h1><p>{run}</p>" + STORY,
    "many paragraphs": "<body><article><h1>Ferries</h1>" + STORY + "{paragraphs}" + STORY,
    "link": "<body><article>" + STORY + "<p><a href='/a'>{run}</a></p>",
    "list item": "<body><article>" + STORY + "<ul><li>{run}</ul>",
    "table": "<body><article>" + STORY + "<table><tr><td>{run}</table>",
    "caption": "<body><article><figure><img src=a><figcaption>{run}</figcaption></figure>" + STORY,
    "byline": "<body><article><h1>Ferries</h1><p class='byline author'>{run}</p>" + STORY,
    "author link": "<body><article><h1>Ferries</h1><a rel=author href='/authors/a'>{run}</a>" + STORY,
    "time": "<body><article><h1>Ferries</h1><time datetime='{attribute}'>{run}</time>" + STORY,
    "shown date": "<body><article><h1>Ferries</h1><span class='date'>{run}</span>" + STORY,
    "paywall box": "<body><article>" + STORY + "<div class='paywall gate'>{run}</div></article>",
    "class": "<body><article class='{attribute}'>" + STORY,
    "id": "<body><article id='{attribute}'>" + STORY,
    "style attribute": "<body><article style='{attribute}'>" + STORY,
    "href": "<body><article>" + STORY + "<p>See <a href='{attribute}'>the ferries</a></p>",
    "src": "<body><article><img alt='{attribute}' src='{attribute}'>" + STORY,
    "attribute name": "<body><article {attribute}>" + STORY,
    "meta author": "<meta name=author content='{attribute}'><body>" + STORY,
    "meta date": "<meta property='article:published_time' content='{attribute}'><body>" + STORY,
    "meta title": "<meta property='og:title' content='{attribute}'><meta property='og:site_name' content='{attribute}'>"
    "<body>" + STORY,
    "meta keywords": "<meta name=keywords content='{attribute}'><body>" + STORY,
    "meta description": "<meta name=description content='{attribute}'><body>" + STORY,
    "meta tier": "<meta name='article:content_tier' content='{attribute}'><body>" + STORY,
    "canonical": "<link rel=canonical href='{attribute}'><body>" + STORY,
    "language": "<html lang='{attribute}'><body>" + STORY,
    "charset": "<meta charset='{attribute}'><body>" + STORY,
    "style sheet": "<style>{run}</style><body><div class='paywall a'>" + STORY,
    "script": "<script>{run}</script><body>" + STORY,
    "state script": "<script>window.__STATE__ = {run}</script><body>" + STORY,
    "JSON-LD": "<script type='application/ld+json'>{run}</script><body>" + STORY,
    "JSON-LD headline": '<script type=\'application/ld+json\'>{{"@type":"NewsArticle","headline":{json}}}</script><body>'
    + STORY,
    "JSON-LD author": '<script type=\'application/ld+json\'>{{"@type":"NewsArticle","author":{{"name":{json}}}}}</script>'
    "<body>" + STORY,
    "JSON-LD date": '<script type=\'application/ld+json\'>{{"@type":"NewsArticle","datePublished":{json}}}</script><body>'
    + STORY,
    "JSON-LD body": '<script type=\'application/ld+json\'>{{"@type":"NewsArticle","articleBody":{json},'
    '"isAccessibleForFree":false,"hasPart":{{"cssSelector":{json}}}}}</script><body>' + STORY,
    "JSON-LD publisher": '<script type=\'application/ld+json\'>{{"@type":"NewsArticle","publisher":{{"name":{json}}},'
    '"keywords":{json}}}</script><body>' + STORY,
    "comment": "<body><!--{run}--><article>" + STORY,
    "template": "<body><template>{run}</template><article>" + STORY,
    "noscript": "<body><noscript>{run}</noscript><article>" + STORY,
    "before everything": "{run}<html><body>" + STORY,
    "footer": "<body><article>" + STORY + "</article><footer>{run}</footer>",
}


def _in_place(place: str, run: Callable[[int], str], size: int) -> bytes:
    count = max(1, place.count("{run}") + place.count("{attribute}") + place.count("{json}"))
    if "{paragraphs}" in place:
        piece = run(200)
        return place.replace("{paragraphs}", f"<p>{piece}</p>\n" * (size // (len(piece.encode()) + 8))).encode()
    text = run(size // count)
    attribute = text.replace("&", "&amp;").replace("'", "&#39;") if "&" in text or "'" in text else text
    values = {"{run}": text, "{attribute}": attribute, "{json}": json.dumps(text, ensure_ascii=False)}
    for name, value in values.items():
        place = place.replace(name, value)
    return place.replace("{{", "{").replace("}}", "}").encode("utf-8", "replace")


def runs_in_places() -> Iterator[Poison]:
    """Every run in every place, and as a text capture."""
    for run_name, run in RUNS.items():
        for place_name, place in PLACES.items():
            yield Poison(f"{run_name} in {place_name}", lambda size, p=place, r=run: _in_place(p, r, size))  # type: ignore[misc]
        yield Poison(
            f"{run_name} in a text capture",
            lambda size, r=run: (SENTENCE * 5 + "\n" + r(size) + "\n" + SENTENCE).encode(),  # type: ignore[misc]
            "text/plain; charset=utf-8",
        )
        yield Poison(
            f"{run_name} in lines of a text capture",
            lambda size, r=run: (SENTENCE + "\n" + f"{r(60)}\n" * (size // 60)).encode(),  # type: ignore[misc]
            "text/plain; charset=utf-8",
        )


def _nest(opened: str, closed: str = "", inside: str = "a ferry") -> Callable[[int], bytes]:
    length = len(opened) + len(closed)
    return lambda size: (opened * (size // length) + inside + closed * (size // length)).encode()


def _numbered(piece: str, before: str = "", after: str = "") -> Callable[[int], bytes]:
    """Pieces with a number in each, `{n}`."""

    def make(size: int) -> bytes:
        count = max(1, size // (len(piece) + 3))
        return (before + "".join(piece.replace("{n}", str(n)) for n in range(count)) + after).encode()

    return make


def _noise(size: int) -> bytes:
    return random.Random(SEED).randbytes(size)


def _broken_utf8(size: int) -> bytes:
    return b"<html><body>" + STORY.encode() + b"<p>" + b"\xff\xc3\xed\xa0\x80 ferries \xf8" * (size // 15)


def _random_tags(size: int) -> bytes:
    """Tags of all kinds, opened and closed as it comes."""
    names = "a b div p span table tr td ul li h1 h2 form svg math template select option article section".split()
    chance = random.Random(SEED)
    pieces = (f"<{'/' * (chance.random() < 0.4)}{chance.choice(names)}>x" for _ in range(size // 7))
    return "".join(pieces).encode()


PAGES: Final = (
    Poison("nested divs", _nest("<div>", "</div>")),
    Poison("divs that never close", _nest("<div>")),
    Poison("deep, then wide", _numbered("<p>A ferry sails {n}.</p>", "<div>" * 990)),
    Poison("deep, then wide lists", _numbered("<li><b>A ferry</b> sails {n}.", "<div><ul>" * 490)),
    Poison("zigzag", _numbered("<div><div><div><p>A ferry {n}</p></div></div>", "<div>" * 500)),
    Poison("nested inline", _nest("<b>", "</b>")),
    Poison("inline that never closes", _nest("<b><p>")),
    Poison("formatting storm", _nest("<b><i><u><a>", "</b></i></u>")),
    Poison("adoption agency", _nest("<a><p></a>")),
    Poison("nested tables", _nest("<table><tr><td>")),
    Poison("foster parents", _nest("<table>a<b>")),
    Poison("nested lists", _nest("<ul><li>x")),
    Poison("nested quotes", _nest("<blockquote>x", "</blockquote>")),
    Poison("nested articles", _nest("<article><p>A ferry.</p>", "</article>")),
    Poison("nested figures", _nest("<figure><figcaption>x")),
    Poison("nested sections with headings", _nest("<section><h2>x</h2><p>a ferry sails.</p>", "</section>")),
    Poison("nested forms", _nest("<form><select><option>")),
    Poison("nested svg", _nest("<svg><foreignObject>", "</foreignObject></svg>")),
    Poison("nested templates", _nest("<template>", "</template>")),
    Poison("siblings", _numbered("<p>a{n}", "<body><article>", "</article>")),
    Poison("empty siblings", _numbered("<i></i>", STORY)),
    Poison("sibling divs", _numbered("<div class=c{n}>ferry {n}</div>")),
    Poison("the same paragraph", _numbered(f"<p>{SENTENCE}</p>")),
    Poison("nearly the same paragraph", _numbered(f"<p>{SENTENCE} {{n}}</p>")),
    Poison("headings", _numbered("<h2>Ferry {n}</h2>", STORY)),
    Poison("links", _numbered("<a href=/a{n}>ferry {n}</a> ", STORY)),
    Poison("paragraphs of links", _numbered("<p><a href='https://courier.example/{n}'>A ferry sails {n}</a></p>", STORY)),
    Poison("line breaks", _numbered("ferry {n}<br>", "<body><p>")),
    Poison("images", _numbered("<img src=/a{n}.jpg alt='ferry {n}'>", STORY)),
    Poison("figures", _numbered("<figure><img src=a{n}><figcaption>Ferry {n}. Photo: Ada</figcaption></figure>", STORY)),
    Poison("list items", _numbered("<li>ferry {n}", f"<body>{STORY}<ul>")),
    Poison("table cells", _numbered("<td>ferry {n}", f"<body>{STORY}<table><tr>")),
    Poison("table rows", _numbered("<tr><td>ferry {n}", f"<body>{STORY}<table>")),
    Poison("articles", _numbered("<article><h2>Ferry {n}</h2><p>A ferry sails at {n}.</p></article>")),
    Poison("times", _numbered("<time datetime=2026-03-01>1 March 2026 {n}</time>", STORY)),
    Poison("bylines", _numbered("<p class=byline>By Ada Lovell {n}</p>", f"<h1>Ferries</h1>{STORY}")),
    Poison("author links", _numbered("<a rel=author href=/author/{n}>Ada Lovell{n}</a>", f"<h1>Ferries</h1>{STORY}")),
    Poison("gates", _numbered("<div class='paywall gate-{n}'>Subscribe to read on. {n}</div>", STORY)),
    Poison("notes", _numbered("<p>You have {n}% of this article left to read.</p>", STORY)),
    Poison("notes in one", _numbered("You have {n}% of this article left to read. ", f"{STORY}<p>")),
    Poison("hidden parts", _numbered("<p hidden>The ferry sails again at {n}.</p>", f"{STORY}<div class=paywall>Subscribe.</div>")),
    Poison("meta tags", _numbered("<meta name=author content='Ada Lovell {n}'>", "<head>", f"<body>{STORY}")),
    Poison("meta dates", _numbered("<meta name=date content='2026-03-01 {n}'>", "<head>", f"<body>{STORY}")),
    Poison("odd meta tags", _numbered("<meta name=k{n} content=v{n}>", "<head>", f"<body>{STORY}")),
    Poison("style rules", _numbered(".c{n}{display:none}", "<style>", f"</style><div class='paywall c1'>{STORY}")),
    Poison("long style rules", _numbered(".c{n} .d > #e{n}:not(.f):hover{height:100px;overflow:hidden}", "<style>", f"</style><div class='paywall c1'>{STORY}")),
    Poison("style elements", _numbered("<style>.c{n}{display:none}</style>", "", f"<div class='paywall c1'>{STORY}")),
    Poison("styled elements", _numbered("<div class='c{n} paywall' style='display:none'>ferry {n}</div>", f"<style>.c1{{display:none}}</style>{STORY}")),
    Poison("scripts", _numbered("<script>var a{n}={n};</script>", "", STORY)),
    Poison("JSON-LD scripts", _numbered('<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry {n}"}</script>', "", STORY)),
    Poison("JSON-LD graph", _numbered('{"@type":"NewsArticle","@id":"{n}","headline":"Ferry {n}","author":{"@id":"{n}"}},', '<script type="application/ld+json">[', f"1]</script>{STORY}")),
    Poison("JSON-LD authors", _numbered('{"@type":"Person","name":"Ada Lovell {n}"},', '<script type="application/ld+json">{"@type":"NewsArticle","author":[', f"1]}}</script>{STORY}")),
    Poison("JSON-LD circle", _numbered('{"@id":"{n}","@type":"NewsArticle","isPartOf":{"@id":"0"},"author":{"@id":"{n}"}},', '<script type="application/ld+json">{"@graph":[', f"1]}}</script>{STORY}")),
    Poison("nested JSON-LD", lambda size: f'<script type="application/ld+json">{"[" * (size // 2)}{"]" * (size // 2)}</script>{STORY}'.encode()),
    Poison("deep JSON-LD objects", lambda size: ('<script type="application/ld+json">' + '{"author":' * (size // 11) + "1" + "}" * (size // 11) + f"</script>{STORY}").encode()),
    Poison("JSON-LD of line ends", lambda size: f'<script type="application/ld+json">{chr(10) * size}{{}}</script>{STORY}'.encode()),
    Poison("attributes", _numbered(" a{n}=b", "<body><article", f">{STORY}")),
    Poison("classes", _numbered("c{n} ", "<body><article class='", f"'>{STORY}")),
    Poison("gate classes", _numbered("paywall-c{n} ", "<body><article class='", f"'>{STORY}")),
    Poison("classes everywhere", _numbered("<p class='a{n} b{n} c{n} d{n}'>A ferry {n}.</p>", "<body><article>")),
    Poison("one line", lambda size: b"<body><p>" + b"ferry " * (size // 6)),
    Poison("no tags", lambda size: b"ferry " * (size // 6)),
    Poison("entity storm", lambda size: b"<body><p>" + b"&nbsp;&#8203;&zwj;&amp;" * (size // 22)),
    Poison("noise", _noise),
    Poison("noise behind a story", lambda size: STORY.encode() + _noise(size)),
    Poison("broken UTF-8", _broken_utf8),
    Poison("half of UTF-16", lambda size: STORY.encode("utf-16-le") + b"<" * size),
    Poison("UTF-16 without a mark", lambda size: (STORY * (size // len(STORY) // 2 + 1)).encode("utf-16-be")),
    Poison("UTF-32", lambda size: (STORY * (size // len(STORY) // 4 + 1)).encode("utf-32")),
    Poison("UTF-7", lambda size: b"<meta charset=utf-7>" + b"+ADw-script+AD4-" * (size // 16)),
    Poison("ISO-2022-JP escapes", lambda size: b"<meta charset=iso-2022-jp><p>" + b"\x1b$B\x1b(B" * (size // 6)),
    Poison("zeros", bytes),
    Poison("random tags", _random_tags),
    Poison("HTML that is SVG", lambda size: b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'>" + b"<text>ferry</text>" * (size // 18)),
    Poison("HTML that is XML", lambda size: b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY a 'b'>]><rss>" + b"<item><title>&a;</title></item>" * (size // 32)),
    Poison("billion laughs", lambda size: b"<!DOCTYPE a [<!ENTITY a 'ha'>" + b"".join(b"<!ENTITY a%d '&a%d;&a%d;'>" % (n + 1, n, n) for n in range(size // 30)) + b"]><a>&a99;</a>"),
    Poison("HTML that is a script", lambda size: b"/*<html>*/" + b"function f(){return '<p>ferry</p>'}" * (size // 35)),
    Poison("HTML that is JSON", lambda size: b'{"html":"' + b"<p>ferry</p>" * (size // 12) + b'"}'),
    Poison("a page within a page", lambda size: (f"<html><body>{STORY}</body></html>" * (size // len(STORY) + 1)).encode()),
    Poison("frames", _numbered("<iframe srcdoc='<p>ferry {n}</p>'></iframe>", STORY)),
    Poison("unclosed comment", lambda size: STORY.encode() + b"<!-- " + b"- " * (size // 2)),
    Poison("unclosed script", lambda size: STORY.encode() + b"<script>" + b"</scrip" * (size // 7)),
    Poison("unclosed attribute", lambda size: STORY.encode() + b"<a href='" + b"x" * size),
    Poison("unclosed title", lambda size: b"<title>" + b"ferry " * (size // 6)),
    Poison("plaintext", lambda size: STORY.encode() + b"<plaintext>" + b"</plaintext>" * (size // 12)),
    Poison("lines of a capture", lambda size: (SENTENCE + "\n") .encode() * (size // len(SENTENCE)), "text/plain; charset=utf-8"),
    Poison("short lines of a capture", lambda size: b"a\n" * (size // 2), "text/plain; charset=utf-8"),
    Poison("empty lines of a capture", lambda size: b"a" + b"\n" * size + b"b", "text/plain; charset=utf-8"),
    Poison("one line of a capture", lambda size: SENTENCE.encode() * (size // len(SENTENCE)), "text/plain; charset=utf-8"),
)  # fmt: skip
