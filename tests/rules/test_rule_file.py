"""A rule file that is wrong is refused, and the error names the file and the key."""

from __future__ import annotations

import pytest

from foldline.errors import RuleError
from foldline.rules.rule import OutletRule, SyndicatorRule
from foldline.rules.rule_file import read_rule

OUTLET = 'slug = "a-b"\nname = "A"\nchecked_on = 2026-01-01\n'
SYNDICATOR = OUTLET + '[[sites]]\nslug = "s"\nname = "S"\nhosts = ["s.example"]\n'


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (OUTLET + "colour = 1\n", "unknown field `colour`"),
        (OUTLET + '[copy]\npromos = ["x"]\n', r"unknown field `promos` - at `\$.copy`"),
        (OUTLET.replace("a-b", "A B"), r"\$.slug"),
        (OUTLET.replace("2026-01-01", '"soon"'), r"\$.checked_on"),
        (OUTLET + 'hosts = ["https://a.example"]\n', r"\$.hosts"),
        ('name = "A"\n', "missing required field `slug`"),
        (
            OUTLET + '[[copy.phrases]]\npattern = "(("\nlabel = "promo"\nseen = ["x"]\n',
            r"does not compile.*\$.copy.phrases",
        ),
        (OUTLET + '[[copy.phrases]]\npattern = "x"\nlabel = "promo"\n', r"`seen` or `documented` .*phrases\[0\]"),
        (OUTLET + '[[copy.phrases]]\npattern = "x"\nlabel = "promo"\nseen = []\n', r"\$.copy.phrases\[0\]"),
        (
            OUTLET + '[[copy.phrases]]\npattern = "x"\nlabel = "promotion"\nseen = ["x"]\n',
            r"\$.copy.phrases\[.*\].label",
        ),
        (OUTLET + '[[copy.phrases]]\npattern = "x"\nlabel = "ad"\nseen = ["x"]\n', "stands under .*ads.phrases"),
        (OUTLET + '[[copy.phrases]]\npattern = "x"\nlabel = "story"\nseen = ["x"]\n', "cannot make story"),
        (OUTLET + '[[paywall.notes]]\npattern = 7\naccess = "subscription"\nseen = ["x"]\n', "expected a string"),
        (OUTLET + '[[copy.phrases]]\npattern = ""\nlabel = "promo"\nseen = ["x"]\n', r"\$.copy.phrases"),
        (OUTLET + '[[copy.phrases]]\npattern = "x*"\nlabel = "promo"\nseen = ["x"]\n', "matches every line"),
        (OUTLET + '[[copy.phrases]]\npattern = "{prozent}"\nlabel = "promo"\nseen = ["x"]\n', "names {prozent}"),
        (OUTLET + "[copy\n", "broken TOML.*line 4"),
        (OUTLET + 'name = "B"\n', "broken TOML.*line 4"),
    ],
)
def test_a_wrong_outlet_rule_is_refused(content: str, says: str) -> None:
    with pytest.raises(RuleError, match=rf"(?s)outlets/a\.toml: .*{says}"):
        read_rule("outlets/a.toml", content.encode(), OutletRule)


def test_a_selector_that_does_not_compile_is_refused() -> None:
    content = SYNDICATOR + '[[body.containers]]\ncss = "div[["\nseen = ["x"]\n'
    with pytest.raises(RuleError, match=r"s\.toml: the selector 'div\[\[' does not compile - at `\$.body.containers"):
        read_rule("s.toml", content.encode(), SyndicatorRule)


def test_a_file_that_is_not_utf8_is_refused() -> None:
    with pytest.raises(RuleError, match=r"a\.toml: not UTF-8"):
        read_rule("a.toml", OUTLET.encode() + b"\xff", OutletRule)


def test_percent_macro_reads_numbers_as_pages_print_them() -> None:
    content = OUTLET + "[[paywall.notes]]\npattern = 'left: {percent}'\naccess = 'subscription'\nseen = ['x']\n"
    (note,) = read_rule("a.toml", content.encode(), OutletRule).paywall.notes
    for printed in ("61.95%", "61,95 %", "60\u00a0%", "60 percent", "40 Prozent"):
        assert note.pattern.groups(f"left: {printed}") is not None
