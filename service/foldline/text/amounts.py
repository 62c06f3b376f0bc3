"""Numbers in notes: "61.95%", "61,95 %", "60 per cent", "noch 40 Prozent", "٦٠٪", "1,204文字".

Patterns here stay within RE2's syntax, where `\\s` and `\\d` are ASCII only: blanks and digits are named.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Blanks that a page may put between a number and its sign: plain, no-break, figure, thin, narrow no-break.
_BLANK: Final = r"[ \t\u00a0\u2007\u2009\u202f]*"
# ASCII, Arabic-Indic, Persian, Devanagari, Bengali, full width.
_DIGIT: Final = r"[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]"
_DECIMALS: Final = rf"(?:[.,\u066b\uff0c\uff0e]{_DIGIT}{{1,2}})?"
# How languages say "per cent" after the number; longer forms first.
_PERCENT_AFTER: Final = "|".join(
    (
        "%", "٪", "％", "﹪",
        r"per[ \u00a0]?cento?\b", r"pct\b\.?", r"pour[ \u00a0]cent\b", r"por[ \u00a0]ci?ento\b", r"prozent\b",
        r"pro[cs]ent[a-zěů]{0,5}\b", r"proc\.",
        "процент[а-яіїє]*", "відсот[а-яіїє]+",
        "في المئة", "في المائة", "بالمئة", "بالمائة",
        "प्रतिशत", "फ़ीसदी", "फीसदी", "パーセント", "퍼센트",
    )
)  # fmt: skip
# Turkish, Arabic, Basque and Chinese may put it before.
_PERCENT_BEFORE: Final = r"[%٪％]|yüzde\b|百分之"

WHOLE: Final = 100.0  # percent; "160%" is no share of a text
_NUMBER: Final = rf"{_DIGIT}{{1,3}}{_DECIMALS}"
# A share as pages print it. RE2 bears no group name twice, so `percent` holds the number with its sign.
PERCENT_PATTERN: Final = (
    rf"(?P<percent>(?i:(?:{_PERCENT_BEFORE}){_BLANK}{_NUMBER}|{_NUMBER}{_BLANK}(?:{_PERCENT_AFTER})))"
)
# A count of words or characters, with or without separators between thousands.
COUNT_PATTERN: Final = rf"(?:{_DIGIT}{{1,3}}(?:[.,'’ \u00a0\u2009\u202f\u066c\uff0c]{_DIGIT}{{3}})+|{_DIGIT}{{1,7}})"

_PERCENT_NUMBER: Final = re.compile(rf"{_DIGIT}+{_DECIMALS}")
_DECIMAL_MARKS: Final = str.maketrans({",": ".", "٫": ".", "，": ".", "．": "."})


def read_percent(text: str) -> float | None:
    """The number in what `percent` matched, None where it is no share between 0 and 100.

    >>> read_percent("61,95 %")
    61.95
    """
    number = _PERCENT_NUMBER.search(text)
    if not number:
        return None
    share = float(_ascii_digits(number.group().translate(_DECIMAL_MARKS)))
    return share if share <= WHOLE else None


def read_count(text: str) -> int:
    """A whole number without its separators.

    >>> read_count("1 204")
    1204
    """
    return int("".join(character for character in _ascii_digits(text) if character.isdigit()))


def _ascii_digits(text: str) -> str:
    return "".join(str(unicodedata.digit(character)) if character.isdigit() else character for character in text)
