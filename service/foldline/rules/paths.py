"""Path globs: "*" stands for anything but a slash, "**" for anything."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

import re2

_PIECES: Final = re.compile(r"\*\*|\*|[^*]")
_PROGRAM_OF: Final = {"**": ".*", "*": "[^/]*"}


class PathSet:
    """Globs of which one has to fit a whole path. Without globs every path fits."""

    __slots__ = ("_regexp", "globs")

    def __init__(self, globs: Iterable[str]) -> None:
        self.globs = tuple(globs)
        programs = (
            "".join(_PROGRAM_OF.get(piece) or re.escape(piece) for piece in pieces(glob)) for glob in self.globs
        )
        self._regexp = re2.compile("|".join(f"(?:{program})" for program in programs)) if self.globs else None

    def fits(self, path: str | None) -> bool:
        """Whether the path is one of these; so is one that is not known (None)."""
        return self._regexp is None or path is None or self._regexp.fullmatch(path or "/") is not None

    def overlaps(self, other: PathSet) -> str | None:
        """A pair of globs that one path fits both of, told in words; None where no path does."""
        for one in self.globs or ("/**",):
            for another in other.globs or ("/**",):
                if overlap(pieces(one), pieces(another)):
                    return f"{one} and {another}"
        return None


@cache
def pieces(glob: str) -> tuple[str, ...]:
    return tuple(_PIECES.findall(glob))


def overlap(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether some path fits both globs: a walk over the pairs of places in the two."""
    seen: set[tuple[int, int]] = set()
    open_places = [(0, 0)]
    while open_places:
        place = open_places.pop()
        if place in seen:
            continue
        seen.add(place)
        first, second = place
        if first == len(one) and second == len(other):
            return True
        open_places += _steps(one, first, other, second)
    return False


def _steps(one: tuple[str, ...], first: int, other: tuple[str, ...], second: int) -> list[tuple[int, int]]:
    """The places reached by leaving a star, or by one character that both take."""
    here = one[first] if first < len(one) else ""
    there = other[second] if second < len(other) else ""
    steps = []
    if here in _PROGRAM_OF:
        steps.append((first + 1, second))
    if there in _PROGRAM_OF:
        steps.append((first, second + 1))
    if here and there and _share_character(here, there):
        steps.append((first + (here not in _PROGRAM_OF), second + (there not in _PROGRAM_OF)))
    return [step for step in steps if step != (first, second)]


def _share_character(here: str, there: str) -> bool:
    if here in _PROGRAM_OF and there in _PROGRAM_OF:
        return True
    star, letter = (here, there) if here in _PROGRAM_OF else (there, here)
    if star not in _PROGRAM_OF:
        return here == there
    return star == "**" or letter != "/"
