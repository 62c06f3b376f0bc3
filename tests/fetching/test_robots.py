"""robots.txt by table: RFC 9309's own examples, and files that robots.txt of the wild look like."""

from __future__ import annotations

import pytest

from foldline.fetching.robots import ROBOTS_MAX_BYTES, parse_robots, robots_of_status

PAGE = "https://courier.example/news/ferries?page=2"


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /news/", False),
        ("User-agent: *\nDisallow: /news/ferry", True),
        ("User-agent: *\nDisallow: /sport/", True),
        ("User-agent: *\nDisallow: /News/", True),
        ("User-agent: foldline\nDisallow: /", False),
        ("User-agent: FoldLine\nDisallow: /", False),
        ("user-agent:foldline\ndisallow:/", False),
        ("User-agent: foldline/1.0\nDisallow: /", False),
        ("User-agent: fold\nDisallow: /", True),
        ("User-agent: line\nDisallow: /", True),
        ("User-agent: f\nDisallow: /", True),
        ("User-agent: foldlinebot\nDisallow: /", True),
        ("User-agent: otherbot\nDisallow: /", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: foldline\nAllow: /", True),
        ("User-agent: foldline\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
        ("User-agent: foldline\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: foldline\nDisallow: /sport/", True),
        ("User-agent: otherbot\nUser-agent: foldline\nDisallow: /", False),
        ("User-agent: foldline\nUser-agent: otherbot\nDisallow: /", False),
        ("User-agent: otherbot\nDisallow: /sport/\nUser-agent: foldline\nDisallow: /", False),
        ("User-agent: foldline\nDisallow: /sport/\n\nUser-agent: foldline\nDisallow: /news/", False),
        ("User-agent: *\nDisallow: /\nAllow: /news/", True),
        ("User-agent: *\nAllow: /news/\nDisallow: /news/ferries", False),
        ("User-agent: *\nAllow: /news/ferries\nDisallow: /news/ferries", True),
        ("User-agent: *\nDisallow: /*?page=", False),
        ("User-agent: *\nDisallow: /*?page=2$", False),
        ("User-agent: *\nDisallow: /*?page=$", True),
        ("User-agent: *\nDisallow: /news/ferries$", True),
        ("User-agent: *\nDisallow: /*/ferries", False),
        ("User-agent: *\nDisallow: /%6eews/", False),
        ("User-agent: *\nDisallow: *", False),
        ("User-agent: *\nDisallow: / # all of it", False),
        ("# User-agent: *\n# Disallow: /", True),
        ("\ufeffUser-agent: *\nDisallow: /", False),
        ("User-agent: *\r\nDisallow: /\r\n", False),
        ("User-agent: *\rDisallow: /\r", False),
        ("User-agent: *\nSitemap: https://courier.example/s.xml\nDisallow: /", False),
        ("Disallow: /", True),
        ("User-agent:\nDisallow: /", True),
        ("User-agent: *\nNoindex: /\nDisallow: /sport/", True),
        ("User-agent *\nDisallow /", False),
        ("<!DOCTYPE html><html><body>Not found</body></html>", True),
        ("\x00\x01\x02 no robots at all \xff", True),
    ],
)
def test_a_rule_means_what_rfc_9309_says(text: str, allowed: bool) -> None:
    assert parse_robots(text.encode()).allows(PAGE) is allowed


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("User-agent: *\nCrawl-delay: 5", 5.0),
        ("User-agent: *\nCrawl-delay: 0.5", 0.5),
        ("User-agent: *\nCrawl-delay: 5\n\nUser-agent: foldline\nDisallow: /sport/", 0.0),
        ("User-agent: foldline\nCrawl-delay: 7\n\nUser-agent: *\nCrawl-delay: 5", 7.0),
        ("User-agent: otherbot\nCrawl-delay: 7", 0.0),
        ("User-agent: *\nCrawl-delay: soon", 0.0),
        ("User-agent: *\nCrawl-delay: -5", 0.0),
        ("User-agent: *\nCrawl-delay: inf", 0.0),
        ("", 0.0),
    ],
)
def test_the_crawl_delay_is_that_of_our_group(text: str, seconds: float) -> None:
    assert parse_robots(text.encode()).crawl_delay == seconds


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 410, 429, 451, 499])
def test_where_there_is_none_all_is_allowed(status: int) -> None:
    robots = robots_of_status(status)
    assert robots is not None
    assert robots.allows(PAGE)


@pytest.mark.parametrize("status", [300, 304, 500, 502, 503, 504, 599, 600])
def test_where_it_cannot_be_read_nothing_is(status: int) -> None:
    robots = robots_of_status(status)
    assert robots is not None
    assert not robots.allows(PAGE)
    assert str(status) in (robots.unreachable or "")


def test_half_a_megabyte_is_read_and_no_half_rule() -> None:
    head = b"User-agent: *\nDisallow: /news/\n"
    tail = b"\nAllow: /news/ferries\n"
    fill = b"#" * (ROBOTS_MAX_BYTES - len(head) - len(tail) + 10)
    assert not parse_robots(head + fill + tail).allows(PAGE)
    assert parse_robots(head + fill[20:] + tail).allows(PAGE)


def test_many_names_over_many_rules_stay_small() -> None:
    names = b"".join(b"User-agent: a%d\n" % number for number in range(12_000))
    rules = b"".join(b"Disallow: /%d\n" % number for number in range(12_000))
    robots = parse_robots(names + b"User-agent: *\n" + rules + b"Disallow: /news\n")
    assert not robots.allows(PAGE)
    assert len(robots.rules._user_agents) == 2
