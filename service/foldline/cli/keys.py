"""foldline keys: a new API key with its line for the file of digests, and a check of such a file."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from foldline.cli.exits import DONE, PAGE_FAILED, Commands, UsageError
from foldline.web.keys import KeysUnusable, line_for, new_key, parse_keys, read_key_ring


def add_command(commands: Commands) -> None:
    parser = commands.add_parser("keys", help="make an API key, or check a file of their digests")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    new = actions.add_parser(
        "new",
        help="make a key: print it, and the line for the file that FOLDLINE_API_KEYS_FILE names",
        description="Make an API key. Standard output has two lines: the key, which is nowhere kept, and the line with "
        "its digest for the file that FOLDLINE_API_KEYS_FILE names.",
    )
    new.add_argument("name", metavar="NAME", help="who will use it; the log shows this name and never the key")
    new.add_argument("--add-to", metavar="FILE", type=Path, help="add the line to this file instead of printing it")
    new.set_defaults(run=run_new)
    check = actions.add_parser("check", help="say whether a file of digests can be used; exit 0 or 1")
    check.add_argument("file", metavar="FILE", type=Path)
    check.set_defaults(run=run_check)


def run_new(arguments: argparse.Namespace) -> int:
    key = new_key()
    try:
        line = line_for(arguments.name, key)
        if arguments.add_to is not None:
            _add_line(arguments.add_to, line)
    except KeysUnusable as error:
        raise UsageError(str(error)) from None
    _explain("The key. Give it to its user now, it is nowhere kept:")
    print(key, flush=True)
    if arguments.add_to is None:
        _explain("Its line, for the file that FOLDLINE_API_KEYS_FILE names:")
        print(line)
    else:
        _explain(f"Its digest is in {arguments.add_to}; a service that reads this file takes it within seconds.")
    return DONE


def run_check(arguments: argparse.Namespace) -> int:
    """One line for each key."""
    try:
        ring = read_key_ring(arguments.file)
    except KeysUnusable as error:
        print(f"foldline: {error}", file=sys.stderr)
        return PAGE_FAILED
    for key in ring.keys:
        print(f"{key.name} sha256:{key.digest.hex()[:8]}…")
    return DONE


def _explain(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _add_line(path: Path, line: str) -> None:
    """The file with one line more, in the place of the old one at once; only its owner may read a new one.

    KeysUnusable where the file could not be used then, UsageError where it cannot be written.
    """
    try:
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o600
        after = f"{before.rstrip()}\n{line}\n".lstrip()
        parse_keys(after)
        aside = path.with_name(f".{path.name}.{os.getpid()}")
        aside.touch(mode=mode)
        aside.write_text(after, encoding="utf-8")
        aside.replace(path.resolve())
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot write {path}: {error}") from None
    except KeysUnusable as error:
        raise KeysUnusable(f"{path}: {error}") from None
