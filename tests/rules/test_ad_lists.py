"""EasyList-style lists: what is read of them, and where a selector is looked up. The lists are invented."""

from __future__ import annotations

import pytest

from foldline.rules.ad_lists import AdLists, candidates, read_ad_lists

LIST = """[Adblock Plus 2.0]
! Title: an invented list
##.ad-slot
###sponsorBox
##a[href^="https://ads.example/"]
##a[href*="/sponsored/"]
##div[id^="gpt-"]
##[data-ad-unit]
##div[style="width: 300px; height: 250px"]
##.wide > .promo-cell
courier.example,herald.example##.house-ad
~courier.example##.not-there
courier.example#@#.ad-slot
#@#.lifted
##.lifted
other.example#@#.house-ad
||ads.example^$third-party
/banner.gif
courier.example#?#div:-abp-has(.x)
courier.example#$#abort-on-property-read ads
courier.example#$?#div { display: none }
courier.example##+js(nowebrtc)
courier.example##^script
##div:-abp-contains(Ad)
##p[
site.*##.entity
##div, p
##.ad-slot
"""
LISTS = read_ad_lists({"list.txt": LIST.encode()})


def found(host: str | None = None, words: str = "", links: str = "", **attributes: str) -> set[str]:
    names = {name.replace("_", "-"): value for name, value in attributes.items()}
    rules = candidates(LISTS, host, frozenset(words.split()), frozenset(links.split()), names.get)
    return {rule.css for rule in rules}


def test_what_is_no_plain_selector_is_skipped_and_counted() -> None:
    assert LISTS.skipped == {
        "network filter": 2,
        "extended selector (#?#)": 3,
        "style or snippet (#$#)": 1,
        "scriptlet or response filter": 2,
        "selector that is no CSS here": 1,
        "host that is no host name": 1,
        "selector that names neither class, id nor attribute": 1,
    }
    assert LISTS.size == 10


@pytest.mark.parametrize(
    ("page", "css"),
    [
        ({}, set()),
        ({"words": "ad-slot story"}, {".ad-slot"}),
        ({"words": "sponsorbox"}, {"#sponsorBox"}),
        ({"words": "promo-cell"}, {".wide > .promo-cell"}),
        ({"words": "gpt-top-7"}, {'div[id^="gpt-"]'}),
        ({"links": "https://ads.example/x https://news.example/"}, {'a[href^="https://ads.example/"]'}),
        ({"links": "https://news.example/sponsored/7"}, {'a[href*="/sponsored/"]'}),
        ({"data_ad_unit": ""}, {"[data-ad-unit]"}),
        ({"style": "x width: 300px; height: 250px"}, {'div[style="width: 300px; height: 250px"]'}),
        ({"style": "width: 20px"}, set()),
        ({"words": "lifted"}, set()),
    ],
)
def test_a_selector_is_run_where_the_page_has_what_it_names(page: dict[str, str], css: set[str]) -> None:
    assert found("news.example", **page) - {".not-there"} == css


def test_hosts_exceptions_and_exclusions() -> None:
    assert found("courier.example", "house-ad ad-slot not-there") == {".house-ad"}
    assert found("www.herald.example", "house-ad ad-slot not-there") == {".house-ad", ".ad-slot", ".not-there"}
    assert found("news.example", "house-ad not-there") == {".not-there"}
    assert found(None, "house-ad ad-slot") == {".ad-slot"}


def test_no_list_is_no_work() -> None:
    assert read_ad_lists({}) == AdLists()
    assert candidates(AdLists(), "news.example", frozenset({"ad"}), frozenset(), {}.get) == []
