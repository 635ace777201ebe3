"""Checks in a line for the worklist: where in the article, which words, what about them."""

from __future__ import annotations

from .markdown import visible
from .model import Article, Check, CheckKind, Span

_LONGEST = 60
_COMPARED = frozenset({CheckKind.CONTRADICTION, CheckKind.HEADLINE})


def remark(article: Article, check: Check) -> str:
    """Return *check* as a line that a person can act on without opening the article.

    *paragraph 7, “86 workers”: The article gives another number for this (paragraph 2, “68 workers”).*
    """
    if not check.spans or check.kind is CheckKind.UNUSED_SENTENCE:
        return check.message
    told = check.message
    if check.kind in _COMPARED and len(check.spans) > 1:
        told = f"{told.removesuffix('.')} ({_place(article, check.spans[1])})."
    return f"{_place(article, check.spans[0])}: {told}"


def _place(article: Article, span: Span) -> str:
    number = article.paragraph(span)
    words = visible(article[span])
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1].rstrip() + "…"
    return f"{f'paragraph {number}' if number else 'headline'}, “{words.strip('“”')}”"
