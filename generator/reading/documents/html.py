"""A saved web page → its article, by trafilatura; nothing is fetched and no script runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import trafilatura
from trafilatura.settings import Document as Extracted

from ..units import plain
from .blocks import blocks_of, left_out, with_dropped
from .document import Document, on_one_line
from .encodings import decode_any
from .stated import stated_in

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BODY = ("p", "head", "item", "code", "quote")
_MAX_ELEMENTS = 60_000


def read(data: bytes) -> Document:
    """Return the article on a page; raise `ValueError` for a page that holds none."""
    text, encoding = decode_any(data)
    page = trafilatura.load_html(text)
    if page is None:
        raise ValueError("is not HTML")
    if sum(1 for _ in page.iter()) > _MAX_ELEMENTS:
        raise ValueError(f"has more than {_MAX_ELEMENTS} elements")
    stated = stated_in(page)
    found = trafilatura.bare_extraction(text, include_comments=False, include_tables=False)
    if not isinstance(found, Extracted) or found.body is None:
        raise ValueError("has no article that could be told from the rest of the page")
    blocks = list(blocks_of(page))
    title = stated.title or on_one_line(found.title or "") or _heading(page)
    kept = [words for words in _kept(found.body) if words]
    paragraphs = tuple(p for p in with_dropped(kept, blocks) if plain(p) != plain(title))
    return Document(
        paragraphs=paragraphs,
        title=title,
        author=stated.author or on_one_line((found.author or "").replace(";", ",")),
        publisher=stated.publisher or on_one_line(found.sitename or ""),
        published=stated.published,
        url=stated.url,
        left_out=tuple(left_out(blocks, [*paragraphs, title])),
        encoding=encoding,
    )


def _heading(page: HtmlElement) -> str:
    heading = next(page.iter("h1"), None)
    return "" if heading is None else on_one_line(heading.text_content())


def _kept(body: HtmlElement) -> Iterator[str]:
    """Yield the blocks that the extractor kept."""
    for element in body.iter(*_BODY):
        if element.tag != "quote" or not any(inner.tag in _BODY for inner in element):
            yield on_one_line("".join(element.itertext()))
