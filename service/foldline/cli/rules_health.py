"""foldline rules health: how often each rule's parts hit, day by day, and which rule's rate fell."""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from foldline.cli.usage import DONE, PAGE_FAILED, STANDARD_INPUT, Commands, UsageError

if TYPE_CHECKING:
    from foldline.authoring.health import LogReading, PartHealth

DAYS_SHOWN: Final = 7


def add_action(actions: Commands) -> None:
    told = "read the service's log: how often each rule's parts hit, and which fell; exit 1 where one did"
    parser = actions.add_parser("health", help=told)
    parser.add_argument("logs", metavar="LOG", nargs="+", help="JSON lines, plain or .gz; - reads standard input")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    from foldline.authoring.health import health_of, read_log  # noqa: PLC0415 - it pulls in the parsers

    reading = read_log(_lines(arguments.logs))
    parts = health_of(reading)
    for line in report_lines(reading, parts):
        print(line)
    return PAGE_FAILED if any(part.has_fallen for part in parts) else DONE


def report_lines(reading: LogReading, parts: Iterable[PartHealth]) -> Iterator[str]:
    """A line for each part: its rates on the latest days, older first, and how the last compare with those before."""
    yield f"{'rule':<28} {'part':<11} {'pages':>7} {'before':>7} {'latest':>7}        rate by day"
    for part in parts:
        pages = part.before.pages + part.latest.pages
        before = f"{part.before.rate:>7.0%}" if part.before.pages else f"{'-':>7}"
        days = "  ".join(f"{day[5:]} {count.rate:.0%}" for day, count in part.days[-DAYS_SHOWN:])
        mark = "FELL" if part.has_fallen else ""
        yield f"{part.rule:<28} {part.part:<11} {pages:>7} {before} {part.latest.rate:>7.0%} {mark:<6} {days}".rstrip()
    yield ""
    unread = f"; {reading.unread} lines are no JSON" if reading.unread else ""
    yield f"{reading.pages} pages{unread}. FELL: the latest days with 30 pages hit less often than all days before,"
    yield "by 20 points or more and by 3 standard errors or more (two proportions, pooled)."


def _lines(names: Iterable[str]) -> Iterator[str | bytes]:
    for name in names:
        if name == STANDARD_INPUT:
            yield from sys.stdin
            continue
        try:
            with closing(gzip.open(name) if name.endswith(".gz") else Path(name).open("rb")) as file:
                yield from file
        except OSError as error:
            raise UsageError(f"cannot read {name}: {error.strerror or error}") from None
