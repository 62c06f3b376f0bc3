"""IP addresses that no page is fetched from.

The table is IANA's two special-purpose address registries (RFC 6890 and its updates), the multicast and reserved
space, and the metadata services of clouds. Python's own `is_global` follows the registries of its release: 3.11 calls
several of these global, and it does not look inside addresses that carry an IPv4 address.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Final

IPAddress = IPv4Address | IPv6Address

_V4: Final = tuple(
    (IPv4Network(network), name)
    for network, name in (
        ("169.254.169.254/32", "cloud metadata"),
        ("168.63.129.16/32", "cloud metadata"),  # Azure's wire server, in public space
        ("100.100.100.200/32", "cloud metadata"),
        ("192.0.0.192/32", "cloud metadata"),
        ("0.0.0.0/8", "unspecified"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "carrier-grade NAT"),
        ("127.0.0.0/8", "loopback"),
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "protocol assignments"),
        ("192.0.2.0/24", "documentation"),
        ("192.31.196.0/24", "AS112"),
        ("192.52.193.0/24", "AMT relay"),
        ("192.88.99.0/24", "6to4 relay"),
        ("192.168.0.0/16", "private"),
        ("192.175.48.0/24", "AS112"),
        ("198.18.0.0/15", "benchmarking"),
        ("198.51.100.0/24", "documentation"),
        ("203.0.113.0/24", "documentation"),
        ("224.0.0.0/4", "multicast"),
        ("255.255.255.255/32", "broadcast"),
        ("240.0.0.0/4", "reserved"),
    )
)
_V6: Final = tuple(
    (IPv6Network(network), name)
    for network, name in (
        ("fd00:ec2::254/128", "cloud metadata"),
        ("fd20:ce::254/128", "cloud metadata"),
        ("::/128", "unspecified"),
        ("::1/128", "loopback"),
        ("::/96", "IPv4-compatible"),
        ("64:ff9b:1::/48", "local NAT64"),
        ("100::/64", "discard-only"),
        ("100:0:0:1::/64", "dummy prefix"),
        ("2001::/32", "Teredo"),
        ("2001:2::/48", "benchmarking"),
        ("2001::/23", "protocol assignments"),
        ("2001:db8::/32", "documentation"),
        ("2002::/16", "6to4"),
        ("2620:4f:8000::/48", "AS112"),
        ("3ffe::/16", "6bone"),
        ("3fff::/20", "documentation"),
        ("5f00::/16", "segment routing"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"),
        ("ff00::/8", "multicast"),
    )
)
# All that is handed out to hosts on the Internet; the rest of the space is IETF's to assign.
_GLOBAL_UNICAST: Final = IPv6Network("2000::/3")
_IPV4_MAPPED: Final = IPv6Network("::ffff:0:0/96")
_NAT64: Final = IPv6Network("64:ff9b::/96")
# RFC 5214: the third quarter of an ISATAP address, the bit for "globally unique" set or not.
_ISATAP_MARKS: Final = (0x0000_5EFE, 0x0200_5EFE)
_LOW_32: Final = 0xFFFF_FFFF


def refusal_of(address: IPAddress) -> str | None:
    """Why no page is fetched from an address ("loopback", "private" …), None where it may be.

    An address that stands for an IPv4 address (IPv4-mapped, NAT64) is judged by that. Tunnels (6to4, Teredo, ISATAP)
    are refused whole: where they end is not the address's to say.

    >>> refusal_of(IPv6Address("64:ff9b::7f00:1"))
    'loopback, inside NAT64'
    """
    if isinstance(address, IPv4Address):
        return next((name for network, name in _V4 if address in network), None)
    if address.scope_id is not None:
        return "scoped"
    if address in _IPV4_MAPPED:
        return _inside(address, "IPv4-mapped")
    if address in _NAT64:
        return _inside(address, "NAT64")
    if (int(address) >> 32) & _LOW_32 in _ISATAP_MARKS:
        return "ISATAP"
    if name := next((name for network, name in _V6 if address in network), None):
        return name
    return None if address in _GLOBAL_UNICAST else "unassigned"


def _inside(address: IPv6Address, form: str) -> str | None:
    name = refusal_of(IPv4Address(int(address) & _LOW_32))
    return f"{name}, inside {form}" if name else None
