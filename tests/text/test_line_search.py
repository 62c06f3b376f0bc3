"""One search through all lines finds those that a look at each would find."""

from __future__ import annotations

import re2
from hypothesis import given
from hypothesis import strategies as st

from foldline.text.ad_words import ad_kind_of_marks, ad_kinds_of, is_affiliate_notice, lines_like_notices
from foldline.text.line_search import join_lines, lines_with

_WORDS = st.sampled_from(("ad", "ads", "ad-slot", "header", "taboola-box", "anzeige", "é", "a\nd", "", "adv__top"))
_MARKS = st.lists(st.lists(_WORDS, max_size=3).map(" ".join), max_size=12, unique=True)
_LINES = st.lists(
    st.sampled_from((
        "The ferry sails again.",
        "We may earn a commission when you buy through our links.",
        "WE MAY EARN A COMMISSION WHEN YOU BUY\nTHROUGH OUR LINKS.",
        "The European Commission met on the quay.",
        "アフィリエイト広告",
        "",
    ))
)  # fmt: skip


@given(st.lists(st.sampled_from(("ab", "b", "a\nb", "é ab", "", "x"))))
def test_the_lines_with_a_pattern_are_numbered(lines: list[str]) -> None:
    pattern = re2.compile(rb"(?m)(?:^|\s)ab")
    expected = [number for number, line in enumerate(lines) if "ab" in line]
    assert lines_with(pattern, join_lines(lines).encode()) == expected


@given(_MARKS)
def test_the_marks_of_ads_places_are_found_among_all(marks: list[str]) -> None:
    assert ad_kinds_of(marks) == {each: kind for each in marks if (kind := ad_kind_of_marks(each))}


@given(_LINES)
def test_no_notice_of_commissions_is_missed(lines: list[str]) -> None:
    likely = lines_like_notices(lines)
    assert {number for number, line in enumerate(lines) if is_affiliate_notice(line)} <= set(likely)
    assert 0 not in likely or lines[0] != "The ferry sails again."
