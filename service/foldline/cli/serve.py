"""foldline serve: the HTTP service."""

from __future__ import annotations

import argparse
import shlex
from contextlib import suppress
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlsplit

from foldline.cli.exits import DONE, PAGE_FAILED, Commands, UsageError
from foldline.settings import Settings, check_exposure, read_settings, settings_table, unknown_names

EXAMPLE_FILE: Final = "qwiket-harbour.html"
EXAMPLE_URL: Final = (
    "https://am1.news/usconservative/topic/lemonde/6-slug-harbour-towns-seek-new-ferry-lines-as-the-old-bridge-closes"
)
EXAMPLE_TYPE: Final = "text/html; charset=utf-8"
_ANY_ADDRESS: Final = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104 - what it is answered at


def add_command(commands: Commands) -> None:
    parser = commands.add_parser(
        "serve",
        help="start the HTTP service",
        description="Start the HTTP service. Its log goes to standard error, one JSON line per request.",
        epilog=settings_table(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Serve until told to stop; 1 where the end came before every call was answered."""
    settings = read_settings()
    check_exposure(settings)
    # Beside the fork server, which loads what pages need, this process loads what serving needs: see fork_server.py.
    from foldline.web.fork_server import start_fork_server  # noqa: PLC0415

    start_fork_server()
    return serve(settings)


def serve(settings: Settings) -> int:
    # Here and not above: each of these takes time, and the other commands need none of them.
    import asyncio  # noqa: PLC0415

    import structlog  # noqa: PLC0415
    import uvloop  # noqa: PLC0415

    from foldline.logging_setup import configure_logging  # noqa: PLC0415
    from foldline.web.failures import AddressUnusable, WorkersUnusable  # noqa: PLC0415
    from foldline.web.keys import KeysUnusable  # noqa: PLC0415
    from foldline.web.open_files import allow_open_files  # noqa: PLC0415
    from foldline.web.server import run_service  # noqa: PLC0415

    configure_logging()
    for name in unknown_names():
        structlog.get_logger().warning("setting_unknown", name=name)
    allow_open_files(settings.max_connections)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        try:
            given_up = runner.run(run_service(settings, partial(announce, settings)))
        except KeysUnusable as error:
            raise UsageError(f"FOLDLINE_API_KEYS_FILE: {error}") from None
        except (AddressUnusable, WorkersUnusable) as error:
            raise UsageError(str(error)) from None
    return PAGE_FAILED if given_up else DONE


def announce(settings: Settings, address: str) -> None:
    """Say where the service listens, and how to try it."""
    workers = "1 worker" if settings.workers == 1 else f"{settings.workers} workers"
    with suppress(OSError):  # nobody reads it, or its disk is full: no reason to end
        print(f"foldline listens on {address} with {workers}. Try it:")
        print(curl_line(address, asks_for_key=settings.api_keys_file is not None), flush=True)


def example_page() -> tuple[Path, str, str]:
    """The bundled page: its file, its address and its content type."""
    return Path(str(files("foldline") / "examples" / EXAMPLE_FILE)), EXAMPLE_URL, EXAMPLE_TYPE


def curl_line(address: str, *, asks_for_key: bool = False) -> str:
    """A command that posts the bundled page and works from any folder."""
    page, url, content_type = example_page()
    path = f"/v1/extract?url={quote(url, safe='')}"
    if address.startswith("unix:"):
        where = ["--unix-socket", address.removeprefix("unix:"), f"http://localhost{path}"]
    else:
        parts = urlsplit(address)
        host = _ANY_ADDRESS.get(parts.hostname or "", "") or parts.netloc.rpartition(":")[0]
        where = [f"{parts.scheme}://{host}:{parts.port}{path}"]
    key = ["-H", "Authorization: Bearer YOUR_KEY"] if asks_for_key else []
    words = ("curl", "-s", *key, "-H", f"Content-Type: {content_type}", "--data-binary", f"@{page}", *where)
    return " ".join(shlex.quote(word) for word in words)
