"""Places that are guarded off before the story is looked for: they say so themselves, or they are other stories."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from msgspec import Struct

from foldline.model import Element, Outline
from foldline.stages.native_blocks import TextBlocks
from foldline.stages.native_marks import Role

# An element whose tag or class says "not story" counts as such only while it holds little of the page's paragraphs
# ("has-sidebar" on body). Without this guard word F1 falls from 0.92 to 0.74 (CONTENT.md, section 4).
MAX_GUARDED_SHARE: Final = 0.2
# A consent vendor's id is no accident, and its text outweighs short stories; so do readers' comments.
# Where the headline's article is known, the others may be longer than it.
_MAX_SHARES: Final = {Role.VENDOR: 0.9, Role.COMMENT: 0.6, Role.TEASER: 0.6, Role.OTHER_STORY: 1.0}
MAX_ROLE_SHARE: Final = 0.5  # places of one role that together hold more are the story, told in "ad-item" boxes
MAX_CLAIM_SHARE: Final = 0.6  # a mark around more than that speaks of the page, not of a place in it
MAX_SETTLED_WORDS: Final = 8
MOSTLY_LINKED: Final = 0.5  # of a block's characters
TEASER_LINKED: Final = 0.8  # of a title's characters
MIN_TEASER_WORDS, MAX_TEASER_WORDS = 3, 30
MAX_CARD_BLOCKS: Final = 6  # title, section, date, author, a line or two
MAX_CARD_WORDS: Final = 70
MIN_CARDS: Final = 3
MIN_ARTICLE_SHARE: Final = 0.3  # of the page's paragraph words, in the article that holds the headline
MAX_STORY_CLIMB: Final = 12  # elements around the headline among which its story's is looked for
MAX_STORIES: Final = 20  # of an endless page
_OTHER_STORY: Final = Role.OTHER_STORY.value
_CLAIMS: Final = frozenset(Role) - {Role.STORY, Role.NONE}
_GUARDS: Final = _CLAIMS - {Role.CARD}  # stories are told in cards too


class Guards(Struct, frozen=True):
    """By element of the outline the `Role` of the guarded place it stands in (0 for none), and the innermost element
    around it whose role is not story and that is not most of the page (-1 for none)."""

    guarded: list[int]
    claim: list[int]


def hand_down(live: list[int], parent: list[int], role: list[Role], paragraphs: list[int]) -> Guards:
    """The guards and claims of the live elements; parents come before their children."""
    guarded, claim = [0] * len(role), [-1] * len(role)
    whole = paragraphs[0]
    held: dict[Role, int] = {}
    for index in live:
        above, own = parent[index], role[index]
        if above >= 0:
            guarded[index], claim[index] = guarded[above], claim[above]
        if own not in _CLAIMS:
            continue
        words = paragraphs[index]
        if words <= MAX_CLAIM_SHARE * whole:
            claim[index] = index
        if own in _GUARDS and not guarded[index] and words <= _MAX_SHARES.get(own, MAX_GUARDED_SHARE) * whole:
            guarded[index] = own.value
            held[own] = held.get(own, 0) + words
    wrong = {own.value for own, words in held.items() if words > _MAX_SHARES.get(own, MAX_ROLE_SHARE) * whole}
    return Guards([0 if one in wrong else one for one in guarded] if wrong else guarded, claim)


def open_blocks(text: TextBlocks, guarded: list[int], heading: int) -> list[int]:
    """The numbers of the blocks that are worth a closer look: all but links and short lines in guarded places, and
    all of other stories. More than half of a page's blocks are settled here, and nothing of the story with them."""
    roles = [guarded[line] for line in text.line]
    return [
        number
        for number, (role, words, linked) in enumerate(zip(roles, text.words, text.linked, strict=True))
        if not role
        or number == heading
        or (role != _OTHER_STORY and words > MAX_SETTLED_WORDS and linked < MOSTLY_LINKED)
    ]


def teaser_cards(
    outline: Outline, text: TextBlocks, count: list[int], paragraphs: list[int], host: str | None
) -> list[int]:
    """Small elements that hold a title linked within the site and a line or two beside it, where at least three look
    alike: other stories in a row."""
    elements = outline.elements
    cards: dict[tuple[str, str, str], set[int]] = {}
    for number, block in enumerate(text.blocks):
        if (
            text.linked[number] < TEASER_LINKED
            or not MIN_TEASER_WORDS <= text.words[number] <= MAX_TEASER_WORDS
            or not (block.links and _is_internal(block.links[0].url, host))
        ):
            continue
        line = elements[text.line[number]]
        index = card = text.line[number]
        while (above := elements[index].parent) > 0 and count[above] <= MAX_CARD_BLOCKS:
            index = above
            card = index if paragraphs[index] else card
        if 0 < paragraphs[card] <= MAX_CARD_WORDS:
            cards.setdefault((line.tag, line.marks, elements[line.parent].tag), set()).add(card)
    return [card for alike in cards.values() if len(alike) >= MIN_CARDS for card in alike]


def _is_internal(url: str, host: str | None) -> bool:
    return not url.startswith(("http:", "https:", "//")) or (host is not None and host in url)


def other_articles(outline: Outline, around_heading: list[int], paragraphs: list[int], end: int) -> list[int]:
    """Article elements beside the one that holds the headline and enough text: the next stories of an endless page,
    and teasers. `around_heading`: the articles around the headline, innermost first; `end`: behind the first's last
    descendant."""
    if not around_heading or paragraphs[around_heading[0]] < MIN_ARTICLE_SHARE * paragraphs[0]:
        return []
    own = around_heading[0]
    return [
        index
        for index, element in enumerate(outline.elements)
        if element.tag == "article" and not own < index < end and index not in around_heading
    ]


def later_stories(outline: Outline, parent: list[int], around_heading: list[int], paragraphs: list[int]) -> list[int]:
    """Elements behind the one that holds the headline, of its tag and class, each with an h1 and a time of its own:
    the next stories of an endless page that has no article elements. `around_heading`: the elements around the
    headline, innermost first."""
    elements = outline.elements
    headings = [index for index, element in enumerate(elements) if element.tag == "h1"]
    times = [index for index, element in enumerate(elements) if element.tag == "time"] if len(headings) > 1 else []
    for own in around_heading[:MAX_STORY_CLIMB] if times else ():
        if not elements[own].marks or paragraphs[own] < MIN_ARTICLE_SHARE * paragraphs[0]:
            continue
        alike = [index for index in range(own + 1, len(elements)) if _are_alike(elements[own], elements[index])]
        found = [one for one in alike[:MAX_STORIES] if _holds(parent, one, headings) and _holds(parent, one, times)]
        if found and _holds(parent, own, times):
            return found
    return []


def _are_alike(one: Element, other: Element) -> bool:
    return one.parent == other.parent and one.tag == other.tag and one.marks == other.marks


def _holds(parent: list[int], root: int, wanted: list[int]) -> bool:
    """Whether one of these elements, which are in order, stands in another: then the next one behind it does."""
    place = bisect_right(wanted, root)
    index = wanted[place] if place < len(wanted) else -1
    while index > root:
        index = parent[index]
    return index == root
