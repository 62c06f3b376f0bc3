"""The verdict: what the outlet asks of a reader, what this page gave, how much is left, each with its evidence.

Declared and observed stay apart: a page declared not free whose story is all there is `subscription` and
`complete`; a page that declares nothing and ends in a note is `truncated`. Silence is `unknown`, never `free`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from foldline.model import Block, BlockLabel, LabelledBlock, ParsedPage
from foldline.record import (
    Access,
    BlockType,
    Completeness,
    Declared,
    Evidence,
    PaywallVerdict,
    PercentSource,
    Policy,
    Shortfall,
)
from foldline.stages.declared import Declarations
from foldline.stages.note_finding import AFTERWORD_WORDS, PROSE_WORDS, prose_size
from foldline.stages.paywall_signals import CUT_AT, evidence_of
from foldline.text.counting import count_words
from foldline.text.folding import fold_letters
from foldline.text.notes import FoundNote, Strength

NOTE_GAP: Final = 2  # blocks between two lines of one note: a picture, a button
# A body between these shares of the declared length is whole (facts/PAYWALL.md, section 5: nine in ten are).
REACHED: Final = (0.85, 1.35)
SHORT_SHARE: Final = 0.7  # of the declared length: below it, text may be missing
TEASER_LETTERS: Final = 100  # a shorter repeated line is a crosshead or a quote
MIN_PROSE_BEFORE_COPY: Final = 3  # the opening, more story, and the copy of the opening
_ELLIPSIS: Final = re.compile(r"(?:…|\.\.\.)[\W_]{0,3}$")
_OPEN_END: Final = re.compile(r"[a-zà-öø-ÿα-ωа-яіїє,;]$")
_STRENGTHS: Final = tuple(Strength)


class _Story(Struct, frozen=True):
    """The free part, and the words that a gate or the policy kept out of it."""

    words: int
    last: Block | None
    withheld: int


def judge_paywall(
    page: ParsedPage,
    labelled: Sequence[LabelledBlock],
    notes: Sequence[FoundNote],
    declared: Declarations,
    policy: Policy,
    licensed: bool,
    shortfall: Shortfall | None = None,
) -> PaywallVerdict:
    """The page's verdict. `labelled` holds the body as `STORY`, notes and what stands behind a gate as `GATE`."""
    story = _measure(labelled, notes)
    shown = _shown_notes(notes)
    ledger = (
        *declared.evidence,
        *_note_signs(shown, notes, labelled),
        *_ending_signs(story),
        *_length_signs(story, declared),
    )
    completeness = _completeness(story, ledger, shortfall)
    percent, source, interval = _percent(completeness, story, shown, declared)
    return PaywallVerdict(
        access=_access(declared, shown, completeness),
        completeness=completeness,
        policy=policy,
        licensed=licensed,
        percent_remaining=percent,
        percent_source=source,
        percent_interval=interval,
        note=" ".join(note.text for note in shown) or None,
        declared=Declared(free=declared.free, by=declared.by),
        shortfall=shortfall,
        evidence=ledger,
    )


def _measure(labelled: Sequence[LabelledBlock], notes: Sequence[FoundNote]) -> _Story:
    """Only prose counts as withheld, and only as much of it as is no author's line, button or form."""
    story = [item.block for item in labelled if item.label is BlockLabel.STORY]
    words = sum(count_words(block.text) for block in story)
    note_blocks = {note.block_index for note in notes}
    gated = [item.block for item in labelled if item.label is BlockLabel.GATE]
    withheld = sum(prose_size(block) for block in gated if block.index not in note_blocks)
    enough = withheld >= AFTERWORD_WORDS or not words
    return _Story(words=words, last=story[-1] if story else None, withheld=withheld if enough else 0)


def _shown_notes(notes: Sequence[FoundNote]) -> list[FoundNote]:
    """The note that a person would quote: a rule's before others, then one at the end, then the strongest; with
    the lines next to it."""
    if not notes:
        return []
    lead = min(
        range(len(notes)),
        key=lambda n: (not notes[n].by_rule, not notes[n].after_story, _STRENGTHS.index(notes[n].note.strength)),
    )
    first = last = lead
    while first > 0 and notes[first].block_index - notes[first - 1].block_index <= NOTE_GAP:
        first -= 1
    while last + 1 < len(notes) and notes[last + 1].block_index - notes[last].block_index <= NOTE_GAP:
        last += 1
    return list(notes[first : last + 1])


def _note_signs(
    shown: Sequence[FoundNote], notes: Sequence[FoundNote], labelled: Sequence[LabelledBlock]
) -> Iterator[Evidence]:
    """One entry for each thing that the notes say; a note that is said in two lines counts once."""
    said = set()
    for found in (*shown, *(note for note in notes if note not in shown)):
        signal = _signal_of(found)
        if signal not in said:
            said.add(signal)
            where = f"rule {found.by_rule}" if found.by_rule else f"block {found.block_index}"
            yield evidence_of(signal, where, found.text)
    if shown and (copy := _repeated_teaser(shown[0], labelled)):
        yield evidence_of("teaser_repeated", f"block {copy.index}", copy.text)


def _signal_of(found: FoundNote) -> str:
    if not found.after_story and found.note.strength is not Strength.COUNTER:
        return "note_inside"
    return "rule_note" if found.by_rule and found.cuts else found.note.signal


def _repeated_teaser(note: FoundNote, labelled: Sequence[LabelledBlock]) -> Block | None:
    """The block before the note where it is a second copy of the story's opening, after the story itself."""
    prose: list[LabelledBlock] = []
    for item in labelled:
        if item.block.index >= note.block_index:
            break
        long = len(item.block.text) >= TEASER_LETTERS
        if long and item.label in (BlockLabel.STORY, BlockLabel.DUPLICATE):
            prose.append(item)
    if len(prose) < MIN_PROSE_BEFORE_COPY:
        return None
    letters = fold_letters(prose[-1].block.text)
    earlier = any(fold_letters(item.block.text) == letters for item in prose[:-2])
    return prose[-1].block if earlier else None


def _ending_signs(story: _Story) -> Iterator[Evidence]:
    """How the free part ends. Only running text tells: headings and lists end without a mark on every page."""
    last = story.last
    if last is None or count_words(last.text) < PROSE_WORDS and not _ELLIPSIS.search(last.text):
        return
    if _ELLIPSIS.search(last.text):
        yield evidence_of("ending_ellipsis", f"block {last.index}", last.text[-60:])
    elif last.type is BlockType.PARAGRAPH and _OPEN_END.search(last.text):
        yield evidence_of("ending_open", f"block {last.index}", last.text[-60:])


def _length_signs(story: _Story, declared: Declarations) -> Iterator[Evidence]:
    if not declared.word_count or not story.words:
        return
    share = story.words / declared.word_count
    words = f"{story.words} of {declared.word_count} words"
    if REACHED[0] <= share <= REACHED[1]:
        yield evidence_of("length_reached", "jsonld wordCount", words)
    elif share <= SHORT_SHARE:
        yield evidence_of("length_short", "jsonld wordCount", words)


def _completeness(story: _Story, ledger: Sequence[Evidence], shortfall: Shortfall | None) -> Completeness:
    if story.withheld:
        return Completeness.WITHHELD
    if not story.words:
        return Completeness.UNKNOWN
    if sum(entry.weight for entry in ledger) >= CUT_AT:
        return Completeness.TRUNCATED
    return Completeness.UNKNOWN if shortfall else Completeness.COMPLETE


def _percent(
    completeness: Completeness, story: _Story, shown: Sequence[FoundNote], declared: Declarations
) -> tuple[float | None, PercentSource | None, tuple[float, float] | None]:
    if completeness is Completeness.WITHHELD:
        share = 100 * story.withheld / (story.words + story.withheld)
        return round(share, 1), PercentSource.MEASURED, None
    if completeness is not Completeness.TRUNCATED:
        return None, None, None
    for found in shown:
        if (stated := _stated(found)) is not None:
            return stated, PercentSource.STATED, None
    if declared.word_count and story.words <= SHORT_SHARE * declared.word_count:
        low, high = (_left_of(story.words, declared.word_count * share) for share in REACHED)
        return _left_of(story.words, declared.word_count), PercentSource.ESTIMATED, (low, high)
    return None, None, None


def _stated(found: FoundNote) -> float | None:
    """The share that the note states, or that follows from the part and the whole that it states."""
    note = found.note
    if note.percent is not None:
        return note.percent
    if note.left is not None and note.whole and note.left <= note.whole:
        return round(100 * note.left / note.whole, 2)
    return None


def _left_of(words: int, whole: float) -> float:
    return round(max(0.0, 100 * (1 - words / whole)), 1)


def _access(declared: Declarations, shown: Sequence[FoundNote], completeness: Completeness) -> Access:
    """The declaration, unless the page's own words are more exact, or the declaration is plainly wrong.

    "Not free" is said of registration walls too. A page that declares itself free and is cut is not free.
    """
    asked = [found.note.access for found in shown if found.note.access is not Access.UNKNOWN]
    seen = asked[0] if asked else Access.UNKNOWN
    cut = completeness in (Completeness.TRUNCATED, Completeness.WITHHELD)
    if declared.access is Access.SUBSCRIPTION and seen in (Access.REGISTRATION, Access.METERED):
        return seen
    if declared.access is Access.UNKNOWN or (declared.access is Access.FREE and cut):
        return Access.SUBSCRIPTION if cut and seen is Access.UNKNOWN else seen
    return declared.access
