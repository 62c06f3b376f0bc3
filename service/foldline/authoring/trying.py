"""Rules that are about to replace others: their own examples are run before they are believed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from foldline.authoring.loading import plain_extractor
from foldline.authoring.running import LoadedRule, run_tests
from foldline.errors import RuleError
from foldline.extractor import Extractor
from foldline.rules.discovery import read_site_rules
from foldline.rules.operator_files import OperatorFiles


def try_examples(extractor: Extractor, mounted: OperatorFiles) -> None:
    """Run the examples in an operator's files. Raises RuleError, which names file, example and difference."""
    rules = read_site_rules(mounted.rules, f"{mounted.folder}/")
    loaded = [LoadedRule(file=file, rule=rule, read_beside=_reader(Path(file).parent)) for file, rule in rules.items()]
    for outcome in run_tests(loaded, extractor, plain_extractor(extractor)):
        if outcome.problems:
            raise RuleError(f"{outcome.file}: tests: {outcome.test}: {outcome.problems[0]}")


def _reader(folder: Path) -> Callable[[str], bytes]:
    """Reads the pages that stand beside a rule file, and nothing outside of its folder."""

    def read(name: str) -> bytes:
        if Path(name).name != name:
            raise ValueError("it is not beside the rule")
        return (folder / name).read_bytes()

    return read
