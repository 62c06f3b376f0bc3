"""Datelines, closing brackets, copyright lines, thanks to contributors. The sentences are invented."""

from __future__ import annotations

import pytest

from foldline.text.credits import closing_slot, contributors, copyright_holder, dateline_slot


@pytest.mark.parametrize(
    ("paragraph", "slot"),
    [
        ("LISBON (Reuters) - Ferries stood still", "Reuters"),
        ("PORTO, Portugal (AP) — Ferries stood still", "AP"),
        ('PORTO, Portugal (AP) "Ferries stood still', "AP"),
        ("(EFE).- Los barcos no salieron", "EFE"),
        ("Lisboa, 7 oct (EFE).- Los barcos no salieron", "EFE"),
        ("Lisbon, Jun 11 (efe-epa).- Ferries stood still", "efe-epa"),
        ("SEOUL, Aug. 20 (Yonhap) -- Ferries stood still", "Yonhap"),
        ("Hamburg (dpa/lno) – Die Fähren standen still", "dpa/lno"),
        ("Frankfurt am Main (dpa) - Die Fähren standen still", "dpa"),
        ("Trier (KNA/iz). Die Fähren standen still", "KNA/iz"),
        ("【6月18日 AFP】船は止まった", "AFP"),
        ("MOSCOW (Example News / Sputnik - 29th April, 2020) Ferries stood still", "Example News / Sputnik"),
        ("Die Agentur irrte (dpa) – so sagte sie – oft", None),
        ("The students took Advanced Placement (AP) - tests", None),
        ("The mayor said on Monday", None),
        ("Ferries (all of them) stood still", None),
    ],
)
def test_dateline_is_read_only_at_the_start(paragraph: str, slot: str | None) -> None:
    assert dateline_slot(paragraph) == slot


@pytest.mark.parametrize(
    ("paragraph", "slot"),
    [
        ("Le barche non sono partite. (ANSA).", "ANSA"),
        ("(Quelle: APA/sda/dpa)", "Quelle: APA/sda/dpa"),
        ("Am Montag fahren die Fähren wieder. (dpa)", "dpa"),
        ("The ferries (all of them) sail again on Monday.", None),
        ("Ferries sail again.", None),
    ],
)
def test_closing_bracket_ends_the_paragraph(paragraph: str, slot: str | None) -> None:
    assert closing_slot(paragraph) == slot


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("©2019 The Associated Press. All rights reserved.", "The Associated Press"),
        ("© Thomson Reuters 2020", "Thomson Reuters"),
        ("Copyright © 2020-2021 by Example Media, Inc.", "Example Media"),
        ("(c) AFP", "AFP"),
        ("The copyright of the song is in doubt", None),
    ],
)
def test_copyright_line_names_its_holder(line: str, holder: str | None) -> None:
    assert copyright_holder(line) == holder


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("With files from The Associated Press and Ada Lovell", "The Associated Press and Ada Lovell"),
        ("(Con información de AFP, EFE y Reuters)", "AFP, EFE y Reuters"),
        ("(With inputs from ANI)", "ANI"),
        ("Mit Material von dpa", "dpa"),
        ("The Associated Press contributed to this report.", "The Associated Press"),
        ("Ada Lovell and Tom Ruiz also contributed to this story.", "Ada Lovell and Tom Ruiz"),
        ("Noise contributed to the decision.", None),
        ("The town with files from 1871", None),
    ],
)
def test_thanks_name_the_contributors(line: str, names: str | None) -> None:
    assert contributors(line) == names
