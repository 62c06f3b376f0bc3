"""The grammar of dates: text -> ISO 8601, no more precise than the text, never converted to another zone.

Nothing here knows today's date: "two hours ago" and "yesterday" give None.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from typing import Final, NamedTuple

from foldline.text.month_names import MONTH_WORDS, MONTHS_OF_LANGUAGE

FIRST_YEAR: Final = 1900  # archives date stories of the last century; "0001" and "1890" are unset fields
LAST_YEAR: Final = 2090  # "2099" and "9999" are how databases say never
# What unset fields look like: the epochs of Unix (and the evening before, west of Greenwich), spreadsheets
# and Lotus.
UNSET_DAYS: Final = frozenset({"1970-01-01", "1969-12-31", "1900-01-01", "1899-12-30"})
MAX_DATE_CHARS: Final = 160  # a moment with its zone spelt out needs 70
SHORT_YEAR_BASE: Final = 2000  # "27.11.23"
BUDDHIST_YEARS: Final = 543  # ahead of the common era

# Languages that write the month first in "03/04/2024". Plain "en" is nearly always an American page: pages
# of other English-speaking countries say so ("en-GB").
_MONTH_FIRST: Final = frozenset({"en", "en-us", "en-ph", "fil"})
# Where pages in English write the day first, whatever language tag their system came with.
_DAY_FIRST_COUNTRIES: Final = frozenset(
    "uk au nz ie in za ng ke ug tz gh zw zm bw na ls pk bd lk sg my mt jm tt".split()
)
_ZONES: Final = {
    **dict.fromkeys(("Z", "UTC", "GMT"), "Z"),
    **dict.fromkeys(("CET", "MEZ"), "+01:00"), **dict.fromkeys(("CEST", "MESZ", "EET"), "+02:00"),
    **dict.fromkeys(("EEST", "MSK"), "+03:00"), **dict.fromkeys(("JST", "KST"), "+09:00"),
    "EDT": "-04:00", **dict.fromkeys(("EST", "CDT"), "-05:00"), "MDT": "-06:00",
    **dict.fromkeys(("MST", "PDT"), "-07:00"), "PST": "-08:00",
}  # fmt: skip

_NO_LETTERS: Final = r"\s\d.,;:|()/\-–—•·●"  # what parts a month from the name before it: "Ada Lovell•Oct 20, 2025"
_WORD: Final = (  # no letter class: Devanagari vowel signs are not \w; two months of the Levant are two words
    rf"(?:(?:كانون|تشرين)\s\w+|[^{_NO_LETTERS}]{{2,20}})"
)
_OF: Final = r"(?:de\s+|of\s+|d['’])?"
_WORD_START: Final = rf"(?<![^{_NO_LETTERS}])"  # no month's name is tried from its middle on
_ISO: Final = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})"
    r"(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?",
    re.ASCII,
)
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(Z)?)?$")
_EPOCH: Final = re.compile(r"(\d{10})(?:\d{3})?$")
_CTIME: Final = re.compile(rf"({_WORD})\s+(\d{{1,2}})\s+(\d{{2}}:\d{{2}}:\d{{2}})\s+(?:([A-Z]{{1,4}})\s+)?(\d{{4}})$")
_MONTH_ONLY: Final = re.compile(rf"({_WORD})\.?,?\s+(?:de\s+)?(\d{{4}})$")
_YEAR_FIRST: Final = re.compile(r"\b(\d{4})\s?([./\-])\s?(\d{1,2})\s?([./\-])\s?(\d{1,2})(?:\b|T)")
_CJK: Final = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
# A name may be glued to the day ("Ada3/4/2025"): inline elements with nothing but a style between them.
_NUMERIC: Final = re.compile(r"(?<![\d./\-])(\d{1,2})\s?([./\-])\s?(\d{1,2})\s?([./\-])\s?(\d{4}|(?<!\d)\d{2})\b")
_DAY_MONTH: Final = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|[º°ª.])?[\s\-]*{_OF}({_WORD})\.?,?[\s\-]*(?:de\s+|del\s+)?(\d{{4}})"
)
_MONTH_DAY: Final = re.compile(rf"{_WORD_START}({_WORD})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*|\s+)(\d{{4}})")
_YEAR_MONTH_DAY: Final = re.compile(rf"\b(\d{{4}})\.?\s+(?:m\.\s+|{_OF})({_WORD})\.?\s+(\d{{1,2}})\b")
_YEAR_DAY_MONTH: Final = re.compile(rf"\b(\d{{4}})\.\s+gada\s+(\d{{1,2}})\.\s+({_WORD})")  # Latvian
_NUMBERED_MONTH: Final = re.compile(  # Vietnamese
    r"\b(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})\b", re.IGNORECASE
)
# Each with its groups of year, month and day.
_NAMED: Final = (
    (_DAY_MONTH, (3, 2, 1)),
    (_MONTH_DAY, (3, 1, 2)),
    (_YEAR_MONTH_DAY, (1, 2, 3)),
    (_YEAR_DAY_MONTH, (1, 3, 2)),
)
_DAY_MONTH_ALONE: Final = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|[º°ª.])?\s*{_OF}({_WORD})")
_MONTH_DAY_ALONE: Final = re.compile(rf"{_WORD_START}({_WORD})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b")
_TIME: Final = re.compile(
    r"[\s,|–-]*(?:(?:at|um|kl|klo|om|alle|ore|o|à|às|a las)\.?\s+)?([0-9]{1,2})[:.h]([0-9]{2})"
    r"(?::([0-9]{2}))?"
    r"\s*([AaPp])?(?:\.?[Mm]\b\.?)?\s*([A-Z]{1,4}\b)?\s?([+-][0-9]{2}:?[0-9]{2})?"
)
_DIGIT: Final = re.compile(r"\d")
_YEAR: Final = re.compile(r"\d{4}")
_PARTED: Final = re.compile(r"\d\s?[./\-]\s?\d")  # two numbers of a date
_CLOCK: Final = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d+)?)?$", re.ASCII)
_OFFSET: Final = re.compile(r"([+-])(0\d|1[0-4]):?([0-5]\d)?$", re.ASCII)
_THAI: Final = re.compile(r"[\u0e00-\u0e7f]")
_YEAR_DIGITS, _SHORT_YEAR_DIGITS = 4, 2


class FoundDate(NamedTuple):
    """A day in a text: where it stands, and the day as ISO 8601."""

    start: int
    end: int
    day: str


def parse_date(text: str, language: str | None) -> str | None:
    """A string that is a date, with its time and zone as far as it has them.

    >>> parse_date("Mon, 27 Nov 2023 08:15:00 GMT", "en")
    '2023-11-27T08:15:00Z'
    >>> parse_date("27. November 2023", "de")
    '2023-11-27'
    """
    text = text.strip()[:MAX_DATE_CHARS]
    if iso := _ISO.match(text):
        return _with_time(_day(iso[1], iso[2], iso[3]), iso[4], iso[5])
    for reader in (_compact, _epoch, _ctime):
        if value := reader(text):
            return value
    found = find_dates(text, language)
    if not found:
        return _month_only(text, language)
    time = _TIME.match(text, found[0].end)
    return _with_clock(found[0].day, time) if time else found[0].day


def find_dates(text: str, language: str | None) -> tuple[FoundDate, ...]:
    """Every full date in a text, in order. Dates without a year are not full; see `find_days`.

    >>> find_dates("Updated March 5th, 2024", "en")
    (FoundDate(start=8, end=23, day='2024-03-05'),)
    """
    if not _DIGIT.search(text):
        return ()
    found: list[FoundDate] = []
    for date_found in sorted(_all_dates(text, language)):
        if not found or date_found.start >= found[-1].end:
            found.append(date_found)
    return tuple(found)


def find_days(text: str, language: str | None) -> tuple[str, ...]:
    """Days without a year, as "MM-DD": what "27 November" and "Nov 27" say.

    >>> find_days("Monday 27 November", "en")
    ('11-27',)
    """
    pairs = [(match[1], match[2]) for match in _DAY_MONTH_ALONE.finditer(text)]
    pairs += [(match[2], match[1]) for match in _MONTH_DAY_ALONE.finditer(text)]
    days = (_day("2000", str(month_of(word, language) or 0), day) for day, word in pairs)
    return tuple(day[5:] for day in days if day)


def language_of_dates(language: str | None, host: str | None) -> str | None:
    """The language that says in which order a page writes numbers: "en" on a host of a country that writes the day
    first gets that country.

    >>> language_of_dates("en", "courier.co.za"), language_of_dates("en-US", "courier.example")
    ('en-ZA', 'en-US')
    """
    country = (host or "").rpartition(".")[2]
    ours = (language or "en").lower() in ("en", "en-us") and country in _DAY_FIRST_COUNTRIES
    return f"en-{country.upper()}" if ours else language


def month_of(word: str, language: str | None) -> int | None:
    """The month that a word names, 1 to 12."""
    folded = fold_month(word)
    own = MONTHS_OF_LANGUAGE.get((language or "")[:2].lower(), {})
    return own.get(folded) or _months().get(folded)


def fold_month(word: str) -> str:
    """The form in which month names are looked up: no case, no accents."""
    folded = word.casefold().replace(" ", "_")
    if folded.isascii():
        return folded
    return "".join(letter for letter in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(letter))


@cache
def _months() -> dict[str, int]:
    return {fold_month(word): number for number, words in enumerate(MONTH_WORDS, 1) for word in words.split()}


def _all_dates(text: str, language: str | None) -> Iterator[FoundDate]:
    """All but "27.11.23" have a year of four digits. Few lines have what a pattern needs, which is looked for first."""
    if _PARTED.search(text):
        yield from _parted_dates(text, language)
    if not _YEAR.search(text):
        return
    if not text.isascii():
        yield from _numbered_dates(text)
    yield from _named_dates(text, language)


def _parted_dates(text: str, language: str | None) -> Iterator[FoundDate]:
    for pattern in (_YEAR_FIRST, _NUMERIC):
        for match in pattern.finditer(text):
            if match[2] == match[4] and (day := _numeric_day(match[1], match[3], match[5], match[2], language)):
                yield FoundDate(match.start(), match.end(), day)


def _numbered_dates(text: str) -> Iterator[FoundDate]:
    """Dates whose month is a number with a word for month."""
    for pattern, (year, month, number) in ((_CJK, (1, 2, 3)), (_NUMBERED_MONTH, (3, 2, 1))):
        for match in pattern.finditer(text):
            if day := _day(match[year], match[month], match[number]):
                yield FoundDate(match.start(), match.end(), day)


def _named_dates(text: str, language: str | None) -> Iterator[FoundDate]:
    for pattern, (year, month, number) in _NAMED:
        for match in pattern.finditer(text):
            if text[match.end() : match.end() + 1].isdigit():
                continue
            word = _unglued(match[month], language)
            if day := _day(_common_year(match[year], word), str(month_of(word, language) or 0), match[number]):
                glued = len(match[month]) - len(word) if match.start() == match.start(month) else 0
                yield FoundDate(match.start() + glued, match.end(), day)


def _unglued(word: str, language: str | None) -> str:
    """A month's name without a name that is glued to it: "LovellMarch", of two inline elements."""
    if word[1:].islower() or month_of(word, language):
        return word
    capital = max((place for place, letter in enumerate(word) if letter.isupper()), default=0)
    return word[capital:] if capital and word[capital - 1].islower() else word


def _common_year(year: str, month: str) -> str:
    """The year of the common era: Thai months go with years of the Buddhist one."""
    return str(int(year) - BUDDHIST_YEARS) if _THAI.match(month) and int(year) > LAST_YEAR else year


def _numeric_day(first: str, second: str, third: str, separator: str, language: str | None) -> str | None:
    """The day of three numbers. Points mean day first; slashes and hyphens depend on the language."""
    if len(first) == _YEAR_DIGITS:
        return _day(first, second, third)
    month_first = separator != "." and (language or "").lower() in _MONTH_FIRST
    if len(third) == _SHORT_YEAR_DIGITS:
        if separator == "-" or (separator == "." and (language or "en").lower().startswith("en")):
            return None  # "1.2.24" is a version and "11-27-23" a part number as often as a day
        third = str(SHORT_YEAR_BASE + int(third))
    orders = ((second, first), (first, second))
    for month, day in reversed(orders) if month_first else orders:
        if value := _day(third, month, day):
            return value
    return None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        value = date(int(year), int(month), int(day))
    except ValueError:
        return None
    iso = value.isoformat()
    return iso if FIRST_YEAR <= value.year <= LAST_YEAR and iso not in UNSET_DAYS else None


def _with_time(day: str | None, time: str | None, zone: str | None) -> str | None:
    """Day and time joined; a time that no clock shows is left off, and so is a zone that is none."""
    if day is None or time is None or not _CLOCK.match(time):
        return day
    zone = _ZONES.get(zone or "", zone or "")
    offset = _OFFSET.match(zone)
    written = f"{offset[1]}{offset[2]}:{offset[3] or '00'}" if offset else ("Z" if zone == "Z" else "")
    return f"{day}T{time.replace(',', '.')}{written}"


def _with_clock(day: str, match: re.Match[str]) -> str | None:
    hour, half = int(match[1]), (match[4] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    seconds = f":{match[3]}" if match[3] else ""
    zone = match[6] or (match[5] if match[5] in _ZONES else None)
    return _with_time(day, f"{hour:02}:{match[2]}{seconds}", zone)


def _compact(text: str) -> str | None:
    match = _COMPACT.match(text)
    if not match:
        return None
    time = f"{match[4]}:{match[5]}:{match[6]}" if match[4] else None
    return _with_time(_day(match[1], match[2], match[3]), time, match[7])


def _epoch(text: str) -> str | None:
    """Seconds or milliseconds since 1970 name a moment in UTC."""
    match = _EPOCH.match(text)
    if not match:
        return None
    moment = datetime.fromtimestamp(int(match[1]), UTC)
    return _with_time(_day(str(moment.year), str(moment.month), str(moment.day)), moment.strftime("%H:%M:%S"), "Z")


def _ctime(text: str) -> str | None:
    """The year at the end, as C and Java print moments: "Thu Apr 25 09:16:03 EDT 2024"."""
    match = _CTIME.search(text)
    if not match:
        return None
    day = _day(match[5], str(month_of(match[1], None) or 0), match[2])
    return _with_time(day, match[3], match[4] if match[4] in _ZONES else None)


def _month_only(text: str, language: str | None) -> str | None:
    match = _MONTH_ONLY.match(text)
    month = month_of(match[1], language) if match else None
    if not match or not month or not FIRST_YEAR <= int(match[2]) <= LAST_YEAR:
        return None
    return f"{int(match[2])}-{month:02}"
