"""What `POST /v1/explain` and `foldline explain --json` answer: the record and all that led to it."""

from __future__ import annotations

from msgspec import Struct

from foldline.model import BlockLabel
from foldline.record import AdKind, Article, BlockType, Evidence


class ExplainedBlock(Struct, frozen=True, kw_only=True):
    """One block of the page in its order, with its label and the reason for it. `text` is None for story that a gate or
    the policy keeps out of the body; `characters` counts it all the same."""

    index: int
    type: BlockType
    label: BlockLabel
    reason: str
    text: str | None
    characters: int
    hidden: bool
    ad_kind: AdKind | None


class PaywallLedger(Struct, frozen=True, kw_only=True):
    """The evidence of the paywall verdict, added up. From `cut_from` on a page counts as cut, where one of the signs
    shows a wall: `says_cut`."""

    evidence: tuple[Evidence, ...]
    sum: float
    cut_from: float
    says_cut: bool


class ExplainedPage(Struct, frozen=True, kw_only=True):
    """A page's record with what led to it. `layers`: the rules that were asked, the strongest first; `rule_hits`: for
    each of them, which of its parts found something; `plugin_failures`: rules in Python that failed."""

    record: Article
    blocks: tuple[ExplainedBlock, ...]
    ledger: PaywallLedger
    layers: tuple[str, ...]
    rule_hits: dict[str, dict[str, bool]]
    plugin_failures: tuple[str, ...]
