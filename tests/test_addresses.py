"""Addresses of pages, and whether a site has one that others can reach."""

from __future__ import annotations

import pytest

from generator.publishing.addresses import Site, public_address


@pytest.mark.parametrize(
    "url",
    [
        *(None, "", "/nut/", "nut", "ftp://a.example.org/", "https:///nut/", "javascript:alert(1)"),
        *("http://localhost:8000/", "http://127.0.0.1:8000/", "http://[::1]/", "http://0.0.0.0:80/nut/"),
    ],
)
def test_an_address_that_nobody_else_reaches_is_none(url: str | None) -> None:
    assert public_address(url) == ""


@pytest.mark.parametrize(
    "url", ["https://ann.example.org/nut", "https://ann.example.org/nut/", "https://93.184.215.14"]
)
def test_an_address_ends_in_one_slash(url: str) -> None:
    assert public_address(url) == url.rstrip("/") + "/"


@pytest.mark.parametrize(
    ("path", "file", "directory"),
    [
        ("index.md", "index.html", ""),
        ("a/index.md", "a/index.html", "a/"),
        ("a/quotes.md", "a/quotes.html", "a/quotes/"),
        ("a/b/index.md", "a/b/index.html", "a/b/"),
    ],
)
def test_a_page_lies_where_mkdocs_builds_it(path: str, file: str, directory: str) -> None:
    assert Site(name="A").page(path) == file
    assert Site(name="A", directory_urls=True).page(path) == directory
    assert Site(name="A", url="https://a.example.org/n/").absolute(path) == f"https://a.example.org/n/{file}"
    assert Site(name="A").absolute(path) == file
