"""Lines inside the story that their own element tells to be none: a caption in a span, a time alone, a heading that
only screen readers have, a line of stars."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from foldline.model import Block, BlockLabel, Element
from foldline.record import BlockType
from foldline.stages.date_lines import is_date_line
from foldline.stages.outline import INLINE

_CROSSHEAD: Final = BlockType.CROSSHEAD
_PARAGRAPH: Final = BlockType.PARAGRAPH
MAX_CLIMB: Final = 6  # p > span > span > em > time
MAX_SEPARATOR_CHARS: Final = 12  # "___", "* * *", "•"
# Marks of a caption that inline elements claim too; "credit" and "legend" there are cards and tables as often.
_CAPTION: Final = re.compile(
    r"caption|bildunterschrift|media-?subtitle|image-?text|picture-?text|photo-?credit|image-?credit"
)
# Headings that no reader sees; a class that hides on small screens only comes with one that shows on others.
_UNSEEN: Final = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|hidden|off-?screen)(?:$|\s)"
)
_SHOWN: Final = re.compile(r"(?:^|\s)\w+:(?:block|flex|inline|grid|table)")


def label_of_line(elements: Sequence[Element], block: Block) -> tuple[BlockLabel, str] | None:
    """What a block's own element makes of it, and why; None where that says nothing."""
    if len(block.text) <= MAX_SEPARATOR_CHARS and not any(map(str.isalnum, block.text)):
        return BlockLabel.BOILERPLATE, "parts the text and says nothing"
    if block.type is _PARAGRAPH and not block.linked and is_date_line(block.text):
        return BlockLabel.DATE, "says when, and nothing else"
    is_crosshead = block.type is _CROSSHEAD
    index = block.element
    for _ in range(MAX_CLIMB):
        element = elements[index]
        is_inline = element.tag in INLINE
        if element.tag == "time":
            return BlockLabel.DATE, "a time of its own line"
        if element.marks and is_inline and _CAPTION.search(element.marks):
            return BlockLabel.CAPTION, "inside a caption"
        if is_crosshead and element.marks and _UNSEEN.search(element.marks) and not _SHOWN.search(element.marks):
            return BlockLabel.BOILERPLATE, "a heading for screen readers alone"
        if not is_inline or element.parent < 0:
            break
        index = element.parent
    return None
