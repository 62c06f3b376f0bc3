"""The standfirst of a news page: printed right below the headline, it is the first part of the text that a reader
reads (decision 0030). A sentence right below it, what the page calls a standfirst by class, and what it repeats as its
own description are taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from foldline.model import ParsedPage
from foldline.record import BlockType
from foldline.stages.json_ld import types_of
from foldline.stages.native_blocks import TextBlocks, ends_sentence
from foldline.stages.native_marks import Role
from foldline.stages.story_data import plain_text
from foldline.text.folding import fold_words

REACH: Final = 6  # blocks below the headline
MIN_WORDS: Final = 6
MIN_FIRST_WORDS: Final = 8  # right below the headline; there it needs no full stop
MIN_DESCRIPTION_CHARS: Final = 40
MAX_LINKED: Final = 0.3
# Class words of a standfirst, as pages of the bench's languages have them.
STANDFIRST: Final = re.compile(
    r"standfirst|deck|sub-?head|subtitle|sub-?title|summary|untertitel|vorspann|teaser-?text|chapo|entradilla"
    r"|strapline|excerpt|bajada|ingress|manchet|sommario|occhiello|perex|(?:^|[\s_-])(?:dek|lead|lede|intro)(?:$|[\s_-])"
)
_TYPES: Final = (BlockType.PARAGRAPH, BlockType.CROSSHEAD)
_DESCRIPTIONS: Final = ("og:description", "description", "twitter:description")
_CAPTION: Final = int(Role.CAPTION)


def find_standfirst(page: ParsedPage, text: TextBlocks, guarded: list[int], heading: int) -> Iterator[int]:
    """The numbers of the blocks of a news page's standfirst; none where no h1 is known. `guarded`: by block."""
    if heading < 0 or not is_news(page):
        return
    elements = page.outline.elements
    told: list[str] | None = None
    for number in range(heading + 1, min(heading + 1 + REACH, len(text.blocks))):
        block, line = text.blocks[number], text.line[number]
        if block.type not in _TYPES or text.words[number] < MIN_WORDS or text.linked[number] > MAX_LINKED:
            continue
        if guarded[number] == _CAPTION:
            continue
        around = elements[line].parent
        marks = f"{elements[line].marks} {elements[around].marks if around >= 0 else ''}"
        told = _descriptions(page) if told is None else told
        first = number == heading + 1 and text.words[number] >= MIN_FIRST_WORDS
        is_sentence = ends_sentence(block.text)
        marked = STANDFIRST.search(marks) is not None and (first or is_sentence)
        marked = marked or (first and is_sentence and not guarded[number])
        if marked or _is_told(fold_words(block.text), told):
            yield number


def is_news(page: ParsedPage) -> bool:
    """Whether the page's data calls its story news (NewsArticle and its kinds)."""
    return any("News" in name and name.endswith("Article") for item in page.metadata.json_ld for name in types_of(item))


def _descriptions(page: ParsedPage) -> list[str]:
    metas = page.metadata.metas
    found = [content for name in _DESCRIPTIONS for content in metas.get(name, ())]
    found += [value for item in page.metadata.json_ld if (value := plain_text(item.get("description")))]
    return [folded for one in found if len(folded := fold_words(one)) >= MIN_DESCRIPTION_CHARS]


def _is_told(folded: str, told: list[str]) -> bool:
    """Whether a line is the page's description of itself, or one begins like the other."""
    return any(one.startswith(folded) or folded.startswith(one) for one in told)
