"""All notes of a page: an outlet's own first, then what the generic detector finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from types import MappingProxyType
from typing import Final

from foldline.model import BlockLabel, LabelledBlock
from foldline.record import BlockType
from foldline.rules.page_rules import PageRules
from foldline.stages.note_finding import AFTERWORD_WORDS, find_notes, prose_size
from foldline.stages.rule_marks import FoundGate
from foldline.stages.unshown import as_template
from foldline.text.amounts import read_percent
from foldline.text.notes import FoundNote, Note, Strength

_NO_GATES: Final[Mapping[int, FoundGate]] = MappingProxyType({})


def find_all_notes(
    labelled: Sequence[LabelledBlock],
    rules: PageRules,
    hidden: Set[int] = frozenset(),
    gates: Mapping[int, FoundGate] = _NO_GATES,
) -> tuple[FoundNote, ...]:
    """The notes in the page's order. A block that a rule's note fits is not asked again. A note in an element that a
    style sheet hides (`hidden`) is a template that a script may show: it ends no story (standard.co.uk). `gates`: the
    blocks in which a rule's gates show words."""
    by_rule = {note.block_index: note for note in (*_gate_notes(labelled, gates), *_rule_notes(labelled, rules))}
    generic = (note for note in find_notes(labelled) if note.block_index not in by_rule)
    found = sorted((*by_rule.values(), *generic), key=lambda note: note.block_index)
    if not found or not hidden:
        return tuple(found)
    templates = {item.block.index for item in labelled if item.block.element in hidden}
    return tuple(as_template(note) if note.block_index in templates else note for note in found)


def _rule_notes(labelled: Sequence[LabelledBlock], rules: PageRules) -> Iterator[FoundNote]:
    if not rules.notes:
        return
    end = _afterword_start(labelled)
    for number, item in enumerate(labelled):
        hit = _rule_note(item, rules) if item.block.type is not BlockType.IMAGE else None
        if hit:
            yield _found(item, hit[1], hit[0], after_story=number >= end)


def _gate_notes(labelled: Sequence[LabelledBlock], gates: Mapping[int, FoundGate]) -> Iterator[FoundNote]:
    if not gates:
        return
    end = _afterword_start(labelled)
    for number, item in enumerate(labelled):
        gate = gates.get(item.block.index)
        if gate:
            note = Note(signal="rule_note", strength=Strength.CUT, access=gate.access)
            yield _found(item, note, gate.rule, after_story=number >= end)


def _afterword_start(labelled: Sequence[LabelledBlock]) -> int:
    """The number of the first block from which on there is less story than an afterword has."""
    words = 0
    for number in range(len(labelled) - 1, -1, -1):
        if labelled[number].label is BlockLabel.STORY:
            words += prose_size(labelled[number].block)
        if words >= AFTERWORD_WORDS:
            return number + 1
    return 0


def _found(item: LabelledBlock, note: Note, rule: str, *, after_story: bool) -> FoundNote:
    return FoundNote(
        block_index=item.block.index, note=note, text=item.block.text, by_rule=rule, after_story=after_story
    )


def _rule_note(item: LabelledBlock, rules: PageRules) -> tuple[str, Note] | None:
    """The note of the first rule whose pattern fits, and the rule's slug."""
    hits = rules.note_set.hits(item.block.text)
    if not hits:
        return None
    slug, pattern = rules.notes[hits[0]]
    groups = pattern.pattern.groups(item.block.text) or {}
    percent = read_percent(groups["percent"]) if "percent" in groups else None
    return slug, Note(signal="rule_note", strength=Strength.CUT, access=pattern.access, percent=percent)
