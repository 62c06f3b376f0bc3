"""Whether a block is text at all: filler in place of text, and text whose letters were substituted, are known by what
they are, not by who set them.

Substituted text keeps the lengths of words, the capitals and the stops of what it stands for. What it cannot keep are
the little words of the language and the vowels: both must be missing. Filler is Latin, where the story is not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import Enum
from typing import Final

from foldline.text.stop_words import FILLER_WORDS, STOP_WORDS


class Fabric(Enum):
    """What a piece of a page is made of."""

    TEXT = "text"
    SHORT = "short"  # too short to tell, no running words, or in a script that is not known here
    FILLER = "filler"
    SUBSTITUTED = "substituted"


MIN_WORDS: Final = 12  # fewer tell nothing: a line of names has no little words either
MAX_SAMPLE_CHARS: Final = 1200  # a longer block tells no more
MIN_RUNNING_SHARE: Final = 0.8  # of the pieces between blanks that are a word: code, tables and addresses have fewer
# 34,000 story blocks of bench/articles in a dozen languages: prose has a stop word in ten, the substituted blocks of
# ga.de-1 in thirty at most.
MAX_STOP_SHARE: Final = 0.09
# The same: of the letters of prose 0.36 and more are vowels; of the substituted blocks 0.22 to 0.29, all together
# 0.24. Where every letter is as likely as any other, it is 6 of 26.
MAX_VOWEL_SHARE: Final = 0.32
MAX_VOWEL_SHARE_IN_ALL: Final = 0.28
# Letters that a cipher moves by 13 places: 0.27 to 0.34 of them come out as vowels.
MAX_VOWEL_SHARE_BARE: Final = 0.36
MIN_BARE_WORDS, MAX_BARE_STOP_SHARE = 20, 0.02
MIN_WORDS_IN_ALL: Final = 40
MIN_FILLER_SHARE: Final = 0.5  # of the words; a third is the most that a block of bench/articles has by chance
MAX_FILLER_STOP_SHARE: Final = 0.2  # of the story's own language, which may share "in", "et", "non" with filler
MIN_BROKEN_SHARE: Final = 0.4  # of the pieces between blanks, those with a sign amid letters
MAX_LITTLE_SHARE: Final = 0.03
# Only in Latin letters: elsewhere marks of vowels and of number are signs too.
_BROKEN: Final = re.compile(r"[A-Za-z0-9][!-&*+<->@\[-`{-~:;?]+[A-Za-z0-9]|[A-Za-z]\d+[A-Za-z]|^[<->@;:?]+\w")
_WORD: Final = re.compile(r"[^\W\d_]+")
_RUNNING: Final = re.compile(r"[\"'«„“‚‘(\[]*[^\W\d_]+(?:[-'’][^\W\d_]+)*[\"'»“”’)\].,;:!?…]*")
_VOWELS: Final = frozenset("aeiouyаеиоуыэюяієї")
_KNOWN_LETTER: Final = re.compile(r"[a-zа-яієїґ]")
_ALL_STOP_WORDS: Final = frozenset(word for words in STOP_WORDS.values() for word in words)
_LATIN: Final = "la"


def fabric_of(text: str, language: str | None = None) -> Fabric:
    """What a block is made of; `language` is the story's, as declared.

    >>> fabric_of("Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore")
    <Fabric.FILLER: 'filler'>
    """
    words = _words_of(text)
    if len(words) < MIN_WORDS or not _runs(text):
        return Fabric.SUBSTITUTED if is_scrambled(text) else Fabric.SHORT
    own = (language or "").partition("-")[0].lower()
    if own != _LATIN and _is_filler(words, STOP_WORDS.get(own, frozenset())):
        return Fabric.FILLER
    if _share(words, _ALL_STOP_WORDS) > MAX_STOP_SHARE:
        return Fabric.TEXT
    vowels, letters = _count_vowels(words)
    if not letters:
        return Fabric.SHORT
    most = MAX_VOWEL_SHARE_BARE if _is_bare(words) else MAX_VOWEL_SHARE
    return Fabric.SUBSTITUTED if vowels <= most * letters else Fabric.TEXT


def is_scrambled(text: str) -> bool:
    """Whether a block's letters were replaced by signs as well ("%96 7:CDE E9:?8 E96J"): hardly a word is whole, signs
    stand inside most, and the little words of every language are missing."""
    pieces = text[:MAX_SAMPLE_CHARS].split()
    if len(pieces) < MIN_WORDS:
        return False
    broken = sum(1 for piece in pieces if _BROKEN.search(piece))
    little = sum(1 for piece in pieces if len(piece) > 1 and piece.lower() in _ALL_STOP_WORDS)
    return broken >= MIN_BROKEN_SHARE * len(pieces) and little <= MAX_LITTLE_SHARE * len(pieces)


def is_substituted(text: str) -> bool:
    """Whether `fabric_of` would say so; most text has stop words enough, and is not looked at further."""
    words = _words_of(text)
    if len(words) < MIN_WORDS or _share(words, _ALL_STOP_WORDS) > MAX_STOP_SHARE:
        return False
    return fabric_of(text) is Fabric.SUBSTITUTED


def lacks_little_words(text: str) -> bool:
    """Whether hardly a word of a block is one of the little words of any language."""
    words = _words_of(text)
    return len(words) >= MIN_WORDS and _share(words, _ALL_STOP_WORDS) <= MAX_STOP_SHARE


def are_substituted(texts: Sequence[str]) -> bool:
    """Whether blocks that each look substituted are so together: a lone line of figures and names is not."""
    words = [word for text in texts for word in _words_of(text)]
    vowels, letters = _count_vowels(words)
    most = MAX_VOWEL_SHARE_BARE if _is_bare(words) else MAX_VOWEL_SHARE_IN_ALL
    return len(words) >= MIN_WORDS_IN_ALL and vowels <= most * letters


def _is_bare(words: list[str]) -> bool:
    """Whether not even one word in fifty is a little word of any language, as no prose is."""
    return len(words) >= MIN_BARE_WORDS and _share(words, _ALL_STOP_WORDS) <= MAX_BARE_STOP_SHARE


def _words_of(text: str) -> list[str]:
    return _WORD.findall(text[:MAX_SAMPLE_CHARS].lower())


def _runs(text: str) -> bool:
    """Whether the text is words parted by blanks."""
    pieces = text[:MAX_SAMPLE_CHARS].split()
    return sum(1 for piece in pieces if _RUNNING.fullmatch(piece)) >= MIN_RUNNING_SHARE * len(pieces)


def _is_filler(words: list[str], stop_words: frozenset[str]) -> bool:
    return _share(words, FILLER_WORDS) >= MIN_FILLER_SHARE and _share(words, stop_words) <= MAX_FILLER_STOP_SHARE


def _count_vowels(words: list[str]) -> tuple[int, int]:
    """The vowels and all letters of the scripts that are known here; nothing where most letters are of another."""
    joined = "".join(words)
    bare = joined if joined.isascii() else unicodedata.normalize("NFD", joined)
    letters = _KNOWN_LETTER.findall(bare)
    if 2 * len(letters) < len(joined):
        return 0, 0
    return sum(1 for letter in letters if letter in _VOWELS), len(letters)


def _share(words: list[str], known: frozenset[str]) -> float:
    return len([word for word in words if word in known]) / len(words)
