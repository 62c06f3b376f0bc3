"""Brings rules together, once, at start: the package's own, those of installed packages, and an operator's."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
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
    """The book of all rules, with those of an operator's folder. Raises RuleError."""
    return load_rules(read_operator_files(rules_dir)).book


def load_rules(mounted: OperatorFiles = NO_FILES, packages: Iterable[PackagedRules] | None = None) -> LoadedRules:
    """All rules. `packages` are the installed ones unless given. An operator's file replaces any other of its name.

    Raises RuleError, which names package or folder, file and key.
    """
    installed = tuple(find_packaged_rules() if packages is None else packages)
    texts = [(name, name, content) for name, content in packaged_files().items()]
    texts += [(name, f"{each.origin}:{name}", content) for each in installed for name, content in each.files.items()]
    texts = [text for text in texts if text[0] not in mounted.rules]
    texts += [(name, f"{mounted.folder}/{name}", content) for name, content in mounted.rules.items()]
    rules = {name: (shown, content) for name, shown, content in texts if name in ("generic.toml", SITE_CONFIGS)}
    book = make_rule_book(
        syndicators=[read_rule(shown, c, SyndicatorRule) for n, shown, c in texts if n.startswith("syndicators/")],
        outlets=[read_rule(shown, c, OutletRule) for n, shown, c in texts if n.startswith("outlets/")],
        generic=read_rule(*rules["generic.toml"], GenericRule),
        services=load_wire_services(),
        digest=_digest_of(texts, installed, mounted),
    )
    extras = Extras(
        plugins=index_plugins((each.origin, each.plugin) for each in installed if each.plugin is not None),
        site_configs=read_site_configs(*rules.get(SITE_CONFIGS, (SITE_CONFIGS, b""))),
        ad_lists=read_ad_lists(mounted.ad_lists),
    )
    return LoadedRules(book=book, extras=extras)


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


def _digest_of(
    texts: Iterable[tuple[str, str, bytes]], installed: Iterable[PackagedRules], mounted: OperatorFiles
) -> str:
    """One word for all of it. Where a file lies does not count, what it holds does."""
    parts = sorted((name.encode(), content) for name, _, content in texts)
    parts += [(each.origin.encode(), each.state) for each in installed if each.plugin is not None]
    parts += [(b"ad list", content) for content in mounted.ad_lists.values()]
    digest = hashlib.sha256()
    for name, content in parts:
        digest.update(name + b"\0" + content + b"\0")
    return digest.hexdigest()[:16]
