"""A page's text comes as blocks, in order, with the elements around it."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from foldline.model import Outline
from foldline.record import BlockType
from foldline.stages.outline import read_outline

P, H, L, Q, C, T, IMG = (
    BlockType.PARAGRAPH, BlockType.CROSSHEAD, BlockType.LIST_ITEM, BlockType.QUOTE, BlockType.CODE, BlockType.TABLE,
    BlockType.IMAGE,
)  # fmt: skip


def outline(html: str) -> Outline:
    return read_outline(LexborHTMLParser(html).body)


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<p>One <b>two</b>, three.</p><p>Four</p>", [(P, "One two, three."), (P, "Four")]),
        ("<div>bare<p>para</p>tail</div>", [(P, "bare"), (P, "para"), (P, "tail")]),
        ("a<br>b<br><br>c<br/> <br/>d", [(P, "a b"), (P, "c"), (P, "d")]),
        ("<h2>Head</h2><ul><li>x<p>y</p></li></ul>", [(H, "Head"), (L, "x"), (L, "y")]),
        ("<blockquote><p>said</p></blockquote>", [(Q, "said")]),
        ("<pre>a\n  b</pre>", [(C, "a\n  b")]),
        ("<table><tr><th>k</th><td>v</td></tr><tr><td><p>p1</p></td></tr></table>", [(T, "k | v"), (T, "p1")]),
        ("<p>a<script>x</script><style>y</style><noscript>z</noscript>b</p>", [(P, "ab")]),
        ("<p>a\u00a0 b\u200b\n c&shy;d</p>", [(P, "a b cd")]),
        ('<p>a <img alt="a ferry"> b</p>', [(P, "a b"), (IMG, "a ferry")]),
        ("<p>a<span>b</span> <i>c</i></p>", [(P, "ab c")]),
        ("", []),
    ],
)
def test_text_is_cut_into_blocks(html: str, blocks: list[tuple[BlockType, str]]) -> None:
    assert [(block.type, block.text) for block in outline(html).blocks] == blocks


def test_links_are_kept_with_their_place() -> None:
    (block,) = outline('<p>See <a href="/x">the  pier</a> now</p>').blocks
    (link,) = block.links
    assert (block.text[link.start : link.end].strip(), link.url) == ("the pier", "/x")
    assert block.linked == link.end - link.start


def test_a_link_around_blocks_reaches_each_of_them() -> None:
    blocks = outline('<a href="/x"><div>One</div><div>Two</div></a><p>Three</p>').blocks
    assert [[link.url for link in block.links] for block in blocks] == [["/x"], ["/x"], []]


@pytest.mark.parametrize(
    ("html", "hidden"),
    [
        ("<div hidden><p>x</p></div>", True),
        ('<div style="DISPLAY: none"><p>x</p></div>', True),
        ('<div style="visibility:hidden"><p>x</p></div>', True),
        ('<div aria-hidden="true"><p>x</p></div>', False),
        ('<div style="color:red"><p>x</p></div>', False),
    ],
)
def test_hidden_text_is_marked(html: str, hidden: bool) -> None:
    assert [block.hidden for block in outline(html).blocks] == [hidden]


def test_elements_lead_from_a_block_to_the_root() -> None:
    page = outline('<main class="Story Body" id="M"><section><p>x</p></section></main>')
    tags, index = [], page.blocks[0].element
    while index >= 0:
        tags.append(page.elements[index].tag)
        index = page.elements[index].parent
    assert tags == ["p", "section", "main", "body"]
    assert "story body m" in {element.marks for element in page.elements}


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>single spaces are left as they are</p>", "single spaces are left as they are"),
        ("<p> a  b\tc\nd\u2003e\u3000f </p>", "a b c d e f"),
        ("<p>a\u200bb \u2060 c\ufeff</p>", "ab c"),
        ("<p>a <i>b </i>c<i> d</i><br>e</p>", "a b c d e"),
    ],
)
def test_white_space_becomes_single_spaces(html: str, text: str) -> None:
    (block,) = outline(html).blocks
    assert block.text == text


def test_a_class_written_twice_gives_the_same_marks() -> None:
    page = outline('<div class=" Story"><p class=" Story">x</p><p class=" " id="">y</p></div>')
    assert [element.marks for element in page.elements] == ["", "story", "story", ""]


def test_what_is_hidden_ends_with_its_element() -> None:
    page = outline("<div hidden><p>a<br><br>b</p></div><p>c</p>")
    assert [block.hidden for block in page.blocks] == [True, True, False]


def test_text_nested_twenty_thousand_deep_is_found() -> None:
    page = outline("<div>" * 20_000 + "deep" + "</div>" * 20_000)
    assert [block.text for block in page.blocks] == ["deep"]
