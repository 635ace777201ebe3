"""Sentences of an article that no page shows: known only when the pages are made."""

from __future__ import annotations

from collections.abc import Sequence

from .items import Page
from .model import Check, CheckKind, Explainer, SentenceRole, Span
from .span_index import SpanIndex

_USED = 1 / 3
"""Share of a sentence's characters that pages must show; a partial quote of a word is no use of it."""


def unused_check(explainer: Explainer, pages: Sequence[Page]) -> Check | None:
    """Return one remark that names all sentences of the body which *pages* leave out; `None` without any."""
    shown = sorted({e.span for page in pages for item in page.items for e in item.extracts})
    index = SpanIndex((s, [s]) for s in shown)
    body = [s.span for s in explainer.sentences if s.role is not SentenceRole.HEADLINE]
    unused = tuple(s for s in body if _covered(s, index.near(s)) < _USED * (s.end - s.start))
    if not unused:
        return None
    verb = "stands" if len(unused) == 1 else "stand"
    return Check(
        id="check-unused-sentences",
        kind=CheckKind.UNUSED_SENTENCE,
        spans=unused,
        message=f"{len(unused)} of {len(body)} sentences {verb} on no page: {_where(explainer, unused)}.",
    )


def _covered(sentence: Span, shown: Sequence[Span]) -> int:
    """Return how many characters of *sentence* the stretches in *shown*, in order, cover."""
    covered, position = 0, sentence.start
    for span in shown:
        start, end = max(span.start, position), min(span.end, sentence.end)
        if start < end:
            covered += end - start
            position = end
    return covered


def _where(explainer: Explainer, spans: Sequence[Span]) -> str:
    """Return the numbers of the paragraphs, runs of them joined: *paragraphs 2, 4–6*."""
    numbers = sorted({explainer.article.paragraph(s) for s in spans})
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    named = ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)
    return f"{'paragraph' if len(numbers) == 1 else 'paragraphs'} {named}"
