"""The gain of the first engine over another: the difference of their word F1s page by page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.bootstrap import Interval, mean_interval
from bench.groups import Group, group_pages
from bench.scores import PageScore


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """The mean gain in word F1 with its interval, and on how many pages each engine is ahead."""

    pages: int
    interval: Interval
    better: int
    worse: int


def gains(ours: Sequence[PageScore], theirs: Sequence[PageScore]) -> dict[Group, Gain]:
    """The gain by group, over the pages with a reference body. Both lists hold the same pages in the same order."""
    f1 = {page.id: page.words.f1 for page in theirs if page.words}
    scored = [page for page in ours if page.words]
    differences = {page.id: page.words.f1 - f1[page.id] for page in scored if page.words}
    return {
        group: gain
        for group, members in group_pages(scored).items()
        if (gain := _gain([differences[page.id] for page in members]))
    }


def _gain(differences: Sequence[float]) -> Gain | None:
    interval = mean_interval(differences)
    if interval is None:
        return None
    return Gain(
        pages=len(differences),
        interval=interval,
        better=sum(difference > 0 for difference in differences),
        worse=sum(difference < 0 for difference in differences),
    )


def gain_rows(gains_by_group: Mapping[Group, Gain]) -> list[list[str]]:
    """The gains as rows of a table, head first."""
    head = ["word F1 gained", "pages", "mean", "95 % from", "to", "better on", "worse on"]
    return [head, *(_gain_row(group, gain) for group, gain in gains_by_group.items())]


def _gain_row(group: Group, gain: Gain) -> list[str]:
    interval = gain.interval
    shares = [f"{value:+.4f}" for value in (interval.mean, interval.low, interval.high)]
    return [f"{group.part}, {group.half}", str(gain.pages), *shares, str(gain.better), str(gain.worse)]
