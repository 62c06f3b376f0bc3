"""Which blocks of a page the reference holds: what the model learns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from foldline.model import Block
from foldline.text.folding import fold_letters

MIN_LETTERS: Final = 20  # shorter lines stand in menus too: they count only next to story
MIN_SHORT_LETTERS: Final = 8  # a short line may be part of a reference's line only from here on
MIN_GRAM_WORDS: Final = 6
NEAR_BLOCKS: Final = 6
EDGE_BLOCKS: Final = 3  # beyond the first and last sure block
SURE: Final = 0.6
_WORD: Final = re.compile(r"\w+")


def story_shares(blocks: Sequence[Block], reference: str) -> list[float]:
    """By block the share of it that is in the reference, 0 to 1: whole lines by letters, others by 4-grams."""
    lines = {fold_letters(line) for line in reference.splitlines()}
    whole = "\n".join(fold_letters(line) for line in reference.splitlines())
    words = _WORD.findall(reference.lower())
    grams = set(zip(words, words[1:], words[2:], words[3:], strict=False))
    letters = [fold_letters(block.text) for block in blocks]
    shares = [_long_share(block.text, own, whole, grams) for block, own in zip(blocks, letters, strict=True)]
    sure = [number for number, share in enumerate(shares) if share is not None and share >= SURE]
    near = {other for number in sure for other in range(number - NEAR_BLOCKS, number + NEAR_BLOCKS + 1)}
    first, last = (sure[0] - EDGE_BLOCKS, sure[-1] + EDGE_BLOCKS) if sure else (0, -1)
    return [
        share
        if share is not None
        else float(number in near and first <= number <= last and _is_short_line(own, lines, whole))
        for number, (share, own) in enumerate(zip(shares, letters, strict=True))
    ]


def _long_share(text: str, letters: str, whole: str, grams: set[tuple[str, str, str, str]]) -> float | None:
    """The share of a long line; None for a short one."""
    if not letters:
        return 0.0
    if len(letters) >= MIN_LETTERS and letters in whole:
        return 1.0
    words = _WORD.findall(text.lower())
    if len(words) < MIN_GRAM_WORDS:
        return 0.0 if len(letters) >= MIN_LETTERS else None
    own = list(zip(words, words[1:], words[2:], words[3:], strict=False))
    return sum(gram in grams for gram in own) / len(own)


def _is_short_line(letters: str, lines: set[str], whole: str) -> bool:
    return letters in lines or (len(letters) >= MIN_SHORT_LETTERS and letters in whole)
