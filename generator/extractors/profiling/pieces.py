"""Which part of a sentence is the background: all of it, or the clause that does not tell the news."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from generator.model import Span, Timex
from generator.parsing.language import Parsed

from ..timing.events import clauses

_ANAPHORS = {
    "it",
    "its",
    "they",
    "them",
    "their",
    "he",
    "him",
    "his",
    "she",
    "her",
    "this",
    "that",
    "these",
    "those",
    "so",
}


def piece_of(parsed: Parsed, sentence: Span, timexes: Sequence[Timex]) -> Span | None:
    """Return *sentence*, or its one clause before the news; `None` where that clause needs the other.

    *timexes* are those of the sentence, or of more.

    A clause tells the news when its only times are the day of publication or the day before it; it
    is cut off only where another one is dated earlier and refers to nothing in it.
    """
    published = parsed.article.published
    if published is None:
        return sentence
    parts = clauses(parsed.doc, sentence)
    recent = published - timedelta(days=1)
    dated = [[t.first for t in timexes if t.first and part.contains(t.span)] for part in parts]
    news = [bool(days) and min(days) >= recent for days in dated]
    before = [bool(days) and max(days) < recent for days in dated]
    if not any(news):
        return sentence
    if not any(before):
        return sentence
    kept = [p for p, is_before in zip(parts, before, strict=True) if is_before]
    words = {t.lower_ for t in parsed.tokens(kept[0])}
    return kept[0] if len(kept) == 1 and not words & _ANAPHORS else None
