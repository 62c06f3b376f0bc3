"""What the page says its story is about: its headline's block, and the title's words in its paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from foldline.model import Block, Outline
from foldline.stages.native_blocks import LOOSELY_SPACED, TextBlocks
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
    paragraphs = [n for n, words in enumerate(text.paragraph_words) if words and n != heading] if topic else []
    named: dict[int, frozenset[str]] = {}
    for number, words in _words_named([text.blocks[number] for number in paragraphs], topic).items():
        index = text.home[paragraphs[number]]
        for _ in range(TOPIC_LEVELS):
            named[index] = named.get(index, words) | words
            index = max(parent[index], 0)
    most = max(map(len, named.values()), default=0)
    return {index: len(words) / most for index, words in named.items()}


def _words_named(blocks: list[Block], topic: frozenset[str]) -> dict[int, frozenset[str]]:
    """By number of a block the words of the topic in it, where there are any. A few searches through all the text
    take a quarter of the time of taking each paragraph apart."""
    texts = [_spaced(block) for block in blocks]
    starts = [0, *accumulate(map(len, texts))]
    whole = "".join(texts)
    found: dict[int, frozenset[str]] = {}
    for word in topic:
        wanted = f" {word} "
        at = whole.find(wanted)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            found[number] = found.get(number, frozenset()) | {word}
            at = whole.find(wanted, starts[number + 1])
    return found


def _spaced(block: Block) -> str:
    """A block's text in lower case, each of its words between single spaces."""
    lowered = block.text.lower()
    return f" {' '.join(lowered.split()) if block.type in LOOSELY_SPACED else lowered} "
