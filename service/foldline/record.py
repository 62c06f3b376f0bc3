"""The record: what foldline answers for one page (API.md, "The record").

Every type is frozen. `Article.to_dict()` is the JSON record; keys that only `include` asks for are left
out until asked for. Unknown is `None`, never a guess.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

import msgspec
from msgspec import UNSET, Struct, UnsetType

RECORD_VERSION: Final = 1

# The codes that `Article.warnings` may hold, and what each says.
WARNINGS: Final = {
    "headline_from_url": "The headline was rebuilt from the address; its punctuation is lost.",
    "date_is_relative": "The page tells the story's age, not its date.",
    "hidden_text_kept": "Text that the page hides, without a sign of a gate, is part of the body.",
    "encoding_guessed": "Nothing declares the page's encoding; it was guessed.",
    "encoding_corrected": "The page is not in the encoding that it declares.",
    "bytes_replaced": "Some bytes are broken in the page's encoding; each became U+FFFD.",
    "parser_limit": "The page is too long for the engine that would have to find its story; the body may be short.",
    "content_doubtful": "The engine is unsure which part of the page is the story; the body may be wrong.",
    "plugin_failed": "A rule written in Python failed on this page; what it reads is missing.",
    "ad_list_unheeded": "An ad list matches more of the story than an ad can be; it was not followed there.",
}


class Kind(StrEnum):
    """What a page is."""

    ARTICLE = "article"
    DIGEST = "digest"
    LISTING = "listing"
    GATE = "gate"
    ERROR = "error"
    EMPTY = "empty"


class Source(StrEnum):
    """Where a field's value was read."""

    RULE = "rule"
    JSONLD = "jsonld"
    MICRODATA = "microdata"
    META = "meta"
    DOM = "dom"
    URL = "url"
    TEXT = "text"


class OriginKind(StrEnum):
    ORIGINAL = "original"
    SYNDICATED = "syndicated"
    WIRE = "wire"


class Credit(StrEnum):
    """How an agency shares in the story."""

    SOLE = "sole"
    JOINT = "joint"
    CONTRIBUTION = "contribution"
    NONE = "none"


class Access(StrEnum):
    """What the outlet asks of a reader."""

    FREE = "free"
    METERED = "metered"
    REGISTRATION = "registration"
    SUBSCRIPTION = "subscription"
    UNKNOWN = "unknown"


class Completeness(StrEnum):
    """How much of the story this page gave."""

    COMPLETE = "complete"
    TRUNCATED = "truncated"
    WITHHELD = "withheld"
    UNKNOWN = "unknown"


class Policy(StrEnum):
    """Which text is left out; `VISIBLE` is the looser one."""

    VISIBLE = "visible"
    DECLARED = "declared"


class PercentSource(StrEnum):
    STATED = "stated"
    MEASURED = "measured"
    ESTIMATED = "estimated"


class Shortfall(StrEnum):
    """Why a body is or may be short, when it is no paywall."""

    CONSENT = "consent"
    SCRIPT_RENDERED = "script_rendered"
    MULTI_PAGE = "multi_page"
    PARSER_LIMIT = "parser_limit"
    BLOCKED = "blocked"
    CAPTURE_CUT = "capture_cut"


class AdKind(StrEnum):
    SPONSOR = "sponsor"
    AD = "ad"
    SPONSORED_CONTENT = "sponsored_content"
    AFFILIATE = "affiliate"


class BlockType(StrEnum):
    """The form of a block. `IMAGE` is an image's alternative text: seen by rules, never part of a body."""

    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    IMAGE = "image"


class ContentEngine(StrEnum):
    """Who chose the body's blocks."""

    RULE = "rule"
    NATIVE = "native"
    TRAFILATURA = "trafilatura"


class Organisation(Struct, frozen=True, kw_only=True):
    """An outlet, a syndicator or a wire service."""

    slug: str
    name: str
    host: str | None = None


class Evidence(Struct, frozen=True, kw_only=True):
    """One thing seen that supports an answer: the signal's name, its place, its words (cut), its weight."""

    signal: str
    where: str
    text: str | None = None
    weight: float = 0.0


class Attribution(Struct, frozen=True, kw_only=True):
    """Who wrote the story, and by which way it came (API.md, "Who wrote it")."""

    origin_kind: OriginKind = OriginKind.ORIGINAL
    credit: Credit = Credit.NONE
    wire_services: tuple[Organisation, ...] = ()
    via: tuple[Organisation, ...] = ()
    original_url: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Declared(Struct, frozen=True, kw_only=True):
    """What the publisher's own data says of access; `None` where it says nothing or contradicts itself."""

    free: bool | None = None
    by: tuple[str, ...] = ()


class PaywallVerdict(Struct, frozen=True, kw_only=True):
    """What the outlet asks, and what this page gave (API.md, "What was held back")."""

    access: Access = Access.UNKNOWN
    completeness: Completeness = Completeness.UNKNOWN
    policy: Policy = Policy.VISIBLE
    licensed: bool = False
    percent_remaining: float | None = None
    percent_source: PercentSource | None = None
    percent_interval: tuple[float, float] | None = None
    note: str | None = None
    declared: Declared = Declared()
    shortfall: Shortfall | None = None
    parts: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class RemovedAd(Struct, frozen=True, kw_only=True):
    """One distinct ad and how often it stood on the page."""

    kind: AdKind
    text: str
    times: int
    reason: str


class AdsRemoved(Struct, frozen=True, kw_only=True):
    count: int = 0
    items: tuple[RemovedAd, ...] = ()


class RemovedCount(Struct, frozen=True, kw_only=True):
    """How much went under one label."""

    blocks: int
    characters: int


class RemovedBlock(Struct, frozen=True, kw_only=True):
    """One block that went. `text` is None for story that a gate or the policy keeps out of the body."""

    label: str
    reason: str
    text: str | None


class Removed(Struct, frozen=True, kw_only=True, omit_defaults=False):
    """What did not become body, by label; `items` on request."""

    by_label: dict[str, RemovedCount] = {}
    items: tuple[RemovedBlock, ...] | UnsetType = UNSET


class Candidate(Struct, frozen=True, kw_only=True):
    """A value for a field, and the place it was read."""

    value: Any
    source: Source
    detail: str


class FieldProvenance(Struct, frozen=True, kw_only=True):
    """Where a field's value came from; `candidates` are those that lost, on request."""

    source: Source
    detail: str
    candidates: tuple[Candidate, ...] | UnsetType = UNSET


class Provenance(Struct, frozen=True, kw_only=True):
    """One entry for each field that is read from the page; `None` where the field is."""

    canonical_url: FieldProvenance | None = None
    headline: FieldProvenance | None = None
    standfirst: FieldProvenance | None = None
    section: FieldProvenance | None = None
    outlet: FieldProvenance | None = None
    syndicator: FieldProvenance | None = None
    date: FieldProvenance | None = None
    date_modified: FieldProvenance | None = None
    authors: FieldProvenance | None = None
    byline: FieldProvenance | None = None
    language: FieldProvenance | None = None
    image: FieldProvenance | None = None
    tags: FieldProvenance | None = None
    body: FieldProvenance | None = None


class Rights(Struct, frozen=True, kw_only=True):
    """Rights as the page declares them, word for word."""

    copyright: str | None = None
    license: str | None = None
    robots: str | None = None
    tdm_reservation: str | None = None


class BlockLink(Struct, frozen=True, kw_only=True):
    text: str
    url: str


class ArticleBlock(Struct, frozen=True, kw_only=True):
    """One block of the body."""

    type: BlockType
    text: str
    links: tuple[BlockLink, ...] = ()


class Engine(Struct, frozen=True, kw_only=True):
    """What made the record: the same page, options and engine give the same record, byte for byte."""

    record_version: int = RECORD_VERSION
    version: str
    rules: str
    content: ContentEngine
    rules_used: tuple[str, ...] = ()


class Article(Struct, frozen=True, kw_only=True):
    """The record of one page."""

    url: str | None
    canonical_url: str | None
    kind: Kind
    headline: str | None
    standfirst: str | None
    section: str | None
    outlet: Organisation | None
    syndicator: Organisation | None
    attribution: Attribution
    date: str | None
    date_modified: str | None
    authors: tuple[str, ...]
    byline: str | None
    language: str | None
    image: str | None
    tags: tuple[str, ...]
    body: str
    blocks: tuple[ArticleBlock, ...] | UnsetType = UNSET
    markdown: str | UnsetType = UNSET
    word_count: int
    paywall: PaywallVerdict
    ads_removed: AdsRemoved
    removed: Removed
    provenance: Provenance
    rights: Rights
    warnings: tuple[str, ...]
    engine: Engine

    def to_dict(self) -> dict[str, Any]:
        """The record as plain dicts, lists and scalars: what the HTTP service answers."""
        record: dict[str, Any] = msgspec.json.decode(self.to_json())
        return record

    def to_json(self) -> bytes:
        """The record as UTF-8 JSON, keys in the order of this class."""
        return msgspec.json.encode(self)
