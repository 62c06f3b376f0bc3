"""Names that are no person's: those of all rules, shared by all pages, and the few that one page adds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self


class KnownNames(frozenset[str]):
    """A few names beside a large set, which is not copied: with 2,000 rules that would cost a page 50 µs. It is asked
    by `in` alone; iteration gives the few."""

    base: frozenset[str]

    def __new__(cls, base: frozenset[str], more: Iterable[str]) -> Self:
        names = super().__new__(cls, more)
        names.base = base
        return names

    def __contains__(self, name: object) -> bool:
        return name in self.base or super().__contains__(name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, KnownNames) and other.base is self.base and super().__eq__(other)

    def __hash__(self) -> int:
        return hash((id(self.base), super().__hash__()))
