"""Labelled pages -> rows to learn from: a block's features, the share of it that is story, and its weight."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

from bench.articles import load_labels, read_page
from foldline.model import RawPage
from foldline.stages.block_features import read_features
from foldline.stages.decoding import decode_page
from foldline.stages.native_bins import Columns
from foldline.stages.native_blocks import read_text_blocks
from foldline.stages.native_content import titles_of
from foldline.stages.native_guards import open_blocks
from foldline.stages.native_places import map_places
from foldline.stages.native_topic import find_heading, topic_of
from foldline.stages.parsing import parse_page
from foldline.text.addresses import host_of, registered_domain
from train.halves import half_of
from train.targets import story_shares

CHARS_PER_WORD: Final = 5
MIN_STORY_WORDS: Final = 50  # pages with less would outweigh all others
SURE: Final = 0.5


class PageRows(Struct, frozen=True, kw_only=True):
    """The open blocks of one page. A weight is the block's share of the page's story, by length."""

    columns: Columns
    shares: list[float]
    weights: list[float]


def read_rows(folder: Path, half: int) -> Iterator[PageRows]:
    """The pages of one half of the domains that have a body and any text."""
    for label in load_labels(folder):
        host = host_of(label.url)
        if label.body is None or host is None or half_of(registered_domain(host)) != half:
            continue
        raw = RawPage(body=read_page(folder, label), url=label.url)
        if rows := _rows_of(raw, label.body):
            yield rows


def _rows_of(raw: RawPage, reference: str) -> PageRows | None:
    page = parse_page(decode_page(raw))
    text = read_text_blocks(page.outline)
    if not text.blocks:
        return None
    titles = tuple(titles_of(page))
    heading = find_heading(page.outline, text, titles)
    places = map_places(page.outline, text, heading, page.host, topic_of(titles))
    numbers = open_blocks(text, places.guarded, heading)
    shares = story_shares(text.blocks, reference)
    lengths = [len(block.text) / CHARS_PER_WORD for block in text.blocks]
    story = sum(length for length, share in zip(lengths, shares, strict=True) if share > SURE)
    return PageRows(
        columns=read_features(page.outline, text, places, heading, numbers),
        shares=[shares[number] for number in numbers],
        weights=[lengths[number] / max(story, MIN_STORY_WORDS) for number in numbers],
    )
