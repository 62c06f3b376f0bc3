"""Which blocks hold text that a gate keeps: what leaves foldline of them is their place and length, never their words.

A page that was fetched in URL mode would else give, in the list of what was removed, the very text that its body lacks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from foldline.model import BlockLabel, LabelledBlock
from foldline.stages.gating import GateReason

# The wall's own words, and filler that stands for a rest which is not in the page, are nobody's story.
_OPEN: Final = frozenset((GateReason.NOTE.value, GateReason.BOX.value, GateReason.FILLER.value))
_CLOSED: Final = frozenset(reason.value for reason in GateReason) - _OPEN


def is_withheld(item: LabelledBlock) -> bool:
    """Whether the block is story that a gate, or the policy, keeps out of the body."""
    return item.label is BlockLabel.GATE and item.reason in _CLOSED


def told_texts(labelled: Sequence[LabelledBlock]) -> tuple[str | None, ...]:
    """For each block its text where it may be told, else None. A copy of what is withheld is told nowhere."""
    kept = {item.block.text for item in labelled if is_withheld(item)}
    return tuple(None if item.block.text in kept else item.block.text for item in labelled)
