"""Which form of its pages a rule describes: the dated version that fits, the newest where none does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from foldline.model import ParsedPage
from foldline.rules.page_rules import AnyRule, Layer
from foldline.rules.rule_book import RuleBook
from foldline.rules.tables import PlainSelector
from foldline.stages.dates import PUBLISHED_METAS, address_day
from foldline.stages.story_data import first_meta, plain_text, story_objects
from foldline.text.dates import parse_date

DAY_CHARS: Final = 10  # 2026-03-01


def template_layers(page: ParsedPage, book: RuleBook, rule: AnyRule | None) -> tuple[Layer, ...]:
    """The layers of the rule whose site shows the page, each in the version that fits, the operator's first. Layers
    whose pages are known by selectors of which the page has none are left out."""
    if rule is None:
        return ()
    layers = book.layers_of(rule)
    if page.tree is None:
        return layers
    return tuple(found for layer in layers if (found := _fitting(page, book, layer)) is not None)


def _fitting(page: ParsedPage, book: RuleBook, layer: Layer) -> Layer | None:
    """The version of the page's day, then the newest, whichever has its marks and a container on the page; the newest
    without a container where neither has one: old stories are often shown in a new form, and the other way round."""
    candidates = (*_dated(page, book, layer), layer)
    marked = [each for each in candidates if _is_there(page, each.rule.match.selectors)]
    return next((each for each in marked if _is_there(page, each.rule.body.containers)), marked[-1] if marked else None)


def _dated(page: ParsedPage, book: RuleBook, layer: Layer) -> Iterator[Layer]:
    """The version that was valid on the page's day: the first whose last day is not over."""
    if not layer.rule.versions or (day := page_day(page)) is None:
        return
    version = next((version for version in layer.rule.versions if day <= version.valid_until), None)
    if version is not None:
        yield book.at_version(layer, version)


def _is_there(page: ParsedPage, selectors: Iterable[PlainSelector]) -> bool:
    """Whether one of the selectors finds something; so it is where there are none."""
    given = tuple(selectors)
    tree = page.tree
    return not given or (tree is not None and any(tree.css_first(each.css.source) is not None for each in given))


def page_day(page: ParsedPage) -> date | None:
    """The day of the page as its data or its address tell it; None where neither does."""
    values = [plain_text(item.get("datePublished")) for item in story_objects(page)]
    values += [content for _, content in first_meta(page, PUBLISHED_METAS)]
    for value in values:
        day = parse_date(value, page.metadata.language) if value else None
        if day:
            return _whole_day(day)
    day = address_day(page.url)
    return _whole_day(day) if day else None


def _whole_day(value: str) -> date | None:
    """The day of an ISO date; the first day of a month or a year."""
    try:
        return date.fromisoformat(value[:DAY_CHARS] + "-01" * ((DAY_CHARS - len(value)) // 3))
    except ValueError:
        return None
