"""Where the cache is, as a setting says it: nowhere, in this process, or on a server that speaks Redis's protocol."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final
from urllib.parse import SplitResult, parse_qsl, urlsplit, urlunsplit

from msgspec import Struct

EXPECTED: Final = (
    "expected off, memory, or the address of a Redis or Valkey server: redis://host:6379/0, rediss://… with TLS, "
    "or unix:///path/of/socket?db=0"
)
# Valkey's own spellings of the same protocol; redis-py knows the older ones.
_SCHEMES: Final = {
    "redis": "redis",
    "rediss": "rediss",
    "valkey": "redis",
    "valkeys": "rediss",
    "unix": "unix",
}
# Whatever else a client library takes in an address (time-outs, retries) is decided in `server_store`.
_OPTIONS: Final = frozenset({"db", "ssl_ca_certs"})
# Greedy: a password with a slash or an @ in it is no address any more, and must not be told all the more.
_USER_PART: Final = re.compile(r"^([a-z]+://)?.*@", re.DOTALL)


class CacheKind(StrEnum):
    OFF = "off"
    MEMORY = "memory"
    SERVER = "server"


class CachePlace(Struct, frozen=True, kw_only=True):
    """`url` is a server's address, as redis-py takes it; it may hold a password, so `shown` is what may be told."""

    kind: CacheKind = CacheKind.OFF
    url: str = ""

    @property
    def shown(self) -> str:
        """The place without name and password."""
        return without_password(self.url) or self.kind.value

    def __repr__(self) -> str:
        return f"CachePlace({self.shown!r})"


NO_CACHE: Final = CachePlace()


def read_place(text: str) -> CachePlace:
    """The place that a setting names. ValueError says what is expected, and quotes nothing."""
    if text in {CacheKind.OFF, CacheKind.MEMORY}:
        return CachePlace(kind=CacheKind(text))
    try:
        parts = urlsplit(text)
        _ = parts.port  # raises where it is no number
    except ValueError:
        raise ValueError(EXPECTED) from None
    if parts.scheme not in _SCHEMES or parts.fragment or not _names_a_server(parts):
        raise ValueError(EXPECTED)
    return CachePlace(kind=CacheKind.SERVER, url=urlunsplit(parts._replace(scheme=_SCHEMES[parts.scheme])))


def without_password(text: str) -> str:
    """The text with whatever stands before an @ of its address left out."""
    return _USER_PART.sub(r"\1…@", text)


def _names_a_server(parts: SplitResult) -> bool:
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    if not options.keys() <= _OPTIONS or re.fullmatch(r"[0-9]{1,4}", options.get("db", "0")) is None:
        return False
    if parts.scheme == "unix":
        return parts.path.startswith("/") and parts.path != "/" and not parts.hostname
    return bool(parts.hostname) and re.fullmatch(r"/?|/[0-9]{1,4}", parts.path) is not None
