"""Where on a line a house stands: datelines, closing brackets, copyright lines, thanks to contributors.

The functions cut out the words; whose name they are, the caller asks elsewhere. All patterns run in linear
time (RE2's language).
"""

from __future__ import annotations

import re
from typing import Final

from foldline.text.credit_lines import MONTH_NAMES

MAX_PLACE_CHARS: Final = 60  # "SANTIAGO DE COMPOSTELA, Spain, Sept. 30"
MAX_SMALL_WORD_CHARS: Final = 3
MAX_SLOT_CHARS: Final = 60
MAX_HOLDER_CHARS: Final = 60
MAX_CONTRIBUTORS_CHARS: Final = 160

_SLOT: Final = rf"(?P<slot>[^()\[\]]{{2,{MAX_SLOT_CHARS}}})"
_DATELINE: Final = re.compile(rf"^[^()\[\]]{{0,{MAX_PLACE_CHARS}}}[(\[]{_SLOT}[)\]]\s*(?:[-–—―:.,\"“”„«*]|$)")
# Some print no dash: "MOSCOW (Sputnik) The ministry". Then only a place in capitals may stand before it.
_DASHLESS_DATELINE: Final = re.compile(rf"^[A-ZÀ-Þ][A-ZÀ-Þ .,/-]{{0,{MAX_PLACE_CHARS}}}\({_SLOT}\)\s+[\"“]?[A-ZÀ-Þ]")
_EAST_ASIAN_DATELINE: Final = re.compile(r"^【(?:[^】]{0,20}[\s\u3000])?(?P<slot>[^】\s]{2,20})】")
_SLOT_DATE: Final = re.compile(r"\s+[-–—]\s+\d.*$")  # "(Example News - 29th April, 2020)"
_CLOSING: Final = re.compile(rf"[(\[]{_SLOT}[)\]][\s.]*$")

_COPYRIGHT: Final = re.compile(
    r"^(?:(?:copyright|©|\(c\)|&copy;|™)[\s:]*){1,3}(?:by\s+)?(?:\d{4}(?:\s?[-–]\s?\d{2,4})?\s*[,.]?\s*)?(?:by\s+)?"
    rf"(?P<holder>[^.,;|©\d]{{2,{MAX_HOLDER_CHARS}}})",
    re.IGNORECASE,
)
_COPYRIGHT_STARTS: Final = frozenset("cC©(&™")
_THANKS: Final = (
    r"with (?:files|inputs?|(?:additional )?reporting|agency inputs?|material|information) (?:from|by)",
    r"additional reporting (?:by|from)",
    r"includes? (?:reporting|material) (?:by|from)",
    r"con (?:información|informaciones|datos|reportes) de(?: las? agencias?)?",
    r"com (?:informações|agências?)(?: d[aeo]s?)?",
    r"avec(?: l['’]| les? )?agences?",
    r"mit (?:material|informationen) (?:von|der)",
    r"unter verwendung von material (?:von|der)",
)
_CONTRIBUTION_STARTS: Final = frozenset("([wicamu")  # the brackets, and the first letters of the thanks
_CONTRIBUTION: Final = re.compile(
    rf"^[(\[]?(?:{'|'.join(_THANKS)})[\s:]+(?P<names>[^()]{{2,{MAX_CONTRIBUTORS_CHARS}}}?)[\s.)\]]*$",
    re.IGNORECASE,
)
_CONTRIBUTED: Final = re.compile(
    rf"(?:^|\.\s)(?P<names>[^.]{{2,{MAX_CONTRIBUTORS_CHARS}}}?)\s+(?:also\s+)?"
    r"(?:contributed|provided (?:reporting|material))\s+(?:\w+\s+){0,2}(?:to|for)\s+(?:this|the)\s+"
    r"(?:report|story|article|piece)",
    re.IGNORECASE,
)


def dateline_slot(paragraph: str) -> str | None:
    """What stands in the brackets of a dateline.

    >>> dateline_slot("LISBON, Jan 3 (Reuters) - Shares fell")
    'Reuters'
    """
    head = paragraph[: MAX_PLACE_CHARS + MAX_SLOT_CHARS + MAX_HOLDER_CHARS]
    match = _DATELINE.match(head) or _DASHLESS_DATELINE.match(head) or _EAST_ASIAN_DATELINE.match(head)
    if match is None or not _may_be_place(head[: match.start("slot") - 1]):
        return None
    return _SLOT_DATE.sub("", match["slot"])


def _may_be_place(words: str) -> bool:
    """Whether words may be a place and a date: all with capitals, but for months and "de", "am", "dos"."""
    return not any(
        word[0].islower() and len(word) > MAX_SMALL_WORD_CHARS and word.strip(".,") not in MONTH_NAMES
        for word in words.split()
    )


def closing_slot(paragraph: str) -> str | None:
    """What stands in the brackets that close a paragraph.

    >>> closing_slot("The ferry sails again on Monday. (ANSA).")
    'ANSA'
    """
    match = _CLOSING.search(paragraph[-MAX_SLOT_CHARS - 10 :])
    return match["slot"] if match else None


def copyright_holder(line: str) -> str | None:
    """Who holds the copyright that a line declares.

    >>> copyright_holder("© 2019 Associated Press. All rights reserved.")
    'Associated Press'
    """
    match = _COPYRIGHT.match(line) if line[:1] in _COPYRIGHT_STARTS else None
    return match["holder"].strip(" -–—") if match else None


def contributors(line: str) -> str | None:
    """The names on a line that says who helped.

    >>> contributors("With files from the Associated Press and Ada Lovell")
    'the Associated Press and Ada Lovell'
    """
    match = _CONTRIBUTION.match(line) if line[:1].lower() in _CONTRIBUTION_STARTS else None
    if match is None and ("contributed" in line or "provided" in line):
        match = _CONTRIBUTED.search(line)
    return match["names"] if match else None
