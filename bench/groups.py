"""The pages of the article bench in groups: each part and all parts, whole and by half."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple, TypeVar

from bench.scores import PageScore

Value = TypeVar("Value")

WHOLE: Final = "whole"
HALVES: Final = (WHOLE, "tuned", "judged")
ALL_PARTS: Final = "all parts"
UNGATED: Final = "{part} without pages that hide gated text"


class Group(NamedTuple):
    """A part of the bench ("news", or all of them) and a half of it ("tuned", "judged", or the whole)."""

    part: str
    half: str


def group_pages(pages: Iterable[PageScore]) -> dict[Group, list[PageScore]]:
    """The pages of every group that has any. Parts stand as they first occur; where there is one, "all parts" is
    left out. A part in which pages with a reference body hide gated text has a second group without those pages."""
    pages = list(pages)
    parts = list(dict.fromkeys(page.part for page in pages))
    names = [*parts, ALL_PARTS] if len(parts) > 1 else parts
    groups = {
        Group(part, half): [page for page in pages if part in (page.part, ALL_PARTS) and half in (page.half, WHOLE)]
        for part in names
        for half in HALVES
    }
    for part in parts:
        if any(page.gated and page.words for page in groups[Group(part, WHOLE)]):
            for half in HALVES:
                kept = [page for page in groups[Group(part, half)] if not (page.gated and page.words)]
                groups[Group(UNGATED.format(part=part), half)] = kept
    return {group: members for group, members in groups.items() if members}


def nested(groups: Mapping[Group, Value]) -> dict[str, dict[str, Value]]:
    """The same by part, then by half."""
    by_part: dict[str, dict[str, Value]] = {}
    for group, value in groups.items():
        by_part.setdefault(group.part, {})[group.half] = value
    return by_part
