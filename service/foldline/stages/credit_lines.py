"""Lines that only say where the story comes from: attribution has read them, and they are no story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import structs

from foldline.model import BlockLabel, LabelledBlock
from foldline.stages.agency_findings import Signal
from foldline.stages.attribution import PageOrigin
from foldline.stages.credit import ORIGIN_SENTENCE
from foldline.stages.rule_origin import RULE_ORIGIN

# How long such a line is at most, in words: a longer one has a story's sentences in it as well.
MOST_WORDS: Final = {
    ORIGIN_SENTENCE: 45,  # with a sentence on who the outlet is
    Signal.COPYRIGHT: 60,  # sign-offs name everyone who had a hand in it, copyright lines what is forbidden
    Signal.CONTRIBUTION: 25,
    RULE_ORIGIN: 45,
    Signal.CLOSING: 6,  # "(Quelle: APA/sda/dpa)"; more words are the last paragraph, which ends in the agency's name
}
STORY_BEFORE: Final = 2  # blocks of story ahead of a line that a rule names: datelines open a paragraph of story
_PLACE: Final = re.compile(r"^(?:rule [^,]+, )?block (\d+)$")
_SENTENCE_BEFORE: Final = re.compile(r"\w{3,}[.!?…]\s+\S")  # "The ferry sails again. (ANSA)"


def label_credits(labelled: Sequence[LabelledBlock], origin: PageOrigin) -> tuple[LabelledBlock, ...]:
    """The blocks; those of the story that are nothing but a credit, by the evidence of the attribution, labelled so."""
    if origin.rules.syndicator is not None and origin.story_blocks is not None:
        return tuple(labelled)  # a platform's rule counts the blocks of its own container
    places = {
        int(match[1]): each.signal
        for each in origin.attribution.evidence
        if each.signal in MOST_WORDS and (match := _PLACE.match(each.where))
    }
    if not places:
        return tuple(labelled)
    story = [item.block.index for item in labelled if item.label is BlockLabel.STORY]
    opening = frozenset(story[:STORY_BEFORE])
    return tuple(
        _credit(item, places[item.block.index], opening) if item.block.index in places else item for item in labelled
    )


def _credit(item: LabelledBlock, signal: str, opening: frozenset[int]) -> LabelledBlock:
    text = item.block.text
    if item.label is not BlockLabel.STORY or len(text.split()) > MOST_WORDS[signal]:
        return item
    if signal == RULE_ORIGIN and item.block.index in opening:
        return item
    if signal == Signal.CLOSING and _SENTENCE_BEFORE.search(text):
        return item
    return structs.replace(item, label=BlockLabel.CREDIT, reason=f"credits the story: {signal}")
