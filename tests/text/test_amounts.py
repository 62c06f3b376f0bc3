"""Numbers as notes print them."""

from __future__ import annotations

import re

import pytest

from foldline.text.amounts import COUNT_PATTERN, PERCENT_PATTERN, read_count, read_percent

FORMS = [
    ("61.95%", 61.95),
    ("61,95 %", 61.95),
    ("61,95\u00a0%", 61.95),
    ("61,95\u202f%", 61.95),
    ("60\u2009%", 60),
    ("60 percent", 60),
    ("60 per cent", 60),
    ("40 Prozent", 40),
    ("40 pour cent", 40),
    ("40 por ciento", 40),
    ("40 por cento", 40),
    ("40 per cento", 40),
    ("40 procent", 40),
    ("40 procenta", 40),
    ("40 prosenttia", 40),
    ("40 proc.", 40),
    ("40 процентов", 40),
    ("40 відсотків", 40),
    ("%60", 60),
    ("yüzde 60", 60),
    ("٦٠٪", 60),
    ("٪٦٠", 60),
    ("٦١٫٥٪", 61.5),
    ("۶۰٪", 60),
    ("६०%", 60),
    ("60 प्रतिशत", 60),
    ("６０％", 60),
    ("60パーセント", 60),
    ("60퍼센트", 60),
    ("百分之60", 60),
]


@pytest.mark.parametrize(("text", "share"), FORMS)
def test_each_form_of_a_share_is_matched_and_read(text: str, share: float) -> None:
    match = re.search(PERCENT_PATTERN, f"x {text} y")
    assert match is not None
    assert read_percent(match["percent"]) == share


@pytest.mark.parametrize("text", ["60", "60 per", "60 perceived", "percent", "6 x%"])
def test_a_plain_number_is_no_share(text: str) -> None:
    assert re.search(PERCENT_PATTERN, text) is None


@pytest.mark.parametrize("text", ["160%", "999 %", "%"])
def test_what_exceeds_the_whole_is_no_share(text: str) -> None:
    assert read_percent(text) is None


@pytest.mark.parametrize(
    ("text", "count"),
    [("1,204", 1204), ("1.204", 1204), ("1 204", 1204), ("1\u202f204", 1204), ("１２０４", 1204), ("١٢٠٤", 1204)],
)
def test_a_count_is_read_without_its_separators(text: str, count: int) -> None:
    match = re.fullmatch(COUNT_PATTERN, text)
    assert match is not None
    assert read_count(text) == count
