"""Headline, date and byline of a syndicator's page, as its rule describes the row and the address."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from foldline.model import ParsedPage
from foldline.record import Candidate, Kind, Source
from foldline.stages.attribution import PageOrigin
from foldline.text.address_headline import compact_dates, headline_of_words, words_of_slug
from foldline.text.dates import parse_date
from foldline.text.folding import fold_name
from foldline.text.titles import less_known_name

_ADDRESS: Final = re.compile(r"://|^www\.|\S@\S")
ROW_LANGUAGE: Final = "en"  # every platform with a row so far prints English months


def platform_headline(page: ParsedPage, origin: PageOrigin, story: str) -> list[Candidate]:
    """The row's headline, the title tag's after the outlet's name, the address's words; best first."""
    slug = origin.rules.used[0] if origin.rules.used else ""
    names = origin.rules.names
    candidates = []
    if origin.row and origin.row.headline:
        value = less_known_name(origin.row.headline, names)
        candidates.append(Candidate(value=value, source=Source.RULE, detail=f"row of rule {slug}"))
    if titled := _headline_in_title(page, names):
        candidates.append(Candidate(value=titled, source=Source.META, detail="og:title behind the outlet's name"))
    if worded := _headline_in_address(origin, story):
        candidates.append(Candidate(value=worded, source=Source.URL, detail=f"address pattern of rule {slug}"))
    return candidates


def platform_date(origin: PageOrigin) -> Candidate | None:
    """The day that the row prints, else the one in a digest's address. The masthead's day is none of the story's."""
    slug = origin.rules.used[0] if origin.rules.used else ""
    if origin.row and origin.row.date and (day := parse_date(origin.row.date, ROW_LANGUAGE)):
        return Candidate(value=day, source=Source.RULE, detail=f"row of rule {slug}")
    day_in_address = _day_in_address(origin)
    if day_in_address is None:
        return None
    return Candidate(value=day_in_address.isoformat(), source=Source.URL, detail=f"address pattern of rule {slug}")


def platform_byline(origin: PageOrigin) -> Candidate | None:
    """The byline as the row prints it; an address in its place is none."""
    line = origin.row.byline if origin.row else None
    if not line or _ADDRESS.search(line):
        return None
    return Candidate(value=line, source=Source.RULE, detail=f"row of rule {origin.rules.used[0]}")


def _headline_in_title(page: ParsedPage, names: tuple[str, ...]) -> str | None:
    """Qwiket titles read "<outlet>: <headline>"."""
    title = next(iter(page.metadata.metas.get("og:title", ())), page.metadata.title)
    name, colon, headline = (title or "").partition(": ")
    known = {fold_name(known_name) for known_name in names}
    return less_known_name(headline, names) if colon and fold_name(name) in known and headline.strip() else None


def _headline_in_address(origin: PageOrigin, story: str) -> str | None:
    if origin.address is None or "slug" not in origin.address_parts:
        return None
    if origin.address.headline:
        return origin.address.headline.format_map(_printed_parts(origin))
    if origin.kind is Kind.LISTING:
        return None
    return headline_of_words(words_of_slug(origin.address_parts["slug"], origin.rules.names), story) or None


def _printed_parts(origin: PageOrigin) -> dict[str, str]:
    """The address's parts as a reader writes them: dates with slashes, zones in capitals."""
    parts = dict(origin.address_parts)
    day = _day_in_address(origin)
    if day is not None:
        parts["date"] = f"{day.month}/{day.day}/{day.year}"
    if "zone" in parts:
        parts["zone"] = parts["zone"].upper()
    return parts


def _day_in_address(origin: PageOrigin) -> date | None:
    """The day in the address. Digits that may mean two days are settled by the row's date or by the day the page
    was served, which no date on it can follow; else they stay unknown."""
    days = compact_dates(origin.address_parts.get("date", ""))
    if len(days) <= 1:
        return days[0] if days else None
    row = origin.row
    printed = parse_date(row.date, ROW_LANGUAGE) if row and row.date else None
    served = parse_date(row.page_date, ROW_LANGUAGE) if row and row.page_date else None
    if printed:
        days = tuple(day for day in days if day.isoformat() == printed)
    elif served:
        days = tuple(day for day in days if day.isoformat() <= served)
    return days[0] if len(days) == 1 else None
