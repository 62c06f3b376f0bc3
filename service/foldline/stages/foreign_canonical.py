"""Addresses that a page declares as its own though they belong to someone else: the origin, at times."""

from __future__ import annotations

from typing import Final

from foldline.model import ParsedPage
from foldline.text.addresses import domain_token, host_of, path_of, registered_domain
from foldline.text.site_names import agrees_with_host

# A canonical there leads on to the page itself, or to a copy of it: feeds, short links, archives.
REDIRECTORS: Final = frozenset(
    """news.google.com feedproxy.google.com feedburner.com feeds.feedburner.com t.co bit.ly ow.ly goo.gl
    lnkd.in trib.al dlvr.it tinyurl.com archive.org archive.is archive.ph archive.today facebook.com
    twitter.com x.com ampproject.org bing-amp.com google.com translate.goog""".split()
)
# Rooms to let: whose story a page is, these do not tell.
HOSTING: Final = frozenset(
    """wordpress.com vercel.app netlify.app cloudfront.net amazonaws.com azurewebsites.net herokuapp.com
    github.io pages.dev blogspot.com web.app firebaseapp.com appspot.com pantheonsite.io wpengine.com
    localhost.localdomain googleusercontent.com kinsta.cloud""".split()
)
_NO_ORIGINS: Final = REDIRECTORS | HOSTING
MIN_BRAND_CHARS: Final = 4  # shorter labels ("fr", "news") are inside many names by chance
_PLAIN_LABELS: Final = frozenset("www amp mobile news blog blogs edition local static beta".split())


def foreign_canonical(page: ParsedPage, host: str | None, site_name: str | None) -> str | None:
    """The canonical address where it belongs to another owner's news site, else None."""
    url = page.metadata.canonical
    target = host_of(url)
    if not host or not target or registered_domain(target) == registered_domain(host):
        return None
    if path_of(url) in ("", "/") or not _may_be_an_origin(target) or _share_a_brand(target, host):
        return None
    # A site that calls itself by its canonical's name has moved there, or the address we were given is wrong.
    if site_name and agrees_with_host(site_name, target) and not agrees_with_host(site_name, host):
        return None
    return url


def _may_be_an_origin(host: str) -> bool:
    domain = registered_domain(host)
    return "." in domain and _NO_ORIGINS.isdisjoint((host, domain)) and domain != domain_token(host)


def _share_a_brand(one: str, other: str) -> bool:
    """Whether a label of one host is in a label of the other: country editions, renamed and mobile sites."""
    return any(
        (len(a) >= MIN_BRAND_CHARS and a in b) or (len(b) >= MIN_BRAND_CHARS and b in a)
        for a in _labels(one)
        for b in _labels(other)
    )


def _labels(host: str) -> set[str]:
    own = host.removesuffix(registered_domain(host)).strip(".").split(".")
    return {domain_token(host), *own} - _PLAIN_LABELS - {""}
