"""The weights are added up, and the cut is put where the word F1 is expected to be best."""

from __future__ import annotations

import pytest

from foldline.stages.native_model import Weights, chances, choose, load_weights


def test_a_chance_is_the_sum_of_one_weight_for_each_feature() -> None:
    weights = Weights(base=0.0, features={"ending": (-2.0, 2.0), "links": (0.0, -2.0)})
    assert chances({"ending": [1, 0, 1], "links": [1, 0, 0], "other": [9, 9, 9]}, weights) == [
        pytest.approx(0.5),
        pytest.approx(0.119, abs=0.001),
        pytest.approx(0.881, abs=0.001),
    ]


def test_a_bin_beyond_the_table_counts_as_its_last() -> None:
    weights = Weights(base=0.0, features={"words": (0.0, 2.0)}).reach(6)
    assert chances({"words": [1]}, weights) == chances({"words": [5]}, weights)


@pytest.mark.parametrize(
    ("story_chances", "kept"),
    [
        ([0.99, 0.98, 0.05, 0.01], 2),
        ([0.3, 0.3, 0.3, 0.01], 3),  # nothing is clear: what may be story is kept
        ([0.9, 0.3], 1),
    ],
)
def test_the_cut_follows_what_the_page_is_like(story_chances: list[float], kept: int) -> None:
    choice = choose(story_chances, [50] * len(story_chances))
    assert sum(chance >= choice.least for chance in story_chances) == kept


def test_doubt_grows_with_what_is_unclear() -> None:
    assert choose([0.99, 0.01], [50, 50]).doubt < choose([0.7, 0.3], [50, 50]).doubt < 1


def test_the_packaged_table_can_be_read() -> None:
    assert load_weights().features
