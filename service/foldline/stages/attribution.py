"""Who shows the page and who wrote the story. A syndicator's rule is asked first, then the generic evidence."""

from __future__ import annotations

from typing import Final

from msgspec import Struct, structs

from foldline.model import Block, Form, Metadata, Outline, ParsedPage
from foldline.record import Attribution, Candidate, Credit, Evidence, Kind, Organisation, OriginKind, Source
from foldline.rules.page_rules import Layer, PageRules
from foldline.rules.rule import AddressPattern, OutletRule, Row
from foldline.rules.rule_book import RuleBook, SiteRule
from foldline.rules.tables import PlainSelector
from foldline.stages.credit import PageCredit, find_credit, site_of
from foldline.stages.row import RowFacts, read_row
from foldline.stages.rule_origin import origin_by_rule, origin_carried, outlet_by_rule, syndicator_by_rule
from foldline.stages.story_span import find_story_span
from foldline.stages.template import template_layers
from foldline.text.addresses import host_of, path_of, registered_domain
from foldline.text.folding import fold_name, slugify

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
    site = book.site_of_host(page.host, path_of(page.url)) or book.site_of_metas(page.metadata.metas)
    if site is None and page.form is Form.TEXT:
        lines = (block.text for block in page.outline.blocks[:MASTHEAD_LINES])
        site = next((found for line in lines if (found := book.site_of_masthead(line))), None)
    return site


def _ordinary_page(page: ParsedPage, book: RuleBook) -> PageOrigin:
    """A page of a site that shows its own stories, agency copy, or now and then another outlet's story."""
    hosted = book.outlet_of_host(page.host, path_of(page.url))
    rule = hosted or book.outlet_of_metas(page.metadata.metas)
    layers = template_layers(page, book, rule)
    agency = book.services.at_host(page.host)  # an agency's own site is the agency, whatever the page calls itself
    site = rule.outlet if rule else agency.organisation if agency else site_of(page)
    address, parts = _address_of(page, rule.addresses if rule else ())
    own = book.rules_for(None, rule, _names(site), layers)
    span = find_story_span(page)
    credit = (
        origin_by_rule(span, own, book)
        or origin_carried(span, site, book)
        or find_credit(page, site, page.host, book.services, span)
    )
    attribution = Attribution(
        origin_kind=credit.origin_kind,
        credit=credit.credit,
        wire_services=credit.wire_services,
        via=credit.via,
        original_url=credit.original_url,
        evidence=credit.evidence,
    )
    shown = (
        Candidate(value=site, source=Source.RULE if rule else Source.META, detail=_site_detail(rule, hosted))
        if site
        else None
    )
    told = PageOrigin(
        rules=own,
        attribution=attribution,
        outlet=shown,
        syndicator=None,
        kind=address.kind if address else None,
        address=address,
        address_parts=parts,
        story_blocks=_blocks_in_container(page, own.template.containers) if own.template.containers else None,
        outlet_is_sure=hosted is not None,
    )
    if credit.outlet is None and credit.origin_kind is OriginKind.SYNDICATED:
        return structs.replace(told, outlet=None, syndicator=shown, outlet_is_sure=False)
    if credit.outlet is None:
        return told
    writer = book.outlet_of_name(credit.outlet.name) or book.outlet_of_host(credit.outlet.host)
    wrote = writer.outlet if writer else credit.outlet
    evidence = credit.evidence[0] if credit.evidence else None
    return structs.replace(
        told,
        rules=book.rules_for(None, writer or rule, (*_names(site), wrote.name), layers, rule if writer else None),
        outlet=Candidate(value=wrote, source=Source.TEXT, detail=evidence.signal if evidence else "credit"),
        syndicator=shown,
        outlet_is_sure=False,
    )


def _site_detail(rule: OutletRule | None, hosted: OutletRule | None) -> str:
    if rule is None:
        return "the site's own name or host"
    return f"host of rule {rule.slug}" if hosted else f"meta tag of rule {rule.slug}"


def _names(site: Organisation | None) -> tuple[str, ...]:
    return (site.name,) if site else ()


class _Platform(Struct, frozen=True):
    """What a syndicator's rule reads off one of its pages before anyone asks who wrote the story."""

    site: SiteRule
    layers: tuple[Layer, ...]
    rules: PageRules
    shows: Organisation | None
    address: AddressPattern | None
    parts: dict[str, str]
    story_blocks: tuple[Block, ...] | None
    row: RowFacts | None

    @property
    def kind(self) -> Kind | None:
        return self.address.kind if self.address else None

    @property
    def shown(self) -> Candidate | None:
        detail = f"site of rule {self.site.rule.slug}"
        return Candidate(value=self.shows, source=Source.RULE, detail=detail) if self.shows else None


def _platform_page(page: ParsedPage, book: RuleBook, site: SiteRule) -> PageOrigin:
    """A page of a syndicator that a rule knows: its own (a digest, a list), or one that shows an outlet's story."""
    platform = _read_platform(page, book, site)
    tag = platform.parts.get("tag", "")
    own = tag in site.rule.own_tags or platform.kind in (Kind.DIGEST, Kind.LISTING)
    evidence = Evidence(signal="syndicator_rule", where="url" if page.host else "page", text=page.host, weight=1.0)
    return _own_page(platform, book, evidence) if own else _shown_page(page, platform, book, tag, evidence)


def _read_platform(page: ParsedPage, book: RuleBook, site: SiteRule) -> _Platform:
    address, parts = _address_of(page, site.rule.addresses)
    layers = template_layers(page, book, site.rule)
    rules = book.rules_for(site, None, (), layers)
    containers = rules.template.containers
    blocks = _blocks_in_container(page, containers, site.rule.row) if containers or page.tree is None else None
    row = None
    if site.rule.row and blocks is not None:
        row = read_row(blocks, site.rule.row, lambda text: _is_name(text, book, site), book.organisations)
    shows = syndicator_by_rule(page, rules, parts, _site_organisation(page, site))
    return _Platform(site, layers, rules, shows, address, parts, blocks, row)


def _own_page(platform: _Platform, book: RuleBook, evidence: Evidence) -> PageOrigin:
    return PageOrigin(
        rules=book.rules_for(platform.site, None, _names(platform.shows), platform.layers),
        attribution=Attribution(evidence=(evidence,)),
        outlet=platform.shown,
        syndicator=None,
        kind=platform.kind,
        address=platform.address,
        address_parts=platform.parts,
        story_blocks=platform.story_blocks,
        row=platform.row,
    )


def _shown_page(page: ParsedPage, platform: _Platform, book: RuleBook, tag: str, site_evidence: Evidence) -> PageOrigin:
    outlet, rule, evidence = _origin_of(page, book, platform, tag)
    credit = _credit_in_story(page, platform, outlet, book)
    if outlet is None and credit.outlet is not None and credit.origin_kind is OriginKind.SYNDICATED:
        outlet = Candidate(value=credit.outlet, source=Source.TEXT, detail=credit.evidence[0].signal)
    if _is_own_story(platform, outlet, credit):
        own = _own_page(platform, book, site_evidence)
        told = Attribution(credit=credit.credit, wire_services=credit.wire_services, evidence=credit.evidence)
        return structs.replace(own, attribution=told) if credit.credit is not Credit.NONE else own
    wrote, via = outlet, credit.via
    wires = credit.wire_services
    wire = book.services.named_strictly(outlet.value.name) if outlet else None
    if credit.credit is Credit.SOLE and credit.outlet is not None:
        # Agency copy, which the outlet only passed on.
        passed_on = outlet is not None and wire is None and outlet.value != credit.outlet
        wrote = Candidate(value=credit.outlet, source=Source.TEXT, detail=credit.evidence[0].signal)
        via = (outlet.value, *via) if outlet and passed_on else via
    elif outlet is not None and wire is not None:
        wrote, wires = structs.replace(outlet, value=wire.organisation), (wire.organisation,)
    names = platform.row.names if platform.row else ()
    return PageOrigin(
        rules=book.rules_for(platform.site, rule, (*names, *_names(outlet.value if outlet else None)), platform.layers),
        attribution=Attribution(
            origin_kind=OriginKind.WIRE if wrote is not outlet else OriginKind.SYNDICATED,
            credit=Credit.SOLE if wrote is not outlet else credit.credit,
            wire_services=wires,
            via=via,
            original_url=_original_url(page),
            evidence=(site_evidence, *((evidence,) if evidence else ()), *credit.evidence),
        ),
        outlet=wrote,
        syndicator=platform.shown,
        kind=platform.kind,
        address=platform.address,
        address_parts=platform.parts,
        story_blocks=platform.story_blocks,
        row=platform.row,
        outlet_is_sure=tag in platform.site.rule.outlets,
    )


def _is_own_story(platform: _Platform, outlet: Candidate | None, credit: PageCredit) -> bool:
    """Whether the site wrote the story itself: it is named as the outlet, or it writes too and nobody else is named."""
    if outlet is not None:
        return _names_site(platform, outlet.value.name)
    return platform.site.rule.own_stories and credit.outlet is None


def _names_site(platform: _Platform, name: str) -> bool:
    sites = [site.names for site in platform.site.rule.sites]
    return fold_name(name) in {fold_name(each) for names in sites for each in names}


def _credit_in_story(page: ParsedPage, platform: _Platform, outlet: Candidate | None, book: RuleBook) -> PageCredit:
    """The agencies that the story's own lines credit; the rest of the page speaks of other stories."""
    if platform.story_blocks is None and page.tree is not None:
        return find_credit(page, platform.shows, page.host, book.services)
    lines = tuple(structs.replace(block, index=number) for number, block in enumerate(platform.story_blocks or ()))
    row = platform.row
    alone = structs.replace(
        page,
        form=Form.TEXT,
        metadata=Metadata(),
        tree=None,
        outline=Outline(blocks=tuple(structs.replace(line, element=-1) for line in lines[row.first if row else 0 :])),
    )
    return find_credit(alone, outlet.value if outlet else None, None, book.services)


def _site_organisation(page: ParsedPage, site: SiteRule) -> Organisation | None:
    if site.site:
        return site.site.organisation
    if page.host is None:
        return None
    # A site of the platform that no rule names: its own head names the origin, so only the host can be trusted.
    domain = registered_domain(page.host)
    return Organisation(slug=slugify(domain), name=domain, host=page.host)


def _address_of(
    page: ParsedPage, addresses: tuple[AddressPattern, ...]
) -> tuple[AddressPattern | None, dict[str, str]]:
    path = path_of(page.url) if addresses else ""
    for address in addresses if path else ():
        parts = address.pattern.groups(path)
        if parts is not None:
            return address, parts
    return None, {}


def _blocks_in_container(
    page: ParsedPage, containers: tuple[PlainSelector, ...], row: Row | None = None
) -> tuple[Block, ...] | None:
    """All blocks of a capture; in HTML those inside the first container of the rule that the page shows and that holds
    the end of the template's head. None where there is none: the page is not built as the rule says."""
    if page.tree is None:
        return page.outline.blocks
    for selector in containers:
        for node in page.tree.css(selector.css.source):
            root = page.outline.index_of.get(node.mem_id)
            if root is None or page.outline.elements[root].hidden:
                continue
            inside = elements_under(page, {root})
            blocks = tuple(block for block in page.outline.blocks if block.element in inside)
            if row is None or any(row.starts_after.matches(block.text) for block in blocks):
                return blocks
    return None


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
    page: ParsedPage, book: RuleBook, platform: _Platform, tag: str
) -> tuple[Candidate | None, OutletRule | None, Evidence | None]:
    """The outlet: the tag in the address, then what the rule's sources and lines name, then the names in the row, then
    the origin's address."""
    site, row = platform.site, platform.row
    if rule := book.by_slug.get(site.rule.outlets.get(tag, "")):
        detail = f"tag {tag}, table of rule {site.rule.slug}"
        evidence = Evidence(signal="address_tag", where="url", text=tag, weight=1.0)
        return Candidate(value=rule.outlet, source=Source.URL, detail=detail), rule, evidence
    if named := outlet_by_rule(page, platform.rules, book, platform.parts):
        return named.candidate, named.rule, named.evidence
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
