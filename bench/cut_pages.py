"""Cuts a whole page as a server with a paywall would: the later half of its paragraphs goes, a note takes its place."""

from __future__ import annotations

import html
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bench.pages import parse

MIN_LETTERS: Final = 40  # of a reference's line, for it to be a paragraph of this story and no other's
MIN_PARAGRAPHS: Final = 6
_SAME_LANGUAGE: Final = {"nb": "no", "nn": "no"}
_PLACE: Final = "[[the note stands here]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class CutPage:
    """A page that ends after half of its paragraphs."""

    id: str
    url: str
    language: str
    source: str

    def with_note(self, note: str) -> str:
        """The page with a line where the story now ends."""
        return self.source.replace(_PLACE, f'<div class="story-end"><p>{html.escape(note)}</p></div>')


def cut_page(page_id: str, url: str, page: bytes, body: str) -> CutPage | None:
    """The page without the later half of the paragraphs that `body` holds, and without scripts that may repeat them.

    None where fewer than `MIN_PARAGRAPHS` of them stand in one container, or where some of the later half still
    stands elsewhere in the page: a server that cuts leaves none of it.
    """
    tree = parse(page)
    lines = [line for text in body.split("\n") if len(line := letters(text)) >= MIN_LETTERS]
    story = _largest_container([node for node in tree.css("p") if letters(node.text()) in lines])
    if len(story) < MIN_PARAGRAPHS:
        return None
    last = story[len(story) // 2 - 1]
    end = lines.index(letters(last.text())) + 1
    gone = set(lines[end:]) - set(lines[:end])
    _remove_after(last)
    last.insert_after(_PLACE)
    _remove_copies(tree, gone)
    rest = letters(tree.text())
    if any(line in rest for line in gone):
        return None
    return CutPage(id=page_id, url=url, language=_language(tree), source=tree.html or "")


def letters(text: str) -> str:
    """A text's letters and digits, in lower case."""
    return "".join(filter(str.isalnum, text.lower()))


def _largest_container(paragraphs: list[LexborNode]) -> list[LexborNode]:
    """Those of the paragraphs that share the parent with the most of them."""
    by_parent: dict[int, list[LexborNode]] = defaultdict(list)
    for node in paragraphs:
        if node.parent is not None:
            by_parent[node.parent.mem_id].append(node)
    return max(by_parent.values(), key=len, default=[])


def _remove_after(node: LexborNode) -> None:
    while (following := node.next) is not None:
        following.decompose()


def _remove_copies(tree: LexborHTMLParser, gone: set[str]) -> None:
    for node in tree.css("p"):
        if letters(node.text()) in gone:
            node.decompose()
    for script in tree.css("script"):
        if "ld+json" not in (script.attributes.get("type") or "") or "articleBody" in script.text():
            script.decompose()


def _language(tree: LexborHTMLParser) -> str:
    """The language that the page declares, two letters; "" where it declares none."""
    root = tree.css_first("html")
    language = ((root.attributes.get("lang") if root else None) or "")[:2].lower()
    return _SAME_LANGUAGE.get(language, language)
