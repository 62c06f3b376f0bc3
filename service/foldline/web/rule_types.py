"""The answers of the calls that tell of rules, for the OpenAPI document. `authoring.catalogue` makes them."""

from __future__ import annotations

from typing import Any

from msgspec import Struct


class RuleRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One loaded rule in a few words."""

    axis: str
    slug: str
    name: str
    hosts: tuple[str, ...]
    layers: tuple[str, ...]
    checked_on: str
    versions: tuple[str, ...]
    gates: bool
    examples: int


class RuleList(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The loaded rules."""

    digest: str
    rules: tuple[RuleRow, ...]


class RuleLayer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one layer of a rule says; docs/rules.md tells its keys."""

    axis: str
    layer: str
    rule: dict[str, Any]


class RuleDetail(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rule layer by layer, the strongest first."""

    slug: str
    digest: str
    layers: tuple[RuleLayer, ...]


class RuleFinding(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that `foldline rules check` would say of a rule file."""

    file: str
    key: str
    sentence: str


class RuleVerdict(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rule file that loads beside the loaded rules."""

    valid: bool
    file: str
    axis: str | None
    slug: str | None
    key: str | None
    sentence: str | None
    findings: tuple[RuleFinding, ...]
