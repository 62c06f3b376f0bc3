"""Ads by an operator's lists: what their selectors match becomes an ad, with guards for the story.

Asked last, when notes are known and the gate is closed: a list can hide no sign of a paywall. A list knows thousands
of sites and not this page: what it matches on the side is taken, what it matches of the story only as far as an ad
amid a story goes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import structs
from selectolax.lexbor import LexborHTMLParser

from foldline.model import BlockLabel, LabelledBlock, ParsedPage
from foldline.record import AdKind
from foldline.rules.ad_lists import AdLists, AdRule, candidates
from foldline.stages.enclosing import Enclosure, enclose, holds

# Of the story's characters, what one selector may take: an ad amid a story is a line or two of twenty. A selector for
# this very host is written by someone who saw its pages.
MOST_OF_STORY: Final = 0.1
MOST_OF_STORY_BY_HOST: Final = 0.25
MOST_OF_STORY_IN_ALL: Final = 0.3
MOST_OF_PAGE: Final = 0.5  # a page whose outermost element has an ad word among its classes is no ad
_DATA_NAME: Final = re.compile(r"data-[a-z0-9_-]+")
AD_LIST_UNHEEDED: Final = "ad_list_unheeded"
# What is no story for a reason of its own keeps it: a fact, a gate's note, a caption, the reader's comments.
_REPLACED: Final = frozenset((
    BlockLabel.STORY, BlockLabel.BOILERPLATE, BlockLabel.PROMO, BlockLabel.RELATED, BlockLabel.EMBED,
    BlockLabel.NEWSLETTER, BlockLabel.DUPLICATE, BlockLabel.TAGS, BlockLabel.AUTHOR, BlockLabel.LEGAL,
))  # fmt: skip


def label_listed_ads(
    page: ParsedPage, labelled: Sequence[LabelledBlock], lists: AdLists
) -> tuple[tuple[LabelledBlock, ...], tuple[str, ...]]:
    """The blocks, with those that the lists match labelled `AD`, and the warnings: one where a list matched more of
    the story than an ad can be, and was not heeded there."""
    blocks = tuple(labelled)
    if not lists.size or page.tree is None:
        return blocks, ()
    matched = _matched(page, lists)
    if not matched:
        return blocks, ()
    story = sum(len(item.block.text) for item in blocks if item.label is BlockLabel.STORY)
    whole = sum(len(item.block.text) for item in blocks)
    ads: dict[int, AdRule] = {}
    taken, unheeded = 0, False
    for rule, enclosure in matched:
        items = [item for item in blocks if item.block.index not in ads and holds(page, enclosure, item.block)]
        share = sum(len(item.block.text) for item in items if item.label is BlockLabel.STORY)
        if sum(len(item.block.text) for item in items) > MOST_OF_PAGE * whole:
            unheeded = unheeded or share > 0
        elif share > _most(rule) * story or taken + share > MOST_OF_STORY_IN_ALL * story:
            unheeded = True
        else:
            taken += share
            ads |= {item.block.index: rule for item in items}
    warnings = (AD_LIST_UNHEEDED,) if unheeded else ()
    return tuple(_ad(item, ads.get(item.block.index)) for item in blocks), warnings


def _most(rule: AdRule) -> float:
    return MOST_OF_STORY_BY_HOST if rule.hosts else MOST_OF_STORY


def _ad(item: LabelledBlock, rule: AdRule | None) -> LabelledBlock:
    if rule is None or item.label not in _REPLACED:
        return item
    return structs.replace(item, label=BlockLabel.AD, reason=f"ad list: {rule.css}", ad_kind=AdKind.AD)


def _matched(page: ParsedPage, lists: AdLists) -> list[tuple[AdRule, Enclosure]]:
    """The elements that a selector matches, each with the first that does, outermost first."""
    tree, outline = page.tree, page.outline
    if tree is None:
        return []
    words = frozenset(word for marks in outline.marks for word in marks.split())
    links = frozenset(link.url for block in outline.blocks for link in block.links)
    found: dict[int, tuple[AdRule, str]] = {}
    for rule in candidates(lists, page.host, words, links, _Values(page, tree).of):
        for node in tree.css(rule.css):
            index = outline.index_of.get(node.mem_id)
            if index is not None:
                found.setdefault(index, (rule, node.text()))
    return [(rule, enclose(page, [(index, text)])) for index, (rule, text) in sorted(found.items(), key=_number)]


class _Values:
    """The values of attributes on a page. Most lists ask for names that are on no page: those cost a look-up."""

    def __init__(self, page: ParsedPage, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._data_names = frozenset(_DATA_NAME.findall(page.text))

    def of(self, name: str) -> str | None:
        if name.startswith("data-") and name not in self._data_names:
            return None
        values = [node.attributes.get(name) or "" for node in self._tree.css(f"[{name}]")]
        return "\n".join(values) if values else None


def _number(item: tuple[int, object]) -> int:
    return item[0]
