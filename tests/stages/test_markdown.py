"""The body as Markdown."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from foldline.model import BlockLabel, LabelledBlock
from foldline.stages.markdown import to_markdown
from foldline.stages.outline import read_outline


def markdown(html: str) -> str:
    blocks = read_outline(LexborHTMLParser(html).body).blocks
    story = [LabelledBlock(block=block, label=BlockLabel.STORY, reason="") for block in blocks]
    return to_markdown(story, "https://a.example/b/")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One</p><h2>Two</h2><p>Three</p>", "One\n\n## Two\n\nThree"),
        ("<ul><li>a</li><li>b</li></ul><p>c</p>", "- a\n- b\n\nc"),
        ("<blockquote><p>said</p></blockquote>", "> said"),
        ("<pre>x = [1]\ny</pre>", "```\nx = [1]\ny\n```"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "| a | b |\n| c | d |"),
        ('<p>See <a href="/x">the pier</a>, now</p>', "See [the pier](https://a.example/x), now"),
        ('<p><a href="c">rel</a> and <a href="javascript:1">bad</a></p>', "[rel](https://a.example/b/c) and bad"),
        ("<p>5 * 3 = [15] _x_</p>", "5 \\* 3 = \\[15\\] \\_x\\_"),
        ("<p># no heading</p><p>1. no list</p><p>- no item</p>", "\\# no heading\n\n1\\. no list\n\n\\- no item"),
    ],
)
def test_markdown(html: str, expected: str) -> None:
    assert markdown(html) == expected
