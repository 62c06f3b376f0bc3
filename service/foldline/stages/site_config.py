"""Reads a page by the imported config of its host: title, author, date, and which blocks are its story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

from msgspec import Struct, structs

from foldline.model import BlockLabel, Field, Fields, ParsedPage, PlacedBlock, Zone
from foldline.record import Candidate, ContentEngine, Source
from foldline.rules.site_configs import Query, SiteConfig, SiteConfigs
from foldline.rules.xpath import ElementTree, XPathSelector
from foldline.stages.attribution import PageOrigin
from foldline.stages.content import FoundBlocks
from foldline.stages.enclosing import Enclosure, enclose, holds
from foldline.stages.plugging import before
from foldline.text.bylines import parse_byline
from foldline.text.counting import count_words
from foldline.text.dates import parse_date
from foldline.text.folding import fold_space

MAX_TITLE_CHARS: Final = 300
MAX_BYLINE_CHARS: Final = 200
# The files are years old, and sites change: a container with fewer of the words that our own engine takes for story
# is a teaser's or a box's by now.
LEAST_SHARE: Final = 0.5
# What the engine's guards say of a block inside the container is believed (`prune: yes`, the default).
_PLAINLY_NONE: Final = frozenset((
    BlockLabel.CONSENT, BlockLabel.NEWSLETTER, BlockLabel.COMMENT, BlockLabel.SHARE, BlockLabel.RELATED,
    BlockLabel.CAPTION, BlockLabel.HEADLINE,
))  # fmt: skip
_STORY: Final = "in the body of the site config"


class ConfigReading(Struct, frozen=True, kw_only=True):
    """What a host's config finds on a page: texts as shown, and elements of the outline with all below them;
    `hits`: whether each part that the config has found something."""

    slug: str
    title: str | None = None
    author: str | None = None
    date: str | None = None
    body: Enclosure = Enclosure()
    strip: Enclosure = Enclosure()
    prune: bool = True
    hits: dict[str, bool] = {}


def read_site_config(page: ParsedPage, origin: PageOrigin, configs: SiteConfigs) -> ConfigReading | None:
    """What the host's config finds; None where there is none, or a syndicator's rule knows the page."""
    config = configs.of_host(page.host)
    if config is None or page.tree is None or origin.rules.syndicator is not None:
        return None
    template = origin.rules.template
    return _Reader(page, config, bool(template.containers) or template.marks_elements).read()


class _Reader:
    """One page and one config. `is_ruled`: an outlet's rule tells where the story is, which outranks the config.
    lxml's copy of the tree is made when the first XPath wants it."""

    def __init__(self, page: ParsedPage, config: SiteConfig, is_ruled: bool) -> None:
        self._page = page
        self._is_ruled = is_ruled
        self._config = config
        self._tree: ElementTree | None = None

    def read(self) -> ConfigReading:
        config = self._config
        body = () if self._is_ruled else config.body
        strip = () if self._is_ruled else config.strip
        told = {
            "title": self._text(config.title, MAX_TITLE_CHARS),
            "author": self._text(config.author, MAX_BYLINE_CHARS),
            "date": self._text(config.date, MAX_BYLINE_CHARS),
        }
        container = enclose(self._page, self._first_elements(body))
        return ConfigReading(
            slug=config.slug,
            **told,
            body=container,
            strip=enclose(self._page, [each for query in strip for each in self._elements(query)]),
            prune=config.prune,
            hits={part: value is not None for part, value in told.items() if getattr(config, part)}
            | ({"container": bool(container.sizes)} if body else {}),
        )

    def _text(self, queries: Iterable[Query], most: int) -> str | None:
        texts = (fold_space(text) for query in queries for _, text in self._run(query))
        return next((text for text in texts if 0 < len(text) <= most), None)

    def _first_elements(self, queries: Iterable[Query]) -> list[tuple[int, str]]:
        found = (list(self._elements(query)) for query in queries)
        return next((elements for elements in found if elements), [])

    def _elements(self, query: Query) -> Iterator[tuple[int, str]]:
        return ((index, text) for index, text in self._run(query) if index is not None)

    def _run(self, query: Query) -> Iterator[tuple[int | None, str]]:
        """The outline's number of each element with its text; a text alone where a text or an attribute is meant."""
        tree, index_of = self._page.tree, self._page.outline.index_of
        if tree is None:
            return
        for path in query.css:
            for node in tree.css(path.css):
                if path.attribute is None:
                    yield index_of.get(node.mem_id), node.text()
                elif (value := node.attributes.get(path.attribute)) is not None:
                    yield None, value
        if query.xpath is not None and tree.root is not None:
            self._tree = self._tree or ElementTree(tree.root)
            for mem_id, text in _compiled(query.xpath).find(self._tree):
                yield (None if mem_id is None else index_of.get(mem_id)), text


@lru_cache(maxsize=512)
def _compiled(xpath: str) -> XPathSelector:
    return XPathSelector(xpath)


def place_by_config(page: ParsedPage, found: FoundBlocks, reading: ConfigReading | None) -> FoundBlocks:
    """The blocks placed as the config says, where its container is there and still holds the story."""
    if reading is None or found.engine is ContentEngine.RULE or not (reading.body.sizes or reading.strip.sizes):
        return found
    placed = tuple(_place(page, item, reading) for item in found.blocks)
    if _words(placed) < LEAST_SHARE * _words(found.blocks):
        return found
    by_rule = bool(reading.body.sizes)
    return structs.replace(
        found,
        blocks=placed,
        engine=ContentEngine.RULE if by_rule else found.engine,
        warnings=() if by_rule else found.warnings,
    )


def _place(page: ParsedPage, item: PlacedBlock, reading: ConfigReading) -> PlacedBlock:
    if holds(page, reading.strip, item.block):
        return _outside(item, f"stripped by {reading.slug}") if item.zone is Zone.STORY else item
    if not reading.body.sizes:
        return item
    if not holds(page, reading.body, item.block):
        return _outside(item, f"outside the body of {reading.slug}") if item.zone is Zone.STORY else item
    if item.zone is Zone.STORY or (reading.prune and item.label in _PLAINLY_NONE):
        return item
    return PlacedBlock(block=item.block, zone=Zone.STORY, reason=f"{_STORY} ({reading.slug})")


def _outside(item: PlacedBlock, reason: str) -> PlacedBlock:
    return PlacedBlock(block=item.block, zone=Zone.OUTSIDE, reason=reason, label=item.label)


def _words(placed: Iterable[PlacedBlock]) -> int:
    return sum(count_words(item.block.text) for item in placed if item.zone is Zone.STORY)


def with_config_fields(fields: Fields, reading: ConfigReading | None, organisations: frozenset[str]) -> Fields:
    """The fields, those that the config finds ahead of all but what an outlet's rule reads."""
    if reading is None:
        return fields
    detail = reading.slug
    told = {}
    if reading.title:
        told["headline"] = _ranked(fields.headline, reading.title, detail)
    if reading.date and (day := parse_date(reading.date, fields.language.value)):
        told["date"] = _ranked(fields.date, day, detail)
    if reading.author:
        told["byline"] = _ranked(fields.byline, reading.author, detail)
        if people := parse_byline(reading.author, organisations).authors:
            told["authors"] = _ranked(fields.authors, people, detail)
    return structs.replace(fields, **told) if told else fields


def _ranked(field: Field, value: Any, detail: str) -> Field:
    """The field with the config's value: first, or behind an outlet's rule."""
    if field.chosen is None or field.chosen.source is not Source.RULE:
        return before(field, value, detail)
    lost = Candidate(value=value, source=Source.RULE, detail=detail)
    return structs.replace(field, others=(lost, *field.others))
