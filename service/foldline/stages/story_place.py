"""Where a page's story begins: its heading, the lines about it, and what stands in places of their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, Final

from msgspec import Struct
from selectolax.lexbor import LexborNode

from foldline.model import Block, Outline, ParsedPage
from foldline.record import BlockType
from foldline.stages.story_data import page_objects, plain_text, story_objects
from foldline.text.agreement import likeness, tokens_of

# How far the head of a story reaches, in blocks: section, kicker and date above the heading; standfirst,
# byline, share buttons and a lead picture below it.
BLOCKS_BEFORE: Final = 8
BLOCKS_AFTER: Final = 25
AGREEING: Final = 0.3  # a heading and a title, as for headlines
# Pages without an h1 have their headline in an h2 or a bare div; it must then match a title closely.
SAME_LINE: Final = 0.7
MIN_HEADING_CHARS, MAX_HEADING_CHARS = 12, 300
MAX_DEPTH: Final = 250  # real pages are 10 to 60 elements deep; a hostile one is thousands
MAX_HEADINGS: Final = 30  # a page that makes each crosshead an h1 has its headline among the first
MAX_HEADING_DEPTH: Final = 5  # h1 > div > span > a > em
# So close below the heading nothing is foreign: pages put date and byline into an aside or a "card-footer".
CLOSE_BLOCKS: Final = 5
PARAGRAPH_CHARS: Final = 300  # longer than a standfirst
# How much more a later h1 must be like a title to be taken for the headline: lists of other stories come
# later.
LATER_MARGIN: Final = 0.25
# Places whose dates and names belong to something else. They are tested only below the ancestors that a
# place shares with the heading, since pages mark their whole body "has-sidebar".
_FOREIGN_MARKS: Final = re.compile(
    r"comment|related|recommend|sidebar|teaser|promo|footer|recirc|more-from|read-more|trending|most-read"
    r"|latest|popular|newsletter|next-post|prev-post|post-nav"
)
_FOREIGN_TAGS: Final = frozenset(("aside", "footer", "nav"))
# An aside that is called so holds the story's own lines, above the heading too.
_OWN_MARKS: Final = re.compile(r"(?:post|entry|article|story)[-_](?:meta|info|author|header|date)|byline")


class StoryPlace(Struct, frozen=True):
    """A story's head and the data that describes it.

    `heading` is the index of the headline's block, -1 where none was found; `above` the elements around it;
    `head` the blocks about it, none of them foreign; `first` and `last` bound their elements, and from the
    heading to `close` nothing is foreign. `objects` are the JSON-LD objects of this story, best first,
    `pages` those of the page as such. `known` remembers which elements are
    foreign: among those that are not close, and among those that are.
    """

    outline: Outline
    heading: int
    above: frozenset[int]
    head: tuple[Block, ...]
    first: int
    last: int
    close: int
    objects: tuple[dict[str, Any], ...]
    pages: tuple[dict[str, Any], ...]
    known: tuple[dict[int, bool], dict[int, bool]]

    @property
    def headline(self) -> str:
        return self.outline.blocks[self.heading].text if self.heading >= 0 else ""

    def is_foreign(self, element: int) -> bool:
        """Whether an element stands in a place of its own: a caption, comments, other stories, the footer."""
        elements, above = self.outline.elements, self.above
        close = self.heading >= 0 and self.outline.blocks[self.heading].element <= element <= self.close
        known = self.known[close]
        passed: list[int] = []
        foreign = False
        for _ in range(MAX_DEPTH):
            if element < 0 or element in above:
                break
            if (told := known.get(element)) is not None:
                foreign = told
                break
            passed.append(element)
            one = elements[element]
            if one.tag == "figcaption" or (not close and _is_foreign_place(one.tag, one.marks)):
                foreign = True
                break
            element = one.parent
        for element in passed:
            known[element] = foreign
        return foreign

    def nearby(self, nodes: Iterable[LexborNode]) -> list[LexborNode]:
        """Those of the nodes that stand in the story's head."""
        found = ((self.outline.index_of.get(node.mem_id, -1), node) for node in nodes)
        return [node for index, node in found if self.first <= index <= self.last and not self.is_foreign(index)]

    def own(self, nodes: Iterable[LexborNode]) -> list[LexborNode]:
        """Those of the nodes that stand in no place of their own, nearest to the heading first."""
        found = [(self.outline.index_of.get(node.mem_id, -1), node) for node in nodes]
        centre = self.outline.blocks[self.heading].element if self.heading >= 0 else 0
        kept = [(abs(index - centre), node) for index, node in found if index >= 0 and not self.is_foreign(index)]
        return [node for _, node in sorted(kept, key=lambda pair: pair[0])]


@lru_cache(maxsize=8192)
def _is_foreign_place(tag: str, marks: str) -> bool:
    if tag in _FOREIGN_TAGS and not _OWN_MARKS.search(marks):
        return True
    return bool(marks) and _FOREIGN_MARKS.search(marks) is not None


def story_place(page: ParsedPage) -> StoryPlace:
    """The head of the page's story; the page's first blocks where no heading is found."""
    outline = page.outline
    heading = _find_heading(page)
    above = frozenset(_chain(outline, outline.blocks[heading].element)) if heading >= 0 else frozenset({0})
    start, end = max(0, heading - BLOCKS_BEFORE), max(heading, 0) + BLOCKS_AFTER
    window = outline.blocks[start : end + 1]
    bounds = [block.element for block in window if block.element >= 0] or [-1]
    close = _last_close_element(outline, heading)
    known: tuple[dict[int, bool], dict[int, bool]] = ({}, {})
    place = StoryPlace(
        outline, heading, above, (), min(bounds), max(bounds), close, story_objects(page), page_objects(page), known
    )
    image = BlockType.IMAGE
    head = tuple([block for block in window if block.type is not image and not place.is_foreign(block.element)])
    return StoryPlace(outline, heading, above, head, place.first, place.last, close, place.objects, place.pages, known)


def _last_close_element(outline: Outline, heading: int) -> int:
    """The last element of the few lines below the heading, as far as no paragraph stands between."""
    last = -1
    for block in outline.blocks[max(heading, 0) : heading + CLOSE_BLOCKS + 1]:
        if block.index > heading and len(block.text) > PARAGRAPH_CHARS:
            break
        last = max(last, block.element)
    return last


def _find_heading(page: ParsedPage) -> int:
    """The h1 that is most like a title; else any short block that is nearly a title; else the first h1."""
    titles = [tokens_of(line) for line in _titles(page)]
    best, most, first = -1, 0.0, -1
    crosshead = BlockType.CROSSHEAD
    index_of = page.outline.index_of
    h1 = sorted(index_of[node.mem_id] for node in page.landmarks.headings if node.mem_id in index_of)
    headings = (one for one in page.outline.blocks if one.type is crosshead) if h1 else iter(())
    for block in islice((one for one in headings if _is_in(page.outline, one.element, h1)), MAX_HEADINGS):
        first = block.index if first < 0 else first
        words = tokens_of(block.text)
        agreement = max((likeness(words, title) for title in titles), default=0.0)
        if agreement >= AGREEING and agreement > most + (LATER_MARGIN if best >= 0 else 0):
            best, most = block.index, agreement
            if most + LATER_MARGIN >= 1:
                break
    if best >= 0 or not titles:
        return best if best >= 0 else first
    lines = [block for block in page.outline.blocks if MIN_HEADING_CHARS <= len(block.text) <= MAX_HEADING_CHARS]
    for block in sorted(lines, key=lambda block: block.type is not crosshead):
        words = tokens_of(block.text)
        if any(likeness(words, title) >= SAME_LINE for title in titles):
            return block.index
    return first


def _titles(page: ParsedPage) -> Iterator[str]:
    metas = page.metadata.metas
    yield from {*metas.get("og:title", ()), *metas.get("twitter:title", ())}
    if page.metadata.title:
        yield page.metadata.title
    for item in page.metadata.json_ld[:5]:
        if headline := plain_text(item.get("headline")):
            yield headline


def _is_in(outline: Outline, element: int, roots: list[int]) -> bool:
    """Whether an element is one of these, in order, or stands in one, a few levels deep."""
    place = bisect_right(roots, element) - 1  # only the last root before it can hold it
    if place < 0:
        return False
    root = roots[place]
    for _ in range(MAX_HEADING_DEPTH):
        if element <= root:
            return element == root
        element = outline.elements[element].parent
    return False


def _chain(outline: Outline, element: int) -> Iterator[int]:
    """An element's index and those of its ancestors, as far as real pages are deep."""
    for _ in range(MAX_DEPTH):
        if element < 0:
            return
        yield element
        element = outline.elements[element].parent
