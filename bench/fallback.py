"""What foldline's fallback costs: the pages whose body trafilatura chose, and the times with and without them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bench.measure import CpuTimes, cpu_times

FALLBACK: Final = "trafilatura"  # the record's `engine.content`


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """The pages that fell back, of how many, and the CPU times of the others and of those."""

    pages: Sequence[str]
    of: int
    cpu_without: CpuTimes | None
    cpu_only: CpuTimes | None

    @property
    def share(self) -> float:
        """The share of pages that fell back, 0 to 1."""
        return len(self.pages) / self.of if self.of else 0.0


def fallback_of(content: Mapping[str, str], cpu_ms: Mapping[str, float], ids: Sequence[str]) -> Fallback | None:
    """The fallback among these pages; None where the engine's records do not say who chose the body."""
    if not content:
        return None
    fell_back = [page_id for page_id in ids if content.get(page_id) == FALLBACK]
    return Fallback(
        pages=fell_back,
        of=len(ids),
        cpu_without=cpu_times(cpu_ms, set(ids) - set(fell_back)),
        cpu_only=cpu_times(cpu_ms, fell_back),
    )
