"""Which blocks are story on a page that no rule knows: foldline's own engine.

Elements are measured once (`native_places`), each block's evidence is read as small numbers (`block_features`), one
table of weights makes a chance of them (`native_model`), and the cut between story and the rest is the one with the
best expected word F1.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from foldline.model import Block, BlockLabel, Outline, ParsedPage, PlacedBlock, Zone
from foldline.record import BlockType
from foldline.stages.block_features import read_features
from foldline.stages.native_blocks import TextBlocks, read_text_blocks
from foldline.stages.native_guards import MOSTLY_LINKED, open_blocks
from foldline.stages.native_lines import label_of_line
from foldline.stages.native_marks import Role
from foldline.stages.native_model import chances, choose, load_weights
from foldline.stages.native_places import Places, map_places
from foldline.stages.native_pointers import find_pointers
from foldline.stages.native_standfirst import find_standfirst
from foldline.stages.native_topic import find_heading, topic_of

# Members of an enum, looked up once: in Python 3.11 that takes longer than making a block.
_STORY: Final = Zone.STORY
_OUTSIDE: Final = Zone.OUTSIDE
_CROSSHEAD: Final = BlockType.CROSSHEAD
_IMAGE: Final = BlockType.IMAGE
_LIST_ITEM: Final = BlockType.LIST_ITEM
_LABELS: Final = {
    Role.VENDOR: BlockLabel.CONSENT,
    Role.CONSENT: BlockLabel.CONSENT,
    Role.NEWSLETTER: BlockLabel.NEWSLETTER,
    Role.COMMENT: BlockLabel.COMMENT,
    Role.SHARE: BlockLabel.SHARE,
    Role.TAGS: BlockLabel.TAGS,
    Role.AUTHOR: BlockLabel.AUTHOR,
    Role.LEGAL: BlockLabel.LEGAL,
    Role.RELATED: BlockLabel.RELATED,
    Role.TEASER: BlockLabel.RELATED,
    Role.OTHER_STORY: BlockLabel.RELATED,
    Role.CAPTION: BlockLabel.CAPTION,
    Role.PROMO: BlockLabel.PROMO,
}
# Of the blocks of a page two in three stand in such a place: what is said of them is put together once.
_IN_PLACE: Final = {int(role): (f"in a place marked {role.name.lower()}", _LABELS.get(role)) for role in Role} | {
    0: ("", None)  # in none: judged later
}
_LIKE_STORY: Final = [f"stands and reads like story ({percent / 100:.2f})" for percent in range(101)]
_UNDER_MARK: Final = {
    int(role): (f"under a mark of {role.name.lower()}, unlike story", _LABELS.get(role)) for role in Role
}


MIN_SENTENCE_SPACES: Final = 5  # of a heading that is a sentence


class NativePlacing(Struct, frozen=True, kw_only=True):
    """Every block of the page with its zone and reason, and how doubtful the whole is (0 to 1, the share of word F1
    that is expected to be lost)."""

    blocks: tuple[PlacedBlock, ...]
    doubt: float


def place_natively(page: ParsedPage, headline: str | None = None) -> NativePlacing:
    """Every block of the page's outline, in order, in the story or outside. `headline` is the story's, where the
    caller knows it; else the page's titles tell which h1 it is."""
    text = read_text_blocks(page.outline)
    if not text.blocks:
        placed = tuple(_outside(block, "no text on the page") for block in page.outline.blocks)
        return NativePlacing(blocks=placed, doubt=1.0)
    titles = (headline,) if headline else tuple(titles_of(page))
    heading = find_heading(page.outline, text, titles)
    places = map_places(page.outline, text, heading, page.host, topic_of(titles))
    numbers = open_blocks(text, places.guarded, heading)
    # Guards may leave nothing to judge: a page of menus alone.
    features = read_features(page.outline, text, places, heading, numbers) if numbers else {}
    story_chances = chances(features, load_weights()) if numbers else []
    choice = choose(story_chances, [len(text.blocks[number].text) for number in numbers])
    places_told = map(_IN_PLACE.__getitem__, places.guarded)
    judged = [
        PlacedBlock(block, _OUTSIDE, reason, label)
        for block, (reason, label) in zip(text.blocks, places_told, strict=True)
    ]
    kept = {}
    for number, chance in zip(numbers, story_chances, strict=True):
        if chance >= choice.least and chance:
            kept[number] = chance
        elif not places.guarded[number]:
            judged[number] = _judged_outside(text, number, places, chance)
    _place_story(judged, page.outline, text, kept, heading)
    _fill_lists(judged, text, places.guarded)
    for number in find_standfirst(page, text, places.guarded, heading):
        if judged[number].zone is not _STORY:
            judged[number] = PlacedBlock(text.blocks[number], _STORY, "sums the story up below the headline")
    _drop_idle_headings(judged)
    return NativePlacing(blocks=_with_pictures(page.outline.blocks, judged), doubt=choice.doubt)


def _fill_lists(judged: list[PlacedBlock], text: TextBlocks, guarded: list[int]) -> None:
    """Put a list's item inside that stands between two items of story: alone it says too little to be judged."""
    for number in range(1, len(judged) - 1):
        item = judged[number]
        if item.zone is _STORY or item.block.type is not _LIST_ITEM:
            continue
        if text.linked[number] or guarded[number]:
            continue
        before, after = judged[number - 1], judged[number + 1]
        if all(one.zone is _STORY and one.block.type is _LIST_ITEM for one in (before, after)):
            judged[number] = PlacedBlock(item.block, _STORY, "an item between two of story")


def _drop_idle_headings(judged: list[PlacedBlock]) -> None:
    """Put crossheads outside that no story follows: "Elsewhere", and below it teasers. One that is a whole sentence is
    story itself: galleries are told in headings."""
    number = len(judged) - 1
    idle = []
    while number >= 0 and not _is_text_of_story(judged[number]):
        if judged[number].zone is _STORY:
            idle.append(number)
        number -= 1
    if number < 0:
        return  # headings alone: they are all there is
    for heading in idle:
        judged[heading] = _outside(judged[heading].block, "heads no story: none follows")


def _is_text_of_story(item: PlacedBlock) -> bool:
    if item.zone is not _STORY:
        return False
    text = item.block.text
    return item.block.type is not _CROSSHEAD or (text[-1] == "." and text.count(" ") >= MIN_SENTENCE_SPACES)


def _with_pictures(blocks: tuple[Block, ...], judged: list[PlacedBlock]) -> tuple[PlacedBlock, ...]:
    """All blocks in order: those of text as judged, pictures outside."""
    if len(blocks) == len(judged):
        return tuple(judged)
    texts = iter(judged)
    return tuple([_picture(block) if block.type is _IMAGE else next(texts) for block in blocks])


def titles_of(page: ParsedPage) -> Iterator[str]:
    yield from page.metadata.metas.get("og:title", ())
    if page.metadata.title:
        yield page.metadata.title


def _place_story(
    judged: list[PlacedBlock], outline: Outline, text: TextBlocks, kept: dict[int, float], heading: int
) -> None:
    """Put the blocks that are kept, by number with their chances, into the story, but for the headline and lines that
    say of themselves that they are none."""
    numbers = list(kept)
    pointers = find_pointers(
        [text.blocks[number].text for number in numbers], [text.linked[number] for number in numbers]
    )
    for number, chance in kept.items():
        block = text.blocks[number]
        if told := label_of_line(outline.elements, block):
            judged[number] = _outside(block, told[1], told[0])
        else:
            judged[number] = PlacedBlock(block, _STORY, _LIKE_STORY[round(100 * chance)])
    for at, label in pointers.items():
        said = "says that it points elsewhere or stands in for something"
        judged[numbers[at]] = _outside(text.blocks[numbers[at]], said, label)
    if heading in kept:
        judged[heading] = _outside(text.blocks[heading], "the page's headline", BlockLabel.HEADLINE)


def _picture(block: Block) -> PlacedBlock:
    return _outside(block, "alternative text of a picture", BlockLabel.CAPTION)


def _outside(block: Block, reason: str, label: BlockLabel | None = None) -> PlacedBlock:
    return PlacedBlock(block, _OUTSIDE, reason, label)


def _judged_outside(text: TextBlocks, number: int, places: Places, chance: float) -> PlacedBlock:
    """The most telling thing about a block that is not story, where its place does not tell."""
    block = text.blocks[number]
    if claim := places.claim_around(text.line[number]):
        reason, label = _UNDER_MARK[claim]
        return PlacedBlock(block, _OUTSIDE, f"{reason} ({chance:.2f})", label)
    if text.linked[number] > MOSTLY_LINKED:
        return PlacedBlock(block, _OUTSIDE, "mostly links", BlockLabel.RELATED)
    if block.type is _CROSSHEAD:
        return PlacedBlock(block, _OUTSIDE, f"heads no story ({chance:.2f})")
    return PlacedBlock(block, _OUTSIDE, f"stands and reads unlike story ({chance:.2f})")
