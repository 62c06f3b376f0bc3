"""What the page says its story is about: its headline's block, and the title's words in its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from foldline.model import Outline
from foldline.stages.native_blocks import TextBlocks
from foldline.text.agreement import likeness, tokens_of

MIN_TOPIC_CHARS: Final = 4  # shorter words of a title are "the" and "and"
TOPIC_LEVELS: Final = 4  # elements around a line that share in what it names


def find_heading(outline: Outline, text: TextBlocks, titles: Sequence[str]) -> int:
    """The number of the h1 that is most like one of the page's titles, else of the first h1; -1 for none."""
    candidates = [number for number, line in enumerate(text.line) if outline.elements[line].tag == "h1"]
    if len(candidates) < 2:  # noqa: PLR2004 - nothing to choose
        return candidates[0] if candidates else -1
    wanted = [tokens_of(title) for title in titles]
    return max(
        candidates,
        key=lambda number: max((likeness(tokens_of(text.blocks[number].text), title) for title in wanted), default=0.0),
    )


def topic_of(titles: Sequence[str]) -> frozenset[str]:
    """The words of a title that speak of its story: the longer ones."""
    words = titles[0].lower().split() if titles else ()
    return frozenset(word for word in words if len(word) >= MIN_TOPIC_CHARS)


def topical_shares(text: TextBlocks, parent: list[int], topic: frozenset[str], heading: int) -> dict[int, float]:
    """By element that holds paragraphs the title's words in them, as a share (0 to 1) of the most that one holds."""
    named: dict[int, frozenset[str]] = {}
    for number, block in enumerate(text.blocks):
        if not topic or not text.paragraph_words[number] or number == heading:
            continue
        if words := topic.intersection(block.text.lower().split()):
            index = text.home[number]
            for _ in range(TOPIC_LEVELS):
                named[index] = named.get(index, words) | words
                index = max(parent[index], 0)
    most = max(map(len, named.values()), default=0)
    return {index: len(words) / most for index, words in named.items()}
