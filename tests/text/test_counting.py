"""Words are pieces with a letter or a digit; scripts without spaces count by characters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from foldline.text.counting import count_words, count_words_to


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


def test_counting_ends_once_it_is_enough() -> None:
    read: list[str] = []

    def texts() -> Iterator[str]:
        for text in ("one two", "three four", "five"):
            read.append(text)
            yield text

    assert count_words_to(3, texts()) == 4
    assert read == ["one two", "three four"]
