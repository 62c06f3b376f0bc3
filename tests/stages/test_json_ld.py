"""JSON-LD is read as pages really have it."""

from __future__ import annotations

import pytest

from foldline.stages.json_ld import is_article, read_json_ld, types_of


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "H"}',
        '[{"@type": "NewsArticle", "headline": "H"}]',
        '{"@graph": [{"@type": "NewsArticle", "headline": "H"}]}',
        '{"@type": "NewsArticle", "headline": "H",}',
        '<!-- {"@type": "NewsArticle", "headline": "H"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "H"}\n//]]>',
        '{"@type": "NewsArticle", "text": "a\nb", "headline": "H"}',
        '{"@type": ["NewsArticle", "Thing"], "headline": "H"};',
        '{"@type": "NewsArticle", "headline": "H"}</div>',
        '{"@type": "NewsArticle", "headline": "H"}{"@type": "WebPage"}',
        '{"@type": "NewsArticle", "text": "the town\\\'s pier", "headline": "H",}',
        "{'@type': 'NewsArticle', 'text': 'the town\\'s \"old\" pier, it's open', 'headline': 'H'}",
        "{'@type': 'NewsArticle', \"text\": \"the town's\", 'headline': 'H'}",
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;H&quot;}",
        '{"@type": "NewsArticle", "image": [{"url": "a"},], "headline": "H"}',
    ],
)
def test_the_story_is_found(script: str) -> None:
    (item,) = [item for item in read_json_ld([script]) if is_article(item)]
    assert item["headline"] == "H"


@pytest.mark.parametrize(
    "script", ["", "{", "null", "[1, 2]", '"text"', "[" * 50_000, "var a = 1;", "{'" * 50_000, "{" * 9]
)
def test_a_broken_script_gives_nothing(script: str) -> None:
    assert read_json_ld([script]) == ()


def test_a_page_s_own_story_comes_before_what_it_mentions() -> None:
    script = '{"@type": "NewsArticle", "headline": "own", "mentions": {"@type": "NewsArticle", "headline": "other"}}'
    assert [item["headline"] for item in read_json_ld([script])] == ["own", "other"]


def test_types_lose_their_namespace() -> None:
    assert types_of({"@type": ["http://schema.org/NewsArticle", "schema:Thing", 3]}) == ("NewsArticle", "Thing")


def test_half_of_a_surrogate_pair_is_no_letter() -> None:
    """In data that only the looser reader takes: the stricter one refuses it."""
    (item,) = read_json_ld([r'{"@type": "NewsArticle", "headline": "Ferry \ud83d\udea2 \ud800 \udea2"}'])
    assert item["headline"] == "Ferry \U0001f6a2 \ufffd \ufffd"
