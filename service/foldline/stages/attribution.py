"""Who shows the page and who wrote the story. A syndicator's rule is asked first, then the generic evidence."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from foldline.model import Block, Form, ParsedPage
from foldline.record import Attribution, Candidate, Evidence, Kind, Organisation, OriginKind, Source
from foldline.rules.rule import AddressPattern, OutletRule, PageRules
from foldline.rules.rule_book import RuleBook, SiteRule
from foldline.stages.credit import find_credit, site_of
from foldline.stages.row import RowFacts, read_row
from foldline.text.addresses import host_of, path_of, registered_domain
from foldline.text.folding import slugify

MASTHEAD_LINES: Final = 3  # a capture's masthead stands in its first lines


class PageOrigin(Struct, frozen=True, kw_only=True):
    """Everything known of a page's origin, and the rules that go with it.

    `address` is the form of the platform's addresses that fits, `address_parts` its named groups; `kind` what
    the address alone says the page is; `story_blocks` the blocks in which a syndicator's rule looks for the story.
    `outlet_is_sure`: a host rule or a tag table told the outlet, not the page's own words.
    """

    rules: PageRules
    attribution: Attribution
    outlet: Candidate | None
    syndicator: Candidate | None
    kind: Kind | None = None
    address: AddressPattern | None = None
    address_parts: dict[str, str] = {}
    story_blocks: tuple[Block, ...] | None = None
    row: RowFacts | None = None
    outlet_is_sure: bool = False


def attribute_page(page: ParsedPage, book: RuleBook) -> PageOrigin:
    """The page's origin. An organisation that nothing names is None."""
    site = _syndicator_of(page, book)
    return _platform_page(page, book, site) if site else _ordinary_page(page, book)


def _syndicator_of(page: ParsedPage, book: RuleBook) -> SiteRule | None:
    site = book.site_of_host(page.host) or book.site_of_metas(page.metadata.metas)
    if site is None and page.form is Form.TEXT:
        lines = (block.text for block in page.outline.blocks[:MASTHEAD_LINES])
        site = next((found for line in lines if (found := book.site_of_masthead(line))), None)
    return site


def _ordinary_page(page: ParsedPage, book: RuleBook) -> PageOrigin:
    """A page of a site that shows its own stories, agency copy, or now and then another outlet's story."""
    rule = book.outlet_of_host(page.host)
    agency = book.services.at_host(page.host)  # an agency's own site is the agency, whatever the page calls itself
    site = rule.outlet if rule else agency.organisation if agency else site_of(page)
    credit = find_credit(page, site, page.host, book.services)
    attribution = Attribution(
        origin_kind=credit.origin_kind,
        credit=credit.credit,
        wire_services=credit.wire_services,
        via=credit.via,
        original_url=credit.original_url,
        evidence=credit.evidence,
    )
    shown = (
        Candidate(value=site, source=Source.RULE if rule else Source.META, detail=_site_detail(rule)) if site else None
    )
    if credit.outlet is None:
        return PageOrigin(
            rules=book.rules_for(None, rule, _names(site)),
            attribution=attribution,
            outlet=shown,
            syndicator=None,
            outlet_is_sure=rule is not None,
        )
    writer = book.outlet_of_name(credit.outlet.name) or book.outlet_of_host(credit.outlet.host)
    wrote = writer.outlet if writer else credit.outlet
    evidence = credit.evidence[0] if credit.evidence else None
    return PageOrigin(
        rules=book.rules_for(None, writer or rule, (*_names(site), wrote.name)),
        attribution=attribution,
        outlet=Candidate(value=wrote, source=Source.TEXT, detail=evidence.signal if evidence else "credit"),
        syndicator=shown,
    )


def _site_detail(rule: OutletRule | None) -> str:
    return f"host of rule {rule.slug}" if rule else "the site's own name or host"


def _names(site: Organisation | None) -> tuple[str, ...]:
    return (site.name,) if site else ()


def _platform_page(page: ParsedPage, book: RuleBook, site: SiteRule) -> PageOrigin:
    """A page of a syndicator that a rule knows."""
    rule = site.rule
    shows = _site_organisation(page, site)
    address, parts = _address_of(page, site)
    story_blocks = _blocks_in_container(page, site)
    organisations = book.rules_for(site, None).organisations
    row = read_row(story_blocks, rule.row, lambda text: _is_name(text, book, site), organisations) if rule.row else None
    kind = address.kind if address else None
    tag = parts.get("tag", "")
    host_evidence = Evidence(signal="syndicator_rule", where="url" if page.host else "page", text=page.host, weight=1.0)
    if tag in rule.own_tags or kind is Kind.DIGEST or kind is Kind.LISTING:
        return PageOrigin(
            rules=book.rules_for(site, None, _names(shows)),
            attribution=Attribution(evidence=(host_evidence,)),
            outlet=Candidate(value=shows, source=Source.RULE, detail=f"site of rule {rule.slug}") if shows else None,
            syndicator=None,
            kind=kind,
            address=address,
            address_parts=parts,
            story_blocks=story_blocks,
            row=row,
        )
    outlet, outlet_rule, evidence = _origin_of(page, book, site, tag, row)
    return PageOrigin(
        rules=book.rules_for(
            site, outlet_rule, (*(row.names if row else ()), *_names(outlet.value if outlet else None))
        ),
        attribution=Attribution(
            origin_kind=OriginKind.SYNDICATED,
            original_url=_original_url(page),
            evidence=(host_evidence, *((evidence,) if evidence else ())),
        ),
        outlet=outlet,
        syndicator=Candidate(value=shows, source=Source.RULE, detail=f"site of rule {rule.slug}") if shows else None,
        kind=kind,
        address=address,
        address_parts=parts,
        story_blocks=story_blocks,
        row=row,
        outlet_is_sure=tag in rule.outlets,
    )


def _site_organisation(page: ParsedPage, site: SiteRule) -> Organisation | None:
    if site.site:
        return site.site.organisation
    if page.host is None:
        return None
    # A site of the platform that no rule names: its own head names the origin, so only the host can be trusted.
    domain = registered_domain(page.host)
    return Organisation(slug=slugify(domain), name=domain, host=page.host)


def _address_of(page: ParsedPage, site: SiteRule) -> tuple[AddressPattern | None, dict[str, str]]:
    path = path_of(page.url)
    for address in site.rule.addresses if path else ():
        parts = address.pattern.groups(path)
        if parts is not None:
            return address, parts
    return None, {}


def _blocks_in_container(page: ParsedPage, site: SiteRule) -> tuple[Block, ...]:
    """All blocks of a capture; in HTML those inside the first container of the rule that the page has."""
    if page.tree is None:
        return page.outline.blocks
    for selector in site.rule.body.containers:
        node = page.tree.css_first(selector.css.source)
        if node is not None and node.mem_id in page.outline.index_of:
            inside = elements_under(page, {page.outline.index_of[node.mem_id]})
            return tuple(block for block in page.outline.blocks if block.element in inside)
    return ()


def elements_under(page: ParsedPage, roots: set[int]) -> set[int]:
    """The indexes of `roots` and of every element below them: parents come before children in an outline."""
    inside = set(roots)
    for index, element in enumerate(page.outline.elements):
        if element.parent in inside:
            inside.add(index)
    return inside


def _is_name(text: str, book: RuleBook, site: SiteRule) -> bool:
    return book.outlet_of_name(text) is not None or (site.site is not None and text in site.site.names)


def _origin_of(
    page: ParsedPage, book: RuleBook, site: SiteRule, tag: str, row: RowFacts | None
) -> tuple[Candidate | None, OutletRule | None, Evidence | None]:
    """The outlet: the tag in the address, then the names on the page, then the origin's address."""
    if rule := book.by_slug.get(site.rule.outlets.get(tag, "")):
        detail = f"tag {tag}, table of rule {site.rule.slug}"
        evidence = Evidence(signal="address_tag", where="url", text=tag, weight=1.0)
        return Candidate(value=rule.outlet, source=Source.URL, detail=detail), rule, evidence
    for name in row.names if row else ():
        evidence = Evidence(signal="outlet_name", where="row", text=name, weight=0.9)
        if rule := book.outlet_of_name(name):
            return Candidate(value=rule.outlet, source=Source.TEXT, detail="name in the row"), rule, evidence
        outlet = Organisation(slug=slugify(name), name=name, host=None)
        return Candidate(value=outlet, source=Source.TEXT, detail="name in the row"), None, evidence
    origin_host = host_of(_original_url(page))
    if rule := book.outlet_of_host(origin_host):
        evidence = Evidence(signal="canonical_host", where="link canonical", text=origin_host, weight=0.8)
        return Candidate(value=rule.outlet, source=Source.META, detail="host of the canonical address"), rule, evidence
    return None, None, None


def _original_url(page: ParsedPage) -> str | None:
    """The canonical address, where it leads to another site."""
    canonical = page.metadata.canonical
    host = host_of(canonical)
    if host is None or (page.host and registered_domain(host) == registered_domain(page.host)):
        return None
    return canonical
