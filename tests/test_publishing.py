"""What is made for a whole site, and what is not where it is not known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.publishing import Published

from .published import BARE, MILL, NOWHERE, SITE


def test_without_an_address_or_a_date_there_is_no_feed() -> None:
    for published in (Published(NOWHERE, (MILL,)), Published(SITE, (BARE,)), Published(SITE)):
        assert "feed.xml" not in published.files()
        assert published.about("mill/index.md", "A").get("feed") == ""


def test_a_page_of_the_editors_own_is_no_article() -> None:
    assert Published(SITE, (MILL,)).about("mine.md", "Mine") == {
        "feed": "https://ann.example.org/nut/feed.xml"
    }


def test_only_the_overview_offers_the_citation() -> None:
    published = Published(SITE, (MILL,))
    assert published.about("mill/index.md", "A")["citations"] is True
    assert published.about("mill/quotes.md", "A")["citations"] is False


def test_each_article_has_its_citations_and_the_site_all_of_them(tmp_path: Path) -> None:
    Published(SITE, (MILL, BARE)).write(tmp_path)
    assert {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()} == {
        *("feed.xml", "llms.txt", "citations.json", "citations.bib"),
        *("mill/citation.json", "mill/citation.bib"),
        *("coast/bare/citation.json", "coast/bare/citation.bib"),
    }


def test_a_site_without_articles_has_no_citations() -> None:
    assert list(Published(SITE).files()) == ["llms.txt"]


def test_the_same_pages_give_the_same_bytes() -> None:
    assert Published(SITE, (MILL, BARE)).files() == Published(SITE, (replace(MILL), replace(BARE))).files()
