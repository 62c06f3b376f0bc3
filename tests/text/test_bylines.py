"""A byline gives the people in it, and tells a desk from a person."""

from __future__ import annotations

import pytest

from foldline.text.bylines import Byline, looks_like_byline, parse_byline, printed_byline

ORGANISATIONS = frozenset({"example courier", "courier", "reuters", "afp", "dpa", "ap", "associated press"})


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ada Lovell", ("Ada Lovell",)),
        ("By Ada Lovell", ("Ada Lovell",)),
        ("By: Ada Lovell", ("Ada Lovell",)),
        ("기자명 김민수 기자", ("김민수",)),
        ("Par Ada LovellPublié le", ("Ada Lovell",)),
        ("Written by Ada Lovell", ("Ada Lovell",)),
        ("By Ada Lovell in Lisbon", ("Ada Lovell",)),
        ("By Ada Lovell for Reuters", ("Ada Lovell",)),
        ("By Ada Lovell and Tom Ruiz", ("Ada Lovell", "Tom Ruiz")),
        ("Ada Lovell, Tom Ruiz, and Eva Lind", ("Ada Lovell", "Tom Ruiz", "Eva Lind")),
        ("Ada Lovell & Tom Ruiz", ("Ada Lovell", "Tom Ruiz")),
        ("Von Anna Berg, Max Kolb und Eva Lind", ("Anna Berg", "Max Kolb", "Eva Lind")),
        ("Ein Gastbeitrag von Anna Berg", ("Anna Berg",)),
        ("Par Ada Lovell et Tom Ruiz", ("Ada Lovell", "Tom Ruiz")),
        ("Por Ana Ruiz y José Ortega y Lovell", ("Ana Ruiz", "José Ortega y Lovell")),
        ("Di Ada Lovell e Tom Ruiz", ("Ada Lovell", "Tom Ruiz")),
        ("Door Jan de Vries en Piet Lind", ("Jan de Vries", "Piet Lind")),
        ("Af Ada Lovell og Tom Ruiz", ("Ada Lovell", "Tom Ruiz")),
        ("Av Ada Lovell", ("Ada Lovell",)),
        ("Text: Ada Lovell, Foto: Tom Ruiz", ("Ada Lovell",)),
        ("Автор: Ада Ловелл", ("Ада Ловелл",)),
        ("ByAda Lovell", ("Ada Lovell",)),
        ("Ada Lovell BBC News, Nairobi", ("Ada Lovell",)),
        ("Ada Lovell Example Courier", ("Ada Lovell",)),
        ("Por Ada Lovell para El Courier", ("Ada Lovell",)),
        ("Ada Lovell com Lusa", ("Ada Lovell",)),
        ("Ada Lovell med NTB", ("Ada Lovell",)),
        ("Ada Lovell com Tom Ruiz", ("Ada Lovell", "Tom Ruiz")),
        ("記者 山田太郎", ("山田太郎",)),
        ("文／王小明", ("王小明",)),
        ("記者王小明／台北報導", ("王小明",)),
        ("王小明 台北報導", ("王小明",)),
        ("लेखक: राम कुमार", ("राम कुमार",)),
        ("Oleh: Ada Lovell", ("Ada Lovell",)),
        ("Eftir Ada Lovell", ("Ada Lovell",)),
        ("Tác giả: Ada Lovell", ("Ada Lovell",)),
        ("Autorius: Ada Lovell", ("Ada Lovell",)),
        ("بقلم: آدا لوفل", ("آدا لوفل",)),
        ("Interview by Ada Lovell", ("Ada Lovell",)),
        ("Ada Lovell, Corresponsal", ("Ada Lovell",)),
        ("Ада Ловелл, корреспондент", ("Ада Ловелл",)),
        ("Christopher Lind, Technology Reporter", ("Christopher Lind",)),
        ("Ada Lovell Senior Autos Reporter", ("Ada Lovell",)),
        ("Ada Lovell, MS, RD", ("Ada Lovell",)),
        ("Ada Lovell, Ph.D.", ("Ada Lovell",)),
        ("Ada Lovell, M.D. FACLM", ("Ada Lovell",)),
        ("Dr. Ada Lovell", ("Ada Lovell",)),
        ("Prof. Dr. Ada Lovell", ("Ada Lovell",)),
        ("Ada Lovell (Example Courier)", ("Ada Lovell",)),
        ("Ada Lovell @adalovell", ("Ada Lovell",)),
        ("Ada Lovell ada@courier.example", ("Ada Lovell",)),
        ("Ada Lovell - Associated Press", ("Ada Lovell",)),
        ("Ada Lovell and AP", ("Ada Lovell",)),
        ("Ada Lovell, Ap Sports Writer", ("Ada Lovell",)),
        ("By Ada Lovell | March 5, 2024 | 5 min read", ("Ada Lovell",)),
        ("March 5, 2024 by Ada Lovell", ("Ada Lovell",)),
        ("By Ada Lovell Updated 8:15 AM EST, March 5, 2024", ("Ada Lovell",)),
        ("By Ada Lovell Medically reviewed by Eva Lind, MD", ("Ada Lovell",)),
        ("TYLER O’LIND", ("TYLER O’LIND",)),
        ("Bill LOVELL", ("Bill LOVELL",)),
        ("Jane d'Arcy", ("Jane d'Arcy",)),
        ("Muhammad al-Lind", ("Muhammad al-Lind",)),
        ("Ludo van der Lind", ("Ludo van der Lind",)),
        ("A. J. Lovell", ("A. J. Lovell",)),
        ("June Lovell", ("June Lovell",)),
        ("Joe Root", ("Joe Root",)),
        ("Von Lovell", ("Von Lovell",)),
        ("山田花子", ("山田花子",)),
        ("김하나 기자", ("김하나",)),
    ],
)
def test_people_are_read(line: str, authors: tuple[str, ...]) -> None:
    assert parse_byline(line, ORGANISATIONS) == Byline(authors=authors)


@pytest.mark.parametrize(
    "line",
    [
        "NR Editors", "The Example Courier", "By The Example Courier Staff", "Example Courier", "Von dpa",
        "Von AFP", "AFP",
        "AFP Deutschland", "dpa-infocom", "By Associated Press", "Editorial Board", "News Desk", "Redaktion",
        "admin", "Example Courier Sponsored", "Tim Redaksi", "Ritstjórn", "Uredništvo Portala", "Redacția", "आज ब्यूरो",
    ],
)  # fmt: skip
def test_desk_is_no_author(line: str) -> None:
    assert parse_byline(line, ORGANISATIONS) == Byline(desk=True)


@pytest.mark.parametrize(
    "line",
    [
        "", "https://www.social.example/", "ada@courier.example", "@adalovell", "Ada", "Written By",
        "5 min read", "12 May 2024",
        "The mayor of the town said on Monday that the pier would open again.", "Lovell " * 200, "Read More",
    ],
)  # fmt: skip
def test_nobody_is_named(line: str) -> None:
    assert parse_byline(line, ORGANISATIONS).authors == ()


@pytest.mark.parametrize(
    ("line", "looks"),
    [
        ("Ada Lovell", True),
        ("By Ada Lovell in Lisbon", True),
        ("Ada Lovell, Technology Reporter", True),
        ("NR Editors", True),
        ("Ada Lovell and Tom Ruiz", True),
        ("Ada Lovell, Ph.D.", True),
        ("Ada Lovell went to the pier, and rain fell", False),
        ("The town waits.", False),
        ("Ada Lovell opens the pier!", False),
        ("https://www.social.example/", False),
        ("one two three", False),
        ("", False),
    ],
)
def test_line_looks_like_a_byline(line: str, looks: bool) -> None:
    assert looks_like_byline(line, ORGANISATIONS) is looks


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("By Ada Lovell, PhD | March 5, 2024 | 5 min read", "By Ada Lovell, PhD"),
        ("By Ada Lovell in Lisbon", "By Ada Lovell in Lisbon"),
        ("Posted by Ada Lovell on March 5, 2024", "Posted by Ada Lovell"),
        ("NR Editors", "NR Editors"),
    ],
)
def test_byline_is_kept_as_printed(line: str, printed: str) -> None:
    assert printed_byline(line) == printed
