"""What a page's data declares of access, in every spelling that was seen."""

from __future__ import annotations

import json

import pytest

from foldline.model import DecodedPage, EncodingSource, Form
from foldline.record import Access
from foldline.stages.declared import Declarations, read_declarations
from foldline.stages.parsing import parse_page


def declared(head: str = "", body: str = "") -> Declarations:
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    page = parse_page(
        DecodedPage(
            url="https://courier.example/a",
            form=Form.HTML,
            text=html,
            encoding="utf-8",
            encoding_source=EncodingSource.GUESS,
        )
    )
    return read_declarations(page.metadata, page)


def json_ld(*items: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(item)}</script>' for item in items)


def story(**fields: object) -> dict[str, object]:
    return {"@type": "NewsArticle", "headline": "Ferry sails", **fields}


@pytest.mark.parametrize("value", [False, "False", "false", "http://schema.org/False", "https://schema.org/false", 0])
def test_every_spelling_of_false_is_not_free(value: object) -> None:
    found = declared(json_ld(story(isAccessibleForFree=value)))
    assert (found.free, found.access) == (False, Access.SUBSCRIPTION)
    assert found.by == ("jsonld isAccessibleForFree=false",)


@pytest.mark.parametrize("value", [True, "True", "true", "http://schema.org/True"])
def test_every_spelling_of_true_is_free(value: object) -> None:
    found = declared(json_ld(story(isAccessibleForFree=value)))
    assert (found.free, found.access) == (True, Access.FREE)


@pytest.mark.parametrize("value", ["", None, "maybe", []])
def test_an_empty_flag_says_nothing(value: object) -> None:
    assert declared(json_ld(story(isAccessibleForFree=value))) == Declarations()


def test_a_part_that_is_not_free_says_nothing_of_the_story() -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".paid"}
    found = declared(json_ld(story(hasPart=part)))
    assert (found.free, found.access, found.selectors) == (None, Access.UNKNOWN, (".paid",))


def test_the_storys_flag_wins_over_that_of_its_part() -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".paid"}
    assert declared(json_ld(story(isAccessibleForFree=True, hasPart=part))).free is True


def test_the_first_story_is_the_pages_own() -> None:
    head = json_ld(story(isAccessibleForFree=True), story(isAccessibleForFree=False))
    assert declared(head).free is True


def test_a_page_object_may_bear_the_flag() -> None:
    assert declared(json_ld({"@type": "WebPage", "isAccessibleForFree": "True"}, story())).free is True


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        (".paid", (".paid",)),
        ([".paid", "#rest"], (".paid", "#rest")),
        ('[".paid", "#rest"]', (".paid", "#rest")),
        ("[broken", ()),
        ("", ()),
        (None, ()),
    ],
)
def test_selectors_are_a_string_or_a_list_or_a_list_in_a_string(selector: object, found: tuple[str, ...]) -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": selector}
    assert declared(json_ld(story(isAccessibleForFree=False, hasPart=[part]))).selectors == found


def test_a_selector_of_a_registration_wall_names_the_wall() -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".regwalled"}
    found = declared(json_ld(story(isAccessibleForFree=False, hasPart=part)))
    assert (found.free, found.access) == (False, Access.REGISTRATION)


def test_a_flag_as_microdata_counts() -> None:
    found = declared(body='<meta itemprop="isAccessibleForFree" content="False">')
    assert (found.free, found.by) == (False, ("microdata isAccessibleForFree=false",))


def test_a_flag_in_broken_json_counts() -> None:
    script = """<script type="application/ld+json">{'@type': 'NewsArticle', 'isAccessibleForFree': False,
    'hasPart': {'isAccessibleForFree': False}}</script>"""
    found = declared(script)
    assert (found.free, found.by) == (False, ("jsonld (invalid JSON) isAccessibleForFree=false",))


def test_a_parts_flag_in_broken_json_does_not_count() -> None:
    script = "<script type='application/ld+json'>{'hasPart': {'isAccessibleForFree': false}}</script>"
    assert declared(script).free is None


@pytest.mark.parametrize(
    "key",
    ["article:content_tier", "content_tier", "article_content_tier", "og:article:content_tier", "cXenseParse:xyz-tier"],
)
@pytest.mark.parametrize("attribute", ["name", "property"])
@pytest.mark.parametrize(
    ("value", "free", "access"),
    [
        ("metered", None, Access.METERED),
        ("locked", False, Access.SUBSCRIPTION),
        ("free", True, Access.FREE),
        ("Free", True, Access.FREE),
        ("blue", None, Access.UNKNOWN),
    ],
)
def test_content_tiers(key: str, attribute: str, value: str, free: bool | None, access: Access) -> None:
    found = declared(f'<meta {attribute}="{key}" content="{value}">')
    assert (found.free, found.access) == (free, access)


@pytest.mark.parametrize(
    ("key", "value", "free", "access"),
    [
        ("article.access", "paid", False, Access.SUBSCRIPTION),
        ("content:accessLevel", "1", False, Access.SUBSCRIPTION),
        ("outbrain:article_access_status", "abo", False, Access.SUBSCRIPTION),
        ("outbrain:article_access_status", "free", True, Access.FREE),
        ("adv:premium", "yes", False, Access.SUBSCRIPTION),
        ("adv:premium", "no", None, Access.UNKNOWN),
        ("article:premium", "false", None, Access.UNKNOWN),
        ("bad:paywall", "false", None, Access.UNKNOWN),
        ("cXenseParse:stp-article_ispaidcontent", "false", None, Access.UNKNOWN),
        ("cXenseParse:stp-article_ispaidcontent", "true", False, Access.SUBSCRIPTION),
    ],
)
def test_other_tags(key: str, value: str, free: bool | None, access: Access) -> None:
    found = declared(f'<meta name="{key}" content="{value}">')
    assert (found.free, found.access) == (free, access)
    assert found.by == (f"meta {key.lower()}={value}",)


@pytest.mark.parametrize(
    "script",
    [
        "dataLayer.push({'Paywall_Level':'metered'})",
        '{"paywallMode":"metered","id":1}',
        '{"type":"story","contentRestrictions":"metered"}',
        '{"paywall":"Metered Content"}',
        '{"author":"Ada Lovell","Meter":"Yes"}',
    ],
)
def test_data_layers_name_a_meter(script: str) -> None:
    found = declared(f"<script>{script}</script>")
    assert (found.free, found.access) == (None, Access.METERED)


@pytest.mark.parametrize(
    "script",
    [
        'return"metered"===mode()?1:2',
        '{"key":"Metering Mode","value":"off"}',
        '{"premium":false,"metered":false}',
        '{"content_restrictions":{"content_code":"metered"}}',
        ".c-non-metered-nudge{height:1px}",
    ],
)
def test_code_that_speaks_of_meters_declares_nothing(script: str) -> None:
    assert declared(f"<script>{script}</script>") == Declarations()


def test_a_level_in_a_data_layer_is_no_meter() -> None:
    found = declared('<script>{"permissionLevel":"premium1"}</script>')
    assert (found.free, found.access) == (False, Access.SUBSCRIPTION)


def test_a_meter_says_more_than_not_free() -> None:
    head = json_ld(story(isAccessibleForFree=False)) + '<meta name="content_tier" content="metered">'
    found = declared(head)
    assert (found.free, found.access) == (False, Access.METERED)
    assert found.by == ("jsonld isAccessibleForFree=false", "meta content_tier=metered")


def test_the_same_thing_said_twice_weighs_once() -> None:
    head = json_ld(story(isAccessibleForFree=True)) + '<meta name="content_tier" content="free">'
    found = declared(head)
    assert len(found.by) == 2
    assert [entry.signal for entry in found.evidence] == ["declared_free"]


def test_a_contradiction_is_neither_free_nor_not() -> None:
    head = json_ld(story(isAccessibleForFree=True)) + '<meta name="content_tier" content="locked">'
    found = declared(head)
    assert (found.free, found.access) == (None, Access.SUBSCRIPTION)


@pytest.mark.parametrize(
    ("value", "count"), [(472, 472), ("1205", 1205), (" 90 ", 90), (0, None), ("about 500", None), (None, None)]
)
def test_the_declared_length(value: object, count: int | None) -> None:
    assert declared(json_ld(story(wordCount=value))).word_count == count


def test_silence_declares_nothing() -> None:
    assert declared() == Declarations()
    assert declared(json_ld(story())) == Declarations()
