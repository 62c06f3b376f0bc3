"""foldline rules: the loaded rules listed, checked and tested, and a draft of a new one."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from foldline.cli import rules_health, rules_import
from foldline.cli.usage import DONE, PAGE_FAILED, Commands, make_extractor, read_page
from foldline.settings import read_settings

if TYPE_CHECKING:
    from foldline.authoring.running import LoadedRule, Outcome
    from foldline.extractor import Extractor
    from foldline.rules.rule import SyndicatorRule

HEADINGS: Final = ("axis", "slug", "name", "hosts")


def add_command(commands: Commands) -> None:
    parser = commands.add_parser("rules", help="list, check and test rules, or draft one")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    actions.add_parser("list", help="print the loaded rules as a table").set_defaults(run=run_list)
    rules_import.add_action(actions)
    rules_health.add_action(actions)
    for name, run, told in (
        ("check", run_check, "say what is wrong with rules: load, examples, evidence, walls"),
        ("test", run_test, "run the examples in rule files, offline"),
    ):
        action = actions.add_parser(name, help=told)
        folder = "a folder with outlets/ and syndicators/; without it, the package's rules and FOLDLINE_RULES_DIR"
        action.add_argument("folder", metavar="FOLDER", nargs="?", type=Path, help=folder)
        action.set_defaults(run=run)
    draft = actions.add_parser("new", help="draft a rule from a saved page")
    draft.add_argument("--page", required=True, metavar="FILE", help="a page of the outlet, as served")
    draft.add_argument("--url", required=True, help="the page's address")
    draft.set_defaults(run=run_new)


def run_list(_arguments: argparse.Namespace) -> int:
    extractor = make_extractor(read_settings())
    book, loaded = extractor.rule_book, extractor.describe_rules()
    rows = [("syndicator", rule.slug, rule.name, " ".join(hosts_of(rule))) for rule in book.syndicators]
    rows += [("outlet", rule.slug, rule.name, " ".join(rule.hosts)) for rule in book.outlets]
    rows += [("plug-in", rule.slug, rule.name, " ".join(rule.hosts)) for rule in loaded.rules if rule.axis == "plugin"]
    for line in table_lines([HEADINGS, *rows]):
        print(line)
    print(f"\n{len(rows)} rules, digest {book.digest}")
    if loaded.site_configs or loaded.ad_selectors:
        print(f"{loaded.site_configs} site configs; {loaded.ad_selectors} selectors of ad lists")
    for what, count in sorted(loaded.ad_lines_skipped.items()):
        print(f"  {count} lines of ad lists skipped: {what}")
    return DONE


def run_test(arguments: argparse.Namespace) -> int:
    """One line for each example; what differs below it. 1 if one differs."""
    from foldline.authoring.loading import plain_extractor  # noqa: PLC0415 - a parser that other commands do not need
    from foldline.authoring.running import run_tests  # noqa: PLC0415

    rules, extractor = _loaded(arguments.folder)
    outcomes = []
    for outcome in run_tests(rules, extractor, plain_extractor(extractor)):
        outcomes.append(outcome)
        for line in outcome_lines(outcome):
            print(line)
    failed = sum(bool(outcome.problems) for outcome in outcomes)
    seconds = sum(outcome.seconds for outcome in outcomes)
    print(f"\n{len(outcomes)} examples of {len(rules)} files, {failed} failed, {seconds:.1f} s")
    return PAGE_FAILED if failed else DONE


def run_check(arguments: argparse.Namespace) -> int:
    """One line for each thing that is wrong. 1 if anything is."""
    from foldline.authoring.checking import check_rules  # noqa: PLC0415
    from foldline.authoring.loading import plain_extractor  # noqa: PLC0415

    rules, extractor = _loaded(arguments.folder)
    findings = list(check_rules(rules, extractor, plain_extractor(extractor)))
    for finding in findings:
        print(finding)
    print(f"\n{len(rules)} files checked: " + (f"{len(findings)} things to mend" if findings else "nothing to mend"))
    return PAGE_FAILED if findings else DONE


def run_new(arguments: argparse.Namespace) -> int:
    """A draft as TOML; what it still lacks stands in its comments."""
    from foldline.authoring.drafting import draft_rule  # noqa: PLC0415

    settings = read_settings()
    page = read_page(arguments.page, settings.max_page_bytes)
    print(draft_rule(make_extractor(settings), page, arguments.url, Path(arguments.page).name), end="")
    return DONE


def outcome_lines(outcome: Outcome) -> Iterator[str]:
    """One line, and each difference below it."""
    yield f"{'FAILED' if outcome.problems else 'ok':<6}  {outcome.file}: {outcome.test}"
    for problem in outcome.problems:
        yield from (f"        {line}" for line in problem.split("\n"))


def _loaded(folder: Path | None) -> tuple[Sequence[LoadedRule], Extractor]:
    """The rules asked for, and an extractor that has them loaded beside all others."""
    from foldline.authoring.loading import folder_rules, packaged_rules  # noqa: PLC0415
    from foldline.extractor import Extractor  # noqa: PLC0415

    if folder is not None:
        return folder_rules(folder), Extractor(rules_dir=folder)
    settings = read_settings()
    mounted = folder_rules(settings.rules_dir) if settings.rules_dir else []
    return [*packaged_rules(), *mounted], make_extractor(settings)


def hosts_of(rule: SyndicatorRule) -> list[str]:
    """The hosts of all sites of a syndicator's platform."""
    return [host for site in rule.sites for host in site.hosts]


def table_lines(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The rows with their columns set below each other."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
