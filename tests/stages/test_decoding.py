"""Bytes become text by what the page declares, and by what the bytes are where that is a lie."""

from __future__ import annotations

import pytest

from foldline.errors import BadRequest, UndecodablePage, UnsupportedMediaType
from foldline.model import DecodedPage, EncodingSource, Form, RawPage
from foldline.stages.decoding import decode_page

RUSSIAN = "<html lang='ru'><p>Паром снова ходит между городами.</p>"


def decode(body: bytes, content_type: str = "text/html", url: str | None = None) -> DecodedPage:
    return decode_page(RawPage(body=body, content_type=content_type, url=url))


@pytest.mark.parametrize(
    ("body", "content_type", "encoding", "source"),
    [
        ("<p>Fähre</p>".encode(), "text/html; charset=utf-8", "utf-8", EncodingSource.HEADER),
        ("<p>Fähre</p>".encode("cp1252"), "text/html; charset=iso-8859-1", "cp1252", EncodingSource.HEADER),
        (b"\xef\xbb\xbf<p>ferry</p>", "text/html; charset=iso-8859-1", "utf-8", EncodingSource.BYTE_ORDER_MARK),
        ("\ufeff<p>Fähre</p>".encode("utf-16-le"), "text/html", "utf-16-le", EncodingSource.BYTE_ORDER_MARK),
        ("<p>Die Fähre fährt</p>".encode("utf-16-be"), "text/html", "utf-16-be", EncodingSource.GUESS),
        ('<meta charset="shift_jis"><p>船</p>'.encode("cp932"), "text/html", "cp932", EncodingSource.META_TAG),
        ("<p>Fähre</p>".encode(), "text/html", "utf-8", EncodingSource.GUESS),
        ("<p>Fähre</p>".encode("cp1252"), "text/html", "cp1252", EncodingSource.GUESS),
        (RUSSIAN.encode("cp1251"), "text/html", "cp1251", EncodingSource.GUESS),
    ],
)
def test_encoding_is_found(body: bytes, content_type: str, encoding: str, source: EncodingSource) -> None:
    page = decode(body, content_type)
    assert (page.encoding, page.encoding_source) == (encoding, source)
    assert "\ufffd" not in page.text


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("<p>Fähre über den Sund</p>".encode(), "text/html; charset=iso-8859-1"),
        ("<p>Fähre über den Sund, für alle</p>".encode("cp1252"), "text/html; charset=utf-8"),
    ],
)
def test_a_lying_charset_is_corrected(body: bytes, content_type: str) -> None:
    page = decode(body, content_type)
    assert "Fähre über" in page.text
    assert page.warnings == ("encoding_corrected",)


@pytest.mark.parametrize(
    "charset", ["rot13", "hex", "base64", "idna", "undefined", "cp037", "utf-16", "utf-16be", "nonsense"]
)
def test_a_charset_that_the_page_cannot_be_in_is_passed_over(charset: str) -> None:
    page = decode(b"<p>The ferry sails again.</p>", f"text/html; charset={charset}")
    assert (page.text, page.encoding) == ("<p>The ferry sails again.</p>", "utf-8")


def test_a_page_cut_inside_a_character_is_still_utf8() -> None:
    page = decode("<p>Die Fähre fährt über den Sund, jeden Tag, ä".encode()[:-1], "text/html; charset=utf-8")
    assert page.encoding == "utf-8"


def test_nul_bytes_are_dropped() -> None:
    assert decode(b"<p>fer\x00ry\x00</p>").text == "<p>ferry</p>"


@pytest.mark.parametrize("body", [b"", b"  \n\t", b"\x00\x00"])
def test_an_empty_body_is_a_bad_request(body: bytes) -> None:
    with pytest.raises(BadRequest, match="empty"):
        decode(body)


@pytest.mark.parametrize(
    "body",
    [b"%PDF-1.7 ...", b"\x89PNG\r\n\x1a\n....", b"\xff\xd8\xff\xe0....", b"GIF89a....", b"PK\x03\x04....",
     b"\x1f\x8b\x08....", b"RIFF....WEBPVP8 ", bytes(range(1, 32)) * 40],
)  # fmt: skip
def test_what_is_no_page_is_refused(body: bytes) -> None:
    with pytest.raises(UnsupportedMediaType):
        decode(body)


@pytest.mark.parametrize("content_type", ["application/pdf", "image/png", "", "text"])
def test_other_content_types_are_refused(content_type: str) -> None:
    with pytest.raises(UnsupportedMediaType):
        decode(b"<p>ferry</p>", content_type)


def test_bytes_without_any_text_are_undecodable() -> None:
    with pytest.raises(UndecodablePage):
        decode(b"\xff\xfe\xff\xdf\xff\xdf", "text/html")


@pytest.mark.parametrize(
    "url", ["courier.example/a", "ftp://courier.example/", "https://", "https://a b.example/", "javascript:1", "/a"]
)
def test_an_address_that_is_none_is_a_bad_request(url: str) -> None:
    with pytest.raises(BadRequest, match="address"):
        decode(b"<p>ferry</p>", url=url)


def test_text_captures_are_told_by_their_content_type() -> None:
    assert decode(b"ferry", "text/plain; charset=utf-8").form is Form.TEXT
    assert decode(b"<p>ferry</p>", "application/xhtml+xml").form is Form.HTML


@pytest.mark.parametrize(
    "body",
    [
        "<p>Fähre vor dem langen Steg im alten Hafen</p>".encode(),
        b"\xef\xbb\xbf" + "<p>Fähre vor dem langen Steg im alten Hafen</p>".encode(),
        "<p>F\x00ä\x0bhre\x7f vor dem langen Steg im alten Hafen</p>".encode(),
    ],
)
def test_utf8_without_anything_broken_is_kept_as_bytes_too(body: bytes) -> None:
    page = decode(body, "text/html; charset=utf-8")
    assert page.text == "<p>Fähre vor dem langen Steg im alten Hafen</p>"
    assert page.utf8 == page.text.encode()


@pytest.mark.parametrize(
    "body", ["<p>Fähre</p>".encode("cp1252"), "<p>Fähre".encode() + b"\xc3", "<p>F\ufffdhre</p>".encode()]
)
def test_other_bytes_are_not_kept(body: bytes) -> None:
    assert decode(body).utf8 is None
