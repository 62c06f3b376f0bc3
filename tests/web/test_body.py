"""Reading bodies: packed ones never grow past the limit, broken ones are told."""

from __future__ import annotations

import gzip
import zlib

import pytest

from foldline.errors import PageTooLarge, UndecodablePage
from foldline.unpacking import Unpacker

PAGE = b"<p>A story of ferries.</p>" * 40
RAW = zlib.compressobj(wbits=-zlib.MAX_WBITS)
BARE_DEFLATE = RAW.compress(PAGE) + RAW.flush()


def unpack(encoding: str, packed: bytes, limit: int = 100_000, step: int = 7) -> bytes:
    unpacker = Unpacker(encoding, limit)
    for start in range(0, len(packed), step):
        unpacker.feed(packed[start : start + step])
    return unpacker.finish()


@pytest.mark.parametrize("step", [1, 7, 1_000_000])
@pytest.mark.parametrize(
    ("encoding", "packed", "unpacked"),
    [
        ("gzip", gzip.compress(PAGE), PAGE),
        ("gzip", gzip.compress(b""), b""),
        ("gzip", gzip.compress(PAGE) + b"\x00" * 20, PAGE),
        ("gzip", gzip.compress(PAGE) + b"left over", PAGE),
        ("deflate", zlib.compress(PAGE), PAGE),
        ("deflate", BARE_DEFLATE, PAGE),
    ],
)
def test_packed_bodies_are_unpacked(encoding: str, packed: bytes, unpacked: bytes, step: int) -> None:
    assert unpack(encoding, packed, step=step) == unpacked


@pytest.mark.parametrize("step", [1, 33, 1_000_000])
def test_all_members_of_a_gzip_body_are_read(step: int) -> None:
    assert unpack("gzip", gzip.compress(PAGE) + gzip.compress(PAGE), step=step) == PAGE + PAGE


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(PAGE)[:-1]),
        ("gzip", gzip.compress(PAGE)[:20]),
        ("gzip", b"\x1f"),
        ("gzip", PAGE),
        ("gzip", gzip.compress(PAGE)[:-8] + b"\x00" * 8),
        ("gzip", gzip.compress(PAGE) + gzip.compress(PAGE)[:-4]),
        ("deflate", PAGE),
        ("deflate", zlib.compress(PAGE)[:-1]),
    ],
)
def test_broken_and_cut_bodies_are_told(encoding: str, packed: bytes) -> None:
    with pytest.raises(UndecodablePage, match=encoding):
        unpack(encoding, packed)


def test_a_body_of_the_limit_is_taken_and_one_byte_more_is_not() -> None:
    assert len(unpack("gzip", gzip.compress(b"x" * 1000), limit=1000)) == 1000
    with pytest.raises(PageTooLarge, match="1000 bytes after decompression"):
        unpack("gzip", gzip.compress(b"x" * 1001), limit=1000)


def test_a_bomb_is_never_unpacked_past_the_limit() -> None:
    unpacker = Unpacker("gzip", 1000)
    with pytest.raises(PageTooLarge):
        unpacker.feed(gzip.compress(b"\x00" * 50_000_000))
    assert len(unpacker.unpacked) == 1001
