"""Lines that a house's texts carry on any site, portals that write too, and names above a date."""

from __future__ import annotations

from pathlib import Path

import pytest

from foldline.errors import RuleError
from foldline.extractor import Extractor

STORY = (
    "<p>The ferry that has not sailed since spring is to sail again, the harbour master said on Monday.</p>"
    "<p>Engineers found the cracks in October, and since then the two towns have been four hours apart by road.</p>"
)
SEEN = 'documented = ["x"]\n'
OUTLET = 'slug = "letter"\nname = "The Letter"\nhosts = ["letter.example"]\nchecked_on = 2026-01-01\n'
PORTAL = (
    'slug = "portal"\nname = "Portal"\nchecked_on = 2026-01-01\n{}'
    '[[sites]]\nslug = "portal"\nname = "The Portal"\nhosts = ["portal.example"]\n'
)


def extractor(folder: Path, axis: str, rule: str) -> Extractor:
    (folder / axis).mkdir()
    (folder / axis / "rule.toml").write_text(rule, encoding="utf-8")
    return Extractor(rules_dir=folder)


def page(below: str = "", behind: str = "") -> str:
    return f"<title>Ferries sail again soon</title><h1>Ferries sail again soon</h1>{below}{STORY}{behind}"


MARK = f"[[origin.anywhere]]\npattern = '^The Letter lets others reprint'\n{SEEN}"
LINE = "<p>The Letter lets others reprint its stories.</p>"


def test_an_outlets_text_is_its_own_on_any_site_and_never_licensed(tmp_path: Path) -> None:
    run = extractor(tmp_path, "outlets", OUTLET + MARK)
    article = run.extract(page(behind=LINE), url="https://courier.example/a")
    assert article.outlet is not None
    assert (article.outlet.slug, article.attribution.origin_kind, article.attribution.via) == (
        "letter",
        "syndicated",
        (),
    )
    assert article.attribution.evidence[0].signal == "rule_origin"
    at_home = run.extract(page(behind=LINE), url="https://letter.example/a")
    assert (at_home.attribution.origin_kind, at_home.syndicator) == ("original", None)


SERVICE = PORTAL.format("") + f"[[origin.anywhere]]\npattern = '/PORTAL/'\nwriter = '^SOURCE (?P<outlet>.+)$'\n{SEEN}"


@pytest.mark.parametrize(
    ("host", "syndicator", "via"),
    [("portal.example", "portal", []), ("courier.example", "courier-example", ["portal"])],
)
def test_a_services_text_names_its_writer_in_a_line_of_its_own(
    tmp_path: Path, host: str, syndicator: str, via: list[str]
) -> None:
    html = page(behind="<p>SOURCE Harbour Lines Inc.</p>").replace("<p>The ferry", "<p>LISBON /PORTAL/ -- The ferry")
    article = extractor(tmp_path, "syndicators", SERVICE).extract(html, url=f"https://{host}/a")
    assert article.outlet is not None
    assert article.syndicator is not None
    assert (article.outlet.name, article.syndicator.slug) == ("Harbour Lines Inc.", syndicator)
    assert [house.slug for house in article.attribution.via] == via


def test_a_writer_that_no_line_names_is_unknown(tmp_path: Path) -> None:
    html = page().replace("<p>The ferry", "<p>LISBON /PORTAL/ -- The ferry")
    article = extractor(tmp_path, "syndicators", SERVICE).extract(html, url="https://courier.example/a")
    assert (article.outlet, article.attribution.origin_kind) == (None, "syndicated")


ABOVE = f"[[fields.outlet]]\nabove_date = 3\n{SEEN}"


@pytest.mark.parametrize(
    ("below", "outlet"),
    [
        ("<div>Example Gazette</div><div>12 January 2026</div>", "Example Gazette"),
        ("<div>Ada Lovell</div><div>Example Gazette</div><div>3 hours ago</div>", "Example Gazette"),
        ("<div>The Portal</div><div>3h</div>", "The Portal"),
        ("<div>12 January 2026</div><div>Share this</div>", "The Portal"),
        ("", "The Portal"),
    ],
)
def test_the_line_above_the_date_names_the_outlet_and_else_the_portal_wrote(
    tmp_path: Path, below: str, outlet: str
) -> None:
    run = extractor(tmp_path, "syndicators", PORTAL.format("own_stories = true\n") + ABOVE)
    article = run.extract(page(below), url="https://portal.example/a")
    assert article.outlet is not None
    assert article.outlet.name == outlet
    assert (article.syndicator is None) == (outlet == "The Portal")
    assert article.attribution.origin_kind == ("original" if outlet == "The Portal" else "syndicated")


def test_a_portal_that_does_not_write_has_no_outlet_where_none_is_named(tmp_path: Path) -> None:
    article = extractor(tmp_path, "syndicators", PORTAL.format("") + ABOVE).extract(
        page(), url="https://portal.example/a"
    )
    assert (article.outlet, article.attribution.origin_kind) == (None, "syndicated")


def test_an_agency_above_the_date_makes_agency_copy(tmp_path: Path) -> None:
    run = extractor(tmp_path, "syndicators", PORTAL.format("") + ABOVE)
    article = run.extract(page("<div>Reuters</div><div>3h</div>"), url="https://portal.example/a")
    assert article.outlet is not None
    assert (article.outlet.slug, article.attribution.origin_kind) == ("reuters", "wire")


def test_a_host_of_many_papers_is_told_apart_by_the_address(tmp_path: Path) -> None:
    rule = PORTAL.format("") + (
        f"[[addresses]]\npattern = '^/(?P<paper>[a-z]+)/'\n{SEEN}"
        f'[[fields.syndicator]]\npart = "paper"\ntable = {{gazette = "The Gazette"}}\n{SEEN}'
    )
    run = extractor(tmp_path, "syndicators", rule)
    for path, name in (("/gazette/a", "The Gazette"), ("/other/a", "The Portal")):
        article = run.extract(page(), url=f"https://portal.example{path}")
        assert article.syndicator is not None
        assert article.syndicator.name == name


def test_an_outlet_cannot_name_a_syndicator(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="for syndicators"):
        extractor(tmp_path, "outlets", OUTLET + f'[[fields.syndicator]]\nconstant = "x"\n{SEEN}')
