"""Headline, byline and date of a text capture that no rule knows: the lines right above the story."""

from __future__ import annotations

import re
from typing import Final

from foldline.model import PlacedBlock, Zone
from foldline.record import Candidate, Source
from foldline.stages.capture_content import ends_sentence
from foldline.text.bylines import looks_like_byline
from foldline.text.dates import parse_date
from foldline.text.titles import less_site

LINES_ABOVE: Final = 8  # headline, standfirst, byline, date, a caption and a few share links
HEADLINE_WORDS: Final = range(4, 31)
OPENING_LINES: Final = 2
_BY: Final = re.compile(r"(?i)^(?:by|von|par|por|di|da|door|av|af|przez) ")
MAX_DATE_LINE_CHARS: Final = 60  # "Published on Monday, 27 November 2023 at 08:15"


def capture_headline(blocks: tuple[PlacedBlock, ...], names: tuple[str, ...]) -> tuple[int, Candidate] | None:
    """The headline line and its number: the first line above the story that is long enough and ends no sentence."""
    start = _story_start(blocks)
    for number in range(max(0, start - LINES_ABOVE), start):
        text = blocks[number].block.text
        if len(text.split()) in HEADLINE_WORDS and not text.endswith(".") and parse_date(text, None) is None:
            return number, Candidate(value=less_site(text, names), source=Source.TEXT, detail="line above the story")
    return None


def capture_byline(
    blocks: tuple[PlacedBlock, ...], after: int | None, organisations: frozenset[str]
) -> Candidate | None:
    """The byline between headline and story; nothing is looked for where no headline was found."""
    for text in _lines_between(blocks, after):
        if looks_like_byline(text, organisations) and not ends_sentence(text):
            return Candidate(value=text, source=Source.TEXT, detail="line between headline and story")
    return None


def opening_byline(blocks: tuple[PlacedBlock, ...], organisations: frozenset[str]) -> Candidate | None:
    """The byline that opens the copy itself: "by Ada Lovell" as a line of its own, with its little word."""
    opening = [placed.block.text for placed in blocks if placed.zone is Zone.STORY][:OPENING_LINES]
    for text in opening:
        if _BY.match(text) and looks_like_byline(text, organisations):
            return Candidate(value=text, source=Source.TEXT, detail="opens the story")
    return None


def capture_date(blocks: tuple[PlacedBlock, ...], after: int | None) -> Candidate | None:
    """The date between headline and story. A date further up is the masthead's: the day of the capture."""
    for text in _lines_between(blocks, after):
        if len(text) <= MAX_DATE_LINE_CHARS and (day := parse_date(text, None)):
            return Candidate(value=day, source=Source.TEXT, detail="line between headline and story")
    return None


def _lines_between(blocks: tuple[PlacedBlock, ...], after: int | None) -> list[str]:
    if after is None:
        return []
    return [placed.block.text for placed in blocks[after : _story_start(blocks)]]


def _story_start(blocks: tuple[PlacedBlock, ...]) -> int:
    return next((number for number, placed in enumerate(blocks) if placed.zone is Zone.STORY), 0)
