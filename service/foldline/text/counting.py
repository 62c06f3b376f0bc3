"""Counting words in any script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import filterfalse
from typing import Final

# Scripts written without spaces: two characters count as a word (measured: CONTENT.md, section 2).
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]")
_WORD: Final = re.compile(r"\w")


def count_words(text: str) -> int:
    """Words of a text: pieces between spaces that hold a letter or digit; half the characters of unspaced scripts.

    >>> count_words("The ferry - at last - sails.")
    5
    """
    unspaced = 0
    if not text.isascii():
        text, unspaced = _UNSPACED.subn("", text)
    pieces = text.split()
    marked = filterfalse(str.isalnum, pieces)
    wordless = [piece for piece in marked if not (piece[0].isalnum() or piece[-1].isalnum() or _WORD.search(piece))]
    return len(pieces) - len(wordless) + (unspaced + 1) // 2


def count_words_to(most: int, texts: Iterable[str]) -> int:
    """The words of some texts; counting ends behind the text that makes them more than `most`."""
    words = 0
    for text in texts:
        words += count_words(text)
        if words > most:
            break
    return words
