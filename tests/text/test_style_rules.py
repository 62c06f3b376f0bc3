"""Rules that hide, and rules that show again."""

from __future__ import annotations

import pytest

from foldline.text.style_rules import (
    HIDING_WORDS,
    SHOWING_WORDS,
    StyleRule,
    read_rules,
    shows,
    shows_again,
    ways_of_hiding,
)


@pytest.mark.parametrize(
    ("declarations", "ways"),
    [
        ("display: none", ("display",)),
        ("display:none!important", ("display",)),
        ("visibility: hidden; color: red", ("visibility",)),
        ("filter: blur(4px)", ("filter",)),
        ("max-height: 96px; overflow: hidden", ("height",)),
        ("max-height: 96px", ()),
        ("overflow: hidden", ()),
        ("display: block", ()),
        ("border: none", ()),
        ("line-height: 20px; overflow: hidden", ()),
    ],
)
def test_ways_of_hiding(declarations: str, ways: tuple[str, ...]) -> None:
    assert ways_of_hiding(declarations) == ways


@pytest.mark.parametrize(
    ("hidden", "shown", "again"),
    [
        ((".a", "display: none"), (".a.b", "display: block"), True),
        ((".a", "display: none"), (".b", "display: block"), True),
        ((".a .b", "display: none"), (".b", "display: block"), False),
        (("#a", "display: none"), (".a.b.c", "display: flex"), False),
        ((".a", "display: none !important"), ("#a", "display: block"), False),
        ((".a", "display: none"), (".b", "visibility: visible"), False),
        ((".a", "display: none"), (".b", "display: none"), False),
        ((".a", "filter: blur(2px)"), (".b", "filter: none"), True),
        ((".a", "height: 90px; overflow: hidden"), (".b", "height: auto"), True),
        ((".a>div", "display: none"), (":is(.a>div):first-of-type", "display: block"), True),
    ],
)
def test_a_later_or_more_exact_rule_shows_again(hidden: tuple[str, str], shown: tuple[str, str], again: bool) -> None:
    assert shows_again(StyleRule(*shown, 2), StyleRule(*hidden, 1)) is again


def test_rules_are_read_without_comments_and_print() -> None:
    style = "/* .z { display: none } */ @import 'x'; .a { display: none } @media print { .b { display: none } }"
    style += " @media screen { .c { display: none } } .d { color: red } }}{{"
    assert [rule.selector for rule in read_rules(style, ways_of_hiding, HIDING_WORDS)] == [".a", ".c"]
    assert [rule.selector for rule in read_rules(".a { display: block } .b { color: red }", shows, SHOWING_WORDS)] == [
        ".a"
    ]
