"""Pages of invented sites in nineteen languages, with a line of origin where a test wants one."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).parent
BY: Final = {"de": "Von Ada Lovell", "fr": "Par Ada Lovell", "es": "Por Ada Lovell", "en": "By Ada Lovell"}


@cache
def sites() -> dict[str, Any]:
    """By language: site, host, headline, paragraphs."""
    return tomllib.loads((HERE / "origin_languages.toml").read_text(encoding="utf-8"))


def origin_page(
    language: str = "en",
    *,
    byline: str = "",
    bare: str = "",
    first: str = "",
    last: str = "",
    tail: str | tuple[str, ...] = (),
    head: str = "",
    data: dict[str, Any] | None = None,
    below: str = "",
    under: str = "",
    site: str = "",
    url: str = "",
) -> tuple[str, str]:
    """A page and its address. `byline` and `bare` stand below the headline, with and without markup that says so;
    `first` opens the first paragraph and `last` closes the last, in place of its stop where it begins with "!"; `tail`
    stands below the story in its container, `under` behind that; `below` is HTML between headline and story."""
    told = sites()[language]
    name, headline = site or told["site"], told["headline"]
    opening, middle, closing = told["paragraphs"]
    closing = closing.removesuffix(".") + last[1:] if last.startswith("!") else closing + last
    lines = [first + opening, middle, closing, *((tail,) if isinstance(tail, str) else tail)]
    body = "".join(line if line.startswith("<p") else f"<p>{line}</p>" for line in lines if line)
    given = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": headline, **(data or {})}
    script = f'<script type="application/ld+json">{json.dumps(given)}</script>' if data else ""
    page = f"""<!doctype html><html lang="{language}"><head><title>{headline} | {name}</title>
<meta property="og:site_name" content="{name}">{head}{script}</head><body><header><a href="/">{name}</a></header>
<nav><ul><li><a href="/a">World</a><li><a href="/b">Sport</a></ul></nav><main><article><h1>{headline}</h1>
{f'<p class="byline">{byline}</p>' if byline else ""}{f"<p>{bare}</p>" if bare else ""}{below}
<div class="text">{body}</div>{under}</article></main><footer><p>© 2026 {name}</p></footer></body></html>"""
    return page, url or f"https://{told['host']}/world/2026/01/12/ferries"
