"""The Unix socket: its mode, what is left behind, who else listens, and its end."""

from __future__ import annotations

import asyncio
import socket
import stat
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, UnixConnector
from odd_extractors import make_obedient

from foldline.cli import main
from foldline.settings import Settings
from foldline.web.failures import AddressUnusable
from foldline.web.listening import open_unix_socket
from foldline.web.server import Service


@asynccontextmanager
async def serving(path: Path, **settings: Any) -> AsyncIterator[Service]:
    running = await Service.start(Settings(uds=path, workers=1, **settings), make_obedient)
    try:
        await running.workers.wait_ready()
        yield running
    finally:
        await running.stop()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "foldline.sock"


def leave_behind(path: Path) -> None:
    """What a service that was killed leaves: a socket on which nobody listens."""
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(path))


async def posts(path: Path) -> str:
    async with (
        ClientSession("http://localhost", connector=UnixConnector(str(path))) as client,
        client.post("/v1/extract", data=b"page", headers={"Content-Type": "text/html"}) as response,
    ):
        return str((await response.json())["body"])


async def test_a_page_is_answered_over_the_socket_and_the_socket_goes(path: Path) -> None:
    async with serving(path) as service:
        assert service.address == f"unix:{path}"
        assert await posts(path) == "page"
        assert stat.S_IMODE(path.stat().st_mode) == 0o660
    assert not path.exists()


async def test_the_mode_is_the_settings(path: Path) -> None:
    async with serving(path, uds_mode=0o600):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_what_a_killed_service_left_behind_is_taken_away(path: Path) -> None:
    leave_behind(path)
    async with serving(path):
        assert await posts(path) == "page"


async def test_a_socket_on_which_somebody_listens_is_left_alone(path: Path) -> None:
    async with serving(path):
        with pytest.raises(AddressUnusable, match="another process listens there"):
            await Service.start(Settings(uds=path, workers=1), make_obedient)
        assert await posts(path) == "page"


def test_a_listener_whose_queue_is_full_is_one_all_the_same(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as busy:
        busy.bind(str(path))
        busy.listen(0)
        callers = [socket.socket(socket.AF_UNIX) for _ in range(3)]
        for caller in callers:
            caller.setblocking(False)
            caller.connect_ex(str(path))
        with pytest.raises(AddressUnusable, match="another process listens there"):
            open_unix_socket(path, 0o660)
        for caller in callers:
            caller.close()


def test_of_many_that_start_at_once_one_gets_the_place(path: Path) -> None:
    leave_behind(path)

    def try_it(_: int) -> socket.socket | None:
        try:
            return open_unix_socket(path, 0o660)
        except AddressUnusable:
            return None

    with ThreadPoolExecutor(8) as threads:
        winners = [found for found in threads.map(try_it, range(8)) if found is not None]
    with winners.pop() as winner, socket.socket(socket.AF_UNIX) as caller:
        assert winners == []
        caller.connect(str(path))  # the path leads to the winner, and to nobody else's socket
        winner.accept()[0].close()


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
async def test_what_is_no_socket_is_left_alone(path: Path, kind: str) -> None:
    match kind:
        case "file":
            path.write_text("precious")
        case "folder":
            path.mkdir()
        case "link":
            path.symlink_to("elsewhere")
    with pytest.raises(AddressUnusable, match="exists and is no socket"):
        await Service.start(Settings(uds=path, workers=1), make_obedient)
    assert path.exists() or path.is_symlink()


async def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(AddressUnusable, match=r"cannot listen on the Unix socket .*: No such file or directory"):
        await Service.start(Settings(uds=tmp_path / "none" / "a.sock", workers=1), make_obedient)


async def test_a_socket_that_is_no_longer_ours_is_left_to_its_owner(path: Path) -> None:
    async with serving(path):
        path.unlink()
        leave_behind(path)
    assert path.is_socket()


async def test_health_asks_over_the_socket(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FOLDLINE_UDS", str(path))
    assert await asyncio.to_thread(main, ["health"]) == 1
    assert f"nothing answers at unix:{path}" in capsys.readouterr().err
    async with serving(path):
        assert await asyncio.to_thread(main, ["health"]) == 0
        monkeypatch.delenv("FOLDLINE_UDS")
        assert await asyncio.to_thread(main, ["health", "--url", f"unix:{path}"]) == 0
    assert capsys.readouterr().out.splitlines().count("ready") == 2
