"""Brings rules together, once, at start: the package's own, those of installed packages, and an operator's."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Final

from msgspec import Struct

from foldline.rules.ad_lists import AdLists, read_ad_lists
from foldline.rules.operator_files import AXES, NO_FILES, SITE_CONFIGS, OperatorFiles, read_operator_files
from foldline.rules.packages import PackagedRules, find_packaged_rules
from foldline.rules.plugin import Plugins, index_plugins
from foldline.rules.rule import GenericRule, OutletRule, SyndicatorRule
from foldline.rules.rule_book import RuleBook, make_rule_book
from foldline.rules.rule_file import read_rule
from foldline.rules.site_configs import SiteConfigs, read_site_configs
from foldline.rules.wire_services import load_wire_services


class Extras(Struct, frozen=True, kw_only=True):
    """What stands beside the rule book: plug-ins in Python, imported site configs, ad lists."""

    plugins: Plugins = Plugins()
    site_configs: SiteConfigs = SiteConfigs()
    ad_lists: AdLists = AdLists()


NO_EXTRAS: Final = Extras()


class LoadedRules(Struct, frozen=True, kw_only=True):
    """Everything that is loaded; `book.digest` changes with any of it."""

    book: RuleBook
    extras: Extras = Extras()


def load_rule_book(rules_dir: Path | None = None) -> RuleBook:
    """The book of all rules, with those of an operator's folder over them (docs/rules.md). Raises RuleError."""
    return load_rules(read_operator_files(rules_dir)).book


def load_rules(mounted: OperatorFiles = NO_FILES, packages: Iterable[PackagedRules] | None = None) -> LoadedRules:
    """All rules. `packages` are the installed ones unless given; their rules stand beside foldline's own. A rule of
    the operator's with the slug of another lies over it. Raises RuleError, which names package or folder, file and key.
    """
    installed = tuple(find_packaged_rules() if packages is None else packages)
    contents = packaged_files()
    base = read_site_rules(contents)
    for each in installed:
        base |= read_site_rules(each.files, f"{each.origin}:")
    operator = read_site_rules(mounted.rules, f"{mounted.folder}/")
    book = make_rule_book(
        syndicators=[rule for rule in base.values() if isinstance(rule, SyndicatorRule)],
        outlets=[rule for rule in base.values() if isinstance(rule, OutletRule)],
        generic=read_rule("generic.toml", contents["generic.toml"], GenericRule),
        services=load_wire_services(),
        digest=_digest_of(contents, installed, mounted),
        operator=operator.values(),
        files={id(rule): file for file, rule in (base | operator).items()},
    )
    extras = Extras(
        plugins=index_plugins((each.origin, each.plugin) for each in installed if each.plugin is not None),
        site_configs=read_site_configs(f"{mounted.folder}/{SITE_CONFIGS}", mounted.rules.get(SITE_CONFIGS, b"")),
        ad_lists=read_ad_lists(mounted.ad_lists),
    )
    return LoadedRules(book=book, extras=extras)


def read_site_rules(contents: Mapping[str, bytes], folder: str = "") -> dict[str, OutletRule | SyndicatorRule]:
    """The rules of outlets and syndicators in a layer's files, by file. Raises RuleError."""
    rules: dict[str, OutletRule | SyndicatorRule] = {}
    for name, content in contents.items():
        file = f"{folder}{name}"
        if name.startswith("outlets/"):
            rules[file] = read_rule(file, content, OutletRule)
        elif name.startswith("syndicators/"):
            rules[file] = read_rule(file, content, SyndicatorRule)
    return rules


def packaged_files() -> dict[str, bytes]:
    """The package's rule files: name ("outlets/le_monde.toml") -> bytes, in order of names."""
    root = files("foldline.rules")
    found = {
        f"{axis}/{file.name}": file.read_bytes()
        for axis in AXES
        for file in sorted(root.joinpath(axis).iterdir(), key=lambda entry: entry.name)
        if file.name.endswith(".toml")
    }
    return found | {name: root.joinpath(name).read_bytes() for name in ("generic.toml", "wire_services.toml")}


def mounted_files(rules_dir: Path) -> dict[str, bytes]:
    """An operator's TOML files, named as `packaged_files` names them. Raises RuleError."""
    return {name: content for name, content in read_operator_files(rules_dir).rules.items() if name != SITE_CONFIGS}


def _digest_of(contents: Mapping[str, bytes], installed: Iterable[PackagedRules], mounted: OperatorFiles) -> str:
    """One word for all of it. Where a folder lies does not count, what it holds does."""
    parts = sorted((name.encode(), content) for name, content in contents.items())
    for each in installed:
        parts += [(f"{each.origin}:{name}".encode(), content) for name, content in sorted(each.files.items())]
        parts += [(each.origin.encode(), each.state)] if each.plugin is not None else []
    parts += sorted((name.encode(), content) for name, content in mounted.rules.items())
    parts += [(b"ad list", content) for content in mounted.ad_lists.values()]
    digest = hashlib.sha256()
    for name, content in parts:
        digest.update(name + b"\0" + content + b"\0")
    return digest.hexdigest()[:16]
