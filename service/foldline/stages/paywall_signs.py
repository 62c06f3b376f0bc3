"""What the page shows of a cut: its notes, how its free part ends, how long it is against the declared length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from foldline.model import Block, BlockLabel, LabelledBlock
from foldline.record import BlockType, Evidence
from foldline.stages.gating import GateReason
from foldline.stages.note_finding import AFTERWORD_WORDS, PROSE_WORDS, prose_size
from foldline.stages.paywall_signals import evidence_of
from foldline.stages.story import Story
from foldline.text.counting import count_words
from foldline.text.folding import fold_letters
from foldline.text.notes import FoundNote, Strength, offers_free_account

TEMPLATES: Final = ("note_hidden", "note_in_dialog")  # notes that nothing shows yet
OFFER_LINES: Final = 16  # lines of a gate behind its note: what each way of paying brings
MAX_OFFER_CHARS: Final = 80  # an offer is a button or a heading
NOTE_GAP: Final = 2  # blocks between two lines of one note: a picture, a button
# A body between these shares of the declared length is whole. Of 85 whole stories of the benches that declare a
# wordCount 79 lie between them (93 %), two below, four above; the median is 0.99.
REACHED: Final = (0.85, 1.35)
EXCEEDED: Final = 2.5  # a body longer still is another story's, or the declared length is wrong
SHORT_SHARE: Final = 0.7  # of the declared length: below it, text may be missing
TEASER_CHARS: Final = 100  # a shorter repeated line is a crosshead or a quote
OPENING_BLOCKS: Final = 3  # long blocks that may be the opening; a standfirst may stand first
TEASER_STORY_BLOCKS: Final = 4  # long blocks before the note: an opening that is all there is repeats nothing
ENDING_CHARS: Final = 60  # of the last line, for the ledger
_ELLIPSIS: Final = re.compile(r"(?:…|\.\.\.)[\W_]{0,3}$")
_OPEN_END: Final = re.compile(r"[a-zà-öø-ÿα-ωа-яіїє,;]$")
_STRENGTHS: Final = tuple(Strength)
_SIGNAL_OF_REASON: Final = {
    GateReason.FILLER: "filler",
    GateReason.SUBSTITUTED: "letters_substituted",
    GateReason.HIDDEN: "text_hidden",
    GateReason.STYLED: "text_hidden",
    GateReason.RULE: "text_hidden",
    GateReason.BEHIND: "text_after_gate",
    GateReason.DECLARED: "text_declared_paid",
}
_NO_STORY: Final = frozenset((GateReason.FILLER, GateReason.BOX))  # reasons of blocks that are nobody's story


class FreePart(Struct, frozen=True):
    """The story that the page gave: its words and its last block; `withheld` words are in the page as well."""

    words: int
    last: Block | None
    withheld: int


def measure_free_part(story: Story, gated: Sequence[LabelledBlock], notes: Sequence[FoundNote]) -> FreePart:
    """Of what a gate keeps only prose counts, and only where it is more than an author's line or a form."""
    note_blocks = {note.block_index for note in notes}
    kept = [item.block for item in gated if item.reason not in _NO_STORY]
    withheld = sum(prose_size(block) for block in kept if block.index not in note_blocks)
    enough = withheld >= AFTERWORD_WORDS or not story.words
    last = story.items[-1].block if story.items else None
    return FreePart(words=story.words, last=last, withheld=withheld if enough else 0)


def shown_notes(notes: Sequence[FoundNote]) -> Sequence[FoundNote]:
    """The note that a person would quote: a rule's before others, then one that states a share, then one at the end,
    then the strongest; with the lines next to it."""
    if not notes:
        return ()
    lead = min(range(len(notes)), key=lambda number: _rank(notes[number]))
    first = last = lead
    while first > 0 and notes[first].block_index - notes[first - 1].block_index <= NOTE_GAP:
        first -= 1
    while last + 1 < len(notes) and notes[last + 1].block_index - notes[last].block_index <= NOTE_GAP:
        last += 1
    return notes[first : last + 1]


def offers_account(shown: Sequence[FoundNote], labelled: Sequence[LabelledBlock]) -> bool:
    """Whether the lines of the gate behind its note offer a free account (badische-zeitung.de)."""
    if not shown:
        return False
    last = shown[-1].block_index
    behind = [item.block for item in labelled if last < item.block.index <= last + OFFER_LINES]
    return any(len(block.text) <= MAX_OFFER_CHARS and offers_free_account(block.text) for block in behind)


def _rank(found: FoundNote) -> tuple[bool, bool, bool, int]:
    strength = Strength.ASK if found.note.signal == "text_reserved" else found.note.strength
    return not found.by_rule, found.note.percent is None, not found.after_story, _STRENGTHS.index(strength)


def note_signs(
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


def gated_signs(gated: Sequence[LabelledBlock]) -> Iterator[Evidence]:
    """One entry for each way in which the page keeps text back, at the first block of it."""
    for reason, signal in _SIGNAL_OF_REASON.items() if gated else ():
        blocks = [item.block for item in gated if item.reason == reason]
        if words := sum(map(prose_size, blocks)):
            yield evidence_of(signal, f"block {blocks[0].index}", f"{words} words, {reason}")


def _signal_of(found: FoundNote) -> str:
    if found.by_rule and found.cuts:
        return "rule_note"
    if found.note.signal in TEMPLATES:
        return found.note.signal
    if found.note.signal == "left_stated":
        return "left_stated"  # what stands behind it is the rest, or none of the story
    inside = not found.after_story and found.note.strength is not Strength.COUNTER
    return "note_inside" if inside else found.note.signal


def _repeated_teaser(note: FoundNote, labelled: Sequence[LabelledBlock]) -> Block | None:
    """The block before the note where it is a second copy of the story's opening, with story between the two."""
    before = [item for item in labelled if item.block.index < note.block_index and len(item.block.text) >= TEASER_CHARS]
    story = [item.block for item in before if item.label is BlockLabel.STORY]
    if len(story) < TEASER_STORY_BLOCKS:
        return None
    last = before[-1].block
    letters = fold_letters(last.text)
    copied = any(fold_letters(block.text) == letters for block in story[:OPENING_BLOCKS] if block is not last)
    return last if copied else None


def ending_signs(free: FreePart) -> Iterator[Evidence]:
    """How the free part ends. Only running text tells: headings and lists end without a mark on every page."""
    last = free.last
    if last is None:
        return
    where, words = f"block {last.index}", last.text[-ENDING_CHARS:]
    if _ELLIPSIS.search(last.text):
        yield evidence_of("ending_ellipsis", where, words)
    elif _is_prose(last) and _OPEN_END.search(last.text):
        yield evidence_of("ending_open", where, words)


def _is_prose(block: Block) -> bool:
    return block.type is BlockType.PARAGRAPH and count_words(block.text) >= PROSE_WORDS


def length_signs(free: FreePart, declared_words: int | None) -> Iterator[Evidence]:
    """The free part against the length that the page declares."""
    if not declared_words or not free.words:
        return
    share = free.words / declared_words
    words = f"{free.words} of {declared_words} words"
    if REACHED[0] <= share <= EXCEEDED:
        yield evidence_of("length_reached", "jsonld wordCount", words)
    elif share <= SHORT_SHARE:
        yield evidence_of("length_short", "jsonld wordCount", words)
