"""Fetching from a real server on loopback: redirects, limits, robots.txt, politeness, what is sent."""

from __future__ import annotations

import asyncio
import gzip
import zlib

import pytest
from aiohttp import web
from origins import HTML, USER_AGENT, Clock, Names, Origin, fetcher_for
from packers import PACK

from foldline.errors import BadRequest, FoldlineError, PageTooLarge, UndecodablePage, UnsupportedMediaType
from foldline.fetching import fetcher as fetcher_module
from foldline.fetching import robots_store, transport
from foldline.fetching.failures import FetchFailed, FetchTimeout, HostBusy, RobotsDisallowed, UrlNotAllowed
from foldline.unpacking import KNOWN_ENCODINGS

PAGE = "<p>Färre</p>".encode()
SECONDS = 20.0


async def failure_of(origin: Origin, path: str = "/a", seconds: float = SECONDS) -> FoldlineError:
    with pytest.raises(FoldlineError) as failed:
        await fetcher_for(origin).fetch(origin.url(path), seconds)
    return failed.value


async def test_a_page_comes_as_it_was_served(origin: Origin) -> None:
    origin.serve("/a", PAGE)
    page = await fetcher_for(origin).fetch(origin.url("/a") + "#part", SECONDS)
    assert (page.url, page.content_type, page.body) == (origin.url("/a") + "#part", HTML, PAGE)
    assert origin.paths() == ["/robots.txt", "/a"]


async def test_only_our_own_name_is_sent_and_nothing_of_the_caller(
    origin: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    origin.serve("/a", status=302, Location="/b?x=1", Set_Cookie="sid=1; Path=/")
    origin.serve("/b", PAGE, Set_Cookie="sid=2; Path=/")
    fetcher = fetcher_for(origin)
    await fetcher.fetch(origin.url("/a"), SECONDS)
    await fetcher.fetch(origin.url("/b"), SECONDS)
    assert origin.paths() == ["/robots.txt", "/a", "/b?x=1", "/b"]
    for seen in origin.seen:
        assert dict(seen.headers) == {
            "Host": f"courier.example:{origin.port}",
            "User-Agent": USER_AGENT,
            "Accept": "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8",
            "Accept-Encoding": KNOWN_ENCODINGS,
        }


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_is_followed_and_its_end_is_the_pages_address(origin: Origin, status: int) -> None:
    origin.serve("/a", status=status, Location=f"//other.example:{origin.port}/b c")
    origin.serve("/b%20c", PAGE)
    origin.serve("/b c", PAGE)
    page = await fetcher_for(origin).fetch(origin.url("/a"), SECONDS)
    assert page.url == origin.url("/b%20c", "other.example")
    assert [(seen.host, seen.path) for seen in origin.seen] == [
        ("courier.example", "/robots.txt"),
        ("courier.example", "/a"),
        ("other.example", "/robots.txt"),
        ("other.example", "/b%20c"),
    ]


async def test_five_redirects_are_followed_and_no_sixth(origin: Origin) -> None:
    for number in range(6):
        origin.serve(f"/{number}", status=302, Location=f"/{number + 1}")
    origin.serve("/6", PAGE)
    fetcher = fetcher_for(origin)
    assert (await fetcher.fetch(origin.url("/1"), SECONDS)).body == PAGE
    with pytest.raises(FetchFailed, match="redirects more than 5 times"):
        await fetcher.fetch(origin.url("/0"), SECONDS)


async def test_a_redirect_loop_ends(origin: Origin) -> None:
    origin.serve("/a", status=301, Location="/b")
    origin.serve("/b", status=301, Location="/a")
    assert isinstance(await failure_of(origin), FetchFailed)
    assert len(origin.pages()) == 6


@pytest.mark.parametrize(
    "location",
    [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/",
        "http://[::ffff:10.0.0.1]:{port}/",
        "http://localhost:{port}/b",
        "http://0x7f.1:{port}/b",
        "http://courier.example:1/b",
        "ftp://courier.example/b",
        "http://u:p@courier.example:{port}/b",
    ],
)
async def test_a_redirect_to_where_foldline_does_not_go_is_refused(origin: Origin, location: str) -> None:
    origin.serve("/a", status=302, Location=location.format(port=origin.port))
    origin.serve("/b", PAGE)
    assert isinstance(await failure_of(origin), UrlNotAllowed)
    assert origin.pages() == ["/a"]


async def test_a_redirect_without_location_is_the_origins_failure(origin: Origin) -> None:
    origin.serve("/a", status=302)
    failure = await failure_of(origin)
    assert isinstance(failure, FetchFailed)
    assert failure.origin_status == 302


@pytest.mark.parametrize(
    "address", ["10.0.0.1", "169.254.169.254", "::ffff:10.0.0.1", "fd00:ec2::254", "64:ff9b::a00:1"]
)
async def test_a_name_that_leads_inside_is_refused_where_the_connection_is_made(origin: Origin, address: str) -> None:
    with pytest.raises(UrlNotAllowed, match=r"courier\.example has an address that is not fetched from"):
        await fetcher_for(origin, Names((address,))).fetch(origin.url("/a"), SECONDS)


async def test_without_leave_loopback_is_refused_by_name_and_by_number(origin: Origin) -> None:
    origin.serve("/a", PAGE)
    fetcher = fetcher_for(origin, terms=fetcher_module.Terms(ports=frozenset({origin.port})))
    for host in ("127.0.0.1", "courier.example", "[::1]", "[::ffff:127.0.0.1]"):
        with pytest.raises(UrlNotAllowed):
            await fetcher.fetch(origin.url("/a", host), SECONDS)
    assert origin.seen == []


async def test_a_name_that_changes_its_address_between_check_and_use_gains_nothing(origin: Origin) -> None:
    """DNS rebinding: the name leads to an allowed address for robots.txt, and inside when the page's turn has come."""
    origin.serve("/robots.txt", "User-agent: *\nAllow: /", Connection="close")
    origin.serve("/a", PAGE)
    names = Names(("127.0.0.1",), ("10.0.0.1",))
    with pytest.raises(UrlNotAllowed, match="private"):
        await fetcher_for(origin, names).fetch(origin.url("/a"), SECONDS)
    assert len(names.asked) == 2
    assert origin.paths() == ["/robots.txt"]


async def test_a_name_that_was_public_at_first_and_is_loopback_then_is_refused(origin: Origin) -> None:
    """The first answer of the name is a public address, where nothing listens in this test; the next is loopback."""
    origin.serve("/a", PAGE)
    seen: list[str] = []

    def only_public(address: object) -> str | None:
        seen.append(str(address))
        return None if str(address) == "127.0.0.9" else "loopback"

    terms = fetcher_module.Terms(ports=frozenset({origin.port}), check=only_public)
    fetcher = fetcher_for(origin, Names(("127.0.0.9",), ("127.0.0.1",)), terms=terms)
    with pytest.raises(FetchFailed, match="takes no connection"):
        await fetcher.fetch(origin.url("/a"), SECONDS)
    with pytest.raises(UrlNotAllowed, match="loopback"):
        await fetcher.fetch(origin.url("/a"), SECONDS)
    assert set(seen) == {"127.0.0.9", "127.0.0.1"}
    assert origin.seen == []


async def test_of_several_addresses_only_an_allowed_one_is_connected_to(origin: Origin) -> None:
    origin.serve("/a", PAGE)
    names = Names(("10.0.0.1", "169.254.169.254", "127.0.0.1"))
    assert (await fetcher_for(origin, names).fetch(origin.url("/a"), SECONDS)).body == PAGE


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 410, 418, 429, 451, 500, 502, 503, 204, 206, 304, 300])
async def test_the_origins_status_is_told_as_what_it_is(origin: Origin, status: int) -> None:
    origin.serve("/a", status=status)
    failure = await failure_of(origin)
    assert isinstance(failure, FetchFailed)
    assert failure.origin_status == status
    assert failure.retry_after is None


async def test_an_origin_that_cannot_be_reached_has_no_status(origin: Origin) -> None:
    failures = []
    for names in (Names(()), Names(("127.0.0.9",))):
        with pytest.raises(FetchFailed) as failed:
            await fetcher_for(origin, names).fetch(origin.url("/a"), SECONDS)
        failures.append((str(failed.value), failed.value.origin_status))
    assert failures == [("courier.example has no address", None), ("courier.example takes no connection", None)]


async def test_an_origin_that_breaks_off_is_told(origin: Origin) -> None:
    async def cut(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": HTML, "Content-Length": "5000"})
        await response.prepare(request)
        await response.write(b"<p>half")
        assert request.transport is not None
        request.transport.close()
        return response

    origin.answers["", "/a"] = cut
    assert "broke off" in str(await failure_of(origin))


@pytest.mark.parametrize(
    "content_type",
    [
        "application/pdf",
        "image/png",
        "application/json",
        "text/css",
        "application/xml",
        "multipart/mixed",
        "html",
        "",
    ],
)
async def test_what_is_no_page_is_not_read(origin: Origin, content_type: str) -> None:
    origin.serve("/a", content_type=content_type)
    failure = await failure_of(origin)
    assert isinstance(failure, UnsupportedMediaType)
    assert (content_type or "no Content-Type") in str(failure)


@pytest.mark.parametrize(
    "content_type", ["text/html", "Text/HTML;charset=latin-1", "application/xhtml+xml", "text/plain"]
)
async def test_html_xhtml_and_text_are_pages(origin: Origin, content_type: str) -> None:
    origin.serve("/a", PAGE, content_type=content_type)
    assert (await fetcher_for(origin).fetch(origin.url("/a"), SECONDS)).content_type == content_type


RAW_DEFLATE = zlib.compressobj(wbits=-15)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("x-gzip", gzip.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", RAW_DEFLATE.compress(PAGE) + RAW_DEFLATE.flush()),
        ("br", PACK["br"](PAGE)),
        ("zstd", PACK["zstd"](PAGE)),
        ("identity", PAGE),
    ],
)
async def test_a_packed_page_is_unpacked(origin: Origin, encoding: str, body: bytes) -> None:
    origin.serve("/a", body, Content_Encoding=encoding)
    assert (await fetcher_for(origin).fetch(origin.url("/a"), SECONDS)).body == PAGE


@pytest.mark.parametrize(
    ("body", "encoding", "error"),
    [
        (b"x" * 200_001, "identity", PageTooLarge),
        (gzip.compress(b"x" * 200_001), "gzip", PageTooLarge),
        (gzip.compress(b"\x00" * 50_000_000), "gzip", PageTooLarge),
        (zlib.compress(b"\x00" * 50_000_000), "deflate", PageTooLarge),
        (gzip.compress(gzip.compress(b"\x00" * 50_000_000)), "gzip, gzip", UndecodablePage),
        (b"no gzip", "gzip", UndecodablePage),
        (gzip.compress(PAGE)[:-9], "gzip", UndecodablePage),
        (PAGE, "br", UndecodablePage),
        (PAGE, "zstd", UndecodablePage),
        (PAGE, "compress", UndecodablePage),
        (PACK["br"](b"\x00" * 50_000_000), "br", PageTooLarge),
        (PACK["zstd"](b"\x00" * 50_000_000), "zstd", PageTooLarge),
        (b"", "identity", FetchFailed),
        (b"", "gzip", FetchFailed),
    ],
)
async def test_bodies_are_limited_packed_and_unpacked(
    origin: Origin, body: bytes, encoding: str, error: type[FoldlineError]
) -> None:
    origin.serve("/a", body, Content_Encoding=encoding)
    assert isinstance(await failure_of(origin), error)


async def test_a_bomb_within_the_limit_is_refused_by_its_ratio(origin: Origin) -> None:
    origin.serve("/a", gzip.compress(b"\x00" * 10_000_000), Content_Encoding="gzip")
    with pytest.raises(PageTooLarge, match="times its size"):
        await fetcher_for(origin, max_bytes=20_000_000).fetch(origin.url("/a"), SECONDS)


async def test_a_body_without_a_length_is_limited_too(origin: Origin) -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": HTML})
        response.enable_chunked_encoding()
        await response.prepare(request)
        while True:
            await response.write(b"<p>more</p>" * 1000)

    origin.answers["", "/a"] = endless
    assert isinstance(await failure_of(origin), PageTooLarge)


async def test_a_slow_body_is_given_up(origin: Origin) -> None:
    async def slow(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": HTML})
        await response.prepare(request)
        for _ in range(200):
            await response.write(b"<p>")
            await asyncio.sleep(0.05)
        return response

    origin.answers["", "/a"] = slow
    assert isinstance(await failure_of(origin, seconds=0.5), FetchTimeout)


async def test_a_silent_origin_is_given_up(origin: Origin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "SILENCE_SECONDS", 0.2)
    origin.serve("/a", seconds=30)
    assert isinstance(await failure_of(origin), FetchTimeout)


async def test_slow_redirects_share_one_time_limit(origin: Origin) -> None:
    for number in range(5):
        origin.serve(f"/{number}", status=302, Location=f"/{number + 1}", seconds=0.25)
    origin.serve("/5", seconds=0.25)
    assert isinstance(await failure_of(origin, "/0", seconds=0.6), FetchTimeout)
    assert 1 <= len(origin.pages()) <= 4


async def test_the_whole_of_a_fetch_is_one_at_a_time_and_limited(
    origin: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetcher_module, "MAX_FETCHES", 2)
    origin.serve("/a", seconds=0.2)
    fetcher = fetcher_for(origin)
    fetches = [asyncio.create_task(fetcher.fetch(origin.url("/a", f"{name}.example"), SECONDS)) for name in "ab"]
    await asyncio.sleep(0.01)
    with pytest.raises(HostBusy, match="2 pages are being fetched"):
        await fetcher.fetch(origin.url("/a", "c.example"), SECONDS)
    await asyncio.gather(*fetches)
    await fetcher.fetch(origin.url("/a", "c.example"), SECONDS)


async def test_one_request_is_in_flight_per_host(origin: Origin) -> None:
    for number in range(6):
        origin.serve(f"/{number}", seconds=0.02)
    fetcher = fetcher_for(origin)
    hosts = ("courier.example", "other.example")
    await asyncio.gather(*(fetcher.fetch(origin.url(f"/{n}", host), SECONDS) for n in range(6) for host in hosts))
    assert origin.most_in_flight == {"courier.example": 1, "other.example": 1}
    assert origin.paths().count("/robots.txt") == 2
    assert len(origin.pages()) == 12


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        ({"body": "User-agent: *\nDisallow: /a"}, False),
        ({"body": "User-agent: foldline\nDisallow: /"}, False),
        ({"body": "User-agent: *\nDisallow: /b"}, True),
        ({"body": "User-agent: *\nDisallow: /\n\nUser-agent: foldline\nAllow: /a"}, True),
        ({"body": ""}, True),
        ({"body": "<html>no robots here</html>"}, True),
        ({"status": 401}, True),
        ({"status": 403}, True),
        ({"status": 404}, True),
        ({"status": 410}, True),
        ({"status": 500}, False),
        ({"status": 503}, False),
        ({"status": 302}, False),
        ({"status": 302, "Location": "/other.txt"}, False),
        ({"status": 301, "Location": "http://elsewhere.example:{port}/other.txt"}, False),
        ({"status": 302, "Location": "/none.txt"}, True),
        ({"status": 302, "Location": "/robots.txt"}, True),  # a loop: more than five may be taken for none
        ({"status": 302, "Location": "http://10.0.0.1/robots.txt"}, False),
        ({"status": 302, "Location": "http://127.0.0.1:1/robots.txt"}, False),
        ({"body": gzip.compress(b"User-agent: *\nDisallow: /"), "Content_Encoding": "gzip"}, False),
        (
            {"body": gzip.compress(b"User-agent: *\nDisallow: /\n" + b"#" * 50_000_000), "Content_Encoding": "gzip"},
            False,
        ),
        ({"body": b"User-agent: *\nDisallow: /\n" + b"#" * 2_000_000}, False),
        ({"body": b"#" * 600_000 + b"\nUser-agent: *\nDisallow: /"}, True),
        ({"body": b"no gzip", "Content_Encoding": "gzip"}, False),
        ({"body": "User-agent: *\nDisallow: /", "content_type": "application/octet-stream"}, False),
    ],
)
async def test_robots_txt_is_obeyed(origin: Origin, robots: dict[str, object], allowed: bool) -> None:
    given = {key: value.format(port=origin.port) if isinstance(value, str) else value for key, value in robots.items()}
    origin.serve("/robots.txt", **given)  # type: ignore[arg-type]
    origin.serve("/other.txt", "User-agent: *\nDisallow: /a")
    origin.serve("/a", PAGE)
    if allowed:
        assert (await fetcher_for(origin).fetch(origin.url("/a"), SECONDS)).body == PAGE
    else:
        assert isinstance(await failure_of(origin), RobotsDisallowed)
        assert "/a" not in origin.paths()


async def test_a_robots_txt_that_does_not_come_keeps_foldline_out(
    origin: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(robots_store, "ROBOTS_SECONDS", 0.2)
    origin.serve("/robots.txt", seconds=30)
    origin.serve("/a", PAGE)
    failure = await failure_of(origin)
    assert isinstance(failure, RobotsDisallowed)
    assert "does not come in time" in str(failure)


async def test_each_redirect_is_asked_of_its_own_robots_txt(origin: Origin) -> None:
    origin.serve("/a", status=302, Location=origin.url("/b", "other.example"))
    origin.serve("/robots.txt", "User-agent: *\nDisallow: /b", host="other.example")
    origin.serve("/b", PAGE)
    failure = await failure_of(origin)
    assert isinstance(failure, RobotsDisallowed)
    assert "other.example" in str(failure)
    assert origin.pages() == ["/a"]


async def test_robots_txt_is_kept_for_an_hour_and_a_broken_one_for_minutes(origin: Origin) -> None:
    clock = Clock()
    fetcher = fetcher_for(origin, now=clock.now, sleep=clock.sleep)
    origin.serve("/a", PAGE)
    for step, asked in ((0, 1), (3_500, 1), (200, 2), (10, 2)):
        clock.time += step
        await fetcher.fetch(origin.url("/a"), SECONDS)
        assert origin.paths().count("/robots.txt") == asked
    origin.serve("/robots.txt", host="other.example", status=500)
    for step, asked in ((0, 3), (250, 3), (100, 4)):
        clock.time += step
        with pytest.raises(RobotsDisallowed):
            await fetcher.fetch(origin.url("/a", "other.example"), SECONDS)
        assert origin.paths().count("/robots.txt") == asked


async def test_what_is_kept_of_robots_txt_is_bounded(origin: Origin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(robots_store, "MAX_KEPT_CHARS", 1_000)
    origin.serve("/robots.txt", "User-agent: *\nDisallow: /b\n" + "#" * 400)
    origin.serve("/a", PAGE)
    fetcher = fetcher_for(origin)
    for name in ("a", "b", "c", "c", "b", "a"):
        await fetcher.fetch(origin.url("/a", f"{name}.example"), SECONDS)
    assert [seen.host for seen in origin.seen if seen.path == "/robots.txt"] == [
        "a.example",
        "b.example",
        "c.example",
        "a.example",
    ]


async def test_the_crawl_delay_is_obeyed_up_to_a_limit(origin: Origin) -> None:
    clock = Clock()
    fetcher = fetcher_for(origin, now=clock.now, sleep=clock.sleep)
    origin.serve("/robots.txt", "User-agent: *\nCrawl-delay: 4")
    origin.serve("/robots.txt", "User-agent: *\nCrawl-delay: 120", host="slow.example")
    origin.serve("/a", PAGE)
    origin.serve("/b", status=302, Location="/a")
    await fetcher.fetch(origin.url("/a"), SECONDS)
    await fetcher.fetch(origin.url("/b"), SECONDS)
    assert clock.slept == [4, 4]
    await fetcher.fetch(origin.url("/a", "slow.example"), SECONDS)
    with pytest.raises(HostBusy) as busy:
        await fetcher.fetch(origin.url("/a", "slow.example"), SECONDS)
    assert busy.value.retry_after == 120
    assert clock.slept == [4, 4]
    clock.time += 120
    with pytest.raises(HostBusy, match="/a again later"):  # the redirect's own turn has not come
        await fetcher.fetch(origin.url("/b", "slow.example"), SECONDS)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("path", ["/a", "/robots.txt"])
async def test_retry_after_is_obeyed(origin: Origin, status: int, path: str) -> None:
    clock = Clock()
    fetcher = fetcher_for(origin, now=clock.now, sleep=clock.sleep)
    origin.serve("/a", PAGE)
    origin.serve(path, status=status, Retry_After="90")
    for left, asked in ((90, True), (80, False)):
        before = len(origin.seen)
        with pytest.raises(FetchFailed) as failed:
            await fetcher.fetch(origin.url("/a"), SECONDS)
        assert (failed.value.origin_status, failed.value.retry_after) == (status, left)
        assert (len(origin.seen) > before) is asked
        clock.time += 10
    clock.time += 80
    origin.serve("/a", PAGE)
    origin.serve("/robots.txt", "")
    assert (await fetcher.fetch(origin.url("/a"), SECONDS)).body == PAGE


async def test_what_is_no_address_is_not_asked_for(origin: Origin) -> None:
    with pytest.raises(BadRequest):
        await fetcher_for(origin).fetch("courier.example/a", SECONDS)
    assert origin.seen == []
