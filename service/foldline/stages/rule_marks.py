"""What a rule's selectors say of single blocks: kept, dropped, ads, the wall itself, and what the wall keeps.

Gates win over everything else that a rule says: no rule can make story of what its own or the generic gates keep.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct, structs

from foldline.model import BlockLabel, ParsedPage, PlacedBlock, Zone
from foldline.record import Access, AdKind, BlockType
from foldline.rules.page_rules import Template
from foldline.stages.attribution import elements_under
from foldline.text.walls import is_wall


class FoundGate(Struct, frozen=True, kw_only=True):
    """A gate of a rule that shows words: whose rule, and what it asks."""

    rule: str
    access: Access


class MarkedBlocks(Struct, frozen=True, kw_only=True):
    """The blocks, placed anew. `gates`: the block of each wall's note; `gated`: blocks that a wall keeps."""

    blocks: tuple[PlacedBlock, ...]
    gates: dict[int, FoundGate] = {}
    gated: frozenset[int] = frozenset()


def mark_blocks(page: ParsedPage, blocks: tuple[PlacedBlock, ...], template: Template) -> MarkedBlocks:
    """The page's blocks with what the template's selectors say of them."""
    if page.tree is None or not template.marks_elements:
        return MarkedBlocks(blocks=blocks)
    placed = list(blocks)
    for label, drop in template.drop:
        _place(placed, _under(page, drop.css.source), drop.label, f"dropped by rule {label}: {drop.css.source}")
    for label, keep in template.keep:
        _keep(placed, _under(page, keep.css.source), f"kept by rule {label}: {keep.css.source}")
    for label, ad in template.ads:
        reason = f"ad of rule {label}: {ad.css.source}"
        _place(placed, _under(page, ad.css.source), BlockLabel.AD, reason, ad.kind)
    gates: dict[int, FoundGate] = {}
    for label, gate in template.gates:
        inside = _under(page, gate.css.source)
        shown = [item for item in placed if item.block.element in inside and _shows(item)]
        if shown:
            note = next((item for item in shown if is_wall(item.block.text)), shown[0])
            gates.setdefault(note.block.index, FoundGate(rule=label, access=gate.access))
        _place(placed, inside, BlockLabel.GATE, f"gate of rule {label}: {gate.css.source}")
    return MarkedBlocks(blocks=tuple(placed), gates=gates, gated=_gated(page, placed, template))


def _gated(page: ParsedPage, placed: Sequence[PlacedBlock], template: Template) -> frozenset[int]:
    """The blocks of story that stand in what the wall keeps, or outside of the teaser."""
    kept = _under_all(page, (each.css.source for _, each in template.gated))
    free = _under_all(page, (each.css.source for _, each in template.teaser))
    return frozenset(
        item.block.index
        for item in placed
        if item.zone is Zone.STORY and (item.block.element in kept or (free and item.block.element not in free))
    )


def _under_all(page: ParsedPage, selectors: Iterable[str]) -> set[int]:
    return {element for selector in selectors for element in _under(page, selector)}


def _under(page: ParsedPage, selector: str) -> set[int]:
    """The indexes of the elements that a selector finds, and of all below them."""
    index_of = page.outline.index_of
    nodes = page.tree.css(selector) if page.tree is not None else []
    roots = {index_of[node.mem_id] for node in nodes if node.mem_id in index_of}
    return elements_under(page, roots) if roots else set()


def _place(
    placed: list[PlacedBlock], inside: set[int], label: BlockLabel, reason: str, ad_kind: AdKind | None = None
) -> None:
    """Blocks inside leave the story. A paywall's note keeps its own label, whatever a rule would call it."""
    for number, item in enumerate(placed) if inside else ():
        if item.block.element not in inside:
            continue
        named = None if label is not BlockLabel.GATE and is_wall(item.block.text) else label
        placed[number] = structs.replace(
            item, zone=Zone.OUTSIDE, label=named, reason=reason, ad_kind=ad_kind if named else None
        )


def _keep(placed: list[PlacedBlock], inside: set[int], reason: str) -> None:
    for number, item in enumerate(placed) if inside else ():
        if item.block.element in inside and item.block.type is not BlockType.IMAGE:
            placed[number] = structs.replace(item, zone=Zone.STORY, label=None, reason=reason)


def _shows(item: PlacedBlock) -> bool:
    return not item.block.hidden and item.block.type is not BlockType.IMAGE
