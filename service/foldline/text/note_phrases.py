"""All languages whose paywall notes are known, in the order in which they are tried."""

from __future__ import annotations

from typing import Final

from foldline.text.note_words_germanic import DANISH, DUTCH, ENGLISH, GERMAN, NORWEGIAN, SWEDISH
from foldline.text.note_words_other import ARABIC, CHINESE, FINNISH, HINDI, JAPANESE, KOREAN, TURKISH
from foldline.text.note_words_romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from foldline.text.note_words_slavic import CZECH, POLISH, RUSSIAN, UKRAINIAN

LANGUAGES: Final = (
    ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH, DANISH, SWEDISH, NORWEGIAN,
    FINNISH, POLISH, CZECH, RUSSIAN, UKRAINIAN, TURKISH, ARABIC, HINDI, JAPANESE, KOREAN, CHINESE,
)  # fmt: skip
