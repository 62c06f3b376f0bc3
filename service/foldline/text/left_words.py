"""The words with which a language tells how much of a text is left, by what each adds to such a sentence.

Each table is one string of terms parted by blanks: `_` stands for a blank inside a term, a last `*` for any ending.
All are lower case, with plain apostrophes. No sentence is spelled out: `left_grammar` reads the order of the classes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

from msgspec import Struct

# A letter for each class of words. `SHARE` and `COUNT` stand for numbers, `OTHER` for a word that no class knows;
# `SENTENCE` and `CLAUSE` part the line.
CLASSES: Final = {
    "words": "W", "characters": "C", "paragraphs": "K", "pages": "B", "minutes": "M",
    "price": "P", "left": "R", "shown": "D", "still": "S", "text": "T", "this": "d", "kept": "G", "reading": "L",
    "small": "g",
}  # fmt: skip
SHARE, COUNT, OTHER, SENTENCE, CLAUSE = "A", "N", "x", "‖", "¦"
_SIGNS: Final = frozenset((SHARE, COUNT, SENTENCE, CLAUSE))


class LeftWords(Struct, frozen=True, kw_only=True, eq=False):
    """The terms of one language.

    - `text`: the story; `this`: what points at it.
    - `left`: is left, the rest, the last, not yet read; `still`: weaker, tells only beside an amount.
    - `shown`: was read or is given here: what is left is the other part.
    - `reading`: reading as what is to be done; `kept`: for those who pay or sign in.
    - `small`: words that say nothing here; any other word makes a line doubtful.
    - `price`: discounts, prices, terms: a share of money.
    - `words`, `characters`, `paragraphs`, `pages`, `minutes`: what a length is counted in.

    `spaced`: words are parted by spaces; `before` and `after` are what is written together with a term.
    `counts_characters`: lengths of texts are told in characters; elsewhere such a count is an input field's.
    """

    language: str
    spaced: bool = True
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
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


class _Lexicon(Struct, frozen=True):
    """The letter of every word, of every beginning of words, and of terms of several words by their first one."""

    whole: dict[str, str]
    beginnings: dict[str, str]
    phrases: dict[str, list[tuple[list[str], str]]]
    longest: int


def symbols_of(words: LeftWords, line: str) -> str:
    """A letter for each word of a line: of those in `CLASSES`, else `OTHER`. Numbers stand in the line as `SHARE` and
    `COUNT`, its parts are parted by `SENTENCE` and `CLAUSE`, and it holds no other punctuation. In scripts without
    spaces a run of unknown characters is one word."""
    return "".join(_spaced(words, line) if words.spaced else _unspaced(words, line))


def _spaced(words: LeftWords, line: str) -> Iterator[str]:
    lexicon = _lexicon_of(words)
    tokens = line.split()
    place = 0
    while place < len(tokens):
        token = tokens[place]
        letter = token if token in _SIGNS else lexicon.whole.get(token)
        for phrase, of_phrase in lexicon.phrases.get(token, ()):
            if tokens[place : place + len(phrase)] == phrase:
                letter = of_phrase
                place += len(phrase) - 1
                break
        yield letter or _by_parts(words, lexicon, token)
        place += 1


def _by_parts(words: LeftWords, lexicon: _Lexicon, token: str) -> str:
    """The letter of a word by its beginning, or without what is written together with it."""
    if found := _by_beginning(lexicon, token):
        return found
    for before in words.before:
        rest = token.removeprefix(before)
        if rest != token and (found := lexicon.whole.get(rest) or _by_beginning(lexicon, rest)):
            return found
    for after in words.after:
        rest = token.removesuffix(after)
        if rest != token and (found := lexicon.whole.get(rest)):
            return found
    return OTHER


def _by_beginning(lexicon: _Lexicon, token: str) -> str | None:
    for size in range(min(len(token), lexicon.longest), 0, -1):
        if found := lexicon.beginnings.get(token[:size]):
            return found
    return None


def _unspaced(words: LeftWords, line: str) -> Iterator[str]:
    lexicon = _lexicon_of(words)
    place = 0
    unknown = False
    while place < len(line):
        if line[place] == " ":
            place += 1
            continue
        sizes = range(lexicon.longest, 0, -1)
        size, letter = next(
            ((size, found) for size in sizes if (found := lexicon.whole.get(line[place : place + size]))), (1, OTHER)
        )
        if letter is OTHER and line[place] in _SIGNS:
            letter = line[place]
        if letter is not OTHER or not unknown:
            yield letter
        unknown = letter is OTHER
        place += size


@cache
def _lexicon_of(words: LeftWords) -> _Lexicon:
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    phrases: dict[str, list[tuple[list[str], str]]] = {}
    for name, letter in CLASSES.items():
        for term in words.terms_of(name):
            if " " in term and words.spaced:
                phrases.setdefault(term.split()[0], []).append((term.split(), letter))
            elif term.endswith("*"):
                beginnings.setdefault(term[:-1], letter)
            else:
                whole.setdefault(term, letter)
    for same_start in phrases.values():
        same_start.sort(key=lambda phrase: -len(phrase[0]))
    longest = max(map(len, whole if not words.spaced else beginnings), default=0)
    return _Lexicon(whole, beginnings, phrases, longest)
