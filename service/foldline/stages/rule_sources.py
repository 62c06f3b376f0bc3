"""What one source of a rule reads: a selector, a meta tag, a path in the story's data, a part of the address."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from selectolax.lexbor import LexborNode

from foldline.model import ParsedPage
from foldline.rules.tables import FieldSource
from foldline.stages.outline import INLINE, SKIPPED
from foldline.stages.story_data import plain_text, story_objects
from foldline.stages.story_span import find_story_span
from foldline.text.dates import find_dates
from foldline.text.folding import fold_space

_AGE: Final = re.compile(
    r"^(?:\d{1,3}|an?) ?(?:s|m|h|d|w|y|mo|min|hrs?|minutes?|hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE
)
MAX_LINE_CHARS: Final = 60  # of the line that names an outlet below a headline
MAX_TEXTS: Final = 50  # names or tags of one page
MAX_CHARS: Final = 500  # of one value: the longest standfirst; a container must not become a headline


def read_source(source: FieldSource, page: ParsedPage, parts: Mapping[str, str]) -> tuple[str, ...]:
    """The texts that the source gives, white space folded, without repetition; () where it gives none."""
    texts = (_mapped(text, source) for text in _raw_texts(source, page, parts))
    found = dict.fromkeys(text for text in texts if text and len(text) <= MAX_CHARS)
    return tuple(found)[:MAX_TEXTS]


def _raw_texts(source: FieldSource, page: ParsedPage, parts: Mapping[str, str]) -> Iterator[str]:
    if source.css is not None and page.tree is not None:
        for node in page.tree.css(source.css.source):
            if not source.attribute and _is_hidden(node, page):
                continue
            yield (node.attributes.get(source.attribute) or "") if source.attribute else text_of(node)
    elif source.meta is not None:
        yield from page.metadata.metas.get(source.meta.lower(), ())
    elif source.json_ld is not None:
        for item in story_objects(page):
            yield from _at_path(item, source.json_ld.split("."))
    elif source.part is not None:
        yield parts.get(source.part, "")
    elif source.above_date is not None:
        yield from _line_above_date(page, source.above_date)
    elif source.constant is not None:
        yield source.constant


def _line_above_date(page: ParsedPage, count: int) -> Iterator[str]:
    """The short line, among the first blocks below the headline, under which the date or the age stands."""
    headline = find_story_span(page).headline
    below = page.outline.blocks[headline + 1 : headline + 2 + count] if headline >= 0 else ()
    for block, under in itertools.pairwise(below):
        if _is_date(under.text, page.metadata.language):
            if len(block.text) <= MAX_LINE_CHARS and not _is_date(block.text, page.metadata.language):
                yield block.text
            return


def _is_date(text: str, language: str | None) -> bool:
    return len(text) <= MAX_LINE_CHARS and bool(_AGE.match(text) or find_dates(text, language))


def _is_hidden(node: LexborNode, page: ParsedPage) -> bool:
    """Whether the page's markup hides an element: a gate may keep its words."""
    index = page.outline.index_of.get(node.mem_id)
    return index is not None and page.outline.elements[index].hidden


def text_of(node: LexborNode) -> str:
    """An element's text: a blank where a block or a line break parts it, none where only letters change their look."""
    pieces: list[str] = []
    for part in node.traverse(include_text=True):
        if part.is_text_node:
            if part.parent is None or part.parent.tag not in SKIPPED:
                pieces.append(part.text_content or "")
        elif part.tag not in INLINE:
            pieces.append(" ")
    return "".join(pieces)


def _at_path(value: Any, path: list[str]) -> Iterator[str]:
    """The texts at a path; a list on the way stands for each of its entries."""
    if isinstance(value, list):
        for one in value:
            yield from _at_path(one, path)
    elif path and isinstance(value, dict):
        yield from _at_path(value.get(path[0]), path[1:])
    elif not path and (text := plain_text(value)):
        yield text


def _mapped(text: str, source: FieldSource) -> str:
    """The value in a text: what the pattern cuts out, and what the table says it stands for."""
    folded = fold_space(text)
    if source.pattern is not None:
        groups = source.pattern.groups(folded)
        if groups is None:
            return ""
        folded = groups.get("value", folded).strip()
    return source.table.get(folded, "") if source.table is not None else folded
