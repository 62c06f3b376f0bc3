"""Whether what a record removed as ads is story by the page's label. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from bench.folding import words
from bench.scores import Label

MIN_WORDS: Final = 8  # of an ad inside a paragraph of the story; shorter runs of words stand anywhere


def story_in_ads(label: Label, record: Mapping[str, Any]) -> list[str]:
    """The texts in `ads_removed` that are a paragraph of the label's body, or stand whole in one."""
    if label.body is None:
        return []
    whole = f" {' '.join(words(label.body))} "
    paragraphs = {" ".join(words(line)) for line in label.body.split("\n")}
    found = []
    for item in record["ads_removed"]["items"]:
        text = words(item["text"])
        joined = " ".join(text)
        if text and (joined in paragraphs or (len(text) >= MIN_WORDS and f" {joined} " in whole)):
            found.append(item["text"])
    return found
