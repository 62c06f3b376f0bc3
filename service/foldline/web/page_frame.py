"""The frame of the service's own pages: one style, no script, nothing from elsewhere."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from typing import Final

from aiohttp import web

STYLE: Final = """
:root { --ink: #1d2125; --soft: #5b636b; --line: #dfe3e7; --back: #fff; --tint: #f5f7f8; --mark: #0b5f59; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7ea; --soft: #9aa4ad; --line: #343b42; --back: #15181b; --tint: #1e2327; --mark: #6cc5bb; }
}
* { box-sizing: border-box; }
html { color-scheme: light dark; scroll-padding-top: 1rem; }
body { margin: 0; color: var(--ink); background: var(--back); font: 16px/1.55 system-ui, sans-serif; }
.frame { display: grid; grid-template-columns: 15rem minmax(0, 1fr); max-width: 76rem; margin: 0 auto; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 2rem 1rem 2rem 1.5rem;
}
nav b { display: block; margin: 1.2rem 0 .2rem; font-size: .8rem; color: var(--soft); font-weight: 600; }
nav a { display: block; padding: .12rem 0; font-size: .9rem; color: inherit; text-decoration: none; }
nav a:hover, nav a:focus-visible { color: var(--mark); text-decoration: underline; }
main { padding: 2rem 1.5rem 6rem; min-width: 0; }
main.alone { max-width: 46rem; margin: 0 auto; }
h1 { margin: 0; font-size: 2rem; letter-spacing: -.02em; }
h2 { margin: 3.5rem 0 .4rem; font-size: 1.35rem; }
h3 { margin: 2.4rem 0 .4rem; padding-top: 1.4rem; border-top: 1px solid var(--line); font-size: 1.08rem; }
h4 { margin: 1.4rem 0 .4rem; font-size: .92rem; color: var(--soft); font-weight: 600; }
p { margin: .4rem 0; max-width: 44rem; }
a { color: var(--mark); }
.soft { color: var(--soft); font-size: .92rem; }
code, pre { font: .86em/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
:not(pre) > code { padding: .08em .3em; background: var(--tint); border-radius: .25em; overflow-wrap: break-word; }
pre { margin: .5rem 0; padding: .8rem 1rem; max-height: 26rem; overflow: auto; background: var(--tint);
  border-radius: .4rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.verb { display: inline-block; min-width: 3.6rem; margin-right: .5rem; padding: .1rem .5rem; border-radius: .25rem;
  background: var(--mark); color: var(--back); font: 600 .78rem/1.6 ui-monospace, monospace; text-align: center; }
.scroll { overflow-x: auto; }
.alone .scroll { margin: 1.5rem 0; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; }
th, td { padding: .4rem .9rem .4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
td:first-child { white-space: nowrap; }
.answers td:first-child { width: 4rem; }
.answers td:last-child { width: 9rem; }
td > details { margin: 0; }
td ul { margin: .2rem 0; padding-left: 1.1rem; }
details { margin: .4rem 0; }
summary { cursor: pointer; color: var(--mark); }
@media (max-width: 52rem) { .frame { display: block; } nav { display: none; } }
"""
_HASH: Final = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
# The style is known by its hash: nothing else on the page may style, run, load, post or frame.
POLICY: Final = (
    f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def page_response(title: str, content: str) -> web.Response:
    """A page of this service. `content` is HTML, its values escaped."""
    html = (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n{content}\n</body>\n</html>\n"
    )
    return web.Response(text=html, content_type="text/html", headers=HEADERS)
