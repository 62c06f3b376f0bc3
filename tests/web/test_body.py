"""Reading bodies: packed ones never grow past the limit, broken ones are told."""

from __future__ import annotations

import gzip
import os
import zlib

import pytest
from packers import PACK, packed_with_window

from foldline.errors import PageTooLarge, UndecodablePage
from foldline.unpacking import MAX_MEMBERS, STEP_BYTES, Unpacker

PAGE = b"<p>A story of ferries.</p>" * 40
RAW = zlib.compressobj(wbits=-zlib.MAX_WBITS)
BARE_DEFLATE = RAW.compress(PAGE) + RAW.flush()
SKIPPED_FRAME = b"\x50\x2a\x4d\x18" + (4).to_bytes(4, "little") + b"abcd"


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
        ("deflate", zlib.compress(PAGE) + b"left over", PAGE),
        ("br", PACK["br"](PAGE), PAGE),
        ("br", PACK["br"](b""), b""),
        ("zstd", PACK["zstd"](PAGE), PAGE),
        ("zstd", PACK["zstd"](b""), b""),
        ("zstd", PACK["zstd"](PAGE) + b"left over", PAGE),
        ("zstd", packed_with_window(PAGE, 23), PAGE),
    ],
)
def test_packed_bodies_are_unpacked(encoding: str, packed: bytes, unpacked: bytes, step: int) -> None:
    assert unpack(encoding, packed, step=step) == unpacked


@pytest.mark.parametrize("step", [1, 33, 1_000_000])
def test_all_members_of_a_gzip_body_are_read(step: int) -> None:
    assert unpack("gzip", gzip.compress(PAGE) + gzip.compress(PAGE), step=step) == PAGE + PAGE


@pytest.mark.parametrize("step", [1, 33, 1_000_000])
def test_all_frames_of_a_zstd_body_are_read(step: int) -> None:
    assert (
        unpack("zstd", SKIPPED_FRAME + PACK["zstd"](PAGE) + SKIPPED_FRAME + PACK["zstd"](PAGE), step=step) == 2 * PAGE
    )


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
        ("br", PAGE),
        ("br", PACK["br"](PAGE)[:-1]),
        ("br", PACK["br"](PAGE) + b"left over"),
        ("zstd", PAGE),
        ("zstd", PACK["zstd"](PAGE)[:-1]),
        ("zstd", PACK["zstd"](PAGE)[:3]),
        ("zstd", PACK["zstd"](PAGE) + PACK["zstd"](PAGE)[:-4]),
        ("zstd", packed_with_window(PAGE, 24)),
    ],
)
def test_broken_and_cut_bodies_are_told(encoding: str, packed: bytes) -> None:
    with pytest.raises(UndecodablePage, match=encoding):
        unpack(encoding, packed)


@pytest.mark.parametrize("encoding", PACK)
def test_a_body_of_the_limit_is_taken_and_one_byte_more_is_not(encoding: str) -> None:
    pack = PACK[encoding]
    assert len(unpack(encoding, pack(b"x" * 1000), limit=1000)) == 1000
    with pytest.raises(PageTooLarge, match="1000 bytes after decompression"):
        unpack(encoding, pack(b"x" * 1001), limit=1000)


@pytest.mark.parametrize("encoding", PACK)
def test_a_body_that_does_not_shrink_comes_out_whole(encoding: str) -> None:
    page = os.urandom(3_000_000)
    assert unpack(encoding, PACK[encoding](page), limit=3_000_000, step=100_000) == page


@pytest.mark.parametrize("encoding", PACK)
def test_a_bomb_is_never_unpacked_past_the_limit(encoding: str) -> None:
    unpacker = Unpacker(encoding, 1000)
    with pytest.raises(PageTooLarge, match="after decompression"):
        unpacker.feed(PACK[encoding](b"\x00" * 50_000_000))
    assert len(unpacker.unpacked) < 100_000  # brotli gives more than it is asked for


@pytest.mark.parametrize("encoding", PACK)
def test_a_body_that_shrinks_as_no_page_does_is_given_up_early(encoding: str) -> None:
    unpacker = Unpacker(encoding, 100_000_000)
    with pytest.raises(PageTooLarge, match="200 times its size"):
        unpacker.feed(PACK[encoding](b"\x00" * 50_000_000))
    assert len(unpacker.unpacked) <= 11 * STEP_BYTES


@pytest.mark.parametrize("member", [gzip.compress(b""), PACK["zstd"](b""), SKIPPED_FRAME])
def test_a_body_of_countless_empty_members_is_given_up(member: bytes) -> None:
    encoding = "gzip" if member.startswith(b"\x1f\x8b") else "zstd"
    assert unpack(encoding, member * MAX_MEMBERS, step=65_536) == b""
    with pytest.raises(PageTooLarge, match="more than 1000 parts"):
        unpack(encoding, member * (MAX_MEMBERS + 1), step=65_536)
