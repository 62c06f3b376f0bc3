"""Where on a page the story stands, found cheaply: its headline, its first and last paragraphs.

Only for reading credits, which stand next to these; what the story's blocks are, the content stage decides.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from foldline.model import Block, Form, Outline, ParsedPage
from foldline.record import BlockType
from foldline.stages.block_marks import Surroundings, SurroundingsReader, elements_above
from foldline.text.folding import fold_words

PARAGRAPH_CHARS: Final = 80  # shorter lines are teasers, labels and bylines more often than story
DENSE_PARAGRAPH_CHARS: Final = 30  # the same in scripts without spaces
KOREAN_PARAGRAPH_CHARS: Final = 45  # Korean has blanks, and syllables for letters
FIRST_HANGUL, LAST_HANGUL = "\uac00", "\ud7a3"
CHARS_PER_SPACE: Final = 12  # more characters than that to a space: a script without spaces
MAX_LINKED_SHARE: Final = 0.5  # lists of teasers are links
LITTLE_CHARS: Final = 400  # of plain paragraphs: less is a page whose story stands in list items or tables
LONG_ITEM_CHARS: Final = 150  # paragraphs inside list items and layout tables; shorter items are lists
CONTAINER_SHARE: Final = 0.55  # of the paragraphs' text that the story's element must hold
MAX_CLIMB: Final = 12  # elements above a paragraph among which the story's is looked for
MIN_HEADLINE_CHARS: Final = 10
MIN_HEADLINE_WORDS: Final = 3  # fewer, in a top heading, are the site's name
OPENING_PARAGRAPHS: Final = 3  # a standfirst and a summary may stand before the dateline
HEAD_AFTER_HEADLINE: Final = 25  # blocks below a headline that may hold its byline; share buttons are many
HEAD_BEFORE: Final = 6  # blocks above a headline, or above an opening, that may hold a byline
TAIL_PARAGRAPHS: Final = 4  # last paragraphs that may hold a sign-off
TAIL_AFTER: Final = 8  # blocks below the last paragraph that may hold a credit

_CROSSHEAD: Final = BlockType.CROSSHEAD
_PARAGRAPH_TYPES: Final = frozenset((BlockType.PARAGRAPH, BlockType.QUOTE))
_NEVER_TYPES: Final = frozenset((BlockType.IMAGE, BlockType.CROSSHEAD, BlockType.CODE))
_STORY_PLACES: Final = (None, Surroundings.BYLINE)


class StorySpan(Struct, frozen=True, kw_only=True):
    """Blocks by the place that credits stand in; `headline`, `first` and `last` are indexes, -1 for none."""

    head: tuple[Block, ...] = ()
    opening: tuple[Block, ...] = ()
    tail: tuple[Block, ...] = ()
    headline: int = -1
    first: int = -1
    last: int = -1

    @property
    def near(self) -> tuple[Block, ...]:
        """All blocks that credits may stand in."""
        return (*self.head, *self.opening, *self.tail)


def find_story_span(page: ParsedPage) -> StorySpan:
    """The span of a page's story; an empty one where no paragraph stands."""
    blocks = page.outline.blocks
    headline = _headline_index(page)
    paragraphs = _paragraphs(page, blocks[headline + 1 :])
    if not paragraphs:
        return StorySpan(headline=headline)
    last = paragraphs[-1].index
    opening = tuple(paragraphs[:OPENING_PARAGRAPHS])
    return StorySpan(
        head=_head(blocks, headline, opening),
        opening=opening,
        tail=blocks[paragraphs[-TAIL_PARAGRAPHS:][0].index : last + 1 + TAIL_AFTER],
        headline=headline,
        first=opening[0].index,
        last=last,
    )


def _head(blocks: tuple[Block, ...], headline: int, opening: tuple[Block, ...]) -> tuple[Block, ...]:
    """Blocks that may hold the byline: below the headline, around the opening (whose first paragraph may be a
    standfirst), and above the headline."""
    near = opening[0].index - HEAD_BEFORE
    around_opening = blocks[max(near, headline + 1) : opening[-1].index]
    if headline < 0:
        return (*blocks[max(near - HEAD_BEFORE, 0) : max(near, 0)], *around_opening)
    below = blocks[headline + 1 : max(min(near, headline + 1 + HEAD_AFTER_HEADLINE), headline + 1)]
    return (*below, *around_opening, *blocks[max(headline - HEAD_BEFORE, 0) : headline])


def _headline_index(page: ParsedPage) -> int:
    """The heading that the title repeats, else the first top heading of three words; -1 for none."""
    if page.form is Form.TEXT:
        return -1
    title = fold_words(page.metadata.title or "")
    declared = {fold_words(value) for value in page.metadata.metas.get("og:title", ())}
    top = -1
    for block in [each for each in page.outline.blocks if each.type is _CROSSHEAD]:
        if len(block.text) < MIN_HEADLINE_CHARS:
            continue
        folded = fold_words(block.text)
        if folded in declared or (folded and title.startswith(folded)):
            return block.index
        if top < 0 and len(folded.split()) >= MIN_HEADLINE_WORDS and _is_top_heading(page.outline, block):
            top = block.index
    return top


def _is_top_heading(outline: Outline, block: Block) -> bool:
    above = (block.element, *elements_above(outline, block.element, MAX_CLIMB))
    return any(outline.elements[index].tag == "h1" for index in above)


def _paragraphs(page: ParsedPage, blocks: tuple[Block, ...]) -> list[Block]:
    """The story's paragraphs; list items and table cells only where there is little else."""
    long = [
        block
        for block in blocks
        if (length := len(block.text)) >= DENSE_PARAGRAPH_CHARS
        and (
            length >= PARAGRAPH_CHARS or block.text.count(" ") * CHARS_PER_SPACE < length or _is_long_korean(block.text)
        )
        and block.linked <= MAX_LINKED_SHARE * length
        and block.type not in _NEVER_TYPES
    ]
    plain = [block for block in long if block.type in _PARAGRAPH_TYPES]
    if sum([len(block.text) for block in plain]) < LITTLE_CHARS:
        plain = [block for block in long if block.type in _PARAGRAPH_TYPES or len(block.text) >= LONG_ITEM_CHARS]
    return _in_one_container(page.outline, plain) if page.form is Form.HTML else plain


def _is_long_korean(text: str) -> bool:
    """Whether a text is long for Korean, which says in fewer letters and with more blanks what others say."""
    return len(text) >= KOREAN_PARAGRAPH_CHARS and any(FIRST_HANGUL <= letter <= LAST_HANGUL for letter in text[:12])


def _in_one_container(outline: Outline, paragraphs: list[Block]) -> list[Block]:
    """The paragraphs under the innermost element that holds most of their text; elements count up inwards."""
    elements, around = outline.elements, SurroundingsReader(outline)
    placed = [(block, elements[block.element].parent) for block in paragraphs if around.told_of(block) in _STORY_PLACES]
    chars_under: dict[int, int] = {}
    for block, parent in placed:
        chars_under[parent] = chars_under.get(parent, 0) + len(block.text)
    above = {parent: (parent, *elements_above(outline, parent, MAX_CLIMB)) for parent in chars_under}
    held: dict[int, int] = {}
    for parent, chars in chars_under.items():
        for element in above[parent]:
            held[element] = held.get(element, 0) + chars
    enough = CONTAINER_SHARE * sum(chars_under.values())
    container = max((element for element, chars in held.items() if chars >= enough), default=-1)
    return [block for block, parent in placed if container < 0 or container in above[parent]]
