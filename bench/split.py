"""The fixed split of labelled pages: what was tuned on, and what is only judged. All pages of a domain go together."""

from __future__ import annotations

import hashlib
from typing import Literal
from urllib.parse import urlsplit

import tldextract

Half = Literal["tuned", "judged"]

# The list of public suffixes that the package brings: nothing is fetched, no cache is written.
_SUFFIXES = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


def half_of(domain: str) -> Half:
    """The half of a registered domain, by its MD5 digest: the first byte even is `tuned`, odd is `judged`.

    The training of the engine's table of weights uses the same halves.
    """
    return "judged" if hashlib.md5(domain.encode(), usedforsecurity=False).digest()[0] % 2 else "tuned"


def domain_of(url: str) -> str:
    """The registered domain of an address, or its host where no public suffix is known.

    >>> domain_of("https://news.example.co.uk/a")
    'example.co.uk'
    """
    host = urlsplit(url).hostname or ""
    return _SUFFIXES(host).top_domain_under_public_suffix or host
