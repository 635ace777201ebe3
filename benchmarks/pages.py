"""Saved pages: which share of the body's words is kept, and of the rest let through.

usage: python -m benchmarks.pages

Printed beside what trafilatura gives alone on the same pages.
"""

from __future__ import annotations

from collections.abc import Callable

import trafilatura

from generator.reading import article_from_text
from generator.reading.documents.html import read
from tests.saved_pages import SavedPage, is_in, saved_pages


def ours(page: SavedPage) -> list[str]:
    """Return the paragraphs of the article as `nutgraf add` makes it and reading then sees it."""
    document = read(page.data)
    article = article_from_text("\n\n".join([document.title, *document.paragraphs]), slug="a", language="en")
    return [article[p] for p in article.paragraphs]


def alone(page: SavedPage) -> list[str]:
    """Return the lines that the extractor alone gives."""
    return (trafilatura.extract(page.data, include_comments=False, include_tables=False) or "").splitlines()


def shares(extract: Callable[[SavedPage], list[str]]) -> tuple[float, float]:
    """Return the share of body words kept and of boilerplate pieces let through, over all pages."""
    kept = words = through = pieces = 0
    for page in saved_pages():
        found = extract(page)
        for paragraph in page.body:
            words += len(paragraph.split())
            kept += len(paragraph.split()) * is_in(paragraph, found)
        pieces += len(page.around)
        through += sum(is_in(piece, found) for piece in page.around)
    return kept / words, through / pieces


def main() -> None:
    """Print both."""
    for name, extract in (("nutgraf add", ours), ("trafilatura alone", alone)):
        kept, through = shares(extract)
        print(f"{name:20} body words kept {kept:6.1%}   boilerplate let through {through:6.1%}")  # noqa: T201


if __name__ == "__main__":
    main()
