"""What `foldline rules check` and `test` say of rules that are wrong, and of rules that would get round a wall."""

from __future__ import annotations

from pathlib import Path

import pytest

from foldline.authoring.checking import check_rules
from foldline.authoring.loading import folder_rules, plain_extractor
from foldline.extractor import Extractor

STORY = [
    "The ferry that has not sailed since spring is to sail again, the harbour master said on Monday.",
    "Engineers found the cracks in October, and since then the two towns have been four hours apart by road.",
    "The first timetable was written on the back of a menu, and it names six crossings for every single day.",
]
KEPT = [
    "Behind the wall the harbour master told how he had counted each bolt of the old bridge by the light of a lamp.",
    "Nobody else in Ostholm had thought of asking the gulls, which had left the bridge for good a whole year before.",
    "The council will meet on Thursday, and the menu with the timetable has meanwhile been framed and hung in the hall.",
]
HEAD = 'slug = "courier"\nname = "The Courier"\nhosts = ["courier.example"]\nchecked_on = 2026-01-01\n'
FREE = f"""
[[tests]]
name = "free"
url = "https://courier.example/a"
html = '''<article><h1>Ferries sail again soon</h1>{"".join(f"<p>{line}</p>" for line in STORY)}</article>'''
body_has = ["{STORY[0]}"]
"""


def gated(kept: str = 'style="display:none"', extra: str = "") -> str:
    return f"""
[[tests]]
name = "gated"
url = "https://courier.example/b"
gated = true
html = '''<article><h1>Ferries sail again soon</h1><div class="free">{"".join(f"<p>{line}</p>" for line in STORY)}</div>
<p class="note">Subscribe to continue reading</p>
<div class="kept" {kept}>{"".join(f"<p>{line}</p>" for line in KEPT)}</div>{extra}</article>'''
body_has = ["{STORY[0]}"]
"""


def findings(tmp_path: Path, rule: str) -> list[str]:
    (tmp_path / "outlets").mkdir(exist_ok=True)
    (tmp_path / "outlets" / "courier.toml").write_text(rule, encoding="utf-8")
    extractor = Extractor(rules_dir=tmp_path)
    return [str(each) for each in check_rules(folder_rules(tmp_path), extractor, plain_extractor(extractor))]


NOTE = """
[[paywall.gates]]
css = "p.note"
access = "subscription"
seen = ["test/gated"]
"""


def test_a_whole_rule_has_nothing_to_mend(tmp_path: Path) -> None:
    assert findings(tmp_path, HEAD + NOTE + FREE + gated()) == []


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        (HEAD, "there is no example page"),
        (HEAD + NOTE + gated(), "there is no free example"),
        (HEAD + NOTE.replace("test/gated", "page/x") + FREE, "there is no gated example"),
        (HEAD + NOTE + FREE, "no test of this file is named 'gated'"),
        (HEAD + NOTE.replace("p.note", "p.wall") + FREE + gated(), "the page of the test 'gated' does not show it"),
        (HEAD + NOTE.replace("test/", "somewhere/") + FREE + gated(), "'somewhere/gated' is no place"),
        (HEAD + FREE.replace("body_has", 'expect = {headline = "Other"}\nbody_has'), "expected 'Other'"),
        (HEAD + FREE.replace(f'["{STORY[0]}"]', '["A lost line"]'), "body lacks 'A lost line'"),
        (HEAD + FREE.replace('url = "https', 'gated = true\nurl = "https'), "nothing was held back"),
    ],
)
def test_what_is_missing_or_wrong_is_told(tmp_path: Path, rule: str, says: str) -> None:
    assert any(says in finding for finding in findings(tmp_path, rule)), findings(tmp_path, rule)


ROUND_THE_WALL = {
    "keep the gated text": '[[body.keep]]\ncss = "div.kept"\nseen = ["test/gated"]\n',
    "make a container of it": '[[body.containers]]\ncss = "div.kept"\nseen = ["test/gated"]\n',
    "drop the note": '[[body.drop]]\ncss = "p.note"\nlabel = "related"\nseen = ["test/gated"]\n',
    "call the note a promo": '[[copy.phrases]]\npattern = \'^Subscribe to continue\'\nlabel = "promo"\nseen = ["test/gated"]\n',
    "call the note an ad": '[[ads.phrases]]\npattern = \'^Subscribe to continue\'\nkind = "ad"\nseen = ["test/gated"]\n',
    "call its element an ad": '[[ads.selectors]]\ncss = "p.note"\nseen = ["test/gated"]\n',
    "keep the whole article": '[[body.keep]]\ncss = "article"\nseen = ["test/gated"]\n',
}


CUT = "You have 60% of this article left to read. The rest is for subscribers only."


@pytest.mark.parametrize(
    ("kept", "note"),
    [
        ('style="display:none"', "Subscribe to continue reading"),
        ("hidden", "Subscribe to continue reading"),
        ("hidden", CUT),
        ('lang="en"', CUT),
    ],
)
@pytest.mark.parametrize("trick", ROUND_THE_WALL.values(), ids=ROUND_THE_WALL.keys())
def test_no_rule_gets_round_a_wall(tmp_path: Path, trick: str, kept: str, note: str) -> None:
    """Either the text stays out of the body, or `rules check` refuses the rule; and out of the body it stays."""
    example = gated(kept).replace("Subscribe to continue reading", note)
    told = findings(tmp_path, HEAD + trick.replace("Subscribe to continue", note[:12]) + FREE + example)
    page = (
        (tmp_path / "outlets" / "courier.toml")
        .read_text(encoding="utf-8")
        .rpartition("html = '''")[2]
        .partition("'''")[0]
    )
    body = Extractor(rules_dir=tmp_path).extract(page, url="https://courier.example/b").body
    leaked = [line for line in KEPT if line in body]
    assert leaked == [], (trick, told)


def test_a_gate_that_only_the_rule_knows_keeps_its_text(tmp_path: Path) -> None:
    rule = (
        HEAD
        + '[[paywall.gated]]\ncss = "div.kept"\nseen = ["test/gated"]\n[[body.keep]]\ncss = "div.kept"\nseen = ["test/gated"]\n'
    )
    page = gated('class="x"').replace("Subscribe to continue reading", "Ostholm in January")
    assert findings(tmp_path, rule + FREE + page) == []
    html = page.partition("html = '''")[2].partition("'''")[0]
    wall = Extractor(rules_dir=tmp_path).extract(html, url="https://courier.example/b")
    assert not any(line in wall.body for line in KEPT)
    assert (wall.paywall.completeness, wall.paywall.percent_source) == ("withheld", "measured")


@pytest.mark.parametrize("source", ['css = "div.kept p"', 'css = "div.kept"'])
@pytest.mark.parametrize("field", ["headline", "standfirst", "section", "byline", "tags"])
@pytest.mark.parametrize("kept", ['style="display:none"', 'lang="en"'])
def test_no_field_brings_out_gated_text(tmp_path: Path, source: str, field: str, kept: str) -> None:
    rule = f'{HEAD}[[fields.{field}]]\n{source}\nseen = ["page/x"]\n'
    html = gated(kept).replace("Subscribe to continue reading", CUT).partition("html = '''")[2].partition("'''")[0]
    (tmp_path / "outlets").mkdir()
    (tmp_path / "outlets" / "courier.toml").write_text(rule, encoding="utf-8")
    record = Extractor(rules_dir=tmp_path).extract(html, url="https://courier.example/b").to_json().decode()
    without_ledger = record.partition('"paywall"')[0]
    assert not any(line[:60] in without_ledger for line in KEPT)


def test_text_outside_of_the_teaser_is_kept(tmp_path: Path) -> None:
    rule = HEAD + '[[paywall.teaser]]\ncss = "div.free"\nseen = ["test/gated"]\n'
    page = gated('class="x"').replace("Subscribe to continue reading", "Ostholm in January")
    assert findings(tmp_path, rule + FREE + page) == []


def test_a_page_beside_the_rule_is_read_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "outlets" / "pages").mkdir(parents=True)
    (tmp_path / "outlets" / "pages" / "a.html").write_text("<h1>Ferries sail again soon</h1>", encoding="utf-8")
    test = '[[tests]]\nname = "a"\npage = "pages/a.html"\nexpect = {headline = "Ferries sail again soon"}\n'
    assert findings(tmp_path, HEAD + test) == []
    assert "not beside the rule" in findings(tmp_path, HEAD + test.replace("pages/a.html", "../../a.html"))[0]
