"""Who wrote the story, by the lines that the rule of the page's site tells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from foldline.model import Block, ParsedPage
from foldline.record import Candidate, Credit, Evidence, Organisation, OriginKind, Source
from foldline.rules.page_rules import AnyRule, PageRules
from foldline.rules.rule import OutletRule, SyndicatorRule
from foldline.rules.rule_book import RuleBook
from foldline.rules.tables import OriginMark, OriginPattern
from foldline.rules.wire_services import WireService
from foldline.stages.credit import EVIDENCE_CHARS, PageCredit
from foldline.stages.rule_sources import read_source
from foldline.stages.story_span import StorySpan, find_story_span
from foldline.text.addresses import registered_domain
from foldline.text.folding import fold_name, slugify

RULE_ORIGIN: Final = "rule_origin"
RULE_WEIGHT: Final = 0.95  # above every generic signal: a rule says what this very site prints


def origin_by_rule(span: StorySpan, rules: PageRules, book: RuleBook) -> PageCredit | None:
    """The writer that a line of origin of the rules names, None where no line does."""
    if not rules.origins:
        return None
    for place, patterns in rules.origins.items():
        blocks: tuple[Block, ...] = getattr(span, place)
        for block in blocks:
            for label, pattern in patterns:
                groups = pattern.pattern.groups(block.text)
                if groups is not None and (credit := _credit(pattern, groups, book, _evidence(label, block))):
                    return credit
    return None


def origin_carried(span: StorySpan, site: Organisation | None, book: RuleBook) -> PageCredit | None:
    """The house whose text the page carries, by a line that its texts have on any site; None where there is none, or
    where the site is that house."""
    lines = tuple({block.index: block for block in (*span.head, *span.opening, *span.tail)}.values())
    hits = book.carried_set.hits_by_line([block.text for block in lines])
    for line in sorted(hits):
        block = lines[line]
        for number in hits[line]:
            mark, rule = book.carried[number]
            house = _house(rule)
            if _is_site(house, site):
                continue
            named = named_outlet(_writer(mark, block, lines), book)
            if isinstance(rule, OutletRule) and named is None:
                named = house
            if named is not None and _is_site(named, site):
                continue
            passed_on = isinstance(rule, SyndicatorRule)
            return PageCredit(
                origin_kind=OriginKind.SYNDICATED,
                outlet=named,
                via=(house,) if passed_on and named != house else (),
                evidence=(_evidence(rule.slug, block),),
            )
    return None


def _house(rule: AnyRule) -> Organisation:
    return rule.outlet if isinstance(rule, OutletRule) else rule.sites[0].organisation


def _is_site(house: Organisation, site: Organisation | None) -> bool:
    if site is None:
        return False
    hosts = (registered_domain(house.host or ""), registered_domain(site.host or ""))
    return fold_name(house.name) == fold_name(site.name) or (hosts[0] != "" and hosts[0] == hosts[1])


def _writer(mark: OriginMark, block: Block, lines: tuple[Block, ...]) -> str:
    """The name in the mark's own line, else in the first line that its pattern for the writer fits."""
    groups = mark.pattern.groups(block.text) or {}
    if mark.writer is not None and "outlet" not in groups:
        groups = next((found for line in lines if (found := mark.writer.groups(line.text)) is not None), {})
    return groups.get("outlet", "")


class NamedOutlet(Struct, frozen=True, kw_only=True):
    """The outlet that a syndicator's rule reads on the page."""

    candidate: Candidate
    rule: OutletRule | None
    evidence: Evidence


def outlet_by_rule(page: ParsedPage, rules: PageRules, book: RuleBook, parts: Mapping[str, str]) -> NamedOutlet | None:
    """The outlet that the rule's sources (`fields.outlet`), or its lines of origin, name; None where none does."""
    for label, source in rules.template.fields.get("outlet", ()):
        for text in read_source(source, page, parts):
            if outlet := named_outlet(text, book):
                evidence = Evidence(signal="outlet_field", where=f"rule {label}", text=text, weight=RULE_WEIGHT)
                return _named(outlet, f"rule {label}: {source.told}", evidence, book)
    span = find_story_span(page)
    credit = origin_by_rule(span, rules, book) or _carried_by_own(span, rules, book)
    if credit is None or credit.outlet is None or credit.wire_services:
        return None
    return _named(credit.outlet, credit.evidence[0].where, credit.evidence[0], book)


def syndicator_by_rule(
    page: ParsedPage, rules: PageRules, parts: Mapping[str, str], site: Organisation | None
) -> Organisation | None:
    """The one of many sites at a host that shows the page, by the rule's sources; `site` where none names it."""
    for _, source in rules.template.fields.get("syndicator", ()):
        for text in read_source(source, page, parts):
            return Organisation(slug=slugify(text), name=text, host=site.host if site else None)
    return site


def _carried_by_own(span: StorySpan, rules: PageRules, book: RuleBook) -> PageCredit | None:
    """What the platform's own marks tell on its own site."""
    platform = rules.syndicator
    if platform is None or not any(rule is platform for _, rule in book.carried):
        return None
    credit = origin_carried(span, None, book)
    return credit if credit and credit.via == (_house(platform),) else None


def _named(outlet: Organisation, detail: str, evidence: Evidence, book: RuleBook) -> NamedOutlet:
    candidate = Candidate(value=outlet, source=Source.RULE, detail=detail)
    return NamedOutlet(candidate=candidate, rule=book.outlet_of_name(outlet.name), evidence=evidence)


def _evidence(label: str, block: Block) -> Evidence:
    where = f"rule {label}, block {block.index}"
    return Evidence(signal=RULE_ORIGIN, where=where, text=block.text[:EVIDENCE_CHARS], weight=RULE_WEIGHT)


def _credit(pattern: OriginPattern, groups: dict[str, str], book: RuleBook, evidence: Evidence) -> PageCredit | None:
    if service := _service(pattern, groups, book):
        sole = pattern.credit is Credit.SOLE
        return PageCredit(
            origin_kind=OriginKind.WIRE if sole else OriginKind.ORIGINAL,
            credit=pattern.credit,
            outlet=service.organisation if sole else None,
            wire_services=(service.organisation,),
            evidence=(evidence,),
        )
    if outlet := _outlet(pattern, groups, book):
        return PageCredit(origin_kind=OriginKind.SYNDICATED, outlet=outlet, evidence=(evidence,))
    return None


def _service(pattern: OriginPattern, groups: dict[str, str], book: RuleBook) -> WireService | None:
    if pattern.wire_service:
        return next((each for each in book.services.services if each.slug == pattern.wire_service), None)
    return book.services.named_strictly(groups.get("wire_service", "")) if "wire_service" in groups else None


def _outlet(pattern: OriginPattern, groups: dict[str, str], book: RuleBook) -> Organisation | None:
    if pattern.outlet and (rule := book.by_slug.get(pattern.outlet)):
        return rule.outlet
    return named_outlet(groups.get("outlet", ""), book)


def named_outlet(name: str, book: RuleBook) -> Organisation | None:
    """The outlet of that name: a rule's where one knows it; None for no name."""
    if not name.strip():
        return None
    rule = book.outlet_of_name(name)
    return rule.outlet if rule else Organisation(slug=slugify(name), name=name.strip())
