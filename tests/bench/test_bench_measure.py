"""The run over pages: every engine on every page, in turns, failures kept."""

from __future__ import annotations

import dataclasses
import gzip
import json
from pathlib import Path
from typing import Any

from bench.articles_json import articles_json
from bench.articles_report import articles_text
from bench.articles_run import run_articles
from bench.fallback import fallback_of
from bench.measure import WARM_UP_PAGES, CpuTimes, Engine, cpu_times, run_engines
from bench.scores import EMPTY_RECORD, Label
from bench.tables import table


def label(page_id: str) -> Label:
    return Label(
        id=page_id,
        part="news",
        file=f"html/{page_id}.html.gz",
        url=f"https://courier.example/{page_id}",
        headline="A headline",
        headline_visible=None,
        date=None,
        date_in_metadata=False,
        authors=None,
        body=None,
    )


def recording_engine(name: str, calls: list[tuple[str, str]]) -> Engine:
    """An engine that notes who was called with what, and fails on the page "bad"."""

    def extract(page: bytes, url: str) -> dict[str, Any]:
        calls.append((name, page.decode()))
        if page == b"bad":
            raise ValueError("no such tag")
        return dict(EMPTY_RECORD) | {"headline": url, "word_count": 0}

    return Engine(name=name, version="1", extract=extract, to_record=lambda answer: answer)


def test_engines_take_turns_in_going_first() -> None:
    calls: list[tuple[str, str]] = []
    labels = [label("a"), label("b")]
    run_engines([recording_engine("x", calls), recording_engine("y", calls)], labels, lambda one: one.id.encode())
    warm_up = 2 * min(WARM_UP_PAGES, len(labels))
    assert calls[warm_up:] == [("x", "a"), ("y", "a"), ("y", "b"), ("x", "b")]


def test_a_failed_page_counts_as_empty_and_is_named() -> None:
    labels = [label("good"), label("bad")]
    runs = run_engines([recording_engine("x", [])], labels, lambda one: one.id.encode())
    assert runs["x"].failures == {"bad": "ValueError: no such tag"}
    assert runs["x"].records["bad"] == EMPTY_RECORD
    assert runs["x"].records["good"]["headline"] == "https://courier.example/good"
    assert set(runs["x"].cpu_ms) == {"good"}


def test_quantiles_are_times_of_pages() -> None:
    times = {f"page-{number}": float(number) for number in range(1, 101)}
    expected = CpuTimes(mean=50.5, p50=50.0, p95=95.0, p99=99.0, worst=100.0, worst_page="page-100")
    assert cpu_times(times, times) == expected
    assert cpu_times({"a": 7.0}, ["a", "failed"]) == CpuTimes(
        mean=7.0, p50=7.0, p95=7.0, p99=7.0, worst=7.0, worst_page="a"
    )
    assert cpu_times({}, ["failed"]) is None


def test_the_fallback_is_counted_and_timed_apart() -> None:
    times = {"a": 1.0, "b": 3.0, "c": 50.0}
    fallback = fallback_of({"a": "native", "b": "rule", "c": "trafilatura"}, times, ["a", "b", "c"])
    assert fallback is not None
    assert (fallback.pages, fallback.of, fallback.share) == (["c"], 3, 1 / 3)
    assert (fallback.cpu_without and fallback.cpu_without.mean) == 2.0
    assert (fallback.cpu_only and fallback.cpu_only.worst) == 50.0
    assert fallback_of({}, times, ["a"]) is None


def test_a_table_aligns_names_left_and_numbers_right() -> None:
    assert table([["", "a"], ["word F1", "0.950"], ["x", ""]]) == "             a\nword F1  0.950\nx"


def test_the_report_says_the_same_as_table_and_as_json(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    for name in ("good", "bad"):
        (tmp_path / f"html/{name}.html.gz").write_bytes(gzip.compress(name.encode()))
    lines = [json.dumps(dataclasses.asdict(label(name))) for name in ("good", "bad")]
    (tmp_path / "labels.jsonl").write_text("\n".join(lines), encoding="utf-8")
    reports = run_articles(tmp_path, [recording_engine("x", []), recording_engine("y", [])], None)
    text = articles_text(reports)
    assert text.startswith("x 1, y 1\n\nnews: whole 2, ")
    assert "x failed on bad: ValueError: no such tag" in text
    engine = json.loads(articles_json(reports))["engines"]["y"]
    assert engine["parts"]["news"]["whole"]["date_invented"] == {"pages": 0, "of": 2}
    assert [page["id"] for page in engine["pages"]] == ["good", "bad"]
    assert engine["pages"][1]["cpu_ms"] is None
