"""Places that are guarded off before the story is looked for: they say so themselves, or they are other stories."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from msgspec import Struct

from foldline.model import Element, Outline
from foldline.stages.native_blocks import TextBlocks
from foldline.stages.native_marks import Role
from foldline.stages.native_spans import Spans

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
# Members of an enum, looked up once: in Python 3.11 that takes longer than making a block.
_OTHER_STORY: Final = Role.OTHER_STORY.value
_STORY: Final = Role.STORY
_CARD: Final = Role.CARD


class Guards(Struct, frozen=True):
    """`guarded`: by block of text the `Role` of the guarded place it stands in, 0 for none. `claims`: the elements with
    a role that is not story and that are not most of the page, by number, and the role of each."""

    guarded: list[int]
    claims: dict[int, int]


def find_guards(role: dict[int, Role], spans: Spans, paragraphs: list[int]) -> Guards:
    """The guards and claims of a page's elements by their roles. `paragraphs`: the sums of paragraph words."""
    guarded = [0] * (len(paragraphs) - 1)
    claims: dict[int, int] = {}
    whole = paragraphs[-1]
    held: dict[Role, int] = {}
    for index in sorted(role):  # those around an element come before it
        own = role[index]
        if own is _STORY:
            continue
        first, end = spans.first[index], spans.end[index]
        words = paragraphs[end] - paragraphs[first]
        if words <= MAX_CLAIM_SHARE * whole:
            claims[index] = int(own)
        if own is _CARD or guarded[first]:  # stories are told in cards too
            continue
        if words <= _MAX_SHARES.get(own, MAX_GUARDED_SHARE) * whole:
            guarded[first:end] = [int(own)] * (end - first)
            held[own] = held.get(own, 0) + words
    wrong = {int(own) for own, words in held.items() if words > _MAX_SHARES.get(own, MAX_ROLE_SHARE) * whole}
    return Guards([0 if one in wrong else one for one in guarded] if wrong else guarded, claims)


def open_blocks(text: TextBlocks, guarded: list[int], heading: int) -> list[int]:
    """The numbers of the blocks that are worth a closer look: all but links and short lines in guarded places, and
    all of other stories. More than half of a page's blocks are settled here, and nothing of the story with them."""
    return [
        number
        for number, (role, words, linked) in enumerate(zip(guarded, text.words, text.linked, strict=True))
        if not role
        or number == heading
        or (role != _OTHER_STORY and words > MAX_SETTLED_WORDS and linked < MOSTLY_LINKED)
    ]


def teaser_cards(
    outline: Outline, text: TextBlocks, spans: Spans, paragraphs: list[int], host: str | None
) -> list[int]:
    """Small elements that hold a title linked within the site and a line or two beside it, where at least three look
    alike: other stories in a row."""
    elements = outline.elements
    cards: dict[tuple[str, str, str], set[int]] = {}
    for number, linked in enumerate(text.linked):
        if linked < TEASER_LINKED or not MIN_TEASER_WORDS <= text.words[number] <= MAX_TEASER_WORDS:
            continue
        links = text.blocks[number].links
        if not (links and _is_internal(links[0].url, host)):
            continue
        card = _card_around(text.line[number], spans, paragraphs)
        if 0 < spans.held(paragraphs, card) <= MAX_CARD_WORDS:
            line = elements[text.line[number]]
            cards.setdefault((line.tag, line.marks, elements[line.parent].tag), set()).add(card)
    return [card for alike in cards.values() if len(alike) >= MIN_CARDS for card in alike]


def _card_around(index: int, spans: Spans, paragraphs: list[int]) -> int:
    """The largest of the elements around a title that has a card's size and a paragraph, or the title's own."""
    card = index
    while (index := spans.parent[index]) > 0 and spans.end[index] - spans.first[index] <= MAX_CARD_BLOCKS:
        if spans.held(paragraphs, index):
            card = index
    return card


def _is_internal(url: str, host: str | None) -> bool:
    return not url.startswith(("http:", "https:", "//")) or (host is not None and host in url)


def other_articles(outline: Outline, spans: Spans, paragraphs: list[int], heading: int) -> list[int]:
    """Article elements beside the one that holds the headline and enough text: the next stories of an endless page,
    and teasers. `heading`: the headline's element, -1 for none."""
    elements = outline.elements
    around = [index for index in spans.around(heading) if elements[index].tag == "article"]
    if not around or spans.held(paragraphs, around[0]) < MIN_ARTICLE_SHARE * paragraphs[-1]:
        return []
    articles = [index for index in spans.live if elements[index].tag == "article"]
    return [index for index in articles if index not in around and not spans.stands_in(index, around[0])]


def later_stories(outline: Outline, spans: Spans, paragraphs: list[int], heading: int) -> list[int]:
    """Elements behind the one that holds the headline, of its tag and class, each with an h1 and a time of its own:
    the next stories of an endless page that has no article elements. `heading`: the headline's element, -1 for none."""
    elements = outline.elements
    headings = [index for index, element in enumerate(elements) if element.tag == "h1"]
    times = [index for index, element in enumerate(elements) if element.tag == "time"] if len(headings) > 1 else []
    for own in spans.around(heading)[:MAX_STORY_CLIMB] if times else ():
        if not elements[own].marks or spans.held(paragraphs, own) < MIN_ARTICLE_SHARE * paragraphs[-1]:
            continue
        alike = [index for index in range(own + 1, len(elements)) if _are_alike(elements[own], elements[index])]
        found = [one for one in alike[:MAX_STORIES] if _holds(spans, one, headings) and _holds(spans, one, times)]
        if found and _holds(spans, own, times):
            return found
    return []


def _are_alike(one: Element, other: Element) -> bool:
    return one.parent == other.parent and one.tag == other.tag and one.marks == other.marks


def _holds(spans: Spans, root: int, wanted: list[int]) -> bool:
    """Whether one of these elements, which are in order, stands in another: then the next one behind it does."""
    place = bisect_right(wanted, root)
    return place < len(wanted) and spans.stands_in(wanted[place], root)
