"""Which parts of the rules that went for a page found something on it: a template that changed stops being found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foldline.model import Field, Fields, Form, LabelledBlock, ParsedPage
from foldline.record import Kind, Source
from foldline.rules.page_rules import GENERIC
from foldline.stages.attribution import PageOrigin
from foldline.stages.content import FoundBlocks
from foldline.stages.plugging import PluginReading
from foldline.stages.site_config import ConfigReading
from foldline.text.notes import FoundNote

Hits = dict[str, dict[str, bool]]
Hit = tuple[str, str, bool]  # rule, part, whether it found something


def count_hits(
    page: ParsedPage,
    origin: PageOrigin,
    found: FoundBlocks,
    fields: Fields,
    labelled: Sequence[LabelledBlock],
    notes: Sequence[FoundNote],
    kind: Kind,
    config: ConfigReading | None,
    plugin: PluginReading | None,
) -> Hits:
    """For each rule of a story's page, by its label, the parts that it has and whether one of each found something.
    Pages of other kinds have none: a digest has no headline to find."""
    if kind not in (Kind.ARTICLE, Kind.GATE):
        return {}
    hits: Hits = {}
    for hit in (_structure(page, origin, fields), _sources(origin, fields), _words(origin, found, labelled, notes)):
        for rule, part, is_found in hit:
            parts = hits.setdefault(rule, {})
            parts[part] = parts.get(part, False) or is_found
    if config is not None:
        hits[config.slug] = config.hits
    if plugin is not None:
        hits[plugin.slug] = {"answer": plugin.answer is not None}
    return {rule: parts for rule, parts in hits.items() if parts}


def _structure(page: ParsedPage, origin: PageOrigin, fields: Fields) -> Iterator[Hit]:
    """The container, and what a syndicator's rule knows of addresses and rows."""
    rules = origin.rules
    shows = rules.syndicator or rules.outlet
    if shows and rules.template.containers and page.form is Form.HTML:
        yield shows.slug, "container", origin.story_blocks is not None
    if rules.syndicator is None:
        return
    slug = rules.syndicator.slug
    if "outlet" in rules.template.fields or rules.origins:
        named = origin.outlet is not None and origin.outlet.source is Source.RULE
        yield slug, "outlet", named or origin.outlet_is_sure
    if rules.syndicator.addresses and page.url:
        yield slug, "address", origin.address is not None
    if rules.syndicator.row:
        yield slug, "row", origin.row is not None
        yield slug, "headline", _has(fields.headline, f"row of rule {slug}")
        yield (
            slug,
            "date",
            _has(fields.date, f"row of rule {slug}") or (origin.row is not None and bool(origin.row.age)),
        )


def _sources(origin: PageOrigin, fields: Fields) -> Iterator[Hit]:
    """The fields that a rule reads; the outlet is read before there are any."""
    for name, ranked in origin.rules.template.fields.items():
        field = getattr(fields, name, None)
        if isinstance(field, Field):
            yield from ((label, name, _has(field, f"rule {label}:")) for label, _ in ranked)


def _words(
    origin: PageOrigin, found: FoundBlocks, labelled: Sequence[LabelledBlock], notes: Sequence[FoundNote]
) -> Iterator[Hit]:
    """Notes, gates and phrases; the generic phrases are nobody's template."""
    rules = origin.rules
    for label in dict.fromkeys(label for label, _ in rules.notes):
        yield label, "note", any(note.by_rule == label for note in notes)
    for label in dict.fromkeys(label for label, _ in rules.template.gates):
        yield label, "gate", any(gate.rule == label for gate in found.gates.values())
    for label in dict.fromkeys(label for label, _ in rules.phrases if label != GENERIC):
        yield label, "phrase", any(item.reason.startswith(f"phrase of rule {label}:") for item in labelled)


def _has(field: Field, detail: str) -> bool:
    """Whether a rule gave a value, be it one that lost."""
    return any(each.detail.startswith(detail) for each in (field.chosen, *field.others) if each is not None)
