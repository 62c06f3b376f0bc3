"""Where a dateline names a house: "LISBON, Jan 3 (Reuters) -", "/TASS/.", "LISSABON afp/dpa |", "【ロンドン共同】".

The functions cut out the words; whose name they are, the caller asks elsewhere. Each pattern looks at a paragraph's
first characters only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from foldline.text.acronyms import spells_out
from foldline.text.credit_lines import DAY_WORDS, MONTH_NAMES

MAX_PLACE_CHARS: Final = 60  # "SANTIAGO DE COMPOSTELA, Spain, Sept. 30"
MAX_SLOT_CHARS: Final = 60
MAX_BARE_CHARS: Final = 70  # place, day and house of a dateline without brackets
MAX_BARE_WORDS: Final = 3  # of a house's name: "Agence France Presse"
MAX_SMALL_WORD_CHARS: Final = 3
MAX_PLAIN_PLACE_WORDS: Final = 3  # "Frankfurt am Main": of a place that no dash and no day marks as one
HEAD_CHARS: Final = MAX_PLACE_CHARS + MAX_SLOT_CHARS + 60

_SLOT: Final = rf"[^()\[\]]{{2,{MAX_SLOT_CHARS}}}"
# The place may have its country in brackets of its own: "New Delhi [India], January 12 (ANI):".
_BRACKETS: Final = re.compile(
    rf"^(?P<place>[^()\[\]]{{0,{MAX_PLACE_CHARS}}}(?:\[[^()\[\]]{{2,30}}\][^()\[\]]{{0,30}})?)"
    rf"(?:\((?P<slot>{_SLOT})\)|\[(?P<square>{_SLOT})\])\s*(?P<next>.?)",
    re.DOTALL,
)
_DASHES: Final = '-–—―_:.,"“”„«*'
_QUOTES: Final = "\"“„«'‘"
_PLACE_ENDS: Final = ("-", "–", "—", ".", ":", ",", "|")
_SLASHES: Final = re.compile(rf"^(?P<place>[^/()\[\]]{{0,{MAX_PLACE_CHARS}}}?)/(?P<slot>[^/()\[\]]{{2,24}})/[\s.,:–—-]")
_SLASHED: Final = re.compile(r"^[^\W\d_][^/()\[\].:;!?]{2,30}/(?P<slot>[^\W\d_][\w-]{1,11})\.\s")
_BEFORE_PLACE: Final = re.compile(r"^(?P<slot>[^\W\d_]{2,10}) [^\W\d_][^\s.]{2,20}(?: [^\W\d_][^\s.]{2,20})?\.\s")
_IN_CAPITALS: Final = re.compile(
    r"^[A-ZÀ-Þ]{3,}(?:[ ,/-]+[A-ZÀ-Þ]{3,}){0,3} (?P<slot>[A-Z]{2,5}(?:[–/-][A-Z]{2,5}){0,2}) [A-ZÀ-Þ][a-zà-ÿ]"
)
_SEPARATOR: Final = re.compile(r"\s*\|\s|\s[-–—]{1,2}\s|\.[-–—]{1,2}\s|\.\s(?=\d|[A-ZÀ-ÞА-Я]{4,}\.[A-ZА-Я]{2}\s)")
_SLOT_DATE: Final = re.compile(r"\s+[-–—]\s+\d.*$")  # "(Example News - 29th April, 2020)"
EAST_ASIAN_BRACKETS: Final = ("【", "［", "（")
_EAST_ASIAN: Final = re.compile(r"^[【［\[(（〈<](?P<slot>[^】］\])）〉>]{2,40})[】］\])）〉>]")
_EAST_ASIAN_START: Final = re.compile(r"^(?![据據])(?P<slot>\S{2,24}?)[电電](?:\s|[（(，：:]|\S)")


def dateline_slots(paragraph: str) -> Iterator[str]:
    """What may be a house in a paragraph's dateline, from between marks that only datelines have.

    >>> list(dateline_slots("LISBON, Jan 3 (Reuters) - Shares fell"))
    ['Reuters']
    """
    head = paragraph[:HEAD_CHARS]
    if (match := _BRACKETS.match(head)) and _opens_story(match):
        yield _SLOT_DATE.sub("", match["slot"] or match["square"])
    if (match := _SLASHES.match(head)) and _may_be_place(match["place"]):
        yield match["slot"]


def bare_dateline_slots(paragraph: str) -> Iterator[str]:
    """Words that are a dateline's house if they name one: nothing but place and dash tells them from a sentence.

    >>> list(bare_dateline_slots("LISSABON dpa | Die Fähren standen still"))
    ['dpa', 'LISSABON dpa']
    """
    head = paragraph[:MAX_BARE_CHARS]
    for pattern in (_SLASHED, _BEFORE_PLACE, _IN_CAPITALS):
        if match := pattern.match(head):
            yield match["slot"]
    pieces = _SEPARATOR.split(head)
    last, stop, _ = pieces.pop().partition(". ")
    if pieces and stop and len(last.split()) <= MAX_BARE_WORDS:
        pieces.append(last)  # "МОСКВА, 12 янв - РИА Новости. Паромы"
    for number, piece in enumerate(pieces):
        words = piece.split()
        for count in range(1, min(len(words), MAX_BARE_WORDS) + 1):
            if number or _is_marked_place(words[:-count]):
                yield " ".join(words[-count:])
        if not _may_be_place(piece):
            return


def east_asian_slots(paragraph: str) -> Iterator[str]:
    """The words in the brackets that open a paragraph, and those before the sign for a dispatch.

    >>> list(east_asian_slots("(서울=연합뉴스) 김철수 기자 ="))
    ['서울=연합뉴스']
    """
    if match := _EAST_ASIAN.match(paragraph):
        yield match["slot"]
    if match := _EAST_ASIAN_START.match(paragraph.lstrip("（(【")):
        yield match["slot"]


def _opens_story(match: re.Match[str]) -> bool:
    """Whether brackets behind a place are a dateline's: a dash follows, or the story's first word after what can be
    nothing but a place. "The Press Association (PA) of Lisbon" and "Advanced Placement (AP) Spanish" are sentences."""
    place, following = match["place"].rstrip(), match["next"]
    if not _may_be_place(place.rstrip("-–— ")):
        return False
    if not following or following in _DASHES:
        return True
    if not (following.isupper() or following in _QUOTES or following.isdigit()):
        return False
    bare = place.rstrip("-–— ,.:|")
    marked = not bare or place.endswith(_PLACE_ENDS) or bare.isupper() or any(letter.isdigit() for letter in bare)
    return marked or (
        ("," in bare or len(bare.split()) <= MAX_PLAIN_PLACE_WORDS)
        and not spells_out(bare, match["slot"] or match["square"])
    )


def _may_be_place(words: str) -> bool:
    """Whether words may be a place and a date: all with capitals, but for months, days and "de", "am", "dos"."""
    return not any(
        word[0].islower()
        and len(bare := word.strip(".,")) > MAX_SMALL_WORD_CHARS
        and bare not in MONTH_NAMES
        and bare not in DAY_WORDS
        for word in words.split()
    )


def _is_marked_place(words: list[str]) -> bool:
    """Whether words are a place as datelines print it: none, in capitals, or closed by a stop."""
    text = " ".join(words)
    return not words or (_may_be_place(text) and (text.isupper() or words[-1].endswith((".", ","))))
