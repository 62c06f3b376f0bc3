"""Retry-After: seconds, or a date."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from foldline.fetching.retry_after import seconds_to_rest

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("0", 0),
        ("120", 120),
        (" 120 ", 120),
        ("999999999", 86_400),
        ("99999999999999999999", None),
        ("-5", None),
        ("1.5", None),
        ("１２０", None),
        ("soon", None),
        ("Mon, 23 Nov 2026 10:02:00 GMT", 120),
        ("Monday, 23-Nov-26 10:02:00 GMT", 120),
        ("Mon, 23 Nov 2026 10:02:00", 120),
        ("Mon, 23 Nov 2026 11:02:00 +0100", 120),
        ("Mon, 23 Nov 2026 09:00:00 GMT", 0),
        ("Mon, 23 Nov 2099 09:00:00 GMT", 86_400),
        ("Mon, 99 Nov 2026 09:00:00 GMT", None),
    ],
)
def test_it_is_read_as_whole_seconds_of_a_day_at_most(header: str | None, seconds: int | None) -> None:
    assert seconds_to_rest(header, NOW) == seconds
