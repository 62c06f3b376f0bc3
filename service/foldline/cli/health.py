"""foldline health: whether the service on this machine takes pages; for exec probes."""

from __future__ import annotations

import argparse
import http.client
import json
import sys
from typing import Final
from urllib.parse import urlsplit

from foldline.cli.usage import DONE, PAGE_FAILED, Commands, UsageError
from foldline.settings import Settings, read_settings

PATIENCE_SECONDS: Final = 3.0
_ANY_ADDRESS: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - what it is answered at


def add_command(commands: Commands) -> None:
    parser = commands.add_parser("health", help="ask the running service whether it is ready; exit 0 or 1")
    parser.add_argument("--url", help="the service's address, such as http://127.0.0.1:8080")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    host, port = _where(arguments.url, read_settings())
    connection = http.client.HTTPConnection(host, port, timeout=PATIENCE_SECONDS)
    try:
        connection.request("GET", "/readyz")
        answer = connection.getresponse()
        status, body = answer.status, answer.read()
    except (OSError, http.client.HTTPException) as error:
        print(f"foldline: nothing answers at {host} port {port}: {error}", file=sys.stderr)
        return PAGE_FAILED
    finally:
        connection.close()
    if status == http.client.OK:
        print("ready")
        return DONE
    print(f"foldline: not ready: {_reason_in(body) or f'status {status}'}", file=sys.stderr)
    return PAGE_FAILED


def _where(url: str | None, settings: Settings) -> tuple[str, int]:
    """Host and port to ask; UsageError for an address that is none."""
    if url is None:
        return _ANY_ADDRESS.get(settings.host, settings.host), settings.port
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or 80
    except ValueError:
        host, port = None, 80
    if parts.scheme != "http" or not host:
        raise UsageError(f"--url is {url!r}: give an address such as http://127.0.0.1:8080")
    return host, port


def _reason_in(body: bytes) -> str | None:
    try:
        problem = json.loads(body)
    except ValueError:
        return None
    return problem.get("detail") if isinstance(problem, dict) else None
