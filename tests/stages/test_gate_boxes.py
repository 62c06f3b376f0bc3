"""What stands in a note's box goes with the note, and story beside a note stays."""

from __future__ import annotations

import pytest

from foldline import extract_article

HEAD = '<html lang="en"><head><title>The ferry sails again</title></head><body><article><h1>The ferry sails again</h1>'
STORY = "<p>The ferry that has not sailed since spring is to sail again in June, the harbour master said on Monday.</p>"
MORE = "<p>Two captains have been found, and a third is being asked whether he would come back from his garden.</p>"
NOTE = "<p>Subscribe to read the rest of this story.</p>"


def body_of(html: str) -> str:
    return extract_article(f"{HEAD}{html}</article></body></html>", url="https://courier.example/2026/ferry").body


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="offer"><h3>The author wrote this one for those who help him.</h3>{NOTE}</div>',
        f'<div class="offer">{NOTE}<p>Four weeks for one euro, then nine a month.</p><p>Leave whenever you like.</p></div>',
        f'<div class="offer"><h3>Good to see you here again.</h3>{NOTE}<p>Four weeks for one euro.</p></div>',
    ],
)
def test_the_lines_of_a_box_go_with_its_note(box: str) -> None:
    body = body_of(STORY + MORE + box)
    assert body.endswith("come back from his garden.")
    assert body.startswith("The ferry that has not sailed")


def test_a_teaser_in_the_element_of_its_note_stays() -> None:
    assert body_of(f"<div>{STORY}{MORE}{NOTE}</div>").count("\n\n") == 1


def test_a_short_teaser_under_its_headline_is_no_box() -> None:
    short = "<p>The ferry is to sail again in June.</p><p>Two captains have been found.</p>"
    page = (
        f'<html lang="en"><head><title>The ferry sails</title></head><body><div><h1>The ferry sails</h1>{short}{NOTE}'
    )
    article = extract_article(page, url="https://courier.example/2026/ferry")
    assert article.body == "The ferry is to sail again in June.\n\nTwo captains have been found."
    assert article.paywall.completeness == "truncated"
