"""The tests inside rule files: each example page is extracted by the loaded rules and its record compared."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from msgspec import Struct

from foldline.errors import FoldlineError, RuleError
from foldline.extractor import Extractor
from foldline.model import BlockLabel
from foldline.pipeline import Explanation
from foldline.record import Completeness
from foldline.rules.page_rules import AnyRule
from foldline.rules.rule import GenericRule
from foldline.rules.tables import RuleTest
from foldline.text.folding import fold_space

SHOWN_CHARS: Final = 300  # of a value in a difference
MIN_GATED_CHARS: Final = 20  # shorter gated lines ("Subscribe") may stand in a story too
HELD_BACK: Final = (Completeness.TRUNCATED, Completeness.WITHHELD)
MISSING: Final = "(no such key)"


class LoadedRule(Struct, frozen=True, kw_only=True):
    """A rule with its file, and the way to the files beside it."""

    file: str
    rule: AnyRule | GenericRule
    read_beside: Callable[[str], bytes]


class Outcome(Struct, frozen=True, kw_only=True):
    """How one test went: `problems` is empty where all was as expected."""

    file: str
    test: str
    problems: tuple[str, ...]
    seconds: float


def run_tests(rules: Sequence[LoadedRule], extractor: Extractor, plain: Extractor) -> Iterator[Outcome]:
    """Every test of the rules, in order. `plain` has no rule but the generic one: what it finds to be gated must not
    be in a body, whatever a rule says."""
    for loaded in rules:
        for test in loaded.rule.tests:
            started = time.perf_counter()
            problems = tuple(_problems(loaded, test, extractor, plain))
            yield Outcome(file=loaded.file, test=test.name, problems=problems, seconds=time.perf_counter() - started)


def page_of(loaded: LoadedRule, test: RuleTest) -> tuple[bytes, str]:
    """The test's page and its content type. Raises RuleError where its file cannot be read."""
    if test.text is not None:
        return test.text.encode(), "text/plain; charset=utf-8"
    if test.html is not None:
        return test.html.encode(), "text/html; charset=utf-8"
    name = test.page or ""
    try:
        page = loaded.read_beside(name)
    except (OSError, ValueError) as error:
        raise RuleError(f"{loaded.file}: tests: {test.name}: cannot read the page {name!r}: {error}") from error
    return page, "text/plain; charset=utf-8" if name.endswith(".txt") else "text/html; charset=utf-8"


def _problems(loaded: LoadedRule, test: RuleTest, extractor: Extractor, plain: Extractor) -> Iterator[str]:
    try:
        page, content_type = page_of(loaded, test)
        ruled = extractor.explain(page, url=test.url, content_type=content_type)
        unruled = plain.explain(page, url=test.url, content_type=content_type)
    except FoldlineError as error:
        yield str(error)
        return
    record = ruled.article.to_dict()
    for path, expected in flat(test.expect):
        found = value_at(record, path)
        if found != expected:
            yield f"{path}\n  expected {shown(expected)}\n  got      {shown(found)}"
    body = ruled.article.body
    yield from (f"body lacks {shown(text)}\n  got      {shown(body)}" for text in test.body_has if text not in body)
    yield from (f"body has {shown(text)}" for text in test.body_lacks if text in body)
    yield from (f"gated text is in the record: {shown(text)}" for text in leaked(ruled, unruled))
    if test.gated and ruled.article.paywall.completeness not in HELD_BACK:
        yield (
            "the example is gated, but the record says that nothing was held back: paywall.completeness is "
            f"{ruled.article.paywall.completeness.value}"
        )


def leaked(ruled: Explanation, unruled: Explanation) -> list[str]:
    """Lines that a gate keeps, found with the rules or without them, and that are in the record all the same."""
    article = ruled.article
    told = " \n ".join(filter(None, (article.standfirst, article.section, article.byline, *article.tags)))
    body = {fold_space(line) for line in article.body.split("\n")}
    gated = [item.block.text for each in (ruled, unruled) for item in each.blocks if item.label is BlockLabel.GATE]
    folded = dict.fromkeys(fold_space(text) for text in gated)
    return [text for text in folded if len(text) >= MIN_GATED_CHARS and (text in body or text in told)]


def flat(expected: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Dotted paths and the values expected there; `[tests.expect.paywall]` and `"paywall.access"` say the same."""
    for key, value in expected.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value.isoformat() if isinstance(value, (date, datetime)) else value


def value_at(record: Any, path: str) -> Any:
    """The value at a dotted path of a record; a number is a place in a list. `MISSING` where there is none."""
    for name in path.split("."):
        if isinstance(record, dict) and name in record:
            record = record[name]
        elif isinstance(record, list) and name.isdigit() and int(name) < len(record):
            record = record[int(name)]
        else:
            return None if record is None else MISSING
    return record


def shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= SHOWN_CHARS else f"{text[:SHOWN_CHARS]}… ({len(text)} characters)"
