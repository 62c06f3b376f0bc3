"""Pages changed at random, from a seed: what a broken proxy, a cut download or an enemy makes of a real page."""

from __future__ import annotations

import random
from typing import Final

TOKENS: Final = (
    b"<", b">", b"</", b"<!--", b"-->", b"<div>", b"</div>", b"<p>", b"<table><tr><td>", b"</table>", b"<script>", b"</script>",
    b"<style>", b"<svg>", b"<math>", b"<template>", b"<select>", b"<title>", b"<plaintext>", b"<body>", b"</body>", b"<html lang=",
    b"<meta charset=utf-16>", b"<meta charset=x>", b"<base href='//a'>", b"<article>", b"<h1>", b"<time datetime='", b"<a href='",
    b"\x00", b"\xff", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xef\xbb\xbf", b"\xc3", b"&#x110000;", b"&#0;", b"&", b"&amp", b"\r", b"\x0c",
    b"'", b'"', b"{", b"}", b"[", b"]", b'{"@type":"NewsArticle","headline":', b'"isAccessibleForFree":false', b"paywall",
    b"60% of this article left", b"By ", b" - ", b"(Reuters)", b"2026-13-45", b"99999999999999999999", b"1e999", b"-1", b"\\u0000",
    b"\\ud800", b"\xe2\x80\xae", b"\xe2\x80\x8b", b"display:none", b"/*", b"*/", b"class='paywall'", b"hidden ",
)  # fmt: skip
MAX_CHANGES: Final = 12
MAX_REPEATS: Final = 200


def mutate(page: bytes, other: bytes, chance: random.Random) -> bytes:
    """A page with one to twelve changes; `other` is a page from which pieces are taken."""
    changed = bytearray(page)
    for _ in range(chance.randint(1, MAX_CHANGES)):
        _change(changed, other, chance)
    return bytes(changed)


def _change(page: bytearray, other: bytes, chance: random.Random) -> None:
    at = chance.randrange(len(page) + 1)
    until = min(len(page), at + int(chance.expovariate(1 / 400)))
    match chance.randrange(9):
        case 0:  # bits
            for _ in range(chance.randint(1, 20)):
                if page:
                    page[chance.randrange(len(page))] ^= 1 << chance.randrange(8)
        case 1:
            del page[at:until]
        case 2:
            page[at:at] = page[at:until] * chance.randint(1, 5)
        case 3:
            page[at:at] = chance.choice(TOKENS)
        case 4:
            page[at:at] = chance.choice(TOKENS) * chance.randint(1, MAX_REPEATS)
        case 5:
            start = chance.randrange(len(other) + 1)
            page[at:until] = other[start : start + int(chance.expovariate(1 / 2000))]
        case 6:
            del page[at if chance.random() < 0.3 else until :]
        case 7:
            page[at:until] = chance.randbytes(until - at)
        case _:
            piece = bytes(page[at:until])
            del page[at:until]
            back = chance.randrange(len(page) + 1)
            page[back:back] = piece
