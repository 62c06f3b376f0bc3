"""`foldline serve` as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

StartServer = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start_server() -> Iterator[StartServer]:
    """Starts `python -m foldline serve` in a session of its own; ends it by its id if it still runs. Its log goes into
    a pipe, which must be read where there is much of it."""
    started: list[subprocess.Popen[str]] = []

    def start(*, stderr: int = subprocess.PIPE, **settings: str) -> subprocess.Popen[str]:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("FOLDLINE_")}
        process = subprocess.Popen(
            [sys.executable, "-m", "foldline", "serve"],
            env={**inherited, "FOLDLINE_PORT": "0", "FOLDLINE_WORKERS": "2", "FOLDLINE_STOP_DELAY": "0", **settings},
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()
