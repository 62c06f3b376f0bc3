"""The headline's sources, best first: the heading where data bears it out, then data, then what is left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from foldline.model import ParsedPage
from foldline.record import Candidate, Source
from foldline.stages.headings import Heading, read_headings
from foldline.stages.story_data import first_meta, plain_text, story_objects
from foldline.text.agreement import likeness, tokens_of
from foldline.text.folding import fold_name, fold_words
from foldline.text.titles import leading_segment, less_site

# How much of a heading and a title must be common words. At 30 % the agreeing h1 is right on 0.90 of the
# bench's mixed pages, the first h1 on 0.82; at 50 % it is right a little more often, but found less often.
AGREEING: Final = 0.3
MIN_WORDS: Final = 3
# JSON-LD headlines longer than this are often cut there: Google once asked for 110 characters at most.
CUT_CHARS: Final = 90


PARTING: Final = " -–—|:·•"


def headline_candidates(
    page: ParsedPage, site_names: tuple[str, ...], objects: tuple[dict[str, Any], ...] | None = None
) -> tuple[Candidate, ...]:
    """Every reading of the headline, best first: `value` is one line without the site's name and the kicker.

    `site_names` are all names known for the site; `objects` the story's JSON-LD objects, where the caller has them.
    """
    told = tuple(_told(page, site_names, story_objects(page) if objects is None else objects))
    told = tuple(candidate for candidate in told if not _is_cut(candidate, told))
    site = frozenset(fold_name(name) for name in site_names)
    headings = tuple(
        heading for heading in read_headings(page.landmarks.headings) if fold_name(heading.text) not in site
    )
    best = _agreeing_heading(headings, told)
    candidates = [_heading_candidate(best, told, site_names, "h1 that agrees with the titles")] if best else []
    titles = [candidate for candidate in told if candidate.detail == "title"]
    candidates += [candidate for candidate in told if candidate.detail != "title"]
    if headings and headings[0] is not best:
        first = _heading_candidate(headings[0], told, site_names, "first h1")
        return tuple([*candidates, first, *titles] if _is_long(headings[0]) else [*candidates, *titles, first])
    return tuple(candidates + titles)


def _told(page: ParsedPage, site_names: tuple[str, ...], objects: tuple[dict[str, Any], ...]) -> Iterator[Candidate]:
    """What the page's data calls the story, the site's name cut."""
    for item in objects:
        headline = plain_text(item.get("headline") or item.get("name"))
        if headline:
            yield Candidate(value=less_site(headline, site_names), source=Source.JSONLD, detail="headline")
    for name, content in first_meta(page, ("og:title", "twitter:title")):
        if text := plain_text(content):
            yield Candidate(value=less_site(text, site_names), source=Source.META, detail=name)
    if page.metadata.title:
        yield Candidate(value=less_site(page.metadata.title, site_names), source=Source.DOM, detail="title")


def _is_long(heading: Heading) -> bool:
    """Whether a heading that no title bears out reads like a headline: "Newsletter" and "Sport" do not."""
    return len(tokens_of(heading.text)) >= MIN_WORDS


def _agreeing_heading(headings: tuple[Heading, ...], told: tuple[Candidate, ...]) -> Heading | None:
    """The heading that shares most words with a title; the first one among equals."""
    lines = {line for candidate in told for line in (candidate.value, leading_segment(candidate.value))}
    titles = [tokens_of(line) for line in lines]
    best, most = None, 0.0
    for heading in headings:
        words = tokens_of(heading.text)
        agreement = max((likeness(words, title) for title in titles), default=0.0)
        if agreement > most and agreement >= AGREEING:
            best, most = heading, agreement
    return best


def _is_cut(candidate: Candidate, told: tuple[Candidate, ...]) -> bool:
    """Whether another title goes on where this one ends."""
    value = candidate.value.rstrip(" .…")
    return len(value) >= CUT_CHARS and any(
        len(other.value) > len(value) + 5 and other.value.startswith(value) for other in told
    )


def _heading_candidate(
    heading: Heading, told: tuple[Candidate, ...], site_names: tuple[str, ...], detail: str
) -> Candidate:
    """A heading less its kicker: the reading that equals a title of the page, else the one by class words."""
    titles = {fold_words(candidate.value) for candidate in told}
    value = next((reading for reading in heading.variants if fold_words(reading) in titles), heading.bare)
    if value != heading.text:
        value = value.strip(PARTING)  # what parted kicker and headline
    return Candidate(value=less_site(value, site_names), source=Source.DOM, detail=detail)
