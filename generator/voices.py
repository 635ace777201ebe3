"""Whose words a stretch of the article is: the article's own, or those of a source that it gives."""

from __future__ import annotations

from collections.abc import Iterable

from .model import Attribution, Span
from .span_index import overlapping


def voice_of(span: Span, attributions: Iterable[Attribution]) -> Attribution | None:
    """Return the attribution that carries most of *span*, cue and source included; `None` for the article.

    *attributions* are all of the article, or those that touch *span*.

    A statement in which two speak, neither inside the other's words, is the article's: to show it under
    one of them would put the other's words into that one's mouth.
    """
    best: tuple[int, Attribution] | None = None
    inside = [a for a in attributions if a.cue and span.contains(a.cue)]
    speakers = {a.speaker for a in inside}
    if len(speakers) > 1 and any(_are_two(a, b) for a in inside for b in inside):
        return None
    for attribution in attributions:
        parts = (s for s in (attribution.cue, attribution.source) if s and s.overlaps(span))
        words = (*overlapping(span, attribution.content), *parts)
        size = sum(min(w.end, span.end) - max(w.start, span.start) for w in words)
        if 2 * size >= span.end - span.start and (best is None or size > best[0]):
            best = (size, attribution)
    return best[1] if best else None


def words_of(attribution: Attribution) -> list[Span]:
    """Return all that an attribution has of the article: content, cue and source."""
    return [*attribution.content, *(s for s in (attribution.cue, attribution.source) if s)]


def _are_two(a: Attribution, b: Attribution) -> bool:
    """Tell whether two attributions stand side by side and have different sources."""
    if a.cue is None or b.cue is None or a.speaker == b.speaker:
        return False
    return not any(c.overlaps(b.cue) for c in a.content) and not any(c.overlaps(a.cue) for c in b.content)
