"""Dates are read as printed, in the languages of the pages; what is no full date gives nothing."""

from __future__ import annotations

import pytest

from foldline.text.dates import FoundDate, find_dates, find_days, fold_month, month_of, parse_date
from foldline.text.month_names import MONTH_WORDS


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("November 27, 2023", "en", "2023-11-27"),
        ("Nov. 27th, 2023", "en", "2023-11-27"),
        ("Ada Lovell•Nov 27, 2023", "en", "2023-11-27"),
        ("27th of November, 2023", "en-GB", "2023-11-27"),
        ("27-Nov-2023", "en", "2023-11-27"),
        ("27. März 2024", "de", "2024-03-27"),
        ("5. Jänner 2024", "de-AT", "2024-01-05"),
        ("1er août 2024", "fr", "2024-08-01"),
        ("5 de septiembre de 2024", "es", "2024-09-05"),
        ("5 de março de 2024", "pt-BR", "2024-03-05"),
        ("5 luglio 2024", "it", "2024-07-05"),
        ("5 maart 2024", "nl", "2024-03-05"),
        ("5. oktober 2024", "da", "2024-10-05"),
        ("5 maj 2024", "sv", "2024-05-05"),
        ("5. desember 2024", "nb", "2024-12-05"),
        ("5. maaliskuuta 2024", "fi", "2024-03-05"),
        ("5 października 2024", "pl", "2024-10-05"),
        ("5. září 2024", "cs", "2024-09-05"),
        ("5 мая 2024 г.", "ru", "2024-05-05"),
        ("5 листопада 2024", "uk", "2024-11-05"),
        ("5 listopada 2024", "pl", "2024-11-05"),
        ("5. listopada 2024.", "hr", "2024-10-05"),
        ("18 Ağustos 2024", "tr", "2024-08-18"),
        ("2024. március 5.", "hu", "2024-03-05"),
        ("5 noiembrie 2024", "ro", "2024-11-05"),
        ("5 Μαρτίου 2024", "el", "2024-03-05"),
        ("2024年6月4日", "ja", "2024-06-04"),
        ("2024 年 6 月 4 日", "zh", "2024-06-04"),
        ("2024년 6월 4일", "ko", "2024-06-04"),
        ("2024. 6. 4.", "ko", "2024-06-04"),
        ("२७ मार्च 2024", "hi", "2024-03-27"),
        ("5. aprīlis 2024", "lv", "2024-04-05"),
        ("2024. gada 5. janvārī", "lv", "2024-01-05"),
        ("2024 m. sausio 5 d.", "lt", "2024-01-05"),
        ("5. jaanuar 2024", "et", "2024-01-05"),
        ("5. janúar 2024", "is", "2024-01-05"),
        ("5 avgusta 2024", "sl", "2024-08-05"),
        ("5 d’octubre del 2024", "ca", "2024-10-05"),
        ("5 студзеня 2024", "be", "2024-01-05"),
        ("5 shtator 2024", "sq", "2024-09-05"),
        ("Rabu, 5 Maret 2024", "id", "2024-03-05"),
        ("5 Mac 2024", "ms", "2024-03-05"),
        ("5 tháng 3, 2024", "vi", "2024-03-05"),
        ("5 มีนาคม 2567", "th", "2024-03-05"),
        ("৫ মার্চ ২০২৪", "bn", "2024-03-05"),
        ("5 मार्च 2024", "mr", "2024-03-05"),
        ("5 جولائی 2024", "ur", "2024-07-05"),
        ("5 במרץ 2024", "he", "2024-03-05"),
        ("٥ مارس ٢٠٢٤", "ar", "2024-03-05"),
        ("5 تشرين الأول 2024", "ar", "2024-10-05"),
        ("5 جويلية 2024", "ar", "2024-07-05"),
        ("by Ada LovellNovember 27, 2023", "en", "2023-11-27"),
        ("Ada3/4/2025", "en", "2025-03-04"),
        ("27.11.2023", "de", "2023-11-27"),
        ("27. 11. 2023", "cs", "2023-11-27"),
        ("27.11.23", "de", "2023-11-27"),
        ("2024/03/05", "ja", "2024-03-05"),
        ("03/04/2024", "en", "2024-03-04"),
        ("03/04/2024", "en-US", "2024-03-04"),
        ("03/04/2024", "en-GB", "2024-04-03"),
        ("03/04/2024", "fr", "2024-04-03"),
        ("27/11/2023", "en-US", "2023-11-27"),
        ("Published November 27, 2023 by the desk", "en", "2023-11-27"),
    ],
)
def test_day_is_read_in_its_language(text: str, language: str, day: str) -> None:
    assert parse_date(text, language) == day


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2023-11-27T08:15:00+01:00", "2023-11-27T08:15:00+01:00"),
        ("2023-11-27T08:15:00+0100", "2023-11-27T08:15:00+01:00"),
        ("2023-11-27T08:15:00+01", "2023-11-27T08:15:00+01:00"),
        ("2023-11-27T08:15:00Z", "2023-11-27T08:15:00Z"),
        ("2023-11-27T08:15Z", "2023-11-27T08:15Z"),
        ("2023-11-27 08:15:00.000000-0400", "2023-11-27T08:15:00.000000-04:00"),
        ("2023-11-27T08:15:00+01:00[Europe/Berlin]", "2023-11-27T08:15:00+01:00"),
        ("2023-11-27T08:15", "2023-11-27T08:15"),
        ("2023-11-27", "2023-11-27"),
        ("20231127", "2023-11-27"),
        ("20231127T081500Z", "2023-11-27T08:15:00Z"),
        ("1701072900", "2023-11-27T08:15:00Z"),
        ("1701072900000", "2023-11-27T08:15:00Z"),
        ("Mon, 27 Nov 2023 08:15:00 GMT", "2023-11-27T08:15:00Z"),
        ("Mon, 27 Nov 2023 08:15:00 +0100", "2023-11-27T08:15:00+01:00"),
        ("Mon Nov 27 2023 08:15:00 GMT+0100 (Central European Standard Time)", "2023-11-27T08:15:00+01:00"),
        ("Mon Nov 27 08:15:00 CET 2023", "2023-11-27T08:15:00+01:00"),
        ("27.11.2023 08:15", "2023-11-27T08:15"),
        ("27.11.2023, 8:15 Uhr", "2023-11-27T08:15"),
        ("Nov. 27, 2023 8:15 p.m. EST", "2023-11-27T20:15-05:00"),
        ("27 novembre 2023 à 8h15", "2023-11-27T08:15"),
        ("November 2023", "2023-11"),
        ("2023-11-27T31:99:00", "2023-11-27"),
        ("2023-11-27T08:15:00+99:00", "2023-11-27T08:15:00"),
    ],
)
def test_moment_keeps_its_precision_and_its_zone(text: str, value: str) -> None:
    assert parse_date(text, None) == value


@pytest.mark.parametrize(
    "text",
    [
        "", "two hours ago", "3 days ago", "yesterday", "gestern", "1 hour", "12:30", "0000-00-00",
        "0001-01-01T00:00:00",
        "1970-01-01T00:00:00Z", "1969-12-31", "1899-12-30", "9999-12-31", "2099-01-01", "2023-02-30",
        "31.02.2023", "2023",
        "version 1.2.24", "27 November", "4/2024", "12 people in 2024", "{{ date }}", "May",
    ],
)  # fmt: skip
def test_what_is_no_full_date_gives_nothing(text: str) -> None:
    assert parse_date(text, "en") is None


def test_all_dates_of_a_line_are_found_in_order() -> None:
    found = find_dates("Posted on June 29, 2020November 12, 2021", "en")
    assert [one.day for one in found] == ["2020-06-29", "2021-11-12"]
    assert find_dates("x 5 May 2024 y", "en") == (FoundDate(2, 12, "2024-05-05"),)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Monday 27 November", ("11-27",)),
        ("Nov 27", ("11-27",)),
        ("27. November", ("11-27",)),
        ("99 balloons", ()),
    ],
)
def test_day_without_a_year(text: str, days: tuple[str, ...]) -> None:
    assert find_days(text, "en") == days


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_word_names_its_month(number: int) -> None:
    for word in MONTH_WORDS[number - 1].split():
        assert month_of(word, None) == number, word
        assert month_of(word.upper(), None) == number or fold_month(word.upper()) != fold_month(word)
