"""Where the service listens: a host and port, or a Unix socket. Starting to, and what is left behind.

A socket that a service left behind when it was killed is removed; one on which somebody listens is not, and a file that
is no socket is not touched. Two services that start at once are kept apart by a lock on the folder.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import socket
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from aiohttp import web

from foldline.settings import Settings
from foldline.web.failures import AddressUnusable
from foldline.web.limits import BACKLOG

# A service that listens takes a connection at once, however busy it is.
_TRY_SECONDS: Final = 1.0


class UnixSocketSite(web.BaseSite):
    """A Unix socket that has its mode before anybody can connect, and is removed at the end if it is still ours."""

    def __init__(self, runner: web.BaseRunner, path: Path, mode: int) -> None:
        super().__init__(runner, backlog=BACKLOG)
        self._path, self._mode = path, mode
        self._identity: tuple[int, int] | None = None

    @property
    def name(self) -> str:
        return f"unix:{self._path}"

    async def start(self) -> None:
        await super().start()
        bound = open_unix_socket(self._path, self._mode)
        self._identity = _identity_of(self._path)
        server = self._runner.server
        if server is None:
            raise TypeError("the runner is not set up")
        self._server = await asyncio.get_running_loop().create_unix_server(server, sock=bound, backlog=BACKLOG)

    async def stop(self) -> None:
        await super().stop()
        if self._identity is not None and _identity_of(self._path) == self._identity:
            with suppress(OSError):
                self._path.unlink()


async def listen(runner: web.BaseRunner, settings: Settings) -> web.BaseSite:
    """Begin to listen where the settings say. AddressUnusable, with a sentence, where that cannot be."""
    if settings.uds is not None:
        site: web.BaseSite = UnixSocketSite(runner, settings.uds, settings.uds_mode)
        where = f"the Unix socket {settings.uds}"
    else:
        site = web.TCPSite(runner, settings.host, settings.port, backlog=BACKLOG)
        where = f"{settings.host} port {settings.port}"
    try:
        await site.start()
    except OSError as error:
        raise AddressUnusable(f"cannot listen on {where}: {_reason_of(error)}") from None
    return site


def address_of(runner: web.BaseRunner) -> str:
    """Where it listens, as "http://host:port" or "unix:/path"."""
    address = runner.addresses[0]
    if isinstance(address, str | bytes):
        return f"unix:{os.fsdecode(address)}"
    host, port = address[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def open_unix_socket(path: Path, mode: int) -> socket.socket:
    """A socket that listens at the path. AddressUnusable where somebody else does, OSError where it cannot be made."""
    with _alone_in(path.parent):
        _make_room(path)
        bound = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            bound.bind(str(path))
            path.chmod(mode)  # nobody can connect before the next line
            bound.listen(BACKLOG)
        except BaseException:
            bound.close()
            raise
        bound.setblocking(False)
        return bound


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Keep other services from looking for a left-over socket and making theirs meanwhile."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _make_room(path: Path) -> None:
    try:
        is_socket = stat.S_ISSOCK(path.lstat().st_mode)
    except FileNotFoundError:
        return
    if not is_socket:
        raise AddressUnusable(f"cannot listen on {path}: it exists and is no socket; remove it or name another path")
    if _somebody_listens(path):
        raise AddressUnusable(f"cannot listen on {path}: another process listens there; stop it or name another path")
    path.unlink()


def _somebody_listens(path: Path) -> bool:
    """Only a refused connection tells that nobody does: a queue that is full, or no right to connect, does not."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as trial:
        trial.settimeout(_TRY_SECONDS)
        try:
            trial.connect(str(path))
        except (ConnectionRefusedError, FileNotFoundError):
            return False
        except OSError:
            return True
    return True


def _identity_of(path: Path) -> tuple[int, int] | None:
    try:
        found = path.lstat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _reason_of(error: OSError) -> str:
    """What the system says; a name that has no address carries an error number of its own kind."""
    return os.strerror(error.errno) if error.errno and error.errno > 0 else str(error)
