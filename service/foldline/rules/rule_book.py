"""RuleBook: all rules that are loaded. Refuses conflicts, answers "which rules for this page" in constant time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec import Struct

from foldline.errors import RuleConflict, RuleError
from foldline.rules.rule import GenericRule, MetaMark, OutletRule, PageRules, Site, SyndicatorRule
from foldline.rules.wire_services import WireServices
from foldline.text.addresses import is_public_suffix
from foldline.text.folding import fold_name

Claim = TypeVar("Claim")


class SiteRule(Struct, frozen=True, kw_only=True):
    """A syndicator's rule and which of its sites a page belongs to (None: a site that no rule names)."""

    rule: SyndicatorRule
    site: Site | None


class RuleBook(Struct, frozen=True, kw_only=True):
    """The loaded rules and their lookups. Made by `make_rule_book`; `digest` changes with any rule's content;
    `organisations` are the names of all wire services, outlets and sites, folded: none is a person's."""

    syndicators: tuple[SyndicatorRule, ...]
    outlets: tuple[OutletRule, ...]
    generic: GenericRule
    services: WireServices
    digest: str
    organisations: frozenset[str]
    by_slug: dict[str, OutletRule]
    by_host: dict[str, OutletRule]
    by_name: dict[str, OutletRule]
    sites_by_host: dict[str, SiteRule]
    marks: dict[str, tuple[tuple[MetaMark, SyndicatorRule], ...]]

    def outlet_of_host(self, host: str | None) -> OutletRule | None:
        """The outlet that claims a host or a domain above it."""
        return next((self.by_host[name] for name in domains_above(host) if name in self.by_host), None)

    def outlet_of_name(self, name: str) -> OutletRule | None:
        return self.by_name.get(fold_name(name))

    def site_of_host(self, host: str | None) -> SiteRule | None:
        """The syndicator's site that claims a host or a domain above it."""
        return next((self.sites_by_host[name] for name in domains_above(host) if name in self.sites_by_host), None)

    def site_of_metas(self, metas: dict[str, tuple[str, ...]]) -> SiteRule | None:
        """The platform whose mark is among a page's meta tags."""
        for name in self.marks.keys() & metas.keys():
            for mark, rule in self.marks[name]:
                if mark.content in metas[name]:
                    return SiteRule(rule=rule, site=None)
        return None

    def site_of_masthead(self, line: str) -> SiteRule | None:
        """The site whose masthead a text capture's first line is."""
        for rule in self.syndicators:
            for site in rule.sites:
                if site.masthead and site.masthead.matches(line):
                    return SiteRule(rule=rule, site=site)
        return None

    def rules_for(self, site: SiteRule | None, outlet: OutletRule | None, names: Iterable[str] = ()) -> PageRules:
        """The rules for a page, merged: generic < syndicator < outlet. `names`: what else the page calls its site."""
        syndicator = site.rule if site else None
        ranked = [(rule.slug, rule.copy) for rule in (outlet, syndicator) if rule]
        ranked.append(("generic", self.generic.copy))
        known = [*names]
        if outlet:
            known.extend(outlet.names)
        if site and site.site:
            known.extend(site.site.names)
        return PageRules(
            syndicator=syndicator,
            outlet=outlet,
            phrases=tuple((slug, phrase) for slug, copy in ranked for phrase in copy.phrases),
            notes=tuple((outlet.slug, note) for note in outlet.paywall.notes) if outlet else (),
            standfirst_after_headline=any(copy.standfirst_after_headline for _, copy in ranked),
            names=tuple(dict.fromkeys(known)),
            organisations=self.organisations.union(map(fold_name, known)),
            used=tuple(rule.slug for rule in (syndicator, outlet) if rule),
        )


def make_rule_book(
    syndicators: Iterable[SyndicatorRule],
    outlets: Iterable[OutletRule],
    generic: GenericRule,
    services: WireServices,
    digest: str,
) -> RuleBook:
    """The book of these rules. Raises RuleConflict where two claim the same slug, host or name, and RuleError
    where a tag stands for an outlet that has no rule."""
    syndicators, outlets = tuple(syndicators), tuple(outlets)
    sites = [SiteRule(rule=rule, site=site) for rule in syndicators for site in rule.sites]
    by_slug = _claim("slug", ((rule.slug, rule) for rule in outlets))
    _claim("slug", ((rule.slug, rule) for rule in syndicators))
    by_host = _claim("host", ((host, rule) for rule in outlets for host in rule.hosts))
    by_name = _claim("name", ((fold_name(name), rule) for rule in outlets for name in dict.fromkeys(rule.names)))
    sites_by_host = _claim("host", ((host, site) for site in sites for host in (site.site.hosts if site.site else ())))
    if both := sorted(by_host.keys() & sites_by_host.keys()):
        raise RuleConflict(f"{both[0]}: claimed by an outlet and by a syndicator")
    if suffixes := sorted(host for host in by_host.keys() | sites_by_host.keys() if is_public_suffix(host)):
        raise RuleError(f"the host {suffixes[0]!r} is a public suffix, under which anyone may register")
    for rule in syndicators:
        if unknown := sorted(set(rule.outlets.values()) - by_slug.keys()):
            raise RuleError(f"{rule.slug}: outlets: no outlet rule has the slug {unknown[0]!r}")
    marks: dict[str, tuple[tuple[MetaMark, SyndicatorRule], ...]] = {}
    for rule in syndicators:
        for mark in rule.match.metas:
            marks[mark.name.lower()] = (*marks.get(mark.name.lower(), ()), (mark, rule))
    return RuleBook(
        syndicators=syndicators,
        outlets=outlets,
        generic=generic,
        services=services,
        digest=digest,
        organisations=frozenset(
            {*services.by_alias, *map(fold_name, services.by_short_alias), *by_name}
            | {fold_name(name) for site in sites if site.site for name in site.site.names}
        ),
        by_slug=by_slug,
        by_host=by_host,
        by_name=by_name,
        sites_by_host=sites_by_host,
        marks=marks,
    )


def domains_above(host: str | None) -> Iterator[str]:
    """A host and every domain above it, the longest first: "a.b.example" gives itself, "b.example", "example"."""
    while host:
        yield host
        host = host.partition(".")[2]


def _claim(what: str, claims: Iterable[tuple[str, Claim]]) -> dict[str, Claim]:
    taken: dict[str, Claim] = {}
    for key, rule in claims:
        if key in taken and taken[key] is not rule:
            raise RuleConflict(
                f"the {what} {key!r} is claimed by two rules: {_slug_of(taken[key])} and {_slug_of(rule)}"
            )
        taken[key] = rule
    return taken


def _slug_of(rule: object) -> str:
    return str(getattr(rule, "slug", None) or getattr(getattr(rule, "rule", None), "slug", "?"))
