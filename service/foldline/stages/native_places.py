"""The places of a page measured: how much text each element holds, which are guarded off, and where the story hangs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import Final

from msgspec import Struct

from foldline.model import Outline
from foldline.stages.native_blocks import TextBlocks
from foldline.stages.native_guards import find_guards, later_stories, other_articles, teaser_cards
from foldline.stages.native_marks import TELLING_TAGS, Role, role_of
from foldline.stages.native_spans import Spans, find_spans
from foldline.stages.native_topic import topical_shares

# Members of an enum, looked up once: in Python 3.11 that takes longer than making a block.
_STORY: Final = Role.STORY
_NONE: Final = Role.NONE
_TEASER: Final = Role.TEASER
_OTHER_STORY: Final = Role.OTHER_STORY
CONTAINER_SHARE: Final = 0.7  # of the paragraph words that are left, in the story's container
CORE_SHARE: Final = 0.5  # and in its core, deeper: climbs are counted from there
HINT_SHARE: Final = 0.3  # a class that says "article body" must hold that much
MIN_BELOW_SHARE: Final = 0.3  # of the words that must stand below the headline for it to be believed
OFF_TOPIC_WEIGHT: Final = 0.4  # of a paragraph in an element that names no word of the title


class Places(Struct, frozen=True):
    """What is known of a page's elements. `guarded` holds by block of text the `Role` of the guarded place it stands
    in, 0 for none; `claims` the roles of the elements that claim one and are not most of the page; `topical` by element
    the share of the title's words it names. `container`, `core` and `hint` are elements: the deepest that hold enough
    of what is left (`hint`: with a class for it, -1 for none).

    The rest are sums, to be asked by `Spans.held`: of paragraph words, and of `left`, the paragraph words outside
    guarded places and below the headline, those off the topic counted for less.
    """

    spans: Spans
    guarded: list[int]
    claims: dict[int, int]
    paragraph_words: list[int]
    left: list[int]
    topical: dict[int, float]
    container: int
    core: int
    hint: int

    def claim_around(self, index: int) -> int:
        """The role that the innermost of the elements around one claims, 0 for none."""
        while index >= 0 and index not in self.claims:
            index = self.spans.parent[index]
        return self.claims.get(index, 0)


def sums_of(numbers: list[int]) -> list[int]:
    """The sum before each number, and that of all."""
    return [0, *accumulate(numbers)]


def map_places(outline: Outline, text: TextBlocks, heading: int, host: str | None, topic: frozenset[str]) -> Places:
    """`heading` is a block's number, -1 for none; `host` the page's; `topic` the words of its title."""
    spans = find_spans(outline, text)
    paragraphs = sums_of(text.paragraph_words)
    role = _roles(outline, spans.live)
    for index in teaser_cards(outline, text, spans, paragraphs, host):
        role[index] = _TEASER
    headed = text.line[heading] if heading >= 0 else -1
    others = other_articles(outline, spans, paragraphs, headed) or later_stories(outline, spans, paragraphs, headed)
    for index in others:
        role[index] = _OTHER_STORY
    guards = find_guards(role, spans, paragraphs)
    topical = topical_shares(text, spans.parent, topic, heading)
    left = sums_of(_words_left(text, spans.parent, guards.guarded, heading, topical))
    container, core = _story_elements(text, spans, left)
    hint = _hint(role, spans, left)
    return Places(spans, guards.guarded, guards.claims, paragraphs, left, topical, container, core, hint)


def _roles(outline: Outline, live: list[int]) -> dict[int, Role]:
    """The roles of those elements that claim one."""
    elements = outline.elements
    found: dict[int, Role] = {}
    for index in live:
        element = elements[index]
        if not element.marks and element.tag not in TELLING_TAGS:
            continue
        own = role_of(element.tag, element.marks)
        if own is not _NONE:
            found[index] = own
    return found


def _words_left(
    text: TextBlocks, parent: list[int], guarded: list[int], heading: int, topical: dict[int, float]
) -> list[int]:
    """By block what is left of its paragraph words."""
    free = [0 if role else words for role, words in zip(guarded, text.paragraph_words, strict=True)]
    if heading > 0 and sum(free[heading:]) >= MIN_BELOW_SHARE * sum(free):
        free[:heading] = [0] * heading
    if not topical:
        return free
    for number, words in enumerate(free):
        if words:
            near = topical.get(max(parent[max(parent[text.home[number]], 0)], 0), 0.0)
            free[number] = int(words * (OFF_TOPIC_WEIGHT + (1 - OFF_TOPIC_WEIGHT) * near))
    return free


def _story_elements(text: TextBlocks, spans: Spans, left: list[int]) -> tuple[int, int]:
    """The container and the core. What holds half of the words holds the block with the middle one; of two that hold
    half each, as copies for two screen sizes do, the latter is the core."""
    whole = left[-1]
    if not whole:
        return 0, 0
    middle = {bisect_left(left, whole / 2) - 1, bisect_right(left, whole / 2) - 1}
    core = max(_climb_to(CORE_SHARE * whole, text.line[number], spans, left) for number in middle)
    return _climb_to(CONTAINER_SHARE * whole, core, spans, left), core


def _climb_to(words: float, index: int, spans: Spans, left: list[int]) -> int:
    """The innermost of the elements around one that holds so many words; the root where none does."""
    while index > 0 and spans.held(left, index) < words:
        index = spans.parent[index]
    return index


def _hint(role: dict[int, Role], spans: Spans, left: list[int]) -> int:
    """The last of the elements that call themselves the story's and hold enough."""
    least = max(HINT_SHARE * left[-1], 1)
    return max((index for index, own in role.items() if own is _STORY and spans.held(left, index) >= least), default=-1)
