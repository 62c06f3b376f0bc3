"""The first test of lines finds whatever the reader of notes reads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from walls.stories import LANGUAGES as STORIES
from walls.stories import Story
from walls.wordings import MORE_GATES, gates, more_gates

from foldline.text.note_phrases import LANGUAGES
from foldline.text.notes import read_note
from foldline.text.telling_lines import asking_languages, languages_of, telling_lines

SCRIPT = Path(__file__).parents[2] / "scripts" / "note_hints.py"
LINES = [
    (language, line.lstrip(">"))
    for language in STORIES
    for lines in ([lines for _, lines in gates(language)] + (more_gates(language) if language in MORE_GATES else []))
    for line in lines
]


def test_the_hints_are_those_of_the_tables() -> None:
    assert subprocess.run([sys.executable, str(SCRIPT), "--check"], check=False, timeout=60).returncode == 0


@pytest.mark.parametrize("language", STORIES)
def test_what_is_a_note_is_found_among_ordinary_lines(language: str) -> None:
    notes = [line for of, line in LINES if of == language and read_note(line)]
    story = Story(language).paragraphs
    lines = [line for note in notes for line in (story[0], note)]
    assert notes
    assert set(range(1, len(lines), 2)) <= set(telling_lines(lines))


def test_most_lines_of_stories_are_not_looked_at() -> None:
    lines = [paragraph for language in STORIES for paragraph in Story(language).paragraphs]
    assert len(telling_lines(lines)) <= len(lines) / 4


def test_a_line_is_found_wherever_it_stands() -> None:
    assert telling_lines([]) == []
    assert telling_lines(["", "Subscribe to read on", "", "540 of 900 words left", "Ｎｏｃｈ ４０％"]) == [1, 3, 4]
    assert telling_lines(["two\nlines", "Log in to continue reading"]) == [1]


def test_the_languages_are_told_by_what_they_need() -> None:
    assert [language.language for language in languages_of("jetzt abonnieren und weiterlesen")] == ["de"]
    assert languages_of("the ferry sails again") == []
    assert "it" in [language.language for language in asking_languages("registrati gratis")]


def test_every_language_has_its_tables() -> None:
    assert {language.language for language in LANGUAGES} == set(STORIES)
