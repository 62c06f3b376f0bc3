"""Pages that are nested deeper than browsers go keep their words and lose the tags."""

from __future__ import annotations

import pytest

from foldline.extractor import extract_article
from foldline.stages.nesting import MANY_TAGS, MAX_DEPTH, flatten_deep

STORY = "".join(
    f"<p>The harbour towns seek new ferry line {number}, their councils said on Monday.</p>" for number in range(12)
)
MANY = "<i></i>" * MANY_TAGS


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * (MAX_DEPTH + 500) + STORY,  # few tags: nothing is counted
        MANY + STORY,
        MANY + "<div>" * MAX_DEPTH + STORY,
        MANY + "<p><li><br>" * (2 * MAX_DEPTH) + STORY,  # each ends the one before it
        MANY + "<script>" + '"<div>"' * (2 * MAX_DEPTH) + "</script>" + STORY,
        MANY + "<!--" + "<div>" * (2 * MAX_DEPTH) + "-->" + STORY,
        MANY + "<!--" + "<div>" * (2 * MAX_DEPTH),
    ],
)
def test_other_pages_are_left_as_they_are(page: str) -> None:
    assert flatten_deep(page) is page


def test_the_tags_that_are_too_deep_go_and_their_words_stay() -> None:
    deep = (
        MANY
        + "<div>" * MAX_DEPTH
        + "<section class=a>one<b>two</b></section>three"
        + "</div>" * MAX_DEPTH
        + "<b>four</b>"
    )
    assert flatten_deep(deep) == deep.replace("<section class=a>one<b>two</b></section>", "onetwo")


def test_a_deep_page_keeps_its_story() -> None:
    article = extract_article("<div>" * MANY_TAGS + f"<article>{STORY}</article>")
    assert "line 0" in article.body
    assert "line 11" in article.body


def test_a_tag_that_never_ends_ends_the_page() -> None:
    assert flatten_deep("<div>" * MANY_TAGS + "<div class=") == "<div>" * MAX_DEPTH
