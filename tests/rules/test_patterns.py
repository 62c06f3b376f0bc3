"""A pattern that is bound to a line's beginning is tried there alone, and finds what it found before."""

from __future__ import annotations

import pytest

from foldline.rules.patterns import TextPattern


@pytest.mark.parametrize(
    ("source", "line", "found"),
    [
        ("^Sponsor:", "Sponsor: a ferry line", True),
        ("^Sponsor:", "Our Sponsor: a ferry line", False),
        ("^(?:Ad|Sponsor):", "Our Ad: a ferry line", False),
        ("^Ad$|Sponsor:", "Our Sponsor: a ferry line", True),
        (r"^[|(]Ad\)|Sponsor", "Our Sponsor", True),
        ("^(?:a(?:b|c)|d)e", "x ace", False),
        ("(?:^|[.] )Photo:", "The pier. Photo: Ada Lovell", True),
    ],
)
def test_bound_patterns_are_found_at_the_beginning_only(source: str, line: str, found: bool) -> None:
    assert TextPattern(source).matches(line) is found
