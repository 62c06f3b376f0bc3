"""An answer that asks for rest: 429 or 503 with a Retry-After."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final

from aiohttp import ClientResponse, hdrs

from foldline.fetching.failures import FetchFailed
from foldline.fetching.retry_after import seconds_to_rest
from foldline.fetching.turns import Turns

_ASK_FOR_REST: Final = frozenset((HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE))


def note_rest(turns: Turns, host: str, response: ClientResponse) -> None:
    """FetchFailed for an answer that asks for rest, which the host then gets. Any other answer passes."""
    if response.status not in _ASK_FOR_REST:
        return
    seconds = seconds_to_rest(response.headers.get(hdrs.RETRY_AFTER), datetime.now(UTC))
    if seconds is None:
        return
    turns.let_rest(host, seconds, response.status)
    raise FetchFailed(f"{host} answered {response.status} and asks to be left alone", response.status, seconds)
