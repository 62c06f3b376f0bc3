"""Pages that hide gated text count apart, and the record's doubt is held against what the body scored."""

from __future__ import annotations

import dataclasses
import gzip
import json
from pathlib import Path

from bench.groups import group_pages
from bench.paywall_labels import NO_PAGES, PaywallLabel, hiding_pages
from bench.scores import Overlap, PageScore
from bench.warned import WarnedHalf, warned_of, warned_rows


def page(page_id: str, f1: float | None, half: str = "tuned", *, gated: bool = False) -> PageScore:
    return PageScore(
        id=page_id,
        part="news",
        half=half,  # type: ignore[arg-type]
        words=None if f1 is None else Overlap(f1, f1),
        four_grams=None,
        headline=True,
        headline_source=True,
        date=None,
        date_invented=None,
        authors=None,
        authors_or_byline=None,
        authors_given=None,
        gated=gated,
    )


def ids_by_group(pages: list[PageScore]) -> dict[tuple[str, str], list[str]]:
    return {(group.part, group.half): [one.id for one in members] for group, members in group_pages(pages).items()}


def test_a_part_is_scored_again_without_pages_that_hide_gated_text() -> None:
    pages = [page("a", 0.9), page("b", 0.1, gated=True), page("c", None, gated=True), page("d", 0.8, "judged")]
    groups = ids_by_group(pages)
    assert groups["news", "whole"] == ["a", "b", "c", "d"]
    assert groups["news without pages that hide gated text", "whole"] == ["a", "c", "d"]
    assert groups["news without pages that hide gated text", "tuned"] == ["a", "c"]


def test_without_a_reference_body_nothing_is_left_out() -> None:
    assert {part for part, _ in ids_by_group([page("a", 0.9), page("c", None, gated=True)])} == {"news"}


def test_a_page_is_known_by_its_bytes_or_its_address(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    labels = []
    for name, presence in (("hidden", "hidden"), ("open", "open"), ("data", "data_only")):
        (tmp_path / f"html/{name}.html.gz").write_bytes(gzip.compress(name.encode()))
        values = dict.fromkeys(one.name for one in dataclasses.fields(PaywallLabel))
        known = {"id": name, "presence": presence, "outlet": "courier.example", "lang": "en", "access": "gated_present"}
        labels.append(values | known | {"url": f"https://courier.example/{name}"})
    (tmp_path / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    hiding = hiding_pages(tmp_path)
    assert hiding.hold(b"hidden", "https://mirror.example/")
    assert hiding.hold(b"fetched again", "https://courier.example/data")
    assert not hiding.hold(b"open", "https://courier.example/open")
    assert hiding_pages(tmp_path / "missing") is NO_PAGES


def test_the_warning_is_held_against_the_body() -> None:
    pages = [page("a", 0.9), page("b", 0.5), page("c", 0.6, "judged"), page("d", 0.0, gated=True), page("e", None)]
    warned = warned_of(pages, {"a", "c", "d", "e"})
    assert warned == {
        "whole": WarnedHalf(pages=3, warned=2, bad=2, both=1),
        "tuned": WarnedHalf(pages=2, warned=1, bad=1, both=0),
        "judged": WarnedHalf(pages=1, warned=1, bad=1, both=1),
    }
    assert warned_rows(warned)[1:] == [
        ["pages warned about", "2 of 3", "1 of 2", "1 of 1"],
        ["  of them bad (word F1 under 0.85)", "1 of 2", "0 of 1", "1 of 1"],
        ["bad pages warned about", "1 of 2", "0 of 1", "1 of 1"],
    ]
