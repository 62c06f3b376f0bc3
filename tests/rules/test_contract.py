"""No selector and no phrase without a page or a capture that shows it: every `seen` is looked up."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from saved_pages import PAGES, SHARED

from foldline.authoring.evidence import evident_entries, is_shown, parse_example
from foldline.authoring.loading import packaged_rules
from foldline.authoring.running import page_of
from foldline.model import ParsedPage
from foldline.rules.tables import AddressPattern, Evident, NotePattern, Phrase

RULES = packaged_rules()
ENTRIES = [(loaded.file, key, entry) for loaded in RULES for key, entry in evident_entries(loaded.rule)]


def places(kind: str) -> list[tuple[str, Evident, str]]:
    """Every `seen` of one kind: the file and key, the entry, and the place's name."""
    return [
        (f"{file} {key}", entry, place.removeprefix(f"{kind}/"))
        for file, key, entry in ENTRIES
        for place in entry.seen
        if place.startswith(f"{kind}/")
    ]


def saved_page(name: str) -> ParsedPage:
    files = list((PAGES / name).glob("page.*"))
    assert len(files) == 1, f"tests/pages/{name} should hold one page.html or page.txt; `seen` names it"
    (file,) = files
    url = json.loads((file.parent / "source.json").read_text(encoding="utf-8")).get("url")
    return parse_example(file.read_bytes(), url, "text/html" if file.suffix == ".html" else "text/plain; charset=utf-8")


def test_every_place_is_of_a_known_kind() -> None:
    assert {place.partition("/")[0] for _, _, entry in ENTRIES for place in entry.seen} <= {
        "page",
        "capture",
        "bench",
        "test",
    }
    assert {place.partition("/")[0] for _, _, entry in ENTRIES for place in entry.documented} == {"facts"}


@pytest.mark.parametrize(("where", "entry", "name"), places("page"), ids=lambda value: str(value)[:60])
def test_an_entry_is_in_the_pages_that_show_it(where: str, entry: Evident, name: str) -> None:
    assert is_shown(entry, saved_page(name)), (where, name)


def test_an_entry_is_in_the_captures_that_show_it(shared_bench: Path) -> None:
    for where, entry, name in places("capture"):
        file = shared_bench / "qwiket" / "captures" / f"{name}.json"
        url = None if not isinstance(entry, AddressPattern) else captured_address(name)
        page = parse_example(json.loads(file.read_text(encoding="utf-8"))["text"].encode(), url, "text/plain")
        assert is_shown(entry, page), (where, name)


def test_an_entry_is_in_the_bench_pages_that_show_it(shared_bench: Path) -> None:
    pages = {
        label["id"]: (shared_bench / name / label["file"], label["url"])
        for name in ("articles", "paywall", "syndication")
        for label in labels_of(shared_bench / name)
    }
    for where, entry, name in places("bench"):
        file, url = pages[name]
        assert is_shown(entry, parse_example(gzip.decompress(file.read_bytes()), url, "text/html")), (where, name)


def labels_of(folder: Path) -> Iterator[dict[str, Any]]:
    if (folder / "labels.jsonl").is_file():
        lines = (folder / "labels.jsonl").read_bytes().split(b"\n")
        yield from (json.loads(line) for line in lines if line.strip())
    else:
        for label in json.loads((folder / "labels.json").read_bytes()):
            yield {"file": f"html/{label['id']}.html.gz", **label}


def captured_address(name: str) -> str:
    tag, _, slug = name.partition("__")
    return f"https://am1.news/usconservative/topic/{tag}/{slug}"


def test_every_documented_fact_exists(shared_bench: Path) -> None:
    assert shared_bench
    for file, key, entry in ENTRIES:
        for place in entry.documented:
            assert (SHARED / "facts" / place.removeprefix("facts/").partition("#")[0]).is_file(), (file, key)


def test_a_line_of_facts_alone_is_shown_by_an_example_of_the_repository() -> None:
    """Facts tell of pages that are not kept: a page with invented text must show the same line."""
    saved = [saved_page(folder.relative_to(PAGES).as_posix()) for folder in sorted(PAGES.glob("*/*"))]
    unseen = [
        (file, key)
        for file, key, entry in ENTRIES
        if isinstance(entry, Phrase | NotePattern)
        and not entry.seen
        and not any(is_shown(entry, page) for page in (*saved, *examples(file)))
    ]
    assert unseen == []


def examples(file: str) -> Iterator[ParsedPage]:
    loaded = next(each for each in RULES if each.file == file)
    for test in loaded.rule.tests:
        page, content_type = page_of(loaded, test)
        yield parse_example(page, test.url, content_type)
