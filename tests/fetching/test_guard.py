"""The guard opens sockets for addresses that pages are fetched from, and for nothing else."""

from __future__ import annotations

import socket

import pytest

from foldline.fetching.guard import ConnectionRefusedByGuard, Guard
from foldline.fetching.targets import Terms

TCP = (socket.SOCK_STREAM, socket.IPPROTO_TCP, "")


@pytest.mark.parametrize(
    ("family", "sockaddr"),
    [
        (socket.AF_INET, ("93.184.216.34", 443)),
        (socket.AF_INET, ("1.1.1.1", 80)),
        (socket.AF_INET6, ("2606:4700:4700::1111", 443, 0, 0)),
        (socket.AF_INET6, ("::ffff:8.8.8.8", 443, 0, 0)),
    ],
)
def test_a_public_address_gets_a_socket(family: int, sockaddr: tuple[object, ...]) -> None:
    guard = Guard(Terms())
    with guard.open_socket((family, *TCP, sockaddr)) as opened:
        assert opened.family == family
    assert guard.refused is None


@pytest.mark.parametrize(
    ("family", "sockaddr", "reason"),
    [
        (socket.AF_INET, ("127.0.0.1", 443), "loopback"),
        (socket.AF_INET, ("169.254.169.254", 80), "cloud metadata"),
        (socket.AF_INET, ("93.184.216.34", 22), "port"),
        (socket.AF_INET, ("courier.example", 443), "no IP address"),
        (socket.AF_INET, ("127.1", 443), "no IP address"),
        (socket.AF_INET6, ("::1", 443, 0, 0), "loopback"),
        (socket.AF_INET6, ("fe80::1", 443, 0, 2), "link-local"),
        (socket.AF_INET6, ("fe80::1%eth0", 443, 0, 2), "scoped"),
        (socket.AF_INET6, ("::ffff:127.0.0.1", 443, 0, 0), "loopback, inside IPv4-mapped"),
        (socket.AF_UNIX, ("/var/run/docker.sock", 443), "no IP address"),
    ],
)
def test_any_other_address_gets_none(family: int, sockaddr: tuple[object, ...], reason: str) -> None:
    guard = Guard(Terms())
    with pytest.raises(ConnectionRefusedByGuard):
        guard.open_socket((family, *TCP, sockaddr))
    assert guard.refused == reason


def test_a_name_that_was_public_when_it_was_checked_gains_nothing() -> None:
    """DNS rebinding, with the guard as the service has it: each connection is judged by its own address."""
    guard = Guard(Terms())
    guard.open_socket((socket.AF_INET, *TCP, ("93.184.216.34", 443))).close()
    with pytest.raises(ConnectionRefusedByGuard):
        guard.open_socket((socket.AF_INET, *TCP, ("127.0.0.1", 443)))
