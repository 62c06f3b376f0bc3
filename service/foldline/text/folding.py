"""Folding text: white space, comparison forms and slugs."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Zero-width space, byte order mark, word joiner, soft hyphen: no reader sees them. The zero-width (non-)joiners
# stay: Persian and Indic scripts spell with them.
INVISIBLE: Final = ("\u200b", "\ufeff", "\u2060", "\xad")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NOT_WORD: Final = re.compile(r"[\W_]+")
_APOSTROPHES: Final = re.compile(r"['\u2018\u2019\u02bc`\u00b4]")
_WORDS: Final = re.compile(r"[^\W_]+")
# The same for ASCII text, as tables for `str.translate`: some five times quicker than patterns.
_ASCII_WORDS: Final = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)} | {
    ord("'"): None, ord("`"): None
}  # fmt: skip
_ASCII_LETTERS: Final = {code: chr(code).lower() if chr(code).isalnum() else None for code in range(128)}
_LATIN_LETTERS: Final = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "AE", "œ": "oe", "ı": "i"}
)


def fold_space(text: str) -> str:
    """Text on one line: white space of any kind becomes single spaces, invisible characters go.

    >>> fold_space("Sponsor:\\u00a0 QWIKET\\u00a0")
    'Sponsor: QWIKET'
    """
    return " ".join((text if text.isascii() else drop_invisible(text)).split())


def drop_invisible(text: str) -> str:
    """Text without the characters that no reader sees."""
    for character in INVISIBLE:
        if character in text:
            text = text.replace(character, "")
    return text


def drop_controls(text: str) -> str:
    """Text without NUL and other control characters; tabs and line feeds stay."""
    return _CONTROL.sub("", text)


def fold_words(text: str) -> str:
    """The form in which names and headlines are compared: no case, no punctuation, single spaces.

    >>> fold_words("The Week: Biden Goes to Israel")
    'the week biden goes to israel'
    """
    if text.isascii():
        return " ".join(text.translate(_ASCII_WORDS).split())
    bare = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text)).casefold()
    return " ".join(_WORDS.findall(bare))


def fold_name(name: str) -> str:
    """The form in which organisations are compared: `fold_words` without a leading "the"."""
    folded = fold_words(name)
    return folded.removeprefix("the ") if folded != "the" else folded


def fold_letters(text: str) -> str:
    """Only letters and digits, without case: tells whether two blocks hold the same words."""
    return text.translate(_ASCII_LETTERS) if text.isascii() else _NOT_WORD.sub("", text.casefold())


def slugify(name: str) -> str:
    """A slug of lower-case ASCII letters, digits and hyphens; scripts without ASCII forms keep their letters.

    >>> slugify("Süddeutsche Zeitung")
    'suddeutsche-zeitung'
    """
    decomposed = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name).translate(_LATIN_LETTERS))
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _NOT_WORD.sub("-", bare.casefold()).strip("-")
