"""Compressed bodies, posted or fetched: unpacked piece by piece, never more than the limit in memory."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from foldline.decompressors import OPENERS, Broken, Decompressor, begins_member
from foldline.errors import PageTooLarge, UndecodablePage, UnsupportedMediaType

KNOWN_ENCODINGS: Final = "gzip, deflate, br, zstd"
# Of 1,154 real pages half shrink to a fifth, the best to a 13th. What shrinks more than this is made to be costly.
MAX_RATIO: Final = 200
RATIO_COUNTS_FROM: Final = 1_048_576
# gzip written in blocks has a member for each 64 KiB at the least; 16 MiB of empty ones would hold us up for seconds.
MAX_MEMBERS: Final = 1_000
# How much is unpacked at a time, so that the ratio is looked at long before the limit.
STEP_BYTES: Final = 1_048_576
# What has to be there to tell what a member is. A whole body in brotli may have one byte.
_HEAD_BYTES: Final = {"gzip": 2, "deflate": 2, "zstd": 2, "br": 1}


class UnknownEncoding(UnsupportedMediaType):
    """A Content-Encoding that is not understood; the answer lists those that are."""

    accept_encoding = KNOWN_ENCODINGS


class Unpacker:
    """Unpacks one compressed body piece by piece, up to `limit` bytes in all.

    PageTooLarge past the limit, or where the body shrank more than any page does; UndecodablePage for what is broken
    or cut. What follows a whole gzip, deflate or zstd body and is no member itself is left unread, as browsers do.
    """

    def __init__(self, encoding: str, limit: int) -> None:
        self._encoding = encoding
        self._limit = limit
        self._head = b""
        self._member: Decompressor | None = None
        self._members = 0
        self._left_over = False
        self._received = 0
        self.unpacked = bytearray()

    def feed(self, piece: bytes) -> None:
        """Unpack the next piece."""
        self._received += len(piece)
        while piece and not self._left_over:
            if self._member is None:
                piece = self._open(piece)
            if self._member is not None:
                piece = self._unpack(self._member, piece)

    def finish(self) -> bytes:
        """The whole body; UndecodablePage if its end is missing."""
        if self._member is not None or not self._members:
            raise UndecodablePage(f"the {self._encoding} body is cut short")
        return bytes(self.unpacked)

    def _open(self, piece: bytes) -> bytes:
        """Begin with a member once its first bytes are there; what is left to unpack."""
        self._head += piece
        if len(self._head) < _HEAD_BYTES[self._encoding]:
            return b""
        head, self._head = self._head, b""
        if self._members and self._encoding == "br":
            raise UndecodablePage("the br body is broken: bytes follow its end")
        if self._members and not begins_member(self._encoding, head):
            self._left_over = True
            return b""
        if self._members >= MAX_MEMBERS:
            raise PageTooLarge(f"the {self._encoding} body has more than {MAX_MEMBERS} parts")
        self._member = OPENERS[self._encoding](head)
        return head

    def _unpack(self, member: Decompressor, piece: bytes) -> bytes:
        """Unpack the piece, or as much of it as belongs to this member; what is left of it."""
        while True:
            room = min(self._limit - len(self.unpacked) + 1, STEP_BYTES)
            try:
                given = member.decompress(piece, room)
            except Broken as error:
                raise UndecodablePage(f"the {self._encoding} body is broken: {error}") from None
            self.unpacked += given
            self._check_size()
            if member.ended:
                self._member = None
                self._members += 1
                return member.rest
            if not given:
                return b""
            piece = b""

    def _check_size(self) -> None:
        if len(self.unpacked) > self._limit:
            raise too_large(self._limit, "after decompression")
        if RATIO_COUNTS_FROM < len(self.unpacked) > MAX_RATIO * self._received:
            raise PageTooLarge(f"the {self._encoding} body unpacks to more than {MAX_RATIO} times its size")


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
        case ["deflate" | "br" | "zstd" as name]:
            return name
    raise UnknownEncoding(f"the content encoding {', '.join(encodings)!r} is not understood: send {KNOWN_ENCODINGS}")


def too_large(limit: int, where: str) -> PageTooLarge:
    return PageTooLarge(f"the page has more than {limit} bytes {where}")
