"""The fields of the record, each with the candidate that won and those that lost.

On the page of a syndicator whose rule describes a row of facts, the rule's own sources come first and its head is not
asked for dates or people: it names the origin's address and site, and the day the page was served. Elsewhere the
generic sources are asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import structs

from foldline.model import Field, Fields, Form, ParsedPage, Zone
from foldline.record import Candidate, Kind, Source
from foldline.stages.attribution import PageOrigin
from foldline.stages.authors import read_authorship
from foldline.stages.capture_fields import capture_byline, capture_date, capture_headline, opening_byline
from foldline.stages.content import FoundBlocks
from foldline.stages.dates import read_story_dates
from foldline.stages.headline import headline_candidates
from foldline.stages.other_fields import (
    canonical_url_candidates,
    image_candidates,
    language_candidates,
    read_rights,
    section_candidates,
    standfirst_candidates,
    tags_candidates,
)
from foldline.stages.platform_fields import platform_byline, platform_date, platform_headline
from foldline.stages.rule_fields import with_rule_fields
from foldline.stages.story_place import story_place
from foldline.text.address_headline import headline_of_words, words_of_slug
from foldline.text.addresses import path_of
from foldline.text.bylines import parse_byline

# Shorter last parts of an address are sections, ids and tools; longer ones than real headlines are no words at all.
MIN_SLUG_WORDS, MAX_SLUG_WORDS = 4, 60


def read_fields(page: ParsedPage, origin: PageOrigin, found: FoundBlocks, every: bool) -> Fields:
    """Every field that the page gives; nothing is guessed. `every`: also the candidates that lost, which take longer to
    find than those that win."""
    platform = origin.rules.syndicator
    if platform is not None and platform.row is not None:
        fields = _platform_fields(page, origin, found, every)
    elif page.form is Form.TEXT:
        fields = _capture_fields(page, origin, found, every)
    else:
        fields = _page_fields(page, origin, found, every)
    fields = with_rule_fields(page, origin, fields)
    return structs.replace(fields, warnings=(*fields.warnings, *found.warnings))


def _platform_fields(page: ParsedPage, origin: PageOrigin, found: FoundBlocks, every: bool) -> Fields:
    byline = platform_byline(origin) or opening_byline(found.blocks, origin.rules.organisations)
    date = platform_date(origin)
    warnings = ["date_is_relative"] if date is None and origin.row and origin.row.age else []
    headline = _field(platform_headline(page, origin, _story_text(found)), every)
    place = story_place(page)
    return Fields(
        headline=headline,
        date=Field(chosen=date),
        byline=Field(chosen=byline),
        authors=_authors_of(byline, origin),
        canonical_url=_field(canonical_url_candidates(page, place), every),
        language=_field(language_candidates(page, place), every),
        image=_field(image_candidates(page, place), every),
        rights=read_rights(page, place),
        warnings=(*_headline_warnings(headline), *warnings),
    )


def _capture_fields(page: ParsedPage, origin: PageOrigin, found: FoundBlocks, every: bool) -> Fields:
    line = capture_headline(found.blocks, origin.rules.names)
    headline = _field(chain([line[1]] if line else [], _slug_headline(page, origin, found)), every)
    start = line[0] + 1 if line else None
    byline = capture_byline(found.blocks, start, origin.rules.organisations)
    date = capture_date(found.blocks, start)
    return Fields(
        headline=headline,
        date=Field(chosen=date),
        byline=Field(chosen=byline),
        authors=_authors_of(byline, origin),
        warnings=_headline_warnings(headline),
    )


def _page_fields(page: ParsedPage, origin: PageOrigin, found: FoundBlocks, every: bool) -> Fields:
    place = story_place(page)
    told = headline_candidates(page, origin.rules.names, place.objects)
    headline = _field(chain(told, _slug_headline(page, origin, found)), every)
    dates = read_story_dates(page, place, every)
    authorship = read_authorship(page, origin.rules.organisations, place, every)
    return Fields(
        canonical_url=_field(canonical_url_candidates(page, place), every),
        headline=headline,
        standfirst=_field(standfirst_candidates(page, place), every),
        section=_field(section_candidates(page, place), every),
        date=_field(dates.published, every),
        date_modified=_field(dates.modified, every),
        authors=_field(authorship.authors, every),
        byline=_field(authorship.bylines, every),
        language=_field(language_candidates(page, place), every),
        image=_field(image_candidates(page, place), every),
        tags=_field(tags_candidates(page, place), every),
        rights=read_rights(page, place),
        warnings=_headline_warnings(headline),
    )


def _field(candidates: Iterable[Candidate], every: bool) -> Field:
    """The first candidate wins; the others are looked for, and kept, only where they are wanted."""
    ranked = iter(candidates)
    return Field(chosen=next(ranked, None), others=tuple(ranked) if every else ())


def _authors_of(byline: Candidate | None, origin: PageOrigin) -> Field:
    if byline is None:
        return Field()
    people = parse_byline(byline.value, origin.rules.organisations).authors
    return Field(chosen=Candidate(value=people, source=byline.source, detail=byline.detail)) if people else Field()


def _story_text(found: FoundBlocks) -> str:
    zone = Zone.STORY
    return "\n".join([placed.block.text for placed in found.blocks if placed.zone is zone])


def _slug_headline(page: ParsedPage, origin: PageOrigin, found: FoundBlocks) -> Iterator[Candidate]:
    """The last resort: the words of the address, where they read like a headline and there is a story."""
    last = path_of(page.url).rstrip("/").rpartition("/")[2]
    last = last.rpartition(".")[0] or last  # less ".html"
    words = [word for word in words_of_slug(last, origin.rules.names) if not word.isdigit()]
    if not MIN_SLUG_WORDS <= len(words) <= MAX_SLUG_WORDS or origin.kind is Kind.LISTING:
        return
    if story := _story_text(found):
        yield Candidate(value=headline_of_words(words, story), source=Source.URL, detail="last part of the address")


def _headline_warnings(headline: Field) -> tuple[str, ...]:
    from_url = headline.chosen is not None and headline.chosen.source is Source.URL
    return ("headline_from_url",) if from_url else ()
