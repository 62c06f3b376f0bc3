"""Everything in a rule that looks for something, and whether a page shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

from foldline.model import ParsedPage, RawPage
from foldline.rules.patterns import CssSelector, TextPattern
from foldline.rules.rule import Row
from foldline.rules.tables import AddressPattern, Evident, FieldSource, MetaMark
from foldline.stages.decoding import decode_page
from foldline.stages.parsing import parse_page
from foldline.stages.rule_sources import read_source
from foldline.text.addresses import path_of

PLACES: Final = ("page", "capture", "bench", "test")


def evident_entries(value: Any, key: str = "$") -> Iterator[tuple[str, Evident]]:
    """Every table of a rule that rests on something, with its key ("$.copy.phrases[0]")."""
    if isinstance(value, Evident):
        yield key, value
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from evident_entries(getattr(value, name), f"{key}.{name}")
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from evident_entries(each, f"{key}[{number}]")


def parse_example(page: bytes, url: str | None, content_type: str) -> ParsedPage:
    return parse_page(decode_page(RawPage(body=page, url=url, content_type=content_type)))


def is_shown(entry: Evident, page: ParsedPage) -> bool:
    """Whether a page shows what an entry of a rule looks for."""
    if isinstance(entry, AddressPattern):
        return entry.pattern.matches(path_of(page.url))
    if isinstance(entry, FieldSource):
        return entry.part is not None or bool(read_source(entry, page, {}))
    if isinstance(entry, MetaMark):
        return entry.fits(page.metadata.metas.get(entry.name.lower(), ()))
    if isinstance(entry, Row):
        return any(entry.starts_after.matches(block.text) for block in page.outline.blocks)
    selector, pattern = getattr(entry, "css", None), getattr(entry, "pattern", None)
    if isinstance(selector, CssSelector):
        return page.tree is not None and page.tree.css_first(selector.source) is not None
    return isinstance(pattern, TextPattern) and any(pattern.matches(block.text) for block in page.outline.blocks)
