"""The fields that the template of the page's own rule reads. They win over the generic sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from msgspec import structs

from foldline.model import BlockLabel, Field, Fields, LabelledBlock, ParsedPage
from foldline.record import Candidate, Source
from foldline.rules.tables import FieldSource
from foldline.stages.attribution import PageOrigin
from foldline.stages.rule_sources import read_source
from foldline.text.addresses import absolute_address
from foldline.text.bylines import parse_byline
from foldline.text.dates import parse_date
from foldline.text.notes import FoundNote
from foldline.text.titles import less_site

MIN_GATED_CHARS: Final = 20  # shorter gated lines are buttons
MIN_PIECE_CHARS: Final = 60  # shorter pieces of a gated line are names and headlines
_TEXTS: Final = ("headline", "standfirst", "section", "byline", "tags")
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
        if name not in ("outlet", "syndicator")
    }
    headline = read.get("headline")
    if headline is not None and headline.chosen is not None and headline.chosen.source is Source.RULE:
        read["warnings"] = tuple(code for code in fields.warnings if code != "headline_from_url")
    return structs.replace(fields, **read)


def without_gated(fields: Fields, labelled: Sequence[LabelledBlock], notes: Sequence[FoundNote]) -> Fields:
    """The fields without values of rules that hold text which a gate keeps: no source may bring out what the body may
    not hold. A long line behind the cut counts too where it was taken for the headline or byline that a rule read."""
    ruled = [name for name in _TEXTS if (chosen := getattr(fields, name).chosen) and chosen.source is Source.RULE]
    if not ruled:
        return fields
    cut = min((note.block_index for note in notes if note.cuts), default=len(labelled))
    kept = [item.block.text for item in labelled if _is_kept(item, cut)]
    return (
        structs.replace(fields, **{name: _less_gated(getattr(fields, name), kept) for name in ruled})
        if kept
        else fields
    )


def _is_kept(item: LabelledBlock, cut: int) -> bool:
    if item.label is BlockLabel.GATE:
        return len(item.block.text) >= MIN_GATED_CHARS
    repeats = item.label in (BlockLabel.HEADLINE, BlockLabel.BYLINE, BlockLabel.STANDFIRST)
    return repeats and item.block.index > cut and len(item.block.text) >= MIN_PIECE_CHARS


def _less_gated(field: Field, kept: Sequence[str]) -> Field:
    ranked = [field.chosen, *field.others] if field.chosen else []
    open_ones = [each for each in ranked if each.source is not Source.RULE or not _holds_gated(each.value, kept)]
    return Field(chosen=open_ones[0], others=tuple(open_ones[1:])) if open_ones else Field()


def _holds_gated(value: Any, kept: Sequence[str]) -> bool:
    """Whether a value holds a gated line, or is a long piece of one."""
    texts = value if isinstance(value, tuple) else (value,)
    return any(line in text or (len(text) >= MIN_PIECE_CHARS and text in line) for text in texts for line in kept)


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
