"""API keys: the file of their digests, and whether a key that a caller shows is one of them.

A key is 256 random bits, so that its plain SHA-256 tells nothing of it: no salt, no slow hash. A line of the file is a
name and a digest, and what that key may do in a second where it is not what the others may:

    newsroom  sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    archive   sha256:60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752  rate=5 burst=20

Two lines of one name are two keys of the same caller: so a key is replaced without a moment in which none is right.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from pathlib import Path
from typing import Final

from msgspec import Struct

from foldline.errors import FoldlineError
from foldline.setting_values import read_burst, read_rate

# Names a key as ours to those who search for secrets that were published by mistake.
KEY_PREFIX: Final = "fl_"
KEY_BYTES: Final = 32
MAX_FILE_BYTES: Final = 1_048_576
MAX_KEYS: Final = 1_000  # each call is compared with all of them: 0.1 ms
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")
_DIGEST: Final = re.compile(r"(?:sha256:)?([0-9a-fA-F]{64})")


class KeysUnusable(FoldlineError):
    """A file of keys cannot be used; the message names it and the line."""


class ApiKey(Struct, frozen=True, kw_only=True):
    """One line of the file. `rate`, `burst`: calls a second and at once, None where the settings say it."""

    name: str
    digest: bytes
    rate: float | None = None
    burst: int | None = None


class KeyRing(Struct, frozen=True):
    """All keys that are valid now."""

    keys: tuple[ApiKey, ...]

    def find(self, shown: str) -> ApiKey | None:
        """The key that a caller shows, None where it is none. Takes the same time whichever it is, and if none."""
        digest = digest_of(shown)
        found = None
        for key in self.keys:
            if hmac.compare_digest(key.digest, digest):
                found = key
        return found


def digest_of(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogateescape")).digest()


def new_key() -> str:
    """A key that nobody has yet."""
    return KEY_PREFIX + secrets.token_urlsafe(KEY_BYTES)


def line_for(name: str, key: str) -> str:
    """What stands for a key in the file. KeysUnusable for a name that is none."""
    if _NAME.fullmatch(name) is None:
        raise KeysUnusable(f"{name[:100]!r} is no name for a key: take up to 64 letters, digits, dots and hyphens")
    return f"{name} sha256:{digest_of(key).hex()}"


def read_key_ring(path: Path) -> KeyRing:
    """The keys in a file. KeysUnusable, which names file and line, also where it holds none."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise KeysUnusable(f"{path}: cannot be read: {error.strerror}") from None
    if len(content) > MAX_FILE_BYTES:
        raise KeysUnusable(f"{path}: has more than {MAX_FILE_BYTES} bytes, and is no file of digests")
    try:
        return parse_keys(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise KeysUnusable(f"{path}: is no UTF-8") from None
    except KeysUnusable as error:
        raise KeysUnusable(f"{path}: {error}") from None


def parse_keys(text: str) -> KeyRing:
    """The keys in a file's text. KeysUnusable names the line and never quotes a digest, or a key put there instead."""
    keys: list[ApiKey] = []
    lines: dict[bytes, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.partition("#")[0].split()
        if not words:
            continue
        key = _read_line(number, words)
        if key.digest in lines:
            raise KeysUnusable(f"line {number}: has the same digest as line {lines[key.digest]}")
        lines[key.digest] = number
        keys.append(key)
    if not keys:
        raise KeysUnusable("holds no key: make one with `foldline keys new NAME`")
    if len(keys) > MAX_KEYS:
        raise KeysUnusable(f"holds more than {MAX_KEYS} keys")
    return KeyRing(tuple(keys))


def _read_line(number: int, words: list[str]) -> ApiKey:
    name, *others = words
    if _NAME.fullmatch(name) is None or not others:
        raise KeysUnusable(f"line {number}: expected a name and a digest, as `foldline keys new NAME` prints them")
    digest = _DIGEST.fullmatch(others[0])
    if digest is None:
        raise KeysUnusable(f"line {number}: expected sha256: and 64 hexadecimal digits after the name {name!r}")
    rate, burst = _read_options(number, others[1:])
    return ApiKey(name=name, digest=bytes.fromhex(digest[1]), rate=rate, burst=burst)


def _read_options(number: int, words: list[str]) -> tuple[float | None, int | None]:
    given = dict(word.partition("=")[::2] for word in words)
    try:
        rate, burst = read_rate(given.pop("rate", "")), read_burst(given.pop("burst", ""))
    except ValueError as error:
        raise KeysUnusable(f"line {number}: {error}") from None
    if burst is not None and rate is None:
        raise KeysUnusable(f"line {number}: burst= does nothing without rate=")
    if given or len(words) > 2:  # noqa: PLR2004 - each of the two once
        raise KeysUnusable(f"line {number}: after the digest expected rate=NUMBER and burst=NUMBER, or nothing")
    return rate, burst
