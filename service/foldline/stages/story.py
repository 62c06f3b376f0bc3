"""The story that a page gave: the blocks labelled as story, and their words, counted once for all who ask."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from foldline.model import BlockLabel, LabelledBlock
from foldline.text.counting import count_words_in_all


class Story(Struct, frozen=True, kw_only=True):
    """The blocks of the body. `words` is the sum of each block's words, `word_count` that of the body as one text: in
    scripts without spaces the sum is rounded up at each block."""

    items: tuple[LabelledBlock, ...]
    words: int
    word_count: int


def story_of(labelled: Sequence[LabelledBlock]) -> Story:
    label = BlockLabel.STORY
    items = tuple([item for item in labelled if item.label is label])
    words, word_count = count_words_in_all([item.block.text for item in items])
    return Story(items=items, words=words, word_count=word_count)
