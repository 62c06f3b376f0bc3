"""Datelines, closing brackets, copyright lines, thanks to contributors. The sentences are invented."""

from __future__ import annotations

import pytest

from foldline.text.acronyms import spells_out
from foldline.text.credits import behind_slots, closing_slot, contributors, copyright_holder, read_feed
from foldline.text.datelines import bare_dateline_slots, dateline_slots, east_asian_slots


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
        ("MOSCOW (Example News / Sputnik - 29th April, 2020) Ferries stood still", "Example News / Sputnik"),
        ("Die Agentur irrte (dpa) – so sagte sie – oft", None),
        ("The students took Advanced Placement (AP) - tests", None),
        ("The mayor said on Monday", None),
        ("Ferries (all of them) stood still", None),
    ],
)
def test_dateline_is_read_only_at_the_start(paragraph: str, slot: str | None) -> None:
    assert next(dateline_slots(paragraph), None) == slot


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


@pytest.mark.parametrize(
    ("paragraph", "slots"),
    [
        ("LISSABON afp/dpa | Die Fähren standen still", "afp/dpa"),
        ("Lisboa. EFE.- Los barcos no salieron", "EFE"),
        ("Lissabon/dpa. Die Fähren standen still", "dpa"),
        ("dpa Lissabon. Die Fähren standen still", "dpa"),
        ("LISSABON STT–AFP Lautat seisovat", "STT–AFP"),
        ("МОСКВА, 12 янв - РИА Новости. Паромы стоят", "РИА Новости"),
    ],
)
def test_bare_datelines_are_offered_word_by_word(paragraph: str, slots: str) -> None:
    assert slots in list(bare_dateline_slots(paragraph))


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ferries - and there are many - stood still",
        "The ferry stood still. It was cold - very cold",
        "Er sagte: mit dpa | ging es",
    ],
)
def test_a_sentence_with_dashes_is_no_bare_dateline(paragraph: str) -> None:
    assert not {"dpa", "AFP", "Reuters"} & set(bare_dateline_slots(paragraph)) - {"dpa"}


def test_east_asian_brackets_hold_place_and_house() -> None:
    assert next(east_asian_slots("【6月18日 AFP】船は止まった")) == "6月18日 AFP"
    assert next(east_asian_slots("(서울=연합뉴스) 김철수 기자 =")) == "서울=연합뉴스"


@pytest.mark.parametrize(
    ("paragraph", "slots"),
    [
        ("The ferry sails again on Monday. – AFP", ("AFP",)),
        ("Færgen sejler igen mandag. /ritzau/", ("ritzau",)),
        ("Die Fähre fährt wieder am Montag. mit dpa", ("mit dpa",)),
        ("The ferry sails again on Monday. PTI AL TR", ("PTI AL TR", "PTI")),
        ("The ferry sails again, he told AFP.", ()),
        ("The ferry sails again, he told AFP", ()),
    ],
)
def test_what_stands_behind_the_last_sentence(paragraph: str, slots: tuple[str, ...]) -> None:
    assert behind_slots(paragraph) == slots


def test_letters_that_stand_for_the_words_before_them_close_nothing() -> None:
    assert closing_slot("They learn it in Advanced Placement (AP).") is None
    assert spells_out("the Auswärtige Autoren", "AA")
    assert not spells_out("SAN FRANCISCO", "AP")


@pytest.mark.parametrize(
    ("line", "house"),
    [
        ("This story has not been edited by our staff and is published from a syndicated feed of PTI.", "PTI"),
        ("This story is published from a Reuters feed.", "Reuters"),
        ("This report by The Example Press was first published Jan. 12, 2026.", "The Example Press"),
        ("The feed of the gulls was published from a syndicated feed.", None),
    ],
)
def test_a_feed_names_its_house(line: str, house: str | None) -> None:
    assert read_feed(line) == house
