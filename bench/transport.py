"""`python -m bench.transport`: what the way to a worker and back costs, by several ways, for pages of several sizes.

Every way carries a page from an event loop (uvloop) to a process that reads its last byte and answers with a record of
12 kB. The ways take turns, round by round, so that a busy machine is unfair to none. Printed: the median and the 95th
percentile of the milliseconds from handing over to having the answer, and the CPU milliseconds of both processes.

- socket pair: the service's own (`foldline.web.worker`), with its two messages back
- pipes: two of `os.pipe`, grown to a megabyte, read and written by the loop
- shared memory: the page is copied into a map that both share, its length crosses on a socket
- executor: `concurrent.futures.ProcessPoolExecutor`, which pickles and has threads in between
"""

from __future__ import annotations

import argparse
import asyncio
import fcntl
import mmap
import multiprocessing
import os
import resource
import socket
import statistics
import struct
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

import uvloop

from bench.null_extractor import RECORD_CHARS, make_null
from bench.serving import cpu_of
from foldline.web.fork_server import worker_context
from foldline.web.worker import start_worker
from foldline.web.worker_protocol import PageHead

SIZES: Final = (10_000, 300_000, 2_000_000, 16_000_000)
PIPE_BYTES: Final = 1 << 20
MAP_BYTES: Final = 1 << 24
LENGTH: Final = struct.Struct(">I")
ANSWER: Final = b"r" * RECORD_CHARS
SECONDS: Final = 20.0

Carry = Callable[[bytes], Awaitable[bytes]]


@asynccontextmanager
async def by_socket_pair() -> AsyncIterator[tuple[Carry, int]]:
    """The service's own worker with an extraction that does nothing."""
    worker = await start_worker(worker_context(), make_null)
    await worker.wait_ready()
    head = PageHead(url=None, content_type="text/html", seconds=SECONDS)

    async def carry(page: bytes) -> bytes:
        _, record = await worker.run_page(head, page)
        return record

    yield carry, worker.process.pid or 0
    worker.kill()
    await worker.bury()


@asynccontextmanager
async def by_pipes() -> AsyncIterator[tuple[Carry, int]]:
    there, back = os.pipe(), os.pipe()
    for end in (there[1], back[1]):
        fcntl.fcntl(end, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
    process = multiprocessing.get_context("fork").Process(target=answer_pipe, args=(there[0], back[1]))
    process.start()
    os.close(there[0])
    os.close(back[1])
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=PIPE_BYTES)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(back[0], "rb", 0))
    transport, _ = await loop.connect_write_pipe(asyncio.BaseProtocol, os.fdopen(there[1], "wb", 0))

    async def carry(page: bytes) -> bytes:
        transport.writelines([LENGTH.pack(len(page)), page])
        return await reader.readexactly(*LENGTH.unpack(await reader.readexactly(LENGTH.size)))

    yield carry, process.pid or 0
    transport.close()
    process.kill()
    process.join()


@asynccontextmanager
async def by_shared_memory() -> AsyncIterator[tuple[Carry, int]]:
    shared = mmap.mmap(-1, MAP_BYTES)
    ours, theirs = socket.socketpair()
    process = multiprocessing.get_context("fork").Process(target=answer_map, args=(shared, theirs))
    process.start()
    theirs.close()
    reader, writer = await asyncio.open_unix_connection(sock=ours)

    async def carry(page: bytes) -> bytes:
        shared[: len(page)] = page
        writer.write(LENGTH.pack(len(page)))
        return await reader.readexactly(*LENGTH.unpack(await reader.readexactly(LENGTH.size)))

    yield carry, process.pid or 0
    writer.close()
    process.kill()
    process.join()


@asynccontextmanager
async def by_executor() -> AsyncIterator[tuple[Carry, int]]:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as pool:
        loop = asyncio.get_running_loop()

        async def carry(page: bytes) -> bytes:
            return await loop.run_in_executor(pool, answer, page)

        yield carry, await loop.run_in_executor(pool, os.getpid)


WAYS: Final = {
    "socket pair": by_socket_pair,
    "pipes": by_pipes,
    "shared memory": by_shared_memory,
    "executor": by_executor,
}


def answer(page: bytes) -> bytes:
    """What every worker does."""
    return ANSWER if page[-1] else b""


def answer_pipe(there: int, back: int) -> None:
    with os.fdopen(there, "rb", 0) as source, os.fdopen(back, "wb", 0) as sink:
        while head := source.read(LENGTH.size):
            page = read_exactly(source.readinto, *LENGTH.unpack(head))
            sink.write(LENGTH.pack(len(ANSWER)) + answer(page))


def answer_map(shared: mmap.mmap, channel: socket.socket) -> None:
    while head := channel.recv(LENGTH.size):
        (length,) = LENGTH.unpack(head)
        channel.sendall(LENGTH.pack(len(ANSWER)) + answer(shared[:length]))


def read_exactly(read_into: Callable[[memoryview], int | None], length: int) -> bytes:
    buffer = bytearray(length)
    view, filled = memoryview(buffer), 0
    while filled < length:
        filled += read_into(view[filled:]) or 0
    return bytes(buffer)


def own_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


async def measure(rounds: int, pages: int) -> None:
    async with AsyncExitStack() as stack:
        ways = {name: await stack.enter_async_context(way()) for name, way in WAYS.items()}
        print(f"{'bytes':>10}  {'way':<14} {'median ms':>9} {'p95 ms':>8} {'CPU ms':>8}")
        for size in SIZES:
            page = os.urandom(size - 1) + b"x"
            turns = max(1, pages * SIZES[1] // max(size, SIZES[1]))
            times: dict[str, list[float]] = {name: [] for name in ways}
            spent = dict.fromkeys(ways, 0.0)
            for _ in range(rounds):
                for name, (carry, pid) in ways.items():
                    before = own_cpu() + cpu_of(pid)
                    for _ in range(turns):
                        started = time.perf_counter()
                        assert len(await carry(page)) >= RECORD_CHARS
                        times[name].append(time.perf_counter() - started)
                    spent[name] += own_cpu() + cpu_of(pid) - before
            for name, taken in times.items():
                middle, high = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
                cpu = spent[name] / len(taken)
                print(f"{size:>10,}  {name:<14} {1e3 * middle:>9.2f} {1e3 * high:>8.2f} {1e3 * cpu:>8.2f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="turns of each way")
    parser.add_argument("--pages", type=int, default=200, help="pages of 300 kB a turn; fewer of larger ones")
    options = parser.parse_args()
    uvloop.run(measure(options.rounds, options.pages))


if __name__ == "__main__":
    main()
