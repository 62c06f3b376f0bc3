"""Host names of addresses to fetch: brought to one form, refused where one name may pass for another."""

from __future__ import annotations

import re
import unicodedata
from ipaddress import AddressValueError, IPv4Address
from typing import Final

import idna

from foldline.errors import BadRequest
from foldline.fetching.failures import UrlNotAllowed

MAX_HOST_CHARS: Final = 253
_LABEL: Final = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
# What inet_aton and browsers read as a number, and with it the host as an IPv4 address: "2130706433", "0x7f.1".
_NUMBER: Final = re.compile(r"[0-9]+|0x[0-9a-f]*")
_OTHER_DOTS: Final = frozenset("\u3002\uff0e\uff61")
# RFC 6761, 6762, 7686, 8375 and ICANN's reserved "internal": names that mean something on one network only.
_LOCAL_NAMES: Final = ("localhost", "local", "internal", "onion", "home.arpa")
# UTS 39, "highly restrictive": scripts that one label may mix. A script is a character name's first word.
_MIXTURES: Final = tuple(
    frozenset(words.split())
    for words in (
        "LATIN CJK IDEOGRAPHIC HIRAGANA KATAKANA KATAKANA-HIRAGANA",
        "LATIN CJK IDEOGRAPHIC BOPOMOFO",
        "LATIN CJK IDEOGRAPHIC HANGUL",
        "ARABIC ARABIC-INDIC EXTENDED",  # the script, and its two sets of digits
    )
)
_NO_SCRIPT: Final = frozenset(("DIGIT", "HYPHEN-MINUS", "LOW", "COMBINING", "MIDDLE"))


def ascii_host(host: str) -> str:
    """A host name in the form that is sent: lower case, punycode; an IPv4 address as it is.

    BadRequest for what is no host name, UrlNotAllowed for one that may be taken for another: other spellings of an
    IPv4 address, full-width digits and dots, labels of mixed scripts, a dot at the end, names of the local network.
    """
    if host.endswith("."):
        raise UrlNotAllowed("a host with a dot at its end is not fetched")
    name = host.lower() if host.isascii() else _punycode_of(host)
    labels = name.split(".")
    if len(name) > MAX_HOST_CHARS or not all(_LABEL.fullmatch(label) for label in labels):
        raise BadRequest(f"not a host name: {host[:100]!a}")
    if _NUMBER.fullmatch(labels[-1]):
        return _ipv4_address(name)
    if len(labels) == 1 or any(f".{name}".endswith(f".{local}") for local in _LOCAL_NAMES):
        raise UrlNotAllowed(f"{name} is a name of the local network")
    for label in labels:
        if label.startswith("xn--"):
            _check_scripts(_unicode_of(label))
    return name


def _punycode_of(host: str) -> str:
    """UTS 46, non-transitional; a character that it would turn into an ASCII one or drop is refused before."""
    for character in host:
        if not character.isascii() and _passes_for_ascii(character):
            raise UrlNotAllowed(f"the host has {character!a}, which may be taken for another character")
    try:
        return idna.encode(host, uts46=True, std3_rules=True).decode("ascii").lower()
    except idna.IDNAError:
        raise BadRequest(f"not a host name: {host[:100]!a}") from None


def _passes_for_ascii(character: str) -> bool:
    if character in _OTHER_DOTS or any(each.isascii() for each in unicodedata.normalize("NFKC", character)):
        return True
    try:
        return not idna.uts46_remap(character, std3_rules=False)
    except idna.IDNAError:
        return False


def _unicode_of(label: str) -> str:
    try:
        return idna.ulabel(label)
    except idna.IDNAError:
        raise BadRequest(f"not a host name: {label!a}") from None


def _check_scripts(label: str) -> None:
    scripts = {unicodedata.name(character, "UNNAMED").split()[0] for character in label} - _NO_SCRIPT
    if len(scripts) > 1 and not any(scripts <= mixture for mixture in _MIXTURES):
        raise UrlNotAllowed(f"the host mixes scripts ({', '.join(sorted(scripts)).lower()}) in one label")


def _ipv4_address(name: str) -> str:
    """An IPv4 address in its four decimal numbers; what other spellings mean, programs do not agree on."""
    try:
        return str(IPv4Address(name))
    except AddressValueError:
        raise UrlNotAllowed("an IPv4 address is written as four decimal numbers, or not fetched") from None
