"""The elements that stages ask for by name are found once each, in the page's order, whatever selectors they fit."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from foldline.stages.landmarks import find_landmarks
from foldline.stages.parsing import read_metadata

PAGE = """<html lang="en"><head><title>Pier opens</title><meta name="author" content="Ada Lovell">
<link rel="alternate Canonical" href="/pier"></head><body>
<svg><title>An anchor</title></svg>
<h1 itemprop="Headline">Pier opens</h1><time itemprop="datePublished" datetime="2026-03-01">1 March</time>
<meta itemprop="dateModified" content="2026-03-02"><span rel="Author">Ada Lovell</span></body></html>"""


def test_an_element_that_fits_several_selectors_is_found_once() -> None:
    found = find_landmarks(LexborHTMLParser(PAGE))
    assert [node.text() for node in found.headings] == ["Pier opens"]
    assert [node.text() for node in found.times] == ["1 March"]
    assert {name: len(nodes) for name, nodes in found.properties.items()} == {
        "headline": 1,
        "datepublished": 1,
        "datemodified": 1,
    }


def test_relations_are_in_small_letters_and_need_no_address() -> None:
    assert [rel for rel, _ in find_landmarks(LexborHTMLParser(PAGE)).links] == ["alternate canonical", "author"]


def test_the_title_of_a_picture_is_not_the_pages() -> None:
    tree = LexborHTMLParser(PAGE.replace("<title>Pier opens</title>", ""))
    metadata = read_metadata(find_landmarks(tree), tree.root, "https://courier.example/a")
    assert metadata.title is None
    assert metadata.canonical == "https://courier.example/pier"
    assert metadata.metas == {"author": ("Ada Lovell",), "datemodified": ("2026-03-02",)}
