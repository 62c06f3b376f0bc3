"""The origin to fetch from."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from origins import Origin, origin_server


@pytest.fixture
async def origin() -> AsyncIterator[Origin]:
    async with origin_server() as running:
        yield running
