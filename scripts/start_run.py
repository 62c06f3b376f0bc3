"""How long does `foldline serve` take from its start until it takes pages, and which process works how much for it?

    .venv/bin/python scripts/start_run.py [RUNS]

Wall time says something on an idle machine alone; the CPU seconds of each process say it on any.
"""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

TICKS = os.sysconf("SC_CLK_TCK")
RUNS = 5


class Start(NamedTuple):
    """Seconds: by the wall; of CPU, of the front process and of all others together. Memory of the front, in MB."""

    wall: float
    front: float
    others: float
    front_megabytes: float


def measure() -> Start:
    environ = {**os.environ, "FOLDLINE_PORT": "0", "FOLDLINE_STOP_DELAY": "0"}
    began = time.monotonic()
    service = subprocess.Popen(
        [sys.executable, "-m", "foldline", "serve"],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    if service.stdout is None or not service.stdout.readline():
        raise SystemExit("foldline serve did not start; run it to see why")
    wall = time.monotonic() - began
    seconds = {pid: cpu for pid in Path("/proc").glob("[0-9]*") if (cpu := cpu_in(pid, service.pid)) is not None}
    front = Path(f"/proc/{service.pid}")
    pages = int((front / "statm").read_text().split()[1])
    service.send_signal(signal.SIGTERM)
    service.communicate()
    own = seconds.pop(front)
    return Start(wall, own, sum(seconds.values()), pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000)


def cpu_in(process: Path, session: int) -> float | None:
    """CPU seconds of a process of this session, None of another."""
    try:
        words = (process / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return (int(words[11]) + int(words[12])) / TICKS if int(words[3]) == session else None


def main() -> None:
    runs = [measure() for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)]
    middle = Start(*(statistics.median(values) for values in zip(*runs, strict=True)))
    print(f"start to ready, medians of {len(runs)}: {middle.wall:.2f} s by the wall (load {os.getloadavg()[0]:.1f})")
    print(f"CPU: front process {middle.front:.2f} s, fork server and workers beside it {middle.others:.2f} s")
    print(f"memory of the front process: {middle.front_megabytes:.0f} MB")


if __name__ == "__main__":
    main()
