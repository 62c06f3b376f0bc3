"""Which parts of the rules that went for a page found something on it: a template that changed stops being found."""

from __future__ import annotations

from collections.abc import Sequence

from foldline.model import Field, Fields, Form, LabelledBlock, ParsedPage
from foldline.record import Kind
from foldline.rules.rule import OutletRule, SyndicatorRule
from foldline.stages.attribution import PageOrigin
from foldline.stages.plugging import PluginReading
from foldline.stages.site_config import ConfigReading
from foldline.text.notes import FoundNote

Hits = dict[str, dict[str, bool]]


def count_hits(
    page: ParsedPage,
    origin: PageOrigin,
    fields: Fields,
    labelled: Sequence[LabelledBlock],
    notes: Sequence[FoundNote],
    kind: Kind,
    config: ConfigReading | None,
    plugin: PluginReading | None,
) -> Hits:
    """For each rule of a story's page, by slug, the parts that it has and whether each found something. Pages of other
    kinds have none: a digest has no headline to find."""
    if kind not in (Kind.ARTICLE, Kind.GATE):
        return {}
    hits: Hits = {}
    if origin.rules.syndicator is not None:
        hits[origin.rules.syndicator.slug] = _of_syndicator(origin.rules.syndicator, page, origin, fields)
    if origin.rules.outlet is not None:
        hits[origin.rules.outlet.slug] = _of_outlet(origin.rules.outlet, labelled, notes)
    if config is not None:
        hits[config.slug] = config.hits
    if plugin is not None:
        hits[plugin.slug] = {"answer": plugin.answer is not None}
    return {slug: parts for slug, parts in hits.items() if parts}


def _of_syndicator(rule: SyndicatorRule, page: ParsedPage, origin: PageOrigin, fields: Fields) -> dict[str, bool]:
    parts: dict[str, bool] = {}
    if rule.addresses and page.url:
        parts["address"] = origin.address is not None
    if rule.body.containers and page.form is Form.HTML:
        parts["container"] = origin.story_blocks is not None
    if rule.row:
        parts["row"] = origin.row is not None
        parts["headline"] = _by(rule.slug, fields.headline)
        parts["date"] = _by(rule.slug, fields.date) or (origin.row is not None and origin.row.age is not None)
    return parts


def _of_outlet(rule: OutletRule, labelled: Sequence[LabelledBlock], notes: Sequence[FoundNote]) -> dict[str, bool]:
    parts: dict[str, bool] = {}
    if rule.paywall.notes:
        parts["note"] = any(note.by_rule == rule.slug for note in notes)
    if rule.copy.phrases:
        parts["phrase"] = any(item.reason.startswith(f"phrase of rule {rule.slug}:") for item in labelled)
    return parts


def _by(slug: str, field: Field) -> bool:
    return field.chosen is not None and f"rule {slug}" in field.chosen.detail
