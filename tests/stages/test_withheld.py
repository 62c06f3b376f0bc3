"""What a gate keeps back leaves foldline neither in the body nor in the list of what was removed."""

from __future__ import annotations

import pytest

from foldline import extract_article

OPEN = (
    "<p>The first harbour town has bought a ferry that was built in the year the bridge opened, and it will sail twice a "
    "day from spring on.</p><p>The second harbour town wants to wait until the county has said who pays for the pier, "
    "which is older than the ferry and in worse repair.</p><p>The third harbour town has no pier, and its council has "
    "written to the county about it more than once, without an answer so far this year.</p>"
)
REST = (
    "<p>The pier is to be paid by the county, its treasurer told the council on Monday evening behind closed doors.</p>"
    "<p>The captain, says the treasurer, is hired already and comes from the north, where he sailed for many years on "
    "boats that were larger and colder than this one, and where nobody asked him for a ticket or for his name, not even once.</p>"
)
NOTE = "Subscribe to read the rest of this story."
HIDDEN = "<style>.paywall-content{display:none}</style>"


def page(rest: str, head: str = "") -> str:
    body = f"<article><h1>Ferries sail again along the coast</h1>{OPEN}<div class=paywall>{NOTE}</div>{rest}</article>"
    return f"<html lang=en><head><title>Ferries</title>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("rest", "head"),
    [
        (f"<div class=paywall-content>{REST}</div>", HIDDEN),
        (f"<div hidden>{REST}</div>", ""),
        (REST, ""),
    ],
)
def test_withheld_text_is_counted_and_not_told(rest: str, head: str) -> None:
    article = extract_article(page(rest, head), include=("blocks", "markdown", "removed", "candidates"))
    assert article.paywall.completeness == "withheld"
    assert b"treasurer" not in article.to_json()
    kept = [item for item in article.removed.items if item.text is None]  # type: ignore[union-attr]
    assert [item.label for item in kept] == ["gate", "gate"]
    assert article.removed.by_label["gate"].characters == len(NOTE) + len(REST) - 2 * len("<p></p>")


def test_the_words_of_the_wall_are_told() -> None:
    article = extract_article(page(f"<div hidden>{REST}</div>"), include=("removed",))
    assert NOTE in [item.text for item in article.removed.items]  # type: ignore[union-attr]


def test_a_copy_of_what_is_withheld_is_not_told_either() -> None:
    article = extract_article(page(f"<div hidden>{REST}</div><div hidden>{REST}</div>"), include=("removed",))
    assert article.removed.by_label["duplicate"].blocks
    assert b"treasurer" not in article.to_json()
