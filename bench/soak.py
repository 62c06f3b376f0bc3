"""`make soak`, or `python -m bench.soak`: half an hour of full load. Does the service stay as it is?

Eight connections post real pages without a pause, some of them packed, some of them wrong. Every record is compared
with the library's, byte for byte. Memory and open files of all processes are read every ten seconds; workers are
recycled meanwhile, oftener than by default. Exit code 1 where an answer differs, memory grows behind the warm-up, or
files stay open.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import itertools
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Final

import uvloop

from bench.http_calls import Connection, Page, news_pages
from bench.load import CONNECTIONS, PAGES
from bench.serving import Served, descriptors_of, foldline_served
from foldline.extractor import Extractor

LOOK_SECONDS: Final = 10.0
WORKER_PAGES: Final = "3000"
# The first quarter is warm-up: caches fill, every page has been seen by every worker.
WARM_UP_SHARE: Final = 0.25
MAX_GROWTH: Final = 0.05
PACKED_EVERY: Final = 5
WRONG_EVERY: Final = 50
WRONG: Final = Page("wrong", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", None)


@dataclass(frozen=True, slots=True)
class Reading:
    """Memory in MB, the front's resident and what all processes have in use together; open files of the front."""

    at: float
    pages: int
    front: float
    whole: float
    largest_worker: float
    files: int
    worker_files: int


@dataclass(frozen=True, slots=True)
class Call:
    """A request and the answer that it must get."""

    request: bytes
    expected: bytes | None


class Soak:
    """Posts pages until the time is over."""

    def __init__(self, server: Served, calls: list[Call], seconds: float) -> None:
        self.answers: Counter[str] = Counter()
        self.readings: list[Reading] = []
        self._server = server
        self._calls = itertools.cycle(calls)
        self._started = time.monotonic()
        self._end = self._started + seconds

    async def run(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._look())
            for _ in range(CONNECTIONS):
                tasks.create_task(self._post())

    async def _post(self) -> None:
        connection = Connection(self._server.host, self._server.port)
        while time.monotonic() < self._end:
            call = next(self._calls)
            try:
                answer = await connection.send(call.request)
            except (OSError, EOFError) as error:
                self.answers[type(error).__name__] += 1
                continue
            if call.expected is None:
                told = "refused" if answer.problem == "unsupported-media-type" else "wrongly answered"
            else:
                told = "same" if answer.body == call.expected else answer.problem or "differs"
            self.answers[told] += 1
        connection.close()

    async def _look(self) -> None:
        while time.monotonic() < self._end:
            await asyncio.sleep(min(LOOK_SECONDS, max(0.0, self._end - time.monotonic())))
            memory = self._server.memory()
            workers = [one for one in memory if one.role == "worker"]
            reading = Reading(
                at=time.monotonic() - self._started,
                pages=self.answers.total(),
                front=sum(one.rss for one in memory if one.role == "front"),
                whole=sum(one.pss for one in memory),
                largest_worker=max((one.rss for one in workers), default=0.0),
                files=descriptors_of(self._server.pid),
                worker_files=max((descriptors_of(one.pid) for one in workers), default=0),
            )
            self.readings.append(reading)
            print(
                f"{reading.at:6.0f} s {reading.pages:8} pages  front {reading.front:6.1f}  all {reading.whole:6.1f}  "
                f"largest worker {reading.largest_worker:6.1f} MB  files {reading.files} and {reading.worker_files}",
                flush=True,
            )


def calls_of(pages: list[Page], host: str) -> list[Call]:
    """The pages with the library's records; some packed, and now and then one that is none."""
    extractor = Extractor()
    calls = []
    for number, page in enumerate(pages):
        expected = extractor.extract(page.body, url=page.url, content_type=page.content_type).to_json()
        sent = page
        if number % PACKED_EVERY == 0:
            sent = Page(page.name, gzip.compress(page.body), page.url, page.content_type, "gzip")
        calls.append(Call(sent.request(host), expected))
        if number % WRONG_EVERY == 0:
            calls.append(Call(WRONG.request(host), None))
    return calls


def faults_of(soak: Soak) -> list[str]:
    """What is not as it should be, in sentences."""
    faults = [f"{count} answers: {told}" for told, count in soak.answers.items() if told not in ("same", "refused")]
    settled = soak.readings[int(len(soak.readings) * WARM_UP_SHARE) :]
    if len(settled) < 4:
        return [*faults, "too few readings for a verdict on memory"]
    third = max(1, len(settled) // 3)
    for name in ("front", "whole"):
        before, after = (fmean(getattr(one, name) for one in part) for part in (settled[:third], settled[-third:]))
        if after / before - 1 > MAX_GROWTH:
            faults.append(f"memory of {name} grew from {before:.1f} to {after:.1f} MB")
    for name in ("files", "worker_files"):
        before, after = (max(getattr(one, name) for one in part) for part in (settled[:third], settled[-third:]))
        if after > before + CONNECTIONS:
            faults.append(f"open files ({name}) grew from {before} to {after}")
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=PAGES, help="the folder with labels.jsonl")
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--log", type=Path, help="where the service's log goes; nowhere without it")
    options = parser.parse_args()
    pages = news_pages(options.folder)
    with foldline_served({"FOLDLINE_WORKER_PAGES": WORKER_PAGES}, options.log) as server:
        soak = Soak(server, calls_of(pages, server.host), 60 * options.minutes)
        uvloop.run(soak.run())
    faults = faults_of(soak)
    print(f"{soak.answers.total()} answers: {dict(soak.answers)}")
    print("\n".join(faults) if faults else "as it was: every answer the library's, memory flat, no files left open")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
