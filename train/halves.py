"""The fixed split by domain: tune on one half, judge on the other."""

from __future__ import annotations

import hashlib
from typing import Final

TUNE: Final = 0
JUDGE: Final = 1


def half_of(domain: str) -> int:
    """`TUNE` or `JUDGE`, by the first byte of the MD5 of a registered domain: even or odd.

    >>> half_of("example.com")
    0
    """
    return hashlib.md5(domain.encode(), usedforsecurity=False).digest()[0] % 2
