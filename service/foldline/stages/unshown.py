"""What a reader does not see although it is in the page: gates kept ready for a script, and, on a page that asks
something of a reader, story that a style hides without naming a gate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import Final

from msgspec import structs

from foldline.model import BlockLabel, LabelledBlock, Outline, ParsedPage
from foldline.stages.attribution import elements_under
from foldline.stages.note_finding import prose_size
from foldline.stages.style_hiding import hidden_by_rules
from foldline.text.notes import FoundNote, Strength

_TAKEN_OFF: Final = frozenset({"display", "visibility"})
_ANY_WAY: Final = frozenset({"display", "visibility", "filter", "height", "clip"})
_DIALOG_MARK: Final = re.compile(r"(?<![a-z])(?:modal|popup|pop-up|lightbox|dialog)(?![a-z])")
_DIALOGS: Final = '[role="dialog"], [role="alertdialog"], [aria-hidden="true"]'
_ELLIPSIS: Final = re.compile(r"(?:…|\.\.\.)[\W_]{0,3}$")
MIN_KEPT_WORDS: Final = 100  # of prose; lesechos.fr caps the height of a last paragraph that all can read
MAX_LEVELS: Final = 12  # around a note: its box and what the box stands in


def with_templates(
    page: ParsedPage, notes: Sequence[FoundNote], labelled: Sequence[LabelledBlock]
) -> tuple[FoundNote, ...]:
    """The notes; those of the generic detector in a dialog, or in an element that a style sheet takes off, are
    templates, which a script may show: they end no story."""
    generic = {note.block_index for note in notes if not note.by_rule and note.note.signal != "note_hidden"}
    if page.tree is None or not generic:
        return tuple(notes)
    chains = {
        item.block.index: tuple(_around(page.outline, item.block.element))
        for item in labelled
        if item.block.index in generic
    }
    around_notes = {index for chain in chains.values() for index in chain}
    unseen = _unseen(page, around_notes - _above_story(page, labelled))
    breaks = _breaks_off(labelled)
    return tuple(
        as_template(note, "note_in_dialog")
        if not unseen.isdisjoint(chains.get(note.block_index, ())) and note.block_index not in breaks
        else note
        for note in notes
    )


def _breaks_off(labelled: Sequence[LabelledBlock]) -> set[int]:
    """The blocks before which the story breaks off in an ellipsis: a gate there is one, whether a script shows it or
    not (volksstimme.ch)."""
    found: set[int] = set()
    last = ""
    for item in labelled:
        if _ELLIPSIS.search(last):
            found.add(item.block.index)
        if item.label is BlockLabel.STORY and prose_size(item.block):
            last = item.block.text
    return found


def _above_story(page: ParsedPage, labelled: Sequence[LabelledBlock]) -> set[int]:
    """The elements that hold story: what is said of them is not said of a gate."""
    story = (item.block for item in labelled if item.label is BlockLabel.STORY and prose_size(item.block))
    elements = page.outline.elements
    above: set[int] = set()
    for block in story:
        index = block.element
        while index >= 0 and index not in above:
            above.add(index)
            index = elements[index].parent
    return above


def as_template(found: FoundNote, signal: str = "note_hidden") -> FoundNote:
    """The note as one that is not shown yet: a key of `paywall_signals.SIGNALS` tells how that is known."""
    note = structs.replace(found.note, signal=signal, strength=Strength.LABEL)
    return structs.replace(found, note=note, after_story=False)


def hidden_story(page: ParsedPage, labelled: Sequence[LabelledBlock]) -> set[int]:
    """The elements of story that a style hides, on a page that asks something of a reader, behind a part of it that
    all can see. Where nothing is to be seen, a script shows the whole page."""
    story = [item.block for item in labelled if item.label is BlockLabel.STORY]
    around = {index for block in story for index in _around(page.outline, block.element)}
    roots = hidden_by_rules(page, around, _ANY_WAY)
    if not roots:
        return roots
    under = elements_under(page, roots)
    if not story or story[0].element in under:
        return set()
    kept = sum(prose_size(block) for block in story if block.element in under)
    return under if kept >= MIN_KEPT_WORDS else set()


def _unseen(page: ParsedPage, elements: Set[int]) -> set[int]:
    outline = page.outline
    unseen = {
        index
        for index in elements
        if outline.elements[index].tag == "dialog" or _DIALOG_MARK.search(outline.elements[index].marks)
    }
    if page.tree is not None:
        nodes = (outline.index_of.get(node.mem_id, -1) for node in page.tree.css(_DIALOGS))
        unseen |= elements & set(nodes)
    return unseen | hidden_by_rules(page, elements, _TAKEN_OFF)


def _around(outline: Outline, index: int) -> Iterator[int]:
    for _ in range(MAX_LEVELS):
        if index < 0:
            return
        yield index
        index = outline.elements[index].parent
