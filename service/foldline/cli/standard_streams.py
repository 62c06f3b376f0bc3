"""Standard input, output and error, which whoever starts a process may have closed."""

from __future__ import annotations

import os
import sys
from typing import Final

LAST_STANDARD: Final = 2


def hold_standard_streams() -> None:
    """Put the null device in the place of those that are closed.

    The first sockets would else get their numbers: the loop aborts when it is to close one of these, and what a library
    prints would go to a caller.
    """
    while (opened := os.open(os.devnull, os.O_RDWR)) <= LAST_STANDARD:
        os.set_inheritable(opened, True)  # workers need them as much
    os.close(opened)
    # Python has None where it found one closed. These live as long as the process.
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
