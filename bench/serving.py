"""A server as a process of its own: started, looked at, and stopped. Linux only, as it reads /proc."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

START_SECONDS: Final = 60.0
STOP_SECONDS: Final = 60.0
MEGABYTE: Final = 1_000_000
TICKS: Final = os.sysconf("SC_CLK_TCK")
# Loopback only: whatever proxy the machine names is not asked.
OPENER: Final = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes of one process: resident, and its proportional share of what several processes have in common."""

    pid: int
    role: str
    rss: float
    pss: float


@dataclass(frozen=True, slots=True)
class Served:
    """A server that answers at `host` and `port`."""

    process: subprocess.Popen[str]
    host: str
    port: int

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self.port}"

    @property
    def pid(self) -> int:
        return self.process.pid

    def memory(self) -> list[Memory]:
        """What the server's processes hold now."""
        return [found for pid in tree_of(self.pid) if (found := memory_of(pid, self.pid))]

    def cpu(self) -> float:
        """The CPU seconds of all its processes so far, those that have ended among them."""
        return sum(cpu_of(pid) for pid in tree_of(self.pid))

    def workers(self) -> list[int]:
        """The process ids of foldline's workers."""
        return [one.pid for one in self.memory() if one.role == "worker"]


@contextmanager
def foldline_served(environ: Mapping[str, str], log: Path | None = None) -> Iterator[Served]:
    """`foldline serve` with these settings, ready for pages. Its log goes to a file, or nowhere."""
    with served([sys.executable, "-m", "foldline", "serve"], {"FOLDLINE_PORT": "0", **environ}, log) as running:
        wait_until(lambda: is_answered(f"{running.address}/readyz"), START_SECONDS, "the service was not ready")
        yield running


@contextmanager
def served(command: Sequence[str], environ: Mapping[str, str], log: Path | None = None) -> Iterator[Served]:
    """A server that prints its address, "… http://host:port …", as its first line."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FOLDLINE_")}
    with open(log or os.devnull, "ab") as errors:  # noqa: PTH123 - devnull too
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, env=kept | dict(environ), text=True)
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        if "http://" not in line:
            raise SystemExit(f"{' '.join(command)} did not start: {line!r}; see its log ({log})")
        host, _, port = line.split("http://", 1)[1].split()[0].strip("/").rpartition(":")
        yield Served(process, host, int(port))
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        process.stdout.close()


def is_answered(address: str) -> bool:
    """Whether a GET is answered by 200."""
    try:
        with OPENER.open(address, timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def wait_until(condition: object, seconds: float, otherwise: str) -> None:
    """Return once the condition holds; SystemExit with a sentence if it does not."""
    deadline = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        if time.monotonic() > deadline:
            raise SystemExit(f"{otherwise} after {seconds:.0f} s")
        time.sleep(0.05)


def tree_of(root: int) -> list[int]:
    """A process and all below it."""
    found = [root]
    for pid in found:
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{pid}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text(encoding="ascii").split()]
    return found


def memory_of(pid: int, front: int) -> Memory | None:
    """None where the process is gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    values = {line.split(":")[0]: int(line.split()[1]) * 1024 / MEGABYTE for line in lines if line.endswith("kB")}
    return Memory(pid, role_of(pid, front), values.get("Rss", 0.0), values.get("Pss", 0.0))


def role_of(pid: int, front: int) -> str:
    """What a process of the service is: front, fork server, resource tracker or worker."""
    if pid == front:
        return "front"
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
        parent = int(Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[1])
    except OSError:
        return "gone"
    if b"resource_tracker" in command:
        return "tracker"
    return "fork server" if parent == front else "worker"


def cpu_of(pid: int) -> float:
    """The CPU seconds of a process and of its children that have ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / TICKS


def descriptors_of(pid: int) -> int:
    """How many files a process has open."""
    try:
        return len(os.listdir(f"/proc/{pid}/fd"))  # noqa: PTH208 - entries vanish while they are looked at
    except OSError:
        return 0
