"""Ads by where they stand: boxes of the networks that sell teasers, ad slots, and notices of commissions.

Asked when notes are known and the gate is closed, so that nothing here can hide a wall. The story is left alone, but
for a network's box amid it and a notice that its own markup sets apart, and even those take little of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import structs

from foldline.model import Block, BlockLabel, LabelledBlock, Outline, ParsedPage
from foldline.record import AdKind, BlockType
from foldline.rules.page_rules import GENERIC
from foldline.text.ad_words import (
    ad_kind_of_marks,
    ad_kinds_of,
    is_affiliate_notice,
    lines_like_notices,
    marks_a_notice,
)

MOST_OF_STORY: Final = 0.1  # of the story's characters: an ad amid a story is a line or two of twenty
MOST_OF_PAGE: Final = 0.3  # a page whose outermost element has an ad word among its classes is no ad
GENERIC_PHRASE: Final = f"phrase of rule {GENERIC}: "
NOTICE_NEAR: Final = 3  # elements around a notice whose marks set it apart
_AD: Final = BlockLabel.AD  # looking a member of an enum up costs more than to compare with it
_STORY: Final = BlockLabel.STORY
# A tuple: a member of an enum is found in it by identity, and costs a call of Python code in a set.
_REPLACED: Final = (
    BlockLabel.BOILERPLATE, BlockLabel.PROMO, BlockLabel.RELATED, BlockLabel.EMBED, BlockLabel.DUPLICATE,
    BlockLabel.LEGAL,
)  # fmt: skip


def label_placed_ads(page: ParsedPage, labelled: Sequence[LabelledBlock]) -> tuple[LabelledBlock, ...]:
    """The blocks, with those labelled `AD` that stand in an ad's place or are a notice of commissions."""
    labelled = [_as_link(item) if item.label is _AD else item for item in labelled]
    notices = lines_like_notices([item.block.text for item in labelled])
    places = _ad_places(page.outline)
    if not notices and not places:
        return tuple(labelled)
    numbers = {*notices, *(number for number, item in enumerate(labelled) if item.block.element in places)}
    found = {
        item.block.index: told
        for item in (labelled[number] for number in numbers)
        if (told := _told(page.outline, item, places)) and _may_be_shown(item)
    }
    if not found:
        return tuple(labelled)
    story = sum(len(item.block.text) for item in labelled if item.label is _STORY)
    taken = sum(len(item.block.text) for item in labelled if item.label is _STORY and item.block.index in found)
    spare_story = taken > MOST_OF_STORY * story
    return tuple(
        item
        if item.block.index not in found or (spare_story and item.label is _STORY)
        else _ad(item, *found[item.block.index])
        for item in labelled
    )


def _as_link(item: LabelledBlock) -> LabelledBlock:
    """A word for ads that is a link and nothing else leads to the advertising department."""
    linked = item.reason.startswith(GENERIC_PHRASE) and item.block.links
    if not linked or item.block.linked < len(item.block.text) or item.ad_kind is not AdKind.AD:
        return item
    return structs.replace(
        item, label=BlockLabel.BOILERPLATE, ad_kind=None, ad_text=None, reason="a link for advertisers"
    )


def _ad(item: LabelledBlock, kind: AdKind, reason: str) -> LabelledBlock:
    return structs.replace(item, label=BlockLabel.AD, ad_kind=kind, reason=reason)


def _told(outline: Outline, item: LabelledBlock, places: dict[int, tuple[AdKind, str]]) -> tuple[AdKind, str] | None:
    """The kind of ad that a block is, and why; None for most."""
    block, is_story = item.block, item.label is _STORY
    if not is_story and item.label not in _REPLACED:
        return None
    place = places.get(block.element)
    if place and (not is_story or place[0] is AdKind.SPONSORED_CONTENT):
        return place
    if (
        block.type is not BlockType.LIST_ITEM
        and is_affiliate_notice(block.text)
        and (not is_story or _is_set_apart(outline, block))
    ):
        return AdKind.AFFILIATE, "a notice of commissions"
    return None


def _may_be_shown(item: LabelledBlock) -> bool:
    return not item.block.hidden and item.block.type is not BlockType.IMAGE


def _is_set_apart(outline: Outline, block: Block) -> bool:
    index = block.element
    for _ in range(NOTICE_NEAR):
        if index < 0:
            return False
        element = outline.elements[index]
        if element.marks and marks_a_notice(element.marks):
            return True
        index = element.parent
    return False


def _ad_places(outline: Outline) -> dict[int, tuple[AdKind, str]]:
    """The elements in an ad's place with its kind and reason; parents come before their children. An element that holds
    much of the page is none."""
    elements = outline.elements
    sold = ad_kinds_of(outline.marks)
    places: dict[int, tuple[AdKind, str]] = {}
    if not sold:
        return places
    most = MOST_OF_PAGE * sum([len(block.text) for block in outline.blocks])
    chars = _chars_under(outline)
    for index, element in enumerate(elements):
        if element.parent in places:
            places[index] = places[element.parent]
        elif element.marks in sold and 0 < chars.get(index, 0) <= most:
            places[index] = (sold[element.marks], f"in a place for ads: {_named(element.marks)}")
    return places


def _chars_under(outline: Outline) -> dict[int, int]:
    """The characters of the blocks in each element and below it."""
    chars: dict[int, int] = {}
    for block in outline.blocks:
        chars[block.element] = chars.get(block.element, 0) + len(block.text)
    elements = outline.elements
    for index in range(len(elements) - 1, 0, -1):
        if (own := chars.get(index)) and (parent := elements[index].parent) >= 0:
            chars[parent] = chars.get(parent, 0) + own
    return chars


def _named(marks: str) -> str:
    return next((word for word in marks.split() if ad_kind_of_marks(word)), marks)[:60]
