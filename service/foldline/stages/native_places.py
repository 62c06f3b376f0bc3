"""The elements of a page measured: how much text each holds, which are guarded off, and where the story hangs."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from foldline.model import Outline
from foldline.stages.native_blocks import TextBlocks
from foldline.stages.native_guards import hand_down, later_stories, other_articles, teaser_cards
from foldline.stages.native_marks import Role, role_of
from foldline.stages.native_topic import topical_shares
from foldline.stages.outline import INLINE

# Members of an enum, looked up once: in Python 3.11 that takes longer than making a block.
_STORY: Final = Role.STORY
CONTAINER_SHARE: Final = 0.7  # of the paragraph words that are left, in the story's container
CORE_SHARE: Final = 0.5  # and in its core, deeper: climbs are counted from there
HINT_SHARE: Final = 0.3  # a class that says "article body" must hold that much
MIN_BELOW_SHARE: Final = 0.3  # of the words that must stand below the headline for it to be believed
OFF_TOPIC_WEIGHT: Final = 0.4  # of a paragraph in an element that names no word of the title


class Places(Struct, frozen=True):
    """By element of the outline. Words are those of the element with all below it.

    `guarded` and `claim` are those of `Guards`; `left`: paragraph words outside guarded places and below the
    headline, those off the topic counted for less; `meeting`: the innermost element around it that also holds the
    core; `steps`: how far up that is; `topical`: the share of the title's words it names. `container`, `core` and
    `hint` are elements: the deepest that hold enough of what is left (`hint`: with a class for it, -1 for none).
    """

    parent: list[int]
    role: list[Role]
    paragraph_words: list[int]
    words: list[int]
    chars: list[int]
    linked: list[int]
    count: list[int]
    guarded: list[int]
    claim: list[int]
    left: list[int]
    meeting: list[int]
    steps: list[int]
    topical: dict[int, float]
    container: int
    core: int
    hint: int


def map_places(outline: Outline, text: TextBlocks, heading: int, host: str | None, topic: frozenset[str]) -> Places:
    """Words gathered upwards, guards handed down, and what is left gathered upwards. `heading` is a block's number,
    -1 for none; `host` the page's; `topic` the words of its title."""
    parent = [element.parent for element in outline.elements]
    paragraphs, words, chars, linked, count = _gather(text, parent)
    live = [index for index, held in enumerate(count) if held]
    role = _roles(outline, live)
    above = ancestors(parent, text.line[heading]) if heading >= 0 else []
    articles = [index for index in above if outline.elements[index].tag == "article"]
    end = end_of(parent, articles[0]) if articles else 0
    for index in teaser_cards(outline, text, count, paragraphs, host):
        role[index] = Role.TEASER
    for index in other_articles(outline, articles, paragraphs, end) or later_stories(
        outline, parent, above, paragraphs
    ):
        role[index] = Role.OTHER_STORY
    guards = hand_down(live, parent, role, paragraphs)
    topical = topical_shares(text, parent, topic, heading)
    left = _words_left(text, live, parent, guards.guarded, heading, topical)
    container, core, hint = _story_elements(live, role, left)
    meeting, steps = _meetings(live, parent, core)
    return Places(
        parent, role, paragraphs, words, chars, linked, count, guards.guarded, guards.claim, left,
        meeting, steps, topical, container, core, hint,
    )  # fmt: skip


def _gather(text: TextBlocks, parent: list[int]) -> tuple[list[int], ...]:
    """By element its paragraph words, words, characters, linked characters and blocks of text."""
    size = len(parent)
    paragraphs, words, chars, linked, count = ([0] * size for _ in range(5))
    for block, line, own, own_paragraph in zip(text.blocks, text.line, text.words, text.paragraph_words, strict=True):
        count[line] += 1
        words[line] += own
        chars[line] += len(block.text)
        if own_paragraph:
            paragraphs[line] += own_paragraph
        if block.linked:
            linked[line] += block.linked
    for index in range(size - 1, 0, -1):
        if count[index]:
            above = parent[index]
            count[above] += count[index]
            words[above] += words[index]
            chars[above] += chars[index]
            if paragraphs[index]:
                paragraphs[above] += paragraphs[index]
            if linked[index]:
                linked[above] += linked[index]
    return paragraphs, words, chars, linked, count


def _roles(outline: Outline, live: list[int]) -> list[Role]:
    """By element the role that it claims; inline elements claim none ("hljs-comment" is code)."""
    role = [Role.NONE] * len(outline.elements)
    for index in live:
        element = outline.elements[index]
        if element.tag not in INLINE:
            role[index] = role_of(element.tag, element.marks)
    return role


def _words_left(
    text: TextBlocks, live: list[int], parent: list[int], guarded: list[int], heading: int, topical: dict[int, float]
) -> list[int]:
    free = [0 if guarded[line] else words for line, words in zip(text.line, text.paragraph_words, strict=True)]
    if heading > 0 and sum(free[heading:]) >= MIN_BELOW_SHARE * sum(free):
        free[:heading] = [0] * heading
    left = [0] * len(parent)
    for line, home, words in zip(text.line, text.home, free, strict=True):
        if words:
            near = topical.get(max(parent[max(parent[home], 0)], 0), 0.0) if topical else 1.0
            left[line] += int(words * (OFF_TOPIC_WEIGHT + (1 - OFF_TOPIC_WEIGHT) * near))
    for index in reversed(live):
        if left[index] and index:
            left[parent[index]] += left[index]
    return left


def _story_elements(live: list[int], role: list[Role], left: list[int]) -> tuple[int, int, int]:
    """The container, the core and the hint. Elements come in the page's order, so the last one that holds more than
    half is the deepest."""
    whole = left[0]
    container = core = 0
    hint = -1
    least = max(HINT_SHARE * whole, 1)
    for index in live:
        words = left[index]
        if words < least:
            continue
        if words >= CONTAINER_SHARE * whole:
            container = index
        if words >= CORE_SHARE * whole:
            core = index
        if role[index] is _STORY:
            hint = index
    return container, core, hint


def _meetings(live: list[int], parent: list[int], core: int) -> tuple[list[int], list[int]]:
    """By element where its line of ancestors meets that of the core, and how many steps up that is."""
    above_core = set(ancestors(parent, core))
    meeting, steps = [0] * len(parent), [0] * len(parent)
    for index in live:
        if index in above_core:
            meeting[index] = index
        else:
            above = parent[index]
            meeting[index], steps[index] = meeting[above], steps[above] + 1
    return meeting, steps


def ancestors(parent: list[int], index: int) -> list[int]:
    """An element and those around it, the innermost first."""
    found = []
    while index >= 0:
        found.append(index)
        index = parent[index]
    return found


def end_of(parent: list[int], root: int) -> int:
    """The index behind an element's last descendant: all elements from `root` up to it stand in it; 0 for no root."""
    if root < 0:
        return 0
    return next((index for index in range(root + 1, len(parent)) if parent[index] < root), len(parent))
