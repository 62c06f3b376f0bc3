"""A real Redis or Valkey server on a Unix socket or on loopback, started by a test and stopped by its id."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

ENOUGH_SECONDS = 30.0
WHY_NOT = "there is no valkey-server and no redis-server on this machine (Debian: apt-get install redis-server)"


def server_program() -> str:
    """The server's program; the test is skipped where there is none."""
    found = shutil.which("valkey-server") or shutil.which("redis-server")
    if found is None:
        pytest.skip(WHY_NOT)
    return found


class RedisServer:
    """A server in a folder of its own. It can be stalled, ended and started again at the same address."""

    def __init__(self, folder: Path, *options: str) -> None:
        self._program = server_program()
        self._folder = folder
        self._options = options
        self.socket = folder / "cache.sock"
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port: int = free.getsockname()[1]
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    @property
    def unix_url(self) -> str:
        return f"unix://{self.socket}?db=0"

    def start(self) -> None:
        told = ["--port", str(self.port), "--bind", "127.0.0.1", "--unixsocket", str(self.socket), "--save", ""]
        command = [self._program, *told, "--appendonly", "no", "--dir", str(self._folder), *self._options]
        with (self._folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        end = time.monotonic() + ENOUGH_SECONDS
        while not self._listens():
            if time.monotonic() > end or self._process.poll() is not None:
                raise AssertionError((self._folder / "server.log").read_text())
            time.sleep(0.02)

    def stall(self) -> None:
        """The server stays connected and answers nothing."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._signal(signal.SIGCONT)

    def stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
        if self._process is not None:
            self._process.wait(ENOUGH_SECONDS)
        self._process = None

    def _signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        os.kill(self._process.pid, number)

    def _listens(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            return False
        return self.socket.exists()
