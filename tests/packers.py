"""How the tests pack pages, by content encoding."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Callable

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PACK: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstd.compress,
}


def packed_with_window(page: bytes, window_log: int) -> bytes:
    """A zstd frame that asks its reader for a window of so many bits."""
    packer = zstd.ZstdCompressor(options={zstd.CompressionParameter.window_log: window_log})
    return packer.compress(page) + packer.compress(b"", mode=zstd.ZstdCompressor.FLUSH_BLOCK) + packer.flush()
