"""A headline is rebuilt from an address's words; a date without separators is read where it means one day."""

from __future__ import annotations

from datetime import date

import pytest

from foldline.text.address_headline import compact_dates, headline_of_words, words_of_slug


@pytest.mark.parametrize(
    ("slug", "names", "headline"),
    [
        ("after-sund-s-retreat-ostholm-waits", (), "After Sund's retreat Ostholm waits"),
        ("the-keepers-who-didn-t-leave", (), "The keepers who didn't leave"),
        ("a-cat-t-shirt", (), "A cat t shirt"),
        ("u-s-officials-warn", (), "U s officials warn"),
        ("they-re-back-and-we-ve-seen-them", (), "They're back and we've seen them"),
        ("olden-s-re-election-bid", (), "Olden's re election bid"),
        ("medicare-part-d-and-vitamin-d", (), "Medicare part d and vitamin d"),
        ("plan-t", (), "Plan t"),
        ("caf%C3%A9-on-the-pier", (), "Café on the pier"),
        ("the-light-stays-on-example-courier", ("Example Courier",), "The light stays on"),
        ("example-courier", ("Example Courier",), "Example courier"),
        ("ostholm-opens-its-pier-ostholm-opens-its-pier", (), "Ostholm opens its pier"),
        ("ostholm-opens-its-old-pier-ostholm-opens-its", (), "Ostholm opens its old pier"),
        ("round-and-round", (), "Round and round"),
    ],
)
def test_headline_of_a_slug(slug: str, names: tuple[str, ...], headline: str) -> None:
    body = (
        "The town of Ostholm waits. On the shore of the Sund, Ostholm keeps watch; no Keepers came, and keepers left."
    )
    assert headline_of_words(words_of_slug(slug, names), body) == headline


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("They met in Ostholm.", "Ostholm"),
        ("Ostholm is far. It is cold.", "ostholm"),  # only where a sentence begins
        ("In Ostholm they say ostholm.", "ostholm"),  # written both ways
        ("The UAPs over NATO.", "NATO"),
    ],
)
def test_capitals_come_from_words_that_the_body_always_writes_so(body: str, word: str) -> None:
    assert headline_of_words(["see", word.lower()], body) == f"See {word}"


@pytest.mark.parametrize(
    ("digits", "days"),
    [
        ("4152025", [date(2025, 4, 15)]),
        ("932025", [date(2025, 9, 3)]),
        ("1212025", [date(2025, 1, 21), date(2025, 12, 1)]),
        ("12312025", [date(2025, 12, 31)]),
        ("2302025", []),
        ("", []),
        ("2025", []),
    ],
)
def test_compact_dates(digits: str, days: list[date]) -> None:
    assert list(compact_dates(digits)) == days
