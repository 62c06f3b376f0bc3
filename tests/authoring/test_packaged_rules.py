"""Every example in the package's rule files, and everything that `foldline rules check` asks of them."""

from __future__ import annotations

import time

import pytest
from msgspec import structs

from foldline.authoring.checking import check_rules, format_keys
from foldline.authoring.loading import packaged_rules, plain_extractor
from foldline.authoring.running import LoadedRule, run_tests
from foldline.extractor import Extractor
from foldline.rules.rule import OutletRule, SyndicatorRule
from foldline.rules.tables import RuleTest

RULES = packaged_rules()
EXTRACTOR = Extractor()
PLAIN = plain_extractor(EXTRACTOR)
EXAMPLES = [(loaded, test) for loaded in RULES for test in loaded.rule.tests]


@pytest.mark.parametrize(("loaded", "test"), EXAMPLES, ids=[f"{one.file}: {test.name}" for one, test in EXAMPLES])
def test_the_example_gives_the_expected_record(loaded: LoadedRule, test: RuleTest) -> None:
    alone = (
        structs.replace(loaded, rule=structs.replace(loaded.rule, versions=(), tests=(test,)))
        if (test.version is None and hasattr(loaded.rule, "versions"))
        else loaded
    )
    outcomes = [outcome for outcome in run_tests([alone], EXTRACTOR, PLAIN) if outcome.test == test.name]
    assert [outcome.problems for outcome in outcomes] == [()]


def test_there_is_nothing_to_mend_and_it_is_told_fast() -> None:
    started = time.perf_counter()
    assert list(check_rules(RULES, EXTRACTOR, PLAIN)) == []
    assert time.perf_counter() - started < 10


def test_every_rule_has_an_example() -> None:
    assert [loaded.file for loaded in RULES if not loaded.rule.tests] == []


def test_the_format_has_no_key_that_gets_round_a_wall() -> None:
    keys = format_keys(OutletRule) | format_keys(SyndicatorRule)
    assert {"paywall.gates.css", "versions.body.keep.css", "fields.date.json_ld", "row.starts_after"} <= keys
    last = {key.rpartition(".")[2] for key in keys}
    assert not last & {"cookies", "login", "user_agent", "referer", "headers", "archive", "fetch"}
