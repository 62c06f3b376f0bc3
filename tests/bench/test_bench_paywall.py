"""The paywall bench: what each label calls right, the naive detectors, and text captures."""

from __future__ import annotations

from typing import Any

import pytest

from bench.articles import Share
from bench.detectors import by_flag, by_phrases
from bench.pages import breadth_first, capture_text, parse
from bench.paywall_labels import Answer, PaywallLabel, answer_of
from bench.paywall_scores import (
    count,
    for_capture,
    right_access,
    right_completeness,
    score_answer,
    wrong_measures,
)

LABEL: dict[str, Any] = {
    "id": "courier.example-1",
    "url": "hard::courier",
    "outlet": "courier.example",
    "lang": "en",
    "access": "free",
    "declared_free": None,
    "note_text": None,
    "percent_remaining_stated": None,
    "last_free_words": None,
    "first_gated_words": None,
    "presence": None,
    "wall": None,
}
ANY_WALL = {"subscription", "registration", "metered"}


def label(**changes: Any) -> PaywallLabel:
    return PaywallLabel(**LABEL | changes)


def answer(access: str = "free", completeness: str = "complete", body: str | None = "", **more: Any) -> Answer:
    return Answer(access=access, completeness=completeness, body=body, **more)


@pytest.mark.parametrize(
    ("changes", "access", "completeness"),
    [
        ({"access": "free"}, {"free", "unknown"}, {"complete"}),
        ({"access": "free", "declared_free": True}, {"free"}, {"complete"}),
        ({"access": "metered", "wall": "unknown"}, ANY_WALL, {"complete"}),
        ({"access": "metered", "wall": "subscription"}, ANY_WALL, {"complete"}),
        ({"access": "truncated", "wall": "registration"}, {"registration"}, {"truncated"}),
        ({"access": "truncated", "wall": "unknown"}, ANY_WALL, {"truncated"}),
        ({"access": "gated_present", "presence": "open", "wall": "subscription"}, {"subscription"}, {"complete"}),
        (
            {"access": "gated_present", "presence": "after_gate", "wall": "unknown"},
            ANY_WALL,
            {"withheld", "complete"},
        ),
        ({"access": "gated_present", "presence": "hidden", "wall": "unknown"}, ANY_WALL, {"withheld", "truncated"}),
        ({"access": "gated_present", "presence": "obfuscated", "wall": "unknown"}, ANY_WALL, {"withheld", "truncated"}),
        ({"access": "gated_present", "presence": "data_only", "wall": "unknown"}, ANY_WALL, {"withheld", "truncated"}),
    ],
)
def test_the_mapping_of_the_folders_readme(changes: dict[str, Any], access: set[str], completeness: set[str]) -> None:
    assert right_access(label(**changes)) == access
    assert right_completeness(label(**changes)) == completeness


def test_a_cut_counts_as_found_only_where_it_is_one() -> None:
    cut = label(access="truncated", wall="unknown")
    assert score_answer(cut, answer("subscription", "truncated"))["real cuts found"] is True
    assert score_answer(cut, answer())["real cuts found"] is False
    assert score_answer(cut, answer("subscription", "truncated"))["whole pages called cut"] is None
    for said, called_cut in (("truncated", True), ("withheld", True), ("complete", False), ("unknown", False)):
        verdicts = score_answer(label(), answer("unknown", said))
        assert (verdicts["real cuts found"], verdicts["whole pages called cut"]) == (None, called_cut)


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("It began. The mayor paused and looked at the old bridge …", True),
        ("She looked at the old bridge. Photo: Ada Lovell for the Courier", True),
        ("She looked at the old bridge. " + "And this is gated text that went on and on for long.", False),
        ("It began.", False),
    ],
)
def test_the_bodys_end_stands_among_its_last_words(body: str, right: bool) -> None:
    cut = label(access="truncated", wall="unknown", last_free_words="paused and looked at the old bridge…")
    assert score_answer(cut, answer(body=body))["body's end right"] is right


def test_gated_words_count_only_where_the_page_hides_them() -> None:
    body = answer(body="Free part. Then the secret part began here, and went on.")
    words = "Then the secret part — began here"
    for presence, found in (("hidden", True), ("data_only", True), ("open", None), ("after_gate", None)):
        gated = label(access="gated_present", presence=presence, wall="unknown", first_gated_words=words)
        assert score_answer(gated, body)["gated words in body"] is found


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("This post is for paid subscribers Already a paid subscriber? Sign in", True),
        ("This post is for paid subscribers", True),
        ("Already a subscriber? Log in to the site with your name", False),
        (None, False),
    ],
)
def test_a_note_is_found_by_its_words(note: str | None, found: bool) -> None:
    noted = label(note_text="This post is for paid subscribers Already a paid subscriber? Sign in")
    assert score_answer(noted, answer(note=note))["note found"] is found
    assert score_answer(noted, answer(note=note))["  on cut pages"] is None


@pytest.mark.parametrize(
    ("stated", "read", "right", "invented"),
    [
        (89.0, 89.0, True, False),
        (89.0, 88.6, True, False),
        (89.0, 40.0, False, True),
        (89.0, None, False, False),
        (None, 40.0, None, True),
        (None, None, None, False),
    ],
)
def test_stated_shares_are_right_or_invented(
    stated: float | None, read: float | None, right: bool | None, invented: bool
) -> None:
    cut = label(access="truncated", wall="unknown", percent_remaining_stated=stated)
    verdicts = score_answer(cut, answer(percent_stated=read))
    assert (verdicts["stated share right"], verdicts["stated share invented"]) == (right, invented)


def test_a_share_beside_a_whole_story_is_not_asked_for() -> None:
    whole = label(access="gated_present", presence="open", wall="unknown", percent_remaining_stated=89.0)
    assert score_answer(whole, answer())["stated share right"] is None


def test_of_a_detector_without_body_nothing_is_asked_but_the_verdict() -> None:
    cut = label(access="truncated", wall="unknown", last_free_words="the old bridge", note_text="Subscribe now")
    verdicts = score_answer(cut, Answer(access="subscription", completeness="truncated"))
    assert {name for name, value in verdicts.items() if value is not None} == {
        "real cuts found",
        "access right",
        "access unknown",
        "completeness right",
        "completeness unknown",
    }
    assert wrong_measures(verdicts) == []


def test_a_text_is_not_asked_for_what_only_the_html_tells() -> None:
    verdicts = for_capture(score_answer(label(declared_free=True), answer("unknown")))
    assert verdicts["access right"] is None
    assert verdicts["completeness right"] is True


def test_measures_are_counted_over_the_pages_that_count() -> None:
    pages = [score_answer(label(), answer()), score_answer(label(access="truncated", wall="unknown"), answer())]
    assert count(pages)["real cuts found"] == Share(0, 1)
    assert count(pages)["completeness right"] == Share(1, 2)
    assert wrong_measures(pages[1]) == ["real cuts found", "access right", "completeness right"]


def test_an_address_that_is_none_gives_the_front_page() -> None:
    assert label().address == "https://courier.example/"
    assert label(url="https://courier.example/a").address == "https://courier.example/a"


def test_only_stated_shares_enter_the_answer() -> None:
    paywall = {
        "access": "subscription",
        "completeness": "truncated",
        "note": "Half is left",
        "percent_remaining": 50,
        "percent_source": "estimated",
    }
    assert answer_of({"paywall": paywall, "body": "Text"}).percent_stated is None
    assert answer_of({"paywall": paywall | {"percent_source": "stated"}, "body": "Text"}).percent_stated == 50


@pytest.mark.parametrize(
    ("script", "access"),
    [
        ('{"@type": "NewsArticle", "isAccessibleForFree": false}', "subscription"),
        ('{"@graph": [{"@type": "WebPage"}, {"isAccessibleForFree": "False"}]}', "subscription"),
        ('{"isAccessibleForFree": true, "hasPart": {"isAccessibleForFree": false}}', "free"),
        ('{"hasPart": [{"isAccessibleForFree": false}], "isAccessibleForFree": true}', "free"),
        ('{"@type": "NewsArticle"}', "free"),  # silence is free, as Fundus has it
        ("{'isAccessibleForFree': false}", "free"),  # no valid JSON
    ],
)
def test_the_flag_alone(script: str, access: str) -> None:
    page = f'<html><head><script type="application/ld+json">{script}</script></head><body>Text</body></html>'
    assert by_flag(parse(page.encode())).access == access


def test_the_outermost_key_wins() -> None:
    assert breadth_first([{"a": {"b": 1}}, {"b": 2}], "b") == 2
    assert breadth_first({"a": [{"c": None}]}, "b") is None


def test_phrases_alone_look_anywhere_but_in_scripts() -> None:
    assert (
        by_phrases(parse(b"<body><p>Story.</p><footer>Already a subscriber? Log in</footer>")).access == "subscription"
    )
    assert by_phrases(parse(b"<body><p>Story.</p><script>'Already a subscriber?'</script>")).access == "free"


def test_a_capture_holds_every_text_node_on_a_line_of_its_own() -> None:
    page = """<html><head><title>A bridge</title><style>p {color: red}</style></head><body>
      <h1>A bridge</h1><p>The mayor <a href="/m">said  no</a> again.</p>
      <script>var text = "no";</script><p hidden>Hidden text</p></body></html>"""
    assert capture_text(page.encode()).split("\n") == [
        "A bridge",
        "A bridge",
        "The mayor",
        "said no",
        "again.",
        "Hidden text",
    ]


def test_pages_are_read_in_their_own_encoding() -> None:
    page = '<html><head><meta charset="windows-1252"></head><body>Größe</body></html>'.encode("cp1252")
    assert capture_text(page) == "Größe"
