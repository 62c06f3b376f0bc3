"""`make poison`, or `python -m bench.poison`: pages that were made to do harm, posted to a running service.

Each is posted beside an ordinary page. It passes where it is answered within its deadline and not by `internal`, and
the page beside it gets the same record, byte for byte, as before. Exit code 1 where one does not pass.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import brotli
import uvloop
from backports import zstd

from bench.http_calls import Answer, Connection, Page
from bench.poison_pages import PAGES, SEED, STORY, Poison, runs_in_places
from bench.serving import foldline_served

# A page's deadline counts from when a worker takes it up; the way there and back on a busy machine comes on top.
GRACE_SECONDS: Final = 2.0
BOMB_BYTES: Final = 100_000_000
BESIDE: Final = Page(
    "beside",
    f"<html><body><article><h1>Ferries</h1>{STORY}</article></body></html>".encode(),
    "https://courier.example/",
)
# An outlet's and a platform's own rules run on their pages.
ADDRESSES: Final = (
    "https://www.courier.example/2026/03/01/ferries",
    "https://www.lemonde.fr/a/article/2026/03/01/ferries_1_2.html",
    "https://am1.news/usconservative/topic/lemonde/6-slug-harbour-towns-seek-new-ferry-lines",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a page was answered; `fault` says why that is not good enough."""

    name: str
    answer: str
    seconds: float
    fault: str | None


def bombs(size: int) -> Iterator[Page]:
    """Bodies that unpack to so many bytes, and to more in a second layer."""
    plain = b" " * size
    packers = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress, "zstd": zstd.compress}
    for name, pack in packers.items():
        packed = bytes(pack(plain))
        yield Page(f"a bomb in {name}", packed, encoding=name)
        yield Page(f"a bomb in {name} in {name}", bytes(pack(packed)), encoding=f"{name}, {name}")
        yield Page(f"half a bomb in {name}", packed[: len(packed) // 2], encoding=name)
    yield Page("a thousand gzip members", gzip.compress(b" " * 100_000) * 1000, encoding="gzip")
    yield Page("gzip that is not declared", gzip.compress(plain))


def as_page(poison: Poison, size: int, address: str) -> Page:
    return Page(poison.name, poison.make(size), address, poison.content_type)


def chosen(size: int, share: float) -> Iterator[Page]:
    """All odd pages, and a share of the runs in places, always the same."""
    chance = random.Random(SEED)
    for number, poison in enumerate(PAGES):
        yield as_page(poison, size, ADDRESSES[number % len(ADDRESSES)])
    for number, poison in enumerate(runs_in_places()):
        if chance.random() < share:
            yield as_page(poison, size, ADDRESSES[number % len(ADDRESSES)])


async def post_beside(host: str, port: int, pages: Iterable[Page], deadline: float) -> list[Verdict]:
    """Every page, one after the other, each with an ordinary one at the same moment."""
    poisoned, other = Connection(host, port), Connection(host, port)
    beside = BESIDE.request(host)
    expected = (await other.send(beside)).body
    verdicts = []
    for page in pages:
        answer, unharmed = await asyncio.gather(_send(poisoned, page.request(host)), _send(other, beside))
        verdicts.append(_judge(page, answer, unharmed, expected, deadline))
    poisoned.close()
    other.close()
    return verdicts


async def _send(connection: Connection, request: bytes) -> Answer | None:
    """None where the server closed the connection without an answer."""
    try:
        return await connection.send(request)
    except (OSError, EOFError):
        return None


def _judge(page: Page, answer: Answer | None, unharmed: Answer | None, expected: bytes, deadline: float) -> Verdict:
    if answer is None:
        return Verdict(page.name, "none", 0.0, "no answer")
    told = answer.problem or "record"
    fault = None
    if told in ("internal", "extraction-crashed"):
        fault = told
    elif answer.seconds > deadline + GRACE_SECONDS:
        fault = f"answered after {answer.seconds:.1f} s"
    elif unharmed is None or unharmed.body != expected:
        fault = "the page beside it was harmed"
    return Verdict(page.name, told, answer.seconds, fault)


def report(verdicts: list[Verdict]) -> str:
    """Counts by answer, the slowest pages, and every fault."""
    answers = Counter(verdict.answer for verdict in verdicts)
    slow = sorted(verdicts, key=lambda verdict: -verdict.seconds)[:10]
    faults = [verdict for verdict in verdicts if verdict.fault]
    return "\n".join(
        [
            f"{len(verdicts)} pages: {', '.join(f'{name} {count}' for name, count in answers.most_common())}",
            "the slowest:",
            *(f"  {verdict.seconds:6.2f} s  {verdict.answer:<20} {verdict.name}" for verdict in slow),
            f"faults: {len(faults)}",
            *(f"  {verdict.name}: {verdict.fault}" for verdict in faults),
        ]
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=200_000, help="bytes of each page")
    parser.add_argument("--share", type=float, default=1.0, help="of the runs in places")
    parser.add_argument("--seconds", type=float, default=5.0, help="the deadline of a page")
    options = parser.parse_args()
    with foldline_served({"FOLDLINE_WORKERS": "2", "FOLDLINE_PAGE_TIMEOUT": str(options.seconds)}) as server:
        pages = [*bombs(BOMB_BYTES), *chosen(options.size, options.share)]
        verdicts = uvloop.run(post_beside(server.host, server.port, pages, options.seconds))
        front = next(one.rss for one in server.memory() if one.role == "front")
    print(f"{report(verdicts)}\nthe front process holds {front:.0f} MB")
    return int(any(verdict.fault for verdict in verdicts))


if __name__ == "__main__":
    sys.exit(main())
