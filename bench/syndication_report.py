"""The syndication bench as a command: attribution with all rules, and without the rules of outlets."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from bench.articles import Share
from bench.rules import extractor_without_outlets
from bench.syndication_labels import SyndicationLabel, load_syndication, read_syndication_page
from bench.syndication_scores import FAULTS, MEASURES, score_record
from bench.tables import table
from foldline import Extractor

ALL_RULES: Final = "all rules"
NO_OUTLETS: Final = "no outlet rules"

Verdicts = Mapping[str, bool | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SyndicationPage:
    """One page: its label, and by rule set the answer in short and its verdicts."""

    label: SyndicationLabel
    found: Mapping[str, Mapping[str, Any]]
    verdicts: Mapping[str, Verdicts]


@dataclass(frozen=True, slots=True, kw_only=True)
class SyndicationReport:
    """All pages, and how many rules were loaded."""

    pages: Sequence[SyndicationPage]
    outlet_rules: int
    syndicator_rules: int


def run_syndication(folder: Path) -> SyndicationReport:
    """Both rule sets on every page."""
    everything = Extractor()
    extractors = {ALL_RULES: everything, NO_OUTLETS: extractor_without_outlets()}
    pages = []
    for label in load_syndication(folder):
        page = read_syndication_page(folder, label)
        records = {name: one.extract(page, url=label.address).to_dict() for name, one in extractors.items()}
        verdicts = {name: score_record(label, record) for name, record in records.items()}
        found = {name: _in_short(record) for name, record in records.items()}
        pages.append(SyndicationPage(label=label, found=found, verdicts=verdicts))
    book = everything.rule_book
    return SyndicationReport(pages=pages, outlet_rules=len(book.outlets), syndicator_rules=len(book.syndicators))


def _in_short(record: Mapping[str, Any]) -> dict[str, Any]:
    attribution = record["attribution"]
    return {
        "kind": attribution["origin_kind"],
        "credit": attribution["credit"],
        "agencies": [service["name"] for service in attribution["wire_services"]],
        "outlet": record["outlet"] and record["outlet"]["name"],
        "syndicator": record["syndicator"] and record["syndicator"]["name"],
        "rules_used": record["engine"]["rules_used"],
    }


def syndication_text(report: SyndicationReport) -> str:
    """The table, then every page on which foldline is wrong with all rules."""
    counts = _counts(report.pages)
    rows = [["of pages that count", *counts]]
    rows += [
        [name, *(f"{counted[name].pages} of {counted[name].of}" for counted in counts.values())] for name in MEASURES
    ]
    used = sum(bool(page.found[ALL_RULES]["rules_used"]) for page in report.pages)
    rules = f"{report.outlet_rules} outlet rules, {report.syndicator_rules} syndicator rules; used on {used} pages"
    wrong = [text for page in report.pages if (text := _wrong_text(page))]
    return "\n\n".join([f"syndication: {len(report.pages)} pages; {rules}\n{table(rows)}", "\n".join(wrong)])


def _counts(pages: Sequence[SyndicationPage]) -> dict[str, dict[str, Share]]:
    return {
        rules: {name: _count([page.verdicts[rules][name] for page in pages]) for name in MEASURES}
        for rules in (ALL_RULES, NO_OUTLETS)
    }


def _count(values: Sequence[bool | None]) -> Share:
    counted = [value for value in values if value is not None]
    return Share(sum(counted), len(counted))


def _wrong_text(page: SyndicationPage) -> str:
    """A line about a page: what is wrong, what the label says, what the record says; "" where all is right."""
    verdicts = page.verdicts[ALL_RULES]
    wrong = [name.strip() for name, value in verdicts.items() if value is (name in FAULTS)]
    if not wrong:
        return ""
    label, found = page.label, page.found[ALL_RULES]
    credited = ", ".join(filter(None, [label.credit, label.wire_agency]))
    expected = f"{label.origin_kind} ({credited}), origin {label.origin_outlet}, site {label.site}"
    answer = f"{found['kind']} ({', '.join([found['credit'], *found['agencies']])}), outlet {found['outlet']}"
    return f"{label.id}: {expected}\n  found {answer}, syndicator {found['syndicator']}\n  wrong: {'; '.join(wrong)}"


def syndication_json(report: SyndicationReport) -> str:
    """The counts by rule set, and every page's answers."""
    counts = {
        rules: {name.strip(): asdict(share) for name, share in by_measure.items()}
        for rules, by_measure in _counts(report.pages).items()
    }
    pages = [{"id": page.label.id, "found": page.found, "verdicts": page.verdicts} for page in report.pages]
    sizes = {"outlet_rules": report.outlet_rules, "syndicator_rules": report.syndicator_rules}
    return json.dumps({**sizes, "scores": counts, "pages": pages}, ensure_ascii=False, indent=1) + "\n"
