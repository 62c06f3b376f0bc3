"""How many minutes a page says its story takes to read."""

from __future__ import annotations

import re
from typing import Final

MAX_LINE_CHARS: Final = 120  # the longest line with a reading time on the benches has 90: byline, date and time in one
_MINUTES: Final = (
    r"min(?:u+t\w{0,4}|s)?\b\.?|мин(?:ут\w*)?\b\.?"
    r"|хв(?:илин\w*)?\b\.?|dk\b\.?|dakika|分|분"
)
_READING: Final = (
    r"read(?:ing)?\b|lesezeit|lesedauer|de lecture|à lire|de lectura|de lecture|de leitura|di lettura|leestijd|lezen"
    r"|lästid|läsning|læsetid|læsning|lesetid|lesning|lukuaika|lukemi|czytania|lektury|čtení|чтения|читання|okuma"
)
_BEFORE: Final = (
    r"read(?:ing)? time|lesezeit|lesedauer|temps de lecture|lecture|tiempo de lectura|tempo de leitura|leitura"
    r"|tempo di lettura|leestijd|lästid|læsetid|lesetid|lukuaika|czas czytania|przeczytasz w|doba čtení|время чтения"
    r"|час читання|okuma süresi"
)
# Every pattern has one of these in it, and few lines do; the last is what a capital dotted I becomes in small letters.
_CUES: Final = ("min", "мин", "хв", "dk", "dakika", "分", "분", "i\u0307")
_NUMBER: Final = r"(\d{1,2})"
_DIGIT: Final = re.compile(r"\d")
_PATTERNS: Final = (
    re.compile(rf"\b{_NUMBER}[\s-]{{0,2}}(?:{_MINUTES})[\s-]{{0,2}}(?:\w+ )?(?:{_READING})", re.IGNORECASE),
    re.compile(rf"(?:{_BEFORE})\W{{0,4}}(?:\w{{1,6}}\W{{1,2}})?{_NUMBER}[\s-]{{0,2}}(?:{_MINUTES})", re.IGNORECASE),
    re.compile(rf"{_NUMBER} ?分(?:で読め|程度|の記事)|{_NUMBER} ?분 ?(?:읽기|분량)"),
    re.compile(rf"(?:閱讀|阅读)(?:時間|时间)?[約约]?[:：]? ?{_NUMBER} ?分"),
)


def read_minutes(line: str) -> int | None:
    """The minutes that a line states as the story's reading time.

    >>> read_minutes("28.04.2024, 17:19 Uhr • Lesezeit: 8 Minuten")
    8
    """
    if len(line) > MAX_LINE_CHARS or not _DIGIT.search(line):
        return None
    lowered = line.lower()
    if not any(map(lowered.__contains__, _CUES)):
        return None
    for pattern in _PATTERNS:
        if match := pattern.search(line):
            return int(next(group for group in match.groups() if group))
    return None
