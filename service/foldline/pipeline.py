"""extract(): the stages in order, the table of contents of the project."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, structs

from foldline.model import LabelledBlock, Options, RawPage
from foldline.record import Article, Engine, Kind, Policy
from foldline.rules.discovery import NO_EXTRAS, Extras
from foldline.rules.rule_book import RuleBook
from foldline.stages.ad_places import label_placed_ads
from foldline.stages.assembly import assemble_article
from foldline.stages.attribution import PageOrigin, attribute_page
from foldline.stages.content import find_blocks
from foldline.stages.credit_lines import label_credits
from foldline.stages.declared import read_declarations
from foldline.stages.decoding import decode_page
from foldline.stages.fields import read_fields
from foldline.stages.gating import close_at_gate, is_walled
from foldline.stages.kind import keep_story_of, kind_of
from foldline.stages.labelling import label_blocks
from foldline.stages.listed_ads import label_listed_ads
from foldline.stages.noting import find_all_notes
from foldline.stages.parsing import parse_page
from foldline.stages.parts import parts_of
from foldline.stages.paywall import judge_paywall
from foldline.stages.plugging import PluginReading, ask_plugin, with_notes, with_plugin_fields, with_plugin_labels
from foldline.stages.rule_fields import without_gated
from foldline.stages.rule_hits import Hits, count_hits
from foldline.stages.shortfall import shortfall_of
from foldline.stages.site_config import ConfigReading, place_by_config, read_site_config, with_config_fields
from foldline.stages.story import story_of
from foldline.stages.style_hiding import hidden_by_gate
from foldline.stages.unshown import hidden_story, with_templates

Mark = Callable[[str], None]


class Explanation(Struct, frozen=True, kw_only=True):
    """A record, every block of its page with its label and the reason for it, and the rules that were asked, the
    strongest first ("operator le-monde", "outlet le-monde", "generic"). For the log: which parts of the rules found
    something (`stages.rule_hits`), and the plug-ins that failed, each with the class of its exception."""

    article: Article
    blocks: tuple[LabelledBlock, ...]
    layers: tuple[str, ...] = ()
    hits: Hits = {}
    failures: tuple[str, ...] = ()


class Terms(Struct, frozen=True, kw_only=True):
    """What the operator lays down: the policy, and the outlets whose gated text a licence allows."""

    policy: Policy = Policy.VISIBLE
    licensed_outlets: frozenset[str] = frozenset()
    version: str


def no_mark(_stage: str) -> None:
    """Who asks for no times."""


def extract_page(
    raw: RawPage,
    book: RuleBook,
    terms: Terms,
    options: Options,
    extras: Extras = NO_EXTRAS,
    mark: Mark = no_mark,
) -> Explanation:
    """One page, from bytes to record. `mark` is called with each name of `model.STAGES` as that part is done: who wants
    to know its time brings the clock. Raises BadRequest, UnsupportedMediaType and UndecodablePage."""
    decoded = decode_page(raw)
    mark("decode")
    parsed = parse_page(decoded)
    mark("parse")
    origin = attribute_page(parsed, book)
    config = read_site_config(parsed, origin, extras.site_configs)
    plugin = ask_plugin(parsed, extras.plugins)
    mark("attribute")
    found = place_by_config(parsed, find_blocks(parsed, origin), config)
    mark("blocks")
    every = "candidates" in options.include
    told = with_config_fields(read_fields(parsed, origin, found, every), config, origin.rules.organisations)
    fields = with_plugin_fields(told, plugin)
    mark("fields")
    unplugged = label_credits(label_blocks(parsed, found, fields, origin.rules), origin)
    labelled = with_plugin_labels(parsed, unplugged, plugin)
    hidden = hidden_by_gate(parsed)
    notes = find_all_notes(labelled, origin.rules, hidden, found.gates)
    if labelled is not unplugged:  # a plug-in's label hides no note
        notes = with_notes(notes, find_all_notes(unplugged, origin.rules, hidden, found.gates))
    notes = with_templates(parsed, notes, labelled)
    kind = kind_of(parsed, origin, fields, labelled, notes)
    mark("label")
    declared = read_declarations(parsed.metadata, parsed)
    if is_walled(notes, declared):
        hidden |= hidden_story(parsed, labelled)
    licensed, policy = _is_licensed(origin, terms), _stricter(terms.policy, options.policy)
    story = keep_story_of(kind, labelled)
    gated = close_at_gate(story, notes, parsed, hidden, declared, policy, licensed, fields.language.value, found.gated)
    fields = without_gated(fields, gated, notes)
    gated = label_placed_ads(parsed, gated)
    gated, unheeded = label_listed_ads(parsed, gated, extras.ad_lists)
    parts = parts_of(parsed) if kind is Kind.ARTICLE else ()
    shortfall = shortfall_of(parsed, origin, gated, kind, parts, fields.warnings)
    body = story_of(gated)
    verdict = judge_paywall(parsed, gated, body, notes, declared, policy, licensed, shortfall, parts)
    mark("paywall")
    used = (*origin.rules.used, *(each.slug for each in (config, plugin) if each is not None))
    engine = Engine(version=terms.version, rules=book.digest, content=found.engine, rules_used=used)
    warned = structs.replace(fields, warnings=(*fields.warnings, *unheeded)) if unheeded else fields
    article = assemble_article(parsed, origin, warned, gated, body, verdict, kind, engine, options)
    hits = count_hits(parsed, origin, found, fields, labelled, notes, kind, config, plugin)
    failures = (plugin.failure,) if plugin is not None and plugin.failure else ()
    mark("assemble")
    return Explanation(
        article=article, blocks=gated, layers=_layers(origin, config, plugin), hits=hits, failures=failures
    )


def _layers(origin: PageOrigin, config: ConfigReading | None, plugin: PluginReading | None) -> tuple[str, ...]:
    """The rules that were asked, strongest first: a plug-in answers last of all, a site config just above generic."""
    *ruled, generic = origin.rules.layers or ("generic",)
    return (
        *((f"plug-in {plugin.slug}",) if plugin else ()),
        *ruled,
        *((config.slug,) if config else ()),
        generic,
    )


def _is_licensed(origin: PageOrigin, terms: Terms) -> bool:
    """Only an outlet that a host rule or a tag table identified; what a page claims of itself opens nothing."""
    rule = origin.rules.outlet
    return rule is not None and origin.outlet_is_sure and rule.slug in terms.licensed_outlets


def _stricter(operator: Policy, caller: Policy) -> Policy:
    return Policy.DECLARED if Policy.DECLARED in (operator, caller) else Policy.VISIBLE
