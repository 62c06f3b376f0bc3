"""`make load`, or `python -m bench.load`: how much the service takes, beside a server that one would build without it.

Both servers stand on the same two cores as the client, which is a process of its own and posts the same real pages
(part `news`) over eight connections. They take turns, round by round. Then foldline gets twice the load that it can
bear: its good answers must stay within a tenth of its peak rate, their p99 within what the queue allows, and whoever is
turned away hears so at once. Exit code 1 where a bar is missed. "CPU ms" is what all processes of a server take for a
page: on a machine that does other things too it is steadier than the rate.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from contextlib import AbstractContextManager
from pathlib import Path
from statistics import fmean
from typing import Final

from bench.http_calls import news_pages
from bench.load_client import Figures
from bench.serving import Memory, Served, foldline_served, served
from foldline.web.workers import WAITING_PER_WORKER

REPOSITORY: Final = Path(__file__).resolve().parent.parent
PAGES: Final = REPOSITORY.parent / "shared" / "bench" / "articles"
CORES: Final = 2
CONNECTIONS: Final = 8
# The bars of this project.
LEAST_RATIO: Final = 5.0
MOST_P99: Final = 1 / 3
MOST_RSS: Final = {"front": 150.0, "worker": 250.0}
PEAK_SHARE: Final = 0.9
OVERLOAD: Final = 2.0
WARM_UP_SECONDS: Final = 2.0
# A rate that is twice the peak fills the queue in the time that a full queue takes; half as long again to settle.
FILL_TIMES: Final = 1.5


def start(kind: str) -> AbstractContextManager[Served]:
    if kind == "foldline":
        return foldline_served({})
    return served([sys.executable, "-m", "bench.load_server", kind], {"PYTHONPATH": str(REPOSITORY)})


def measure(
    server: Served, pages: Path, seconds: float, rate: float | None = None, warm_up: float = WARM_UP_SECONDS
) -> Figures:
    """One run of the client."""
    command = [sys.executable, "-m", "bench.load_client", server.host, str(server.port), "--pages", str(pages)]
    command += ["--connections", str(CONNECTIONS), "--seconds", str(seconds), "--warm-up", str(warm_up)]
    command += ["--rate", str(rate)] if rate else []
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=REPOSITORY)
    return Figures(**json.loads(done.stdout))


def compare(kinds: tuple[str, str], pages: Path, seconds: float, rounds: int) -> tuple[dict[str, list[Figures]], str]:
    """Figures of two servers that take turns, and what the first one's processes hold behind it."""
    found: dict[str, list[Figures]] = {kind: [] for kind in kinds}
    with start(kinds[0]) as first, start(kinds[1]) as second:
        for _ in range(rounds):
            for kind, server in zip(kinds, (first, second), strict=True):
                before = server.cpu()
                figures = measure(server, pages, seconds)
                figures.cpu = (server.cpu() - before) / max(1, figures.sent)
                found[kind].append(figures)
        return found, memory_text(first.memory())


def line(name: str, figures: list[Figures]) -> str:
    columns = zip(*((f.rate, f.p50, f.p99, f.cpu) for f in figures), strict=True)
    rate, p50, p99, cpu = (fmean(values) for values in columns)
    errors = sum(sum(f.errors.values()) + f.turned_away for f in figures)
    return f"  {name:<22} {rate:>8.1f} {1e3 * p50:>9.1f} {1e3 * p99:>9.1f} {1e3 * cpu:>9.2f} {errors:>7}"


def memory_text(memory: list[Memory]) -> str:
    rows = [f"  {one.role:<22} {one.rss:>8.1f} {one.pss:>9.1f}" for one in memory]
    return "\n".join([f"  {'process':<22} {'RSS MB':>8} {'PSS MB':>9}", *rows])


def overload(server: Served, pages: Path, seconds: float) -> tuple[str, bool]:
    """Peak, then twice of it."""
    before = server.cpu()
    peak = measure(server, pages, seconds)
    peak.cpu = (server.cpu() - before) / max(1, peak.sent)
    before = server.cpu()
    workers = max(1, len(server.workers()))
    places = (WAITING_PER_WORKER + 1) * workers
    found = measure(server, pages, seconds, OVERLOAD * peak.rate, WARM_UP_SECONDS + FILL_TIMES * places / peak.rate)
    found.cpu = (server.cpu() - before) / max(1, found.all_good)
    # A page waits for a full queue at most, and then takes what it takes at the peak.
    bound = places / found.rate + peak.p50 if found.rate else 0.0
    share = found.rate / peak.rate
    held = share >= PEAK_SHARE and found.p99 <= bound * 1.1 and not found.errors and found.hints == found.turned_away
    rows = [
        f"  peak, closed loop      {peak.rate:>8.1f} a second, p99 {1e3 * peak.p99:.1f} ms",
        f"  offered                {OVERLOAD * peak.rate:>8.1f} a second (the last {1e3 * found.late:.0f} ms late)",
        f"  good answers           {found.rate:>8.1f} a second: {share:.0%} of the peak; p99 {1e3 * found.p99:.1f} ms",
        f"  a full queue           {1e3 * bound:>8.1f} ms: {WAITING_PER_WORKER} pages a worker, and the page itself",
        f"  turned away            {found.turned_away / found.seconds:>8.1f} a second",
        f"  answered so            {1e3 * found.turned_away_p99:>8.1f} ms, p99",
        f"  CPU for a good answer  {1e3 * found.cpu:>8.2f} ms, and {1e3 * peak.cpu:.2f} ms at the peak",
        f"  with Retry-After       {found.hints:>8} of {found.turned_away}",
        f"  errors                 {sum(found.errors.values()):>8} {found.errors or ''}",
    ]
    return "\n".join(rows), held


def compare_all(pages: Path, seconds: float, rounds: int) -> bool:
    """Both comparisons, printed; whether the bar is held."""
    print(f"\n  {'server':<22} {'pages/s':>8} {'p50 ms':>9} {'p99 ms':>9} {'CPU ms':>9} {'errors':>7}")
    real, memory = compare(("foldline", "peer"), pages, seconds, rounds)
    rate, p99 = print_comparison("with extraction", real)
    null, _ = compare(("foldline-null", "peer-null"), pages, seconds, rounds)
    print_comparison("with an extraction that does nothing", null)
    allowed = mean_of(null["foldline-null"], "rate") / mean_of(real["peer"], "rate")
    by_cpu = mean_of(real["peer"], "cpu") / mean_of(null["foldline-null"], "cpu")
    print(f"  the service itself allows {allowed:.1f} times the peer with extraction; {by_cpu:.1f} by CPU")
    print(f"\nmemory of foldline behind the load\n{memory}", flush=True)
    held = rate >= LEAST_RATIO and p99 <= MOST_P99 and not any(f.errors for f in real["foldline"])
    print(
        f"\nbar of {LEAST_RATIO:.0f} times the rate and a third of the p99: {'held' if held else 'missed'}", flush=True
    )
    return held


def print_comparison(title: str, found: dict[str, list[Figures]]) -> tuple[float, float]:
    """How many times the rate, and which share of the p99, the first has of the second."""
    for kind, figures in found.items():
        print(line(kind, figures))
    first, second = found.values()
    rate, p99, cpu = (mean_of(first, name) / mean_of(second, name) for name in ("rate", "p99", "cpu"))
    print(f"  {title}: {rate:.2f} times the rate, {p99:.2f} of the p99, {cpu:.2f} of the CPU\n", flush=True)
    return rate, p99


def mean_of(figures: list[Figures], name: str) -> float:
    return fmean(getattr(one, name) for one in figures)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, default=PAGES, help="the folder with labels.jsonl")
    parser.add_argument("--seconds", type=float, default=10.0, help="of one run, behind its warm-up")
    parser.add_argument("--rounds", type=int, default=2, help="runs of each server")
    parser.add_argument("--part", choices=("comparison", "overload"), help="only this one")
    options = parser.parse_args()
    count = len(news_pages(options.pages))
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    print(f"{count} real pages, {CONNECTIONS} connections, {CORES} cores for servers and client; {options.rounds} runs")
    held = options.part == "overload" or compare_all(options.pages, options.seconds, options.rounds)
    bears = True
    if options.part != "comparison":
        with start("foldline") as server:
            text, bears = overload(server, options.pages, options.seconds)
        print(f"\ntwice the load that it can bear\n{text}\n\nbar of overload: {'held' if bears else 'missed'}")
    return 0 if held and bears else 1


if __name__ == "__main__":
    sys.exit(main())
