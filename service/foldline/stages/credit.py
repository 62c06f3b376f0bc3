"""Who wrote the story, by what the page itself says: an agency, another outlet, or the site.

The order of evidence: a sentence that credits an outlet; the byline, the dateline and what closes the story;
the author in the data; and last the canonical address, which names a middle link as often as the origin.
"""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec import Struct

from foldline.model import ParsedPage
from foldline.record import Credit, Evidence, Organisation, OriginKind
from foldline.rules.wire_services import WireService, WireServices
from foldline.stages.agency_findings import BARE_LINE_CHARS, AgencyFinding, PageView, Signal, find_agencies, view_page
from foldline.stages.agency_names import is_person
from foldline.stages.declared_authors import article_authors
from foldline.stages.origin_findings import (
    OriginFinding,
    origin_in_canonical,
    origin_in_sentences,
    with_address,
)
from foldline.stages.site import site_of
from foldline.stages.story_span import StorySpan, find_story_span
from foldline.text.credit_lines import read_credit_line
from foldline.text.origin_sentences import read_distributor

__all__ = ("PageCredit", "find_credit", "site_of")

EVIDENCE_CHARS: Final = 200
BYLINE_BELOW: Final = 30  # blocks below the last paragraph that may hold the author's box
ORIGIN_SENTENCE: Final = "origin_sentence"
CANONICAL: Final = "foreign_canonical"

# How far a signal alone carries the verdict, by its errors on the benches `syndication` and `articles`. Of
# the agencies' signals the first one here that was seen decides how the agency shares in the story.
WEIGHTS: Final[dict[str, float]] = {
    ORIGIN_SENTENCE: 0.9,
    Signal.CLIENT_HOST: 0.9,
    Signal.BYLINE: 0.9,
    Signal.DATELINE: 0.9,
    Signal.COPYRIGHT: 0.9,
    Signal.JSON_LD_AUTHOR: 0.8,
    Signal.META_AUTHOR: 0.8,
    Signal.CLOSING: 0.7,
    CANONICAL: 0.6,
    Signal.CONTRIBUTION: 0.5,
    Signal.PATH: 0.4,
}
_RANK: Final = {signal: rank for rank, signal in enumerate(WEIGHTS)}
# Beside an author of the site's own these name the material that the author used.
_MATERIAL: Final = (Signal.CLOSING, Signal.PATH)


class PageCredit(Struct, frozen=True, kw_only=True):
    """Who wrote the story. `outlet` is None where it is the site; the evidence that decided comes first."""

    origin_kind: OriginKind = OriginKind.ORIGINAL
    credit: Credit = Credit.NONE
    outlet: Organisation | None = None
    wire_services: tuple[Organisation, ...] = ()
    via: tuple[Organisation, ...] = ()
    original_url: str | None = None
    evidence: tuple[Evidence, ...] = ()


def find_credit(
    page: ParsedPage,
    site: Organisation | None,
    site_host: str | None,
    services: WireServices,
    known_span: StorySpan | None = None,
) -> PageCredit:
    """Who wrote the story on a page that `site` shows at `site_host`. `known_span`: the story's, where it is known."""
    host = site_host or page.host
    span = known_span or find_story_span(page)
    view = view_page(page, span, site.name if site else None, host, services)
    agencies = sorted(find_agencies(view), key=lambda finding: _RANK[finding.signal])
    agency = _as_material(view, agencies[0]) if agencies else None
    canonical = origin_in_canonical(page, site, host)
    sentence = origin_in_sentences(span, site, host, services)
    evidence = _evidence(sentence, tuple(agencies), canonical)
    address = canonical.url if canonical else None
    if sentence:
        origin = with_address(sentence, canonical)
        told = _by_outlet(origin.outlet, origin.url or address, agency, services, evidence)
        passed_on = services.named_strictly(sentence.via or read_distributor(sentence.text) or "")
        if passed_on and told.origin_kind is OriginKind.SYNDICATED:
            return msgspec.structs.replace(told, via=(passed_on.organisation,))
        return told
    if canonical and not _is_sole(agency):
        return _by_outlet(canonical.outlet, address, agency, services, evidence)
    return _by_agency(agency, address, evidence)


def _is_sole(agency: AgencyFinding | None) -> bool:
    return agency is not None and agency.credit is Credit.SOLE


def _as_material(view: PageView, agency: AgencyFinding) -> AgencyFinding:
    """The finding, but joint where it names an agency under a story that somebody else wrote."""
    if agency.signal in _MATERIAL and _is_sole(agency) and _names_a_person(view):
        return msgspec.structs.replace(agency, credit=Credit.JOINT)
    return agency


def _names_a_person(view: PageView) -> bool:
    """Whether somebody is the story's author: in the page's data, or in a line that opens as bylines do."""
    below = view.page.outline.blocks[view.span.headline + 1 : view.span.last + BYLINE_BELOW]
    lines = (block.text for block in below if len(block.text) <= BARE_LINE_CHARS)
    names = article_authors(view.page.metadata)
    return any(is_person(name, view.site) for name in names) or any(_opens_with_person(line, view) for line in lines)


def _opens_with_person(line: str, view: PageView) -> bool:
    byline = read_credit_line(line)
    if byline is None or not byline.led:
        return False
    name = byline.names[0].name
    if view.services.named_strictly(name):
        return False
    return is_person(name, view.site) and all(word[0].isupper() for word in name.split())


def _by_outlet(
    outlet: Organisation,
    url: str | None,
    agency: AgencyFinding | None,
    services: WireServices,
    evidence: tuple[Evidence, ...],
) -> PageCredit:
    """Another outlet's story: wire copy where that is an agency. An agency credited alone passed it on."""
    if wire := services.named_strictly(outlet.name) or services.at_host(outlet.host):
        return _wire_copy((wire,), url, evidence)
    wires = _organisations(agency)
    return PageCredit(
        origin_kind=OriginKind.SYNDICATED,
        credit=agency.credit if agency and not _is_sole(agency) else Credit.NONE,
        outlet=outlet,
        wire_services=wires,
        via=wires if _is_sole(agency) else (),
        original_url=url,
        evidence=evidence,
    )


def _by_agency(agency: AgencyFinding | None, url: str | None, evidence: tuple[Evidence, ...]) -> PageCredit:
    if agency is None:
        return PageCredit(evidence=evidence)
    if _is_sole(agency):
        return _wire_copy(agency.services, url, evidence)
    return PageCredit(credit=agency.credit, wire_services=_organisations(agency), evidence=evidence)


def _wire_copy(services: tuple[WireService, ...], url: str | None, evidence: tuple[Evidence, ...]) -> PageCredit:
    wires = tuple(service.organisation for service in services)
    return PageCredit(
        origin_kind=OriginKind.WIRE,
        credit=Credit.SOLE,
        outlet=wires[0],
        wire_services=wires,
        original_url=url,
        evidence=evidence,
    )


def _organisations(agency: AgencyFinding | None) -> tuple[Organisation, ...]:
    return tuple(service.organisation for service in agency.services) if agency else ()


def _evidence(
    sentence: OriginFinding | None, agencies: tuple[AgencyFinding, ...], canonical: OriginFinding | None
) -> tuple[Evidence, ...]:
    seen = [(ORIGIN_SENTENCE, sentence.where, sentence.text)] if sentence else []
    seen += [(finding.signal.value, finding.where, finding.text) for finding in agencies]
    seen += [(CANONICAL, canonical.where, canonical.text)] if canonical else []
    return tuple(
        Evidence(signal=signal, where=where, text=text[:EVIDENCE_CHARS], weight=WEIGHTS[signal])
        for signal, where, text in seen
    )
