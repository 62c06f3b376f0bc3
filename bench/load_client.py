"""`python -m bench.load_client`: the second process of `make load`. Posts pages and prints one JSON line of figures.

Without `--rate` so many connections each send the next page when the last is answered. With `--rate` so many requests a
second are begun, whether or not the earlier ones are answered, as callers do who do not know of each other.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import quantiles

import uvloop

from bench.http_calls import Answer, Connection, news_pages


@dataclass(slots=True, kw_only=True)
class Figures:
    """Times are seconds. `turned_away`: answered by 503; `hints`: of these, how many said when to come back;
    `sent` and `all_good`: requests and good answers with those of the warm-up;
    `cpu`: the server's CPU seconds for one, where they are known."""

    good: int = 0
    turned_away: int = 0
    hints: int = 0
    errors: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    p50: float = 0.0
    p99: float = 0.0
    turned_away_p99: float = 0.0
    late: float = 0.0
    sent: int = 0
    all_good: int = 0
    cpu: float = 0.0

    @property
    def rate(self) -> float:
        """Good answers a second."""
        return self.good / self.seconds if self.seconds else 0.0


class Tally:
    """Gathers answers. Those of the warm-up are not counted."""

    def __init__(self, warm_up: float, seconds: float) -> None:
        self.begin = time.perf_counter() + warm_up
        self.end = self.begin + seconds
        self._good: list[float] = []
        self._away: list[float] = []
        self._errors: Counter[str] = Counter()
        self._hints = 0
        self._sent = 0
        self._all_good = 0

    def add(self, answer: Answer | None, error: str = "") -> None:
        self._sent += 1
        self._all_good += answer is not None and answer.status == 200
        if not self.begin <= time.perf_counter() <= self.end:
            return
        if answer is None:
            self._errors[error] += 1
        elif answer.status == 200:
            self._good.append(answer.seconds)
        elif answer.status == 503:
            self._away.append(answer.seconds)
            self._hints += "retry-after" in answer.headers
        else:
            self._errors[str(answer.status)] += 1

    def figures(self) -> Figures:
        return Figures(
            good=len(self._good),
            turned_away=len(self._away),
            hints=self._hints,
            errors=dict(self._errors),
            seconds=self.end - self.begin,
            p50=_quantile(self._good, 50),
            p99=_quantile(self._good, 99),
            turned_away_p99=_quantile(self._away, 99),
            sent=self._sent,
            all_good=self._all_good,
        )


def _quantile(values: list[float], percent: int) -> float:
    return quantiles(values, n=100, method="inclusive")[percent - 1] if len(values) > 1 else sum(values)


async def send_one(connection: Connection, request: bytes, tally: Tally) -> None:
    try:
        tally.add(await connection.send(request))
    except (OSError, EOFError) as error:
        tally.add(None, type(error).__name__)


async def send_in_turn(host: str, port: int, requests: Iterator[bytes], tally: Tally, connections: int) -> Figures:
    """A closed loop: as many requests are under way as there are connections."""

    async def go_on() -> None:
        connection = Connection(host, port)
        while time.perf_counter() < tally.end:
            await send_one(connection, next(requests), tally)
        connection.close()

    await asyncio.gather(*(go_on() for _ in range(connections)))
    return tally.figures()


async def send_at_rate(host: str, port: int, requests: Iterator[bytes], tally: Tally, rate: float) -> Figures:
    """An open loop. `late`: by how much the last request was begun after its time."""
    idle: list[Connection] = []
    under_way: set[asyncio.Task[None]] = set()

    async def once(connection: Connection, request: bytes) -> None:
        await send_one(connection, request, tally)
        idle.append(connection)

    due = time.perf_counter()
    while due < tally.end:
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        task = asyncio.create_task(once(idle.pop() if idle else Connection(host, port), next(requests)))
        under_way.add(task)
        task.add_done_callback(under_way.discard)
        due += 1 / rate
    late = time.perf_counter() - due
    await asyncio.gather(*under_way)
    for connection in idle:
        connection.close()
    figures = tally.figures()
    figures.late = late
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("host")
    parser.add_argument("port", type=int)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--connections", type=int, default=8)
    parser.add_argument("--rate", type=float)
    parser.add_argument("--warm-up", type=float, default=2.0)
    parser.add_argument("--seconds", type=float, default=10.0)
    options = parser.parse_args()
    requests = itertools.cycle([page.request(options.host) for page in news_pages(options.pages)])
    tally = Tally(options.warm_up, options.seconds)
    work = (
        send_in_turn(options.host, options.port, requests, tally, options.connections)
        if options.rate is None
        else send_at_rate(options.host, options.port, requests, tally, options.rate)
    )
    figures = uvloop.run(work)
    print(json.dumps(asdict(figures)))


if __name__ == "__main__":
    main()
