"""Drift: what the log of the service tells of rules. The logs are invented."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from foldline.authoring.health import health_of, read_log
from foldline.cli import main
from foldline.cli.serve import example_page
from foldline.extractor import Extractor
from foldline.rules.discovery import load_rules
from foldline.rules.operator_files import OperatorFiles


def lines(day: str, pages: int, hits: int, part: str = "container", rule: str = "courier") -> list[str]:
    return [
        json.dumps({"event": "request_done", "time": f"{day}T08:15:00Z", "rule_hits": {rule: {part: number < hits}}})
        for number in range(pages)
    ]


@pytest.mark.parametrize(
    ("days", "fell"),
    [
        ([(40, 40), (40, 40), (40, 0)], True),
        ([(40, 40), (40, 39), (40, 30)], True),
        ([(40, 40), (40, 39), (40, 36)], False),  # less than a fifth
        ([(40, 20), (40, 22), (40, 21)], False),
        ([(40, 0), (40, 0), (40, 40)], False),  # it rose
        ([(40, 40), (40, 40), (5, 0)], False),  # five pages, and the forty before them
        ([(40, 40), (40, 40), (10, 0), (10, 0), (10, 0)], True),  # three days of ten pages
        ([(10, 10), (40, 0)], False),  # too little to set it against
        ([(40, 0)], False),
        ([(40, 40), (40, 40), (40, 40)], False),
        ([(30, 12), (30, 5)], False),  # a fifth less, which of so few may be chance
    ],
)
def test_a_rate_that_falls_is_told(days: list[tuple[int, int]], fell: bool) -> None:
    log = [line for number, (pages, hits) in enumerate(days) for line in lines(f"2026-01-{number + 10}", pages, hits)]
    (part,) = health_of(read_log(log))
    assert (part.rule, part.part, part.has_fallen) == ("courier", "container", fell)
    assert [(count.pages, count.hits) for _, count in part.days] == days


def test_other_lines_say_nothing_and_what_is_no_json_is_counted() -> None:
    others = [
        "",
        "Traceback",
        "[]",
        '{"event":"service_ready"}',
        '{"event":"request_done","time":"2026-01-01"}',
        '{"event":',
    ]
    odd = ['{"event":"request_done","time":"2026-01-01T","rule_hits":{"courier":7}}']
    reading = read_log([*others, *odd, *lines("2026-01-10", 2, 1, "note")])
    assert (reading.pages, reading.unread) == (3, 3)
    (part,) = health_of(reading)
    assert part.part == "note"


def test_the_command_prints_rates_by_day_and_ends_with_1_where_one_fell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "one.log", tmp_path / "two.log.gz"
    good.write_text("\n".join([*lines("2026-01-10", 50, 50), *lines("2026-01-10", 50, 10, "note")]))
    bad.write_bytes(
        gzip.compress("\n".join([*lines("2026-01-11", 50, 5), *lines("2026-01-11", 50, 9, "note")]).encode())
    )
    assert main(["rules", "health", str(good)]) == 0
    assert main(["rules", "health", str(good), str(bad)]) == 1
    printed = capsys.readouterr().out.splitlines()
    (fallen,) = [line for line in printed if "FELL " in line and line.startswith("courier")]
    assert fallen.split() == ["courier", "container", "100", "100%", "10%", "FELL", "01-10", "100%", "01-11", "10%"]
    assert main(["rules", "health", str(tmp_path / "nowhere.log")]) == 2


def test_a_page_tells_which_parts_of_its_rules_hit() -> None:
    page, url, _ = example_page()
    found = Extractor().extract_with_hits(page.read_bytes(), url=url).hits
    hit = ("container", "address", "row", "headline", "date", "phrase")
    assert found["qwiket"] == dict.fromkeys(hit, True)
    assert found["le-monde"]["note"] is True
    elsewhere = page.read_text(encoding="utf-8").replace("data-id=", "data-key=").encode()
    changed = Extractor().extract_with_hits(elsewhere, url=url).hits
    assert changed["qwiket"]["container"] is False
    assert changed["qwiket"]["row"] is False


RULE = """slug = "courier"
name = "Courier"
hosts = ["courier.example"]
checked_on = 2026-01-01
[[fields.headline]]
css = "h1.title"
documented = ["nowhere"]
"""
PAGE = (
    "<!doctype html><html lang=en><title>Ferries</title><article><h1 class='{}'>Ferries at dawn</h1><p>{}</p></article>"
)
STORY = "The harbour towns seek new ferry lines as the old bridge closes, their councils said on Monday. " * 4


@pytest.mark.parametrize(("mark", "hit"), [("title", True), ("other", False)])
def test_the_fields_of_an_outlets_rule_are_counted(mark: str, hit: bool) -> None:
    extractor = Extractor()
    extractor.rule_book = load_rules(OperatorFiles(rules={"outlets/courier.toml": RULE.encode()})).book
    found = extractor.extract_with_hits(PAGE.format(mark, STORY), url="https://courier.example/7").hits
    assert found == {"courier (operator)": {"headline": hit}}
