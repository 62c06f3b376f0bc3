"""Addresses to fetch: taken apart once, checked, and put together again for the request."""

from __future__ import annotations

import re
from collections.abc import Callable
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import Final
from urllib.parse import urljoin

from msgspec import Struct
from yarl import URL

from foldline.errors import BadRequest
from foldline.fetching.failures import FetchFailed, UrlNotAllowed
from foldline.fetching.hosts import ascii_host
from foldline.fetching.special_addresses import IPAddress, refusal_of
from foldline.text.addresses import MAX_ADDRESS_CHARS

DEFAULT_PORTS: Final = {"http": 80, "https": 443}
MAX_PORT: Final = 65_535
_ADDRESS: Final = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?P<authority>[^/?#]*)(?P<rest>.*)", re.DOTALL)
_AUTHORITY: Final = re.compile(r"(?:\[(?P<v6>[0-9A-Fa-f:.]+)\]|(?P<name>[^:\[\]%]+))(?::(?P<port>[0-9]*))?")
_NEVER: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f\\\ud800-\udfff]")

# Why a page may not be fetched from an IP address, None where it may be.
AddressCheck = Callable[[IPAddress], str | None]


class Terms(Struct, frozen=True, kw_only=True):
    """Where the operator lets foldline connect to. `check` is another than `refusal_of` in tests alone."""

    ports: frozenset[int] = frozenset(DEFAULT_PORTS.values())
    check: AddressCheck = refusal_of


class Target(Struct, frozen=True, kw_only=True):
    """An address that may be asked for: `address` as it is told to the caller, `url` as it is sent."""

    address: str
    url: URL
    host: str

    @property
    def origin(self) -> str:
        """Scheme, host and port: what a robots.txt is valid for."""
        return str(self.url.origin())


def read_target(address: str, terms: Terms) -> Target:
    """The address, checked. BadRequest for what is no http(s) address, UrlNotAllowed for one that is not fetched."""
    parts = None if len(address) > MAX_ADDRESS_CHARS or _NEVER.search(address) else _ADDRESS.fullmatch(address)
    if parts is None:
        raise BadRequest(f"not an http(s) address: {address[:200]!a}")
    scheme = parts["scheme"].lower()
    if scheme not in DEFAULT_PORTS:
        raise UrlNotAllowed(f"only http and https are fetched, not {scheme[:20]}")
    if "@" in parts["authority"]:
        raise UrlNotAllowed("an address with a user name is not fetched")
    authority = _AUTHORITY.fullmatch(parts["authority"])
    if authority is None:
        raise BadRequest(f"not a host: {parts['authority'][:100]!a}")
    host = _ipv6_host(authority["v6"]) if authority["v6"] else ascii_host(authority["name"])
    _check_literal(host, terms)
    port = _port_of(authority["port"], DEFAULT_PORTS[scheme], terms)
    url = _url_of(scheme, host, port, parts["rest"])
    return Target(address=address, url=url, host=host)


def next_target(current: Target, location: str | None, status: int, terms: Terms) -> Target:
    """Where a redirect leads. FetchFailed where it leads nowhere, UrlNotAllowed where foldline does not go."""
    if not location:
        raise FetchFailed(f"{current.host} redirects without saying where to", status)
    try:
        # Browsers take blanks in a Location for %20, and servers rely on it.
        address = urljoin(str(current.url), location.strip().replace(" ", "%20"))
        target = read_target(address, terms)
    except UrlNotAllowed as error:
        raise UrlNotAllowed(f"{current.host} redirects to an address that is not fetched: {error}") from None
    except (BadRequest, ValueError):
        raise FetchFailed(f"{current.host} redirects to what is no http(s) address", status) from None
    return Target(address=str(target.url), url=target.url, host=target.host)


def robots_target(target: Target) -> Target:
    """The robots.txt for an address."""
    url = target.url.origin().with_path("/robots.txt")
    return Target(address=str(url), url=url, host=target.host)


def _port_of(text: str | None, default: int, terms: Terms) -> int:
    port = int(text[:6]) if text else default
    if port > MAX_PORT:
        raise BadRequest("the port is none")
    if port not in terms.ports:
        raise UrlNotAllowed(f"port {port} is not fetched from")
    return port


def _ipv6_host(text: str) -> str:
    try:
        return str(IPv6Address(text))
    except AddressValueError:
        raise BadRequest(f"not an IPv6 address: {text[:100]}") from None


def _check_literal(host: str, terms: Terms) -> None:
    """An early answer only: what counts is the check where the connection is made."""
    try:
        literal = IPv6Address(host) if ":" in host else IPv4Address(host)
    except AddressValueError:
        return
    if reason := terms.check(literal):
        raise UrlNotAllowed(f"pages are not fetched from this address ({reason})")


def _url_of(scheme: str, host: str, port: int, rest: str) -> URL:
    """The address as it is sent. What yarl reads in it must be what was checked."""
    shown = f"[{host}]" if ":" in host else host
    path = rest if rest.startswith("/") else f"/{rest}"
    url = URL(f"{scheme}://{shown}:{port}{path}").with_fragment(None)
    if (url.scheme, url.raw_host, url.port, url.raw_user) != (scheme, host, port, None):
        raise BadRequest(f"not an http(s) address: {str(url)[:200]!a}")
    return url
