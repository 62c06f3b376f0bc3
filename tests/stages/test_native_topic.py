"""The words of a page's title are looked for in its paragraphs."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from foldline.stages.native_blocks import read_text_blocks
from foldline.stages.native_topic import topic_of, topical_shares
from foldline.stages.outline import read_outline

PAGE = """<body><div><p>The new ferry has not sailed for weeks, and harbour towns wait for it day by day.</p></div>
<aside><section><span><div><p>Ferryman and ferries are other words, so that this paragraph names none.</p></div></span></section></aside>
<section><div><table><tr><td>Ferry</td><td>harbours of one town or another, and so on until ten words are here</td></tr></table></div></section>"""


def test_a_place_is_told_by_the_whole_words_it_names() -> None:
    outline = read_outline(LexborHTMLParser(PAGE).body)
    text = read_text_blocks(outline)
    shares = topical_shares(
        text, [element.parent for element in outline.elements], topic_of(["Harbour towns: FERRY"]), -1
    )
    by_tag = {(outline.elements[index].tag, index): share for index, share in shares.items()}
    assert shares[0] == 1.0
    assert not any(tag in ("aside", "span") for tag, _ in by_tag)
    assert [shares[home] for home in text.home if home in shares] == [1.0, 0.5]


def test_no_topic_gives_no_shares() -> None:
    outline = read_outline(LexborHTMLParser(PAGE).body)
    assert (
        topical_shares(read_text_blocks(outline), [element.parent for element in outline.elements], frozenset(), -1)
        == {}
    )


def test_a_word_is_named_in_whatever_case() -> None:
    page = """<body><div><p>{} wants new ferries, and nobody in the old harbour town was asked.</p></div></body>"""
    for word in ("ÖSTERREICH", "Österreich", "österreich"):
        outline = read_outline(LexborHTMLParser(page.format(word)).body)
        text = read_text_blocks(outline)
        parent = [element.parent for element in outline.elements]
        assert topical_shares(text, parent, topic_of(["Österreich"]), -1)[0] == 1.0
