"""What has to be right of a rule beyond that it loads: its tests, its evidence, and that it gets round no wall."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Sequence
from typing import Any, Final

import msgspec
from msgspec import Struct

from foldline.authoring.evidence import PLACES, evident_entries, is_shown, parse_example
from foldline.authoring.running import LoadedRule, page_of, run_tests
from foldline.errors import FoldlineError
from foldline.extractor import Extractor
from foldline.rules.rule import GenericRule, OutletRule, SyndicatorRule
from foldline.rules.tables import Evident, RuleTest

# Words of what a rule must not be able to do. `forbidden_keys` finds them among the keys of the format itself.
FORBIDDEN_WORDS: Final = (
    "login", "log_in", "password", "credential", "cookie", "agent", "referer", "referrer", "header", "fetch", "request",
    "archive", "proxy", "script", "unhide", "reveal", "eval", "exec", "import", "rewrite",
)  # fmt: skip


class Finding(Struct, frozen=True, kw_only=True):
    """One thing that is wrong, and where."""

    file: str
    key: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.sentence}"


def check_rules(rules: Sequence[LoadedRule], extractor: Extractor, plain: Extractor) -> Iterator[Finding]:
    """Everything that is wrong with rules that load, in the order of the files."""
    for name in forbidden_keys():
        yield Finding(file="the format", key=name, sentence="a rule must not be able to say this")
    for loaded in rules:
        yield from _coverage(loaded)
        yield from _evidence(loaded)
        for outcome in run_tests([loaded], extractor, plain):
            for problem in outcome.problems:
                yield Finding(file=loaded.file, key=f"tests: {outcome.test}", sentence=problem)


def missing_tests(rule: OutletRule | SyndicatorRule | GenericRule) -> Iterator[str]:
    """What examples a rule lacks, in sentences."""
    if not rule.tests:
        yield "there is no example page"
    if isinstance(rule, GenericRule):
        return
    tested = {test.version for test in rule.tests}
    versions = [None, *(version.valid_until for version in rule.versions)]
    if isinstance(rule, SyndicatorRule) or rule.versions:
        for until in versions:
            if rule.tests and until not in tested:
                yield f"there is no example of {f'the version valid until {until}' if until else 'the newest template'}"
    gating = rule.paywall.gates_pages or any(each.paywall and each.paywall.gates_pages for each in rule.versions)
    if isinstance(rule, OutletRule) and gating and rule.tests:
        if not any(test.gated for test in rule.tests):
            yield "the outlet gates, and there is no gated example (`gated = true`)"
        if all(test.gated for test in rule.tests):
            yield "the outlet gates, and there is no free example"


def _coverage(loaded: LoadedRule) -> Iterator[Finding]:
    for sentence in missing_tests(loaded.rule):
        yield Finding(file=loaded.file, key="tests", sentence=sentence)


def _evidence(loaded: LoadedRule) -> Iterator[Finding]:
    tests = {test.name: test for test in loaded.rule.tests}
    for key, entry in evident_entries(loaded.rule):
        for place in entry.seen:
            kind, _, name = place.partition("/")
            sentence = None
            if kind not in PLACES or not name:
                sentence = f"{place!r} is no place; it begins with one of {', '.join(f'{each}/' for each in PLACES)}"
            elif kind == "test":
                sentence = _test_evidence(loaded, entry, tests.get(name), name)
            if sentence:
                yield Finding(file=loaded.file, key=f"{key}.seen", sentence=sentence)


def _test_evidence(loaded: LoadedRule, entry: Evident, test: RuleTest | None, name: str) -> str | None:
    if test is None:
        return f"no test of this file is named {name!r}"
    try:
        page, content_type = page_of(loaded, test)
        parsed = parse_example(page, test.url, content_type)
    except FoldlineError as error:
        return str(error)
    return None if is_shown(entry, parsed) else f"the page of the test {name!r} does not show it"


def forbidden_keys() -> list[str]:
    """Keys of the format that name something no rule may do: none, unless somebody adds one."""
    return sorted(
        name
        for name in format_keys(OutletRule) | format_keys(SyndicatorRule) | format_keys(GenericRule)
        if any(word in name.split(".")[-1] for word in FORBIDDEN_WORDS)
    )


def format_keys(table: Any, above: str = "", depth: int = 0) -> set[str]:
    """All keys that a table and the tables in it may hold, as dotted paths."""
    if isinstance(table, type) and issubclass(table, Struct):
        keys: set[str] = set()
        for field in msgspec.structs.fields(table):
            path = f"{above}{field.encode_name}"
            keys |= {path} | format_keys(field.type, f"{path}.", depth + 1)
        return keys
    inner = typing.get_args(table)
    return set().union(*(format_keys(each, above, depth + 1) for each in inner)) if inner else set()
