"""Which IP addresses pages are fetched from: several hundred, written down apart from the table in the code."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest

from foldline.fetching.special_addresses import refusal_of

REFUSED_V4 = """
0.0.0.0 0.0.0.1 0.1.2.3 0.255.255.255
10.0.0.0 10.0.0.1 10.1.2.3 10.96.0.1 10.244.3.7 10.255.255.255
100.64.0.0 100.64.0.1 100.100.100.100 100.100.100.200 100.127.255.255
127.0.0.0 127.0.0.1 127.0.0.53 127.0.1.1 127.1.1.1 127.127.127.127 127.255.255.255
168.63.129.16
169.254.0.0 169.254.0.1 169.254.169.123 169.254.169.253 169.254.169.254 169.254.170.2 169.254.170.23 169.254.255.255
172.16.0.0 172.16.0.1 172.17.0.1 172.20.10.2 172.31.255.255
192.0.0.0 192.0.0.1 192.0.0.8 192.0.0.9 192.0.0.10 192.0.0.170 192.0.0.171 192.0.0.192 192.0.0.255
192.0.2.0 192.0.2.1 192.0.2.255
192.31.196.0 192.31.196.255 192.52.193.0 192.52.193.255 192.88.99.0 192.88.99.1 192.88.99.2 192.88.99.255
192.168.0.0 192.168.0.1 192.168.1.1 192.168.178.1 192.168.255.255
192.175.48.0 192.175.48.1 192.175.48.255
198.18.0.0 198.18.0.1 198.19.255.255
198.51.100.0 198.51.100.7 198.51.100.255
203.0.113.0 203.0.113.9 203.0.113.255
224.0.0.0 224.0.0.1 224.0.0.251 232.1.1.1 233.252.0.1 239.255.255.250 239.255.255.255
240.0.0.0 240.0.0.1 247.1.2.3 254.255.255.255 255.255.255.254 255.255.255.255
""".split()
ALLOWED_V4 = """
1.0.0.0 1.1.1.1 8.8.8.8 9.9.9.9 9.255.255.255 11.0.0.0 23.192.0.1 52.95.110.1 93.184.216.34 99.255.255.255
100.0.0.1 100.63.255.255 100.128.0.0 104.16.1.1 126.255.255.255 128.0.0.0 140.82.112.3 151.101.1.164
168.63.129.15 168.63.129.17 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 185.199.108.153
191.255.255.255 192.0.1.0 192.0.1.255 192.0.3.0 192.31.195.255 192.31.197.0 192.52.192.255 192.52.194.0 192.88.98.255
192.88.100.0 192.167.255.255 192.169.0.0 192.175.47.255 192.175.49.0 198.17.255.255 198.20.0.0 198.51.99.255
198.51.101.0 203.0.112.255 203.0.114.0 223.255.255.255
""".split()
REFUSED_V6 = """
:: ::1 ::2 ::7f00:1 ::127.0.0.1 ::169.254.169.254 ::8.8.8.8 ::ffff ::1:0
::1:0:0:0 ::ffff:0:0:0 0:0:0:1::1 1::1 100::1 100::ffff:ffff:ffff:ffff 100:0:0:1::1 200::1 400::1 800::1
64:ff9b:1:: 64:ff9b:1::1 64:ff9b:1::808:808 64:ff9b:1:ffff:ffff:ffff:ffff:ffff 64:ff9b:2::1 64:ff9c::808:808 64:ff9b:0:1::808:808
1000::1 1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
2001:: 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:1::1 2001:1::2 2001:1::3 2001:2:: 2001:2:0:ffff:ffff:ffff:ffff:ffff
2001:3::1 2001:4:112::1 2001:5::1 2001:10::1 2001:1f:ffff::1 2001:20::1 2001:2f:ffff::1 2001:30::1 2001:100::1 2001:1ff:ffff::1
2001:db8:: 2001:db8::1 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff
2002:: 2002:7f00:1:: 2002:a00:1::1 2002:808:808::1 2002:a9fe:a9fe::1 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff
2620:4f:8000:: 2620:4f:8000::1 2620:4f:8000:ffff:ffff:ffff:ffff:ffff
3ffe::1 3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff 3fff:: 3fff::1 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff
4000::1 5000::1 5f00::1 5f00:ffff::1 6000::1 8000::1 a000::1 c000::1 e000::1 f000::1 f800::1 fbff::1
fc00:: fc00::1 fd00::1 fd00:ec2::23 fd00:ec2::253 fd00:ec2::254 fd12:3456:789a::1 fd20:ce::254 fdff:ffff::1
fe00::1 fe7f::1 fe80:: fe80::1 fe80::a9fe:a9fe fe80::1%1 fe80::1%eth0 febf:ffff::1 fec0::1 feff::1
ff00::1 ff01::1 ff02::1 ff02::2 ff02::fb ff05::2 ff0e::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
2606:4700::1%2
2606:4700::5efe:7f00:1 2606:4700::5efe:808:808 2606:4700::200:5efe:a00:1 2a00:1450:4001::200:5efe:808:808 fe80::5efe:a00:1
""".split()
ALLOWED_V6 = """
2000::1 2001:200::1 2001:4860:4860::8888 2001:db7:ffff::1 2001:db9::1 2001:67c:2e8::1 2003::1 2400:cb00:2048:1::c629:d7a2
2606:2800:220:1:248:1893:25c8:1946 2606:4700:4700::1111 2620:4f:7fff::1 2620:4f:8001::1 2620:fe::fe 2a00:1450:4001:81b::200e
2a04:4e42::773 2c0f:fb50:4003::1 3ffd::1 3fff:1000::1
""".split()


def mapped(address: IPv4Address) -> IPv6Address:
    return IPv6Address(f"::ffff:{address}")


def nat64(address: IPv4Address) -> IPv6Address:
    return IPv6Address(f"64:ff9b::{address}")


def local_nat64(address: IPv4Address) -> IPv6Address:
    return IPv6Address(f"64:ff9b:1::{address}")


def compatible(address: IPv4Address) -> IPv6Address:
    return IPv6Address(f"::{address}")


def six_to_four(address: IPv4Address) -> IPv6Address:
    return IPv6Address((0x2002 << 112) | (int(address) << 80) | 1)


def teredo(address: IPv4Address) -> IPv6Address:
    """The client's address, each bit turned over, behind a public server."""
    return IPv6Address((0x2001_0000 << 96) | (0x0808_0808 << 64) | (int(address) ^ 0xFFFF_FFFF))


def teredo_server(address: IPv4Address) -> IPv6Address:
    return IPv6Address((0x2001_0000 << 96) | (int(address) << 64) | 0xF7F7_F7F7)


def isatap(address: IPv4Address) -> IPv6Address:
    return IPv6Address((0x2606_4700 << 96) | (0x0000_5EFE << 32) | int(address))


def global_isatap(address: IPv4Address) -> IPv6Address:
    return IPv6Address((0x2606_4700 << 96) | (0x0200_5EFE << 32) | int(address))


TRANSLATED = (mapped, nat64)
TUNNELS = (local_nat64, compatible, six_to_four, teredo, teredo_server, isatap, global_isatap)


@pytest.mark.parametrize("text", [*REFUSED_V4, *REFUSED_V6])
def test_special_addresses_are_refused(text: str) -> None:
    assert refusal_of(ip_address(text))


@pytest.mark.parametrize("text", [*ALLOWED_V4, *ALLOWED_V6])
def test_addresses_of_the_internet_are_not(text: str) -> None:
    assert refusal_of(ip_address(text)) is None


@pytest.mark.parametrize("wrap", [*TRANSLATED, *TUNNELS], ids=lambda wrap: wrap.__name__)
@pytest.mark.parametrize("text", REFUSED_V4)
def test_a_special_address_inside_another_is_refused(text: str, wrap: Callable[[IPv4Address], IPv6Address]) -> None:
    assert refusal_of(wrap(IPv4Address(text)))


@pytest.mark.parametrize("wrap", TRANSLATED, ids=lambda wrap: wrap.__name__)
@pytest.mark.parametrize("text", ALLOWED_V4)
def test_a_translated_public_address_is_what_it_stands_for(
    text: str, wrap: Callable[[IPv4Address], IPv6Address]
) -> None:
    assert refusal_of(wrap(IPv4Address(text))) is None


@pytest.mark.parametrize("wrap", TUNNELS, ids=lambda wrap: wrap.__name__)
@pytest.mark.parametrize("text", ["8.8.8.8", "93.184.216.34"])
def test_tunnels_are_refused_whatever_they_carry(text: str, wrap: Callable[[IPv4Address], IPv6Address]) -> None:
    assert refusal_of(wrap(IPv4Address(text)))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("127.0.0.1", "loopback"),
        ("10.1.2.3", "private"),
        ("169.254.169.254", "cloud metadata"),
        ("192.0.0.192", "cloud metadata"),
        ("fd00:ec2::254", "cloud metadata"),
        ("::ffff:169.254.169.254", "cloud metadata, inside IPv4-mapped"),
        ("64:ff9b::10.0.0.1", "private, inside NAT64"),
        ("255.255.255.255", "broadcast"),
        ("100.64.0.1", "carrier-grade NAT"),
        ("fe80::1%1", "scoped"),
        ("2002:808:808::1", "6to4"),
        ("2001::1", "Teredo"),
        ("4000::1", "unassigned"),
    ],
)
def test_the_reason_is_named(text: str, reason: str) -> None:
    assert refusal_of(ip_address(text)) == reason
