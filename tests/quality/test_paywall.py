"""The verdicts over the labelled pages, their text captures and injected notes against floors, which move upwards only."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from bench.articles import Share
from bench.cut_run import CutCase, run_cuts
from bench.paywall_labels import not_free_pages
from bench.paywall_report import CAPTURES, FOLDLINE, run_paywall
from bench.paywall_scores import count

LEAST = {
    "real cuts found": 11, "access right": 158, "completeness right": 157, "body's end right": 11, "note found": 27,
}  # fmt: skip
MOST = {"whole pages called cut": 0, "gated words in body": 0, "stated share invented": 0}
LEAST_IN_CAPTURES = {"real cuts found": 9, "completeness right": 147, "body's end right": 7, "note found": 14}
MOST_IN_CAPTURES = {"whole pages called cut": 1, "stated share invented": 0}


@pytest.fixture(scope="module")
def counts(shared_bench: Path) -> Mapping[str, Mapping[str, Share]]:
    pages = run_paywall(shared_bench / "paywall")
    return {
        name: {measure.strip(): share for measure, share in count(page.verdicts[name] for page in pages).items()}
        for name in (FOLDLINE, CAPTURES)
    }


@pytest.mark.parametrize(
    ("engine", "least", "most"), [(FOLDLINE, LEAST, MOST), (CAPTURES, LEAST_IN_CAPTURES, MOST_IN_CAPTURES)]
)
def test_no_verdict_falls_below_its_floor(
    counts: Mapping[str, Mapping[str, Share]], engine: str, least: Mapping[str, int], most: Mapping[str, int]
) -> None:
    found = {measure: share.pages for measure, share in counts[engine].items()}
    assert {measure: floor for measure, floor in least.items() if found[measure] < floor} == {}
    assert {measure: roof for measure, roof in most.items() if found[measure] > roof} == {}


def test_injected_notes_are_read_and_no_counter_is(shared_bench: Path) -> None:
    cases = run_cuts(shared_bench / "articles", not_free_pages(shared_bench / "paywall"))
    assert [_told(case) for case in cases if not case.right] == []
    assert [_told(case) for case in cases if case.note_in_body] == []


def _told(case: CutCase) -> tuple[str, str]:
    return case.page, case.note.text
