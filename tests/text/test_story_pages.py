"""Other pages of the same story, by their addresses."""

from __future__ import annotations

import pytest

from foldline.text.story_pages import in_query, page_number, story_path

SITE = "https://courier.example"


@pytest.mark.parametrize(
    ("story", "other", "number"),
    [
        ("/ferry-sails", "/ferry-sails/2", 2),
        ("/ferry-sails/", "/ferry-sails/2/", 2),
        ("/ferry-sails", "/ferry-sails/page/3", 3),
        ("/ferry-sails/", "/ferry-sails/seite-2", 2),
        ("/ferry-sails/2/", "/ferry-sails/3/", 3),
        ("/ferry-sails/2/", "/ferry-sails/", 1),
        ("/ferry-sails.html", "/ferry-sails-2.html", 2),
        ("/ferry-sails.html", "/ferry-sails,seite-2.html", 2),
        ("/ferry.php", "/ferry.php?page=2", 2),
        ("/articles/367061", "/articles/367061/2", 2),
        ("/ferry-sails", "/ferry-sails-again", None),
        ("/ferry-sails", "/ferry-sails-2", None),
        ("/ferry-sails", "/ferry-sails/comment-page-2", None),
        ("/ferry-sails", "/other/2", None),
        ("/2024/05/06", "/2024/05/07", None),
        ("/", "/2", None),
        ("/ferry-sails", "/ferry-sails/1871", None),
        ("/ferry-sails", "/ferry-sails", None),
        ("/ferry-sails", "/ferry-sails?sort=2", None),
    ],
)
def test_page_numbers(story: str, other: str, number: int | None) -> None:
    assert page_number(SITE + other, SITE + story) == number


def test_another_host_is_another_story() -> None:
    assert page_number("https://herald.example/ferry-sails/2", f"{SITE}/ferry-sails") is None


def test_a_number_in_the_query_may_page_the_comments() -> None:
    assert in_query(f"{SITE}/ferry?page=2", f"{SITE}/ferry")
    assert not in_query(f"{SITE}/ferry/2", f"{SITE}/ferry")


def test_own_number() -> None:
    assert story_path(f"{SITE}/ferry-sails/4") == ("/ferry-sails", 4)
    assert story_path(f"{SITE}/") is None
