"""The store on a server, against a real one: it is cut, stalled, filled and fed garbage."""

from __future__ import annotations

import asyncio
import shutil
import socket
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis
from redis_servers import RedisServer

from foldline.caching import server_store
from foldline.caching.breaker import FAILURES_TO_TRIP
from foldline.caching.server_store import (
    MAX_LOOKUPS,
    MAX_VALUE_BYTES,
    MAX_WAITING_BYTES,
    PREFIX,
    WRITES_TO_TRUST,
    ServerStore,
)
from foldline.caching.store import StoreState

ENOUGH_SECONDS = 30.0
KEY = b"k" * 32
NAME = PREFIX + KEY.hex().encode()


@pytest.fixture
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that are not about time: a machine under load must not look like a slow server."""
    monkeypatch.setattr(server_store, "SLOW_SECONDS", 10.0)
    monkeypatch.setattr(server_store, "LOOKUP_SECONDS", 10.0)


@asynccontextmanager
async def store_at(url: str, *, works: bool = True) -> AsyncIterator[tuple[ServerStore, list[tuple[StoreState, str]]]]:
    """A store, and the changes that it tells of; those since it has seen its server, if the server `works`."""
    changes: list[tuple[StoreState, str]] = []
    store = ServerStore(url, 60, lambda state, error: changes.append((state, error)), first_pause_seconds=0.05)
    await store.open()
    if works:
        await state_becomes(store, StoreState.UP)
        changes.clear()
    try:
        yield store, changes
    finally:
        await store.close()


async def happens(what: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(ENOUGH_SECONDS):
        while not await what():  # noqa: ASYNC110 - what is waited for happens in another process
            await asyncio.sleep(0.02)


async def comes_back(store: ServerStore, value: bytes) -> None:
    """The server, not the queue, gives the value. A machine under load may need more than one lookup."""

    async def found() -> bool:
        return not store._waiting and await store.get(KEY) == value

    await happens(found)


async def state_becomes(store: ServerStore, state: StoreState) -> None:
    async def is_so() -> bool:
        await store.get(b"other" * 6)
        return store.state is state

    await happens(is_so)


async def told_of(changes: list[tuple[StoreState, str]], count: int) -> None:
    async def so_many() -> bool:
        return len(changes) >= count

    await happens(so_many)


@pytest.mark.parametrize("way", ["url", "unix_url"])
async def test_a_value_is_shared_by_two_replicas(redis_server: RedisServer, way: str) -> None:
    url = getattr(redis_server, way)
    async with store_at(url) as (first, _), store_at(url) as (second, _):
        first.put(KEY, b"one")
        assert await first.get(KEY) == b"one"  # from the queue, or from the server
        await comes_back(second, b"one")
        assert first.counts.written == 1
        async with Redis.from_url(redis_server.url) as client:
            assert 0 < await client.ttl(NAME) <= 60
            assert await client.keys() == [NAME]


async def test_what_waits_is_written_before_the_end(redis_server: RedisServer) -> None:
    async with store_at(redis_server.url) as (store, _):
        for number in range(50):
            store.put(number.to_bytes(32, "big"), bytes(10_000))
    async with Redis.from_url(redis_server.url) as client:
        assert await client.dbsize() == 50


async def test_a_server_that_is_cut_is_left_alone_and_found_again(redis_server: RedisServer) -> None:
    async with store_at(redis_server.url) as (store, changes):
        store.put(KEY, b"one")
        await comes_back(store, b"one")
        redis_server.stop()
        await state_becomes(store, StoreState.DOWN)
        skipped = store.counts.skipped
        assert await store.get(KEY) is None
        assert store.counts.skipped == skipped + 1
        store.put(KEY, b"two")
        assert not store._waiting
        redis_server.start()
        await state_becomes(store, StoreState.UP)
        store.put(KEY, b"three")
        await comes_back(store, b"three")
    assert [state for state, _ in changes][:2] == [StoreState.DOWN, StoreState.UP]
    assert changes[0][1] == "ConnectionError"


async def test_a_server_that_is_not_there_at_the_start(redis_server: RedisServer) -> None:
    redis_server.stop()
    async with store_at(redis_server.url, works=False) as (store, changes):
        assert store.state is StoreState.DOWN
        await told_of(changes, 1)
        assert changes == [(StoreState.DOWN, "ConnectionError")]
        redis_server.start()
        await told_of(changes, 2)
        assert changes[1] == (StoreState.UP, "")


async def test_a_server_that_hangs_holds_few_callers_up_and_none_for_long(
    redis_server: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is timed here: the waits that callers are given are counted, and their length is looked at."""
    waits: list[float | None] = []
    real_wait = asyncio.wait

    async def counted_wait(tasks: Any, **how: Any) -> Any:
        waits.append(how["timeout"])
        return await real_wait(tasks, **how)

    monkeypatch.setattr(server_store.asyncio, "wait", counted_wait)
    monkeypatch.setattr(server_store, "BACKGROUND_SECONDS", 0.2)
    async with store_at(redis_server.url) as (store, changes):
        store.put(KEY, b"one")
        await comes_back(store, b"one")
        redis_server.stall()
        waits.clear()
        for _ in range(3):
            assert await store.get(KEY) is None
            store.put(b"x" * 32, b"y")
        assert waits == [server_store.LOOKUP_SECONDS] * len(waits)
        await state_becomes(store, StoreState.DOWN)
        waits.clear()
        for _ in range(100):
            assert await store.get(KEY) is None
        assert not waits
        redis_server.go_on()
        await state_becomes(store, StoreState.UP)
        await comes_back(store, b"one")
    assert changes[0][0] is StoreState.DOWN


async def test_a_slow_server_counts_as_one_that_fails(
    redis_server: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with store_at(redis_server.url) as (store, changes):
        await comes_back_empty(store)
        monkeypatch.setattr(server_store, "SLOW_SECONDS", 0.0)
        for _ in range(FAILURES_TO_TRIP):
            await store.get(KEY)
        assert changes[0] == (StoreState.DOWN, "Slow")


async def test_a_server_is_not_slow_while_extractions_are_slower(
    redis_server: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with store_at(redis_server.url) as (store, changes):
        await comes_back_empty(store)
        monkeypatch.setattr(server_store, "SLOW_SECONDS", 0.0)
        monkeypatch.setattr(server_store, "LOOKUP_SECONDS", 10.0)
        store.instead_seconds = 10.0
        for _ in range(2 * FAILURES_TO_TRIP):
            assert await store.get(KEY) is None
        assert not changes


async def comes_back_empty(store: ServerStore) -> None:
    async def answered() -> bool:
        await store.get(KEY)
        return store.counts.absent > 0

    await happens(answered)


async def test_lookups_under_way_are_bounded(redis_server: RedisServer) -> None:
    async with store_at(redis_server.url) as (store, _):
        await comes_back_empty(store)
        redis_server.stall()
        await asyncio.gather(*(store.get(KEY) for _ in range(3 * MAX_LOOKUPS)))
        assert store.counts.skipped >= 2 * MAX_LOOKUPS
        assert len(store._lookups) <= MAX_LOOKUPS
        redis_server.go_on()


async def test_what_waits_to_be_written_is_bounded(redis_server: RedisServer) -> None:
    async with store_at(redis_server.url) as (store, _):
        await comes_back_empty(store)
        redis_server.stall()
        for number in range(40):
            store.put(number.to_bytes(32, "big"), bytes(1 << 20))
        assert store._waiting_bytes <= MAX_WAITING_BYTES
        assert store.counts.dropped >= 24
        store.put(b"z" * 32, bytes(MAX_VALUE_BYTES + 1))
        assert b"z" * 32 not in store._waiting
        redis_server.go_on()


@pytest.mark.usefixtures("patience")
async def test_a_full_server_is_still_read(tmp_path: Path) -> None:
    server = RedisServer(tmp_path, "--maxmemory", "3mb", "--maxmemory-policy", "noeviction")
    server.start()
    try:
        async with store_at(server.url) as (store, changes):
            store.put(KEY, b"one")
            await comes_back(store, b"one")
            for number in range(40):
                store.put(number.to_bytes(32, "big"), bytes(200_000))

            async def all_tried() -> bool:
                return not store._waiting

            await happens(all_tried)
            assert store.state is StoreState.FULL
            assert store.counts.dropped > 0
            await comes_back(store, b"one")
            async with Redis.from_url(server.url) as client:
                await client.flushdb()
            for number in range(WRITES_TO_TRUST):
                store.put(KEY, b"%d" % number)
                await comes_back(store, b"%d" % number)
            assert store.state is StoreState.UP
        assert [state for state, _ in changes] == [StoreState.FULL, StoreState.UP]
    finally:
        server.stop()


@pytest.mark.usefixtures("patience")
async def test_what_others_put_under_our_name_does_no_harm(redis_server: RedisServer) -> None:
    async with Redis.from_url(redis_server.url) as client, store_at(redis_server.url) as (store, changes):
        await client.rpush(NAME, b"a list")
        for _ in range(2 * FAILURES_TO_TRIP):
            assert await store.get(KEY) is None
        assert store.state is StoreState.UP
        await client.set(NAME, bytes(3 * MAX_VALUE_BYTES))

        async def bounded() -> bool:
            value = await store.get(KEY)
            return value is not None and len(value) == MAX_VALUE_BYTES + 1

        await happens(bounded)
        assert not changes


async def test_a_wrong_password_is_a_server_that_is_down(tmp_path: Path) -> None:
    server = RedisServer(tmp_path, "--requirepass", "hunter2")
    server.start()
    try:
        wrong, right = (server.url.replace("//", f"//:{password}@") for password in ("hunter3", "hunter2"))
        async with store_at(wrong, works=False) as (store, changes):
            await told_of(changes, 1)
            assert changes == [(StoreState.DOWN, "AuthenticationError")]
        async with store_at(right) as (store, changes):
            store.put(KEY, b"one")
            await comes_back(store, b"one")
    finally:
        server.stop()


def make_certificate(key: Path, certificate: Path) -> None:
    """A certificate for 127.0.0.1 that nobody else has signed."""
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl on this machine to make a certificate with")
    wanted = [
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=cache",
        "-addext",
        "subjectAltName=IP:127.0.0.1",
    ]
    command = ["openssl", "req", "-x509", *wanted, "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True)


async def test_a_server_behind_tls(tmp_path: Path) -> None:
    """With a certificate of its own, which the address names; without it, the server is not trusted."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    make_certificate(key, certificate)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    files = ["--tls-cert-file", str(certificate), "--tls-key-file", str(key), "--tls-ca-cert-file", str(certificate)]
    server = RedisServer(tmp_path, "--tls-port", str(port), "--tls-auth-clients", "no", *files)
    try:
        server.start()
    except AssertionError as error:
        pytest.skip(f"this server was built without TLS: {str(error)[-200:]}")
    try:
        async with store_at(f"rediss://127.0.0.1:{port}/0?ssl_ca_certs={certificate}") as (store, _):
            store.put(KEY, b"one")
            await comes_back(store, b"one")
        async with store_at(f"rediss://127.0.0.1:{port}/0", works=False) as (_, changes):
            await told_of(changes, 1)
            assert changes[0][0] is StoreState.DOWN
    finally:
        server.stop()


@pytest.mark.parametrize(
    "said", [b"", b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\x00\xff" * 500, b"$-7\r\n", b"*3\r\n$1\r\n", b"+OK\r\n" * 50]
)
async def test_a_server_that_speaks_something_else(said: bytes) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(said)
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with store_at(f"redis://127.0.0.1:{port}", works=False) as (store, _):
            store._breaker.reset()  # as if it had worked before
            for _ in range(3 * FAILURES_TO_TRIP):
                store.put(KEY, b"one")
                assert await store.get(b"o" * 32) in (None, b"OK")
