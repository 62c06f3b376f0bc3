"""API keys: the file, the comparison, what is open, reloading, the log."""

from __future__ import annotations

import hashlib
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from aiohttp import ClientSession
from odd_extractors import make_obedient
from raw_calls import eventually

from foldline.settings import Settings
from foldline.web.keys import KEY_PREFIX, KeysUnusable, digest_of, line_for, new_key, parse_keys, read_key_ring
from foldline.web.server import Service

HTML = {"Content-Type": "text/html"}
FIRST, SECOND = new_key(), new_key()


def bearer(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


def test_a_key_is_long_random_and_known_by_its_digest_alone() -> None:
    keys = {new_key() for _ in range(50)}
    assert len(keys) == 50
    assert all(key.startswith(KEY_PREFIX) and len(key) >= 46 for key in keys)
    line = line_for("newsroom", FIRST)
    assert FIRST not in line
    assert line == f"newsroom sha256:{hashlib.sha256(FIRST.encode()).hexdigest()}"


def test_a_file_has_comments_several_keys_and_rates() -> None:
    bare = digest_of("third").hex().upper()
    ring = parse_keys(
        f"# our callers\n\n{line_for('newsroom', FIRST)}   # since May\r\n"
        f"  {line_for('newsroom', SECOND)} rate=2.5 burst=10\nblog\t{bare} rate=1\n"
    )
    assert [(key.name, key.rate, key.burst) for key in ring.keys] == [
        ("newsroom", None, None),
        ("newsroom", 2.5, 10),
        ("blog", 1.0, None),
    ]
    found = [ring.find(shown) for shown in (FIRST, SECOND, "third", "fourth", "", "\udcff", FIRST + " ")]
    assert [key and key.name for key in found] == ["newsroom", "newsroom", "blog", None, None, None, None]


def test_every_key_is_compared_whichever_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = parse_keys("\n".join(line_for(f"caller-{number}", str(number)) for number in range(5)))
    compared: list[bytes] = []

    def compare(ours: bytes, shown: bytes) -> bool:
        compared.append(ours)
        return ours == shown

    monkeypatch.setattr("hmac.compare_digest", compare)
    for shown in ("0", "4", "none of them"):
        compared.clear()
        ring.find(shown)
        assert compared == [key.digest for key in ring.keys]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "holds no key"),
        ("# nothing\n\n", "holds no key"),
        ("newsroom", "line 1: expected a name and a digest"),
        (f"\n{FIRST}\n", "line 2: expected a name and a digest"),
        (f"newsroom {FIRST}", "line 1: expected sha256: and 64 hexadecimal digits"),
        ("newsroom md5:900150983cd24fb0d6963f7d28e17f72", "expected sha256:"),
        (f"news/room {digest_of('a').hex()}", "a name and a digest"),
        (f"a {digest_of('a').hex()}\nb {digest_of('a').hex()}", "line 2: has the same digest as line 1"),
        (f"a {digest_of('a').hex()} rate=fast", "line 1: expected requests a second"),
        (f"a {digest_of('a').hex()} rate=1 burst=0", "line 1: expected a number of requests"),
        (f"a {digest_of('a').hex()} burst=7", "burst= does nothing without rate="),
        (f"a {digest_of('a').hex()} speed=7", "expected rate=NUMBER and burst=NUMBER"),
        (f"a {digest_of('a').hex()} rate=1 rate=2 burst=3", "expected rate=NUMBER and burst=NUMBER"),
        ("\n".join(f"a {digest_of(str(number)).hex()}" for number in range(1001)), "more than 1000 keys"),
    ],
)
def test_a_bad_file_is_told_by_line_and_never_quoted(text: str, words: str) -> None:
    with pytest.raises(KeysUnusable, match=words) as caught:
        parse_keys(text)
    assert FIRST not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe", "is no UTF-8"),
        (b"#" * 1_048_577, "has more than 1048576 bytes"),
        (None, "cannot be read: No such"),
    ],
)
def test_what_is_no_file_of_digests_is_told_with_its_path(tmp_path: Path, content: bytes | None, words: str) -> None:
    path = tmp_path / "keys"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KeysUnusable, match=words) as caught:
        read_key_ring(path)
    assert str(path) in str(caught.value)


@pytest.fixture
def mounted(tmp_path: Path) -> Path:
    """A Secret as Kubernetes mounts it: the file is a symlink into a folder that `..data` names."""
    write_version(tmp_path, "..1", line_for("newsroom", FIRST))
    (tmp_path / "..data").symlink_to("..1")
    (tmp_path / "keys").symlink_to("..data/keys")
    return tmp_path / "keys"


def write_version(folder: Path, name: str, text: str) -> None:
    (folder / name).mkdir()
    (folder / name / "keys").write_text(text + "\n")


def swap(folder: Path, name: str) -> None:
    """What the kubelet does: one rename, and every file is another one."""
    (folder / "..data_tmp").symlink_to(name)
    (folder / "..data_tmp").rename(folder / "..data")


@pytest.fixture
async def locked(mounted: Path) -> AsyncIterator[Service]:
    running = await Service.start(Settings(port=0, workers=1, api_keys_file=mounted), make_obedient)
    try:
        await running.workers.wait_ready()
        yield running
    finally:
        await running.stop()


@pytest.fixture
async def stranger(locked: Service) -> AsyncIterator[ClientSession]:
    async with ClientSession(locked.address) as session:
        yield session


async def post(client: ClientSession, **headers: str) -> tuple[int, Any, Any]:
    async with client.post("/v1/extract", data=b"page", headers={**HTML, **headers}) as response:
        return response.status, response.headers, await response.json(content_type=None)


@pytest.mark.parametrize(
    ("header", "challenge"),
    [
        (None, 'Bearer realm="foldline"'),
        ("", 'Bearer realm="foldline"'),
        ("Bearer", 'Bearer realm="foldline"'),
        ("Bearer ", 'Bearer realm="foldline"'),
        (FIRST, 'Bearer realm="foldline"'),
        (f"Basic {FIRST}", 'Bearer realm="foldline"'),
        (f"Bearer {SECOND}", 'Bearer realm="foldline", error="invalid_token"'),
        (f"Bearer {FIRST}x", 'Bearer realm="foldline", error="invalid_token"'),
        (f"Bearer {digest_of(FIRST).hex()}", 'Bearer realm="foldline", error="invalid_token"'),
    ],
)
async def test_without_a_known_key_a_call_is_unauthorized(
    stranger: ClientSession, header: str | None, challenge: str
) -> None:
    status, headers, problem = await post(stranger, **({} if header is None else {"Authorization": header}))
    assert (status, problem["type"]) == (401, "urn:foldline:problem:unauthorized")
    assert headers["WWW-Authenticate"] == challenge
    assert problem["request_id"] == headers["X-Request-Id"]
    assert FIRST not in str(problem)


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER "])
async def test_with_its_key_a_call_is_answered_and_logged_by_name(stranger: ClientSession, scheme: str) -> None:
    with structlog.testing.capture_logs() as events:
        status, _, record = await post(stranger, Authorization=f"{scheme} {FIRST}")
    assert (status, record["body"]) == (200, "page")
    assert [(event["event"], event["key"]) for event in events] == [("request_done", "newsroom")]
    assert FIRST not in str(events)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/livez", 200),
        ("/readyz", 200),
        ("/v1/rules", 401),
        ("/v1/extract", 401),
        ("/metrics", 401),
        ("/nowhere", 401),
        ("/livez/", 401),
    ],
)
async def test_probes_need_no_key_and_everything_else_does(stranger: ClientSession, path: str, status: int) -> None:
    async with stranger.get(path) as response:
        assert response.status == status


async def test_a_key_given_twice_is_no_key(stranger: ClientSession) -> None:
    headers = [("Authorization", f"Bearer {FIRST}"), ("Authorization", f"Bearer {FIRST}")]
    async with stranger.get("/v1/rules", headers=headers) as response:
        assert response.status == 400


async def test_a_swapped_secret_is_taken_without_a_restart(stranger: ClientSession, mounted: Path) -> None:
    async def statuses() -> tuple[int, int]:
        return (await post(stranger, **bearer(FIRST)))[0], (await post(stranger, **bearer(SECOND)))[0]

    async def both() -> bool:
        return await statuses() == (200, 200)

    async def second_alone() -> bool:
        return await statuses() == (401, 200)

    assert await statuses() == (200, 401)
    write_version(mounted.parent, "..2", f"{line_for('newsroom', FIRST)}\n{line_for('newsroom', SECOND)}")
    swap(mounted.parent, "..2")
    await eventually(both)
    write_version(mounted.parent, "..3", line_for("newsroom", SECOND))
    swap(mounted.parent, "..3")
    await eventually(second_alone)


async def test_a_bad_file_keeps_the_last_good_keys_and_the_log_says_so(
    locked: Service, stranger: ClientSession, mounted: Path
) -> None:
    with structlog.testing.capture_logs() as events:
        write_version(mounted.parent, "..2", f"newsroom {SECOND}")
        swap(mounted.parent, "..2")

        async def told() -> bool:
            return any(event["event"] == "keys_not_reloaded" for event in events)

        await eventually(told)
        locked.reload()

        async def told_again() -> bool:
            return any(event.get("cause") == "signal" and event["event"] == "keys_not_reloaded" for event in events)

        await eventually(told_again)
        assert (await post(stranger, **bearer(FIRST)))[0] == 200
        assert (await post(stranger, **bearer(SECOND)))[0] == 401
        write_version(mounted.parent, "..3", line_for("newsroom", SECOND))
        swap(mounted.parent, "..3")

        async def reloaded() -> bool:
            return any(event["event"] == "keys_reloaded" for event in events)

        await eventually(reloaded)
        assert (await post(stranger, **bearer(SECOND)))[0] == 200
    assert SECOND not in str([event for event in events if event["event"] != "request_done"])


async def test_a_file_that_is_gone_keeps_the_keys(stranger: ClientSession, mounted: Path, locked: Service) -> None:
    with structlog.testing.capture_logs() as events:
        os.unlink(mounted)  # noqa: PTH108 - the link itself
        locked.reload()

        async def told() -> bool:
            return any(event["event"] == "keys_not_reloaded" for event in events)

        await eventually(told)
    assert (await post(stranger, **bearer(FIRST)))[0] == 200


async def test_a_start_with_a_bad_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    path.write_text("newsroom\n")
    with pytest.raises(KeysUnusable, match="line 1"):
        await Service.start(Settings(port=0, api_keys_file=path), make_obedient)
