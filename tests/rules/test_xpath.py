"""XPath: written as CSS where that is exact, run by lxml where it is not, refused where it could cost too much."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from foldline.rules.xpath import MAX_EXPRESSION_CHARS, ElementTree, XPathSelector
from foldline.rules.xpath_css import css_of_xpath

PAGE = """<!doctype html><html><head><meta name="author" content="Ada Lovell"><title>T</title></head><body>
<div id="story" class="story main"><p class="lede">One <b>two</b> three.</p><p>Four.</p><!-- not five --></div>
<DIV class="story-box"><a rel="AUTHOR" href="/a">Ada</a><a rel="author" href="/b">Tom</a>
<span itemprop="date" data-x='it "is"'>Monday</span></DIV><ul><li class="a	b">x</li><li>y</li></ul>
<svg><title>Picture</title></svg><h1>Ferries &amp; bridges</h1></body></html>"""
TREE = LexborHTMLParser(PAGE)


def by_css(xpath: str) -> list[object] | None:
    paths = css_of_xpath(xpath)
    if paths is None:
        return None
    found: list[object] = []
    for path in paths:
        for node in TREE.css(path.css):
            if path.attribute is None:
                found.append(node.mem_id)
            elif path.attribute in node.attributes:
                found.append(node.attributes[path.attribute])
    return sorted(set(found), key=str)


def by_lxml(xpath: str) -> list[object]:
    assert TREE.root is not None
    found = XPathSelector(xpath).find(ElementTree(TREE.root))
    return sorted({mem_id if mem_id is not None else text for mem_id, text in found}, key=str)


@pytest.mark.parametrize(
    "xpath",
    [
        "//div",
        "//*[@id='story']",
        '//div[@id="story"]/p',
        "//div[@class='story']",
        "//div[@class='story main']//b",
        "//div[contains(@class,'story')]",
        "//div[contains(@class, 'story')][@id]",
        "//div[starts-with(@class,'story-')]/a",
        "//*[contains(concat(' ',normalize-space(@class),' '),' story ')]",
        "//li[contains(concat(' ', normalize-space(@class), ' '), ' a ')]",
        "//a[@rel='author']",
        "//a[@rel='AUTHOR']/@href",
        "//p[not(@class)]",
        "//div[not(@id='story')]",
        "//p[@class!='x']",
        "//div[@id='story' or contains(@class,'box')]//p | //h1",
        "//div[@id='story' and (@class='x' or @class='story main')]",
        "//meta[@name='author']/@content",
        "/html/body/div/p",
        "//child::ul/child::li",
        "//span[@data-x='it \"is\"']",
    ],
)
def test_css_finds_what_the_xpath_finds(xpath: str) -> None:
    found = by_css(xpath)
    assert found is not None
    assert found == by_lxml(xpath)


@pytest.mark.parametrize(
    "xpath",
    [
        "//p[1]", "//p[last()]", "//div[2]/p", "//p/text()", "//p/..", "//b/ancestor::div", "//p[contains(., 'One')]",
        "//li[contains(concat(' ', @class, ' '), ' a ')]", "//p[contains(@class,'')]", "//p[normalize-space(@class)='x']",
        "string(//h1)", "substring-after(//h1, '&')", "(//p)[1]", "//div[p]", "//p[text()='Four.']", "//p/following-sibling::p",
        "//p[not(@class='x' or @id='y')]", "//div//@href", "p", "./p", "/body", "//p[@class", "//p[@a='x'", "", "//", "//a[@*]", "//div/descendant::b", "//DIV", "//p[@CLASS]",
    ],
)  # fmt: skip
def test_what_css_cannot_say_exactly_is_left_to_lxml(xpath: str) -> None:
    assert css_of_xpath(xpath) is None


@pytest.mark.parametrize(
    ("xpath", "texts"),
    [
        ("//div[1]/p[1]", ["One two three."]),
        ("//p/text()", ["Four.", "One ", " three."]),
        ("substring-after(//h1, '& ')", ["bridges"]),
        ("//p[contains(., 'two')]", ["One two three."]),
        ("count(//p)", []),
        ("//svg/title", ["Picture"]),
        ("//comment()", []),
    ],
)
def test_lxml_reads_the_same_tree(xpath: str, texts: list[str]) -> None:
    assert TREE.root is not None
    found = [text for _, text in XPathSelector(xpath).find(ElementTree(TREE.root))]
    assert sorted(found) == sorted(texts)


@pytest.mark.parametrize(
    "xpath",
    [
        "//p[", "document('/etc/passwd')", "re:test(//p, 'x')", "//a:b", "//p[$x]", "//p" * 400, "//a" * 9,
        "//p[unknown()]", "//a" + "/ancestor::b" * 8, "x" * (MAX_EXPRESSION_CHARS + 1),
    ],
)  # fmt: skip
def test_what_could_cost_too_much_or_reach_out_is_refused(xpath: str) -> None:
    with pytest.raises(ValueError, match="XPath"):
        XPathSelector(xpath)
