"""What a worker process does about its own memory. Runs in the worker."""

from __future__ import annotations

import os
import resource
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

# Of all that stands in the container the kernel shall take a worker first: it costs one page.
OOM_SCORE: Final = 500
_STATM: Final = Path("/proc/self/statm")
_OOM_SCORE_FILE: Final = Path("/proc/self/oom_score_adj")


def limit_memory(limit: int) -> None:
    """Give this process so many bytes that it may write to, and no more for its life; what asks for more gets a
    MemoryError, or in C code a null pointer.

    RLIMIT_DATA, since it counts what is written to: RLIMIT_AS counts reserved addresses too, which threads and
    libraries take by the gigabyte. Only Linux counts so; elsewhere the address space has to do.
    """
    kind = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
    _, hard = resource.getrlimit(kind)
    allowed = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    with suppress(OSError, ValueError):  # a system that has no such limit
        resource.setrlimit(kind, (allowed, allowed))
    with suppress(OSError):
        _OOM_SCORE_FILE.write_text(str(OOM_SCORE), encoding="ascii")


class ResidentMemory:
    """Reads how much memory this process has in use; opened once, since it is read after every page."""

    def __init__(self) -> None:
        try:
            self._file = os.open(_STATM, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            self._file = -1

    def read(self) -> int:
        """Bytes; 0 where the system does not tell."""
        if self._file < 0:
            return 0
        return int(os.pread(self._file, 100, 0).split()[1]) * resource.getpagesize()
