"""Tags and class words are read as roles."""

from __future__ import annotations

import pytest

from foldline.stages.native_marks import Role, role_of


@pytest.mark.parametrize(
    ("tag", "marks", "role"),
    [
        ("div", "related-posts sidebar", Role.RELATED),
        ("div", "newsletterbox", Role.NEWSLETTER),
        ("div", "read-more", Role.RELATED),
        ("div", "entry-content", Role.STORY),
        ("div", "relative mx-auto", Role.NONE),
        ("div", "address-book", Role.NONE),
        ("div", "elementor-widget", Role.NONE),
        ("div", "post tag-newsletter category-sponsors", Role.NONE),
        ("div", "onetrust-consent-sdk", Role.VENDOR),
        ("nav", "", Role.MENU),
        ("figure", "wp-block-image", Role.CAPTION),
        ("figure", "wp-block-table", Role.NONE),
        ("p", "", Role.NONE),
    ],
)
def test_the_most_telling_word_gives_the_role(tag: str, marks: str, role: Role) -> None:
    assert role_of(tag, marks) is role
