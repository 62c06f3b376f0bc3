"""A service on loopback whose workers do what the pages tell them (see odd_extractors.py)."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

# Worker processes get this process's sys.path, and import the extractor's maker by its module's name.
sys.path.insert(0, str(Path(__file__).parent))

from odd_extractors import make_obedient

from foldline.settings import Settings
from foldline.web.server import Service

SETTINGS = Settings(port=0, workers=2, page_timeout=20.0, max_page_bytes=100_000)


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    running = await Service.start(SETTINGS, make_obedient)
    try:
        await running.workers.wait_ready()
        yield running
    finally:
        await running.stop()


@pytest.fixture
async def client(service: Service) -> AsyncIterator[ClientSession]:
    async with ClientSession(service.address, auto_decompress=False) as session:
        yield session
