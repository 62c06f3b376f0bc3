"""Bytes -> text, with the encoding and how it was found (the HTML standard's order, by w3lib)."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import Final, NamedTuple

from w3lib.encoding import (
    html_body_declared_encoding,
    http_content_type_encoding,
    read_bom,
    resolve_encoding,
)

from foldline.errors import BadRequest, UndecodablePage, UnsupportedMediaType
from foldline.model import DecodedPage, EncodingSource, Form, RawPage
from foldline.text.addresses import check_address
from foldline.text.folding import drop_controls

SNIFFED_BYTES: Final = 4096
MIN_SURE_MAGIC: Final = 2  # "BM" also begins words; with a NUL in the head it begins a picture
MIN_WIDE_BYTES: Final = 8  # fewer do not tell UTF-16 from chance
# Share of control bytes above which a file is no text; saved pages stay far below one in a thousand.
BINARY_SHARE: Final = 0.05
# Share of bytes that may be broken in a page that says it is UTF-8 before another encoding is tried.
BROKEN_SHARE: Final = 0.002

_MAGIC: Final = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "gzip data; say so with Content-Encoding: gzip"),
    (b"BZh", "bzip2 data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"\xd0\xcf\x11\xe0", "an Office document"),
    (b"BM", "a BMP image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)
_CONTROL_BYTES: Final = bytes(set(range(0x20)) - {0x09, 0x0A, 0x0C, 0x0D, 0x1B})
_DROPPED_BYTES: Final = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0D})  # what `drop_controls` drops
_LANGUAGE: Final = re.compile(rb"<html[^>]*\slang\s*=\s*[\"']?([A-Za-z]{2})", re.IGNORECASE)
# The HTML standard's fallback encodings by language ("encoding sniffing algorithm", last step).
_BY_LANGUAGE: Final = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "sr", "mk"), "cp1251"),
    **dict.fromkeys(("pl", "cs", "sk", "hu", "sl", "hr", "ro"), "cp1250"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
    "el": "cp1253", "tr": "cp1254", "he": "cp1255", "ar": "cp1256", "fa": "cp1256", "vi": "cp1258",
    "th": "cp874", "ja": "cp932", "ko": "cp949", "zh": "gb18030",
}  # fmt: skip
_LATIN: Final = "cp1252"
_UTF8: Final = "utf-8"
_BROKEN: Final = "\ufffd"  # stands for bytes that could not be read
_BLANK: Final = "\ufffd \t\r\n"
_BLANK_BYTES: Final = b"\x00\t\n\x0c\r "
_GLANCE: Final = 200  # characters that tell of nearly every page that it is not blank
# Python's names of the encodings in the WHATWG Encoding standard.
_WEB_ENCODING: Final = re.compile(
    r"utf-8|utf-16(?:-[bl]e)?|cp(?:866|874|932|949|125\d)|iso8859-\d{1,2}|koi8-[ru]|mac-(?:roman|cyrillic)"
    r"|gb2312|gbk|gb18030|hz|big5(?:hkscs)?|euc_(?:jp|kr)|shift_jis(?:_2004|x0213)?|iso2022_(?:jp|kr)(?:_\w+)?|ascii"
)


class _Decoded(NamedTuple):
    """A body as text, and how its encoding was found."""

    text: str
    encoding: str
    source: EncodingSource
    warnings: tuple[str, ...] = ()


def decode_page(raw: RawPage) -> DecodedPage:
    """The page as text without control characters.

    Raises BadRequest for an empty body or a bad address, UnsupportedMediaType for what is no text,
    UndecodablePage where no text comes out.
    """
    url = check_address(raw.url) if raw.url is not None else None
    if not raw.body[:_GLANCE].strip(_BLANK_BYTES) and not raw.body.strip(_BLANK_BYTES):
        raise BadRequest("the body is empty")
    _refuse_binary(raw.body)
    decoded = _decode(raw)
    text, utf8 = _without_controls(raw.body, decoded)
    if not text[:_GLANCE].strip(_BLANK) and not text.strip(_BLANK):
        raise UndecodablePage(f"no text comes out of the body as {decoded.encoding}")
    return DecodedPage(
        url=url,
        form=_form_of(raw.content_type),
        text=text,
        encoding=decoded.encoding,
        encoding_source=decoded.source,
        utf8=utf8,
        warnings=(*decoded.warnings, *_replacements(raw.body, text)),
    )


def _without_controls(body: bytes, decoded: _Decoded) -> tuple[str, bytes | None]:
    """The text without control characters and mark, and the same as UTF-8 where it came as such with nothing broken."""
    clean = _is_free_of_controls(body)
    if decoded.encoding != _UTF8 or _BROKEN in decoded.text:
        return (decoded.text if clean else drop_controls(decoded.text)).removeprefix("\ufeff"), None
    if clean:
        return decoded.text.removeprefix("\ufeff"), body.removeprefix(BOM_UTF8)
    utf8 = body.translate(None, _DROPPED_BYTES).removeprefix(BOM_UTF8)  # a tenth of the time of a pattern
    return utf8.decode(_UTF8), utf8


def _replacements(body: bytes, text: str) -> tuple[str, ...]:
    """A warning where bytes were broken; a page may also hold U+FFFD of its own."""
    broken = _BROKEN in text and text.count(_BROKEN) > body.count(b"\xef\xbf\xbd")
    return ("bytes_replaced",) if broken else ()


def _form_of(content_type: str) -> Form:
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type == "text/plain":
        return Form.TEXT
    if media_type in ("text/html", "application/xhtml+xml"):
        return Form.HTML
    raise UnsupportedMediaType(f"neither HTML nor text: {media_type or 'no content type'}")


def _refuse_binary(body: bytes) -> None:
    head = body[:SNIFFED_BYTES]
    start = head.lstrip(b" \t\r\n")
    for magic, name in _MAGIC:
        if start.startswith(magic) and (len(magic) > MIN_SURE_MAGIC or 0 in head):
            raise UnsupportedMediaType(f"the body is {name}, not a page")
    if head[4:8] == b"ftyp":
        raise UnsupportedMediaType("the body is an MP4, HEIC or AVIF file, not a page")
    if head[:4] == b"RIFF" and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        raise UnsupportedMediaType("the body is a media file, not a page")
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    nulls = head.count(0)  # UTF-16 is half NULs; NULs in a page are dropped later
    if controls - nulls > BINARY_SHARE * len(head):
        raise UnsupportedMediaType("the body is binary data, not a page")


def _is_free_of_controls(body: bytes) -> bool:
    """Whether no byte is a control character's: then none comes out, in whatever encoding. A search for each byte
    is ten times cheaper than a pattern over the text."""
    return not any(byte in body for byte in _DROPPED_BYTES)


def _decode(raw: RawPage) -> _Decoded:
    body = raw.body
    bom, _ = read_bom(body)
    if bom:
        return _Decoded(_leniently(body, bom), bom, EncodingSource.BYTE_ORDER_MARK)
    if wide := _utf16_without_mark(body):
        return _Decoded(_leniently(body, wide), wide, EncodingSource.GUESS, ("encoding_guessed",))
    declared, found = _declared_encoding(raw)
    if declared and (text := _text_as(body, declared)) is not None:
        return _Decoded(text, declared, found)
    if (text := _utf8_text(body)) is not None:
        warnings = ("encoding_corrected",) if declared else ()
        return _Decoded(text, _UTF8, EncodingSource.GUESS, warnings)
    language = _LANGUAGE.search(body[:SNIFFED_BYTES])
    guess = _BY_LANGUAGE.get(language[1].decode().lower(), _LATIN) if language else _LATIN
    warnings = ("encoding_corrected" if declared else "encoding_guessed",)
    return _Decoded(_leniently(body, guess), guess, EncodingSource.GUESS, warnings)


def _declared_encoding(raw: RawPage) -> tuple[str | None, EncodingSource]:
    header = _web_encoding(http_content_type_encoding(raw.content_type))
    if header:
        return header, EncodingSource.HEADER
    meta = _web_encoding(html_body_declared_encoding(raw.body[:SNIFFED_BYTES]))
    # The HTML standard: a meta tag that can be read as ASCII cannot be telling of UTF-16.
    return (resolve_encoding("utf-8") if meta and meta.startswith("utf-16") else meta), EncodingSource.META_TAG


def _web_encoding(name: str | None) -> str | None:
    """An encoding of the web; Python knows others by name ("rot13", "hex", "cp037"), which are none here."""
    return name if name and _WEB_ENCODING.fullmatch(name) else None


def _text_as(body: bytes, encoding: str) -> str | None:
    """The text, None where the bytes cannot be what was declared. Some servers lie both ways: UTF-8 called Latin,
    and back."""
    if encoding != _UTF8 and not body.isascii() and _utf8_text(body) is not None:
        return None
    if encoding.startswith("utf-16") and body.isascii() and 0 not in body:
        return None  # every second byte of a page's marks would be a NUL
    try:
        return body.decode(encoding)
    except UnicodeError:  # a few broken bytes are borne
        text = _leniently(body, encoding)
    broken = text.count("\ufffd") - (body.count(b"\xef\xbf\xbd") if encoding == "utf-8" else 0)
    return text if broken <= max(2, BROKEN_SHARE * len(text)) else None


def _leniently(body: bytes, encoding: str) -> str:
    return body.decode(encoding, errors="replace")


def _utf8_text(body: bytes) -> str | None:
    """The text of a body that is UTF-8, but for a character cut at its end; None for any other."""
    try:
        return body.decode(_UTF8)
    except UnicodeDecodeError as error:
        cut = error.start >= len(body) - 4 and error.end == len(body)
    return _leniently(body, _UTF8) if cut else None


def _utf16_without_mark(body: bytes) -> str | None:
    """UTF-16 of a page in a Latin script has a NUL in nearly every second byte."""
    head = body[: SNIFFED_BYTES // 2 * 2]
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) / 2
    if len(head) < MIN_WIDE_BYTES or max(even, odd) < 0.4 * half or min(even, odd) > 0.1 * half:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"
