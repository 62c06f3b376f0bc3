"""Where a page names wire services: near the headline, in the opening, under the story, in data and address.

Each finding stands for itself; `credit` weighs them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct

from foldline.model import Block, ParsedPage
from foldline.record import BlockType, Credit
from foldline.rules.wire_services import WireService, WireServices
from foldline.stages.agency_lines import (
    AgencyCredit,
    agency_in_byline,
    agency_in_closing,
    agency_in_closing_thanks,
    agency_in_contribution,
    agency_in_copyright,
    agency_in_dateline,
)
from foldline.stages.block_marks import Surroundings, surroundings_of
from foldline.stages.declared_authors import AUTHOR_METAS, article_authors
from foldline.stages.story_span import StorySpan
from foldline.text.addresses import path_of
from foldline.text.folding import fold_name

BARE_LINE_CHARS: Final = 60  # an agency alone on a line, with its place and the day
CLOSING_NEAR: Final = 4  # blocks below the last paragraph within which such a line belongs to the story
BYLINE_NEAR: Final = 2  # blocks from the headline or the date within which an unmarked line is a byline
# What follows these in an address is a subject, not a source.
LISTING_SEGMENTS: Final = frozenset(
    "tag tags topic topics thema themen tema temas sujet sujets etiqueta etiquetas company companies search".split()
)
DATE_DIGITS: Final = 5  # "6.1.2026" has no fewer


class Signal(StrEnum):
    """What kind of thing was seen."""

    CLIENT_HOST = "agency_client_host"
    BYLINE = "byline"
    DATELINE = "dateline"
    COPYRIGHT = "agency_copyright"
    JSON_LD_AUTHOR = "jsonld_author"
    META_AUTHOR = "meta_author"
    CLOSING = "closing_credit"
    CONTRIBUTION = "contribution"
    PATH = "agency_in_path"


class AgencyFinding(Struct, frozen=True, kw_only=True):
    """A place that names wire services, and how it says that they share in the story."""

    signal: Signal
    where: str
    text: str
    services: tuple[WireService, ...]
    credit: Credit


class PageView(Struct, frozen=True, kw_only=True):
    """What the findings are looked for in: a page, its story's span, its site's name and host. `crediting`: the indexes
    of the blocks in the span that may credit a service."""

    page: ParsedPage
    span: StorySpan
    site: str | None
    host: str | None
    services: WireServices
    crediting: frozenset[int]

    def among(self, blocks: Sequence[Block]) -> list[Block]:
        """Those of the blocks that may credit a service."""
        return [block for block in blocks if block.index in self.crediting] if self.crediting else []


def view_page(
    page: ParsedPage, span: StorySpan, site: str | None, host: str | None, services: WireServices
) -> PageView:
    """What there is to look for agencies in."""
    near = span.near
    crediting = frozenset([near[number].index for number in services.may_credit([block.text for block in near])])
    return PageView(page=page, span=span, site=site, host=host, services=services, crediting=crediting)


def find_agencies(view: PageView) -> tuple[AgencyFinding, ...]:
    """Every place that names wire services. The site's own agency does not count on its own site."""
    found = (*_in_head(view), *_in_opening(view), *_in_tail(view), *_in_metadata(view), *_in_address(view))
    own = view.services.at_host(view.host)
    return tuple(finding for finding in found if own not in finding.services)


def _in_head(view: PageView) -> Iterator[AgencyFinding]:
    for block in view.among(view.span.head):
        credit = agency_in_byline(block.text, view.services, view.site)
        if credit is None and "/" in block.text and surroundings_of(view.page.outline, block) is Surroundings.BYLINE:
            credit = agency_in_byline(block.text, view.services, view.site, marked=True)
        if credit and _is_byline(view, block, credit):
            yield _finding(Signal.BYLINE, block, credit)
        elif contribution := agency_in_contribution(block.text, view.services):
            yield _finding(Signal.CONTRIBUTION, block, contribution)


def _is_byline(view: PageView, block: Block, credit: AgencyCredit) -> bool:
    """Whether a line in the head that names a service is a byline, and no picture's credit or a teaser's."""
    surroundings = surroundings_of(view.page.outline, block)
    if surroundings is Surroundings.PICTURE:
        return False
    if credit.led:
        return True
    if block.index > view.span.first:
        return False
    if surroundings is Surroundings.BYLINE:
        return True
    if credit.bare_letters or len(block.text) > BARE_LINE_CHARS:
        return False
    return _is_near_headline(view, block) or _is_near_date(view, block)


def _is_near_headline(view: PageView, block: Block) -> bool:
    return view.span.headline >= 0 and 0 < block.index - view.span.headline <= BYLINE_NEAR


def _is_near_date(view: PageView, block: Block) -> bool:
    near = view.page.outline.blocks[max(block.index - 1, 0) : block.index + BYLINE_NEAR]
    return any(_is_date_line(view.page, other) for other in near)


def _is_date_line(page: ParsedPage, block: Block) -> bool:
    if block.element >= 0:
        element = page.outline.elements[block.element]
        if element.tag == "time" or "date" in element.marks:
            return True
    digits = sum(character.isdigit() for character in block.text)
    return len(block.text) <= BARE_LINE_CHARS and digits >= DATE_DIGITS


def _in_opening(view: PageView) -> Iterator[AgencyFinding]:
    for block in view.among(view.span.opening):
        if credit := agency_in_dateline(block.text, view.services, view.site):
            yield _finding(Signal.DATELINE, block, credit)


def _in_tail(view: PageView) -> Iterator[AgencyFinding]:
    for block in view.among(view.span.tail):
        found = _under_story(view, block)
        if found and surroundings_of(view.page.outline, block) is not Surroundings.PICTURE:
            yield found


def _under_story(view: PageView, block: Block) -> AgencyFinding | None:
    if credit := agency_in_contribution(block.text, view.services):
        return _finding(Signal.CONTRIBUTION, block, credit)
    if credit := agency_in_copyright(block.text, view.services):
        return _finding(Signal.COPYRIGHT, block, credit)
    if block.index == view.span.last and (credit := agency_in_closing_thanks(block.text, view.services)):
        return _finding(Signal.CONTRIBUTION, block, credit)
    credit = _closing_credit(view, block)
    return _finding(Signal.CLOSING, block, credit) if credit else None


def _closing_credit(view: PageView, block: Block) -> AgencyCredit | None:
    """A credit that ends the last paragraph, or stands alone right under it."""
    if block.index == view.span.last:
        return agency_in_closing(block.text, view.services, view.site)
    if 0 < block.index - view.span.last <= CLOSING_NEAR and len(block.text) <= BARE_LINE_CHARS:
        if _is_listed(view, block):
            return None
        return agency_in_byline(block.text, view.services, view.site)
    return None


def _is_listed(view: PageView, block: Block) -> bool:
    """Whether a line under the story belongs to a list of tags, or to a title or a picture between the two."""
    if block.type is BlockType.LIST_ITEM and block.linked:
        return True
    between = view.page.outline.blocks[view.span.last + 1 : block.index]
    return any(
        other.type in (BlockType.CROSSHEAD, BlockType.IMAGE) or other.linked > len(other.text) / 2 for other in between
    )


def _in_metadata(view: PageView) -> Iterator[AgencyFinding]:
    line = ", ".join(article_authors(view.page.metadata))
    if credit := agency_in_byline(line, view.services, view.site):
        yield _found(Signal.JSON_LD_AUTHOR, "jsonld author", line, credit)
    for key in AUTHOR_METAS:
        for value in view.page.metadata.metas.get(key, ()):
            if "://" in value:
                continue  # a profile's address
            if credit := agency_in_byline(value, view.services, view.site):
                yield _found(Signal.META_AUTHOR, f"meta {key}", value, credit)


def _in_address(view: PageView) -> Iterator[AgencyFinding]:
    if client := view.services.runs_for_clients(view.host):
        alone = AgencyCredit(services=(client,), credit=Credit.SOLE)
        yield _found(Signal.CLIENT_HOST, "url", view.host or "", alone)
    above = ""
    for segment in path_of(view.page.url).split("/")[1:-1]:
        listed, above = above in LISTING_SEGMENTS, segment.lower()
        if listed:
            continue
        if service := view.services.by_alias.get(fold_name(segment)):
            yield _found(Signal.PATH, "url", segment, AgencyCredit(services=(service,), credit=Credit.SOLE))


def _finding(signal: Signal, block: Block, credit: AgencyCredit) -> AgencyFinding:
    return _found(signal, f"block {block.index}", block.text, credit)


def _found(signal: Signal, where: str, text: str, credit: AgencyCredit) -> AgencyFinding:
    return AgencyFinding(signal=signal, where=where, text=text, services=credit.services, credit=credit.credit)
