"""The site that shows a page: its name as the page gives it, as far as that fits the host."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    """The site at a page's host; None where the page has no address.

    A name that fits the host wins. Failing that, the name that the page declares, unless the page calls
    another host its own: then every name in it may be the origin's.
    """
    if not page.host:
        return None
    domain = registered_domain(page.host)
    declared = [name for name in _declared_names(page) if len(name) <= MAX_NAME_CHARS]
    fitting = [name for name in (*declared, *_title_parts(page)) if agrees_with_host(name, page.host)]
    spelled = [name for name in fitting if name != name.lower() and fold_name(name) != fold_name(page.host)]
    others = [name for name in declared if not _is_plain(name)] if _is_at_home(page, domain) else []
    name = next((name for name in (*sorted(spelled, key=_is_plain), *others)), domain)
    return Organisation(slug=slugify(domain), name=name, host=page.host.removeprefix("www."))


def _is_plain(name: str) -> bool:
    """A host, or its label: "www.example.com", "example" tell no more than the address does."""
    return " " not in name and ("." in name or name.islower())


def _is_at_home(page: ParsedPage, domain: str) -> bool:
    canonical = host_of(page.metadata.canonical)
    return canonical is None or registered_domain(canonical) == domain


def _declared_names(page: ParsedPage) -> Iterator[str]:
    metas = page.metadata.metas
    yield from (fold_space(value) for value in metas.get("og:site_name", ()))
    for item in page.metadata.json_ld:
        if is_article(item):
            yield from _name_of(item.get("publisher"))
    for item in page.metadata.json_ld:
        if _SITE_TYPES.intersection(types_of(item)):
            yield from _name_of(item)
    yield from (
        fold_space(value) for key in ("application-name", "apple-mobile-web-app-title") for value in metas.get(key, ())
    )


def _name_of(item: Any) -> Iterator[str]:
    name = item.get("name") if isinstance(item, dict) else item
    if isinstance(name, str) and fold_space(name):
        yield fold_space(name)


def _title_parts(page: ParsedPage) -> Iterator[str]:
    """The title's last part, then its first: sites put their name at either end."""
    parts = _TITLE_PARTS.split(page.metadata.title or "")
    if len(parts) > 1:
        yield from (part for part in (parts[-1], parts[0]) if part and len(part) <= MAX_NAME_CHARS)
