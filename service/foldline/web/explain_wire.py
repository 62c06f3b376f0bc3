"""Explanation -> the one form in which service and command line tell it."""

from __future__ import annotations

import msgspec

from foldline.model import LabelledBlock
from foldline.pipeline import Explanation
from foldline.stages.paywall_signals import CUT_AT, shows_cut, sum_of
from foldline.stages.withheld import told_texts
from foldline.web.explain_types import ExplainedBlock, ExplainedPage, PaywallLedger


def explained_page(found: Explanation) -> ExplainedPage:
    """All that may be told of a page. What a gate keeps stays kept."""
    evidence = found.article.paywall.evidence
    return ExplainedPage(
        record=found.article,
        blocks=tuple(map(_explained_block, found.blocks, told_texts(found.blocks))),
        ledger=PaywallLedger(evidence=evidence, sum=sum_of(evidence), cut_from=CUT_AT, says_cut=shows_cut(evidence)),
        layers=found.layers,
        rule_hits=found.hits,
        plugin_failures=found.failures,
    )


def explained_json(found: Explanation) -> bytes:
    """The same as UTF-8 JSON."""
    return msgspec.json.encode(explained_page(found))


def _explained_block(item: LabelledBlock, text: str | None) -> ExplainedBlock:
    return ExplainedBlock(
        index=item.block.index,
        type=item.block.type,
        label=item.label,
        reason=item.reason,
        text=text,
        characters=len(item.block.text),
        hidden=item.block.hidden,
        ad_kind=item.ad_kind,
    )
