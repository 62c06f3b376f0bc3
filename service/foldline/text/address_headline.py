"""A headline rebuilt from an address's slug: "after-russia-s-retreat" gives "After Russia's retreat"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from foldline.text.folding import slugify

# What follows an apostrophe in English; "t" only where the word before it ends in n: don-t, isn-t.
_AFTER_APOSTROPHE: Final = frozenset({"s", "re", "ve", "ll", "d", "m"})
_WORD: Final = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_SENTENCE_END: Final = re.compile(r"[.!?:;\u2026\"\u201c\u201d\u2018)\]\u2022]\s*$")
_DAY_OR_MONTH: Final = re.compile(r"[1-9][0-9]?")
MIN_REPEATED_WORDS: Final = 3  # a slug that holds its headline twice repeats more words than this


def words_of_slug(slug: str, names: Iterable[str] = ()) -> list[str]:
    """The slug's words: apostrophes restored, a name of the site at the end cut, a headline told twice told once."""
    words = [word for word in slug.lower().split("-") if word]
    for name in sorted((slugify(name).split("-") for name in names), key=len, reverse=True):
        if len(words) > len(name) and words[-len(name) :] == name:
            words = words[: -len(name)]
            break
    return _join_apostrophes(_once(words))


def headline_of_words(words: Iterable[str], body: str) -> str:
    """The words as a headline: capitals where the body always writes the word so, and at the beginning."""
    written = _written_forms(body)
    line = " ".join(written.get(word, word) for word in words)
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
        if joined and (word in _AFTER_APOSTROPHE or (word == "t" and joined[-1].endswith("n"))):
            joined[-1] = f"{joined[-1]}'{word}"
        else:
            joined.append(word)
    return joined


def _written_forms(body: str) -> dict[str, str]:
    """How the body writes each word that it always writes with a capital, by the word in small letters.

    A word seen only where a sentence begins tells nothing.
    """
    forms: dict[str, set[str]] = {}
    inside: set[str] = set()
    for match in _WORD.finditer(body):
        word = match[0].replace("\u2019", "'")
        for form in {word, word.removesuffix("'s")}:
            forms.setdefault(form.lower(), set()).add(form)
            before = body[max(0, match.start() - 3) : match.start()]
            if before.strip() and not _SENTENCE_END.search(before) and "\n" not in before:
                inside.add(form.lower())
    always = {
        key: next(iter(shapes))
        for key, shapes in forms.items()
        if key in inside and len(shapes) == 1 and key not in shapes
    }
    return always | {f"{key}'s": f"{form}'s" for key, form in always.items()}
