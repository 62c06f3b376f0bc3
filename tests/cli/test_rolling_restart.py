"""Two instances behind one client under load, one restarted after the other: no request that was taken is lost.

The client does what a Service of Kubernetes and its kubelet do: it asks both for their readiness, sends to those that
are ready, and goes to the other one where a connection is refused, and only there.
"""

from __future__ import annotations

import asyncio
import signal
import socket
import subprocess
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from aiohttp import ClientConnectorError, ClientError, ClientSession

from foldline.cli.serve import example_page

StartServer = Callable[..., "subprocess.Popen[str]"]
CALLERS = 4
PROBE_SECONDS = 0.05
# Longer than a probe takes to see that an instance stops.
STOP_DELAY = "2.0"
ENOUGH_SECONDS = 90.0
REQUESTS_BETWEEN = 20


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


class Balancer:
    """Sends pages to the instances that are ready, and counts what became of each."""

    def __init__(self, session: ClientSession, ports: list[int]) -> None:
        self._session = session
        self._ports = ports
        self.ready: set[int] = set()
        self.answered: Counter[int] = Counter()
        self.failures: list[str] = []
        self.records: set[str] = set()

    async def probe(self, port: int) -> None:
        while True:
            try:
                async with self._session.get(
                    f"http://127.0.0.1:{port}/readyz", headers={"Connection": "close"}
                ) as seen:
                    is_ready = seen.status == 200
            except ClientError:
                is_ready = False
            (self.ready.add if is_ready else self.ready.discard)(port)
            await asyncio.sleep(PROBE_SECONDS)

    async def send_pages(self, first: int) -> None:
        page, url, content_type = example_page()
        content = page.read_bytes()
        headers = {"Content-Type": content_type, "Content-Location": url}
        turn = first
        while True:
            turn += 1
            port = self._ports[turn % len(self._ports)]
            if port not in self.ready:
                await asyncio.sleep(0.005)
                continue
            try:
                async with self._session.post(
                    f"http://127.0.0.1:{port}/v1/extract", data=content, headers=headers
                ) as got:
                    self.records.add(await got.text())
                    if got.status != 200:
                        self.failures.append(f"{port}: {got.status}")
                    self.answered[port] += 1
            except ClientConnectorError:
                continue  # it was not taken: another one gets it
            except ClientError as error:
                self.failures.append(f"{port}: {error!r}")

    async def until(self, holds: Callable[[], Any]) -> None:
        async with asyncio.timeout(ENOUGH_SECONDS):
            while not holds():  # noqa: ASYNC110 - what is waited for happens in another process
                await asyncio.sleep(0.02)

    async def some_more(self) -> None:
        """Until so many more pages were answered."""
        goal = self.answered.total() + REQUESTS_BETWEEN
        await self.until(lambda: self.answered.total() >= goal)


async def test_a_rolling_restart_loses_nothing(start_server: StartServer) -> None:
    ports = [free_port(), free_port()]

    def start(port: int) -> subprocess.Popen[str]:
        return start_server(
            stderr=subprocess.DEVNULL, FOLDLINE_PORT=str(port), FOLDLINE_WORKERS="1", FOLDLINE_STOP_DELAY=STOP_DELAY
        )

    instances = {port: start(port) for port in ports}
    async with ClientSession() as session:
        balancer = Balancer(session, ports)
        tasks = [asyncio.create_task(balancer.probe(port)) for port in ports]
        tasks += [asyncio.create_task(balancer.send_pages(turn)) for turn in range(CALLERS)]
        await balancer.until(lambda: balancer.ready == set(ports))
        await balancer.some_more()
        for port, other in (ports, ports[::-1]):
            by_other = balancer.answered[other]
            instances[port].send_signal(signal.SIGTERM)
            await balancer.until(lambda port=port: instances[port].poll() is not None)
            assert instances[port].returncode == 0
            assert balancer.answered[other] > by_other
            before = balancer.answered[port]
            instances[port] = start(port)
            await balancer.until(lambda port=port, before=before: balancer.answered[port] > before + REQUESTS_BETWEEN)
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks)
    assert balancer.failures == []
    assert len(balancer.records) == 1
