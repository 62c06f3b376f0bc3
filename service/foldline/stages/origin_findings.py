"""Where a page names another outlet as its story's origin: in a sentence, or by its canonical address."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from foldline.model import Block, ParsedPage
from foldline.record import Organisation
from foldline.rules.wire_services import WireServices
from foldline.stages.foreign_canonical import foreign_canonical
from foldline.stages.story_span import StorySpan
from foldline.text.addresses import host_of, registered_domain
from foldline.text.folding import fold_name, slugify
from foldline.text.origin_sentences import read_origin_sentence
from foldline.text.site_names import agrees_with_host

# Words that set editions of one brand apart: "Example UK" may show a story of "Example US".
_EDITION_WORDS: Final = frozenset(
    """us usa uk america india australia canada deutschland germany france españa spain italia italy brasil
    brazil mexico méxico japan nederland polska asia europe africa international""".split()
)


VIA_CHARS: Final = 60
_VIA: Final = " via "
_VIA_AGENCY: Final = re.compile(
    r"^(?P<outlet>[A-Z][\w .&’'-]{2,40}?) via (?P<via>[A-Z][\w .-]{1,30}?)\s*(?:[—–:|]|--|- |$)"
)


class OriginFinding(Struct, frozen=True, kw_only=True):
    """Another outlet that the page names; `url` is the story's address there, where the page gives it; `via` who passed
    the story on."""

    outlet: Organisation
    url: str | None
    where: str
    text: str
    via: str | None = None


def origin_in_sentences(
    span: StorySpan, site: Organisation | None, host: str | None, services: WireServices
) -> OriginFinding | None:
    """The outlet that a sentence near the story credits. One that credits the site is for others to copy."""
    for block in span.near:
        sentence = read_origin_sentence(block.text)
        if sentence is None:
            if found := _passed_on(block, services):
                return found
            continue
        url = _link_at(block, sentence.start)
        outlet = outlet_named(sentence.outlet, url)
        if not _is_the_site(outlet, site, host):
            return OriginFinding(outlet=outlet, url=url, where=f"block {block.index}", text=block.text)
    return None


def _passed_on(block: Block, services: WireServices) -> OriginFinding | None:
    """The outlet of a dateline that names it and the agency behind it: "EXAMPLE MAGAZINE via JTA —"."""
    match = _VIA_AGENCY.match(block.text) if _VIA in block.text[:VIA_CHARS] else None
    if match is None or services.named_strictly(match["via"]) is None:
        return None
    name = match["outlet"].title() if match["outlet"].isupper() else match["outlet"]
    outlet = outlet_named(name, None)
    return OriginFinding(outlet=outlet, url=None, where=f"block {block.index}", text=block.text, via=match["via"])


def origin_in_canonical(page: ParsedPage, site: Organisation | None, host: str | None) -> OriginFinding | None:
    """The outlet at whose address the page says that it stands. Its name is not known, only its domain."""
    url = foreign_canonical(page, host, site.name if site else None)
    target = host_of(url)
    if url is None or target is None:
        return None
    return OriginFinding(outlet=outlet_named(registered_domain(target), url), url=url, where="canonical", text=url)


def outlet_named(name: str, url: str | None) -> Organisation:
    """An outlet by its name, and by the host of a link to it; a name may be a host itself ("example.com")."""
    host = host_of(url) or (host_of(f"https://{name}") if "." in name and " " not in name else None)
    if host is None:
        return Organisation(slug=slugify(name), name=name)
    return Organisation(slug=slugify(registered_domain(host)), name=name, host=host.removeprefix("www."))


def with_address(sentence: OriginFinding, canonical: OriginFinding | None) -> OriginFinding:
    """A sentence's outlet, with the canonical's address and host where both mean the same outlet."""
    if canonical is None or sentence.url or not agrees_with_host(sentence.outlet.name, canonical.outlet.host or ""):
        return sentence
    outlet = outlet_named(sentence.outlet.name, canonical.url)
    return OriginFinding(outlet=outlet, url=canonical.url, where=sentence.where, text=sentence.text)


def _link_at(block: Block, start: int) -> str | None:
    """The link on an outlet's name, or right after it ("Read the original article")."""
    return next((link.url for link in block.links if link.end > start and host_of(link.url)), None)


def _is_the_site(outlet: Organisation, site: Organisation | None, host: str | None) -> bool:
    """Whether a credited outlet is the site, under its whole name or a part of it, and no other edition."""
    named, own = fold_name(outlet.name).split(), fold_name(site.name).split() if site else []
    shared = min(len(named), len(own))
    if shared and named[:shared] == own[:shared]:
        return not (set(named) ^ set(own)) & _EDITION_WORDS
    return bool(outlet.host and host) and registered_domain(outlet.host or "") == registered_domain(host or "")
