"""The JSON-LD objects that describe this page's own story, and their strings as plain text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from foldline.model import ParsedPage
from foldline.stages.json_ld import is_article, types_of
from foldline.text.agreement import shared, tokens_of
from foldline.text.folding import fold_space

# Share of an object's headline words that must stand in the page's titles. Endless pages and lists of related
# stories carry several article objects; two stories of one page seldom share half of their words.
SAME_STORY_SHARE: Final = 0.5
MAX_NESTING: Final = 4  # [{"name": [{"@value": "…"}]}] and no deeper: values come from strangers
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>")


def story_objects(page: ParsedPage) -> tuple[dict[str, Any], ...]:
    """The article objects of this page's story, the best match first; () where none is its own."""
    articles = [item for item in page.metadata.json_ld if is_article(item)]
    if not articles:
        return ()
    addresses, titles = page_addresses(page), _title_tokens(page)
    scored = [(_score(item, addresses, titles), item) for item in articles]
    own = [pair for pair in scored if pair[0] > 0]
    if not own and len(scored) == 1 and scored[0][0] == 0 and "Review" not in types_of(scored[0][1]):
        own = scored  # the page's only article object, and nothing speaks against it
    return tuple(item for _, item in sorted(own, key=lambda pair: -pair[0]))


def page_objects(page: ParsedPage) -> tuple[dict[str, Any], ...]:
    """The objects that describe the page as such (WebPage and its kinds)."""
    return tuple(item for item in page.metadata.json_ld if any(name.endswith("WebPage") for name in types_of(item)))


def page_addresses(page: ParsedPage) -> frozenset[str]:
    """The addresses under which a page may name itself, in comparable form."""
    known = (page.url, page.metadata.canonical, *page.metadata.metas.get("og:url", ()))
    return frozenset(comparable_address(url) for url in known if url)


def comparable_address(url: str) -> str:
    """An address without scheme, "www.", query and closing slash."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}"


def plain_text(value: Any) -> str | None:
    """A JSON-LD value as one line of plain text, without entities and tags; a list gives its first text."""
    for _ in range(MAX_NESTING):
        if isinstance(value, list):
            value = next((one for one in value if one), None)
        elif isinstance(value, dict):
            value = value.get("@value") or value.get("name")
    if not isinstance(value, str):
        return None
    if "&" in value:
        value = html.unescape(html.unescape(value))  # some systems escape twice: "&amp;#8217;"
    return fold_space(_TAG.sub("", value) if "<" in value else value) or None


def first_meta(page: ParsedPage, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """(name, content) of the named metas that the page has, in the order of `names`."""
    for name in names:
        for content in page.metadata.metas.get(name, ()):
            yield name, content


def _score(item: dict[str, Any], addresses: frozenset[str], titles: frozenset[str]) -> int:
    """Above 0: this page's story; below 0: another page's; 0: nothing tells."""
    score = 0
    named = [comparable_address(url) for url in _addresses_of(item)]
    if named:
        score += 2 if any(url in addresses for url in named) else -1
    headline = plain_text(item.get("headline") or item.get("name"))
    if headline and titles:
        score += 2 if shared(tokens_of(headline), titles) >= SAME_STORY_SHARE else -1
    return score


def _addresses_of(item: dict[str, Any]) -> Iterator[str]:
    for key in ("url", "mainEntityOfPage", "@id"):
        value = item.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str) and value.startswith("http"):
            yield value


def _title_tokens(page: ParsedPage) -> frozenset[str]:
    metas = page.metadata.metas
    lines = [page.metadata.title or "", *metas.get("og:title", ()), *metas.get("twitter:title", ())]
    lines += [node.text(separator=" ") for node in page.landmarks.headings]
    return tokens_of(" ".join(lines))
