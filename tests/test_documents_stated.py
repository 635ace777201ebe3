"""What a page says of itself: JSON-LD before Open Graph before older tags, nonsense before nothing."""

from __future__ import annotations

import json

import pytest
import trafilatura

from generator.reading.documents.stated import Stated, stated_in


def stated(*head: str) -> Stated:
    page = trafilatura.load_html(f"<html><head>{''.join(head)}</head><body><p>x</p></body></html>")
    assert page is not None
    return stated_in(page)


def linked(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Old bridge &amp; toll closed",
    "author": [{"name": "Jo Smith"}, {"name": "Al Reyes"}, {"name": "Jo Smith"}],
    "publisher": {"name": "Harbour Post"},
    "datePublished": "2024-03-05T23:30:00+02:00",
    "url": "https://example.org/bridge",
}


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<script type="application/ld+json">{not json</script>',
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        linked({"@type": "WebSite", "headline": "Not an article"}),
        linked({"@type": "NewsArticle", "headline": ["a"], "author": 3, "datePublished": "yesterday"}),
        meta("article:published_time", "soon"),
        meta("og:url", "javascript:alert(1)"),
        meta("author", "https://example.org/people/jo"),
    ],
)
def test_what_says_nothing_gives_nothing(head: str) -> None:
    assert stated(head) == Stated()


@pytest.mark.parametrize(
    "wrap", [lambda a: a, lambda a: [a], lambda a: {"@graph": [{"@type": "WebPage"}, a]}]
)
def test_an_article_is_found_in_json_ld(wrap: object) -> None:
    assert callable(wrap)
    assert stated(linked(wrap(ARTICLE))) == Stated(
        title="Old bridge & toll closed",
        author="Jo Smith, Al Reyes",
        publisher="Harbour Post",
        published="2024-03-05",
        url="https://example.org/bridge",
    )


def test_json_ld_comes_before_open_graph_and_open_graph_fills_its_gaps() -> None:
    found = stated(
        meta("og:title", "Bridge | Harbour Post"),
        meta("og:site_name", "The Harbour Post"),
        linked({"@type": "Article", "headline": "Old bridge closed"}),
    )
    assert (found.title, found.publisher) == ("Old bridge closed", "The Harbour Post")
