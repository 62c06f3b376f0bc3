"""measure_size.py [--workers 1,2] [--rounds 4] [--part news] [--cache off] [FOLDER]: what a page costs.

Starts the service for each number of workers, posts the pages of FOLDER (../shared/bench/articles) from this process
over four connections a worker, and asks the kernel: CPU seconds of each process, which do not depend on what else the
machine does, and its proportional share of memory (PSS), in which what processes share is counted once in all. Memory
is read when the service is ready, and after the pages. Then the pages by size, in thirds, and an invented page as large
as is taken, each with one worker. Linux alone. Prints the tables of docs/sizing.md.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aiohttp import ClientSession, ClientTimeout, TCPConnector

from foldline.settings import Settings

CONNECTIONS_PER_WORKER: Final = 4
SENTENCE: Final = "The harbour towns seek new ferry lines as the old bridge closes, their councils said. "
LARGEST: Final = 60_000
TICKS: Final = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Page:
    url: str
    body: bytes


@dataclass(frozen=True)
class Seen:
    """CPU seconds, megabytes of PSS, highest resident memory in megabytes, and processes, by role."""

    cpu: Counter[str]
    memory: Counter[str]
    peak: Counter[str]
    count: Counter[str]


@dataclass(frozen=True)
class Measured:
    workers: int
    pages: int
    seconds: float
    statuses: Counter[int]
    ready: Seen
    before: Seen
    after: Seen

    def cpu_ms(self, role: str) -> float:
        return 1000 * (self.after.cpu[role] - self.before.cpu[role]) / self.pages


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("../shared/bench/articles"))
    parser.add_argument("--workers", default="1,2", help="numbers of workers, parted by commas")
    parser.add_argument("--part", default="news", help="news or mixed")
    parser.add_argument("--cache", default="off", help="FOLDLINE_CACHE: from the second round on, every page is a hit")
    parser.add_argument("--rounds", type=int, default=4, help="how often all pages are posted")
    arguments = parser.parse_args()
    pages = read_pages(arguments.folder, arguments.part)
    print(f"{len(pages)} {arguments.part} pages of {kilobytes(pages):.0f} kB on average, {arguments.rounds} times")
    found = [measure(pages, int(number), arguments.rounds, arguments.cache) for number in arguments.workers.split(",")]
    print_cpu(found)
    print_memory(found)
    print("\n| pages | kB on average | CPU ms a page: workers | front |\n|---|---|---|---|")
    by_size = sorted(pages, key=lambda page: len(page.body))
    third = len(pages) // 3
    for name, group in (("smallest third", by_size[:third]), ("largest third", by_size[-third:])):
        cost = measure(group, 1, arguments.rounds, arguments.cache)
        print(f"| {name} | {kilobytes(group):.0f} | {cost.cpu_ms('workers'):.1f} | {cost.cpu_ms('front'):.2f} |")
    print_largest(measure([largest_page()], 1, 2))


def kilobytes(pages: list[Page]) -> float:
    return sum(len(page.body) for page in pages) / len(pages) / 1000


def largest_page() -> Page:
    """As many bytes as are taken by default: invented paragraphs, with the markup around each that pages have."""
    paragraph = f'<div class="row"><p data-id="1">{SENTENCE * 3}</p></div>\n'
    body = f"<!doctype html><html lang=en><title>Ferries</title><article><h1>Ferries</h1>{paragraph * LARGEST}"
    return Page(url="https://www.courier.example/ferries", body=body.encode()[: Settings().max_page_bytes])


def read_pages(folder: Path, part: str) -> list[Page]:
    lines = (folder / "labels.jsonl").read_text(encoding="utf-8").split("\n")
    labels = [json.loads(line) for line in lines if line]
    news = [label for label in labels if label["part"] == part]
    return [Page(url=label["url"], body=gzip.decompress((folder / label["file"]).read_bytes())) for label in news]


def measure(pages: list[Page], workers: int, rounds: int, cache: str = "off") -> Measured:
    """One service with so many workers. The first round is not counted: patterns are compiled in it."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("FOLDLINE_")}
    settings = {
        "FOLDLINE_PORT": "0",
        "FOLDLINE_WORKERS": str(workers),
        "FOLDLINE_PAGE_TIMEOUT": "30",
        "FOLDLINE_CACHE": cache,
    }
    service = subprocess.Popen(
        [sys.executable, "-m", "foldline", "serve"],
        env=inherited | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert service.stdout is not None  # noqa: S101 - it was asked for
        address = service.stdout.readline().split()[3]
        ready = look_at(service.pid)
        asyncio.run(post_all(address, pages, workers * CONNECTIONS_PER_WORKER, 1))
        before, started = look_at(service.pid), time.monotonic()
        statuses = asyncio.run(post_all(address, pages, workers * CONNECTIONS_PER_WORKER, rounds))
        seconds = time.monotonic() - started
        after = look_at(service.pid)
    finally:
        service.terminate()
        service.wait(60)
    return Measured(workers, rounds * len(pages), seconds, statuses, ready, before, after)


async def post_all(address: str, pages: list[Page], connections: int, rounds: int) -> Counter[int]:
    """Post all pages so often; the statuses of the answers."""
    waiting = [page for _ in range(rounds) for page in pages]
    statuses: Counter[int] = Counter()

    async def caller(client: ClientSession) -> None:
        while waiting:
            page = waiting.pop()
            headers = {"Content-Type": "text/html"}
            async with client.post(
                "/v1/extract", params={"url": page.url}, data=page.body, headers=headers
            ) as response:
                await response.read()
                statuses[response.status] += 1

    connector = TCPConnector(limit=connections)
    async with ClientSession(address, connector=connector, timeout=ClientTimeout(total=120)) as client:
        await asyncio.gather(*(caller(client) for _ in range(connections)))
    return statuses


def look_at(front: int) -> Seen:
    cpu: Counter[str] = Counter()
    memory: Counter[str] = Counter()
    count: Counter[str] = Counter()
    peak: Counter[str] = Counter()
    for process, role in roles_of(front):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        cpu[role] += (int(fields[11]) + int(fields[12])) / TICKS
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
        memory[role] += next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")) / 1024
        status = Path(f"/proc/{process}/status").read_text()
        highest = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")) / 1024
        peak[role] = max(peak[role], highest)
        count[role] += 1
    return Seen(cpu, memory, peak, count)


def roles_of(front: int) -> Iterator[tuple[int, str]]:
    """Every process of the service with its role. The fork server's children are the workers."""
    yield front, "front"
    for child in children_of(front):
        command = Path(f"/proc/{child}/cmdline").read_bytes()
        if b"forkserver" in command:
            yield child, "fork server"
            yield from ((worker, "workers") for worker in children_of(child))
        else:
            yield child, "helpers"


def children_of(process: int) -> list[int]:
    return [
        int(name)
        for task in Path(f"/proc/{process}/task").iterdir()
        for name in (task / "children").read_text().split()
    ]


def print_cpu(found: list[Measured]) -> None:
    print("\n| workers | pages a second here | CPU ms a page: workers | front | pages a second and core |")
    print("|---|---|---|---|---|")
    for each in found:
        workers, front = each.cpu_ms("workers"), each.cpu_ms("front")
        rates = f"{each.pages / each.seconds:.0f} | {workers:.1f} | {front:.2f} | {1000 / (workers + front):.0f}"
        print(f"| {each.workers} | {rates} |")
        if set(each.statuses) != {200}:
            print(f"(not all answers were records: {dict(each.statuses)})")


def print_memory(found: list[Measured]) -> None:
    print("\n| workers | when | front | fork server | workers, each | helpers | all |")
    print("|---|---|---|---|---|---|---|")
    for each in found:
        for when, seen in (("ready", each.ready), ("after the pages", each.after)):
            worker = seen.memory["workers"] / max(seen.count["workers"], 1)
            parts = (seen.memory["front"], seen.memory["fork server"], worker, seen.memory["helpers"])
            shown = " | ".join(f"{part:.0f}" for part in (*parts, sum(seen.memory.values())))
            print(f"| {each.workers} | {when} | {shown} |")


def print_largest(found: Measured) -> None:
    size, seconds = Settings().max_page_bytes / 1e6, found.cpu_ms("workers") / 1000
    print(f"\nAn invented page of {size:.0f} MB takes {seconds:.1f} s of a worker's CPU ({dict(found.statuses)});")
    for role in ("front", "workers"):
        print(f"{role}: highest resident memory {found.ready.peak[role]:.0f} MB -> {found.after.peak[role]:.0f} MB")


if __name__ == "__main__":
    main()
