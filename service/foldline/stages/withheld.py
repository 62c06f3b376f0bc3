"""Which blocks hold text that a gate keeps: what leaves foldline of them is their place and length, never their words.

A page that was fetched in URL mode would else give, in the list of what was removed, the very text that its body lacks.
"""

from __future__ import annotations

from typing import Final

from foldline.model import BlockLabel, LabelledBlock
from foldline.stages.gating import GateReason

# The wall's own words, and filler that stands for a rest which is not in the page, are nobody's story.
_OPEN: Final = frozenset((GateReason.NOTE.value, GateReason.FILLER.value))
_CLOSED: Final = frozenset(reason.value for reason in GateReason) - _OPEN


def is_withheld(item: LabelledBlock) -> bool:
    """Whether the block is story that a gate, or the policy, keeps out of the body."""
    return item.label is BlockLabel.GATE and item.reason in _CLOSED


def told_text(item: LabelledBlock) -> str | None:
    """The block's text where it may be told, else None."""
    return None if is_withheld(item) else item.block.text
