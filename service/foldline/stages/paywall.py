"""The verdict: what the outlet asks of a reader, what this page gave, how much is left, each with its evidence.

Declared and observed stay apart: a page declared not free whose story is all there is `subscription` and
`complete`; a page that declares nothing and ends in a note is `truncated`. Silence is `unknown`, never `free`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from msgspec import structs

from foldline.model import BlockLabel, LabelledBlock, ParsedPage
from foldline.record import (
    Access,
    Completeness,
    Declared,
    Evidence,
    PaywallVerdict,
    PercentSource,
    Policy,
    Shortfall,
)
from foldline.stages.declared import Declarations
from foldline.stages.page_signs import gate_mark_signs, reading_time_signs
from foldline.stages.paywall_signals import shows_cut
from foldline.stages.paywall_signs import (
    REACHED,
    SHORT_SHARE,
    FreePart,
    ending_signs,
    gated_signs,
    length_signs,
    measure_free_part,
    note_signs,
    offers_account,
    shown_notes,
)
from foldline.stages.story import Story
from foldline.text.notes import FoundNote, is_free_of_charge

# Points between a stated share and the measured one, where the text behind the gate is the rest. Both shares that pages
# of facts/PAYWALL.md state are true within 2; words of captions and boxes on either side take more.
STATED_NEAR: Final = 20
_NO_PAYWALL: Final = (Shortfall.BLOCKED, Shortfall.CONSENT)
_CUT: Final = (Completeness.TRUNCATED, Completeness.WITHHELD)


class _Percent(NamedTuple):
    """How much of the story the body lacks, and how that is known."""

    value: float | None = None
    source: PercentSource | None = None
    interval: tuple[float, float] | None = None


def judge_paywall(
    page: ParsedPage,
    labelled: Sequence[LabelledBlock],
    story: Story,
    notes: Sequence[FoundNote],
    declared: Declarations,
    policy: Policy,
    licensed: bool,
    shortfall: Shortfall | None = None,
    parts: tuple[str, ...] = (),
) -> PaywallVerdict:
    """The page's verdict. `labelled` holds the body, which is `story`, as `STORY`, notes and what a gate keeps as
    `GATE`. What stands on a page that is no page of the outlet's story (a bot check, a consent wall) says nothing of
    the story's access."""
    notes = () if shortfall is not None and shortfall in _NO_PAYWALL else notes
    gate = BlockLabel.GATE
    gated = [item for item in labelled if item.label is gate]
    shown = shown_notes(notes)
    stated = next((share for found in shown if (share := found.note.percent) is not None), None)
    free = _without_other_text(measure_free_part(story, gated, notes), stated)
    ledger = (
        *declared.evidence,
        *note_signs(shown, notes, labelled),
        *gated_signs(gated),
        *ending_signs(free),
        *length_signs(free, declared.word_count),
        *reading_time_signs(labelled, free.words),
        *gate_mark_signs(page, story.items),
    )
    completeness = _completeness(free, ledger, shortfall)
    percent = _percent(completeness, free, stated, declared.word_count)
    return PaywallVerdict(
        access=_access(declared.access, _asked(shown, labelled), completeness),
        completeness=completeness,
        policy=policy,
        licensed=licensed,
        percent_remaining=percent.value,
        percent_source=percent.source,
        percent_interval=percent.interval,
        note=" ".join(note.text for note in shown) or None,
        declared=Declared(free=declared.free, by=declared.by),
        shortfall=shortfall,
        parts=parts if shortfall is Shortfall.MULTI_PAGE else (),
        evidence=ledger,
    )


def _completeness(free: FreePart, ledger: tuple[Evidence, ...], shortfall: Shortfall | None) -> Completeness:
    if free.withheld:
        return Completeness.WITHHELD
    if not free.words and not any(entry.signal == "filler" for entry in ledger):
        return Completeness.UNKNOWN
    if shows_cut(ledger):
        return Completeness.TRUNCATED
    return Completeness.UNKNOWN if shortfall else Completeness.COMPLETE


def _without_other_text(free: FreePart, stated: float | None) -> FreePart:
    """The free part; text behind a note that states another share than the text makes up is not the story's rest."""
    if stated is None or not free.withheld or abs(_withheld_share(free) - stated) <= STATED_NEAR:
        return free
    return structs.replace(free, withheld=0)


def _percent(completeness: Completeness, free: FreePart, stated: float | None, declared_words: int | None) -> _Percent:
    """As the page states it, else measured where both parts are in the page, else from a declared length."""
    if completeness not in _CUT:
        return _Percent()
    if stated is not None:
        return _Percent(stated, PercentSource.STATED)
    if completeness is Completeness.WITHHELD:
        return _Percent(_withheld_share(free), PercentSource.MEASURED)
    if declared_words and free.words <= SHORT_SHARE * declared_words:
        low, high = (_left_of(free.words, declared_words * share) for share in REACHED)
        return _Percent(_left_of(free.words, declared_words), PercentSource.ESTIMATED, (low, high))
    return _Percent()


def _withheld_share(free: FreePart) -> float:
    return round(100 * free.withheld / (free.words + free.withheld), 1)


def _left_of(words: int, whole: float) -> float:
    return round(max(0.0, 100 * (1 - words / whole)), 1)


def _asked(shown: Sequence[FoundNote], labelled: Sequence[LabelledBlock]) -> Access:
    """What the note asks: a free account where one of its lines says that this is enough. Where it does not say, what
    its gate offers further down. A dialog that is kept ready says something of the outlet, nothing of this page."""
    shown = [found for found in shown if found.note.signal != "note_in_dialog"]
    if any(found.note.access is Access.REGISTRATION and is_free_of_charge(found.text) for found in shown):
        return Access.REGISTRATION
    asked = (found.note.access for found in shown if found.note.access is not Access.UNKNOWN)
    seen = next(asked, Access.UNKNOWN)
    if seen is not Access.UNKNOWN:
        return seen
    if offers_account(shown, labelled):
        return Access.REGISTRATION
    reserved = any(found.note.signal == "text_reserved" for found in shown)
    return Access.SUBSCRIPTION if reserved else Access.UNKNOWN


def _access(declared: Access, seen: Access, completeness: Completeness) -> Access:
    """The declaration, unless the page's own words are more exact or show it to be wrong.

    "Not free" is said of registration walls too, and a page that declares itself free but is cut is not free.
    A cut whose note does not say what is asked counts as a subscription, the commonest wall by far.
    """
    cut = completeness in _CUT
    if declared is Access.SUBSCRIPTION and seen in (Access.REGISTRATION, Access.METERED):
        return seen
    if declared is Access.UNKNOWN or (declared is Access.FREE and cut):
        return Access.SUBSCRIPTION if cut and seen is Access.UNKNOWN else seen
    return declared
