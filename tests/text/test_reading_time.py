"""Reading times as pages print them."""

from __future__ import annotations

import pytest

from foldline.text.reading_time import read_minutes


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("8 min read", 8),
        ("• 8 min read", 8),
        ("Reading time: 15 minutes", 15),
        ("Average reading time: 12 min", 12),
        ("3-minute read", 3),
        ("28.04.2024, 17:19 Uhr • Lesezeit: 8 Minuten", 8),
        ("Lesedauer: 4 Min.", 4),
        ("Temps de lecture : 5 min", 5),
        ("5 min de lecture", 5),
        ("Tiempo de lectura: 6 min", 6),
        ("4 minutos de leitura", 4),
        ("Tempo di lettura: 3 minuti", 3),
        ("Leestijd 7 min", 7),
        ("Lästid 4 min", 4),
        ("Læsetid: 6 min", 6),
        ("Lesetid 2 minutter", 2),
        ("Lukuaika 3 min", 3),
        ("Ten tekst przeczytasz w 1 minutę", 1),
        ("Czas czytania: 4 min", 4),
        ("Doba čtení 5 min", 5),
        ("Время чтения: 6 минут", 6),
        ("6 мин чтения", 6),
        ("この記事は3分で読めます", 3),
        ("9 min ago", None),
        ("Listen (12 min)", None),
        ("Published 12 minutes ago", None),
        ("The ferry takes 40 minutes.", None),
        ("No number to read", None),
        ("", None),
    ],
)
def test_minutes(line: str, minutes: int | None) -> None:
    assert read_minutes(line) == minutes
