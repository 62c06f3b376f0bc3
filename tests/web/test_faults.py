"""Things break under load, in the bounded form: nothing is lost but what the fault hit. `make faults` is the long one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import uvloop

from bench.cache_server import cache_program
from bench.faults import (
    FULL_DISK,
    cache_may_go,
    is_running,
    kill_fork_server,
    kill_workers,
    leaves_no_orphans,
    lost_to,
    wait,
)
from bench.faults import swap_rules as swapping
from bench.serving import foldline_served

SECONDS = 2.0
PATIENT = 60.0
SETTINGS = {"FOLDLINE_WORKERS": "2", "FOLDLINE_PAGE_TIMEOUT": "20"}
HANGING_FRONT = """
import asyncio
from odd_extractors import make_obedient
from foldline.web.worker_protocol import PageHead
from foldline.web.workers import WorkerPool

async def main():
    pool = WorkerPool(make_obedient, 2)
    pool.open()
    await pool.wait_ready()
    head = PageHead(url=None, content_type="text/html", seconds=0.1)
    worker = next(iter(pool._ready))
    worker.kill = lambda: None  # this front process does not get to it
    asyncio.ensure_future(worker.run_page(head, b"spin"))
    await asyncio.sleep(0.05)
    print(*pool.worker_ids, flush=True)
    await asyncio.sleep(600)

if __name__ == "__main__":
    asyncio.run(main())
"""

pytestmark = pytest.mark.skipif(not FULL_DISK.exists(), reason="these read /proc and write to /dev/full: Linux only")


def happens(condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENT
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def test_the_cache_may_go(capsys: pytest.CaptureFixture[str]) -> None:
    if cache_program() is None:
        pytest.skip(
            "there is no valkey-server and no redis-server on this machine (Debian: apt-get install redis-server)"
        )
    assert cache_may_go(SETTINGS, SECONDS)
    assert "lost none: held" in capsys.readouterr().out


def test_workers_fork_server_and_rules_may_go_and_no_process_is_left(tmp_path: Path) -> None:
    (tmp_path / "outlets").mkdir()
    with foldline_served({**SETTINGS, "FOLDLINE_RULES_DIR": str(tmp_path)}) as server:
        assert uvloop.run(lost_to("workers killed", kill_workers, server, SECONDS))
        assert uvloop.run(lost_to("rules swapped", swapping(tmp_path), server, SECONDS))
        assert uvloop.run(lost_to("fork server killed", kill_fork_server, server, SECONDS))
        assert leaves_no_orphans(server)


def test_a_full_disk_costs_the_log_and_no_request() -> None:
    with foldline_served(SETTINGS, FULL_DISK) as server:
        assert uvloop.run(lost_to("disk full", wait, server, SECONDS))


def test_a_worker_that_hangs_ends_though_nobody_is_left_to_kill_it(tmp_path: Path) -> None:
    script = tmp_path / "front.py"
    script.write_text(HANGING_FRONT, encoding="utf-8")
    path = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    front = subprocess.Popen(
        [sys.executable, script], env={**os.environ, "PYTHONPATH": path}, stdout=subprocess.PIPE, text=True
    )
    assert front.stdout is not None
    with front.stdout:
        workers = [int(word) for word in front.stdout.readline().split()]
        assert len(workers) == 2
        assert all(is_running(pid) for pid in workers)
        front.kill()
        front.wait()
    assert happens(lambda: not any(is_running(pid) for pid in workers))
