"""Where the free part ends: the blocks that a gate or the policy keeps out of the body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct, structs

from foldline.model import Block, BlockLabel, LabelledBlock, ParsedPage
from foldline.record import Access, BlockType, Policy
from foldline.stages.attribution import elements_under
from foldline.stages.declared import Declarations
from foldline.stages.gate_boxes import lines_of_boxes
from foldline.stages.hidden_parts import hidden_parts, split_block
from foldline.stages.implausible import implausible_blocks
from foldline.stages.note_finding import prose_size
from foldline.stages.outline import INLINE
from foldline.text.notes import FoundNote, Strength
from foldline.text.plausibility import Fabric

_WALLS: Final = (Strength.CUT, Strength.ASK)
_ASKING: Final = (Access.METERED, Access.REGISTRATION, Access.SUBSCRIPTION)


class GateReason(StrEnum):
    """Why a block is labelled `GATE`: the reasons of the records, and what the verdict counts by."""

    NOTE = "paywall note"
    FILLER = "filler in place of the rest"
    SUBSTITUTED = "its letters are substituted"
    BEHIND = "after the gate"
    BOX = "in the box of the paywall note"
    HIDDEN = "hidden, on a page with a gate"
    STYLED = "hidden by the style sheet, by a gate"
    RULE = "kept by the gate of a rule"
    DECLARED = "declared not free"


_REASON_OF_FABRIC: Final = {Fabric.FILLER: GateReason.FILLER, Fabric.SUBSTITUTED: GateReason.SUBSTITUTED}


class _Gates(Struct, frozen=True, kw_only=True):
    """What keeps text back on a page. `notes`: the text of the note in each of their blocks; `cut`: the block of the
    first note that ends the story; `boxes`: what else stands in a note's box; `parts`: texts hidden inside a block. A
    licence empties all but `notes` and `odd`: what is no text is nobody's story."""

    notes: dict[int, str]
    odd: dict[int, Fabric]
    cut: int | None = None
    walled: bool = False
    behind: set[int] = set()
    boxes: frozenset[int] = frozenset()
    by_rule: frozenset[int] = frozenset()
    paid: frozenset[int] = frozenset()
    parts: tuple[str, ...] = ()


def close_at_gate(
    labelled: Sequence[LabelledBlock],
    notes: Sequence[FoundNote],
    page: ParsedPage,
    hidden: set[int],
    declared: Declarations,
    policy: Policy,
    licensed: bool,
    language: str | None = None,
    by_rule: frozenset[int] = frozenset(),
) -> tuple[LabelledBlock, ...]:
    """The blocks with each note labelled `GATE`; so is the story behind a note that cuts it, story that the markup
    hides on a page with a gate, what stands in its place, and under the policy `declared` what the publisher declares
    not free. A licence lifts all but the notes and what is no text. `hidden`: what the style sheets hide by a gate;
    `by_rule`: the blocks that a rule's selectors tell to be gated."""
    gates = _find_gates(labelled, notes, page, hidden, declared, policy, licensed, language)
    if by_rule and not licensed:
        gates = structs.replace(gates, by_rule=by_rule)
    if not (gates.notes or gates.odd or gates.walled or gates.behind or gates.paid or gates.by_rule):
        return tuple(labelled)
    return tuple(closed for item in _with_last_headings(labelled, gates.cut, page) for closed in _close(item, gates))


def is_walled(notes: Sequence[FoundNote], declared: Declarations) -> bool:
    """Whether the page asks something of a reader, by what it declares or by a note that asks."""
    return declared.free is False or any(note.note.strength in _WALLS or note.cuts for note in notes)


def _find_gates(
    labelled: Sequence[LabelledBlock],
    notes: Sequence[FoundNote],
    page: ParsedPage,
    hidden: set[int],
    declared: Declarations,
    policy: Policy,
    licensed: bool,
    language: str | None,
) -> _Gates:
    with_gate = bool(notes) or declared.free is False or declared.access in _ASKING
    note_blocks = {note.block_index: note.text for note in notes}
    odd = implausible_blocks(labelled, language, with_gate)
    if licensed:
        return _Gates(notes=note_blocks, odd=odd)
    walled = is_walled(notes, declared)
    ends = [note.block_index for note in notes if note.cuts or _heads_no_text(note, labelled, odd)]
    return _Gates(
        notes=note_blocks,
        odd=odd,
        cut=min(ends, default=None),
        walled=walled,
        behind=hidden,
        boxes=lines_of_boxes(labelled, notes, page.outline) if walled else frozenset(),
        paid=_declared_paid(labelled, page, declared) if policy is Policy.DECLARED else frozenset(),
        parts=hidden_parts(page, hidden, walled),
    )


def _heads_no_text(note: FoundNote, labelled: Sequence[LabelledBlock], odd: dict[int, Fabric]) -> bool:
    """Whether all prose behind a note is no text: then the gate is between the two, with all its lines."""
    if not odd or max(odd) < note.block_index:
        return False
    behind = (item.block for item in labelled if item.block.index > note.block_index and item.label is BlockLabel.STORY)
    return all(block.index in odd for block in behind if prose_size(block))


def _close(item: LabelledBlock, gates: _Gates) -> Iterator[LabelledBlock]:
    """The block as it was or as `GATE`; both, where a part of it is hidden."""
    reason = _reason(item, gates)
    if reason is GateReason.NOTE and (glued := split_block(item.block, (gates.notes[item.block.index],))):
        yield from _split(item, glued, GateReason.NOTE)
        return
    if reason is not None:
        yield structs.replace(item, label=BlockLabel.GATE, reason=reason.value)
        return
    split = split_block(item.block, gates.parts) if gates.parts and item.label is BlockLabel.STORY else None
    if split is None:
        yield item
    else:
        yield from _split(item, split, GateReason.STYLED)


def _split(item: LabelledBlock, split: tuple[Block, Block], reason: GateReason) -> Iterator[LabelledBlock]:
    shown, kept = split
    if shown.text:
        yield structs.replace(item, block=shown)
    yield structs.replace(item, block=kept, label=BlockLabel.GATE, reason=reason.value)


def _reason(item: LabelledBlock, gates: _Gates) -> GateReason | None:
    """Why the block is none of the story, None where it stays what it is."""
    index = item.block.index
    if index in gates.notes and item.label is not BlockLabel.AD:
        return GateReason.NOTE
    if item.label is not BlockLabel.STORY:
        return None
    if index in gates.odd:
        return _REASON_OF_FABRIC[gates.odd[index]]
    if index in gates.boxes:
        return GateReason.BOX
    if gates.cut is not None and index > gates.cut:
        return GateReason.BEHIND
    if item.block.hidden and gates.walled:
        return GateReason.HIDDEN
    if item.block.element in gates.behind:
        return GateReason.STYLED
    if index in gates.by_rule:
        return GateReason.RULE
    return GateReason.DECLARED if index in gates.paid else None


def _with_last_headings(
    labelled: Sequence[LabelledBlock], cut: int | None, page: ParsedPage
) -> Sequence[LabelledBlock]:
    """The blocks; headings between the story's last line and the note that ends it are story where they stand in the
    same element: what they head is what the gate keeps, and a heading over nothing is not taken for story else."""
    number = next((number for number, item in enumerate(labelled) if item.block.index == cut), 0)
    start = number
    while start and _is_last_heading(labelled[start - 1]):
        start -= 1
    if start == number or not start or labelled[start - 1].label is not BlockLabel.STORY:
        return labelled
    if len({_parent(item, page) for item in labelled[start - 1 : number]}) > 1:
        return labelled
    headings = [
        structs.replace(item, label=BlockLabel.STORY, reason="heads what the gate keeps")
        for item in labelled[start:number]
    ]
    return (*labelled[:start], *headings, *labelled[number:])


def _parent(item: LabelledBlock, page: ParsedPage) -> int:
    """The element around the one that makes the block: a heading in bold type begins in the `b` inside it."""
    elements = page.outline.elements
    index = item.block.element
    while index >= 0 and elements[index].tag in INLINE:
        index = elements[index].parent
    return elements[index].parent if index >= 0 else -1


def _is_last_heading(item: LabelledBlock) -> bool:
    block = item.block
    plain = block.type is BlockType.CROSSHEAD and not block.hidden and not block.linked
    return plain and item.label is BlockLabel.BOILERPLATE


def _declared_paid(labelled: Sequence[LabelledBlock], page: ParsedPage, declared: Declarations) -> frozenset[int]:
    """The blocks that the publisher declares not free: those under its selectors, all where these match no story."""
    if declared.free is not False or page.tree is None:
        return frozenset()
    roots = set()
    for selector in declared.selectors:
        roots |= {page.outline.index_of.get(node.mem_id, -1) for node in page.tree.css(selector)}
    under = elements_under(page, roots - {-1}) if roots else set()
    story = [item.block for item in labelled if item.label is BlockLabel.STORY]
    marked = frozenset(block.index for block in story if block.element in under)
    return marked or frozenset(block.index for block in story)
