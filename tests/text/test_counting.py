"""Words are pieces with a letter or a digit; scripts without spaces count by characters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foldline.text.counting import count_words, count_words_in_all, count_words_to


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("The ferry - at last - sails.", 5),
        ("“Ahoy!” … (said) _ she, «aye»", 5),
        ("*a*b* -1- ...", 2),
        ("港の町 and pier", 4),
    ],
)
def test_pieces_without_letter_or_digit_are_no_words(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.lists(st.text("aZ0_- \u00a0\t\n\x85’“é½ª²·«…–•€™→\u6e2fß.,;(\u3040żЖ\U0001f600", max_size=14), max_size=4))
def test_a_story_counts_as_its_blocks_do(texts: list[str]) -> None:
    each, whole = count_words_in_all(texts)
    assert each == sum(map(count_words, texts))
    assert whole == count_words("\n".join(texts))


def test_counting_ends_once_it_is_enough() -> None:
    read: list[str] = []

    def texts() -> Iterator[str]:
        for text in ("one two", "three four", "five"):
            read.append(text)
            yield text

    assert count_words_to(3, texts()) == 4
    assert read == ["one two", "three four"]
