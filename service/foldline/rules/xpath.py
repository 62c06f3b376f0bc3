"""XPath expressions that CSS cannot say, run by lxml on a copy of the page's own tree.

With `stages.generic_content` the only module that knows lxml. Expressions come from imported site configs; what they
may cost is bounded: their length, their `//` steps, the functions they may call, the size of the page.
"""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree
from selectolax.lexbor import LexborNode

MAX_EXPRESSION_CHARS: Final = 600  # the longest of the public configs' are unions of some 400
MAX_DEEP_STEPS: Final = 8  # each `//` may walk all that is below
MAX_ELEMENTS: Final = 20_000  # the bench's largest page has 12,000
FUNCTIONS: Final = frozenset(
    """concat contains count false id last local-name name normalize-space not number position starts-with string
    string-length substring substring-after substring-before text node translate true comment""".split()
)
_CALL: Final = re.compile(r"([A-Za-z][\w:-]*)\s*\(")
_DEEP: Final = re.compile(r"//|descendant|ancestor|following|preceding")
_STRING: Final = re.compile(r"'[^']*'|\"[^\"]*\"")
_PLAIN_NAME: Final = re.compile(r"[A-Za-z_][\w.-]*")
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TEXT: Final = "-text"


class XPathSelector:
    """A compiled expression."""

    __slots__ = ("_run", "source")

    def __init__(self, source: str) -> None:
        """Raises ValueError where it does not compile, or could cost too much."""
        self.source = source
        bare = _STRING.sub("''", source)
        if len(source) > MAX_EXPRESSION_CHARS or len(_DEEP.findall(bare)) > MAX_DEEP_STEPS:
            raise ValueError(f"the XPath {source[:80]!r} is too long to be run on every page")
        calls = {call.rpartition("::")[2] for call in _CALL.findall(bare)} - {"and", "or", "div", "mod"}
        if unknown := sorted(calls - FUNCTIONS):
            raise ValueError(f"the XPath {source!r} calls {unknown[0]}()")
        if "$" in bare or re.search(r"(?<!:):(?!:)", bare):
            raise ValueError(f"the XPath {source!r} names a variable or a namespace")
        try:
            self._run = etree.XPath(source)
        except etree.XPathError as error:
            raise ValueError(f"the XPath {source!r} does not compile: {error}") from error

    def find(self, tree: ElementTree) -> list[tuple[int | None, str]]:
        """What the expression finds, in order: the `mem_id` of each element with its text, or a text alone."""
        try:
            found = self._run(tree.root)
        except etree.XPathError:
            return []  # an expression of the wrong type, such as an addition of texts
        if isinstance(found, str):
            return [(None, found)]
        return [_result(tree, each) for each in found] if isinstance(found, list) else []


class ElementTree:
    """A page's tree as lxml has it, element by element the same."""

    __slots__ = ("mem_ids", "root")

    def __init__(self, body: LexborNode) -> None:
        """`body`: the page's outermost element. Elements past `MAX_ELEMENTS` are left out."""
        self.mem_ids: dict[Any, int] = {}
        self.root = self._copy(body)

    def _copy(self, outermost: LexborNode) -> Any:
        root = self._element(outermost, None)
        above: list[tuple[LexborNode, Any]] = []
        node, parent = outermost.first_child, root
        if node is not None:
            above.append((outermost, root))
        while above:
            if node is None:
                left, _ = above.pop()
                node, parent = left.next, above[-1][1] if above else None
                continue
            if node.tag == _TEXT:
                _append_text(parent, node.text_content or "")
            elif node.is_element_node and len(self.mem_ids) < MAX_ELEMENTS:
                element = self._element(node, parent)
                if node.first_child is not None:
                    above.append((node, element))
                    node, parent = node.first_child, element
                    continue
            node = node.next
        return root

    def _element(self, node: LexborNode, parent: Any) -> Any:
        tag = node.tag if node.tag and _PLAIN_NAME.fullmatch(node.tag) else "unknown"
        element = etree.Element(tag) if parent is None else etree.SubElement(parent, tag)
        for name, value in node.attributes.items():
            if _PLAIN_NAME.fullmatch(name):
                element.set(name, _UNWRITABLE.sub("", value or ""))
        self.mem_ids[element] = node.mem_id
        return element


def _append_text(parent: Any, text: str) -> None:
    clean = _UNWRITABLE.sub("", text)
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + clean
    else:
        parent.text = (parent.text or "") + clean


def _result(tree: ElementTree, found: Any) -> tuple[int | None, str]:
    if isinstance(found, str):
        return None, str(found)
    return tree.mem_ids.get(found), "".join(found.itertext())
