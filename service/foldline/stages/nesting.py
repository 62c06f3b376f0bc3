"""Pages nested deeper than any browser lays them out are made flat there: a parser's time grows with the square of the
depth."""

from __future__ import annotations

import re
from typing import Final

# Browsers stop at 512. Depth costs the parser 2.6 ns for each tag and each open element around it.
MAX_DEPTH: Final = 1000
# With fewer tags no depth is costly, and nothing is counted; half of the benches' pages have 2,000.
MANY_TAGS: Final = 10_000
_TAG: Final = re.compile(
    r"<(?:!--.*?(?:-->|\Z)|(script|style|textarea|title|noscript)\b.*?(?:</\1|\Z)|(/?)([a-z][a-z0-9]*))",
    re.IGNORECASE | re.DOTALL,
)
# They are empty, or the next of their kind ends them.
_NOT_OPEN: Final = frozenset(
    """area base br col embed hr img input link meta param source track wbr
    p li dt dd option optgroup tr td th tbody thead tfoot caption colgroup rb rt rp rtc a button nobr html body
    head""".split()
)


def flatten_deep(text: str) -> str:
    """The page's text without the tags that would open an element too deep, as browsers do: its words stay. The same
    object on other pages."""
    if text.count("<") < MANY_TAGS:
        return text
    depth = end = 0
    kept: list[str] = []
    for tag in _TAG.finditer(text):
        name = tag[3]
        if name is None or name.lower() in _NOT_OPEN or tag.start() < end:
            continue
        is_deep = depth > MAX_DEPTH or (depth == MAX_DEPTH and not tag[2])
        depth = max(0, depth + (-1 if tag[2] else 1))
        if is_deep:
            kept.append(text[end : tag.start()])
            end = text.find(">", tag.end()) + 1 or len(text)
    return "".join((*kept, text[end:])) if kept else text
