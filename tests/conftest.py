"""Fixtures that several test modules share."""

from __future__ import annotations

from pathlib import Path

import pytest
from saved_pages import SHARED


@pytest.fixture(scope="session")
def shared_bench() -> Path:
    """The folder of measured real pages, which stands beside the repository and not in it."""
    folder = SHARED / "bench"
    if not folder.is_dir():
        pytest.skip("the measured real pages (../shared/bench) are not on this machine")
    return folder
