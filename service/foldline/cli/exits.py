"""Exit codes and the error of a wrong call: what every command needs, and nothing that takes time to load."""

from __future__ import annotations

from typing import Any, Final

from foldline.errors import FoldlineError

DONE: Final = 0
PAGE_FAILED: Final = 1
WRONG_USAGE: Final = 2

# argparse gives the type of `add_subparsers` no public name.
Commands = Any


class UsageError(FoldlineError):
    """The command was called wrongly; the message is for the person who typed it."""
