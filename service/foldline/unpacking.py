"""Compressed bodies, posted or fetched: unpacked piece by piece, never more than the limit in memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Final

from foldline.errors import PageTooLarge, UndecodablePage, UnsupportedMediaType

KNOWN_ENCODINGS: Final = "gzip, deflate"
# Of 1,154 real pages half shrink to a fifth, the best to a 13th. What shrinks more than this is made to be costly.
MAX_RATIO: Final = 200
RATIO_COUNTS_FROM: Final = 1_048_576
_GZIP_WINDOW: Final = 16 + zlib.MAX_WBITS
_ZLIB_WINDOW: Final = zlib.MAX_WBITS
_RAW_WINDOW: Final = -zlib.MAX_WBITS
_GZIP_MAGIC: Final = b"\x1f\x8b"
_HEADER_BYTES: Final = 2


class UnknownEncoding(UnsupportedMediaType):
    """A Content-Encoding that is not understood; the answer lists those that are."""

    accept_encoding = KNOWN_ENCODINGS


class Unpacker:
    """Unpacks one compressed body piece by piece, up to `limit` bytes in all.

    PageTooLarge past the limit, or where the body shrank more than any page does; UndecodablePage for what is broken
    or cut. What follows a whole gzip body and is no gzip member itself is left unread, as browsers do.
    """

    def __init__(self, encoding: str, limit: int) -> None:
        self._encoding = encoding
        self._limit = limit
        self._head = b""
        self._stream: zlib._Decompress | None = None
        self._members = 0
        self._ended = False
        self._received = 0
        self.unpacked = bytearray()

    def feed(self, piece: bytes) -> None:
        """Unpack the next piece."""
        self._received += len(piece)
        while piece and not self._ended:
            piece = self._open(piece) if self._stream is None else self._unpack(self._stream, piece)

    def finish(self) -> bytes:
        """The whole body; UndecodablePage if its end is missing."""
        if self._stream is not None or not self._members:
            raise UndecodablePage(f"the {self._encoding} body is cut short")
        return bytes(self.unpacked)

    def _open(self, piece: bytes) -> bytes:
        """Begin with a member once its first two bytes are there; what is left to unpack."""
        self._head += piece
        if len(self._head) < _HEADER_BYTES:
            return b""
        head, self._head = self._head, b""
        if self._members and not (self._encoding == "gzip" and head.startswith(_GZIP_MAGIC)):
            self._ended = True
            return b""
        self._stream = zlib.decompressobj(_window_of(self._encoding, head))
        return head

    def _unpack(self, stream: zlib._Decompress, piece: bytes) -> bytes:
        """Unpack as much as the limit lets; what is left to unpack."""
        room = self._limit - len(self.unpacked) + 1
        try:
            self.unpacked += stream.decompress(piece, room)
        except zlib.error as error:
            raise UndecodablePage(f"the {self._encoding} body is broken: {error}") from None
        if len(self.unpacked) > self._limit:
            raise too_large(self._limit, "after decompression")
        if RATIO_COUNTS_FROM < len(self.unpacked) > MAX_RATIO * self._received:
            raise PageTooLarge(f"the {self._encoding} body unpacks to more than {MAX_RATIO} times its size")
        if not stream.eof:
            return stream.unconsumed_tail
        self._stream = None
        self._members += 1
        return stream.unused_data


def _window_of(encoding: str, head: bytes) -> int:
    """Servers send two things as "deflate": zlib's format, as the standard says, and the bare stream."""
    if encoding == "gzip":
        return _GZIP_WINDOW
    first, second = head[:_HEADER_BYTES]
    is_zlib = first & 0x0F == zlib.DEFLATED and (first << 8 | second) % 31 == 0
    return _ZLIB_WINDOW if is_zlib else _RAW_WINDOW


def encoding_of(headers: Iterable[str]) -> str | None:
    """The encoding that a message's Content-Encoding headers name, None where its body comes as it is.

    UnknownEncoding for one that is not understood, or several at once.
    """
    encodings = [
        name for part in ",".join(headers).split(",") if (name := part.strip().lower()) not in ("", "identity")
    ]
    match encodings:
        case []:
            return None
        case ["gzip" | "x-gzip"]:
            return "gzip"
        case ["deflate"]:
            return "deflate"
    raise UnknownEncoding(f"the content encoding {', '.join(encodings)!r} is not understood: send {KNOWN_ENCODINGS}")


def too_large(limit: int, where: str) -> PageTooLarge:
    return PageTooLarge(f"the page has more than {limit} bytes {where}")
