"""Floors: what counts as a fall, and that the command fails on one."""

from __future__ import annotations

import dataclasses
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from bench.__main__ import main
from bench.articles import PartScore, Share
from bench.floors import check_floors, fallen, floors_text, load_floors
from bench.plot import can_plot
from bench.scores import Overlap

FLOORS = """
[articles]
noise = 0.01
date_invented_pages = 2

[articles.news]
word_f1 = 0.95
headline = 0.90
"""
PAGE = (
    "<html><head><title>A bridge</title></head><body><article><h1>A bridge for the town</h1>{}</article></body></html>"
)


def score(word_f1: float, headlines: int, invented: int = 0) -> PartScore:
    share = Share(0, 0)
    return PartScore(
        pages=100,
        pages_with_body=100,
        word_f1=word_f1,
        words=Overlap(word_f1, word_f1),
        four_gram_f1=word_f1,
        headline=Share(headlines, 100),
        headline_source=share,
        date=share,
        date_invented=Share(invented, 10),
        authors=share,
        authors_or_byline=share,
        authors_given=share,
    )


@pytest.fixture
def floors_file(tmp_path: Path) -> Path:
    path = tmp_path / "floors.toml"
    path.write_text(FLOORS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("found", "names"),
    [
        (score(0.95, 90), []),
        (score(0.941, 89), []),  # within the noise
        (score(0.939, 90), ["word_f1"]),
        (score(0.99, 88), ["headline"]),
        (score(0.95, 90, invented=2), []),
        (score(0.95, 90, invented=3), ["date_invented_pages"]),  # noise is for shares
    ],
)
def test_a_score_falls_by_more_than_the_noise(floors_file: Path, found: PartScore, names: list[str]) -> None:
    checks = check_floors({"news": found}, load_floors(floors_file))
    assert [check.name for check in fallen(checks)] == names
    assert ("FALLEN" in floors_text(checks)) is bool(names)


def test_a_part_without_pages_is_no_silent_success(floors_file: Path) -> None:
    with pytest.raises(KeyError):
        check_floors({"mixed": score(1.0, 100)}, load_floors(floors_file))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An article bench of one page."""
    body = "\n".join(
        f"Paragraph {number}: the mayor said no to the bridge, as she did last year." for number in range(9)
    )
    paragraphs = "".join(f"<p>{line}</p>" for line in body.split("\n"))
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(PAGE.format(paragraphs).encode()))
    label: dict[str, Any] = {
        "id": "news-1",
        "part": "news",
        "file": "page.html.gz",
        "url": "https://courier.example/1",
        "domain": "courier.example",
        "headline": "A bridge for the town",
        "headline_visible": None,
        "date": None,
        "date_in_metadata": False,
        "authors": None,
        "body": body,
    }
    (tmp_path / "labels.jsonl").write_text(json.dumps(label), encoding="utf-8")
    return tmp_path


def run(folder: Path, *more: str) -> int:
    answer = folder / "answer.json"
    return main(["articles", "--folder", str(folder), "--engine", "foldline", "--json", str(answer), *more])


def test_the_command_takes_any_folder_and_fails_on_a_fall_alone(
    folder: Path, floors_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "--floors", str(floors_file)) == 0
    floors_file.write_text(FLOORS.replace("0.90", "1.5"), encoding="utf-8")
    assert run(folder) == 0
    assert run(folder, "--floors", str(floors_file)) == 1
    assert "news headline" in capsys.readouterr().out
    assert json.loads((folder / "answer.json").read_text(encoding="utf-8"))["gain_of"] == "foldline"
    assert (folder / "answer.png").is_file() is can_plot()


def test_missing_data_and_wrong_usage_are_told_apart_from_a_fall(tmp_path: Path, floors_file: Path) -> None:
    assert main(["articles", "--folder", str(tmp_path)]) == 2
    for wrong in (["--folder", "x"], ["qwiket", "--floors", str(floors_file)], ["articles", "--sample", "0"]):
        with pytest.raises(SystemExit) as left:
            main(wrong)
        assert left.value.code == 2


def test_a_report_of_a_score_is_plain_data() -> None:
    assert dataclasses.asdict(score(1.0, 100))["headline"] == {"pages": 100, "of": 100}
