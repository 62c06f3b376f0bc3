"""A Redis or Valkey server of one's own, on a Unix socket, that can be cut off and come back."""

from __future__ import annotations

import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Final

PROGRAMS: Final = ("valkey-server", "redis-server")
START_SECONDS: Final = 30.0


def cache_program() -> str | None:
    """The server's program; None where there is none on this machine."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


class CacheServer:
    """A server in a folder: nothing on disk, nothing on the network."""

    def __init__(self, program: str, folder: Path) -> None:
        self._socket = folder / "cache.sock"
        told = ["--port", "0", "--unixsocket", str(self._socket), "--save", "", "--appendonly", "no"]
        self._command = [program, *told, "--dir", str(folder)]
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"unix://{self._socket}?db=0"

    def start(self) -> None:
        self._process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + START_SECONDS
        while not self._socket.exists():
            if time.monotonic() > end or self._process.poll() is not None:
                raise SystemExit(f"{self._command[0]} did not start")
            time.sleep(0.02)

    def stall(self) -> None:
        """It takes calls and answers none."""
        self._send(signal.SIGSTOP)

    def go_on(self) -> None:
        self._send(signal.SIGCONT)

    def stop(self) -> None:
        """End it at once, as a machine that is lost."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
        self._socket.unlink(missing_ok=True)

    def _send(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)
