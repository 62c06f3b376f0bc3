"""All notes of a page: an outlet's own first, then what the generic detector finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from msgspec import structs

from foldline.model import BlockLabel, LabelledBlock
from foldline.record import BlockType
from foldline.rules.rule import PageRules
from foldline.stages.note_finding import AFTERWORD_WORDS, find_notes, prose_size
from foldline.text.amounts import read_percent
from foldline.text.notes import FoundNote, Note, Strength


def find_all_notes(
    labelled: Sequence[LabelledBlock], rules: PageRules, hidden: Set[int] = frozenset()
) -> tuple[FoundNote, ...]:
    """The notes in the page's order. A block that a rule's note fits is not asked again. A note in an element that a
    style sheet hides (`hidden`) is a template that a script may show: it ends no story (standard.co.uk)."""
    by_rule = {note.block_index: note for note in _rule_notes(labelled, rules)}
    generic = (note for note in find_notes(labelled) if note.block_index not in by_rule)
    found = sorted((*by_rule.values(), *generic), key=lambda note: note.block_index)
    if not found or not hidden:
        return tuple(found)
    templates = {item.block.index for item in labelled if item.block.element in hidden}
    return tuple(_as_template(note) if note.block_index in templates else note for note in found)


def _as_template(found: FoundNote) -> FoundNote:
    note = structs.replace(found.note, signal="note_hidden", strength=Strength.LABEL)
    return structs.replace(found, note=note, after_story=False)


def _rule_notes(labelled: Sequence[LabelledBlock], rules: PageRules) -> Iterator[FoundNote]:
    for number, item in enumerate(labelled) if rules.notes else ():
        hit = _rule_note(item, rules) if item.block.type is not BlockType.IMAGE else None
        if hit:
            following = sum(prose_size(later.block) for later in labelled[number:] if later.label is BlockLabel.STORY)
            yield FoundNote(
                block_index=item.block.index,
                note=hit[1],
                text=item.block.text,
                by_rule=hit[0],
                after_story=following < AFTERWORD_WORDS,
            )


def _rule_note(item: LabelledBlock, rules: PageRules) -> tuple[str, Note] | None:
    """The note of the first rule whose pattern fits, and the rule's slug."""
    for slug, pattern in rules.notes:
        groups = pattern.pattern.groups(item.block.text)
        if groups is not None:
            percent = read_percent(groups["percent"]) if "percent" in groups else None
            return slug, Note(signal="rule_note", strength=Strength.CUT, access=pattern.access, percent=percent)
    return None
