"""Patterns run on RE2: what it cannot do is refused, and the rest finds what it should."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foldline.rules.patterns import CssSelector, PatternSet, TextPattern, prefix_of


@pytest.mark.parametrize(
    ("source", "line", "found"),
    [
        ("^Sponsor:", "Sponsor: a ferry line", True),
        ("^Sponsor:", "Our Sponsor: a ferry line", False),
        ("^(?:Ad|Sponsor):", "Our Ad: a ferry line", False),
        ("^Ad$|Sponsor:", "Our Sponsor: a ferry line", True),
        (r"^[|(]Ad\)|Sponsor", "Our Sponsor", True),
        ("(?:^|[.] )Photo:", "The pier. Photo: Ada Lovell", True),
        (r"^\pL+ news$", "Ärzte news", True),
        (r"^Preis\u00a0heute$", "Preis\u00a0heute", True),
        ("(?i)^ÜBER UNS", "über uns", True),
    ],
)
def test_a_pattern_is_found(source: str, line: str, found: bool) -> None:
    assert TextPattern(source).matches(line) is found


@pytest.mark.parametrize(
    "source", ["(?=x)y", "(?<!x)y", r"(a)\1", "a{1,5000}", "((((a{100}){100}){100}){100})", "x" * 3000]
)
def test_what_a_linear_engine_cannot_do_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        TextPattern(source)


def test_the_refusal_says_what_is_not_taken() -> None:
    with pytest.raises(ValueError, match="look-around"):
        TextPattern("(?=x)y")


def test_no_pattern_hangs() -> None:
    started = time.perf_counter()
    TextPattern("^(a+)+$").matches("a" * 5000 + "!")
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    ("source", "prefix"),
    [
        ("^Sponsor: .+", "Sponsor: "),
        ("^Sponsors?: .+", "Sponsor"),
        ("^ab*", "a"),
        ("^ab+", "ab"),
        ("^a{0,2}b", ""),
        ("^a|b", ""),
        ("^(?:a|b)c", ""),
        ("^a(?:b|c)", "a"),
        ("a", ""),
        ("(?i)^a", ""),
        (r"^a\.b", "a"),
        ("^You have {percent} left", "You have "),
        ("^[|]a", ""),
    ],
)
def test_the_letters_that_a_text_must_begin_with(source: str, prefix: str) -> None:
    assert prefix_of(source) == prefix


def test_a_set_tells_its_patterns_in_order() -> None:
    patterns = [TextPattern(source) for source in ("b", "a$", "^a", "c")]
    assert PatternSet(patterns).hits("a b") == [0, 2]
    assert PatternSet(patterns).hits("xyz") == []
    assert PatternSet(()).hits("a") == []


def test_a_set_may_be_large() -> None:
    patterns = [TextPattern(f"sign up for number {number} .{{3,200}} letter") for number in range(400)]
    assert PatternSet(patterns).hits("sign up for number 377 and more of it letter") == [377]


@given(
    st.lists(
        st.sampled_from(["^a", "b$", "^c$", r"^d\b", "(?i)E", r"a\s+b", r"f\z", "(?-m:^g)", "^(?i:h|i)$"]), max_size=5
    ),
    st.lists(st.text("abcdEfgHi é\n", max_size=6), max_size=40),
)
def test_lines_asked_together_answer_as_each_does_alone(sources: list[str], lines: list[str]) -> None:
    patterns = PatternSet([TextPattern(source) for source in sources])
    alone = {number: hits for number, line in enumerate(lines) if (hits := patterns.hits(line))}
    assert patterns.hits_by_line(lines) == alone


def test_no_patterns_and_no_lines_have_no_hits() -> None:
    assert PatternSet(()).hits_by_line(["a"] * 10) == {}
    assert PatternSet([TextPattern("a")]).hits_by_line([]) == {}


@pytest.mark.parametrize("source", ["", "  ", "div[[", "p" * 2000])
def test_a_selector_that_does_not_compile_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="selector"):
        CssSelector(source)
