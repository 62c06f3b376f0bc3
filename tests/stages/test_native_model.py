"""The weights are added up, and the cut is put where the word F1 is expected to be best."""

from __future__ import annotations

import pytest

from foldline.model import DecodedPage, EncodingSource, Form
from foldline.stages.block_features import read_features
from foldline.stages.native_blocks import read_text_blocks
from foldline.stages.native_model import SIDE, PairTable, WeightFile, chances, choose, load_weights, spread
from foldline.stages.native_places import map_places
from foldline.stages.parsing import parse_page

_PAGE = DecodedPage(
    url=None,
    form=Form.HTML,
    text="<article><h2>Tides</h2><p>The harbour was quiet for the whole of the night.</p><p>Boats slept.</p></article>",
    encoding="utf-8",
    encoding_source=EncodingSource.GUESS,
)
_WEIGHTS = spread(WeightFile(base=0.0, tables=(PairTable(("ending", "links"), ((-2.0, -4.0), (2.0, 0.0))),)))


def test_a_chance_is_the_sum_of_one_weight_for_each_pair_of_features() -> None:
    assert chances({"ending": [1, 0, 1], "links": [1, 0, 0], "other": [9, 9, 9]}, _WEIGHTS) == [
        pytest.approx(0.5),
        pytest.approx(0.119, abs=0.001),
        pytest.approx(0.881, abs=0.001),
    ]


def test_a_bin_beyond_the_table_counts_as_its_last() -> None:
    last = chances({"ending": [1], "links": [1]}, _WEIGHTS)
    assert chances({"ending": [SIDE - 1], "links": [SIDE - 1]}, _WEIGHTS) == last
    assert chances({"ending": [1], "links": [SIDE - 1]}, _WEIGHTS) == last


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


def test_the_packaged_tables_can_be_read_and_fit_their_side() -> None:
    weights = load_weights()
    assert weights.tables
    assert all(len(rows) == SIDE and {len(row) for row in rows} == {SIDE} for _, _, rows in weights.tables)


def test_every_feature_has_its_place_in_a_packaged_table() -> None:
    named = {name for first, second, _ in load_weights().tables for name in (first, second)}
    blocks = read_text_blocks(parse_page(_PAGE).outline)
    places = map_places(parse_page(_PAGE).outline, blocks, -1, None, frozenset())
    features = read_features(parse_page(_PAGE).outline, blocks, places, -1, list(range(len(blocks.blocks))))
    assert named == set(features)
    assert max(max(column) for column in features.values()) < SIDE
