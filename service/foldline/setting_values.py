"""The text of a setting -> its value. Each raises ValueError with a sentence that says what is expected."""

from __future__ import annotations

import math
import os
import re
import stat
from pathlib import Path
from typing import Final

from foldline.record import Policy

# The kernel's room for a Unix socket's path, without its end.
MAX_SOCKET_PATH_BYTES: Final = 107
MAX_CONNECTIONS: Final = 100_000
MAX_BURST: Final = 1_000_000
_DECIMAL: Final = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?")
MAX_PORT: Final = 65_535
MAX_WORKERS: Final = 512
# With its rules and libraries a worker has written to 50 MB before its first page.
LEAST_WORKER_MEMORY: Final = 134_217_728
MAX_CACHE_SECONDS: Final = 31_536_000
MIN_CACHE_BYTES: Final = 1 << 20
MAX_CACHE_BYTES: Final = 1 << 40
_TRUE: Final = ("true", "1", "yes", "on")
_FALSE: Final = ("false", "0", "no", "off")
# What stands in the user agent, within brackets: no blank and nothing that would end them.
_CONTACT: Final = re.compile(r"https?://[!-'*-~]+\.[!-'*-~]+|(?:mailto:)?[!-'*-;=?A-~]+@[!-'*-~]+\.[!-'*-~]+")
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_host(text: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9.:%_-]+", text) is None:
        raise ValueError("expected a host name or an IP address to bind to, such as 127.0.0.1")
    return text


def read_port(text: str) -> int:
    if text.startswith("tcp://"):
        raise ValueError(
            "expected a port number; Kubernetes sets this variable for a Service named foldline: "
            "set enableServiceLinks: false in the pod's spec, or set FOLDLINE_PORT yourself"
        )
    return whole_number(text, 0, MAX_PORT, "a port number (0 takes a free one)")


def read_workers(text: str) -> int:
    return whole_number(text, 1, MAX_WORKERS, "a number of worker processes") if text else available_cores()


def read_worker_memory(text: str) -> int:
    return whole_number(text, LEAST_WORKER_MEMORY, 1 << 40, "a number of bytes")


def read_worker_pages(text: str) -> int:
    return whole_number(text, 1, 10**9, "a number of pages")


def read_seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise ValueError("expected seconds above 0, such as 5 or 2.5")
    return seconds


def read_max_page_bytes(text: str) -> int:
    return whole_number(text, 1, 1 << 30, "a number of bytes")


def read_rules_dir(text: str) -> Path | None:
    if not text:
        return None
    folder = Path(text)
    if not folder.is_dir():
        raise ValueError("expected a folder with rule files, and there is no such folder")
    return folder


def read_ad_lists(text: str) -> tuple[Path, ...]:
    paths = tuple(Path(part.strip()) for part in text.split(",") if part.strip())
    for path in paths:
        if not path.is_file():
            raise ValueError(f"expected paths of ad lists, parted by commas; {path} is no file")
    return paths


def read_slugs(text: str) -> frozenset[str]:
    slugs = [part.strip() for part in text.split(",") if part.strip()]
    for slug in slugs:
        if _SLUG.fullmatch(slug) is None:
            raise ValueError(f"expected slugs parted by commas, such as le-monde; {slug!r} is none")
    return frozenset(slugs)


def read_policy(text: str) -> Policy:
    try:
        return Policy(text)
    except ValueError:
        raise ValueError(f"expected {' or '.join(Policy)}") from None


def read_truth(text: str) -> bool:
    if text.lower() in _TRUE:
        return True
    if text.lower() in _FALSE:
        return False
    raise ValueError("expected true or false")


def read_contact(text: str) -> str:
    if text and _CONTACT.fullmatch(text) is None:
        raise ValueError("expected an https address or an e-mail address at which you can be reached")
    return text


def read_ports(text: str) -> frozenset[int]:
    expected = "port numbers parted by commas, each"
    return frozenset(whole_number(part.strip(), 1, MAX_PORT, expected) for part in text.split(","))


def read_cache_seconds(text: str) -> int:
    return whole_number(text, 1, MAX_CACHE_SECONDS, "a number of seconds")


def read_cache_bytes(text: str) -> int:
    return whole_number(text, MIN_CACHE_BYTES, MAX_CACHE_BYTES, "a number of bytes")


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


def available_cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def whole_number(text: str, least: int, most: int, what: str) -> int:
    expected = f"expected {what} from {least} to {most}"
    if re.fullmatch(r"[0-9]{1,12}", text) is None or not least <= int(text) <= most:
        raise ValueError(expected)
    return int(text)
