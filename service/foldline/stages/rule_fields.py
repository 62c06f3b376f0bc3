"""The fields that the template of the page's own rule reads. They win over the generic sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from msgspec import structs

from foldline.model import Field, Fields, ParsedPage
from foldline.record import Candidate, Source
from foldline.rules.tables import FieldSource
from foldline.stages.attribution import PageOrigin
from foldline.stages.rule_sources import read_source
from foldline.text.addresses import absolute_address
from foldline.text.bylines import parse_byline
from foldline.text.dates import parse_date
from foldline.text.titles import less_site

_DATES: Final = ("date", "date_modified")
_ADDRESSES: Final = ("image", "canonical_url")


def with_rule_fields(page: ParsedPage, origin: PageOrigin, fields: Fields) -> Fields:
    """The fields, with the candidates of the page's own rule ahead of the others."""
    sources = origin.rules.template.fields
    if not sources:
        return fields
    read: dict[str, Any] = {
        name: _ahead(tuple(_candidates(name, ranked, page, origin)), getattr(fields, name))
        for name, ranked in sources.items()
        if name != "outlet"
    }
    headline = read.get("headline")
    if headline is not None and headline.chosen is not None and headline.chosen.source is Source.RULE:
        read["warnings"] = tuple(code for code in fields.warnings if code != "headline_from_url")
    return structs.replace(fields, **read)


def _ahead(candidates: tuple[Candidate, ...], field: Field) -> Field:
    if not candidates:
        return field
    lost = (*candidates[1:], *([field.chosen] if field.chosen else []), *field.others)
    return Field(chosen=candidates[0], others=lost)


def _candidates(
    name: str, sources: tuple[tuple[str, FieldSource], ...], page: ParsedPage, origin: PageOrigin
) -> Iterator[Candidate]:
    for label, source in sources:
        texts = read_source(source, page, origin.address_parts)
        value = _value(name, texts, page, origin) if texts else None
        if value:
            yield Candidate(value=value, source=Source.RULE, detail=f"rule {label}: {source.told}")


def _value(name: str, texts: tuple[str, ...], page: ParsedPage, origin: PageOrigin) -> Any:
    """The field's value in the texts that were read, None where they hold none."""
    if name == "authors":
        people = [person for text in texts for person in parse_byline(text, origin.rules.organisations).authors]
        return tuple(dict.fromkeys(people))
    if name == "tags":
        return tuple(dict.fromkeys(texts))
    if name in _DATES:
        return next((day for text in texts if (day := parse_date(text, page.metadata.language))), None)
    if name in _ADDRESSES:
        return absolute_address(page.url, texts[0])
    return less_site(texts[0], origin.rules.names) if name == "headline" else texts[0]
