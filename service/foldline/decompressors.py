"""One decompressor for each content encoding, all with the same face: some bytes in, at most so many out.

None of them ever gives, or holds, much more than it was asked for: that is what makes a bomb harmless.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable, Mapping
from typing import Final, Protocol

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

# brotli's limit is one from which its buffer no longer grows, and a buffer may be twice as large as the one before.
BROTLI_STEP_BYTES: Final = 65_536
# RFC 9659: a sender of Content-Encoding zstd may not ask for a window above 8 MiB. A frame may name one of terabytes.
ZSTD_WINDOW_LOG: Final = 23
_GZIP_WINDOW: Final = 16 + zlib.MAX_WBITS
_ZLIB_WINDOW: Final = zlib.MAX_WBITS
_RAW_WINDOW: Final = -zlib.MAX_WBITS
_GZIP_MAGIC: Final = b"\x1f\x8b"
# A zstd frame begins so, and a frame that carries no content with one of 16 numbers.
_ZSTD_MAGIC: Final = b"\x28\xb5"
_ZSTD_SKIPPED: Final = tuple(bytes((number, 0x2A)) for number in range(0x50, 0x60))


class Broken(Exception):
    """The bytes are not what the encoding says."""


class Decompressor(Protocol):
    """One member of a body. `ended`: it is whole, and `rest` is what followed it."""

    ended: bool
    rest: bytes

    def decompress(self, piece: bytes, room: int) -> bytes:
        """At most about `room` bytes. What is left of the piece is kept: call again with b"" until nothing comes.

        Broken where the bytes are wrong.
        """


class ZlibDecompressor:
    """gzip and both kinds of deflate."""

    def __init__(self, window: int) -> None:
        self.ended = False
        self.rest = b""
        self._stream = zlib.decompressobj(window)

    def decompress(self, piece: bytes, room: int) -> bytes:
        try:
            given = self._stream.decompress(self._stream.unconsumed_tail + piece, room)
        except zlib.error as error:
            raise Broken(str(error)) from None
        self.ended, self.rest = self._stream.eof, self._stream.unused_data
        return given


class BrotliDecompressor:
    """Brotli. Bytes after its end are an error to the library, and so to us."""

    def __init__(self) -> None:
        self.ended = False
        self.rest = b""
        self._stream = brotli.Decompressor()

    def decompress(self, piece: bytes, room: int) -> bytes:
        try:
            given: bytes = self._stream.process(piece, output_buffer_limit=min(room, BROTLI_STEP_BYTES))
        except brotli.error:
            raise Broken("it is no brotli, or bytes follow its end") from None
        self.ended = self._stream.is_finished()
        return given


class ZstdDecompressor:
    """One frame of zstd."""

    def __init__(self) -> None:
        self.ended = False
        self.rest = b""
        self._stream = zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: ZSTD_WINDOW_LOG})

    def decompress(self, piece: bytes, room: int) -> bytes:
        try:
            given = self._stream.decompress(piece, max_length=room)
        except zstd.ZstdError as error:
            raise Broken(str(error).rpartition(": ")[2]) from None
        self.ended = self._stream.eof
        self.rest = self._stream.unused_data if self.ended else b""
        return given


def _open_deflate(head: bytes) -> Decompressor:
    """Servers send two things as "deflate": zlib's format, as the standard says, and the bare stream."""
    first, second = head[:2]
    is_zlib = first & 0x0F == zlib.DEFLATED and (first << 8 | second) % 31 == 0
    return ZlibDecompressor(_ZLIB_WINDOW if is_zlib else _RAW_WINDOW)


# A decompressor by the first bytes of the body: two, or one for brotli.
OPENERS: Final[Mapping[str, Callable[[bytes], Decompressor]]] = {
    "gzip": lambda _head: ZlibDecompressor(_GZIP_WINDOW),
    "deflate": _open_deflate,
    "br": lambda _head: BrotliDecompressor(),
    "zstd": lambda _head: ZstdDecompressor(),
}


def begins_member(encoding: str, head: bytes) -> bool:
    """Whether these two bytes begin another member of the body, rather than being left over."""
    match encoding:
        case "gzip":
            return head.startswith(_GZIP_MAGIC)
        case "zstd":
            return head.startswith((_ZSTD_MAGIC, *_ZSTD_SKIPPED))
    return False
