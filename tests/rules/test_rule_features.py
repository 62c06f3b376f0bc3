"""What a rule can say, each on a page: fields, body, ads, gates, origin, versions, addresses, and the operator's layer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from foldline.errors import RuleConflict, RuleError
from foldline.extractor import Extractor
from foldline.pipeline import Explanation
from foldline.rules.discovery import load_rule_book

LINES = [
    "The ferry that has not sailed since spring is to sail again, the harbour master said on Monday.",
    "Engineers found the cracks in October, and since then the two towns have been four hours apart by road.",
    "The first timetable was written on the back of a menu, and it names six crossings for every single day.",
]
STORY = "".join(f"<p>{line}</p>" for line in LINES)
HEAD = 'slug = "{slug}"\nname = "The {slug}"\nhosts = ["{slug}.example"]\nchecked_on = 2026-01-01\n'
SEEN = 'seen = ["page/x"]\n'
PORTAL = 'slug = "portal"\nname = "Portal"\nchecked_on = 2026-01-01\n{}[[sites]]\nslug = "portal-site"\nname = "The Portal"\nhosts = ["portal.example"]\n'


def extractor(folder: Path, **files: str) -> Extractor:
    for name, content in files.items():
        axis, _, stem = name.partition("__")
        (folder / axis).mkdir(exist_ok=True)
        (folder / axis / f"{stem}.toml").write_text(content, encoding="utf-8")
    return Extractor(rules_dir=folder)


def outlet(extra: str, slug: str = "courier") -> str:
    return HEAD.format(slug=slug) + extra


def explain(folder: Path, rule: str, page: str, path: str = "/a") -> Explanation:
    return extractor(folder, outlets__courier=rule).explain(page, url=f"https://courier.example{path}")


def page(inside: str = "", head: str = "", title: str = "Ferries sail again soon") -> str:
    return f"<head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{inside}{STORY}</article></body>"


DATA = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferries sail again soon", '
    '"alternativeHeadline": "Of ferries", "author": [{"@type": "Person", "name": "Ada Lovell"}, {"name": "Bo Lind"}], '
    '"keywords": ["ferry", "bridge"]}</script>'
)


@pytest.mark.parametrize(
    ("field", "source", "inside", "value"),
    [
        ("headline", 'css = "p.top"', "<p class=top>A <i>better</i>, longer headline</p>", "A better, longer headline"),
        ("headline", 'json_ld = "alternativeHeadline"', "", "Of ferries"),
        (
            "standfirst",
            'css = "div.x"\nattribute = "data-s"',
            "<div class=x data-s='Short, of ferries'></div>",
            "Short, of ferries",
        ),
        ("section", 'meta = "Section-Code"\ntable = {ec = "Economy"}', "", "Economy"),
        ("section", 'constant = "Ferries"', "", "Ferries"),
        ("date", 'css = "b.d"', "<b class=d>12 January 2026</b>", "2026-01-12"),
        ("date_modified", 'meta = "changed"', "", "2026-01-13T08:00:00+01:00"),
        ("authors", 'json_ld = "author.name"', "", ["Ada Lovell", "Bo Lind"]),
        ("byline", 'css = "p.by"', "<p class=by>From Ada Lovell at sea</p>", "From Ada Lovell at sea"),
        ("tags", 'json_ld = "keywords"', "", ["ferry", "bridge"]),
        (
            "image",
            'css = "img.lead"\nattribute = "data-src"',
            "<img class=lead data-src=/a.jpg>",
            "https://courier.example/a.jpg",
        ),
        ("language", 'constant = "nb"', "", "nb"),
        (
            "headline",
            "css = 'p.top'\npattern = '^Live: (?P<value>.+)$'",
            "<p class=top>Live: The ferry is here</p>",
            "The ferry is here",
        ),
    ],
)
def test_a_rules_source_wins_and_provenance_says_so(
    tmp_path: Path, field: str, source: str, inside: str, value: Any
) -> None:
    head = DATA + '<meta name="section-code" content="ec"><meta name="changed" content="2026-01-13T08:00:00+01:00">'
    rule = outlet(f"[[fields.{field}]]\n{source}\n{SEEN}")
    record = explain(tmp_path, rule, page(inside, head)).article.to_dict()
    assert record[field] == value
    assert record["provenance"][field]["source"] == "rule"
    assert record["provenance"][field]["detail"].startswith("rule courier (operator): ")


def test_sources_are_asked_in_order_and_the_generic_ones_are_the_last(tmp_path: Path) -> None:
    rule = outlet(f'[[fields.headline]]\ncss = "p.none"\n{SEEN}[[fields.headline]]\ncss = "p.two"\n{SEEN}')
    assert explain(tmp_path, rule, page("<p class=two>The second of two</p>")).article.headline == "The second of two"
    assert explain(tmp_path, rule, page()).article.headline == "Ferries sail again soon"


def test_parts_of_the_address_and_their_tables(tmp_path: Path) -> None:
    rule = outlet(
        f"[[addresses]]\npattern = '^/(?P<desk>[a-z]+)/'\n{SEEN}"
        f'[[addresses]]\npattern = "^/tags$"\nkind = "listing"\n{SEEN}'
        f'[[fields.section]]\npart = "desk"\ntable = {{eco = "Economy"}}\n{SEEN}'
    )
    assert explain(tmp_path, rule, page(), "/eco/a").article.section == "Economy"
    assert explain(tmp_path, rule, page(), "/sport/a").article.section is None
    assert explain(tmp_path, rule, page(), "/tags").article.kind == "listing"


def test_the_body_is_the_container_less_what_is_dropped_and_with_what_is_kept(tmp_path: Path) -> None:
    rule = outlet(
        f'[[body.containers]]\ncss = "div.text"\n{SEEN}[[body.keep]]\ncss = ".aside b"\n{SEEN}'
        f'[[body.drop]]\ncss = ".aside"\nlabel = "promo"\n{SEEN}'
    )
    inside = (
        f"<p>Above the text.</p><div class=text>{STORY}<div class=aside><p>Buy a mug</p><b>A kept line.</b></div></div>"
    )
    told = explain(tmp_path, rule, f"<body><h1>Ferries sail again soon</h1>{inside}<p>{LINES[0]} Twice.</p></body>")
    assert told.article.body.split("\n\n") == [*LINES, "A kept line."]
    assert told.article.engine.content == "rule"
    assert any(item.reason == "dropped by rule courier (operator): .aside" for item in told.blocks)


def test_without_a_container_the_page_is_placed_as_any_other(tmp_path: Path) -> None:
    rule = outlet(f'[[body.containers]]\ncss = "div.gone"\n{SEEN}[[body.drop]]\ncss = "p.x"\n{SEEN}')
    told = explain(tmp_path, rule, page(f"<p class=x>{LINES[0]} Twice.</p>"))
    assert told.article.engine.content == "native"
    assert told.article.body.split("\n\n") == LINES


def test_ads_by_phrase_and_by_element(tmp_path: Path) -> None:
    rule = outlet(
        f'[[ads.phrases]]\npattern = "^Brought to you by "\nkind = "sponsor"\n{SEEN}'
        f'[[ads.selectors]]\ncss = ".shop"\nkind = "affiliate"\n{SEEN}'
    )
    inside = "<p>Brought to you by the Ostholm Bakery</p><div class=shop><p>Lamps, cheaper than ever before.</p></div>"
    ads = explain(tmp_path, rule, page(inside)).article.ads_removed
    assert {(ad.kind.value, ad.text) for ad in ads.items} == {
        ("sponsor", "Brought to you by the Ostholm Bakery"),
        ("affiliate", "Lamps, cheaper than ever before."),
    }


def test_a_gate_ends_the_story_and_is_quoted(tmp_path: Path) -> None:
    rule = outlet(f'[[paywall.gates]]\ncss = "#wall"\naccess = "registration"\n{SEEN}')
    html = f"<article><h1>Ferries sail again soon</h1>{STORY}<div id=wall><p>Members, come in</p><p>It takes a minute</p></div></article>"
    wall = explain(tmp_path, rule, html).article.paywall
    assert (wall.access, wall.completeness, wall.note) == ("registration", "truncated", "Members, come in")
    empty = explain(tmp_path, rule, html.replace("<p>Members, come in</p><p>It takes a minute</p>", "")).article.paywall
    assert empty.completeness == "complete"
    hidden = explain(tmp_path, rule, html.replace("<div id=wall>", "<div id=wall hidden>")).article.paywall
    assert hidden.completeness == "complete"


@pytest.mark.parametrize(
    ("rule", "inside", "outlet_slug", "kind"),
    [
        (
            "[[origin.bylines]]\npattern = '^Words: (?P<outlet>.+)$'\n",
            "<p>Words: Example Gazette</p>",
            "example-gazette",
            "syndicated",
        ),
        (
            "[[origin.bylines]]\npattern = '^Words: The pool$'\noutlet = \"le-monde\"\n",
            "<p>Words: The pool</p>",
            "le-monde",
            "syndicated",
        ),
        ("[[origin.bylines]]\npattern = '^Words: (?P<wire_service>.+)$'\n", "<p>Words: Reuters</p>", "reuters", "wire"),
        (
            '[[origin.bylines]]\npattern = \'^Desk R$\'\nwire_service = "reuters"\ncredit = "contribution"\n',
            "<p>Desk R</p>",
            "courier",
            "original",
        ),
        ("[[origin.bylines]]\npattern = '^Words: (?P<outlet>.+)$'\n", "", "courier", "original"),
    ],
)
def test_a_line_of_origin_names_who_wrote_the_story(
    tmp_path: Path, rule: str, inside: str, outlet_slug: str, kind: str
) -> None:
    article = explain(tmp_path, outlet(rule + SEEN), page(inside)).article
    assert (article.outlet.slug if article.outlet else None, article.attribution.origin_kind) == (outlet_slug, kind)


def test_datelines_and_credits_are_asked_in_their_places(tmp_path: Path) -> None:
    rule = outlet(
        f"[[origin.datelines]]\npattern = '^OSTHOLM, (?P<outlet>[^:]+): '\n{SEEN}[[origin.credits]]\npattern = '^From the pages of (?P<outlet>.+)$'\n{SEEN}"
    )
    first = page().replace(LINES[0], f"OSTHOLM, Example Gazette: {LINES[0]}")
    assert explain(tmp_path, rule, first).article.attribution.evidence[0].signal == "rule_origin"
    last = page().replace("</article>", "<p>From the pages of Example Herald</p></article>")
    assert explain(tmp_path, rule, last).article.outlet.name == "Example Herald"  # type: ignore[union-attr]


def test_a_syndicators_field_names_the_outlet(tmp_path: Path) -> None:
    fields = f'[[fields.outlet]]\ncss = "a.from"\n{SEEN}'
    run = extractor(tmp_path, syndicators__portal=PORTAL.format("") + fields)
    for name, slug in (("NY Post", "new-york-post"), ("Example Gazette", "example-gazette")):
        article = run.extract(page(f"<a class=from>{name}</a>"), url="https://portal.example/a")
        assert (article.outlet.slug, article.syndicator.slug) == (slug, "portal-site")  # type: ignore[union-attr]
        assert article.provenance.outlet.detail == "rule portal (operator): css a.from"  # type: ignore[union-attr]


VERSIONED = outlet(
    f'[[fields.headline]]\ncss = "p.new"\n{SEEN}[[body.containers]]\ncss = "div.new"\n{SEEN}'
    f'[[versions]]\nvalid_until = 2020-12-31\n[[versions.fields.headline]]\ncss = "p.old"\n{SEEN}'
    f'[[versions.body.containers]]\ncss = "div.old"\n{SEEN}'
)


@pytest.mark.parametrize(
    ("day", "form", "headline"),
    [
        ("2020-05-01", "old", "The old form's line"),
        ("2020-12-31", "old", "The old form's line"),
        ("2021-01-01", "new", "The new form's line"),
        ("", "new", "The new form's line"),
        ("2020-05-01", "new", "The new form's line"),  # an old story, shown in the new form
    ],
)
def test_the_pages_day_chooses_the_version(tmp_path: Path, day: str, form: str, headline: str) -> None:
    meta = f'<meta property="article:published_time" content="{day}">' if day else ""
    html = f"<head>{meta}</head><p class={form}>The {form} form's line</p><h1>Ferries sail</h1><div class={form}>{STORY}</div>"
    told = explain(tmp_path, VERSIONED, html)
    assert told.article.headline == headline
    until = ", version until 2020-12-31" if form == "old" else ""
    assert told.layers == (f"operator courier{until}", "generic")


def test_marks_tell_pages_of_any_host_but_never_a_licence(tmp_path: Path) -> None:
    rule = (
        'slug = "courier"\nname = "The Courier"\nchecked_on = 2026-01-01\n[[match.metas]]\nname = "generator"\npattern = "^CourierCMS "\n'
        + SEEN
    )
    extractor(tmp_path, outlets__courier=rule)
    run = Extractor(rules_dir=tmp_path, licensed_outlets=("courier",))
    html = page(head='<meta name="generator" content="CourierCMS 4.1">')
    gated = html.replace(
        "</article>",
        "<p>Subscribe to continue reading</p><div hidden>" + STORY.replace("ferry", "lamp") + "</div></article>",
    )
    article = run.extract(gated, url="https://elsewhere.example/a")
    assert article.outlet.slug == "courier"  # type: ignore[union-attr]
    assert not article.paywall.licensed
    assert "lamp" not in article.body


def test_paths_narrow_a_rule_and_selectors_its_template(tmp_path: Path) -> None:
    news = outlet(
        f'[match]\npaths = ["/news/**"]\n[[match.selectors]]\ncss = "main.v2"\n{SEEN}[[fields.section]]\nconstant = "News"\n{SEEN}'
    )
    sport = outlet('[match]\npaths = ["/sport/**"]\n', "sport").replace("sport.example", "courier.example")
    run = extractor(tmp_path, outlets__courier=news, outlets__sport=sport)
    marked = f"<main class=v2>{page()}</main>"
    found = [
        run.extract(html, url=f"https://courier.example{path}")
        for html, path in ((marked, "/news/a"), (page(), "/news/a"), (page(), "/sport/a"), (page(), "/x"))
    ]
    assert [each.section for each in found] == ["News", None, None, None]
    assert [each.outlet.slug for each in found] == ["courier", "courier", "sport", "courier-example"]  # type: ignore[union-attr]


@pytest.mark.parametrize("paths", ["", '[match]\npaths = ["/news/*"]\n'])
def test_two_rules_of_one_host_with_overlapping_paths_are_refused(tmp_path: Path, paths: str) -> None:
    other = outlet(paths, "other").replace("other.example", "courier.example")
    with pytest.raises(
        RuleConflict, match=r"outlets/other\.toml: hosts: 'courier\.example' is claimed by .*outlets/courier\.toml too"
    ):
        extractor(tmp_path, outlets__courier=outlet('[match]\npaths = ["/news/**"]\n'), outlets__other=other)


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        (f'[[fields.headline]]\ncss = "h1"\nmeta = "x"\n{SEEN}', "exactly one of"),
        (f"[[fields.headline]]\n{SEEN}", "exactly one of"),
        (f'[[fields.headline]]\nconstant = "x"\n{SEEN}', "cannot be constant"),
        (f'[[fields.headline]]\nmeta = "x"\nattribute = "y"\n{SEEN}', "`attribute` goes with `css`"),
        (f'[[fields.outlet]]\nconstant = "x"\n{SEEN}', "for syndicators"),
        (f'[[body.drop]]\ncss = "p"\nlabel = "story"\n{SEEN}', "no story"),
        ("[[versions]]\nvalid_until = 2021-01-01\n[[versions]]\nvalid_until = 2020-01-01\n", "in the order"),
        ('[[tests]]\nname = "a"\nhtml = "x"\nversion = 2020-01-01\nbody_has = ["x"]\n', "no version is valid until"),
        ('[[tests]]\nname = "a"\nhtml = "x"\n', "must say what the record holds"),
        ('[[tests]]\nname = "a"\nbody_has = ["x"]\n', "exactly one of `html`"),
        (f'[[paywall.gates]]\ncss = "p:nope("\naccess = "free"\n{SEEN}', "does not compile"),
        (f'[[origin.credits]]\npattern = "(?=x)"\n{SEEN}', "look-around"),
        (f'[[fields.standfirst]]\njson_ld = "articleBody"\n{SEEN}', "does not read the story's text"),
        ('cookies = "x"\n', "unknown field `cookies`"),
        ('[match]\npaths = ["news"]\n', r"match\.paths"),
    ],
)
def test_what_a_rule_cannot_say_is_refused_with_file_and_key(tmp_path: Path, extra: str, says: str) -> None:
    with pytest.raises(RuleError, match=rf"outlets/courier\.toml: .*{says}"):
        extractor(tmp_path, outlets__courier=outlet(extra))


OVER = (
    'slug = "le-monde"\nname = "Le Monde"\nchecked_on = 2026-01-01\n'
    f'[[copy.phrases]]\npattern = \'^Images Le Monde\'\nlabel = "promo"\n{SEEN}[[fields.section]]\nconstant = "Monde"\n{SEEN}'
)


def test_an_operators_rule_lies_over_the_one_with_its_slug(tmp_path: Path) -> None:
    run = extractor(tmp_path, outlets__mine=OVER)
    told = run.explain(page("<p>Images Le Monde.fr</p>"), url="https://www.lemonde.fr/a")
    assert told.layers == ("operator le-monde", "outlet le-monde", "generic")
    assert told.article.section == "Monde"
    reasons = {item.block.text: (item.label.value, item.reason) for item in told.blocks}
    assert reasons["Images Le Monde.fr"] == ("promo", "phrase of rule le-monde (operator): ^Images Le Monde")
    note = "You have 60% of this article left to read. The rest is for subscribers only."
    cut = run.extract(page().replace("</article>", f"<p>{note}</p></article>"), url="https://www.lemonde.fr/a")
    assert cut.paywall.evidence[0].where == "rule le-monde"  # the packaged rule's notes stay


def test_a_conflict_of_an_operators_rule_names_its_file(tmp_path: Path) -> None:
    hosts = OVER.replace("checked_on", 'hosts = ["nypost.com"]\nchecked_on')
    with pytest.raises(RuleConflict, match=r"mine\.toml.*nypost\.com|nypost\.com.*mine\.toml"):
        extractor(tmp_path, outlets__mine=hosts)


def test_an_operators_hosts_names_and_tags_replace_or_complete(tmp_path: Path) -> None:
    hosts = OVER.replace("checked_on", 'hosts = ["monde.example"]\nchecked_on')
    qwiket = 'slug = "qwiket"\nname = "Qwiket"\nchecked_on = 2026-01-01\n[outlets]\nld = "le-monde"\n[[sites]]\nslug = "other-one"\nname = "Other One"\nhosts = ["other.example"]\n'
    extractor(tmp_path, outlets__mine=hosts, syndicators__mine=qwiket)
    book = load_rule_book(tmp_path)
    assert book.outlet_of_host("monde.example") is book.by_slug["le-monde"]
    assert book.outlet_of_host("lemonde.fr") is None
    (rule,) = [each for each in book.syndicators if each.slug == "qwiket"]
    assert (rule.outlets["ld"], rule.outlets["nro"]) == ("le-monde", "national-review")
    assert book.site_of_host("am1.news") is None
    assert rule.row is not None
