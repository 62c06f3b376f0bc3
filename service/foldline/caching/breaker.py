"""Tells when a server is better left alone: after some failures in a row, until it has been seen to work again."""

from __future__ import annotations

import asyncio
from typing import Final

FAILURES_TO_TRIP: Final = 5


class Breaker:
    """`tripped` is set while nothing should be asked of the server."""

    def __init__(self, failures_to_trip: int = FAILURES_TO_TRIP) -> None:
        self.tripped = asyncio.Event()
        self.last_error = ""
        self._limit = failures_to_trip
        self._in_a_row = 0

    def failed(self, error: str) -> bool:
        """Count a failure; whether it tripped the breaker."""
        self._in_a_row += 1
        self.last_error = error
        if self._in_a_row < self._limit or self.tripped.is_set():
            return False
        self.tripped.set()
        return True

    def worked(self) -> None:
        self._in_a_row = 0

    def reset(self) -> None:
        self._in_a_row = 0
        self.tripped.clear()
