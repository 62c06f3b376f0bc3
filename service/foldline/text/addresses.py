"""Addresses of pages: checking, hosts, registered domains."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from foldline.errors import BadRequest

if TYPE_CHECKING:
    import tldextract

MAX_ADDRESS_CHARS: Final = 8192  # longest line that common proxies let through
_WHOLE: Final = re.compile(r"https?://[^\s?#;]+(?:\?[^\s#;]+)?")
_UNPRINTABLE: Final = re.compile(r"[\s\x00-\x1f\x7f]")


def check_address(url: str) -> str:
    """The address as given, if it is an http(s) address with a host; else BadRequest."""
    if len(url) > MAX_ADDRESS_CHARS or _UNPRINTABLE.search(url) or host_of(url) is None:
        raise BadRequest(f"not an http(s) address: {url[:200]!r}")
    return url


def host_of(url: str | None) -> str | None:
    """The lower-case host of an http(s) address, in its ASCII form; None where there is none.

    >>> host_of("https://WWW.Example.com:8080/a")
    'www.example.com'
    """
    if not url:
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port  # raises ValueError for one that is none
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    host = host.rstrip(".")
    try:
        return host.encode("idna").decode("ascii").lower() if not host.isascii() else host
    except UnicodeError:
        return host


def path_of(url: str | None) -> str:
    """The path of an address, "" where there is none."""
    try:
        return urlsplit(url).path if url else ""
    except ValueError:
        return ""


@lru_cache(maxsize=4096)
def registered_domain(host: str) -> str:
    """The domain that a registrant holds: "news.example.co.uk" gives "example.co.uk"; else the host itself."""
    return _suffixes()(host).top_domain_under_public_suffix or host


def is_public_suffix(host: str) -> bool:
    """Whether a host is one under which anyone may register a name: "com", "co.uk"."""
    return _suffixes()(host).suffix == host


@lru_cache(maxsize=4096)
def domain_token(host: str) -> str:
    """The name part of a domain: "news.example.co.uk" gives "example"."""
    return _suffixes()(host).domain or host


def absolute_address(base: str | None, href: str) -> str | None:
    """`href` as an absolute http(s) address, None where it is none or cannot be made one."""
    try:
        whole = base is None or _WHOLE.fullmatch(href)  # most are; joining takes ten times as long
        url = href.strip() if whole else urljoin(base or "", href.strip())
    except ValueError:
        return None
    return url if host_of(url) else None


@cache
def _suffixes() -> tldextract.TLDExtract:
    """The list of public suffixes that the package brings: nothing is fetched, no cache is written."""
    # Here and not above: it brings an HTTP client with it, and who only checks addresses needs neither.
    import tldextract  # noqa: PLC0415

    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
