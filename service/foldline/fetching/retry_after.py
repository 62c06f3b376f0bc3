"""The Retry-After header (RFC 9110, 10.2.3): seconds, or a date."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

LONGEST_REST_SECONDS: Final = 86_400
_SECONDS: Final = re.compile(r"[0-9]{1,9}")


def seconds_to_rest(header: str | None, now: datetime) -> int | None:
    """Whole seconds that a server asks to be left alone, a day at most; None where it says nothing readable.

    >>> seconds_to_rest("Mon, 23 Nov 2026 10:00:30 GMT", datetime(2026, 11, 23, 10, 0, tzinfo=UTC))
    30
    """
    if header is None:
        return None
    text = header.strip()
    if _SECONDS.fullmatch(text):
        return min(int(text), LONGEST_REST_SECONDS)
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return min(max(math.ceil((until - now).total_seconds()), 0), LONGEST_REST_SECONDS)
