"""Fetch one web page, because a person asked for it by name, and nothing else.

An address can point anywhere, also inwards: at this machine, its network, a cloud's metadata.  So
the host is resolved once, each of its addresses must be public, and the connection goes to the very
address that was checked; redirects are followed by hand, each as if it had been typed.  Proxies of
the environment are not used.  Size and time are bounded.
"""

from __future__ import annotations

import http.client
import time
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from ..errors import FetchError
from ..reading.values import is_web_address
from .reaching import Policy, TooLargeError, connected, reachable

_REDIRECTS = 5
_CHUNK = 64 * 1024
_PORTS = {"http": 80, "https": 443}
_HEADERS = {
    "Accept": "text/html, application/xhtml+xml, application/pdf, text/plain",
    "Accept-Encoding": "identity",
    "Connection": "close",
    "User-Agent": "Mozilla/5.0 (compatible; nutgraf)",
}
_MOVED = frozenset({301, 302, 303, 307, 308})
_TYPES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address gave."""

    url: str
    """The last address, after redirects."""
    suffix: str
    """Of a file of its type: `.html`, `.pdf`, `.txt`, `.docx`."""
    data: bytes


def fetch(url: str, policy: Policy | None = None) -> Fetched:
    """Return what stands at *url*; raise `FetchError` saying what stood in the way."""
    policy = policy or Policy()
    until = time.monotonic() + policy.seconds
    for _ in range(_REDIRECTS + 1):
        parts = _checked(url)
        status, headers, data = _ask(url, parts, policy, until)
        if status in _MOVED and headers.get("Location"):
            # Headers are read as Latin-1; an address that is not ASCII is UTF-8, as browsers have it.
            there = headers["Location"].encode("latin-1").decode("utf-8", "replace")
            url = urljoin(url, there).partition("#")[0]
            continue
        if status != http.client.OK:
            raise FetchError(url, f"answered {status} {http.client.responses.get(status, '')}".rstrip())
        return Fetched(url=url, suffix=_suffix(url, headers), data=data)
    raise FetchError(url, f"leads on and on (more than {_REDIRECTS} redirects)")


def _checked(url: str) -> SplitResult:
    if not is_web_address(url):
        raise FetchError(url, "is no http or https address")
    return urlsplit(url)


def _ask(
    url: str, parts: SplitResult, policy: Policy, until: float
) -> tuple[int, http.client.HTTPMessage, bytes]:
    """Return status, headers and body of one answer."""
    port = parts.port or _PORTS[parts.scheme]
    address = reachable(url, parts.hostname or "", port, policy)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        with connected(parts, address, port, until=until, max_bytes=policy.max_bytes) as connection:
            connection.request("GET", _ascii(path), headers={"Host": _host(parts), **_HEADERS})
            answer = connection.getresponse()
            if answer.status in _MOVED:
                return answer.status, answer.headers, b""
            if answer.headers.get("Content-Encoding", "identity").lower() not in {"identity", ""}:
                raise FetchError(url, "is sent packed although that was not asked for")
            return answer.status, answer.headers, _body(url, answer, policy)
    except TooLargeError as error:
        raise FetchError(url, _too_large(policy)) from error
    except TimeoutError as error:
        raise FetchError(url, f"takes longer than {policy.seconds:g} seconds") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise FetchError(
            url, f"could not be fetched: {type(error).__name__}: {error}".rstrip(": ")
        ) from error


def _body(url: str, answer: http.client.HTTPResponse, policy: Policy) -> bytes:
    """Return the body, up to the bound, whatever its length is said to be."""
    found = bytearray()
    while chunk := answer.read(min(_CHUNK, policy.max_bytes + 1 - len(found))):
        found += chunk
        if len(found) > policy.max_bytes:
            raise FetchError(url, _too_large(policy))
    if answer.length:
        raise FetchError(url, "ended before all of it had come")
    return bytes(found)


def _too_large(policy: Policy) -> str:
    return f"is larger than {policy.max_bytes // 1024 // 1024} MB"


def _host(parts: SplitResult) -> str:
    """Return host and port as they are asked for: a name with other letters in its form of ASCII."""
    if parts.netloc.isascii():
        return parts.netloc
    name = (parts.hostname or "").encode("idna").decode()
    return f"{name}:{parts.port}" if parts.port else name


def _suffix(url: str, headers: http.client.HTTPMessage) -> str:
    kind = headers.get_content_type()
    if kind not in _TYPES:
        raise FetchError(url, f"is {kind}, which is no article")
    return _TYPES[kind]


def _ascii(words: str) -> str:
    """Return *words* as they may stand in a request: other characters percent-encoded."""
    return "".join(c if " " < c < "\x7f" else "".join(f"%{b:02X}" for b in c.encode()) for c in words)
