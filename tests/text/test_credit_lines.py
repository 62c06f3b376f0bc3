"""Names on a line of credit, and how they are joined."""

from __future__ import annotations

import pytest

from foldline.text.credit_lines import MAX_LINE_CHARS, Join, read_credit_line


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Lovell", [("Ada Lovell", Join.START)]),
        ("Ada Lovell and AP", [("Ada Lovell", Join.START), ("AP", Join.AND)]),
        ("Ada Lovell, AP Sports Writer", [("Ada Lovell", Join.START), ("AP Sports Writer", Join.OF)]),
        ("By Tom Ruiz - Associated Press", [("Tom Ruiz", Join.START), ("Associated Press", Join.OF)]),
        ("The Example Courier with AFP", [("The Example Courier", Join.START), ("AFP", Join.WITH)]),
        ("(EC mit dpa)", [("EC", Join.START), ("dpa", Join.WITH)]),
        ("mit Material von dpa", [("dpa", Join.WITH)]),
        ("sid/dpa", [("sid", Join.START), ("dpa", Join.SLASH)]),
        ("Associated Press in Valencia", [("Associated Press", Join.START), ("Valencia", Join.IN)]),
        (
            "Ada Lovell, Tom Ruiz, and Reuters",
            [("Ada Lovell", "start"), ("Tom Ruiz", "of"), ("Reuters", "and")],
        ),
        ("Von dpa-AFX", [("dpa-AFX", Join.START)]),
        ("2024年04月02日 10:12来源：新华社", [("新华社", Join.START)]),
    ],
)
def test_names_keep_their_joins(line: str, names: list[tuple[str, Join]]) -> None:
    read = read_credit_line(line)
    assert read is not None
    assert [(credited.name, credited.join) for credited in read.names] == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Von dpa 30.04.2024, 18:58", "dpa"),
        ("The Associated Press Published Monday, November 18, 2019 8:22AM EST", "The Associated Press"),
        ("AFP 30 avril 2015 à 07:19 (Mis à jour : 30 avril 2015)", "AFP"),
        ("Reuters | Updated: Jan 3, 2020", "Reuters"),
        ("AP, Nov 20", "AP"),
    ],
)
def test_a_date_glued_to_the_name_goes(line: str, name: str) -> None:
    read = read_credit_line(line)
    assert read is not None
    assert read.names[0].name == name


@pytest.mark.parametrize(
    ("line", "led"),
    [
        ("By AP", True),
        ("Quelle: dpa", True),
        ("Źródło: PAP", True),
        ("Quelle dpa", False),
        ("AP", False),
        ("Byron Lovell", False),
    ],
)
def test_only_words_of_bylines_lead(line: str, led: bool) -> None:
    read = read_credit_line(line)
    assert read is not None
    assert read.led is led


@pytest.mark.parametrize("line", ["", " | ", "12.03.2026", "x" * (MAX_LINE_CHARS + 1)])
def test_a_line_without_a_name_is_none(line: str) -> None:
    assert read_credit_line(line) is None
