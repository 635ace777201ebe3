"""What of the network may be reached, and a connection to the very address that was looked at.

The special addresses are those of IANA's registries (RFC 6890), also those that Python counts as open.
"""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias
from urllib.parse import SplitResult

from ..errors import FetchError
from ..reading.documents.document import MAX_BYTES

SECONDS = 30.0
"""For all answers on the way together, however slowly they drip."""
_AROUND = 256 * 1024
"""Bytes that may come with a body: headers, and the sizes of its pieces."""

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_IPV4 = 4
_UNICAST = ipaddress.ip_network("2000::/3")
"""Of IPv6, all that is open so far; outside of it lie, for one, the old addresses of a site, `fec0::/10`."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_ISATAP = 0x00005EFE
"""In the lower half of an address (RFC 5214), but for one bit."""
_SPECIAL = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "3fff::/20")))
"""Protocols' own, relays to IPv6, documentation."""


def is_public(address: Address) -> bool:
    """Tell whether *address* is one of the open internet, also where it is wrapped in an IPv6 one."""
    inner = _inner(address) if isinstance(address, ipaddress.IPv6Address) else None
    if inner is not None:
        return is_public(inner)
    if any(address in network for network in _SPECIAL if network.version == address.version):
        return False
    unicast = address.version == _IPV4 or address in _UNICAST
    return unicast and address.is_global and not address.is_multicast and not address.is_reserved


def _inner(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address that a gateway on the way would make of an IPv6 one, if it would."""
    last = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    if address in _NAT64 or int(address) >> 32 & 0xFDFFFFFF == _ISATAP:
        return last
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)


def _resolved(host: str, port: int) -> list[str]:
    """Return the addresses of *host*, in the system's order."""
    return list(dict.fromkeys(str(i[4][0]) for i in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What may be connected to, and for how long; tests put their own server in."""

    may_reach: Callable[[Address], bool] = is_public
    resolve: Callable[[str, int], list[str]] = _resolved
    seconds: float = SECONDS
    max_bytes: int = MAX_BYTES


def reachable(url: str, host: str, port: int, policy: Policy) -> str:
    """Return the address to connect to; raise unless every address of *host* may be reached."""
    try:
        addresses = policy.resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise FetchError(url, f"has a host that is not known: {host}") from error
    for address in addresses:
        if not policy.may_reach(ipaddress.ip_address(address.partition("%")[0])):
            raise FetchError(url, f"leads to {address}, which is not on the open internet")
    if not addresses:
        raise FetchError(url, f"has a host without an address: {host}")
    return addresses[0]


class _Counted(io.RawIOBase):
    """What comes from the network, up to a bound: lengths that a server states are not to be trusted."""

    def __init__(self, raw: io.RawIOBase, left: int) -> None:
        super().__init__()
        self._raw, self._left = raw, left

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: memoryview, /) -> int | None:  # type: ignore[override]
        """Read, and raise `TooLargeError` once more has come than may."""
        size = self._raw.readinto(buffer)
        self._left -= size or 0
        if self._left < 0:
            raise TooLargeError
        return size

    def close(self) -> None:
        """Close what is read from, too."""
        self._raw.close()
        super().close()


class TooLargeError(OSError):
    """More came than may."""


class _Response(http.client.HTTPResponse):
    def __init__(self, sock: socket.socket, *, most: int, method: str | None = None, **_: object) -> None:
        super().__init__(sock, method=method)
        self.fp = io.BufferedReader(_Counted(self.fp.detach(), most))


@contextmanager
def connected(
    parts: SplitResult, address: str, port: int, *, until: float, max_bytes: int
) -> Iterator[http.client.HTTPConnection]:
    """Give a connection to *address*, which ends itself at the time *until* of the monotonic clock.

    An answer of more than *max_bytes* is a `TooLargeError`, whatever it says of its length.
    """
    seconds = until - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    sock = socket.create_connection((address, port), timeout=seconds)
    over = threading.Event()

    def end() -> None:
        over.set()
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # closed already: there is nothing left to end

    clock = threading.Timer(until - time.monotonic(), end)
    clock.daemon = True
    clock.start()
    connection = http.client.HTTPConnection(parts.hostname or "", port)
    connection.response_class = partial(_Response, most=max_bytes + _AROUND)  # type: ignore[assignment]
    try:
        if parts.scheme == "https":
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=parts.hostname)
        connection.sock = sock
        yield connection
    except (OSError, http.client.HTTPException, FetchError) as error:
        if over.is_set():
            raise TimeoutError from error
        raise
    finally:
        clock.cancel()
        connection.close()
        sock.close()
    if over.is_set():
        raise TimeoutError
