"""foldline serve: the HTTP service."""

from __future__ import annotations

import argparse
import asyncio
import shlex
from contextlib import suppress
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlsplit

import structlog
import uvloop

from foldline.cli.usage import DONE, Commands, UsageError
from foldline.logging_setup import configure_logging
from foldline.settings import Settings, check_exposure, read_settings, settings_table, unknown_names
from foldline.web.failures import AddressUnusable, WorkersUnusable
from foldline.web.server import run_service

log = structlog.get_logger()
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
    settings = read_settings()
    check_exposure(settings)
    configure_logging()
    for name in unknown_names():
        log.warning("setting_unknown", name=name)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        try:
            runner.run(run_service(settings, partial(announce, settings)))
        except (AddressUnusable, WorkersUnusable) as error:
            raise UsageError(str(error)) from None
    return DONE


def announce(settings: Settings, address: str) -> None:
    """Say where the service listens, and how to try it."""
    with suppress(BrokenPipeError):  # nobody reads it: no reason to end
        print(f"foldline listens on {address} with {settings.workers} workers. Try it:")
        print(curl_line(address), flush=True)


def example_page() -> tuple[Path, str, str]:
    """The bundled page: its file, its address and its content type."""
    return Path(str(files("foldline") / "examples" / EXAMPLE_FILE)), EXAMPLE_URL, EXAMPLE_TYPE


def curl_line(address: str) -> str:
    """A command that posts the bundled page and works from any folder."""
    page, url, content_type = example_page()
    parts = urlsplit(address)
    host = _ANY_ADDRESS.get(parts.hostname or "", "") or parts.netloc.rpartition(":")[0]
    call = f"{parts.scheme}://{host}:{parts.port}/v1/extract?url={quote(url, safe='')}"
    words = ("curl", "-s", "-H", f"Content-Type: {content_type}", "--data-binary", f"@{page}", call)
    return " ".join(shlex.quote(word) for word in words)
