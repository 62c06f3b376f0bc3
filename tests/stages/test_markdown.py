"""The body as Markdown."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from foldline.model import BlockLabel, LabelledBlock
from foldline.stages.markdown import to_markdown
from foldline.stages.outline import read_outline


def markdown(html: str) -> str:
    outline = read_outline(LexborHTMLParser(html).body)
    story = [LabelledBlock(block=block, label=BlockLabel.STORY, reason="") for block in outline.blocks]
    return to_markdown(story, "https://a.example/b/", outline.elements)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One</p><h2>Two</h2><p>Three</p>", "One\n\n## Two\n\nThree"),
        ("<ul><li>a</li><li>b</li></ul><p>c</p>", "- a\n- b\n\nc"),
        ("<blockquote><p>said</p></blockquote>", "> said"),
        ("<pre>x = [1]\ny</pre>", "```\nx = [1]\ny\n```"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>",
            "| a | b |\n| --- | --- |\n| c | d |",
        ),
        (
            "<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>",
            "| a |\n| --- |\n\n| b |\n| --- |",
        ),
        ("<h3>Three</h3><p>x</p><h1>One</h1>", "### Three\n\nx\n\n## One"),
        ("<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol>", "1. a\n2. b\n\n1. c"),
        (
            "<ul><li>a<ul><li>b</li><li>c<ol><li>d</li></ol></li></ul></li><li>e</li></ul>",
            "- a\n   - b\n   - c\n      1. d\n- e",
        ),
        ("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "- a\n\n   b\n- c"),
        ("<blockquote><p>one</p><p>two</p></blockquote>", "> one\n>\n> two"),
        ('<pre><code class="language-python">x = 1</code></pre>', "```python\nx = 1\n```"),
        ("<pre>a\n```\nb</pre>", "````\na\n```\nb\n````"),
        ('<p>See <a href="/x">the pier</a>, now</p>', "See [the pier](https://a.example/x), now"),
        ('<p><a href="c">rel</a> and <a href="javascript:1">bad</a></p>', "[rel](https://a.example/b/c) and bad"),
        ("<p>5 * 3 = [15] _x_</p>", "5 \\* 3 = \\[15\\] \\_x\\_"),
        ("<p># no heading</p><p>1. no list</p><p>- no item</p>", "\\# no heading\n\n1\\. no list\n\n\\- no item"),
    ],
)
def test_markdown(html: str, expected: str) -> None:
    assert markdown(html) == expected
