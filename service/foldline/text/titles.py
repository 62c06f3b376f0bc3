"""Titles without the name of their site."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from foldline.text.dates import find_dates
from foldline.text.folding import fold_letters, fold_name

# What stands between a headline and the site's name. A hyphen parts only with spaces around it; a colon
# only after the site's name ("Example: the headline").
_SEPARATOR: Final = re.compile(r"\s+[|\-–—·•»«‹›/~]+\s+|\s*[|｜：]\s*|\s+::\s+|\s*_\s*|--")
_LEADING_NAME: Final = re.compile(r"([^:]{2,40}):\s+")
# "CBC News" for the site "CBC", "News - SRF": a segment of this many words at most may hold a site's name
# and more.
MAX_NAME_WORDS: Final = 5
MIN_NAME_LETTERS: Final = 3  # a shorter known name ("AP") must be a word of its own


@lru_cache(maxsize=64)  # a page says its title in several places
def less_site(title: str, site_names: tuple[str, ...]) -> str:
    """A title without the site's name, and without the section or date that stands beside it.

    >>> less_site("Rain floods the old town | Weather | The Example Courier", ("Example Courier",))
    'Rain floods the old town | Weather'
    """
    matches = list(_SEPARATOR.finditer(title))
    names = _folded(site_names)
    start, end = 0, len(title)
    bounds = [0, *(match.end() for match in matches)]
    ends = [*(match.start() for match in matches), len(title)]
    segments = [title[left:right] for left, right in zip(bounds, ends, strict=True)]
    first, last = 0, len(segments)
    while last - first > 1 and (names_site(segments[last - 1], names) or _is_date(segments[last - 1])):
        last -= 1
        end = ends[last - 1]
    for index in range(first + 1, last):
        if names_site(segments[index], names):
            end = ends[index - 1]
            break
    if last - first > 1 and end > ends[0] and names_site(segments[0], names):
        start = bounds[1]
    leading = _LEADING_NAME.match(title, start, end)
    if leading and fold_name(leading[1]) in names:
        start = leading.end()
    return title[start:end].strip() or title


def less_known_name(title: str, site_names: tuple[str, ...]) -> str:
    """A title without a name of the site behind its last separator, if it is exactly that.

    >>> less_known_name("Letters — Jan. 5, 2025 - Example Courier", ("The Example Courier",))
    'Letters — Jan. 5, 2025'
    """
    names = {fold_name(name) for name in site_names if name}
    separators = list(_SEPARATOR.finditer(title))
    if separators and separators[-1].start() > 0 and fold_name(title[separators[-1].end() :]) in names:
        return title[: separators[-1].start()].strip()
    return title.strip()


def leading_segment(title: str) -> str:
    """What stands before the first separator of a title: the headline, where a section follows it."""
    match = _SEPARATOR.search(title)
    return title[: match.start()] if match else title


def names_site(segment: str, names: tuple[str, ...]) -> bool:
    """Whether a segment of a title is the site's name, with a word more or less. `names` are folded."""
    folded = fold_name(segment)
    words = folded.split()
    if not words or len(words) > MAX_NAME_WORDS + 2:
        return False
    letters = fold_letters(folded)
    return any(_same_name(folded, words, letters, name) for name in names if name)


@lru_cache(maxsize=64)
def _folded(site_names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold_name(name) for name in site_names if name)


def _same_name(folded: str, words: list[str], letters: str, name: str) -> bool:
    bare = fold_letters(name)
    if folded == name or letters == bare:
        return True
    name_words = name.split()
    if len(words) > MAX_NAME_WORDS:
        return False
    if set(name_words) <= set(words) or (len(bare) > MIN_NAME_LETTERS and set(words) <= set(name_words)):
        return True
    return len(bare) > MIN_NAME_LETTERS and len(letters) > MIN_NAME_LETTERS and (bare in letters or letters in bare)


def _is_date(segment: str) -> bool:
    found = find_dates(segment, None)
    return bool(found) and found[0].end - found[0].start >= len(segment.strip()) - 2
