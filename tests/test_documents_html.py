"""Saved pages: the article is kept to the last word, what stands around it is not, and is told."""

from __future__ import annotations

import pytest

from generator.reading import article_from_text
from generator.reading.documents.document import Document, on_one_line
from generator.reading.documents.html import read

from .saved_pages import LAYOUTS, SavedPage, is_in, saved_pages

PAGES = list(saved_pages())
ONE = "The bridge over the Lune was closed on Monday after engineers found cracks in two pillars."
TWO = "It opens again in May, the council said, and the toll will be three pounds for each car."


def paragraphs(document: Document) -> list[str]:
    """Return the body as reading sees it, without what is boilerplate by its form."""
    text = "\n\n".join([document.title, *document.paragraphs])
    article = article_from_text(text, slug="a", language="en")
    return [article[p] for p in article.paragraphs]


def test_there_are_pages_of_many_kinds() -> None:
    assert len(PAGES) == 4 * len(LAYOUTS) >= 40


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_stands_around_the_article_does_not_come_along(page: SavedPage) -> None:
    found = paragraphs(read(page.data))
    assert [piece for piece in page.around if is_in(piece, found)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_word_of_the_body_is_lost(page: SavedPage) -> None:
    found = paragraphs(read(page.data))
    assert [piece for piece in page.body if not is_in(piece, found)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_headline_is_the_articles_and_not_the_sites(page: SavedPage) -> None:
    assert on_one_line(read(page.data).title) == page.title


def test_what_was_left_out_is_told() -> None:
    page = next(page for page in PAGES if page.name.startswith("pull_quotes"))
    document = read(page.data)
    assert [piece for piece in page.around if not is_in(piece, document.left_out)] == []


def test_what_the_page_says_of_itself_comes_along() -> None:
    page = next(page for page in PAGES if page.name.startswith("semantic"))
    document = read(page.data)
    assert (document.author, document.publisher, document.published) == (
        "Colm Reyes",
        "Harbour Post",
        "2024-03-05",
    )


def test_no_script_and_no_hidden_text_is_the_article() -> None:
    text = (
        f"<article><h1>Bridge closed</h1><p>{ONE}</p><script>var a = 'secret';</script><p>{TWO}</p></article>"
    )
    found = read(f"<html><body>{text}<noscript>Turn on scripts.</noscript></body></html>".encode())
    whole = " ".join([*found.paragraphs, *found.left_out])
    assert "secret" not in whole
    assert "Turn on" not in whole


@pytest.mark.parametrize("data", [b"", b"   ", b"<html><body></body></html>"])
def test_a_page_without_an_article_is_an_error(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"is not HTML|has no article"):
        read(data)
