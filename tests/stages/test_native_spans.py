"""Each element knows the blocks of text in it by the number of the first and of the one behind the last."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from foldline.model import Outline
from foldline.stages.native_blocks import TextBlocks, read_text_blocks
from foldline.stages.native_places import sums_of
from foldline.stages.native_spans import Spans, find_spans
from foldline.stages.outline import read_outline

PAGE = """<body><nav><a>Home</a></nav><main>Loose <section><h2>Tides</h2><p>One <b>bold</b> word.</p></section>
loose again<aside></aside><table><tr class="row"><td>cell</td><td><p>paragraph</p></td></tr></table></main></body>"""


def spans_of(html: str) -> tuple[Outline, TextBlocks, Spans]:
    outline = read_outline(LexborHTMLParser(html).body)
    text = read_text_blocks(outline)
    return outline, text, find_spans(outline, text)


def test_the_blocks_of_an_element_are_counted_with_all_below_it() -> None:
    outline, text, spans = spans_of(PAGE)
    ones = sums_of([1] * len(text.blocks))
    held = {outline.elements[index].tag: spans.held(ones, index) for index in spans.live}
    assert held["body"] == len(text.blocks) == 7
    assert (held["nav"], held["main"], held["section"], held["h2"], held["p"]) == (1, 6, 2, 1, 1)
    assert "aside" not in held


def test_elements_stand_in_those_around_them() -> None:
    outline, _, spans = spans_of(PAGE)
    index_of = {element.tag: index for index, element in enumerate(outline.elements)}
    assert spans.stands_in(index_of["h2"], index_of["main"])
    assert spans.stands_in(index_of["main"], index_of["main"])
    assert not spans.stands_in(index_of["h2"], index_of["nav"])
    assert not spans.stands_in(index_of["main"], index_of["h2"])
    assert spans.around(index_of["section"]) == [index_of["section"], index_of["main"], 0]


def test_a_page_nested_thousands_deep_is_measured() -> None:
    _, text, spans = spans_of("<div>" * 5000 + "<p>Deep down.</p>")
    assert len(text.blocks) == 1
    assert (spans.first[0], spans.end[0]) == (0, 1)
