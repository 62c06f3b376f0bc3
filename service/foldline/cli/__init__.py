"""The command line. Exit codes: 0 done, 1 a page failed, 2 wrong usage."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from foldline.cli.exits import DONE, PAGE_FAILED, WRONG_USAGE, UsageError
from foldline.cli.standard_streams import hold_standard_streams
from foldline.errors import FoldlineError, RuleError
from foldline.settings import SettingsError

# Each is a module of this package, which adds itself to the parser. Only the one that is asked for is loaded: a probe
# that runs `foldline health` every few seconds must not load a parser of pages each time.
COMMANDS: Final = ("serve", "extract", "explain", "rules", "keys", "health")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code. argparse itself exits with 2 for arguments that it does not know."""
    hold_standard_streams()
    words = sys.argv[1:] if argv is None else list(argv)
    arguments = build_parser(words[:1]).parse_args(words)
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


def build_parser(asked: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The parser with the command that is asked for, or with all. A command's module names its function as `run`."""
    parser = argparse.ArgumentParser(
        prog="foldline",
        description="Extracts the article from a news page, and says what a paywall held back.",
    )
    parser.add_argument("--version", action=_ShowVersion, nargs=0, help="show the version and end")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in [name for name in COMMANDS if name in asked] or COMMANDS:
        import_module(f"{__name__}.{name}").add_command(commands)
    return parser


class _ShowVersion(argparse.Action):
    """As argparse's own, but the version is looked for when somebody asks."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(f"foldline {_version()}")
        parser.exit()


def _complain(error: Exception, code: int) -> int:
    print(f"foldline: {error}", file=sys.stderr)
    return code


def _version() -> str:
    try:
        return version("foldline")
    except PackageNotFoundError:
        return "(not installed)"


__all__ = ["DONE", "PAGE_FAILED", "WRONG_USAGE", "build_parser", "main"]
