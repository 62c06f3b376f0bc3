"""Changed pages, in short: a record or a problem of the caller's, whatever the page. `make fuzz` is the long run."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.fuzz import example_pages
from bench.mutations import TOKENS, mutate
from foldline.errors import BadRequest, UndecodablePage, UnsupportedMediaType
from foldline.extractor import Extractor

PAGES = list(example_pages())
EXTRACTOR = Extractor()
CALLERS = (BadRequest, UndecodablePage, UnsupportedMediaType)
KINDS = ("article", "digest", "listing", "gate", "error", "empty")
URLS = (None, *(f"https://{host}/2026/03/01/ferries" for host in ("www.courier.example", "www.lemonde.fr", "am1.news")))

quick = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def check(page: bytes, url: str | None, content_type: str) -> None:
    try:
        article = EXTRACTOR.extract(page, url=url, content_type=content_type, include=("blocks", "markdown", "removed"))
    except CALLERS:
        return
    assert article.kind.value in KINDS
    assert article.to_json().decode()
    again = EXTRACTOR.extract(page, url=url, content_type=content_type, include=("blocks", "markdown", "removed"))
    assert again.to_json() == article.to_json()


def test_there_are_pages_to_change() -> None:
    assert len(PAGES) >= 15


@quick
@given(seed=st.integers(min_value=0), url=st.sampled_from(URLS), kind=st.sampled_from(("text/html", "text/plain")))
def test_a_changed_page_is_answered(seed: int, url: str | None, kind: str) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    source, other = chance.choice(PAGES), chance.choice(PAGES)
    check(mutate(source.body, other.body, chance), url, kind)


@quick
@given(pieces=st.lists(st.one_of(st.sampled_from(TOKENS), st.text(max_size=40).map(str.encode)), max_size=60))
def test_a_heap_of_tags_and_text_is_answered(pieces: list[bytes]) -> None:
    check(b"".join(pieces), None, "text/html")


@quick
@given(page=st.binary(max_size=2000), kind=st.sampled_from(("text/html", "text/html; charset=utf-16", "text/plain")))
def test_any_bytes_are_answered(page: bytes, kind: str) -> None:
    check(page, None, kind)


@pytest.mark.parametrize("number", [0, 7, 12_345])
def test_a_seed_makes_the_same_page_again(number: int) -> None:
    chances = (random.Random(number), random.Random(number))  # noqa: S311 - no secrets
    first, again = (mutate(PAGES[0].body, PAGES[1].body, chance) for chance in chances)
    assert first == again
