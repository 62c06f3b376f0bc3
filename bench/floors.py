"""Pinned scores: a file of floors, and what has fallen below one by more than the noise. Quality only, never CPU."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.articles import PartScore, Share
from bench.tables import table

MOST_INVENTED: Final = "date_invented_pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """The floors of a sample of the article bench; tests/quality/floors.toml has the form.

    `noise` is what a score may lose without being worse. `parts` holds a floor by part and by name of a score of
    `PartScore`. Dates are invented on at most `date_invented_pages` pages of all parts; noise does not count there.
    """

    sample: int | None
    noise: float
    date_invented_pages: int
    parts: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorCheck:
    """A score beside its floor; `limit` is the floor with the noise allowed for."""

    part: str
    name: str
    found: float
    limit: float
    holds: bool


def load_floors(path: Path) -> Floors:
    """The floors of a TOML file. Raises KeyError where one of its own keys is missing."""
    articles: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))["articles"]
    return Floors(
        sample=articles.get("sample"),
        noise=articles["noise"],
        date_invented_pages=articles[MOST_INVENTED],
        parts={part: floors for part, floors in articles.items() if isinstance(floors, dict)},
    )


def check_floors(scores: Mapping[str, PartScore], floors: Floors) -> list[FloorCheck]:
    """A check for each floor. Raises KeyError for a part without pages, AttributeError for an unknown score."""
    checks = [
        _check(part, name, _value(scores[part], name), floor - floors.noise)
        for part, by_name in floors.parts.items()
        for name, floor in by_name.items()
    ]
    invented = sum(score.date_invented.pages for score in scores.values())
    limit = floors.date_invented_pages
    last = FloorCheck(part="all", name=MOST_INVENTED, found=invented, limit=limit, holds=invented <= limit)
    return [*checks, last]


def fallen(checks: list[FloorCheck]) -> list[FloorCheck]:
    """The checks that do not hold."""
    return [check for check in checks if not check.holds]


def floors_text(checks: list[FloorCheck]) -> str:
    """The checks as a table."""
    rows = [
        [f"{check.part} {check.name}", f"{check.found:.4g}", f"{check.limit:.4g}", _verdict(check)] for check in checks
    ]
    return table([["floor", "found", "limit", ""], *rows])


def _verdict(check: FloorCheck) -> str:
    return "holds" if check.holds else "FALLEN"


def _check(part: str, name: str, found: float, limit: float) -> FloorCheck:
    return FloorCheck(part=part, name=name, found=found, limit=limit, holds=found >= limit)


def _value(score: PartScore, name: str) -> float:
    found: float | Share = getattr(score, name)
    return found.value if isinstance(found, Share) else found
