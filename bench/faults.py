"""`make faults`, or `python -m bench.faults`: what is lost when things break under load? Nothing but the guilty page.

Eight connections post pages that can be told apart, while each fault happens in turn:

- workers killed at random, by SIGKILL and SIGSEGV: each death may cost the one page that its worker had
- workers stopped, so that they hang: each may cost one page its deadline
- the fork server killed, which starts the workers, and then they too: the pages that they had
- the rules changed on disk again and again, every third time for broken ones, and SIGHUP sent: nothing
- the cache of results stalled, killed and started again (a Redis or Valkey server, where there is one): nothing
- a full disk, from the start, for the log: nothing
- the front process killed: no process of its is left behind

Exit code 1 where more is lost.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Final

import uvloop

from bench.cache_server import PROGRAMS, CacheServer, cache_program
from bench.http_calls import Connection, Page
from bench.load import CONNECTIONS
from bench.poison_pages import SEED, STORY
from bench.serving import Served, foldline_served, tree_of

PAGE_SECONDS: Final = 2.0
PAUSE_SECONDS: Final = 0.3
# Past a page's deadline the worker's own alarm, then the way to its end.
ORPHAN_SECONDS: Final = PAGE_SECONDS + 5.0 + 3.0
GOOD: Final = "same"
# How a page may be lost that a fault has hit.
HIT: Final = frozenset(("extraction-crashed", "extraction-timeout", "page-refused"))
FULL_DISK: Final = Path("/dev/full")
RULE: Final = """slug = "example-soak"
name = "The Example Soak {number}"
hosts = ["soak.example"]
checked_on = 2026-03-01
"""
BROKEN_RULE: Final = 'slug = "example-soak"\nname = '

Fault = Callable[[Served, float], Awaitable[int]]


class Load:
    """Posts pages, each with a number in headline and body that its record must have."""

    def __init__(self, server: Served) -> None:
        self.answers: Counter[str] = Counter()
        self._server = server
        self._numbers: Iterator[int] = itertools.count()
        self._over = False

    async def __aenter__(self) -> Load:
        self._tasks = [asyncio.create_task(self._post()) for _ in range(CONNECTIONS)]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._over = True
        await asyncio.gather(*self._tasks)

    async def _post(self) -> None:
        connection = Connection(self._server.host, self._server.port)
        while not self._over:
            number = next(self._numbers)
            page = f"<html><body><article><h1>Ferry {number}</h1>{STORY}<p>It sails at {number}.</p></article>".encode()
            try:
                answer = await connection.send(Page("numbered", page).request(self._server.host))
            except (OSError, EOFError) as error:
                self.answers[type(error).__name__] += 1
                continue
            if answer.problem is not None:
                self.answers[answer.problem] += 1
                continue
            record = answer.record()
            is_whole = record["headline"] == f"Ferry {number}" and record["body"].endswith(f"It sails at {number}.")
            self.answers[GOOD if is_whole else "differs"] += 1
        connection.close()


async def kill_workers(server: Served, seconds: float) -> int:
    return await _hit_workers(server, seconds, (signal.SIGKILL, signal.SIGSEGV))


async def stop_workers(server: Served, seconds: float) -> int:
    return await _hit_workers(server, seconds, (signal.SIGSTOP,))


async def _hit_workers(server: Served, seconds: float, signals: tuple[signal.Signals, ...]) -> int:
    chance = random.Random(SEED)
    hits = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        await asyncio.sleep(PAUSE_SECONDS * chance.uniform(0.2, 2.0))
        workers = server.workers()
        if workers:
            with suppress(ProcessLookupError):
                os.kill(chance.choice(workers), chance.choice(signals))
                hits += 1
    await asyncio.sleep(PAGE_SECONDS)
    return hits


async def kill_fork_server(server: Served, seconds: float) -> int:
    """The workers go on; when they too are killed, the next ones need another fork server."""
    found = [one.pid for one in server.memory() if one.role == "fork server"]
    workers = server.workers()
    for pid in found:
        os.kill(pid, signal.SIGKILL)
    await asyncio.sleep(seconds / 2)
    for pid in workers:
        os.kill(pid, signal.SIGKILL)
        await asyncio.sleep(seconds / 4)
    for _ in range(100):
        if server.workers():
            return len(workers) if found else -1
        await asyncio.sleep(PAUSE_SECONDS)
    return -1


def swap_rules(folder: Path) -> Fault:
    async def swap(server: Served, seconds: float) -> int:
        end = time.monotonic() + seconds
        for number in itertools.count():
            if time.monotonic() > end:
                return 0
            text = BROKEN_RULE if number % 3 == 2 else RULE.replace("{number}", str(number))
            (folder / "outlets" / "example_soak.toml").write_text(text, encoding="utf-8")
            server.process.send_signal(signal.SIGHUP)
            await asyncio.sleep(PAUSE_SECONDS)
        return 0

    return swap


def cut_cache(cache: CacheServer) -> Fault:
    async def cut(_server: Served, seconds: float) -> int:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            cache.stall()
            await asyncio.sleep(PAUSE_SECONDS)
            cache.go_on()
            await asyncio.sleep(PAUSE_SECONDS)
            cache.stop()
            await asyncio.sleep(PAUSE_SECONDS)
            await asyncio.to_thread(cache.start)
            await asyncio.sleep(3 * PAUSE_SECONDS)  # until foldline has seen that it works again
        return 0

    return cut


async def wait(_server: Served, seconds: float) -> int:
    await asyncio.sleep(seconds)
    return 0


@asynccontextmanager
async def under_load(server: Served) -> AsyncIterator[Load]:
    async with Load(server) as load:
        await asyncio.sleep(PAUSE_SECONDS)
        yield load


async def lost_to(name: str, fault: Fault, server: Served, seconds: float) -> bool:
    """Let it happen under load, and tell. Whether nothing but the guilty was lost."""
    async with under_load(server) as load:
        allowed = await fault(server, seconds)
    lost = {told: count for told, count in load.answers.items() if told != GOOD}
    hit = sum(count for told, count in lost.items() if told in HIT)
    held = allowed >= 0 and hit <= allowed and not set(lost) - HIT and load.answers[GOOD] > 0
    print(
        f"  {name:<28} {load.answers[GOOD]:>6} good, {max(0, allowed):>3} hit, lost {lost or 'none'}: "
        f"{'held' if held else 'MISSED'}",
        flush=True,
    )
    return held


def leaves_no_orphans(server: Served) -> bool:
    """Kill the front process: whether all others end."""
    processes = tree_of(server.pid)
    server.process.kill()
    server.process.wait()
    end = time.monotonic() + ORPHAN_SECONDS
    while (left := [pid for pid in processes if is_running(pid)]) and time.monotonic() < end:
        time.sleep(0.05)
    print(f"  {'the front process killed':<28} {len(processes)} processes, left {left or 'none'}", flush=True)
    return not left


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def run_faults(seconds: float) -> bool:
    """All of them; whether each held."""
    settings = {"FOLDLINE_WORKERS": "2", "FOLDLINE_PAGE_TIMEOUT": str(PAGE_SECONDS)}
    held = []
    with tempfile.TemporaryDirectory() as folder:
        rules = Path(folder)
        (rules / "outlets").mkdir()
        with foldline_served({**settings, "FOLDLINE_RULES_DIR": folder}) as server:
            for name, fault in (
                ("workers killed", kill_workers),
                ("workers stopped", stop_workers),
                ("the fork server killed", kill_fork_server),
                ("workers killed, once more", kill_workers),
                ("the rules swapped", swap_rules(rules)),
            ):
                held.append(uvloop.run(lost_to(name, fault, server, seconds)))
            held.append(leaves_no_orphans(server))
    with foldline_served(settings, FULL_DISK) as server:
        held.append(uvloop.run(lost_to("the log's disk full", wait, server, seconds)))
    return all([*held, cache_may_go(settings, seconds)])


def cache_may_go(settings: dict[str, str], seconds: float) -> bool:
    """Whether nothing is lost with the cache; True, and told, where there is no server to try it with."""
    if (program := cache_program()) is None:
        print(f"  {'the cache cut':<28} not tried: {' and '.join(PROGRAMS)} are not on this machine", flush=True)
        return True
    with tempfile.TemporaryDirectory() as folder:
        cache = CacheServer(program, Path(folder))
        cache.start()
        try:
            with foldline_served({**settings, "FOLDLINE_CACHE": cache.url}) as server:
                return uvloop.run(lost_to("the cache cut", cut_cache(cache), server, seconds))
        finally:
            cache.stop()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=20.0, help="of each fault")
    options = parser.parse_args()
    return 0 if run_faults(options.seconds) else 1


if __name__ == "__main__":
    sys.exit(main())
