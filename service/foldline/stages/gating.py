"""Where the free part ends: the blocks that a gate or the policy keeps out of the body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import structs

from foldline.model import BlockLabel, LabelledBlock, ParsedPage
from foldline.record import Policy
from foldline.stages.attribution import elements_under
from foldline.stages.declared import Declarations
from foldline.stages.style_hiding import hidden_by_gate
from foldline.text.notes import FoundNote, Strength

_WALLS: Final = (Strength.CUT, Strength.ASK)


def close_at_gate(
    labelled: Sequence[LabelledBlock],
    notes: Sequence[FoundNote],
    page: ParsedPage,
    declared: Declarations,
    policy: Policy,
    licensed: bool,
) -> tuple[LabelledBlock, ...]:
    """The blocks with each note labelled `GATE`; so is the story behind a note that cuts it, story that the markup
    hides on a page with a gate, and under the policy `declared` what the publisher declares not free. A licence
    lifts all but the notes."""
    note_blocks = {note.block_index for note in notes}
    cut = min((note.block_index for note in notes if note.cuts), default=len(labelled))
    paid = _declared_paid(labelled, page, declared) if policy is Policy.DECLARED and not licensed else frozenset()
    walled = declared.free is False or any(note.note.strength in _WALLS for note in notes)
    behind = hidden_by_gate(page) if not licensed else set()
    closed = []
    for item in labelled:
        index = item.block.index
        if index in note_blocks and item.label is not BlockLabel.AD:
            closed.append(structs.replace(item, label=BlockLabel.GATE, reason="paywall note"))
        elif item.label is BlockLabel.STORY and index > cut and not licensed:
            closed.append(structs.replace(item, label=BlockLabel.GATE, reason="after the gate"))
        elif item.label is BlockLabel.STORY and item.block.hidden and walled and not licensed:
            closed.append(structs.replace(item, label=BlockLabel.GATE, reason="hidden, on a page with a gate"))
        elif item.label is BlockLabel.STORY and item.block.element in behind:
            closed.append(structs.replace(item, label=BlockLabel.GATE, reason="hidden by the style sheet, by a gate"))
        elif item.label is BlockLabel.STORY and index in paid:
            closed.append(structs.replace(item, label=BlockLabel.GATE, reason="declared not free"))
        else:
            closed.append(item)
    return tuple(closed)


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
