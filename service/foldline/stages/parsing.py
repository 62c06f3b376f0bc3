"""Text -> parsed page: the tree (selectolax, lexbor engine), its outline, JSON-LD and meta tags, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from foldline.model import Block, DecodedPage, Form, Landmarks, Metadata, Outline, ParsedPage
from foldline.record import BlockType
from foldline.stages.json_ld import read_json_ld
from foldline.stages.landmarks import find_landmarks
from foldline.stages.nesting import flatten_deep
from foldline.stages.outline import read_outline
from foldline.text.addresses import absolute_address, host_of
from foldline.text.folding import fold_space

MAX_TITLE_CHARS: Final = 1000  # the longest of the benches has 195; many patterns are run over it
_TITLE_PARENTS: Final = ("head", "body")  # the title of a picture stands in SVG
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


def parse_page(page: DecodedPage) -> ParsedPage:
    """The page taken apart. A text capture enters as blocks, one a line, and has no tree and no metadata."""
    if page.form is Form.TEXT:
        return ParsedPage(
            url=page.url,
            host=host_of(page.url),
            form=page.form,
            text=page.text,
            metadata=Metadata(),
            outline=Outline(blocks=read_lines(page.text)),
            warnings=page.warnings,
        )
    text = flatten_deep(page.text)
    utf8 = page.utf8 if text is page.text else None
    tree = LexborHTMLParser(text if utf8 is None else utf8)
    landmarks = find_landmarks(tree)
    return ParsedPage(
        url=page.url,
        host=host_of(page.url),
        form=page.form,
        text=text,
        utf8=utf8,
        metadata=read_metadata(landmarks, tree.root, page.url),
        outline=read_outline(tree.body),
        tree=tree,
        landmarks=landmarks,
        warnings=page.warnings,
    )


def read_lines(text: str) -> tuple[Block, ...]:
    """The lines of a text capture as blocks; `gap` counts the empty lines before each."""
    blocks: list[Block] = []
    gap = 0
    for line in _LINE_END.split(text):
        folded = fold_space(line)
        if not folded:
            gap += 1
            continue
        blocks.append(Block(index=len(blocks), type=BlockType.PARAGRAPH, text=folded, gap=gap))
        gap = 0
    return tuple(blocks)


def read_metadata(landmarks: Landmarks, html: LexborNode | None, url: str | None) -> Metadata:
    """Everything the page says of itself in its head and its data scripts; `html` is its outermost element."""
    title = next((node for node in landmarks.titles if node.parent and node.parent.tag in _TITLE_PARENTS), None)
    links = (node for rel, node in landmarks.links if "canonical" in rel.split() and node.tag == "link")
    link = next((node for node in links if "href" in node.attributes), None)
    return Metadata(
        json_ld=read_json_ld([node.text() for node in landmarks.data]),
        metas=_read_metas(landmarks.metas),
        title=(fold_space(title.text()[:MAX_TITLE_CHARS]) or None) if title else None,
        canonical=absolute_address(url, link.attributes.get("href") or "") if link else None,
        language=((html.attributes.get("lang") or "").strip() or None) if html else None,
    )


def _read_metas(nodes: Iterable[LexborNode]) -> dict[str, tuple[str, ...]]:
    metas: dict[str, list[str]] = {}
    for node in nodes:
        attributes = node.attributes
        key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = fold_space(attributes.get("content") or attributes.get("value") or "") if key else ""
        if key and content:
            metas.setdefault(key.strip().lower(), []).append(content)
    return {key: tuple(values) for key, values in metas.items()}
