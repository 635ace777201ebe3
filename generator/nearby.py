"""What of an Explainer stands at a place of the article, and whose it is, without asking every finding."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache

from .model import (
    Attribution,
    AttributionKind,
    Entity,
    Explainer,
    Figure,
    MentionKind,
    OpenQuestion,
    Sentence,
    Span,
)
from .span_index import SpanIndex, touching
from .voices import voice_of, words_of


class Nearby:
    """The findings of one Explainer, by place and by id; each index is made when it is first asked for."""

    def __init__(self, explainer: Explainer) -> None:
        """Index *explainer*."""
        self._explainer = explainer

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """The actors by id."""
        return {e.id: e for e in self._explainer.entities}

    @cached_property
    def statements(self) -> dict[str, tuple[Attribution, ...]]:
        """What each actor says or does not say, by id."""
        found: dict[str, list[Attribution]] = {}
        for attribution in self._explainer.attributions:
            if attribution.speaker is not None:
                found.setdefault(attribution.speaker, []).append(attribution)
        return {id: tuple(said) for id, said in found.items()}

    @cached_property
    def named(self) -> SpanIndex[Entity]:
        """The actors by where they are named or described."""
        return SpanIndex(
            (e, [m.span for m in e.mentions if m.kind is not MentionKind.PRONOUN])
            for e in self._explainer.entities
        )

    @cached_property
    def said(self) -> SpanIndex[Attribution]:
        """The attributions by content, cue and source."""
        return SpanIndex((a, words_of(a)) for a in self._explainer.attributions)

    @cached_property
    def carried(self) -> SpanIndex[Attribution]:
        """The partial quotes that a clause carries, by what is inside their marks."""
        return SpanIndex(
            (a, a.quoted)
            for a in self._explainer.attributions
            if a.kind is AttributionKind.MIXED and a.carrier
        )

    @cached_property
    def quoting(self) -> SpanIndex[Attribution]:
        """The attributions with words in marks, by those words."""
        return SpanIndex(
            (a, a.quoted) for a in self._explainer.attributions if a.kind is not AttributionKind.INDIRECT
        )

    @cached_property
    def direct(self) -> SpanIndex[Span]:
        """The words of whole quotations."""
        direct = (a for a in self._explainer.attributions if a.kind is AttributionKind.DIRECT)
        return SpanIndex((q, [q]) for a in direct for q in a.quoted)

    @cached_property
    def _figures(self) -> dict[str, tuple[int, Figure]]:
        """The figures by id, each with its place among them."""
        return {f.id: (place, f) for place, f in enumerate(self._explainer.figures)}

    @cached_property
    def _told(self) -> list[Attribution]:
        """What is attributed, by where its content begins."""
        told = [a for a in self._explainer.attributions if a.content]
        return sorted(told, key=lambda a: a.content[0])

    @cached_property
    def held(self) -> SpanIndex[Span]:
        """The stretches that an editor has to check before anyone sees them."""
        lifted = self._explainer.article.corrections.lifted
        spans = [c.spans[0] for c in self._explainer.checks if c.hold and c.id not in lifted]
        return SpanIndex((s, [s]) for s in spans)

    def voice(self, span: Span) -> Attribution | None:
        """Return the attribution that carries most of *span*; `None` for the article."""
        return voice_of(span, self.said.near(span))

    def before(self, attribution: Attribution) -> Attribution | None:
        """Return the last attribution whose content begins before that of *attribution*."""
        place = bisect_left(self._told, attribution.content[0], key=lambda a: a.content[0])
        return self._told[place - 1] if place else None

    def figures_of(self, question: OpenQuestion) -> list[Figure]:
        """Return the figures of *question*, in order of position."""
        found = {f: self._figures[f] for f in question.figures if f in self._figures}
        return [figure for _, figure in sorted(found.values(), key=lambda entry: entry[0])]

    def sentences(self, span: Span) -> tuple[Sentence, ...]:
        """Return the sentences that share a character with *span*."""
        return tuple(touching(span, self._explainer.sentences, lambda s: s.span))

    def paragraphs(self, span: Span) -> tuple[Span, ...]:
        """Return the paragraphs that share a character with *span*."""
        return tuple(touching(span, self._explainer.article.paragraphs, lambda p: p))


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """An Explainer, equal only to itself: to compare two by their findings costs as much as to search."""

    explainer: Explainer

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.explainer is self.explainer

    def __hash__(self) -> int:
        return id(self.explainer)


@lru_cache(maxsize=4)
def _nearby(same: _Same) -> Nearby:
    return Nearby(same.explainer)


def nearby(explainer: Explainer) -> Nearby:
    """Return the indexes of *explainer*, made once for as long as its pages are made."""
    return _nearby(_Same(explainer))
