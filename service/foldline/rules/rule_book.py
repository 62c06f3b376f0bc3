"""RuleBook: all rules that are loaded. Refuses conflicts, answers "which rules for this page" in constant time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct, structs

from foldline.errors import RuleConflict, RuleError
from foldline.rules.known_names import KnownNames
from foldline.rules.page_rules import AnyRule, Layer, PageRules, by_strength, merge_layers
from foldline.rules.paths import PathSet
from foldline.rules.patterns import PatternSet
from foldline.rules.rule import GenericRule, MetaMark, OutletRule, Site, SyndicatorRule, at_version
from foldline.rules.tables import OriginMark, Version
from foldline.rules.wire_services import WireServices
from foldline.text.addresses import is_public_suffix
from foldline.text.folding import fold_name

Claim = TypeVar("Claim", bound=AnyRule)
FileOf = Callable[[AnyRule | None], str]
MAX_MERGED = 4096  # combinations of rules that are kept merged; a service sees some dozens


class SiteRule(Struct, frozen=True, kw_only=True):
    """A syndicator's rule and which of its sites a page belongs to (None: a site that no rule names)."""

    rule: SyndicatorRule
    site: Site | None


class HostClaim(Struct, frozen=True, kw_only=True):
    """A rule that claims a host, and which of its paths."""

    paths: PathSet
    outlet: OutletRule | None = None
    site: SiteRule | None = None

    @property
    def rule(self) -> AnyRule | None:
        return self.outlet or (self.site.rule if self.site else None)


class RuleBook(Struct, frozen=True, kw_only=True):
    """The loaded rules and their lookups. Made by `make_rule_book`; `digest` changes with any rule's content;
    `organisations` are the names of all wire services, outlets and sites, folded: none is a person's.

    `carried` are the lines that a house's texts carry on any site, each with the rule of the house. `layers` holds, by
    axis and slug, the operator's rule and the one it lies over. Where both are there, `outlets` and `syndicators` hold
    the identity of the two together (`overlay`)."""

    syndicators: tuple[SyndicatorRule, ...]
    outlets: tuple[OutletRule, ...]
    generic: GenericRule
    services: WireServices
    digest: str
    organisations: frozenset[str]
    by_slug: dict[str, OutletRule]
    by_host: dict[str, tuple[HostClaim, ...]]
    by_name: dict[str, OutletRule]
    marks: dict[str, tuple[tuple[MetaMark, AnyRule], ...]]
    layers: dict[tuple[str, str], tuple[Layer, ...]]
    carried: tuple[tuple[OriginMark, AnyRule], ...]
    carried_set: PatternSet
    _merged: dict[tuple[int, ...], PageRules]
    _versions: dict[tuple[int, int], Layer]

    def outlet_of_host(self, host: str | None, path: str | None = None) -> OutletRule | None:
        """The outlet that claims a host, or a domain above it, at this path (None: at any)."""
        return next((claim.outlet for claim in self._claims(host, path) if claim.outlet), None)

    def outlet_of_name(self, name: str) -> OutletRule | None:
        return self.by_name.get(fold_name(name))

    def site_of_host(self, host: str | None, path: str | None = None) -> SiteRule | None:
        """The syndicator's site that claims a host, or a domain above it, at this path."""
        return next((claim.site for claim in self._claims(host, path) if claim.site), None)

    def site_of_metas(self, metas: dict[str, tuple[str, ...]]) -> SiteRule | None:
        """The platform whose mark is among a page's meta tags."""
        rule = next((rule for rule in self._marked(metas) if isinstance(rule, SyndicatorRule)), None)
        return SiteRule(rule=rule, site=None) if rule else None

    def outlet_of_metas(self, metas: dict[str, tuple[str, ...]]) -> OutletRule | None:
        """The outlet whose mark is among a page's meta tags: what the page claims of itself."""
        return next((rule for rule in self._marked(metas) if isinstance(rule, OutletRule)), None)

    def site_of_masthead(self, line: str) -> SiteRule | None:
        """The site whose masthead a text capture's first line is."""
        for rule in self.syndicators:
            for site in rule.sites:
                if site.masthead and site.masthead.matches(line):
                    return SiteRule(rule=rule, site=site)
        return None

    def layers_of(self, rule: AnyRule) -> tuple[Layer, ...]:
        """The rule's layers, the operator's first."""
        return self.layers[_axis_of(rule), rule.slug]

    def at_version(self, layer: Layer, version: Version) -> Layer:
        """The layer in an older version; made once."""
        key = (id(layer), id(version))
        if key not in self._versions:
            rule = at_version(layer.rule, version)
            self._versions[key] = Layer(kind=layer.kind, rule=rule, valid_until=version.valid_until)
        return self._versions[key]

    def rules_for(
        self,
        site: SiteRule | None,
        outlet: OutletRule | None,
        names: Iterable[str] = (),
        shown: Sequence[Layer] | None = None,
        host_rule: OutletRule | None = None,
    ) -> PageRules:
        """The rules for a page, merged: generic < syndicator < outlet < operator. `names`: what else the page calls its
        site. `host_rule`: the outlet at whose host it stands, where that is not `outlet`; `shown`: the layers of the
        site that shows it, in the version that fits."""
        syndicator = site.rule if site else None
        rules: list[AnyRule] = [rule for rule in (outlet, host_rule, syndicator) if rule]
        text = by_strength(layer for rule in rules for layer in self.layers_of(rule))
        known = [*names]
        if outlet:
            known.extend(outlet.names)
        if site and site.site:
            known.extend(site.site.names)
        unknown = {fold_name(name) for name in known} - self.organisations
        return structs.replace(
            self._merge(text, shown or ()),
            syndicator=syndicator,
            outlet=outlet,
            names=tuple(dict.fromkeys(known)),
            organisations=KnownNames(self.organisations, unknown) if unknown else self.organisations,
            used=tuple(dict.fromkeys(rule.slug for rule in (syndicator, outlet, host_rule) if rule)),
        )

    def _merge(self, text: Sequence[Layer], shown: Sequence[Layer]) -> PageRules:
        key = (*(id(layer) for layer in text), 0, *(id(layer) for layer in shown))
        merged = self._merged.get(key)
        if merged is None:
            if len(self._merged) >= MAX_MERGED:
                self._merged.clear()
            merged = self._merged[key] = merge_layers(text, shown, self.generic)
        return merged

    def _claims(self, host: str | None, path: str | None) -> Iterator[HostClaim]:
        """The claims on a host, then on the domains above it."""
        for name in domains_above(host):
            for claim in self.by_host.get(name, ()):
                if claim.paths.fits(path):
                    yield claim

    def _marked(self, metas: dict[str, tuple[str, ...]]) -> Iterator[AnyRule]:
        for name in sorted(self.marks.keys() & metas.keys()):  # the same rule in every process
            for mark, rule in self.marks[name]:
                if mark.fits(metas[name]):
                    yield rule


def make_rule_book(
    syndicators: Iterable[SyndicatorRule],
    outlets: Iterable[OutletRule],
    generic: GenericRule,
    services: WireServices,
    digest: str,
    operator: Iterable[AnyRule] = (),
    files: Mapping[int, str] | None = None,
) -> RuleBook:
    """The book of these rules. `operator`: the rules of the operator's folder; one with the slug of another rule lies
    over it. `files`: by `id` of a rule the file it comes from, for errors to tell. Raises RuleConflict where two claim
    the same slug, name, mark, or host and path, and RuleError where a tag stands for an outlet that has no rule."""
    named = dict(files or {})
    file_of = _file_names(named)
    given: list[AnyRule] = [*syndicators, *outlets]
    base = _claim("slug", ((f"{_axis_of(rule)} {rule.slug}", rule) for rule in given), file_of)
    over = _claim("slug", ((f"{_axis_of(rule)} {rule.slug}", rule) for rule in operator), file_of)
    rules = [overlay(rule, over[key]) if key in over else rule for key, rule in base.items()]
    rules += [rule for key, rule in over.items() if key not in base]
    for rule in rules:
        both = over.get(f"{_axis_of(rule)} {rule.slug}", rule)
        named.setdefault(id(rule), named.get(id(both), ""))  # of two that lie over each other the operator's file
    every_syndicator = tuple(rule for rule in rules if isinstance(rule, SyndicatorRule))
    every_outlet = tuple(rule for rule in rules if isinstance(rule, OutletRule))
    layers = {(_axis_of(rule), rule.slug): _layers(rule, over, base) for rule in rules}
    carried = tuple(
        (mark, rule)
        for rule in rules
        for layer in layers[_axis_of(rule), rule.slug]
        for mark in layer.rule.origin.anywhere
    )
    by_slug = {rule.slug: rule for rule in every_outlet}
    names = ((fold_name(name), rule) for rule in every_outlet for name in dict.fromkeys(rule.names))
    by_name = _claim("name", names, file_of)
    for rule in every_syndicator:
        if unknown := sorted(set(rule.outlets.values()) - by_slug.keys()):
            raise rule_error(file_of(rule), "outlets", f"no outlet rule has the slug {unknown[0]!r}")
    sites = [SiteRule(rule=rule, site=site) for rule in every_syndicator for site in rule.sites]
    return RuleBook(
        syndicators=every_syndicator,
        outlets=every_outlet,
        generic=generic,
        services=services,
        digest=digest,
        organisations=frozenset(
            {*services.by_alias, *map(fold_name, services.by_short_alias), *by_name}
            | {fold_name(name) for site in sites if site.site for name in site.site.names}
        ),
        by_slug=by_slug,
        by_host=_host_claims(every_outlet, sites, file_of),
        by_name=by_name,
        marks=_marks(rules, file_of),
        layers=layers,
        carried=carried,
        carried_set=PatternSet(mark.pattern for mark, _ in carried),
        _merged={},
        _versions={},
    )


def _layers(rule: AnyRule, over: dict[str, AnyRule], base: dict[str, AnyRule]) -> tuple[Layer, ...]:
    key = f"{_axis_of(rule)} {rule.slug}"
    ranked = (("operator", over.get(key)), (_axis_of(rule), base.get(key)))
    return tuple(Layer(kind=kind, rule=each) for kind, each in ranked if each)


def overlay(rule: AnyRule, over: AnyRule) -> AnyRule:
    """The identity of a rule with the operator's laid over it. Name, sites, and where they are given hosts, aliases,
    own tags and row are the operator's; its address patterns are asked first; the table of tags is completed and
    set right. Everything else of the two is merged page by page, the operator's first."""
    shared = {
        "name": over.name,
        "checked_on": over.checked_on,
        "addresses": (*over.addresses, *rule.addresses),
        "match": over.match if over.match.metas or over.match.paths else rule.match,
    }
    if isinstance(rule, OutletRule) and isinstance(over, OutletRule):
        return structs.replace(rule, **shared, aliases=over.aliases or rule.aliases, hosts=over.hosts or rule.hosts)
    if isinstance(rule, SyndicatorRule) and isinstance(over, SyndicatorRule):
        return structs.replace(
            rule,
            **shared,
            sites=over.sites,
            outlets=rule.outlets | over.outlets,
            own_tags=over.own_tags or rule.own_tags,
            own_stories=over.own_stories or rule.own_stories,
            row=over.row or rule.row,
        )
    return rule


def domains_above(host: str | None) -> Iterator[str]:
    """A host and every domain above it, the longest first: "a.b.example" gives itself, "b.example", "example"."""
    while host:
        yield host
        host = host.partition(".")[2]


def _host_claims(
    outlets: Iterable[OutletRule], sites: Iterable[SiteRule], file_of: FileOf
) -> dict[str, tuple[HostClaim, ...]]:
    """Who claims which host. RuleConflict where a path is claimed twice, RuleError for a public suffix."""
    claims: dict[str, list[HostClaim]] = {}
    for rule in outlets:
        paths = PathSet(rule.match.paths)
        for host in dict.fromkeys(rule.hosts):
            claims.setdefault(host, []).append(HostClaim(paths=paths, outlet=rule))
    for site in sites:
        paths = PathSet(site.rule.match.paths)
        for host in dict.fromkeys(site.site.hosts if site.site else ()):
            claims.setdefault(host, []).append(HostClaim(paths=paths, site=site))
    for host, claimed in claims.items():
        if is_public_suffix(host):
            sentence = f"{host!r} is a public suffix, under which anyone may register"
            raise rule_error(file_of(claimed[0].rule), "hosts", sentence)
        for number, one in enumerate(claimed):
            for other in claimed[number + 1 :]:
                if both := one.paths.overlaps(other.paths):
                    sentence = f"{host!r} is claimed by {file_of(one.rule)} too (paths {both})"
                    raise rule_error(file_of(other.rule), "hosts", sentence, RuleConflict)
    return {host: tuple(claimed) for host, claimed in claims.items()}


def _marks(rules: Iterable[AnyRule], file_of: FileOf) -> dict[str, tuple[tuple[MetaMark, AnyRule], ...]]:
    marks: dict[str, tuple[tuple[MetaMark, AnyRule], ...]] = {}
    told = ((f"{mark.name} {mark.content}", rule) for rule in rules for mark in rule.match.metas if mark.content)
    _claim("match.metas", told, file_of)
    for rule in rules:
        for mark in rule.match.metas:
            marks[mark.name.lower()] = (*marks.get(mark.name.lower(), ()), (mark, rule))
    return marks


def _axis_of(rule: AnyRule) -> str:
    return "outlet" if isinstance(rule, OutletRule) else "syndicator"


def rule_error(file: str, key: str, sentence: str, kind: type[RuleError] = RuleError) -> RuleError:
    return kind(f"{file}: {key}: {sentence}", key=key, sentence=sentence)


def _file_names(files: Mapping[int, str]) -> FileOf:
    def file_of(rule: AnyRule | None) -> str:
        return files.get(id(rule)) or (f"{_axis_of(rule)} {rule.slug}" if rule else "?")

    return file_of


def _claim(key: str, claims: Iterable[tuple[str, Claim]], file_of: FileOf) -> dict[str, Claim]:
    taken: dict[str, Claim] = {}
    for value, rule in claims:
        if value in taken and taken[value] is not rule:
            sentence = f"{value!r} is claimed by {file_of(taken[value])} too"
            raise rule_error(file_of(rule), key, sentence, RuleConflict)
        taken[value] = rule
    return taken
