"""The evidence of the element that a line hangs in, and of those around it."""

from __future__ import annotations

from foldline.stages.native_bins import TENTHS, Columns, count_bins, share_bin, share_bins, tenths, word_bins
from foldline.stages.native_blocks import TextBlocks
from foldline.stages.native_places import Places, sums_of

MAX_CLIMB, MAX_STEPS, MAX_H1_STEPS = 8, 12, 8  # farther ones are all far


def home_features(whole: TextBlocks, places: Places, heading: int, numbers: list[int]) -> Columns:
    """The features of the homes of the blocks of these numbers; worked out once for each home. `heading` is a block's
    number, or -1."""
    homes = list(dict.fromkeys([whole.home[number] for number in numbers]))
    at = {home: number for number, home in enumerate(homes)}
    of_block = [at[whole.home[number]] for number in numbers]
    columns = _size_features(whole, places, homes) | _distance_features(whole, places, homes, heading)
    return {name: [values[number] for number in of_block] for name, values in columns.items()}


def _size_features(text: TextBlocks, places: Places, homes: list[int]) -> Columns:
    """How much of the page's story text hangs in a home and around it (`left_1` to `left_3`), and what its own text
    is like."""
    parent, first, end = places.spans.parent, places.spans.first, places.spans.end
    left, topical = places.left, places.topical
    whole = left[-1]
    up2 = [parent[home] if home else 0 for home in homes]
    up3 = [parent[up] if up else 0 for up in up2]
    spans = [(first[home], end[home]) for home in homes]
    words = sums_of(text.words)
    chars = sums_of([len(block.text) for block in text.blocks])
    linked = sums_of([block.linked for block in text.blocks])
    return {
        "left_1": share_bins([left[end] - left[first] for first, end in spans], whole),
        "left_2": share_bins([left[end[up]] - left[first[up]] for up in up2], whole),
        "left_3": share_bins([left[end[up]] - left[first[up]] for up in up3], whole),
        "links_1": [share_bin(linked[end] - linked[first], chars[end] - chars[first], TENTHS) for first, end in spans],
        "length_1": word_bins([(words[end] - words[first]) // (end - first or 1) for first, end in spans]),
        "blocks_1": count_bins([end - first for first, end in spans]),
        "topic_1": tenths([topical.get(home, 0.0) for home in homes]),
        "topic_3": tenths([topical.get(up, 0.0) for up in up3]),
    }


def _distance_features(text: TextBlocks, places: Places, homes: list[int], heading: int) -> Columns:
    """How far a home is from the story's core, its container and its headline, and what is claimed around it: `steps`
    lead up to the element that also holds the core, which a `climb` leads up to from the core."""
    spans, hint = places.spans, places.hint
    parent = spans.parent
    depth = {index: up for up, index in enumerate(spans.around(places.core))}
    container = depth[places.container]
    above = frozenset(spans.around(text.line[heading])) if heading >= 0 else frozenset()
    claims = places.claims | {-1: 0}  # at which each climb ends
    claimed: list[int] = []
    climbs: list[int] = []
    steps: list[int] = []
    for home in homes:
        index, up = home, 0
        while index not in depth:
            index = parent[index]
            up += 1
        climbs.append(depth[index])
        steps.append(up)
        index = home
        while index not in claims:
            index = parent[index]
        claimed.append(claims[index])
    return {
        "claim": claimed,
        "climb": [min(climb, MAX_CLIMB) for climb in climbs],
        "steps": [min(up, MAX_STEPS) for up in steps],
        "in_container": [int(climb <= container) for climb in climbs],
        "in_hint": [2 if hint < 0 else int(spans.stands_in(home, hint)) for home in homes],
        "h1_steps": [_steps_to(parent, home, above) if above else MAX_H1_STEPS + 1 for home in homes],
    }


def _steps_to(parent: list[int], index: int, above: frozenset[int]) -> int:
    """How many steps up an element first stands in one that is also around the headline."""
    steps = 0
    while steps < MAX_H1_STEPS and index >= 0 and index not in above:
        index = parent[index]
        steps += 1
    return steps
