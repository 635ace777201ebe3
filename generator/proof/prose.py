"""Whose words they are: those in quotation marks are their speakers', all others the publisher's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import Article, Span
from ..parsing.marks import find_quotations
from ..span_index import SpanIndex

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")


def quotations(article: Article) -> tuple[Span, ...]:
    """Return the stretches in quotation marks, headline included."""
    return tuple(q.span for q in find_quotations(article.text, _places(article)))


def prose(article: Article) -> int:
    """Return the number of words of *article* that are its publisher's: headline and paragraphs."""
    quoted = quotations(article)
    words = (w for p in _places(article) for w in words_of(article[p], p))
    return sum(1 for _ in outside(words, quoted))


def words_of(text: str, span: Span) -> Iterator[Span]:
    """Yield the words of *text*, which stands at *span* of the article."""
    for match in _WORD.finditer(text):
        yield Span(span.start + match.start(), span.start + match.end())


def outside(words: Iterable[Span], quoted: tuple[Span, ...]) -> Iterator[Span]:
    """Yield those of *words* that no stretch in quotation marks holds."""
    index = SpanIndex((q, [q]) for q in quoted)
    return (w for w in words if not any(q.contains(w) for q in index.near(w)))


def _places(article: Article) -> tuple[Span, ...]:
    return (*([article.title_span] if article.title_span else ()), *article.paragraphs)
