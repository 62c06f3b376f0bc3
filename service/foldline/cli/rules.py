"""foldline rules list: the loaded rules."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from foldline.cli import rules_import
from foldline.cli.usage import DONE, Commands, make_extractor
from foldline.settings import read_settings

if TYPE_CHECKING:
    from foldline.rules.rule import SyndicatorRule

HEADINGS: Final = ("axis", "slug", "name", "hosts")


def add_command(commands: Commands) -> None:
    parser = commands.add_parser("rules", help="look at the loaded rules")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    actions.add_parser("list", help="print the loaded rules as a table").set_defaults(run=run_list)
    rules_import.add_action(actions)


def run_list(_arguments: argparse.Namespace) -> int:
    book = make_extractor(read_settings()).rule_book
    rows = [("syndicator", rule.slug, rule.name, " ".join(hosts_of(rule))) for rule in book.syndicators]
    rows += [("outlet", rule.slug, rule.name, " ".join(rule.hosts)) for rule in book.outlets]
    for line in table_lines([HEADINGS, *rows]):
        print(line)
    print(f"\n{len(rows)} rules, digest {book.digest}")
    return DONE


def hosts_of(rule: SyndicatorRule) -> list[str]:
    """The hosts of all sites of a syndicator's platform."""
    return [host for site in rule.sites for host in site.hosts]


def table_lines(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The rows with their columns set below each other."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
