"""Counting words in any script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import filterfalse
from typing import Final

# Scripts written without spaces: two characters count as a word (measured: CONTENT.md, section 2).
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]")
_WORD: Final = re.compile(r"\w")
# Takes all marks out of ASCII text: what is a mark alone is then no piece. Some characters are blanks to `str.split`.
_ASCII_MARKS: Final = {code: None for code in range(128) if not (chr(code).isspace() or _WORD.match(chr(code)))}

# What most Western text is made of, typographic marks with it: one byte a character, so that the marks of a whole story
# are taken out in one go.
_WESTERN: Final = "cp1252"
_LETTERS: Final = bytes(range(256)).decode(_WESTERN, "replace")
_BLANKS: Final = bytes(32 if character.isspace() else code for code, character in enumerate(_LETTERS))
_MARKS: Final = bytes(
    code for code, character in enumerate(_LETTERS) if not (character.isspace() or _WORD.match(character))
)


def count_words(text: str) -> int:
    """Words of a text: pieces between spaces that hold a letter or digit; half the characters of unspaced scripts.

    >>> count_words("The ferry - at last - sails.")
    5
    """
    spaced, unspaced = _count_both(text)
    return spaced + (unspaced + 1) // 2


def count_words_in_all(texts: Iterable[str]) -> tuple[int, int]:
    """The words of each text, summed up, and the words of all as one text: half a character's word is counted once.

    >>> count_words_in_all(["\u6e2f", "\u6e2f", "The ferry sails."])
    (5, 4)
    """
    given = list(texts)
    western = _count_western("\n".join(given))
    if western is not None:
        return western, western
    each = spaced = unspaced = 0
    for text in given:
        words, characters = _count_both(text)
        each += words + (characters + 1) // 2
        spaced += words
        unspaced += characters
    return each, spaced + (unspaced + 1) // 2


def _count_western(text: str) -> int | None:
    """The words of a text that Windows-1252 can spell; None for any other."""
    try:
        bare = text.encode("ascii" if text.isascii() else _WESTERN).translate(_BLANKS, _MARKS).strip()
    except UnicodeEncodeError:
        return None
    if b"   " in bare:  # where two marks in a row stood alone
        return len(bare.split())
    return bare.count(b" ") - bare.count(b"  ") + 1 if bare else 0


def _count_both(text: str) -> tuple[int, int]:
    """The words that spaces part, and the characters of unspaced scripts."""
    if text.isascii():
        return len(text.translate(_ASCII_MARKS).split()), 0
    text, unspaced = _UNSPACED.subn("", text)
    pieces = text.split()
    marked = filterfalse(str.isalnum, pieces)
    wordless = [piece for piece in marked if not (piece[0].isalnum() or piece[-1].isalnum() or _WORD.search(piece))]
    return len(pieces) - len(wordless), unspaced


def count_words_to(most: int, texts: Iterable[str]) -> int:
    """The words of some texts; counting ends behind the text that makes them more than `most`."""
    words = 0
    for text in texts:
        words += count_words(text)
        if words > most:
            break
    return words
