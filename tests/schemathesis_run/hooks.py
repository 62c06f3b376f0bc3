"""What schemathesis does not know by itself: pages and rule files are sent as they are."""

from __future__ import annotations

from typing import Any

import schemathesis
from schemathesis.core import NotSet

RAW = ("text/html", "application/xhtml+xml", "text/plain", "application/toml")


# XHTML would else be wrapped as any XML is.
@schemathesis.serializer(*RAW, "application/xml", "text/xml")
def send_text(_context: Any, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", errors="surrogatepass")


@schemathesis.hook
def filter_case(_context: Any, case: Any) -> bool:
    """A number or null in the place of a page would be sent as its letters, and letters are a page."""
    return case.media_type not in RAW or isinstance(case.body, str | bytes | NotSet)
