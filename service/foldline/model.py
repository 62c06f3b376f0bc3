"""The types that travel between the stages. Imports the record's types and nothing else of ours.

Types of which a page has hundreds are made with `gc=False`: frozen values that hold no page and no tree cannot be part
of a cycle, and the collector need not look at them. They may be made by position, which takes half the time.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser, LexborNode

from foldline.record import AdKind, BlockType, Candidate, Policy, Rights


class Form(StrEnum):
    """What was posted: a page's HTML, or the text that a crawl kept of a page."""

    HTML = "html"
    TEXT = "text"


class EncodingSource(StrEnum):
    """How a page's encoding was found."""

    BYTE_ORDER_MARK = "byte_order_mark"
    HEADER = "header"
    META_TAG = "meta_tag"
    CALLER = "caller"
    GUESS = "guess"


class RawPage(Struct, frozen=True, kw_only=True):
    """A page as it came: its bytes as served, its address and its content type with charset."""

    body: bytes
    url: str | None = None
    content_type: str = "text/html"


class Options(Struct, frozen=True, kw_only=True):
    """What a caller may ask of one extraction. `include` holds names of `INCLUDABLE`."""

    include: frozenset[str] = frozenset()
    policy: Policy = Policy.VISIBLE


# What a page's time is told by: the parts of the pipeline in their order, each named when it is done.
STAGES = ("decode", "parse", "attribute", "blocks", "fields", "label", "paywall", "assemble")
INCLUDABLE = frozenset({"blocks", "markdown", "removed", "candidates"})


class DecodedPage(Struct, frozen=True, kw_only=True):
    """A page as text; `utf8` is the same in bytes, where it came so: the tree is built of bytes."""

    url: str | None
    form: Form
    text: str
    encoding: str
    encoding_source: EncodingSource
    utf8: bytes | None = None
    warnings: tuple[str, ...] = ()


class Link(Struct, frozen=True, gc=False):
    """A link inside a block: `start` and `end` count characters of the block's text."""

    start: int
    end: int
    url: str


class Block(Struct, frozen=True, gc=False):
    """One paragraph-sized piece of a page, in the page's order, not yet judged.

    `element` is the index of its element in `Outline.elements` (-1 in a text capture); `gap` the empty lines
    before it in a text capture; `hidden` whether the page's markup hides it; `linked` the characters of its
    text that are links.
    """

    index: int
    type: BlockType
    text: str
    element: int = -1
    gap: int = 0
    hidden: bool = False
    linked: int = 0
    links: tuple[Link, ...] = ()


class Element(Struct, frozen=True, gc=False):
    """One element on the way to a block. `parent` is its index in `Outline.elements`, -1 for the root."""

    parent: int
    tag: str
    marks: str
    hidden: bool


class Outline(Struct, frozen=True, kw_only=True):
    """All of a page's text in order. `index_of` maps selectolax's `mem_id` to an index of `elements`; `marks` are
    those of all elements, each once, for who asks whether a word is in any: a page has ten times as many elements."""

    blocks: tuple[Block, ...]
    elements: tuple[Element, ...] = ()
    marks: tuple[str, ...] = ()
    index_of: dict[int, int] = {}


class Metadata(Struct, frozen=True, kw_only=True):
    """What a page says of itself, read once, before anything is cleaned away.

    `json_ld`: every object of every JSON-LD script, graphs and lists flattened; `metas`: content by lower-case
    name or property, in page order; `title`: the `<title>`.
    """

    json_ld: tuple[dict[str, Any], ...] = ()
    metas: dict[str, tuple[str, ...]] = {}
    title: str | None = None
    canonical: str | None = None
    language: str | None = None


class Landmarks(Struct, frozen=True, kw_only=True):
    """Elements of a page by what stages look for, each kind in the page's order, wherever on the page they stand.

    `metas` have a content, or a value that stands for it; `data` are the JSON-LD scripts, `headings` the h1 elements;
    `links` are elements with `rel` (in lower case, beside them) and `href`; `properties` are the elements of each
    `itemprop`, in lower case.
    """

    metas: tuple[LexborNode, ...] = ()
    titles: tuple[LexborNode, ...] = ()
    data: tuple[LexborNode, ...] = ()
    styles: tuple[LexborNode, ...] = ()
    headings: tuple[LexborNode, ...] = ()
    times: tuple[LexborNode, ...] = ()
    links: tuple[tuple[str, LexborNode], ...] = ()
    properties: dict[str, tuple[LexborNode, ...]] = {}


class ParsedPage(Struct, frozen=True, kw_only=True):
    """A page taken apart: `tree` is None for a text capture, whose lines are the outline's blocks; `utf8` is `text` in
    bytes, where it came so: a search through bytes takes less time."""

    url: str | None
    host: str | None
    form: Form
    text: str
    utf8: bytes | None = None
    metadata: Metadata
    outline: Outline
    tree: LexborHTMLParser | None = None
    landmarks: Landmarks = Landmarks()
    warnings: tuple[str, ...] = ()


class Zone(StrEnum):
    """Where on its page a block stands, as far as structure tells."""

    STORY = "story"
    ROW = "row"
    OUTSIDE = "outside"


class BlockLabel(StrEnum):
    """What a block is. Only `STORY` becomes body."""

    STORY = "story"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    MASTHEAD = "masthead"
    SECTION = "section"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    GATE = "gate"
    AD = "ad"
    PROMO = "promo"
    NEWSLETTER = "newsletter"
    RELATED = "related"
    EMBED = "embed"
    SHARE = "share"
    TAGS = "tags"
    AUTHOR = "author"
    LEGAL = "legal"
    COMMENT = "comment"
    CONSENT = "consent"
    DUPLICATE = "duplicate"
    BOILERPLATE = "boilerplate"


class PlacedBlock(Struct, frozen=True, gc=False):
    """A block, its zone, and why it is thought to stand there; `label` where the place alone tells what it is
    (`ad_kind` goes with `AD`)."""

    block: Block
    zone: Zone
    reason: str
    label: BlockLabel | None = None
    ad_kind: AdKind | None = None


class LabelledBlock(Struct, frozen=True, gc=False):
    """A block with its label and the reason for it. Nothing is thrown away yet. `ad_text` is the ad inside its
    line, which a crawl may have glued to other text."""

    block: Block
    label: BlockLabel
    reason: str
    ad_kind: AdKind | None = None
    ad_text: str | None = None


class Field(Struct, frozen=True, kw_only=True):
    """A field's answer: the candidate that won (None where the page gives none) and those that lost."""

    chosen: Candidate | None = None
    others: tuple[Candidate, ...] = ()

    @property
    def value(self) -> Any:
        return self.chosen.value if self.chosen else None


NOTHING = Field()


class Fields(Struct, frozen=True, kw_only=True):
    """What the page says of the story, field by field.

    Values are `str`, but `authors` and `tags` hold a `tuple[str, ...]`.
    """

    canonical_url: Field = NOTHING
    headline: Field = NOTHING
    standfirst: Field = NOTHING
    section: Field = NOTHING
    date: Field = NOTHING
    date_modified: Field = NOTHING
    authors: Field = NOTHING
    byline: Field = NOTHING
    language: Field = NOTHING
    image: Field = NOTHING
    tags: Field = NOTHING
    rights: Rights = Rights()
    warnings: tuple[str, ...] = ()
