"""Rules with their files: the package's, or those of a folder."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from foldline.authoring.running import LoadedRule
from foldline.extractor import Extractor
from foldline.rules.discovery import mounted_files, packaged_files, read_site_rules
from foldline.rules.rule import GenericRule
from foldline.rules.rule_book import make_rule_book
from foldline.rules.rule_file import read_rule

GENERIC_FILE = "generic.toml"


def packaged_rules() -> list[LoadedRule]:
    """The package's rules, the generic one last. Raises RuleError."""
    contents = packaged_files()
    root = files("foldline.rules")
    rules = [_loaded(file, rule, _beside(root.joinpath(file))) for file, rule in read_site_rules(contents).items()]
    generic = read_rule(GENERIC_FILE, contents[GENERIC_FILE], GenericRule)
    return [*rules, LoadedRule(file=GENERIC_FILE, rule=generic, read_beside=_beside(root.joinpath(GENERIC_FILE)))]


def folder_rules(folder: Path) -> list[LoadedRule]:
    """The rules of an operator's folder. Raises RuleError."""
    rules = read_site_rules(mounted_files(folder), f"{folder}/")
    return [_loaded(file, rule, _beside(Path(file))) for file, rule in rules.items()]


def plain_extractor(extractor: Extractor) -> Extractor:
    """An extractor like another one, with the generic rule alone."""
    book = extractor.rule_book
    plain = make_rule_book(
        syndicators=(), outlets=(), generic=book.generic, services=book.services, digest=f"{book.digest}-generic"
    )
    return extractor.with_rules(plain)


def _loaded(file: str, rule: object, read_beside: Callable[[str], bytes]) -> LoadedRule:
    return LoadedRule(file=file, rule=rule, read_beside=read_beside)  # type: ignore[arg-type]


def _beside(file: object) -> Callable[[str], bytes]:
    """Reads files in the folder of a rule file, and in no other."""
    folder = Path(str(file)).parent.resolve()

    def read(name: str) -> bytes:
        path = (folder / name).resolve()
        if folder not in path.parents:
            raise ValueError("it is not beside the rule")
        return path.read_bytes()

    return read
