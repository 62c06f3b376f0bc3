"""Scores over a fixed sample of labelled real pages against pinned floors, which move upwards only."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from bench.articles import PartScore, load_labels, read_page, sample, score
from foldline import Extractor

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scores(shared_bench: Path) -> dict[str, PartScore]:
    folder = shared_bench / "articles"
    labels = sample(load_labels(folder), FLOORS["articles"]["sample"])
    extractor = Extractor()
    records = {label.id: extractor.extract(read_page(folder, label), url=label.url).to_dict() for label in labels}
    return score(records, labels)


def value(part: PartScore, name: str) -> float:
    found = getattr(part, name)
    return found if isinstance(found, float) else found.value


@pytest.mark.parametrize("part", ["mixed", "news"])
@pytest.mark.parametrize("name", sorted(FLOORS["articles"]["mixed"]))
def test_no_score_falls_below_its_floor(scores: dict[str, PartScore], part: str, name: str) -> None:
    floor = FLOORS["articles"][part][name] - FLOORS["articles"]["noise"]
    assert value(scores[part], name) >= floor


def test_dates_are_not_invented(scores: dict[str, PartScore]) -> None:
    assert scores["mixed"].date_invented.pages <= FLOORS["articles"]["date_invented_pages"]
