"""`foldline rules new`: the draft loads, tells what its selectors catch, and passes the check once it has an example."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from foldline.authoring.checking import check_rules
from foldline.authoring.drafting import draft_rule
from foldline.authoring.loading import folder_rules, plain_extractor
from foldline.cli import main
from foldline.errors import BadRequest
from foldline.extractor import Extractor

URL = "https://www.courier.example/2026/01/12/ferries"
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ferries sail again soon | The Courier</title>
<meta property="og:site_name" content="The Courier"></head><body>
<main><article class="story"><h1 class="story-title">Ferries sail again soon</h1>
<p class="story-byline">By Ada Lovell</p><time class="story-time" datetime="2026-01-12">12 January 2026</time>
<div class="story-text"><p>The ferry that has not sailed since spring is to sail again, the harbour master said on Monday.</p>
<p>Engineers found the cracks in October, and since then the two towns have been four hours apart by road.</p>
<aside class="mug-offer"><a href="/mug">Buy a mug in our shop</a></aside>
<p>The first timetable was written on the back of a menu, and it names six crossings for every single day.</p></div>
<div class="paywall-box"><p>Join the Courier</p></div></article></main></body></html>"""


def test_a_draft_loads_and_tells_what_its_selectors_catch() -> None:
    draft = draft_rule(Extractor(), PAGE.encode(), URL, "page.html")
    rule = tomllib.loads(draft)
    assert (rule["slug"], rule["name"], rule["hosts"]) == ("the-courier", "The Courier", ["courier.example"])
    assert rule["fields"]["headline"][0]["css"] == "h1.story-title"
    assert rule["fields"]["byline"][0]["css"] == "p.story-byline"
    assert rule["fields"]["date"][0] == {
        "css": "time.story-time",
        "attribute": "datetime",
        "seen": ["test/a whole story"],
    }
    assert rule["body"]["containers"][0]["css"] == "div.story-text"
    assert "# catches 1: Ferries sail again soon\n" in draft
    assert '# css = "aside.mug-offer"' in draft
    assert '# css = "div.paywall-box"' in draft
    assert "MISSING: the example" in draft


def test_a_draft_passes_the_check_once_its_example_is_there(tmp_path: Path) -> None:
    draft = draft_rule(Extractor(), PAGE.encode(), URL, "page.html")
    example = (
        f"\n[[tests]]\nname = \"a whole story\"\nurl = \"{URL}\"\nhtml = '''\n{PAGE}\n'''\n"
        '[tests.expect]\nheadline = "Ferries sail again soon"\ndate = "2026-01-12"\nauthors = ["Ada Lovell"]\n'
    )
    (tmp_path / "outlets").mkdir()
    (tmp_path / "outlets" / "courier.toml").write_text(draft + example, encoding="utf-8")
    extractor = Extractor(rules_dir=tmp_path)
    assert [str(each) for each in check_rules(folder_rules(tmp_path), extractor, plain_extractor(extractor))] == []


def test_every_saved_page_gives_a_draft_that_loads(tmp_path: Path) -> None:
    (tmp_path / "outlets").mkdir()
    pages = sorted((Path(__file__).parent.parent / "pages").glob("*/*/page.html"))
    assert pages
    for number, page in enumerate(pages):
        draft = draft_rule(Extractor(), page.read_bytes(), f"https://www.outlet-{number}.example/a", "page.html")
        named = draft.replace('slug = "', f'slug = "n{number}-').replace('name = "', f'name = "N{number} ', 1)
        (tmp_path / "outlets" / f"draft_{number}.toml").write_text(named, encoding="utf-8")
    assert len(folder_rules(tmp_path)) == len(pages)
    Extractor(rules_dir=tmp_path)


def test_an_address_without_a_host_is_refused() -> None:
    with pytest.raises(BadRequest, match="no address"):
        draft_rule(Extractor(), PAGE.encode(), "nowhere", "page.html")


def test_the_command_prints_the_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    assert main(["rules", "new", "--page", str(page), "--url", URL]) == 0
    assert tomllib.loads(capsys.readouterr().out)["slug"] == "the-courier"
