"""What lines state of the rest of their text, over the tables of `stated_lines`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from stated_lines import LEFT, LEFT_WITHOUT_WHOLE, NO_SHARE

from foldline.text.note_phrases import LANGUAGES
from foldline.text.notes import Strength, read_note

SAME_PERCENT = 0.01


def rows(table: Mapping[str, Sequence[Any]]) -> list[Any]:
    return [row for lines in table.values() for row in lines]


@pytest.mark.parametrize("table", [LEFT, LEFT_WITHOUT_WHOLE, NO_SHARE])
def test_every_language_of_the_grammar_has_rows(table: Mapping[str, Sequence[Any]]) -> None:
    assert set(table) == {language.language for language in LANGUAGES}


@pytest.mark.parametrize(("line", "percent"), rows(LEFT))
def test_the_share_that_is_left_is_read(line: str, percent: float) -> None:
    note = read_note(line)
    assert note is not None
    assert note.strength is Strength.CUT
    assert note.percent == pytest.approx(percent, abs=SAME_PERCENT)


@pytest.mark.parametrize(("line", "left"), rows(LEFT_WITHOUT_WHOLE))
def test_a_count_without_a_whole_is_a_cut_and_no_share(line: str, left: int) -> None:
    note = read_note(line)
    assert note is not None
    assert (note.strength, note.left, note.percent) == (Strength.CUT, left, None)


@pytest.mark.parametrize("line", rows(NO_SHARE))
def test_what_only_looks_so_states_nothing(line: str) -> None:
    note = read_note(line)
    assert note is None or (note.percent is None and note.left is None and note.strength is not Strength.CUT)
