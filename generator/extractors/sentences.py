"""Parsed article → what each sentence does in it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import (
    Attribution,
    AttributionKind,
    Background,
    OpenQuestion,
    QuestionKind,
    Sentence,
    SentenceRole,
    Span,
)
from generator.parsing.language import Parsed
from generator.span_index import SpanIndex

_OPEN = {QuestionKind.UNKNOWN, QuestionKind.UNDECIDED}


def extract_sentences(
    parsed: Parsed,
    attributions: tuple[Attribution, ...],
    background: tuple[Background, ...],
    questions: tuple[OpenQuestion, ...],
) -> tuple[Sentence, ...]:
    """Return the sentences of headline and body in order, each with one role.

    The first that fits: headline, background, speech (half of it or more is direct speech), open
    (the article does not know), news.
    """
    title = parsed.article.title_span
    direct = [s for a in attributions if a.kind is AttributionKind.DIRECT for s in a.content]
    speech = SpanIndex((s, [s]) for s in direct)
    behind = SpanIndex((b.span, [b.span]) for b in background)
    unknown = SpanIndex((q, q.evidence) for q in questions if q.kind in _OPEN)

    def role(span: Span) -> SentenceRole:
        if title and title.overlaps(span):
            return SentenceRole.HEADLINE
        if _covers_half(behind.near(span), span):
            return SentenceRole.BACKGROUND
        if _covers_half(speech.near(span), span):
            return SentenceRole.SPEECH
        return SentenceRole.OPEN if unknown.near(span) else SentenceRole.NEWS

    return tuple(Sentence(span=s, role=role(s)) for s in parsed.sentences)


def _covers_half(spans: Iterable[Span], of: Span) -> bool:
    """Tell whether *spans* together cover at least half of *of*."""
    return 2 * sum(max(0, min(s.end, of.end) - max(s.start, of.start)) for s in spans) >= of.end - of.start
