"""Letters in brackets that stand for the words before them: "Advanced Placement (AP)"."""

from __future__ import annotations

import re
from typing import Final

_PARTS: Final = re.compile(r"[\s/-]+")
MAX_LETTERS: Final = 6  # longer ones are names
MAX_SKIPPED: Final = 2  # small words between: "National Union of the Seamen (NUS)"


def spells_out(words: str, letters: str) -> bool:
    """Whether the last of the words begin with these letters, two words at least.

    >>> spells_out("in Advanced Placement", "AP"), spells_out("SAN FRANCISCO", "AP")
    (True, False)
    """
    wanted = letters.strip(" .").casefold()
    if not 1 < len(wanted) <= MAX_LETTERS or not wanted.isalpha():
        return False
    initials = [part[0].casefold() for part in _PARTS.split(words) if part]
    for count in range(len(wanted), len(wanted) + MAX_SKIPPED + 1):
        tail = initials[-count:]
        if len(tail) == count and tail[0] == wanted[0] and _stand_in_order(wanted, tail):
            return True
    return False


def _stand_in_order(letters: str, initials: list[str]) -> bool:
    left = iter(initials)
    return all(letter in left for letter in letters)
