"""Lines that are a paywall's note, whatever a rule would call them."""

from __future__ import annotations

from foldline.text.notes import Strength, read_note


def is_wall(text: str) -> bool:
    """Whether a line is the note of a wall: no rule may call it something else, since what it keeps back would then
    pass for story."""
    note = read_note(text)
    return note is not None and note.strength in (Strength.CUT, Strength.ASK)
