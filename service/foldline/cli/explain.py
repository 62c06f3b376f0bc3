"""foldline explain: what became of each block of a page, and why."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import Final

from foldline.cli.usage import (
    DONE,
    Commands,
    add_include_argument,
    add_page_arguments,
    content_type_of,
    included_names,
    make_extractor,
    read_page,
)
from foldline.record import Article, Organisation, Source
from foldline.settings import read_settings
from foldline.web.explain_types import ExplainedBlock, ExplainedPage, PaywallLedger
from foldline.web.explain_wire import explained_json, explained_page

TEXT_CHARS: Final = 100
REASON_CHARS: Final = 44


def add_command(commands: Commands) -> None:
    parser = commands.add_parser("explain", help="print each block of a page with its label and reason")
    add_page_arguments(parser)
    add_include_argument(parser)
    parser.add_argument("--json", action="store_true", help="print what POST /v1/explain answers, the same bytes")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    settings = read_settings()
    page = read_page(arguments.file, settings.max_page_bytes)
    found = make_extractor(settings).extract_with_hits(
        page,
        url=arguments.url,
        content_type=content_type_of(arguments),
        include=included_names(arguments),
        policy=arguments.policy,
    )
    if arguments.json:
        sys.stdout.buffer.write(explained_json(found) + b"\n")
        sys.stdout.buffer.flush()
        return DONE
    told = explained_page(found)
    for line in (*block_lines(told.blocks), "", *verdict_lines(told), *rule_lines(told)):
        print(line)
    return DONE


def block_lines(blocks: tuple[ExplainedBlock, ...]) -> Iterator[str]:
    """One line for each block: its place, its label, the reason, and the start of its text."""
    for each in blocks:
        yield f"{each.index:>4}  {each.label.value:<11} {each.reason:<{REASON_CHARS}}  {_shown(each)}"


def _shown(block: ExplainedBlock) -> str:
    if block.text is None:
        return f"({block.characters} characters, which stay withheld)"
    text = " ".join(block.text.split())
    return text if len(text) <= TEXT_CHARS else text[: TEXT_CHARS - 1] + "…"


def verdict_lines(told: ExplainedPage) -> Iterator[str]:
    """What the page is, who wrote it, and what it held back."""
    article, wall = told.record, told.record.paywall
    percent = "" if wall.percent_remaining is None else f", {wall.percent_remaining:g} % remaining"
    source = f" ({wall.percent_source.value})" if wall.percent_source else ""
    yield f"kind: {article.kind.value}; {article.word_count} words of body by {article.engine.content.value}"
    yield f"headline: {_told(article, 'headline')}"
    yield f"date: {_told(article, 'date')}; authors: {_told(article, 'authors')}"
    yield f"outlet: {_named(article.outlet)}; syndicator: {_named(article.syndicator)}; {_origin(article)}"
    yield f"paywall: access {wall.access.value}, completeness {wall.completeness.value}{percent}{source}"
    yield from _ledger_lines(told.ledger)
    if wall.shortfall:
        parts = f": {', '.join(wall.parts)}" if wall.parts else ""
        yield f"  short for another reason: {wall.shortfall.value}{parts}"


def rule_lines(told: ExplainedPage) -> Iterator[str]:
    """The rules that were asked, the strongest first, and each value that one of them decided, with its layer."""
    yield f"rules: {' > '.join(told.layers)}"
    provenance = told.record.provenance
    for name in provenance.__struct_fields__:
        source = getattr(provenance, name)
        if source is not None and (source.source is Source.RULE or " rule " in f" {source.detail}"):
            yield f"  {name}: {source.detail}"


def _ledger_lines(ledger: PaywallLedger) -> Iterator[str]:
    """The evidence with its weights, their sum, and the sum from which a page counts as cut."""
    for each in ledger.evidence:
        words = f": {each.text}" if each.text else ""
        yield f"  {each.weight:+.2f}  {each.signal} in {each.where}{words}"
    if ledger.evidence:
        yield f"  {ledger.sum:+.2f}  in all; cut from {ledger.cut_from:+.2f}, where one of them shows a wall"


def _told(article: Article, field: str) -> str:
    """A field's value with its source; "none" where the page gives none."""
    value, source = getattr(article, field), getattr(article.provenance, field)
    text = ", ".join(value) if isinstance(value, tuple) else value
    return f"{text} ({source.source.value}: {source.detail})" if text and source else text or "none"


def _origin(article: Article) -> str:
    """How the story came to the page, and the agencies in it."""
    told = article.attribution
    services = ", ".join(service.name for service in told.wire_services)
    return f"{told.origin_kind.value}" + (f", {told.credit.value} credit of {services}" if services else "")


def _named(organisation: Organisation | None) -> str:
    return f"{organisation.name} ({organisation.slug})" if organisation else "none"
