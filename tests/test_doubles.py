"""The same article again, by its address however it is written and by its words; not another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.adding.doubles import canonical, find_double
from generator.reading import article_from_text

ARTICLES = sorted((Path(__file__).parent / "quality" / "articles").glob("*.txt"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://post.example/a", "https://post.example/b"),
        ("https://post.example/a?id=1", "https://post.example/a?id=2"),
        ("https://post.example/a", "https://gazette.example/a"),
        ("https://post.example:8080/a", "https://post.example/a"),
        ("https://post.example/a", "https://post.example/A"),
        ("https://post.example/amp", "https://post.example/amp/a"),
        ("https://m.example/a", "https://www.example/a"),
    ],
)
def test_addresses_of_two_articles_differ(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    "written",
    [
        "http://post.example/news/bridge?id=7",
        "https://www.post.example/news/bridge?id=7",
        "https://POST.example:443/news/bridge/?id=7",
        "https://post.example/news/bridge?utm_source=x&id=7&fbclid=abc#comments",
        "https://amp.post.example/news/bridge/amp/?id=7",
        "https://m.post.example/news/bridge/index.html?id=7&ref=home",
    ],
)
def test_one_address_is_known_however_it_is_written(written: str) -> None:
    assert canonical(written) == canonical("https://post.example/news/bridge?id=7")


@pytest.mark.parametrize("url", ["", "post.example/a", "https://", "http://[::1", "http://a:b/"])
def test_what_is_no_address_is_nothing(url: str) -> None:
    assert canonical(url) == ""


def test_an_article_is_no_double_of_another_one(tmp_path: Path) -> None:
    for path in ARTICLES[1:]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    article = article_from_text(ARTICLES[0].read_text(encoding="utf-8"), slug="new")
    assert find_double(article, tmp_path) is None


def test_the_same_words_come_before_another_version_of_them(tmp_path: Path) -> None:
    text = ARTICLES[0].read_text(encoding="utf-8")
    (tmp_path / "a.txt").write_text(text + "\n\nOne more line.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(text, encoding="utf-8")
    double = find_double(article_from_text(text, slug="new"), tmp_path)
    assert double
    assert (double.path.name, double.reason) == ("b.txt", "")


def test_a_seed_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    assert find_double(article_from_text("The bridge was closed on Monday.", slug="a"), tmp_path) is None
