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
    for number, item in enumerate(labelled) if rules.notes else ():
        hit = _rule_note(item, rules) if item.block.type is not BlockType.IMAGE else None
        if hit:
            yield _found(labelled, number, hit[1], hit[0])


def _gate_notes(labelled: Sequence[LabelledBlock], gates: Mapping[int, FoundGate]) -> Iterator[FoundNote]:
    for number, item in enumerate(labelled) if gates else ():
        gate = gates.get(item.block.index)
        if gate:
            note = Note(signal="rule_note", strength=Strength.CUT, access=gate.access)
            yield _found(labelled, number, note, gate.rule)


def _found(labelled: Sequence[LabelledBlock], number: int, note: Note, rule: str) -> FoundNote:
    following = sum(prose_size(later.block) for later in labelled[number:] if later.label is BlockLabel.STORY)
    block = labelled[number].block
    return FoundNote(
        block_index=block.index, note=note, text=block.text, by_rule=rule, after_story=following < AFTERWORD_WORDS
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
