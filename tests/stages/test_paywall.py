"""The verdict from labelled blocks, notes and declarations."""

from __future__ import annotations

import pytest

from foldline.model import Block, BlockLabel, Form, LabelledBlock, Metadata, Outline, ParsedPage
from foldline.record import Access, BlockType, Completeness, PaywallVerdict, PercentSource, Policy, Shortfall
from foldline.stages.declared import Declarations
from foldline.stages.note_finding import find_notes
from foldline.stages.paywall import judge_paywall
from foldline.stages.paywall_signals import SIGNALS, evidence_of, shows_cut
from foldline.stages.paywall_signs import REACHED
from foldline.stages.story import story_of
from foldline.text.counting import count_words
from foldline.text.notes import FoundNote, Note, Strength, read_note

PROSE = (
    "The ferry to the northern islands will sail again from Monday, the harbour office said, after its two engines"
    " were mended by a yard that had promised the work for the spring and began it in the autumn."
)
PROSE_WORDS = 38
OTHER = PROSE.replace("ferry", "night train").replace("harbour", "railway")
PAGE = ParsedPage(url=None, host=None, form=Form.HTML, text="", metadata=Metadata(), outline=Outline(blocks=()))
NOT_FREE = Declarations(
    free=False,
    access=Access.SUBSCRIPTION,
    by=("jsonld isAccessibleForFree=false",),
    evidence=(evidence_of("declared_not_free", "jsonld"),),
)
FREE = Declarations(free=True, access=Access.FREE, evidence=(evidence_of("declared_free", "jsonld"),))
METERED = Declarations(access=Access.METERED, evidence=(evidence_of("declared_metered", "meta"),))


def labelled(*lines: str | tuple[str, BlockLabel]) -> list[LabelledBlock]:
    """Plain strings are story, pairs bear their label."""
    blocks = []
    for index, line in enumerate(lines):
        text, label = line if isinstance(line, tuple) else (line, BlockLabel.STORY)
        block = Block(index=index, type=BlockType.PARAGRAPH, text=text)
        blocks.append(LabelledBlock(block=block, label=label, reason="test"))
    return blocks


def judge(
    blocks: list[LabelledBlock],
    notes: tuple[FoundNote, ...] | None = None,
    declared: Declarations | None = None,
    shortfall: Shortfall | None = None,
) -> PaywallVerdict:
    found = find_notes(blocks) if notes is None else notes
    return judge_paywall(
        PAGE, blocks, story_of(blocks), found, declared or Declarations(), Policy.VISIBLE, False, shortfall
    )


def other(text: str) -> tuple[str, BlockLabel]:
    return text, BlockLabel.BOILERPLATE


def gated(text: str) -> tuple[str, BlockLabel]:
    return text, BlockLabel.GATE


def found_note(index: int, text: str, after_story: bool = True, by_rule: str | None = None) -> FoundNote:
    note = read_note(text)
    assert note is not None
    return FoundNote(block_index=index, note=note, text=text, after_story=after_story, by_rule=by_rule)


def test_silence_is_unknown_and_complete() -> None:
    verdict = judge(labelled(PROSE, OTHER))
    assert (verdict.access, verdict.completeness) == (Access.UNKNOWN, Completeness.COMPLETE)
    assert (verdict.percent_remaining, verdict.note, verdict.evidence) == (None, None, ())


def test_a_note_at_the_end_states_the_share() -> None:
    note = "You have 60% of this article left to read. The rest is for subscribers only."
    verdict = judge(labelled(PROSE, OTHER, other(note)))
    assert (verdict.access, verdict.completeness) == (Access.SUBSCRIPTION, Completeness.TRUNCATED)
    assert (verdict.percent_remaining, verdict.percent_source) == (60, PercentSource.STATED)
    assert verdict.note == note
    assert [entry.signal for entry in verdict.evidence] == ["left_stated"]


def test_part_and_whole_make_a_share() -> None:
    verdict = judge(labelled(PROSE, OTHER, other("540 of 900 words remaining")))
    assert (verdict.percent_remaining, verdict.percent_source) == (60, PercentSource.STATED)


def test_a_part_without_the_whole_makes_none() -> None:
    verdict = judge(labelled(PROSE, OTHER, other("540 words remaining")))
    assert verdict.completeness is Completeness.TRUNCATED
    assert (verdict.percent_remaining, verdict.percent_source) == (None, None)


def test_a_note_in_two_lines_is_quoted_whole() -> None:
    lines = labelled(
        PROSE, OTHER, other("You have 60% of this article left to read."), other("The rest is for subscribers only.")
    )
    verdict = judge(lines)
    assert verdict.note == "You have 60% of this article left to read. The rest is for subscribers only."
    assert verdict.access is Access.SUBSCRIPTION


def test_declared_not_free_but_whole() -> None:
    verdict = judge(labelled(PROSE, OTHER), declared=NOT_FREE)
    assert (verdict.access, verdict.completeness) == (Access.SUBSCRIPTION, Completeness.COMPLETE)
    assert verdict.declared.free is False
    assert verdict.declared.by == ("jsonld isAccessibleForFree=false",)


def test_declared_metered_and_whole() -> None:
    verdict = judge(labelled(PROSE, OTHER), declared=METERED)
    assert (verdict.access, verdict.completeness) == (Access.METERED, Completeness.COMPLETE)


@pytest.mark.parametrize(
    ("note", "access"),
    [
        ("Create a free account to continue reading", Access.REGISTRATION),
        ("Subscribe to continue reading", Access.SUBSCRIPTION),
        ("This post is for paid subscribers", Access.SUBSCRIPTION),
        ("Continue reading this post for free, courtesy of Ada Lovell.", Access.SUBSCRIPTION),
    ],
)
def test_asking_at_the_end_cuts(note: str, access: Access) -> None:
    verdict = judge(labelled(PROSE, OTHER, other(note)))
    assert (verdict.access, verdict.completeness) == (access, Completeness.TRUNCATED)
    assert verdict.percent_remaining is None


def test_asking_amid_the_story_does_not_cut() -> None:
    verdict = judge(labelled(PROSE, other("Subscribe to continue reading"), OTHER, PROSE))
    assert verdict.completeness is Completeness.COMPLETE
    assert verdict.note == "Subscribe to continue reading"
    assert [entry.signal for entry in verdict.evidence] == ["note_inside"]


def test_asking_at_the_end_of_a_page_declared_free_does_not_cut() -> None:
    verdict = judge(labelled(PROSE, OTHER, other("Subscribe to continue reading")), declared=FREE)
    assert (verdict.access, verdict.completeness) == (Access.FREE, Completeness.COMPLETE)


def test_a_stated_share_outweighs_free() -> None:
    note = "Il vous reste 40 % de cet article à lire. La suite est réservée aux abonnés."
    verdict = judge(labelled(PROSE, OTHER, other(note)), declared=FREE)
    assert (verdict.access, verdict.completeness) == (Access.SUBSCRIPTION, Completeness.TRUNCATED)
    assert verdict.percent_remaining == 40


def test_a_meter_that_has_not_run_out_does_not_cut() -> None:
    verdict = judge(
        labelled(PROSE, OTHER, other("Register to read more"), other("Access 10 articles free in the next 30 days."))
    )
    assert verdict.completeness is Completeness.COMPLETE
    assert verdict.access in (Access.REGISTRATION, Access.METERED)
    assert verdict.percent_remaining is None


def test_a_counter_alone_is_a_meter() -> None:
    verdict = judge(labelled(PROSE, OTHER, other("Noch 10 Gratis-Artikel diesen Monat.")))
    assert (verdict.access, verdict.completeness) == (Access.METERED, Completeness.COMPLETE)
    assert verdict.note == "Noch 10 Gratis-Artikel diesen Monat."


def test_a_reached_length_outweighs_a_note_at_the_end() -> None:
    declared = Declarations(word_count=2 * PROSE_WORDS)
    note = "You have 60% of this article left to read."
    verdict = judge(labelled(PROSE, OTHER, other(note)), declared=declared)
    assert verdict.completeness is Completeness.COMPLETE
    assert (verdict.percent_remaining, verdict.note) == (None, note)


def test_a_teaser_copy_behind_the_whole_story_takes_the_note() -> None:
    note = "You have 89% of this article left to read."
    more = [OTHER.replace("spring", season) for season in ("summer", "winter", "autumn")]
    verdict = judge(labelled(PROSE, OTHER, *more, other(PROSE), other(note)), notes=(found_note(6, note),))
    assert verdict.completeness is Completeness.COMPLETE
    assert (verdict.percent_remaining, verdict.note) == (None, note)
    assert "teaser_repeated" in [entry.signal for entry in verdict.evidence]


def test_a_quote_repeated_before_the_note_is_no_teaser_copy() -> None:
    note = "You have 60% of this article left to read."
    more = [OTHER.replace("spring", season) for season in ("summer", "winter", "autumn")]
    verdict = judge(labelled(PROSE, OTHER, *more, (more[2], BlockLabel.DUPLICATE), other(note)))
    assert verdict.percent_remaining == 60


def test_an_ellipsis_on_a_page_with_a_wall_cuts() -> None:
    verdict = judge(labelled(PROSE, "The engines, says the yard, were ..."), declared=NOT_FREE)
    assert verdict.completeness is Completeness.TRUNCATED


def test_an_ellipsis_on_a_page_without_a_wall_does_not() -> None:
    declared = Declarations(word_count=1000)
    verdict = judge(labelled(PROSE, "The engines, says the yard, were …"), declared=declared)
    assert verdict.completeness is Completeness.COMPLETE


def test_text_behind_a_cut_is_withheld_and_measured() -> None:
    note = "The rest is for subscribers only."
    lines = labelled(PROSE, gated(note), gated(PROSE), gated(OTHER))
    verdict = judge(lines, notes=(found_note(1, note, after_story=False),))
    assert verdict.completeness is Completeness.WITHHELD
    assert verdict.percent_source is PercentSource.MEASURED
    assert verdict.percent_remaining == pytest.approx(66.7, abs=0.5)


@pytest.mark.parametrize(
    ("stated", "completeness"),
    [("50%", Completeness.WITHHELD), ("60%", Completeness.WITHHELD), ("90%", Completeness.TRUNCATED)],
)
def test_a_stated_share_wins_and_tells_whether_text_behind_it_is_the_rest(
    stated: str, completeness: Completeness
) -> None:
    """Half of the words stand behind the note: the rest of a story that says so, another story's else."""
    note = f"You have {stated} of this article left to read."
    blocks = labelled(PROSE, OTHER, gated(note), gated(PROSE), gated(OTHER))
    verdict = judge(blocks, notes=(found_note(2, note, after_story=False),))
    assert verdict.completeness is completeness
    assert (verdict.percent_remaining, verdict.percent_source) == (float(stated[:-1]), PercentSource.STATED)


def test_a_note_that_states_a_share_is_the_one_to_quote() -> None:
    blocks = labelled(PROSE, other("You have 60% of this article left to read."), PROSE, other("Log in to read on."))
    notes = (
        found_note(1, "You have 60% of this article left to read.", after_story=False),
        found_note(3, "Log in to keep reading"),
    )
    verdict = judge(blocks, notes=notes)
    assert (verdict.percent_remaining, verdict.percent_source) == (60, PercentSource.STATED)


def test_an_afterword_behind_a_cut_is_not_withheld_story() -> None:
    note = "The rest is for subscribers only."
    verdict = judge(labelled(PROSE, OTHER, gated(note), gated(PROSE), gated("Log in")), notes=(found_note(2, note),))
    assert verdict.completeness is Completeness.TRUNCATED


def test_a_story_kept_back_whole_is_withheld() -> None:
    verdict = judge(labelled(gated(PROSE)), notes=(), declared=NOT_FREE)
    assert (verdict.completeness, verdict.percent_remaining) == (Completeness.WITHHELD, 100)


def test_no_story_is_unknown() -> None:
    verdict = judge(labelled(other("Menu"), other("Imprint")))
    assert (verdict.completeness, verdict.percent_remaining) == (Completeness.UNKNOWN, None)


def test_a_declared_length_estimates_what_a_cut_keeps() -> None:
    declared = Declarations(word_count=10 * PROSE_WORDS)
    verdict = judge(labelled(PROSE, OTHER, other("Subscribe to continue reading")), declared=declared)
    assert verdict.percent_source is PercentSource.ESTIMATED
    assert verdict.percent_remaining == pytest.approx(80, abs=2)
    assert verdict.percent_interval is not None
    low, high = verdict.percent_interval
    assert low < 80 < high


@pytest.mark.parametrize("times", [4, 10, 25])
def test_the_interval_is_the_declared_length_as_far_as_it_can_be_trusted(times: int) -> None:
    words = 2 * PROSE_WORDS
    declared = Declarations(word_count=times * words)
    lines = labelled(PROSE, OTHER, other("Subscribe to continue reading"))
    counted = sum(count_words(text) for text in (PROSE, OTHER))
    verdict = judge(lines, declared=declared)
    assert verdict.percent_interval == pytest.approx(
        tuple(round(100 * (1 - counted / (times * words * share)), 1) for share in REACHED)
    )
    low, high = verdict.percent_interval or (0, 0)
    assert low < (verdict.percent_remaining or 0) < high


@pytest.mark.parametrize("signal", SIGNALS)
def test_no_class_flag_or_length_decides_alone(signal: str) -> None:
    alone = shows_cut((evidence_of(signal, "test"),))
    assert alone == (signal in {
        "rule_note", "left_stated", "rest_kept", "meter_run_out", "read_on_asked", "text_reserved", "filler",
    })  # fmt: skip


def test_a_gates_offer_of_a_free_account_says_what_is_asked() -> None:
    lines = labelled(PROSE, OTHER, other("Log in to keep reading"), other("All benefits:"), other("Register for free"))
    assert judge(lines).access is Access.REGISTRATION


def test_a_longer_body_than_declared_is_whole() -> None:
    verdict = judge(
        labelled(PROSE, OTHER, other("Subscribe to continue reading")), declared=Declarations(word_count=PROSE_WORDS)
    )
    assert verdict.completeness is Completeness.COMPLETE


def test_a_declared_length_alone_estimates_nothing() -> None:
    verdict = judge(labelled(PROSE, OTHER), declared=Declarations(word_count=1000))
    assert (verdict.completeness, verdict.percent_remaining) == (Completeness.COMPLETE, None)


def test_a_capture_that_stops_is_no_paywall() -> None:
    verdict = judge(labelled(PROSE, "The engines, says the yard, were"), shortfall=Shortfall.CAPTURE_CUT)
    assert (verdict.completeness, verdict.shortfall) == (Completeness.UNKNOWN, Shortfall.CAPTURE_CUT)
    assert verdict.access is Access.UNKNOWN


def test_a_rules_note_outranks_the_detector() -> None:
    generic = found_note(2, "Subscribe to continue reading")
    ruled = FoundNote(
        block_index=6,
        note=Note(signal="rule_note", strength=Strength.CUT, access=Access.REGISTRATION, percent=25.5),
        text="A quarter is still to come.",
        by_rule="example-courier",
        after_story=True,
    )
    lines = labelled(PROSE, OTHER, other(generic.text), other("a"), other("b"), other("c"), other(ruled.text))
    verdict = judge(lines, notes=(generic, ruled))
    assert (verdict.note, verdict.access) == (ruled.text, Access.REGISTRATION)
    assert (verdict.percent_remaining, verdict.percent_source) == (25.5, PercentSource.STATED)
    assert ("rule_note", "rule example-courier") in [(entry.signal, entry.where) for entry in verdict.evidence]


def test_not_free_yields_to_a_note_that_asks_for_an_account() -> None:
    lines = labelled(PROSE, OTHER, other("Register to continue reading"))
    assert judge(lines, declared=NOT_FREE).access is Access.REGISTRATION


def test_policy_and_licence_are_passed_on() -> None:
    blocks = labelled(PROSE)
    verdict = judge_paywall(PAGE, blocks, story_of(blocks), (), Declarations(), Policy.DECLARED, True)
    assert (verdict.policy, verdict.licensed) == (Policy.DECLARED, True)


def test_every_weight_names_its_measurement() -> None:
    assert all(signal.measured for signal in SIGNALS.values())
