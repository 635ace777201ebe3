"""The feed, read by a reader of feeds and held to the grammar of RFC 4287."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from generator.publishing.feed import atom

from .published import BARE, MILL, NOWHERE, SITE

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).parent / "schemas" / "atom.rng"))


def test_there_is_none_without_an_address_or_a_date() -> None:
    assert atom(NOWHERE, [MILL], "feed.xml") == ""
    assert atom(SITE, [BARE], "feed.xml") == ""
    assert atom(SITE, [], "feed.xml") == ""


def test_an_article_without_a_date_is_not_in_it() -> None:
    feed = feedparser.parse(atom(SITE, [MILL, BARE], "feed.xml"))
    assert [e.title for e in feed.entries] == [MILL.title]


def test_a_reader_finds_the_articles_with_their_days() -> None:
    feed = feedparser.parse(atom(SITE, [MILL, replace(MILL, slug="b", published=None)], "feed.xml"))
    assert (feed.bozo, feed.version) == (False, "atom10")
    assert (feed.feed.title, feed.feed.updated) == ("Wend & Sons", "2031-02-03T00:00:00Z")
    (entry,) = feed.entries
    assert entry.link == entry.id == "https://ann.example.org/nut/mill/index.html"
    assert entry.published == entry.updated == "2031-02-03T00:00:00Z"
    assert [link.href for link in entry.links if link.rel == "via"] == [MILL.url]


@pytest.mark.parametrize("article", [MILL, replace(MILL, url="", description="", publisher="")])
def test_it_keeps_the_grammar(article: object) -> None:
    document = etree.fromstring(atom(SITE, [article], "feed.xml").encode())  # type: ignore[list-item]
    GRAMMAR.assertValid(document)


@pytest.mark.parametrize(
    "cut", ["<updated>2031-02-03T00:00:00Z</updated>", "<id>https://ann.example.org/nut/</id>"]
)
def test_the_grammar_finds_what_is_missing(cut: str) -> None:
    text = atom(SITE, [MILL], "feed.xml")
    assert cut in text
    assert not GRAMMAR.validate(etree.fromstring(text.replace(cut, "", 1).encode()))
