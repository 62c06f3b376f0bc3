"""What the page says its story is about: its headline's block, and the title's words in its paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
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
    named: dict[int, int] = {}  # by element the words in it, a bit for each
    for home, words in _words_named(text, paragraphs, topic):
        index = home
        for _ in range(TOPIC_LEVELS):
            named[index] = named.get(index, 0) | words
            index = max(parent[index], 0)
    counts = {index: words.bit_count() for index, words in named.items()}
    most = max(counts.values(), default=0)
    return {index: count / most for index, count in counts.items()}


def _words_named(text: TextBlocks, paragraphs: list[int], topic: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Homes, and the words of the topic in the paragraphs that hang there, a bit for each. A few searches through all
    the text take a quarter of the time of taking each paragraph apart; a word found is not looked for again before
    the next home."""
    homes: list[int] = []
    starts: list[int] = []
    pieces: list[bytes] = []
    size = 0
    for number in paragraphs:
        home = text.home[number]
        if not homes or homes[-1] != home:
            homes.append(home)
            starts.append(size)
        pieces.append(_spaced(text.blocks[number]))
        size += len(pieces[-1])
    starts.append(size)
    whole = b"".join(pieces)
    for bit, word in enumerate(sorted(topic)):
        forms = (word, word.capitalize(), word.upper())  # of ASCII only the small letters are left
        for wanted in {f" {form} ".encode("utf-8", "replace").lower() for form in forms}:
            at = whole.find(wanted)
            while at >= 0:
                run = bisect_right(starts, at) - 1
                yield homes[run], 1 << bit
                at = whole.find(wanted, starts[run + 1])


def _spaced(block: Block) -> bytes:
    """A block's text in UTF-8, ASCII in small letters, each of its words between single spaces."""
    spaced = " ".join(block.text.split()) if block.type in LOOSELY_SPACED else block.text
    return f" {spaced} ".encode("utf-8", "replace").lower()
