"""The system's resolver, asked in threads of its own."""

from __future__ import annotations

import ipaddress

import pytest

from foldline.fetching.resolving import SystemResolver


async def test_a_name_gives_its_addresses_as_numbers() -> None:
    resolver = SystemResolver()
    found = await resolver.resolve("localhost", 443)
    assert found
    assert all(ipaddress.ip_address(each["host"]).is_loopback and each["port"] == 443 for each in found)
    await resolver.close()


async def test_a_name_without_an_address_is_an_error() -> None:
    resolver = SystemResolver()
    with pytest.raises(OSError, match=r".+"):
        await resolver.resolve("no-such-name.invalid", 443)
    await resolver.close()
