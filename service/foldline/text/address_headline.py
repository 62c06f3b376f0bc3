"""A headline rebuilt from an address's slug: "after-russia-s-retreat" gives "After Russia's retreat"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final
from urllib.parse import unquote

from foldline.text.folding import slugify

# What may stand before an apostrophe in English, by what follows it: "they-re", "don-t". An "s" may follow any word of
# two letters and more: "u-s" and "p-s" are no genitives.
_SUBJECTS: Final = frozenset("i you we they he she it who that there what this".split())
_BEFORE_APOSTROPHE: Final = {
    "re": frozenset("you we they who what there".split()),
    "ve": frozenset("i you we they who should would could might must".split()),
    "ll": _SUBJECTS,
    "d": _SUBJECTS,
    "m": frozenset({"i"}),
    "t": frozenset(
        "isn aren wasn weren don doesn didn haven hasn hadn won wouldn can couldn shouldn mustn needn ain".split()
    ),
}
MIN_GENITIVE_CHARS: Final = 2
_WORD: Final = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_SENTENCE_END: Final = re.compile(r"[.!?:;\u2026\"\u201c\u201d\u2018)\]\u2022]\s*$")
_DAY_OR_MONTH: Final = re.compile(r"[1-9][0-9]?")
MIN_REPEATED_WORDS: Final = 3  # a slug that holds its headline twice repeats more words than this


def words_of_slug(slug: str, names: Iterable[str] = ()) -> list[str]:
    """The slug's words: apostrophes restored, a name of the site at the end cut, a headline told twice told once."""
    words = [word for word in unquote(slug).lower().split("-") if word]
    for name in sorted((slugify(name).split("-") for name in names), key=len, reverse=True):
        if len(words) > len(name) and words[-len(name) :] == name:
            words = words[: -len(name)]
            break
    return _join_apostrophes(_once(words))


def headline_of_words(words: Iterable[str], body: str) -> str:
    """The words as a headline: capitals where the body always writes the word so, and at the beginning."""
    plain = body.replace("\u2019", "'")
    # A capital dotted I has two characters in small letters: places in both texts would differ.
    lowered = plain.replace("\u0130", "I").lower()
    line = " ".join(_as_written(word, plain, lowered) for word in words)
    return line[:1].upper() + line[1:]


def compact_dates(digits: str) -> tuple[date, ...]:
    """Every date that month, day and year without separators may mean: "1212025" is January 21 and December 1.

    >>> compact_dates("4152025")
    (datetime.date(2025, 4, 15),)
    """
    head, year = digits[:-4], digits[-4:]
    found = []
    for cut in range(1, len(head)):
        month, day = head[:cut], head[cut:]
        if not (_DAY_OR_MONTH.fullmatch(month) and _DAY_OR_MONTH.fullmatch(day)):
            continue
        try:
            found.append(date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return tuple(found)


def _once(words: list[str]) -> list[str]:
    for size in range(MIN_REPEATED_WORDS, len(words)):
        rest = words[size:]
        if len(rest) >= MIN_REPEATED_WORDS and rest == words[: len(rest)]:
            return words[:size]
    return words


def _join_apostrophes(words: list[str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        before = joined[-1] if joined else ""
        genitive = word == "s" and len(before) >= MIN_GENITIVE_CHARS and "'" not in before
        if genitive or before in _BEFORE_APOSTROPHE.get(word, ()):
            joined[-1] = f"{before}'{word}"
        else:
            joined.append(word)
    return joined


def _as_written(word: str, body: str, lowered: str) -> str:
    """A word with the capitals that the body always gives it. "Lovell's" is a form of "Lovell"."""
    stem = word.removesuffix("'s")
    if form := _capital_form(stem, body, lowered):
        return form + word[len(stem) :]
    return _capital_form(word, body, lowered) or word if stem != word else word


def _capital_form(word: str, body: str, lowered: str) -> str | None:
    """The one form in which the body writes a word of small letters; None where it has it in small letters too.

    A word seen only where a sentence begins tells nothing.
    """
    forms: set[str] = set()
    is_inside = False
    for start in _places(word, lowered):
        whole = _WORD.match(body, start)
        form = body[start : start + len(word)]
        if whole is None or whole[0] not in (form, f"{form}'s") or form.lower() != word:
            continue
        forms.add(form)
        if form == word or len(forms) > 1:
            return None
        is_inside = is_inside or _stands_inside(body, start)
    return forms.pop() if is_inside else None


def _places(word: str, text: str) -> Iterator[int]:
    """Where a text has these letters at the beginning of a word."""
    start = text.find(word) if word else -1
    while start >= 0:
        before = text[max(0, start - 2) : start]
        if not before[-1:].isalnum() and not (before[-1:] == "'" and before[:-1].isalnum()):
            yield start
        start = text.find(word, start + len(word))


def _stands_inside(body: str, start: int) -> bool:
    """Whether a place is inside a sentence."""
    before = body[max(0, start - 3) : start]
    return bool(before.strip()) and not _SENTENCE_END.search(before) and "\n" not in before
