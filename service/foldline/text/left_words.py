"""The words with which a language tells how much of a text is left, by what each adds to such a sentence.

Each table is one string of terms parted by blanks: `_` stands for a blank inside a term, a last `*` for any ending.
All are lower case, with plain apostrophes. No sentence is spelled out: `left_grammar` reads the order of the classes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from msgspec import Struct

# A letter for each class of words; `A` is a share, `N` a count, `x` a word that no class knows.
CLASSES: Final = {
    "words": "W", "characters": "C", "paragraphs": "K", "pages": "B", "minutes": "M",
    "price": "P", "left": "R", "shown": "D", "still": "S", "text": "T", "this": "d", "kept": "G", "reading": "L",
    "small": "g",
}  # fmt: skip
_MANY: Final = 3  # characters; longer terms of scripts without spaces are tried first


class LeftWords(Struct, frozen=True, kw_only=True, eq=False):
    """The terms of one language.

    - `text`: the story; `this`: what points at it.
    - `left`: is left, the rest, the last, not yet read; `still`: weaker, tells only beside an amount.
    - `shown`: was read or is given here: what is left is the other part.
    - `reading`: reading as what is to be done; `kept`: for those who pay or sign in.
    - `small`: words that say nothing here; any other word makes a line doubtful.
    - `price`: discounts, prices, terms: a share of money.
    - `words`, `characters`, `paragraphs`, `pages`, `minutes`: what a length is counted in.

    `spaced`: words are parted by spaces; `before` and `after` are patterns of what is written together with a term.
    `counts_characters`: lengths of texts are told in characters; elsewhere such a count is an input field's.
    """

    language: str
    spaced: bool = True
    before: str = ""
    after: str = ""
    counts_characters: bool = False
    text: str
    this: str
    left: str
    still: str
    shown: str
    reading: str
    kept: str
    small: str
    price: str
    words: str
    characters: str
    paragraphs: str
    pages: str
    minutes: str

    def terms_of(self, name: str) -> list[str]:
        """The terms of a class, blanks for `_`, in the form that lines are folded to."""
        return [unicodedata.normalize("NFKC", term).replace("_", " ") for term in getattr(self, name).split()]


@cache
def pattern_of_words(words: LeftWords) -> re.Pattern[str]:
    """Every term of a language, in groups named by class and rank: terms of several words first, whole words before
    beginnings of words. The last alternative is any other word."""
    groups: dict[tuple[int, str], list[str]] = {}
    for name in CLASSES:
        for term in words.terms_of(name):
            groups.setdefault((_rank(term, words.spaced), name), []).append(_term_pattern(term, words))
    named = [
        f"(?P<{name}{rank}>{'|'.join(sorted(patterns, key=len, reverse=True))})"
        for (rank, name), patterns in sorted(groups.items(), key=lambda item: item[0][0])
    ]
    if not words.spaced:
        return re.compile(f"(?P<sign>[AN‖¦])|{'|'.join(named)}|(?P<other>\\w)")
    return re.compile(f"(?<= )(?:(?P<sign>[AN‖¦])|{'|'.join(named)}|(?P<other>[^ ]+))(?= )")


def _rank(term: str, spaced: bool) -> int:
    if not spaced:
        return max(0, _MANY - len(term))
    if " " in term:
        return 0
    return 2 if term.endswith("*") else 1


def _term_pattern(term: str, words: LeftWords) -> str:
    body = re.escape(term.removesuffix("*"))
    if not words.spaced:
        return body
    return f"{words.before}{body}{'[^ ]*' if term.endswith('*') else words.after}"
