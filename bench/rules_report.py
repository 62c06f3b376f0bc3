"""The rules bench as a command: what the outlets' rules gain on the pages of all benches, and what is removed as ads.

Pages on which no outlet's rule had a say are the same without them, and are extracted once.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import fmean
from typing import Any, Final, NamedTuple

from bench.ads import story_in_ads
from bench.articles import load_labels, read_page
from bench.folding import fold
from bench.paywall_labels import PaywallLabel, answer_of, load_paywall, read_paywall_page
from bench.paywall_scores import score_answer
from bench.rules import extractor_without_outlets
from bench.scores import Label, same_authors, same_day, score_page
from bench.syndication_labels import SyndicationLabel, load_syndication, read_syndication_page
from bench.syndication_scores import kind_right, outlet_right, syndicator_right
from bench.tables import table
from foldline import Extractor

WITH: Final = "with outlet rules"
WITHOUT: Final = "without"
BODY: Final = "word F1"
STORY_IN_ADS: Final = "story in ads"
DECIMALS: Final = 4

Record = Mapping[str, Any]
Scores = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledPage:
    """One page: where it stands, the outlets' rules that had a say, and its scores with and without them."""

    bench: str
    id: str
    rules: tuple[str, ...]
    scores: Mapping[str, Scores]


@dataclass(slots=True)
class RulesReport:
    """All pages, how many rules are loaded, and what was removed as ads."""

    outlet_rules: int
    syndicator_rules: int
    pages: list[RuledPage] = field(default_factory=list)
    ads: Counter[str] = field(default_factory=Counter)
    pages_with_ads: int = 0
    story_in_ads: list[tuple[str, str]] = field(default_factory=list)


def run_rules(shared: Path) -> RulesReport:
    """Every page of the benches `articles`, `paywall` and `syndication` under `shared`."""
    everything, fewer = Extractor(), extractor_without_outlets()
    book = everything.rule_book
    outlets = {rule.slug for rule in book.outlets}
    report = RulesReport(outlet_rules=len(book.outlets), syndicator_rules=len(book.syndicators))
    for posed in _pages(shared):
        record = everything.extract(posed.page, url=posed.url).to_dict()
        rules = tuple(slug for slug in record["engine"]["rules_used"] if slug in outlets)
        plain = fewer.extract(posed.page, url=posed.url).to_dict() if rules else record
        scores = {WITH: posed.score(record), WITHOUT: posed.score(plain)}
        report.pages.append(RuledPage(bench=posed.bench, id=posed.id, rules=rules, scores=scores))
        items = record["ads_removed"]["items"]
        report.pages_with_ads += bool(items)
        report.ads.update(item["kind"] for item in items)
        report.story_in_ads += [(posed.id, text) for text in scores[WITH].get(STORY_IN_ADS, ())]
    return report


class Posed(NamedTuple):
    """A page to extract, and how its record is scored."""

    bench: str
    id: str
    page: bytes
    url: str | None
    score: Callable[[Record], dict[str, Any]]


def _pages(shared: Path) -> Iterator[Posed]:
    articles, paywall, syndication = (shared / name for name in ("articles", "paywall", "syndication"))
    for label in load_labels(articles):
        yield Posed("articles", label.id, read_page(articles, label), label.url, partial(_article, label))
    for gated in load_paywall(paywall):
        if gated.access != "unknown":
            yield Posed("paywall", gated.id, read_paywall_page(paywall, gated), gated.address, partial(_paywall, gated))
    told = {label["id"]: label for label in json.loads((syndication / "labels.json").read_bytes())}
    for shown in load_syndication(syndication):
        page = read_syndication_page(syndication, shown)
        yield Posed("syndication", shown.id, page, shown.address, partial(_syndication, shown, told[shown.id]))


def _article(label: Label, record: Record) -> dict[str, Any]:
    page = score_page(record, label)
    return {
        BODY: page.words.f1 if page.words else None,
        "headline": page.headline,
        "date": page.date,
        "authors or byline": page.authors_or_byline,
        STORY_IN_ADS: story_in_ads(label, record),
    }


def _paywall(label: PaywallLabel, record: Record) -> dict[str, Any]:
    verdicts = score_answer(label, answer_of(record))
    return {name: verdicts[name] for name in ("access right", "completeness right")}


def _syndication(label: SyndicationLabel, told: Mapping[str, Any], record: Record) -> dict[str, Any]:
    """`told`: the whole label, of which the syndication bench reads a part."""
    headlines = {fold(name) for name in (told["headline"], told["headline_alt"]) if name}
    day = told["published_date"]
    return {
        "origin kind": kind_right(label, record),
        "outlet": outlet_right(label, record),
        "syndicator": syndicator_right(label, record),
        "headline": fold(record["headline"] or "") in headlines,
        "date": same_day(record["date"], day[:10]) if day else None,
        "authors": same_authors(record["authors"], tuple(told["authors"])),
    }


def rules_text(report: RulesReport) -> str:
    """The table, and the row on ads."""
    used = {slug for page in report.pages for slug in page.rules}
    ruled = sum(bool(page.rules) for page in report.pages)
    rows = [["", "pages", WITH, WITHOUT, "pages with a rule", WITH, WITHOUT]]
    for bench in ("articles", "paywall", "syndication"):
        rows += _rows(bench, [page for page in report.pages if page.bench == bench])
    title = (
        f"rules: {report.outlet_rules} outlet rules, {report.syndicator_rules} syndicator rules; "
        f"{len(used)} outlet rules had a say, on {ruled} of {len(report.pages)} pages"
    )
    kinds = ", ".join(f"{count} {kind}" for kind, count in report.ads.most_common())
    lines = [
        f"ads removed: {kinds}; on {report.pages_with_ads} pages",
        f"story paragraphs of articles in ads_removed: {len(report.story_in_ads)}",
        *(f"  {name}: {text}" for name, text in report.story_in_ads),
    ]
    return "\n\n".join([title, table(rows), "\n".join(lines)])


def _rows(bench: str, pages: Sequence[RuledPage]) -> list[list[str]]:
    names = [name for name in (pages[0].scores[WITH] if pages else {}) if name != STORY_IN_ADS]
    ruled = [page for page in pages if page.rules]
    return [[f"{bench}: {name}", *_cells(name, pages), *_cells(name, ruled)] for name in names]


def _cells(name: str, pages: Sequence[RuledPage]) -> list[str]:
    counted = [page for page in pages if page.scores[WITH][name] is not None]
    if not counted:
        return ["0", "-", "-"]
    means = [fmean([float(page.scores[side][name] or 0) for page in counted]) for side in (WITH, WITHOUT)]
    return [str(len(counted)), *(f"{mean:.{DECIMALS}f}" for mean in means)]


def rules_json(report: RulesReport) -> str:
    """Every page on which an outlet's rule had a say, with its scores."""
    pages = [
        {"bench": page.bench, "id": page.id, "rules": page.rules, "scores": page.scores}
        for page in report.pages
        if page.rules
    ]
    sizes = {"outlet_rules": report.outlet_rules, "syndicator_rules": report.syndicator_rules}
    ads = {"ads": report.ads, "story_in_ads": report.story_in_ads}
    return json.dumps({**sizes, **ads, "pages": pages}, indent=1) + "\n"
