"""Scores over a fixed sample of labelled real pages against pinned floors, which move upwards only."""

from __future__ import annotations

from pathlib import Path

from bench.articles import load_labels, read_page, sample, score
from bench.floors import check_floors, fallen, load_floors
from foldline import Extractor


def test_no_score_falls_below_its_floor(shared_bench: Path) -> None:
    """As `python -m bench articles --floors tests/quality/floors.toml` has it, without the clock."""
    floors = load_floors(Path(__file__).parent / "floors.toml")
    folder = shared_bench / "articles"
    labels = sample(load_labels(folder), floors.sample)
    extractor = Extractor()
    records = {label.id: extractor.extract(read_page(folder, label), url=label.url).to_dict() for label in labels}
    assert fallen(check_floors(score(records, labels), floors)) == []
