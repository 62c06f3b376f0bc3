"""When the story was published and last changed: the page's data first, set right by the day a reader sees.

Dates are taken as written, with their own zone. Copyright years, comments and other stories give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any, Final

from msgspec import Struct
from selectolax.lexbor import LexborNode

from foldline.model import ParsedPage
from foldline.record import Candidate, Source
from foldline.stages.shown_dates import (
    ShownDate,
    ShownKind,
    read_labelled_dates,
    read_shown_dates,
    shown_day_near,
)
from foldline.stages.story_data import first_meta, plain_text
from foldline.stages.story_place import StoryPlace
from foldline.text.addresses import path_of
from foldline.text.dates import language_of_dates, parse_date

# Metas that name the day of publication, by how often they were right on the bench.
PUBLISHED_METAS: Final = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time",
    "datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "publish-date", "publish_date", "publishdate", "publication_date", "published_date",
    "published-date", "pubdate", "article.published", "article_date_original", "date_published",
    "iso-8601-publish-date", "citation_publication_date", "citation_online_date", "dcterms.issued",
    "dc.date.issued", "dcterms.date", "dc.date", "dcterms.created", "dc.date.created",
    "rnews:datepublished", "bt:pubdate", "date",
)  # fmt: skip
MODIFIED_METAS: Final = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "last-modified", "article_date_updated",
    "cxenseparse:recs:articlelastpublished", "iso-8601-last-modified-date", "revised", "lastmod",
)  # fmt: skip
# What such a meta is called where a system gives it a name of its own: "w-published-date".
_PUBLISHED_KEY: Final = re.compile(r"(?:^|[:._-])(?:publish(?:ed)?|publication)[-_]?(?:date|time)$")
_ADDRESS_DAY: Final = re.compile(r"/((?:19|20)\d{2})[/\-]?(\d{2}|[a-z]{3,12})[/\-]?(\d{2})(?:[/\-_.]|$)")
_UPDATED_MARK: Final = re.compile(r"updat|modif|edited|aktuali")


class StoryDates(Struct, frozen=True):
    """The candidates for both dates, best first."""

    published: tuple[Candidate, ...]
    modified: tuple[Candidate, ...]


def read_story_dates(page: ParsedPage, place: StoryPlace, every: bool = True) -> StoryDates:
    """Both dates at once: each helps to tell what the other is. Without `every`, only those that win are looked for."""
    shown = read_shown_dates(page, place)
    updates = [one for one in shown if one.kind.is_update]
    days_of_update = {one.day for one in updates}
    most = None if every else 1
    published = list(islice((one for one in _published_data(page, place, days_of_update) if one.value), most))
    modified = list(islice((one for one in _modified_data(page, place) if one.value), most))
    if not shown and not published:
        shown = read_labelled_dates(page, place)
        updates = [one for one in shown if one.kind.is_update]
    ranked = sorted(shown, key=lambda one: one.kind.rank)
    ordered = [_shown_candidate(one) for one in ranked if one.kind is not ShownKind.REVISED]
    first = _day_seen(page, place, shown, published)
    return StoryDates(
        published=_unique([*first, *published, *ordered]),
        modified=_unique([*modified, *(_shown_candidate(one) for one in updates)]),
    )


def address_day(url: str | None) -> str | None:
    """The day in an address's path: "/2024/03/05/", "/20240305-", "/2024/mar/05/"."""
    match = _ADDRESS_DAY.search(path_of(url))
    return parse_date(("-" if match[2].isdigit() else " ").join(match.groups()), None) if match else None


def _day_seen(
    page: ParsedPage, place: StoryPlace, shown: tuple[ShownDate, ...], published: list[Candidate]
) -> list[Candidate]:
    """The shown day of publication where the data has another one: the day a reader sees wins."""
    if not published:
        return []
    own = published[0].value[:10]
    # Where the data's day is shown as that of an update, only a day that is shown as that of publication counts.
    updated = any(one.day == own for one in shown if one.kind.is_update)
    told = [one for one in shown if one.kind is ShownKind.PUBLISHED or not (updated or one.kind.is_update)]
    if any(own in (one.day, _turned(one.day)) for one in told):
        return []
    if day := shown_day_near(place, language_of_dates(page.metadata.language, page.host), shown, published[0].value):
        return [Candidate(value=day, source=Source.DOM, detail="day shown, other zone than the data")]
    if not told:
        return []
    changed = [candidate.value for candidate in _modified_data(page, place) if candidate.value]
    days = {one.day for one in told if not any(_are_neighbours(one.day, moment) for moment in changed)}
    if len(days) == 1 and not _are_neighbours(min(days), published[0].value):
        return [Candidate(value=days.pop(), source=Source.DOM, detail="shown, unlike the data")]
    return []


def _turned(day: str) -> str:
    """A day with its month and day of the month changed round: 10/9/2024 may be read as both."""
    return f"{day[:4]}-{day[8:]}-{day[5:7]}"


def _are_neighbours(day: str, other: str) -> bool:
    """Whether two dates are at most a day apart: one may be the printed issue's, or in another zone."""
    if len(other) < len(day):
        return day.startswith(other)
    return abs(date.fromisoformat(day) - date.fromisoformat(other[:10])) <= timedelta(days=1)


def _modified_data(page: ParsedPage, place: StoryPlace) -> Iterator[Candidate]:
    language = language_of_dates(page.metadata.language, page.host)
    for item in place.objects:
        yield _json_ld(item, "dateModified", language)
    for name, content in first_meta(page, MODIFIED_METAS):
        yield _meta(name, content, language)
    for node in _timed(page, place, "datemodified"):
        yield _element(node, language, "itemprop dateModified")
    for item in place.pages:
        yield _json_ld(item, "dateModified", language)


def _published_data(page: ParsedPage, place: StoryPlace, updates: set[str]) -> Iterator[Candidate]:
    language = language_of_dates(page.metadata.language, page.host)
    for item in place.objects:
        yield _json_ld(item, "datePublished", language)
    for name, content in first_meta(page, PUBLISHED_METAS):
        yield _meta(name, content, language)
    for node in _timed(page, place, "datepublished"):
        yield _element(node, language, "itemprop datePublished")
    for item in place.pages:
        yield _json_ld(item, "datePublished", language)
    for item in place.objects:
        yield _json_ld(item, "dateCreated", language)
    yield Candidate(value=address_day(page.metadata.canonical or page.url), source=Source.URL, detail="path")
    for name, contents in page.metadata.metas.items():
        if _PUBLISHED_KEY.search(name) and name not in PUBLISHED_METAS:
            yield from (_meta(name, content, language) for content in contents)
    for node in _timed(page, place, None):
        candidate = _element(node, language, "time element")
        if (candidate.value or "")[:10] not in updates:
            yield candidate


def _timed(page: ParsedPage, place: StoryPlace, itemprop: str | None) -> list[LexborNode]:
    """The story's own elements with this itemprop, in lower case; without one, the `time` elements of its head."""
    if itemprop:
        return place.own(page.landmarks.properties.get(itemprop, ()))
    return [node for node in place.nearby(page.landmarks.times) if not _tells_update(node)]


def _tells_update(node: LexborNode) -> bool:
    marks = f"{node.attributes.get('class') or ''} {node.attributes.get('itemprop') or ''}".lower()
    return bool(_UPDATED_MARK.search(marks)) and "publish" not in marks


def _json_ld(item: dict[str, Any], key: str, language: str | None) -> Candidate:
    text = plain_text(item.get(key))
    return Candidate(value=parse_date(text, language) if text else None, source=Source.JSONLD, detail=key)


def _meta(name: str, content: str, language: str | None) -> Candidate:
    return Candidate(value=parse_date(content, language), source=Source.META, detail=name)


def _element(node: LexborNode, language: str | None, detail: str) -> Candidate:
    """What an element gives: its machine-readable attribute, else its text."""
    attributes = node.attributes
    values = _values_of(node, attributes)
    dates = (parse_date(" ".join(value.split()), language) for value in values if value)
    source = Source.MICRODATA if attributes.get("itemprop") else Source.DOM
    return Candidate(value=next((day for day in dates if day), None), source=source, detail=detail)


def _values_of(node: LexborNode, attributes: dict[str, str | None]) -> Iterator[str | None]:
    yield attributes.get("datetime")
    yield attributes.get("content")
    yield node.text()


def _shown_candidate(one: ShownDate) -> Candidate:
    return Candidate(value=one.day, source=Source.DOM, detail=one.kind.value)


def _unique(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Candidates without repetition of a value; the first of them stays."""
    seen: dict[str, Candidate] = {}
    for candidate in candidates:
        seen.setdefault(candidate.value, candidate)
    return tuple(seen.values())
