"""Which of many lines hold a pattern: one look at all of them together, which costs less than a look at each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def join_lines(lines: Sequence[str]) -> str:
    """The lines under one another; a break within one of them becomes a blank."""
    joined = "\n".join(lines)
    if joined.count("\n") >= len(lines):  # few pages: a look into each line costs more than to join them
        joined = "\n".join([line.replace("\n", " ") for line in lines])
    return joined


def lines_with(pattern: Any, joined: bytes) -> list[int]:
    """The numbers of the lines of `joined` in which RE2 finds the pattern, in order. It is in line mode and matches
    across no break but one in front of its line, in whose place `^` must do: the search goes on behind it."""
    search = pattern.search
    found: list[int] = []
    number = position = 0
    while match := search(joined, position):
        hit = match.start()
        number += joined.count(b"\n", position, hit)
        if joined[hit : hit + 1] == b"\n":
            number += 1  # the pattern begins at the break in front of its word
            hit += 1
        found.append(number)
        end = joined.find(b"\n", hit)
        if end < 0:
            break
        number, position = number + 1, end + 1
    return found
