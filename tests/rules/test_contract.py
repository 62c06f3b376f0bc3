"""No selector and no phrase without a page or a capture that shows it: every `seen` is looked up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from saved_pages import PAGES, SHARED
from selectolax.lexbor import LexborHTMLParser

from foldline.rules.discovery import load_rule_book
from foldline.rules.patterns import TextPattern
from foldline.rules.rule import Phrase, Selector
from foldline.stages.outline import read_outline
from foldline.stages.parsing import read_lines

BOOK = load_rule_book()
COPIES = {rule.slug: rule.copy for rule in (*BOOK.outlets, *BOOK.syndicators)} | {"generic": BOOK.generic.copy}


def phrases() -> Iterator[tuple[str, TextPattern, tuple[str, ...]]]:
    """Every pattern over a block's text: its rule, itself, and where it was seen."""
    for slug, copy in COPIES.items():
        for phrase in copy.phrases:
            yield slug, phrase.pattern, phrase.seen
    for rule in BOOK.outlets:
        for note in rule.paywall.notes:
            yield rule.slug, note.pattern, note.seen


def selectors() -> Iterator[tuple[str, Selector]]:
    for rule in BOOK.syndicators:
        for selector in (*rule.body.containers, *rule.body.drop):
            yield rule.slug, selector


def all_seen() -> set[str]:
    found = {place for _, _, seen in phrases() for place in seen}
    found |= {place for _, selector in selectors() for place in selector.seen}
    for rule in BOOK.syndicators:
        found |= {place for mark in rule.match.metas for place in mark.seen}
        found |= {place for address in rule.addresses for place in address.seen}
        found |= set(rule.row.seen) if rule.row else set()
    return found


def lines_of_page(name: str) -> list[str]:
    files = list((PAGES / name).glob("page.*"))
    assert len(files) == 1, f"tests/pages/{name} should hold one page.html or page.txt; `seen` names it"
    (file,) = files
    text = file.read_text(encoding="utf-8")
    blocks = read_outline(LexborHTMLParser(text).body).blocks if file.suffix == ".html" else read_lines(text)
    return [block.text for block in blocks]


@pytest.mark.parametrize("place", sorted(all_seen()))
def test_every_place_exists(place: str) -> None:
    kind, _, name = place.partition("/")
    assert kind in ("page", "capture", "facts")
    if kind == "page":
        assert (PAGES / name).is_dir()


@pytest.mark.parametrize("place", sorted(place for place in all_seen() if not place.startswith("page/")))
def test_every_measured_place_exists(place: str, shared_bench: Path) -> None:
    kind, _, name = place.partition("/")
    if kind == "capture":
        assert (shared_bench / "qwiket" / "captures" / f"{name}.json").is_file()
    else:
        assert (SHARED / "facts" / name.partition("#")[0]).is_file()


@pytest.mark.parametrize(("slug", "pattern", "seen"), list(phrases()), ids=lambda value: str(value)[:40])
def test_a_phrase_is_in_the_pages_that_show_it(slug: str, pattern: TextPattern, seen: tuple[str, ...]) -> None:
    for place in (place for place in seen if place.startswith("page/")):
        assert any(pattern.matches(line) for line in lines_of_page(place.removeprefix("page/"))), (slug, place)


def test_a_phrase_is_in_the_captures_that_show_it(shared_bench: Path) -> None:
    for slug, pattern, seen in phrases():
        for place in (place for place in seen if place.startswith("capture/")):
            file = shared_bench / "qwiket" / "captures" / f"{place.removeprefix('capture/')}.json"
            text = json.loads(file.read_text(encoding="utf-8"))["text"]
            assert any(pattern.matches(block.text) for block in read_lines(text)), (slug, pattern.source, place)


def test_a_selector_finds_something_in_the_pages_that_show_it() -> None:
    for slug, selector in selectors():
        for place in (place for place in selector.seen if place.startswith("page/")):
            file = PAGES / place.removeprefix("page/") / "page.html"
            assert file.is_file(), f"{file} is missing, and {slug} names it in `seen`"
            html = file.read_text(encoding="utf-8")
            assert LexborHTMLParser(html).css_first(selector.css.source) is not None, (slug, selector.css.source, place)


def test_a_phrase_of_facts_alone_is_shown_by_a_page_of_the_repository() -> None:
    """Facts tell of pages that are not kept: a page with invented text must show the same line."""
    every_line = [
        line for folder in sorted(PAGES.glob("*/*")) for line in lines_of_page(folder.relative_to(PAGES).as_posix())
    ]
    unseen = [
        (slug, pattern.source)
        for slug, pattern, seen in phrases()
        if all(place.startswith("facts/") for place in seen) and not any(pattern.matches(line) for line in every_line)
    ]
    assert unseen == []


def test_phrases_are_labelled_by_type() -> None:
    assert all(isinstance(phrase, Phrase) for copy in COPIES.values() for phrase in copy.phrases)
