"""The loaded rules as plain data, and the verdict on a rule file that somebody sends: what the service's calls answer.

Nothing here reads a file: a rule that is sent is data, its patterns run on RE2, and its examples bring their own pages.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from foldline.authoring.checking import Finding, check_rules
from foldline.authoring.loading import plain_extractor
from foldline.authoring.running import LoadedRule
from foldline.errors import RuleError
from foldline.extractor import Extractor
from foldline.rules.page_rules import AnyRule
from foldline.rules.patterns import CssSelector, TextPattern
from foldline.rules.rule import OutletRule, SyndicatorRule
from foldline.rules.rule_book import RuleBook, make_rule_book
from foldline.rules.rule_file import read_rule

POSTED_FILE = "posted.toml"


class Verdict(Struct, frozen=True, kw_only=True):
    """Whether a rule file loads beside the loaded ones. If not, `key` and `sentence` say why; if so, `findings` is what
    `foldline rules check` would say of it."""

    valid: bool
    file: str = POSTED_FILE
    axis: str | None = None
    slug: str | None = None
    key: str | None = None
    sentence: str | None = None
    findings: tuple[Finding, ...] = ()


def list_rules(book: RuleBook) -> dict[str, Any]:
    """Every loaded rule in a few words."""
    return {"digest": book.digest, "rules": [_row(book, rule) for rule in _all(book)]}


def show_rule(book: RuleBook, slug: str) -> dict[str, Any] | None:
    """All that the rules with a slug say, layer by layer, the strongest first; None where no rule has it."""
    found = [rule for rule in _all(book) if rule.slug == slug]
    if not found:
        return None
    layers = [
        {"axis": _axis_of(rule), "layer": layer.kind, "rule": plain(layer.rule)}
        for rule in found
        for layer in book.layers_of(rule)
    ]
    return {"slug": slug, "digest": book.digest, "layers": layers}


def plain(value: Any) -> Any:
    """A rule as dicts, lists and scalars: as its file says it."""
    return msgspec.to_builtins(value, enc_hook=_written)


def validate_rule(extractor: Extractor, content: bytes, axis: str | None = None) -> Verdict:
    """The verdict on a rule file's bytes. `axis`: "outlet" or "syndicator"; unset, one with sites is a syndicator's."""
    try:
        wanted = axis or ("syndicator" if b"[[sites]]" in content else "outlet")
        rule: AnyRule
        if wanted == "syndicator":
            rule = read_rule(POSTED_FILE, content, SyndicatorRule)
        else:
            rule = read_rule(POSTED_FILE, content, OutletRule)
        book = _with_rule(extractor.rule_book, rule)
    except RuleError as error:
        return Verdict(valid=False, key=error.key, sentence=error.sentence)
    ruled = extractor.with_rules(book)
    loaded = LoadedRule(file=POSTED_FILE, rule=rule, read_beside=_refuse)
    findings = tuple(check_rules([loaded], ruled, plain_extractor(ruled)))
    return Verdict(valid=True, axis=wanted, slug=rule.slug, findings=findings)


def _with_rule(book: RuleBook, rule: AnyRule) -> RuleBook:
    """The book with the rule as the operator's, in place of an operator's rule of the same slug."""
    layers = [(layer.kind, layer.rule) for each in book.layers.values() for layer in each]
    base = [each for kind, each in layers if kind != "operator"]
    operator = [each for kind, each in layers if kind == "operator" and not _is_same(each, rule)]
    return make_rule_book(
        syndicators=[each for each in base if isinstance(each, SyndicatorRule)],
        outlets=[each for each in base if isinstance(each, OutletRule)],
        generic=book.generic,
        services=book.services,
        digest=book.digest,
        operator=[*operator, rule],
        files={id(rule): POSTED_FILE},
    )


def _is_same(one: AnyRule, other: AnyRule) -> bool:
    return _axis_of(one) == _axis_of(other) and one.slug == other.slug


def _row(book: RuleBook, rule: AnyRule) -> dict[str, Any]:
    hosts = rule.hosts if isinstance(rule, OutletRule) else [host for site in rule.sites for host in site.hosts]
    return {
        "axis": _axis_of(rule),
        "slug": rule.slug,
        "name": rule.name,
        "hosts": list(hosts),
        "layers": [layer.kind for layer in book.layers_of(rule)],
        "checked_on": rule.checked_on.isoformat(),
        "versions": [version.valid_until.isoformat() for version in rule.versions],
        "gates": rule.paywall.gates_pages,
        "examples": len(rule.tests),
    }


def _all(book: RuleBook) -> list[AnyRule]:
    return [*book.syndicators, *book.outlets]


def _axis_of(rule: AnyRule) -> str:
    return "outlet" if isinstance(rule, OutletRule) else "syndicator"


def _written(value: Any) -> str:
    if isinstance(value, TextPattern | CssSelector):
        return value.source
    raise NotImplementedError(type(value).__name__)


def _refuse(name: str) -> bytes:
    raise ValueError(f"a posted rule brings its pages as `html` or `text`, not as the file {name!r}")
