"""`make fuzz`, or `python -m bench.fuzz`: real pages, changed at random, posted to a running service.

Every page is changed from a seed of its own, so that `--first N --pages 1` makes page N again. A record or a problem of
the caller's is a good answer; `internal`, `extraction-crashed`, a broken connection or a service that ends are not, and
their pages are written to `--keep`. Good records are compared with the library's for one page in `--compare`.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import uvloop

from bench.http_calls import Answer, Connection, Page, news_pages
from bench.load import PAGES
from bench.mutations import mutate
from bench.serving import Served, foldline_served
from foldline.extractor import Extractor

CONNECTIONS: Final = 4
BAD: Final = ("internal", "extraction-crashed", "none", "differs")
STEP: Final = 5000
USUAL_BYTES: Final = 4_000
# A machine that does other things too is no reason to give a page up.
PAGE_SECONDS: Final = 20
URL_SHARE: Final = 0.7
TEXT_SHARE: Final = 0.1


class Fuzz:
    """Posts changed pages over several connections and counts the answers."""

    def __init__(self, sources: list[Page], first: int, count: int, keep: Path, compare: int) -> None:
        self.answers: Counter[str] = Counter()
        self.slowest = 0.0
        self._sources = sources
        # Small pages oftener: what breaks is in the structure, and large ones take their time.
        self._weights = list(itertools.accumulate(1 / (len(page.body) + USUAL_BYTES) for page in sources))
        self._numbers = iter(range(first, first + count))
        self._keep = keep
        self._compare = compare
        self._extractor = Extractor()
        self._started = time.monotonic()

    async def run(self, server: Served) -> None:
        await asyncio.gather(*(self._go_on(server) for _ in range(CONNECTIONS)))

    async def _go_on(self, server: Served) -> None:
        connection = Connection(server.host, server.port)
        for number in self._numbers:
            page = self.page(number)
            try:
                answer = await connection.send(page.request(server.host))
            except (OSError, EOFError):
                self._count("none", number, page)
                continue
            self.slowest = max(self.slowest, answer.seconds)
            self._count(self._told(number, page, answer), number, page)
        connection.close()

    def page(self, number: int) -> Page:
        """Page N: always the same."""
        chance = random.Random(number)
        source, other = chance.choices(self._sources, cum_weights=self._weights, k=2)
        url = source.url if chance.random() < URL_SHARE else None
        kind = "text/plain" if chance.random() < TEXT_SHARE else "text/html"
        return Page(source.name, mutate(source.body, other.body, chance), url, kind)

    def _told(self, number: int, page: Page, answer: Answer) -> str:
        if answer.problem is None and self._compare and number % self._compare == 0:
            expected = self._extractor.extract(page.body, url=page.url, content_type=page.content_type).to_json()
            return "record" if answer.body == expected else "differs"
        return answer.problem or "record"

    def _count(self, told: str, number: int, page: Page) -> None:
        self.answers[told] += 1
        if told in BAD:
            self._keep.mkdir(parents=True, exist_ok=True)
            (self._keep / f"{number}-{told}.html").write_bytes(page.body)
        done = self.answers.total()
        if done % STEP == 0:
            print(f"{done} pages in {time.monotonic() - self._started:.0f} s: {dict(self.answers)}", flush=True)


def example_pages() -> Iterator[Page]:
    """The pages of the tests, where the real ones are not there."""
    root = Path(__file__).resolve().parent.parent / "tests" / "pages"
    for path in sorted(root.glob("*/*/page.*")):
        yield Page(path.parent.name, path.read_bytes(), "https://www.courier.example/ferries")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=PAGES, help="the folder with labels.jsonl")
    parser.add_argument("--pages", type=int, default=100_000, help="how many changed pages")
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    parser.add_argument("--compare", type=int, default=50, help="compare one in so many with the library; 0: none")
    parser.add_argument("--keep", type=Path, default=Path("bench/out/fuzz"), help="where bad pages are written to")
    options = parser.parse_args()
    is_there = (options.folder / "labels.jsonl").is_file()
    sources = list(itertools.chain(example_pages(), news_pages(options.folder) if is_there else ()))
    fuzz = Fuzz(sources, options.first, options.pages, options.keep, options.compare)
    started = time.monotonic()
    log = options.keep.parent / "fuzz.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with foldline_served({"FOLDLINE_PAGE_TIMEOUT": str(PAGE_SECONDS)}, log) as server:
        uvloop.run(fuzz.run(server))
        is_alive = server.process.poll() is None
        memory = ", ".join(f"{one.role} {one.rss:.0f}" for one in server.memory())
    bad = sum(fuzz.answers[name] for name in BAD)
    print(f"{fuzz.answers.total()} changed pages of {len(sources)} in {time.monotonic() - started:.0f} s")
    for told, count in fuzz.answers.most_common():
        print(f"  {told:<24} {count:>8}")
    print(f"the slowest answer took {fuzz.slowest:.2f} s; memory in MB: {memory}")
    print(f"bad: {bad}; the service {'is up' if is_alive else 'ENDED'}")
    return int(bad > 0 or not is_alive)


if __name__ == "__main__":
    sys.exit(main())
