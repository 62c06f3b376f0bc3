"""The forms in which texts are compared; apart from foldline's own, so that a slip there stays visible."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"\w+")
_PUNCTUATION: Final = re.compile(r"[^\w\s]")
_APOSTROPHES: Final = re.compile("['\u2018\u2019\u02bc`\u00b4]")
_HYPHENS: Final = re.compile("[-\u2010\u2011]")


def words(text: str) -> list[str]:
    r"""The lower-case `\w+` words of a text, in order.

    >>> words("It’s 5 o'clock")
    ['it', 's', '5', 'o', 'clock']
    """
    return _WORD.findall(text.lower())


def fold_space(text: str) -> str:
    """Text on one line: white space of any kind, no-break spaces too, becomes single spaces."""
    return " ".join(text.split())


def fold(text: str) -> str:
    """Headlines and authors as the article bench compares them: no case, no punctuation, white space folded.

    Punctuation parts words ("Jean-Luc" is "Jean Luc") and an underscore is none: so trafilatura's published
    figures come out to the page.

    >>> fold("The  Week: “Wins”")
    'the week wins'
    """
    return fold_space(_PUNCTUATION.sub(" ", text.casefold()))


def fold_byline(text: str) -> str:
    """A byline as printed, folded, without its leading "By"."""
    return fold(text).removeprefix("by ")


def fold_name(name: str) -> str:
    """Names and headlines of the captures: `fold`, apostrophes dropped, without a leading "The".

    >>> fold_name("The Russia’s-Ally Times")
    'russias ally times'
    """
    return fold(_APOSTROPHES.sub("", name)).removeprefix("the ")


def fold_address_words(headline: str) -> str:
    """A headline as an address keeps it: hyphens part words, all other punctuation vanishes.

    >>> fold_address_words("The Digest 4/15/2025 3:30pm") == fold_address_words("the-digest-4152025-330pm")
    True
    """
    return fold_space(_PUNCTUATION.sub("", _HYPHENS.sub(" ", headline.casefold())))
