"""Addresses to fetch: what is refused before any connection, and what is sent of the rest."""

from __future__ import annotations

import pytest

from foldline.errors import BadRequest
from foldline.fetching.failures import FetchFailed, UrlNotAllowed
from foldline.fetching.targets import Terms, next_target, read_target, robots_target

TERMS = Terms()


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("http://courier.example", "http://courier.example/"),
        ("HTTPS://Courier.Example/Ferries?Id=7#top", "https://courier.example/Ferries?Id=7"),
        ("https://courier.example:443/a", "https://courier.example/a"),
        ("https://courier.example:80/a", "https://courier.example:80/a"),
        ("http://courier.example:/a", "http://courier.example/a"),
        ("http://courier.example?x=1", "http://courier.example/?x=1"),
        ("http://courier.example/a/../b/./c", "http://courier.example/b/c"),
        ("http://courier.example/%2e%2e/a%2Fb", "http://courier.example/a%2Fb"),
        ("http://courier.example/fähre?ü=ß", "http://courier.example/f%C3%A4hre?%C3%BC=%C3%9F"),
        ("http://courier.example/a@b:c", "http://courier.example/a@b:c"),
        ("http://my_blog.courier.example/", "http://my_blog.courier.example/"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://BÜCHER.example/", "http://xn--bcher-kva.example/"),
        ("http://bu\u0308cher.example/", "http://xn--bcher-kva.example/"),
        ("http://صحيفة١.example/", f"http://xn--{'صحيفة١'.encode('punycode').decode()}.example/"),
        ("http://faß.example/", "http://xn--fa-hia.example/"),
        ("http://газета.example/", "http://xn--80aahjj1e.example/"),
        ("http://日本語テストー.example/", "http://xn--zckzah2s612wcvb2w6i.example/"),
        ("http://ab新聞.example/", "http://xn--ab-op7du98g.example/"),
        ("http://xn--bcher-kva.example/", "http://xn--bcher-kva.example/"),
        ("http://93.184.216.34/a", "http://93.184.216.34/a"),
        ("http://[2606:4700:4700:0::1111]:80/", "http://[2606:4700:4700::1111]/"),
    ],
)
def test_an_address_is_sent_in_one_form(address: str, sent: str) -> None:
    target = read_target(address, TERMS)
    assert str(target.url) == sent
    assert target.address == address


NO_ADDRESSES = [
    "",
    "courier.example",
    "/ferries",
    "//courier.example/",
    "http:courier.example",
    "http:/courier.example",
    "http://",
    "http:///ferries",
    "http://?x",
    "http://:80/",
    "http://courier.example:http/",
    "http://courier.example:-80/",
    "http://courier.example:８０/",
    "http://courier.example:99999/",
    "http://courier.example:80:80/",
    " http://courier.example/",
    "http://courier.example/a b",
    "http://courier.example/a\tb",
    "http://courier.example/a\nb",
    "http://courier.example/\x00",
    "http://courier.example/\x7f",
    "http://cou rier.example/",
    "http://courier\u00a0.example/",
    "http://courier\u3000.example/",
    "http:\\\\courier.example\\",
    "http://courier.example\\@127.0.0.1/",
    "http://courier.example/a\\b",
    "http://courier.example/\ud800",
    "http://%63ourier.example/",
    "http://127%2e0%2e0%2e1/",
    "http://courier%00.example/",
    "http://courier..example/",
    "http://.courier.example/",
    "http://-courier.example/",
    "http://courier-.example/",
    "http://cou!rier.example/",
    "http://cou*rier.example/",
    "http://cou,rier.example/",
    "http://[courier.example]/",
    "http://[::1/",
    "http://::1/",
    "http://[::1]]/",
    "http://[::g]/",
    "http://[1:2:3]/",
    "http://[fe80::1%25eth0]/",
    "http://[fe80::1%eth0]/",
    "http://[v1.a]/",
    "http://xn--a.example/",
    "http://xn--.example/",
    "http://😀.example/",
    "http://a\u200db.example/",
    "http://" + "a" * 64 + ".example/",
    "http://" + "a." * 127 + "example/",
    "http://courier.example/" + "a" * 8192,
]


@pytest.mark.parametrize("address", NO_ADDRESSES, ids=range(len(NO_ADDRESSES)))
def test_what_is_no_address_is_a_bad_request(address: str) -> None:
    with pytest.raises((BadRequest, UrlNotAllowed)) as refused:
        read_target(address, TERMS)
    assert refused.type is BadRequest or "\u200d" in address


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ftp://courier.example/", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("gopher://127.0.0.1:6379/_INFO", "only http and https"),
        ("ws://courier.example/", "only http and https"),
        ("unix://var/run/docker.sock", "only http and https"),
        ("view-source://courier.example/", "only http and https"),
        ("http://courier.example:8080/", "port 8080"),
        ("http://courier.example:22/", "port 22"),
        ("http://courier.example:0/", "port 0"),
        ("https://courier.example:6443/", "port 6443"),
        ("http://editor@courier.example/", "user name"),
        ("http://editor:secret@courier.example/", "user name"),
        ("http://@courier.example/", "user name"),
        ("http://courier.example@127.0.0.1/", "user name"),
        ("http://127.0.0.1#@courier.example/", "loopback"),
        ("http://courier.example./", "dot at its end"),
        ("http://127.0.0.1./", "dot at its end"),
        ("http://localhost./", "dot at its end"),
        ("http://localhost/", "local network"),
        ("http://LOCALHOST/", "local network"),
        ("http://sub.localhost/", "local network"),
        ("http://intranet/", "local network"),
        ("http://printer.local/", "local network"),
        ("http://kubernetes.default.svc.cluster.local/", "local network"),
        ("http://metadata.google.internal/", "local network"),
        ("http://router.home.arpa/", "local network"),
        ("http://courier.onion/", "local network"),
        ("http://2130706433/", "four decimal numbers"),
        ("http://127.1/", "four decimal numbers"),
        ("http://127.0.1/", "four decimal numbers"),
        ("http://0/", "four decimal numbers"),
        ("http://0x7f000001/", "four decimal numbers"),
        ("http://0X7F000001/", "four decimal numbers"),
        ("http://0x7f.0.0.1/", "four decimal numbers"),
        ("http://0x7f.1/", "four decimal numbers"),
        ("http://0177.0.0.1/", "four decimal numbers"),
        ("http://0177.0.0.01/", "four decimal numbers"),
        ("http://017700000001/", "four decimal numbers"),
        ("http://127.0.0.001/", "four decimal numbers"),
        ("http://127.0.0.1.1/", "four decimal numbers"),
        ("http://256.1.1.1/", "four decimal numbers"),
        ("http://1.2.3.0x4/", "four decimal numbers"),
        ("http://1.2.3.0x/", "four decimal numbers"),
        ("http://courier.1/", "four decimal numbers"),
        ("http://8.8.2056/", "four decimal numbers"),
        ("http://127.0.0.1/", "loopback"),
        ("http://0.0.0.0/", "unspecified"),
        ("http://10.0.0.1/", "private"),
        ("http://169.254.169.254/latest/meta-data/", "cloud metadata"),
        ("http://100.64.0.1/", "carrier-grade NAT"),
        ("http://[::1]/", "loopback"),
        ("http://[::]/", "unspecified"),
        ("http://[0:0:0:0:0:0:0:1]/", "loopback"),
        ("http://[::ffff:127.0.0.1]/", "loopback, inside IPv4-mapped"),
        ("http://[::ffff:7f00:1]/", "loopback, inside IPv4-mapped"),
        ("http://[::127.0.0.1]/", "IPv4-compatible"),
        ("http://[64:ff9b::127.0.0.1]/", "loopback, inside NAT64"),
        ("http://[64:ff9b:1::a00:1]/", "local NAT64"),
        ("http://[2002:7f00:1::]/", "6to4"),
        ("http://[2001:0:7f00:1::]/", "Teredo"),
        ("http://[fd00:ec2::254]/", "cloud metadata"),
        ("http://[fe80::1]/", "link-local"),
        ("http://１２７.0.0.1/", "may be taken for another"),
        ("http://127。0。0。1/", "may be taken for another"),
        ("http://127．0．0．1/", "may be taken for another"),
        ("http://courier｡example/", "may be taken for another"),
        ("http://①②⑦.0.0.1/", "may be taken for another"),
        ("http://ⓒourier.example/", "may be taken for another"),
        ("http://ｃourier.example/", "may be taken for another"),
        ("http://courier.exampl\u212a/", "may be taken for another"),
        ("http://courier.ſample/", "may be taken for another"),
        ("http://courier℀b.example/", "may be taken for another"),
        ("http://courier／b.example/", "may be taken for another"),
        ("http://editor＠courier.example/", "may be taken for another"),
        ("http://courier：80.example/", "may be taken for another"),
        ("http://cou\u00adrier.example/", "may be taken for another"),
        ("http://cou\u200brier.example/", "may be taken for another"),
        ("http://cou\ufe0frier.example/", "may be taken for another"),
        ("http://cоurier.example/", "mixes scripts"),  # a Cyrillic o
        ("http://ехample.example/", "mixes scripts"),
        ("http://αpple.example/", "mixes scripts"),
        ("http://xn--curier-xqf.example/", "mixes scripts"),  # the same in punycode
        ("http://新聞신문.example/", ""),
        ("http://ひ한.example/", "mixes scripts"),
    ],
)
def test_an_address_that_may_mislead_or_lead_inside_is_refused(address: str, words: str) -> None:
    if not words:  # Han and Hangul may stand together
        assert read_target(address, TERMS).host.startswith("xn--")
        return
    with pytest.raises(UrlNotAllowed, match=words):
        read_target(address, TERMS)


def test_other_ports_are_the_operators_to_allow() -> None:
    terms = Terms(ports=frozenset({8443}))
    assert read_target("https://courier.example:8443/", terms).url.port == 8443
    with pytest.raises(UrlNotAllowed, match="port 443"):
        read_target("https://courier.example/", terms)


@pytest.mark.parametrize(
    ("location", "address"),
    [
        ("/b", "https://courier.example/b"),
        ("b?x=1#part", "https://courier.example/a/b?x=1"),
        ("//other.example/b", "https://other.example/b"),
        ("http://other.example", "http://other.example/"),
        (" /a b ", "https://courier.example/a%20b"),
        ("/fähre", "https://courier.example/f%C3%A4hre"),
        ("?page=2", "https://courier.example/a/?page=2"),
    ],
)
def test_a_redirect_is_joined_to_where_it_came_from(location: str, address: str) -> None:
    current = read_target("https://courier.example/a/", TERMS)
    assert next_target(current, location, 302, TERMS).address == address


@pytest.mark.parametrize("location", [None, "", "http://", "http://[::1", "http://a..b/", "\\\\127.0.0.1\\", "/\udcff"])
def test_a_redirect_to_nowhere_is_the_origins_failure(location: str | None) -> None:
    current = read_target("https://courier.example/a/", TERMS)
    with pytest.raises(FetchFailed) as failed:
        next_target(current, location, 302, TERMS)
    assert failed.value.origin_status == 302


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1/",
        "//10.0.0.1/",
        "http://localhost/",
        "ftp://courier.example/",
        "file:///etc/passwd",
        "javascript://courier.example/",
        "https://courier.example:8443/",
        "https://a@courier.example/",
        "http://2130706433/",
    ],
)
def test_a_redirect_to_where_foldline_does_not_go_is_refused(location: str) -> None:
    current = read_target("https://courier.example/a/", TERMS)
    with pytest.raises(UrlNotAllowed, match="redirects to an address that is not fetched"):
        next_target(current, location, 302, TERMS)


def test_robots_txt_is_at_the_root_of_the_origin() -> None:
    target = read_target("https://courier.example:80/a/b?c=d", TERMS)
    assert str(robots_target(target).url) == "https://courier.example:80/robots.txt"
