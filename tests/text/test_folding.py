"""Folding, slugs, addresses, counting: the small helpers that everything else compares with."""

from __future__ import annotations

import pytest

from foldline.text.addresses import absolute_address, host_of, registered_domain
from foldline.text.counting import count_words
from foldline.text.folding import fold_name, fold_space, fold_words, slugify


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("a\u00a0 b\n", "a b"),
        ("\u200ba\ufeff", "a"),
        ("می\u200cروم", "می\u200cروم"),
        ("  ", ""),
        ("co\u00adop", "coop"),
    ],
)
def test_fold_space(text: str, folded: str) -> None:
    assert fold_space(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [("The Example Courier", "EXAMPLE COURIER"), ("L’Écho", "l'écho"), ("A-B: C", "a b c"), ("Ｎｅｗｓ", "news")],
)
def test_names_that_are_the_same(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


def test_a_name_that_is_only_the_stays() -> None:
    assert fold_name("The") == "the"
    assert fold_words("Don’t!") == "dont"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Süddeutsche Zeitung", "suddeutsche-zeitung"),
        ("L'Écho", "lecho"),
        ("Århus & Ø", "arhus-o"),
        ("朝日新聞", "朝日新聞"),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    assert slugify(name) == slug


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://WWW.A.example:8080/x", "www.a.example"), ("http://a.example.", "a.example"),
        ("https://münchen.example/", "xn--mnchen-3ya.example"), ("ftp://a.example", None), ("a.example", None),
        ("https://[::1", None), ("", None), (None, None), ("https:///x", None),
    ],
)  # fmt: skip
def test_hosts(url: str | None, host: str | None) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("host", "domain"),
    [("news.example.co.uk", "example.co.uk"), ("a.b.example.com", "example.com"), ("localhost", "localhost")],
)
def test_registered_domains(host: str, domain: str) -> None:
    assert registered_domain(host) == domain


@pytest.mark.parametrize(
    ("base", "href", "url"),
    [
        ("https://a.example/b/", "c", "https://a.example/b/c"), (None, "https://a.example/", "https://a.example/"),
        (None, "/x", None), ("https://a.example/", "mailto:x", None), ("https://a.example/", "http://[", None),
    ],
)  # fmt: skip
def test_absolute_addresses(base: str | None, href: str, url: str | None) -> None:
    assert absolute_address(base, href) == url


@pytest.mark.parametrize(
    ("text", "words"), [("The ferry - at last - sails.", 5), ("", 0), ("don't stop", 2), ("船が出る", 2), ("AI 船", 2)]
)
def test_words_are_counted_in_any_script(text: str, words: int) -> None:
    assert count_words(text) == words
