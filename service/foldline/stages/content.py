"""Where each block of a page stands: in the story, in the row of facts above it, or outside."""

from __future__ import annotations

from typing import Final

from msgspec import Struct, structs

from foldline.model import BlockLabel, Form, ParsedPage, PlacedBlock, Zone
from foldline.record import BlockType, ContentEngine, Kind
from foldline.stages.attribution import PageOrigin
from foldline.stages.capture_content import place_lines
from foldline.stages.generic_content import is_too_long, place_by_trafilatura
from foldline.stages.native_content import place_natively
from foldline.stages.rule_marks import FoundGate, mark_blocks

# Of the bench's pages with so much doubt three in four or more have a word F1 under 0.85 (docs/decisions/0007).
DOUBTFUL: Final = 0.3


class FoundBlocks(Struct, frozen=True, kw_only=True):
    """All blocks of the page, placed, and who placed them. `gates`: the blocks in which a rule's gates show words;
    `gated`: those of story that a rule tells to be kept."""

    blocks: tuple[PlacedBlock, ...]
    engine: ContentEngine
    warnings: tuple[str, ...] = ()
    gates: dict[int, FoundGate] = {}
    gated: frozenset[int] = frozenset()


def find_blocks(page: ParsedPage, origin: PageOrigin) -> FoundBlocks:
    """Every block of the page with its zone. By the rule of the page's site where one fits, else by foldline's own
    engine; trafilatura is asked where that finds nothing, and the run of sentences where trafilatura does not either.
    What a rule's selectors say of single blocks comes on top."""
    found = _find_by_place(page, origin)
    marked = mark_blocks(page, found.blocks, origin.rules.template)
    if marked.blocks is found.blocks:
        return found
    return structs.replace(found, blocks=marked.blocks, gates=marked.gates, gated=marked.gated)


def _find_by_place(page: ParsedPage, origin: PageOrigin) -> FoundBlocks:
    if _is_built_by_rule(origin):
        return FoundBlocks(blocks=_place_by_rule(page, origin), engine=ContentEngine.RULE)
    if page.form is Form.TEXT:
        return FoundBlocks(blocks=place_lines(page.outline.blocks), engine=ContentEngine.NATIVE)
    placing = place_natively(page)
    if any(item.zone is Zone.STORY for item in placing.blocks):
        doubtful = ("content_doubtful",) if placing.doubt >= DOUBTFUL else ()
        return FoundBlocks(blocks=placing.blocks, engine=ContentEngine.NATIVE, warnings=doubtful)
    placed = place_by_trafilatura(page) if page.outline.blocks else None
    if placed is None:
        limit = ("parser_limit",) if is_too_long(page) else ()
        return FoundBlocks(blocks=place_lines(page.outline.blocks), engine=ContentEngine.NATIVE, warnings=limit)
    return FoundBlocks(blocks=placed, engine=ContentEngine.TRAFILATURA, warnings=("content_doubtful",))


def _is_built_by_rule(origin: PageOrigin) -> bool:
    """Whether the page has what the rule describes: its container, and the end of its head."""
    syndicator = origin.rules.syndicator
    if origin.story_blocks is None:
        return False
    return syndicator is None or syndicator.row is None or origin.row is not None or origin.kind is Kind.LISTING


def _place_by_rule(page: ParsedPage, origin: PageOrigin) -> tuple[PlacedBlock, ...]:
    story, row = origin.story_blocks or (), origin.row
    first, end = (row.first, row.end) if row else (0, 0)
    if origin.kind is Kind.LISTING:
        first = end = len(story)
    place_of = {block.index: number for number, block in enumerate(story)}
    placed = []
    for block in page.outline.blocks:
        number = place_of.get(block.index)
        if number is None:
            placed.append(PlacedBlock(block=block, zone=Zone.OUTSIDE, reason="outside the rule's container"))
        elif number < first:
            placed.append(PlacedBlock(block=block, zone=Zone.OUTSIDE, reason="head of the template"))
        elif number < end:
            role = _row_label(block.text, block.type, origin)
            placed.append(PlacedBlock(block=block, zone=Zone.ROW, label=role, reason="row above the story"))
        else:
            placed.append(PlacedBlock(block=block, zone=Zone.STORY, reason="story of the template"))
    return tuple(placed)


def _row_label(text: str, kind: BlockType, origin: PageOrigin) -> BlockLabel:
    row = origin.row
    if row is None or text in row.names:
        return BlockLabel.MASTHEAD
    if text in (row.date, row.age):
        return BlockLabel.DATE
    if text == row.byline:
        return BlockLabel.BYLINE
    if row.headline and (kind is BlockType.CROSSHEAD or text.endswith(row.headline)):
        return BlockLabel.HEADLINE
    return BlockLabel.BOILERPLATE
