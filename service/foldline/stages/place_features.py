"""The evidence of the element that a line hangs in, and of those around it."""

from __future__ import annotations

from foldline.stages.native_bins import TENTHS, Columns, count_bins, share_bin, share_bins, tenths, word_bins
from foldline.stages.native_blocks import TextBlocks
from foldline.stages.native_places import Places, ancestors, end_of

MAX_CLIMB, MAX_STEPS, MAX_H1_STEPS = 8, 12, 8  # farther ones are all far


def home_features(text: TextBlocks, places: Places, heading: int) -> Columns:
    """The features of every block's home; worked out once for each home. `heading` is a block's number, or -1."""
    homes = list(dict.fromkeys(text.home))
    at = {home: number for number, home in enumerate(homes)}
    of_block = [at[home] for home in text.home]
    columns = _size_features(places, homes) | _distance_features(text, places, homes, heading)
    return {name: [values[number] for number in of_block] for name, values in columns.items()}


def _size_features(places: Places, homes: list[int]) -> Columns:
    """How much of the page's story text hangs in a home and around it (`left_1` to `left_3`), and what its own text
    is like."""
    parent, left, topical = places.parent, places.left, places.topical
    linked, chars, words, count = places.linked, places.chars, places.words, places.count
    whole = left[0]
    up2 = [parent[home] if home else 0 for home in homes]
    up3 = [parent[up] if up else 0 for up in up2]
    return {
        "left_1": share_bins([left[home] for home in homes], whole),
        "left_2": share_bins([left[up] for up in up2], whole),
        "left_3": share_bins([left[up] for up in up3], whole),
        "links_1": [share_bin(linked[home], chars[home], TENTHS) if linked[home] else 0 for home in homes],
        "length_1": word_bins([words[home] // (count[home] or 1) for home in homes]),
        "blocks_1": count_bins([count[home] for home in homes]),
        "topic_1": tenths([topical.get(home, 0.0) for home in homes]),
        "topic_3": tenths([topical.get(up, 0.0) for up in up3]),
    }


def _distance_features(text: TextBlocks, places: Places, homes: list[int], heading: int) -> Columns:
    """How far a home is from the story's core, its container and its headline, and what is claimed around it."""
    parent = places.parent
    depth = {index: up for up, index in enumerate(ancestors(parent, places.core))}
    above = frozenset(ancestors(parent, text.line[heading])) if heading >= 0 else frozenset()
    container, end = places.container, end_of(parent, places.container)
    hint, hint_end = places.hint, end_of(parent, places.hint)
    return {
        "claim": [places.role[claim].value if (claim := places.claim[home]) >= 0 else 0 for home in homes],
        "climb": [min(depth[places.meeting[home]], MAX_CLIMB) for home in homes],
        "steps": [min(places.steps[home], MAX_STEPS) for home in homes],
        "in_container": [int(container <= home < end) for home in homes],
        "in_hint": [2 if hint < 0 else int(hint <= home < hint_end) for home in homes],
        "h1_steps": [_steps_to(parent, home, above) if above else MAX_H1_STEPS + 1 for home in homes],
    }


def _steps_to(parent: list[int], index: int, above: frozenset[int]) -> int:
    """How many steps up an element first stands in one that is also around the headline."""
    steps = 0
    while steps < MAX_H1_STEPS and index >= 0 and index not in above:
        index = parent[index]
        steps += 1
    return steps
