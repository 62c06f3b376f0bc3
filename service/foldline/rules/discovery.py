"""Finds rule files, once, at start: the package's own, and a folder that the operator mounts."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from foldline.errors import RuleError
from foldline.rules.rule import GenericRule, OutletRule, SyndicatorRule
from foldline.rules.rule_book import RuleBook, make_rule_book
from foldline.rules.rule_file import read_rule
from foldline.rules.wire_services import load_wire_services

AXES = ("syndicators", "outlets")


def load_rule_book(rules_dir: Path | None = None) -> RuleBook:
    """The book of all rules. `rules_dir` holds `syndicators/*.toml` and `outlets/*.toml`; its rules come beside the
    package's, and one with the slug of a packaged rule lies over it (docs/rules.md). Raises RuleError."""
    contents = packaged_files()
    mounted = mounted_files(rules_dir) if rules_dir is not None else {}
    digest = hashlib.sha256()
    for layer in (contents, mounted):
        for name in sorted(layer):
            digest.update(name.encode() + b"\0" + layer[name] + b"\0")
    packaged, operator = read_site_rules(contents), read_site_rules(mounted, f"{rules_dir}/")
    return make_rule_book(
        syndicators=[rule for rule in packaged.values() if isinstance(rule, SyndicatorRule)],
        outlets=[rule for rule in packaged.values() if isinstance(rule, OutletRule)],
        generic=read_rule("generic.toml", contents["generic.toml"], GenericRule),
        services=load_wire_services(),
        digest=digest.hexdigest()[:16],
        operator=operator.values(),
        files={id(rule): file for file, rule in (packaged | operator).items()},
    )


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
    """An operator's rule files, named as `packaged_files` names them. Raises RuleError."""
    if not rules_dir.is_dir():
        raise RuleError(f"{rules_dir}: no such folder of rules")
    # Kubernetes mounts a ConfigMap through entries that begin with dots; those are not files of their own.
    entries = sorted(entry for entry in rules_dir.iterdir() if not entry.name.startswith("."))
    if stray := [entry for entry in entries if entry.name not in AXES]:
        raise RuleError(f"{stray[0]}: a folder of rules holds {' and '.join(AXES)}, with one TOML file a rule in each")
    return {
        f"{folder.name}/{path.name}": _read(path)
        for folder in entries
        for path in sorted(folder.glob("*.toml"))
        if not path.name.startswith(".")
    }


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RuleError(f"{path}: {error.strerror}") from error
