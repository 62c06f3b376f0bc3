"""foldline health: whether the service on this machine takes pages; for exec probes."""

from __future__ import annotations

import argparse
import http.client
import json
import socket
import sys
from typing import Final
from urllib.parse import urlsplit

from foldline.cli.exits import DONE, PAGE_FAILED, Commands, UsageError
from foldline.settings import Settings, read_whereabouts

# Below the time that a probe is given, so that it is told the reason.
PATIENCE_SECONDS: Final = 3.0
UNIX_SCHEME: Final = "unix:"
_ANY_ADDRESS: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - what it is answered at


class UnixConnection(http.client.HTTPConnection):
    """HTTP over a Unix socket."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=PATIENCE_SECONDS)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def add_command(commands: Commands) -> None:
    parser = commands.add_parser("health", help="ask the running service whether it is ready; exit 0 or 1")
    parser.add_argument("--url", help="the service's address, such as http://127.0.0.1:8080 or unix:/run/foldline.sock")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    connection, where = _connection_to(arguments.url, read_whereabouts())
    try:
        connection.request("GET", "/readyz", headers={"Connection": "close"})
        answer = connection.getresponse()
        status, body = answer.status, answer.read()
    except (OSError, http.client.HTTPException) as error:
        print(f"foldline: nothing answers at {where}: {error}", file=sys.stderr)
        return PAGE_FAILED
    finally:
        connection.close()
    if status == http.client.OK:
        print("ready")
        return DONE
    print(f"foldline: not ready: {_reason_in(body) or f'status {status}'}", file=sys.stderr)
    return PAGE_FAILED


def _connection_to(url: str | None, settings: Settings) -> tuple[http.client.HTTPConnection, str]:
    """The connection to ask on, and what it leads to; UsageError for an address that is none."""
    if url is None and settings.uds is not None:
        url = f"{UNIX_SCHEME}{settings.uds}"
    if url is not None and url.startswith(UNIX_SCHEME):
        return UnixConnection(url.removeprefix(UNIX_SCHEME)), url
    host, port = (settings.host, settings.port) if url is None else _host_and_port(url)
    host = _ANY_ADDRESS.get(host, host)
    return http.client.HTTPConnection(host, port, timeout=PATIENCE_SECONDS), f"{host} port {port}"


def _host_and_port(url: str) -> tuple[str, int]:
    try:
        parts = urlsplit(url)
        scheme, host, port = parts.scheme, parts.hostname, parts.port or 80
    except ValueError:
        scheme, host, port = "", None, 80
    if scheme != "http" or not host:
        raise UsageError(f"--url is {url!r}: give an address such as http://127.0.0.1:8080 or unix:/run/foldline.sock")
    return host, port


def _reason_in(body: bytes) -> str | None:
    try:
        problem = json.loads(body)
    except ValueError:
        return None
    return problem.get("detail") if isinstance(problem, dict) else None
