"""How far two lines say the same: by words, or by characters in scripts that put no spaces between words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from foldline.text.folding import fold_words

_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


@lru_cache(maxsize=256)  # a page says its title in several places
def tokens_of(text: str) -> frozenset[str]:
    """The words of a line, folded; for Chinese, Japanese and Thai its characters."""
    folded = fold_words(text)
    return frozenset(folded.replace(" ", "") if _UNSPACED.search(folded) else folded.split())


def shared(tokens: frozenset[str], others: frozenset[str]) -> float:
    """The share of `tokens` that also stands in `others`, 0 to 1."""
    return len(tokens & others) / len(tokens) if tokens else 0.0


def likeness(tokens: frozenset[str], others: frozenset[str]) -> float:
    """How much of both lines is common (Dice's measure), 0 to 1: one word of a long title is little."""
    return 2 * len(tokens & others) / (len(tokens) + len(others)) if tokens or others else 0.0
