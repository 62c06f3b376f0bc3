"""The process that workers are forked from: clean, single-threaded, with everything loaded that a page needs.

Never from the front process, which has threads. A replacement for a lost worker has nothing to import (see `warm_up`).
`foldline serve` starts it before it loads what it needs itself: the two load beside each other, on two cores.
"""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext
from typing import Final

PRELOADED: Final = ["foldline.web.worker_process", "foldline.web.warm_up"]


def worker_context() -> ForkServerContext:
    """How workers are started."""
    # The fork server is started by `python -c`, which would import from the working directory first: a file called
    # html.py there would be run.
    os.environ["PYTHONSAFEPATH"] = "1"
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context


def start_fork_server() -> None:
    """Start it now, rather than with the first worker."""
    worker_context()
    forkserver.ensure_running()
