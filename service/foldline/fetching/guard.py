"""The last look before a connection: the address that the socket is opened for, and no other, is judged.

A check of the address as written, or of what a resolver answered, can be got round: the name may resolve to another
address when it is asked again, and literals are never resolved. The socket factory gets the very address that the
next call connects to.
"""

from __future__ import annotations

import socket
from ipaddress import ip_address

from aiohttp import AddrInfoType

from foldline.fetching.targets import Terms


class ConnectionRefusedByGuard(OSError):
    """The guard opened no socket; an OSError, so that the next of a host's addresses is tried."""


class Guard:
    """Opens sockets for one fetch. `refused` names why the last address was refused, None when none was."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self.refused: str | None = None

    def open_socket(self, info: AddrInfoType) -> socket.socket:
        """A socket for an address, which may be connected to. ConnectionRefusedByGuard for any other."""
        family, kind, protocol, _, sockaddr = info
        reason = self._reason(family, sockaddr)
        if reason is not None:
            self.refused = reason
            raise ConnectionRefusedByGuard(reason)
        return socket.socket(family, kind, protocol)

    def _reason(self, family: int, sockaddr: tuple[object, ...]) -> str | None:
        if family not in (socket.AF_INET, socket.AF_INET6):
            return "no IP address"
        host, port = sockaddr[:2]
        if port not in self._terms.ports:
            return "port"
        try:
            return self._terms.check(ip_address(str(host)))
        except ValueError:
            return "no IP address"
