"""Where sentences begin and end, once the parser has said where one may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..interviews import Interview
from ..interviews.labels import without_emphasis, without_quote_mark
from ..model import Article, Span
from ..span_index import overlapping
from .tokens import Doc

BULLET = re.compile(r"(?:[-*+•‣▪●◦·–—]|\d{1,2}[.)])[ \t]+(?=\S)")
"""What opens an entry of a list."""


def find_sentences(
    article: Article, doc: Doc, starts: set[int], interview: Interview | None
) -> tuple[Span, ...]:
    """Cut headline and paragraphs at the sentence starts; an opening mark belongs to its sentence.

    The label of a turn, and the mark of a block quote, are no part of what is said.
    """
    labels = interview.labels if interview is not None else ()
    blocks = ([article.title_span] if article.title_span else []) + [
        s for p in article.paragraphs for s in _without_labels(article.text, p, labels)
    ]
    found: list[Span] = []
    offsets = sorted(_with_mark(doc, i) for i in starts)
    position = 0
    for block in blocks:
        cuts = [block.start]
        while position < len(offsets) and offsets[position] < block.end:
            if offsets[position] > block.start:
                cuts.append(offsets[position])
            position += 1
        if block is article.title_span:
            cuts = cuts[:1]
        for start, end in zip(cuts, [*cuts[1:], block.end], strict=True):
            words = article.text[start:end]
            if words.strip():
                left = start + len(words) - len(words.lstrip())
                found.append(Span(left, left + len(words.strip())))
    return tuple(found)


def _without_labels(text: str, paragraph: Span, labels: Sequence[Span]) -> Iterator[Span]:
    """Yield the parts of a paragraph between the labels in it."""
    part = _without_bullet(text, without_quote_mark(text, paragraph))
    for label in overlapping(paragraph, labels):
        if part is not None and text[part.start : label.start].strip("*_ \t\n>"):
            yield Span(part.start, label.start)
        part = Span(label.end, paragraph.end) if label.end < paragraph.end else None
    if part is not None:
        yield part


def _without_bullet(text: str, paragraph: Span | None) -> Span | None:
    """Return a paragraph without the bullet or number of a list before it, and emphasis around all of it."""
    if paragraph is None:
        return None
    bullet = BULLET.match(text, paragraph.start, paragraph.end)
    if bullet is not None:
        paragraph = Span(bullet.end(), paragraph.end)
    plain = without_emphasis(text, paragraph)
    inside = text[plain.start : plain.end] if plain is not None else ""
    return paragraph if "*" in inside or "_" in inside else plain


def _with_mark(doc: Doc, i: int) -> int:
    """Return the offset of token *i*, or of the opening mark right before it."""
    while i and doc[i - 1].text in "“„«‘‹\"'``" and not doc[i - 1].whitespace_ and doc[i - 1].text.strip():
        i -= 1
    return doc[i].idx
