"""Where on a page a phrase counts as a note."""

from __future__ import annotations

import pytest

from foldline.model import Block, BlockLabel, LabelledBlock, PlacedBlock, Zone
from foldline.record import Access, BlockType
from foldline.stages.note_finding import CAPTURE_TAIL_LINES, FAR_LINES, HEAD_LINES, TAIL_LINES, find_notes
from foldline.text.notes import Strength

PROSE = (
    "The ferry to the northern islands will sail again from Monday, the harbour office said, after its two engines"
    " were mended by a yard that had promised the work for the spring and began it in the autumn."
)
ASK = "Subscribe to continue reading"
CUT = "You have 60% of this article left to read."


def page(
    *lines: str | tuple[str, Zone], hidden: tuple[int, ...] = (), linked: tuple[int, ...] = (), element: int = 0
) -> list[PlacedBlock]:
    """A page of placed blocks: plain strings are story, pairs bear their zone."""
    placed = []
    for index, line in enumerate(lines):
        text, zone = line if isinstance(line, tuple) else (line, Zone.STORY)
        block = Block(
            index=index,
            type=BlockType.PARAGRAPH,
            text=text,
            element=element,
            hidden=index in hidden,
            linked=len(text) if index in linked else 0,
        )
        placed.append(PlacedBlock(block=block, zone=zone, reason="test"))
    return placed


def outside(text: str) -> tuple[str, Zone]:
    return text, Zone.OUTSIDE


def test_a_note_behind_the_story_is_found_with_its_place() -> None:
    (found,) = find_notes(page(PROSE, PROSE, outside(CUT)))
    assert (found.block_index, found.text, found.after_story) == (2, CUT, True)
    assert found.cuts


def test_a_note_inside_the_story_does_not_stand_at_its_end() -> None:
    (found,) = find_notes(page(PROSE, ASK, PROSE, PROSE))
    assert not found.after_story
    assert not found.cuts


def test_a_short_afterword_leaves_the_note_at_the_end() -> None:
    (found,) = find_notes(
        page(PROSE, ASK, "Ada Lovell reports from Lisbon on harbours, ferries and the people on them.")
    )
    assert found.after_story


@pytest.mark.parametrize(("distance", "count"), [(TAIL_LINES - 1, 1), (TAIL_LINES, 0)])
def test_a_note_counts_only_close_behind_the_story(distance: int, count: int) -> None:
    buttons = [outside("Share")] * distance
    assert len(find_notes(page(PROSE, PROSE, *buttons, outside(ASK)))) == count


@pytest.mark.parametrize("note", [CUT, "The rest is for subscribers only.", "You have 3 free articles left."])
@pytest.mark.parametrize(("distance", "count"), [(FAR_LINES - 1, 1), (FAR_LINES, 0)])
def test_a_note_that_needs_no_story_beside_it_may_stand_further_behind(note: str, distance: int, count: int) -> None:
    buttons = [outside("Share")] * distance
    assert len(find_notes(page(PROSE, PROSE, *buttons, outside(note)))) == count


@pytest.mark.parametrize(("distance", "count"), [(CAPTURE_TAIL_LINES - 1, 1), (CAPTURE_TAIL_LINES, 0)])
def test_a_captures_lines_are_shorter(distance: int, count: int) -> None:
    buttons = [outside("Share")] * distance
    assert len(find_notes(page(PROSE, PROSE, *buttons, outside(CUT), element=-1))) == count


@pytest.mark.parametrize(("distance", "count"), [(HEAD_LINES - 1, 1), (HEAD_LINES, 0)])
def test_a_gate_may_stand_above_the_story(distance: int, count: int) -> None:
    lines = [outside("Photo")] * distance
    assert len(find_notes(page(outside(ASK), *lines, PROSE, PROSE))) == count


def test_a_note_above_a_short_story_that_another_note_ends_is_its_label() -> None:
    label = "Article réservé aux abonnés"
    teaser = "Le bac ne part plus depuis lundi, et personne ne sait quand il repartira."
    standfirst = "Sur les deux rives, les commerçants craignent de perdre un été de plus sans le bac."
    notes = find_notes(page(standfirst, outside(label), teaser, outside("La suite est réservée aux abonnés.")))
    assert [(note.block_index, note.cuts) for note in notes] == [(1, False), (3, True)]
    alone = find_notes(page(standfirst, outside(label), teaser))
    assert [note.cuts for note in alone] == [True]


def test_a_page_without_story_has_no_notes() -> None:
    assert find_notes(page(outside(CUT), outside(ASK))) == ()
    assert find_notes([]) == ()


def test_a_hidden_template_is_no_note() -> None:
    assert find_notes(page(PROSE, PROSE, outside(ASK), hidden=(2,))) == ()


def test_two_lines_make_one_note() -> None:
    found = find_notes(page(PROSE, PROSE, outside("Möchten Sie weiterlesen?"), outside("Ja. Ich bin Abonnent.")))
    assert [note.block_index for note in found] == [2, 3]
    assert {note.note.strength for note in found} == {Strength.ASK}


def test_two_links_are_a_menu() -> None:
    lines = page(PROSE, PROSE, outside("Weiterlesen"), outside("Abonnieren"), linked=(2, 3))
    assert find_notes(lines) == ()


def test_two_lines_amid_the_story_are_not_joined() -> None:
    assert find_notes(page(PROSE, "Möchten Sie weiterlesen?", "Ja. Ich bin Abonnent.", PROSE, PROSE)) == ()


def test_the_next_line_may_say_what_is_asked() -> None:
    lines = page(
        outside("Join the Courier for access to this content"), outside("Your account is free of charge"), PROSE, PROSE
    )
    assert find_notes(lines)[0].note.access is Access.REGISTRATION


def test_labels_of_linked_stories_do_not_count() -> None:
    label = "Article réservé à nos abonnés"
    assert len(find_notes(page(PROSE, PROSE, outside(label)))) == 1
    assert find_notes(page(PROSE, PROSE, outside(label), linked=(2,))) == ()
    assert find_notes(page(PROSE, PROSE, *[outside(label)] * 3)) == ()


def test_a_long_sentence_of_the_story_may_speak_of_subscribing() -> None:
    told = "Readers must subscribe to continue reading the minutes, which the council used to print for all of them."
    assert find_notes(page(PROSE, told, PROSE, PROSE)) == ()


@pytest.mark.parametrize("label", [BlockLabel.RELATED, BlockLabel.COMMENT, BlockLabel.AD])
def test_boxes_of_other_kinds_hold_no_notes(label: BlockLabel) -> None:
    story = Block(index=0, type=BlockType.PARAGRAPH, text=PROSE)
    box = Block(index=1, type=BlockType.PARAGRAPH, text=ASK)
    labelled = [
        LabelledBlock(block=story, label=BlockLabel.STORY, reason="test"),
        LabelledBlock(block=box, label=label, reason="test"),
    ]
    assert find_notes(labelled) == ()
    labelled[1] = LabelledBlock(block=box, label=BlockLabel.BOILERPLATE, reason="test")
    assert len(find_notes(labelled)) == 1


@pytest.mark.parametrize(("beside", "count"), [("Cancel any time", 1), ("Our newsletter, every morning", 0)])
def test_a_box_to_subscribe_is_a_gate_unless_it_speaks_of_a_newsletter(beside: str, count: int) -> None:
    texts = (PROSE, ASK, beside)
    lines = [
        LabelledBlock(
            block=Block(index=index, type=BlockType.PARAGRAPH, text=text),
            label=BlockLabel.NEWSLETTER if index else BlockLabel.STORY,
            reason="test",
        )
        for index, text in enumerate(texts)
    ]
    assert len(find_notes(lines)) == count


def test_a_share_is_read_in_a_box_to_subscribe() -> None:
    story = Block(index=0, type=BlockType.PARAGRAPH, text=PROSE)
    box = Block(index=1, type=BlockType.PARAGRAPH, text=CUT)
    labelled = [
        LabelledBlock(block=story, label=BlockLabel.STORY, reason="test"),
        LabelledBlock(block=box, label=BlockLabel.NEWSLETTER, reason="test"),
    ]
    (found,) = find_notes(labelled)
    assert found.note.percent == 60


@pytest.mark.parametrize("note", [CUT, "Subscribe to continue reading.", f"{CUT} The rest is for subscribers only."])
def test_a_note_glued_to_the_last_paragraph_is_found_in_its_last_sentences(note: str) -> None:
    (found,) = find_notes(page(PROSE, f"{PROSE} {PROSE} {note}"))
    assert (found.text, found.after_story) == (note, True)


def test_only_the_last_paragraph_is_read_to_its_end() -> None:
    assert find_notes(page(f"{PROSE} {PROSE} {CUT}", PROSE)) == ()


def test_a_link_behind_the_story_may_be_the_gates_button() -> None:
    story = Block(index=0, type=BlockType.PARAGRAPH, text=PROSE)
    button = Block(index=1, type=BlockType.PARAGRAPH, text=ASK, linked=len(ASK))
    labelled = [
        LabelledBlock(block=story, label=BlockLabel.STORY, reason="test"),
        LabelledBlock(block=button, label=BlockLabel.RELATED, reason="mostly links"),
    ]
    assert len(find_notes(labelled)) == 1
