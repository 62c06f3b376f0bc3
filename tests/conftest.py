"""Fixtures that several test modules share."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import uvloop
from saved_pages import SHARED


@pytest.fixture(scope="session")
def shared_bench() -> Path:
    """The folder of measured real pages, which stands beside the repository and not in it."""
    folder = SHARED / "bench"
    if not folder.is_dir():
        pytest.skip("the measured real pages (../shared/bench) are not on this machine")
    return folder


def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """The loop that the service runs on: its connections differ from asyncio's where they end."""
    return {"uvloop": uvloop.new_event_loop}
