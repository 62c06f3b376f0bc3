"""The store in memory: its bounds in bytes and in time."""

from __future__ import annotations

from foldline.caching.memory_store import ENTRY_BYTES, LARGEST_SHARE, MemoryStore

ROOM = 100 * (ENTRY_BYTES + 100)


def key(number: int) -> bytes:
    return number.to_bytes(32, "big")


async def test_what_is_put_is_found_until_its_time_is_up() -> None:
    now = [0.0]
    store = MemoryStore(ROOM, 60, clock=lambda: now[0])
    store.put(key(1), b"one")
    now[0] = 59.9
    assert await store.get(key(1)) == b"one"
    now[0] = 60.0
    assert await store.get(key(1)) is None
    assert (len(store), store.bytes_held) == (0, 0)
    assert (store.counts.found, store.counts.absent, store.counts.written) == (1, 1, 1)


async def test_the_least_recently_used_leaves_first() -> None:
    store = MemoryStore(ROOM, 60)
    for number in range(100):
        store.put(key(number), bytes(100))
    assert await store.get(key(0)) is not None
    store.put(key(100), bytes(100))
    assert await store.get(key(1)) is None
    assert await store.get(key(0)) is not None
    assert len(store) == 100
    assert store.counts.evicted == 1


async def test_it_never_holds_more_than_its_bound() -> None:
    store = MemoryStore(ROOM, 60)
    for number in range(1000):
        store.put(key(number % 300), bytes(number % 3000))
        assert store.bytes_held <= ROOM
    assert store.bytes_held == sum(len(value) + ENTRY_BYTES for _, value in store._held.values())


async def test_one_value_cannot_empty_it() -> None:
    store = MemoryStore(ROOM, 60)
    store.put(key(1), b"one")
    store.put(key(2), bytes(ROOM // LARGEST_SHARE))
    assert await store.get(key(2)) is None
    assert await store.get(key(1)) == b"one"
    assert store.counts.dropped == 1


async def test_a_value_that_is_put_again_counts_once() -> None:
    store = MemoryStore(ROOM, 60)
    store.put(key(1), bytes(10))
    store.put(key(1), bytes(20))
    assert store.bytes_held == 20 + ENTRY_BYTES
    assert await store.get(key(1)) == bytes(20)
    await store.close()
    assert (len(store), store.bytes_held) == (0, 0)
