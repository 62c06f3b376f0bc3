"""The site that shows a page: its name as the page gives it, as far as that fits the host."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any, Final

from foldline.model import ParsedPage
from foldline.record import Organisation
from foldline.stages.json_ld import is_article, types_of
from foldline.text.addresses import host_of, registered_domain
from foldline.text.folding import fold_name, fold_space, slugify
from foldline.text.site_names import agrees_with_host

MAX_NAME_CHARS: Final = 60  # longer values are slogans
_TITLE_PARTS: Final = re.compile(r"\s+[-–—|·•:»]\s+|\s*[|»]\s*")
_SITE_TYPES: Final = frozenset(("WebSite", "NewsMediaOrganization", "Organization"))


def site_of(page: ParsedPage) -> Organisation | None:
    """The site at a page's host. Where the caller gave no address, the site at the one that the page calls its own, if
    the page's name fits that host; else None.

    A name that fits the host wins. Failing that, the name that the page declares, unless the page calls
    another host its own: then every name in it may be the origin's.
    """
    if not page.host:
        return _site_by_canonical(page)
    domain = registered_domain(page.host)
    name = _fitting_name(page, page.host) or _any_name(page, domain) or domain
    return Organisation(slug=slugify(domain), name=name, host=page.host.removeprefix("www."))


def _site_by_canonical(page: ParsedPage) -> Organisation | None:
    """A syndicated copy names its site and its origin's address, which do not fit each other."""
    host = host_of(page.metadata.canonical)
    name = _fitting_name(page, host) if host else None
    if host is None or name is None:
        return None
    return Organisation(slug=slugify(registered_domain(host)), name=name, host=host.removeprefix("www."))


def _fitting_name(page: ParsedPage, host: str) -> str | None:
    """The first name that fits the host and is spelled as names are; a plain one only where there is no other."""
    own, plain = fold_name(host), None
    for name in chain(_declared_names(page), _title_parts(page)):
        if name != name.lower() and agrees_with_host(name, host) and fold_name(name) != own:
            if not _is_plain(name):
                return name
            plain = plain or name
    return plain


def _any_name(page: ParsedPage, domain: str) -> str | None:
    """The first name that the page declares, where it calls this host its own."""
    names = (name for name in _declared_names(page) if not _is_plain(name))
    return next(names, None) if _is_at_home(page, domain) else None


def _is_plain(name: str) -> bool:
    """A host, or its label: "www.example.com", "example" tell no more than the address does."""
    return " " not in name and ("." in name or name.islower())


def _is_at_home(page: ParsedPage, domain: str) -> bool:
    canonical = host_of(page.metadata.canonical)
    return canonical is None or registered_domain(canonical) == domain


def _declared_names(page: ParsedPage) -> Iterator[str]:
    metas = page.metadata.metas
    yield from _short(*metas.get("og:site_name", ()))
    for item in page.metadata.json_ld:
        if is_article(item):
            yield from _name_of(item.get("publisher"))
    for item in page.metadata.json_ld:
        if _SITE_TYPES.intersection(types_of(item)):
            yield from _name_of(item)
    for key in ("application-name", "apple-mobile-web-app-title"):
        yield from _short(*metas.get(key, ()))


def _short(*names: str) -> Iterator[str]:
    folded = (fold_space(name) for name in names)
    return (name for name in folded if name and len(name) <= MAX_NAME_CHARS)


def _name_of(item: Any) -> Iterator[str]:
    name = item.get("name") if isinstance(item, dict) else item
    if isinstance(name, str):
        yield from _short(name)


def _title_parts(page: ParsedPage) -> Iterator[str]:
    """The title's last part, then its first: sites put their name at either end."""
    parts = _TITLE_PARTS.split(page.metadata.title or "")
    if len(parts) > 1:
        yield from (part for part in (parts[-1], parts[0]) if part and len(part) <= MAX_NAME_CHARS)
