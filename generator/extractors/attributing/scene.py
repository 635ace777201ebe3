"""A parse with what the steps of attribution ask of it again and again."""

from __future__ import annotations

from dataclasses import dataclass

from generator.span_index import SpanIndex, around

from ...model import Span
from ...parsing.language import Parsed
from ...parsing.marks import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A parse with what the steps below ask of it again and again."""

    parsed: Parsed
    inside: dict[int, Quotation]
    """Quotation of each token that stands in one."""
    quotations: SpanIndex[Quotation]

    def paragraph(self, span: Span) -> Span:
        """Return the paragraph of *span*; itself in the headline."""
        return around(span, self.parsed.article.paragraphs) or span


def scene_of(parsed: Parsed) -> Scene:
    """Return the parse with the quotation of each token."""
    return Scene(
        parsed=parsed,
        inside={t.i: q for q in parsed.quotations for t in parsed.tokens(q.span)},
        quotations=SpanIndex((q, [q.span]) for q in parsed.quotations),
    )
