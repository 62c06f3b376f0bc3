"""The rules for one page: generic < syndicator < outlet < operator, the stronger one asked first.

Two halves. What a text says (phrases, notes, lines of origin) comes from the rules of everyone who had a hand in it.
How the page is built (the template: fields, body, gates, ads by selector) is told by the rule of its site.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from foldline.model import BlockLabel
from foldline.rules.patterns import PatternSet
from foldline.rules.rule import GenericRule, NotePattern, OutletRule, Phrase, SyndicatorRule
from foldline.rules.tables import (
    Ads,
    AdSelector,
    Copy,
    FieldSource,
    GateSelector,
    OriginPattern,
    PlainSelector,
    Selector,
)

GENERIC = "generic"
AnyRule = OutletRule | SyndicatorRule


class Layer(Struct, frozen=True, kw_only=True):
    """A rule and its rank: `kind` is operator, outlet or syndicator. `valid_until` tells an older version."""

    kind: str
    rule: AnyRule
    valid_until: date | None = None

    @property
    def label(self) -> str:
        """The rule's name in reasons and details: its slug, and the layer where that is the operator's."""
        return f"{self.rule.slug} (operator)" if self.kind == "operator" else self.rule.slug

    @property
    def told(self) -> str:
        until = f", version until {self.valid_until}" if self.valid_until else ""
        return f"{self.kind} {self.rule.slug}{until}"


class Template(Struct, frozen=True, kw_only=True):
    """How the page is built, each entry with the label of its rule, strongest first."""

    fields: dict[str, tuple[tuple[str, FieldSource], ...]] = {}
    containers: tuple[PlainSelector, ...] = ()
    keep: tuple[tuple[str, PlainSelector], ...] = ()
    drop: tuple[tuple[str, Selector], ...] = ()
    gates: tuple[tuple[str, GateSelector], ...] = ()
    gated: tuple[tuple[str, PlainSelector], ...] = ()
    teaser: tuple[tuple[str, PlainSelector], ...] = ()
    ads: tuple[tuple[str, AdSelector], ...] = ()

    @property
    def marks_elements(self) -> bool:
        """Whether it has selectors beside those of its containers and fields."""
        return bool(self.keep or self.drop or self.gates or self.gated or self.teaser or self.ads)


class PageRules(Struct, frozen=True, kw_only=True):
    """The rules for one page.

    `phrases` and `notes` carry the label of the rule they come from, and are found by their sets; `origins` are the
    lines of origin by place (head, opening, tail); `names` are all names known for outlet and site, to be cut off
    headlines; `organisations` the folded names that are no person's; `layers` tells all rules, strongest first.
    """

    syndicator: SyndicatorRule | None = None
    outlet: OutletRule | None = None
    phrases: tuple[tuple[str, Phrase], ...] = ()
    phrase_set: PatternSet = PatternSet(())
    notes: tuple[tuple[str, NotePattern], ...] = ()
    note_set: PatternSet = PatternSet(())
    origins: dict[str, tuple[tuple[str, OriginPattern], ...]] = {}
    template: Template = Template()
    standfirst_after_headline: bool = False
    names: tuple[str, ...] = ()
    organisations: frozenset[str] = frozenset()
    used: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()


def merge_layers(text: Sequence[Layer], shown: Sequence[Layer], generic: GenericRule) -> PageRules:
    """The rules of a page but for its names. `text`: whose words are on the page, strongest first; `shown`: the site
    that shows it, in the version that fits."""
    copies: list[tuple[str, Copy, Ads]] = [(layer.label, layer.rule.copy, layer.rule.ads) for layer in text]
    copies.append((GENERIC, generic.copy, generic.ads))
    phrases = tuple((label, phrase) for label, copy, ads in copies for phrase in (*_ad_phrases(ads), *copy.phrases))
    notes = tuple((layer.label, note) for layer in text for note in layer.rule.paywall.notes)
    return PageRules(
        phrases=phrases,
        phrase_set=PatternSet(phrase.pattern for _, phrase in phrases),
        notes=notes,
        note_set=PatternSet(note.pattern for _, note in notes),
        origins=_origins(shown),
        template=_template(shown),
        standfirst_after_headline=any(copy.standfirst_after_headline for _, copy, _ in copies),
        layers=(*dict.fromkeys(layer.told for layer in _by_rank([*shown, *_unversioned(text, shown)])), GENERIC),
    )


def by_strength(layers: Iterable[Layer]) -> tuple[Layer, ...]:
    """The layers, each once, the operator's first."""
    return tuple(_by_rank(list({id(layer.rule): layer for layer in layers}.values())))


def _by_rank(layers: list[Layer]) -> list[Layer]:
    return sorted(layers, key=lambda layer: ("operator", "outlet", "syndicator").index(layer.kind))


def _unversioned(text: Sequence[Layer], shown: Sequence[Layer]) -> list[Layer]:
    told = {(layer.kind, layer.rule.slug) for layer in shown}
    return [layer for layer in text if (layer.kind, layer.rule.slug) not in told]


def _ad_phrases(ads: Ads) -> tuple[Phrase, ...]:
    return tuple(
        Phrase(
            pattern=ad.pattern,
            label=BlockLabel.AD,
            effect=ad.effect,
            ad=ad.kind,
            seen=ad.seen,
            documented=ad.documented,
        )
        for ad in ads.phrases
    )


def _origins(shown: Sequence[Layer]) -> dict[str, tuple[tuple[str, OriginPattern], ...]]:
    places = {"head": "bylines", "opening": "datelines", "tail": "credits"}
    found = {
        place: tuple((layer.label, pattern) for layer in shown for pattern in getattr(layer.rule.origin, key))
        for place, key in places.items()
    }
    return {place: patterns for place, patterns in found.items() if patterns}


def _template(shown: Sequence[Layer]) -> Template:
    fields: dict[str, tuple[tuple[str, FieldSource], ...]] = {}
    for layer in shown:
        for name, sources in layer.rule.fields.given().items():
            fields[name] = (*fields.get(name, ()), *((layer.label, source) for source in sources))
    return Template(
        fields=fields,
        containers=tuple(selector for layer in shown for selector in layer.rule.body.containers),
        keep=tuple((layer.label, selector) for layer in shown for selector in layer.rule.body.keep),
        drop=tuple((layer.label, selector) for layer in shown for selector in layer.rule.body.drop),
        gates=tuple((layer.label, selector) for layer in shown for selector in layer.rule.paywall.gates),
        gated=tuple((layer.label, selector) for layer in shown for selector in layer.rule.paywall.gated),
        teaser=tuple((layer.label, selector) for layer in shown for selector in layer.rule.paywall.teaser),
        ads=tuple((layer.label, selector) for layer in shown for selector in layer.rule.ads.selectors),
    )
