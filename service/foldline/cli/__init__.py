"""The command line. Exit codes: 0 done, 1 a page failed, 2 wrong usage."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from foldline.cli import explain, extract, health, rules, serve
from foldline.cli.usage import DONE, PAGE_FAILED, WRONG_USAGE, UsageError
from foldline.errors import FoldlineError, RuleError
from foldline.settings import SettingsError

COMMANDS: Final = (serve, extract, explain, rules, health)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code. argparse itself exits with 2 for arguments that it does not know."""
    arguments = build_parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has enough. Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (UsageError, SettingsError, RuleError) as error:
        return _complain(error, WRONG_USAGE)
    except FoldlineError as error:
        return _complain(error, PAGE_FAILED)
    except KeyboardInterrupt:
        return 130
    return code


def build_parser() -> argparse.ArgumentParser:
    """The parser with all commands. A command's module adds itself and names its function as `run`."""
    parser = argparse.ArgumentParser(
        prog="foldline",
        description="Extracts the article from a news page, and says what a paywall held back.",
    )
    parser.add_argument("--version", action="version", version=f"foldline {_version()}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for module in COMMANDS:
        module.add_command(commands)
    return parser


def _complain(error: Exception, code: int) -> int:
    print(f"foldline: {error}", file=sys.stderr)
    return code


def _version() -> str:
    try:
        return version("foldline")
    except PackageNotFoundError:
        return "(not installed)"


__all__ = ["DONE", "PAGE_FAILED", "WRONG_USAGE", "build_parser", "main"]
