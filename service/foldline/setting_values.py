"""The text of a setting -> its value. Each raises ValueError with a sentence that says what is expected."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Final

# The kernel's room for a Unix socket's path, without its end.
MAX_SOCKET_PATH_BYTES: Final = 107
MAX_CONNECTIONS: Final = 100_000
MAX_BURST: Final = 1_000_000
_DECIMAL: Final = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?")


def read_uds(text: str) -> Path | None:
    if text and (not text.startswith("/") or len(os.fsencode(text)) > MAX_SOCKET_PATH_BYTES):
        raise ValueError(f"expected an absolute path of at most {MAX_SOCKET_PATH_BYTES} bytes")
    return Path(text) if text else None


def read_mode(text: str) -> int:
    if re.fullmatch(r"0?[0-7]{3}", text) is None or not int(text, 8) & stat.S_IWUSR:
        raise ValueError("expected three octal digits, such as 660; the owner must be able to write")
    return int(text, 8)


def read_path(text: str) -> Path | None:
    """A file that is read later, by who needs it."""
    return Path(text) if text else None


def read_rate(text: str) -> float | None:
    if text and (_DECIMAL.fullmatch(text) is None or not float(text)):
        raise ValueError("expected requests a second above 0, such as 20 or 0.5")
    return float(text) if text else None


def read_burst(text: str) -> int | None:
    return whole_number(text, 1, MAX_BURST, "a number of requests") if text else None


def read_max_connections(text: str) -> int:
    return whole_number(text, 1, MAX_CONNECTIONS, "a number of connections")


def read_pause(text: str) -> float:
    if _DECIMAL.fullmatch(text) is None:
        raise ValueError("expected seconds, such as 5; 0 is none")
    return float(text)


def whole_number(text: str, least: int, most: int, what: str) -> int:
    expected = f"expected {what} from {least} to {most}"
    if re.fullmatch(r"[0-9]{1,12}", text) is None or not least <= int(text) <= most:
        raise ValueError(expected)
    return int(text)
