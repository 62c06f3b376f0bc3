"""Lines that only say when a story was published or changed, and how long it takes to read."""

from __future__ import annotations

import re
from typing import Final

from foldline.stages.shown_dates import SAYS_PUBLISHED, SAYS_UPDATED
from foldline.text.dates import find_dates
from foldline.text.reading_time import read_minutes

MAX_LINE_CHARS: Final = 120  # two dates with their hours and words
MAX_READING_CHARS: Final = 40  # "Lesezeit: 8 Minuten"
MAX_OTHER_WORDS: Final = 6  # "Giriş Tarihi" twice, the day of the week, "kl", "GMT"
MAX_OTHER_CHARS: Final = 8  # of one of them; a longer word belongs to a sentence
_WORD: Final = re.compile(r"[^\W\d_]+")
_DIGIT: Final = re.compile(r"\d")


def is_date_line(text: str) -> bool:
    """Whether a line says when the story was published or changed, or its reading time, and nothing else. A day alone
    is none: diaries and chronicles have such lines.

    >>> is_date_line("Publisert 5. mars 2024 kl. 06:00"), is_date_line("5. mars 2024")
    (True, False)
    """
    if len(text) > MAX_LINE_CHARS or not _DIGIT.search(text):
        return False
    timed = read_minutes(text) is not None
    if timed and len(text) <= MAX_READING_CHARS:
        return True
    lowered = text.lower()
    if not (timed or SAYS_PUBLISHED.search(lowered) or SAYS_UPDATED.search(lowered)):
        return False
    dates = find_dates(text, None)
    if not dates:
        return False
    for date in reversed(dates):
        lowered = lowered[: date.start] + " " + lowered[date.end :]
    others = [word for word in _WORD.findall(lowered) if not _labels(word)]
    return len(others) <= MAX_OTHER_WORDS and all(len(word) <= MAX_OTHER_CHARS for word in others)


def _labels(word: str) -> bool:
    return bool(SAYS_PUBLISHED.search(word) or SAYS_UPDATED.search(word))
