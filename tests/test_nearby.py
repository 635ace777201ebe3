"""Findings near a place, as if each had been asked."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.model import AttributionKind, Explainer, MentionKind, Span
from generator.nearby import nearby
from generator.voices import voice_of
from tests.explainers import FERRY, explainers

SPANS = [s.span for s in FERRY.sentences]
STRETCHES = [*SPANS, *(Span(a.start, b.end) for a, b in pairwise(SPANS))]


def test_another_explainer_has_indexes_of_its_own() -> None:
    empty = Explainer(article=FERRY.article, model=FERRY.model)
    assert nearby(FERRY).entities
    assert nearby(empty).entities == {}
    assert nearby(FERRY) is nearby(FERRY)


def test_the_voice_of_a_stretch_is_what_asking_all_attributions_gives() -> None:
    assert [nearby(FERRY).voice(s) for s in STRETCHES] == [voice_of(s, FERRY.attributions) for s in STRETCHES]


@given(explainers(), st.data())
def test_what_is_near_is_what_overlaps(explainer: Explainer, data: st.DataObject) -> None:
    size = len(explainer.article.text)
    start = data.draw(st.integers(0, size - 1))
    span = Span(start, data.draw(st.integers(start + 1, size)))
    found = nearby(explainer)
    assert list(found.sentences(span)) == [s for s in explainer.sentences if s.span.overlaps(span)]
    assert list(found.paragraphs(span)) == [p for p in explainer.article.paragraphs if p.overlaps(span)]
    assert found.carried.near(span) == [
        a
        for a in explainer.attributions
        if a.kind is AttributionKind.MIXED and a.carrier and any(q.overlaps(span) for q in a.quoted)
    ]
    assert found.named.near(span) == [
        e
        for e in explainer.entities
        if any(m.kind is not MentionKind.PRONOUN and m.span.overlaps(span) for m in e.mentions)
    ]
    assert found.voice(span) == voice_of(span, explainer.attributions)


@given(explainers())
def test_statements_are_those_of_their_speaker(explainer: Explainer) -> None:
    for id, said in nearby(explainer).statements.items():
        assert said == tuple(a for a in explainer.attributions if a.speaker == id)
