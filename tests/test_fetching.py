"""Fetching: only what is public, only what was checked, only so much, only so long."""

from __future__ import annotations

import gzip
import ipaddress
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

from generator.adding.fetching import fetch
from generator.adding.reaching import Policy, is_public
from generator.errors import FetchError

HOST = "127.0.0.1"
PAGE = b"<html><body><p>The bridge is closed.</p></body></html>"


@contextmanager
def server(
    *answers: Callable[[socket.socket], None], waits: bool = True
) -> Iterator[tuple[int, list[bytes]]]:
    """Serve one connection after another on loopback, each by one of *answers*; give port and requests.

    Unless it *waits*, it answers before anything is asked.
    """
    listening = socket.create_server((HOST, 0))
    listening.settimeout(10)
    requests: list[bytes] = []

    def serve() -> None:
        for answer in answers:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(10)
                request = b""
                while waits and b"\r\n\r\n" not in request and (chunk := connection.recv(65536)):
                    request += chunk
                requests.append(request)
                try:
                    answer(connection)
                except OSError:
                    continue  # the client had enough, as it should

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield listening.getsockname()[1], requests
    finally:
        listening.close()
        thread.join(timeout=10)


def says(body: bytes = PAGE, status: str = "200 OK", **headers: str) -> Callable[[socket.socket], None]:
    lines = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)

    def answer(connection: socket.socket) -> None:
        connection.sendall(f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body)

    return answer


def moved(to: str) -> Callable[[socket.socket], None]:
    return says(b"", "302 Found", Location=to)


def policy(seconds: float = 5, max_bytes: int = 100_000) -> Policy:
    """Allow the tests' own server and nothing else."""
    own = ipaddress.ip_address(HOST)
    return Policy(may_reach=lambda address: address == own, seconds=seconds, max_bytes=max_bytes)


# --- what may not be reached -------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.8.8", "0.0.0.7", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254"),
        *("100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
        *("::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "2002:a00:1::", "64:ff9b::7f00:1"),
        *("64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1", "2001:0:7f00:1::", "2001:470::5efe:a00:1", "fec0::1"),
        *("2001:470::200:5efe:7f00:1", "3fff::1", "192.88.99.1", "192.0.0.8", "198.51.100.1", "203.0.113.1"),
        *("100::1", "5f00::1", "2001:20::1", "169.254.170.2", "fd00:ec2::254", "::7f00:1"),
    ],
)
def test_an_address_inside_is_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "2001:470::5efe:808:808"]
)
def test_an_address_of_the_open_internet_is_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "url",
    [
        *(
            "file:///etc/passwd",
            "ftp://example.org/a",
            "javascript:alert(1)",
            "//example.org/a",
            "example.org",
        ),
        *(
            "http://",
            "http://user:word@example.org/",
            "http://a b/",
            "http://example.org:0/",
            "data:text/html,x",
        ),
    ],
)
def test_only_web_addresses_are_fetched(url: str) -> None:
    with pytest.raises(FetchError, match="is no http or https address"):
        fetch(url)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "127.1", "0"])
def test_this_machine_is_not_reached_however_it_is_written(host: str) -> None:
    with pytest.raises(FetchError, match=r"not on the open internet|not known"):
        fetch(f"http://{host}:9/")


@pytest.mark.parametrize("inward", ["http://127.0.0.2/", "http://169.254.169.254/latest/", "http://[::1]/x"])
def test_a_redirect_inwards_is_not_followed(inward: str) -> None:
    with server(moved(inward)) as (port, _), pytest.raises(FetchError, match="not on the open internet"):
        fetch(f"http://{HOST}:{port}/", policy())


def test_a_redirect_to_a_file_is_not_followed() -> None:
    with server(moved("file:///etc/passwd")) as (port, _), pytest.raises(FetchError, match="is no http"):
        fetch(f"http://{HOST}:{port}/", policy())


def test_one_inner_address_of_several_is_enough_to_refuse() -> None:
    mixed = Policy(resolve=lambda _host, _port: ["8.8.8.8", "10.0.0.1"])
    with pytest.raises(FetchError, match=r"leads to 10\.0\.0\.1"):
        fetch("http://news.example/", mixed)


def test_a_name_is_resolved_once_and_the_checked_address_is_the_one_connected_to() -> None:
    asked: list[str] = []

    def rebinding(host: str, _port: int) -> list[str]:
        asked.append(host)
        return [HOST] if len(asked) == 1 else ["127.0.0.2"]

    own = policy()
    with server(says()) as (port, requests):
        fetched = fetch(
            f"http://news.example:{port}/a", Policy(may_reach=own.may_reach, resolve=rebinding, seconds=5)
        )
    assert fetched.data == PAGE
    assert asked == ["news.example"]
    assert f"Host: news.example:{port}".encode() in requests[0]


def test_a_name_that_changes_between_redirects_is_checked_again() -> None:
    answers = iter([[HOST], ["127.0.0.2"]])
    own = policy()
    rebinding = Policy(may_reach=own.may_reach, resolve=lambda _host, _port: next(answers), seconds=5)
    with server(moved("/b")) as (port, _), pytest.raises(FetchError, match=r"leads to 127\.0\.0\.2"):
        fetch(f"http://news.example:{port}/a", rebinding)


def test_proxies_of_the_environment_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setitem(os.environ, name, "http://127.0.0.2:9")
    with server(says()) as (port, _):
        assert fetch(f"http://{HOST}:{port}/", policy()).data == PAGE


# --- what is too much --------------------------------------------------------------------------


def test_a_page_that_is_too_large_is_not_read_to_its_end() -> None:
    big = says(b"x" * 200_000)
    with server(big) as (port, _), pytest.raises(FetchError, match="is larger than"):
        fetch(f"http://{HOST}:{port}/", policy())


def test_a_page_without_end_is_cut_off() -> None:
    def endless(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        for _ in range(1_000):
            connection.sendall(b"x" * 10_000)

    with server(endless) as (port, _), pytest.raises(FetchError, match="is larger than"):
        fetch(f"http://{HOST}:{port}/", policy())


@pytest.mark.parametrize(
    "part", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n"]
)
def test_an_answer_that_drips_is_given_up(part: bytes) -> None:
    def dripping(connection: socket.socket) -> None:
        connection.sendall(part)
        for _ in range(100):
            connection.sendall(b"H")
            time.sleep(0.05)

    with server(dripping) as (port, _), pytest.raises(FetchError, match="takes longer than"):
        fetch(f"http://{HOST}:{port}/", policy(seconds=0.5))


def test_an_answer_that_is_shorter_than_it_says_is_not_taken_for_whole() -> None:
    short = says(PAGE, Content_Length="5000")
    with server(short) as (port, _), pytest.raises(FetchError, match=r"IncompleteRead|ended before"):
        fetch(f"http://{HOST}:{port}/", policy())


def test_a_packed_answer_is_refused_unpacked_or_not() -> None:
    bomb = says(gzip.compress(b"\0" * 50_000_000), Content_Encoding="gzip")
    with server(bomb) as (port, _), pytest.raises(FetchError, match="is sent packed"):
        fetch(f"http://{HOST}:{port}/", policy())


def test_pieces_without_end_are_cut_off() -> None:
    def endless(connection: socket.socket) -> None:
        connection.sendall(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        for _ in range(1_000):
            connection.sendall(b"2710\r\n" + b"x" * 10_000 + b"\r\n")

    with server(endless) as (port, _), pytest.raises(FetchError, match="is larger than"):
        fetch(f"http://{HOST}:{port}/", policy())


@pytest.mark.parametrize(
    "size", [b"-1", b"-0x1", b"-7fffffff", b" -1", b"+-1", b"", b"0x", b"ffffffffffffffff", b"1_0"]
)
def test_a_piece_of_no_size_does_not_bring_all_there_is(size: bytes) -> None:
    sent: list[int] = []

    def endless(connection: socket.socket) -> None:
        connection.sendall(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            + size
            + b"\r\n"
        )
        for _ in range(3_000):
            connection.sendall(b"x" * 10_000)
            sent.append(10_000)

    with server(endless) as (port, _), pytest.raises(FetchError):
        fetch(f"http://{HOST}:{port}/", policy())
    assert sum(sent) < 20_000_000  # what lies between the two in the system's buffers


def test_answers_before_the_answer_come_to_an_end() -> None:
    def going_on(connection: socket.socket) -> None:
        while True:
            connection.sendall(b"HTTP/1.1 100 Continue\r\nA: b\r\n\r\n" * 100)

    with server(going_on) as (port, _), pytest.raises(FetchError, match="is larger than"):
        fetch(f"http://{HOST}:{port}/", policy())


def test_what_comes_after_the_last_piece_comes_to_an_end() -> None:
    def going_on(connection: socket.socket) -> None:
        connection.sendall(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n"
        )
        while True:
            connection.sendall(b"A: b\r\n" * 1_000)

    with server(going_on) as (port, _), pytest.raises(FetchError, match="is larger than"):
        fetch(f"http://{HOST}:{port}/", policy())


def test_all_redirects_together_have_the_time_of_one_answer() -> None:
    def slow(connection: socket.socket) -> None:
        time.sleep(0.4)
        moved("/again")(connection)

    with (
        server(*[slow] * 6) as (port, requests),
        pytest.raises(FetchError, match="takes longer than 1 seconds"),
    ):
        fetch(f"http://{HOST}:{port}/", policy(seconds=1))
    assert len(requests) <= 3


def test_a_greeting_of_tls_that_drips_is_given_up() -> None:
    def dripping(connection: socket.socket) -> None:
        connection.sendall(b"\x16\x03\x03\x3f\xff\x02")  # a long message of a handshake
        for _ in range(100):
            connection.sendall(b"\x00")
            time.sleep(0.05)

    started = time.monotonic()
    with server(dripping, waits=False) as (port, _), pytest.raises(FetchError, match="takes longer than"):
        fetch(f"https://{HOST}:{port}/", policy(seconds=0.5))
    assert time.monotonic() < started + 4


@pytest.mark.parametrize("length", ["-5", "99999999999999999999", "ten"])
def test_a_length_that_is_none_brings_no_more_than_is_there(length: str) -> None:
    with server(says(PAGE, Content_Length=length)) as (port, _), suppress(FetchError):
        assert fetch(f"http://{HOST}:{port}/", policy()).data in {PAGE, b""}


@pytest.mark.parametrize("packing", ["gzip", "deflate", "br", "zstd", "gzip, gzip", "GZIP"])
def test_no_packing_is_undone(packing: str) -> None:
    with server(says(PAGE, Content_Encoding=packing)) as (port, _), pytest.raises(FetchError, match="packed"):
        fetch(f"http://{HOST}:{port}/", policy())


def test_redirects_end() -> None:
    around = [moved("/again")] * 6
    with server(*around) as (port, requests), pytest.raises(FetchError, match="on and on"):
        fetch(f"http://{HOST}:{port}/", policy())
    assert len(requests) == 6


@pytest.mark.parametrize(
    "answer",
    [
        lambda c: c.sendall(b"220 mail ready\r\n"),
        lambda c: c.sendall(b"HTTP/1.1 200 OK\r\n" + b"A: " + b"b" * 100_000 + b"\r\n\r\n"),
        lambda c: c.sendall(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500 + b"\r\n"),
        lambda c: c.close(),
    ],
)
def test_an_answer_that_is_no_answer_is_an_error(answer: Callable[[socket.socket], None]) -> None:
    with server(answer) as (port, _), pytest.raises(FetchError, match="could not be fetched"):
        fetch(f"http://{HOST}:{port}/", policy())


@pytest.mark.parametrize("kind", ["image/png", "application/zip", "video/mp4", "application/json"])
def test_what_is_no_article_by_its_type_is_refused(kind: str) -> None:
    with server(says(Content_Type=kind)) as (port, _), pytest.raises(FetchError, match=kind):
        fetch(f"http://{HOST}:{port}/", policy())


@pytest.mark.parametrize("status", ["404 Not Found", "500 Oops", "204 No Content", "304 Not Modified"])
def test_another_status_is_told(status: str) -> None:
    with server(says(b"", status)) as (port, _), pytest.raises(FetchError, match=f"answered {status[:3]}"):
        fetch(f"http://{HOST}:{port}/", policy())


# --- what is fetched ---------------------------------------------------------------------------


def test_a_page_comes_with_its_last_address_and_its_kind() -> None:
    with server(moved("/b?c=ü#part"), says()) as (port, requests):
        fetched = fetch(f"http://{HOST}:{port}/a", policy())
    assert (fetched.url, fetched.suffix, fetched.data) == (f"http://{HOST}:{port}/b?c=ü", ".html", PAGE)
    assert requests[1].startswith(b"GET /b?c=%C3%BC HTTP/1.1\r\n")


def test_a_host_with_other_letters_is_asked_by_its_name_in_ascii() -> None:
    own = policy()
    named = Policy(may_reach=own.may_reach, resolve=lambda _host, _port: [HOST], seconds=5)
    with server(says()) as (port, requests):
        assert fetch(f"http://Bücher.example:{port}/", named).data == PAGE
    assert f"Host: xn--bcher-kva.example:{port}\r\n".encode() in requests[0]


def test_an_address_cannot_smuggle_a_header() -> None:
    smuggling = moved("/b\r\nX-Evil: 1")
    with server(smuggling, says()) as (port, requests), suppress(FetchError):  # which is as good
        fetch(f"http://{HOST}:{port}/a", policy())
    assert not any(b"X-Evil" in request.split(b"\r\n", 1)[1] for request in requests)
