from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.extractors.positions import Names, entity_in, said_by
from generator.model import Attribution, AttributionKind, Entity, EntityKind, Mention, Polarity, Span


def test_no_entity_stands_where_nothing_overlaps() -> None:
    entity = Entity(id="a", name="A", kind=EntityKind.PERSON, mentions=(Mention(Span(5, 9)),))
    assert entity_in(Span(0, 5), [entity]) is None
    assert entity_in(Span(8, 12), [entity]) is entity


def test_the_innermost_statement_that_was_made_says_it() -> None:
    outer, inner, denied = (
        Attribution(id=i, kind=AttributionKind.INDIRECT, content=(span,), polarity=polarity)
        for i, span, polarity in (
            ("outer", Span(0, 50), Polarity.POSITIVE),
            ("inner", Span(10, 30), Polarity.POSITIVE),
            ("denied", Span(11, 29), Polarity.NEGATIVE),
        )
    )
    assert said_by(Span(12, 20), [outer, inner, denied]) is inner
    assert said_by(Span(40, 60), [outer, inner, denied]) is None


@given(st.lists(st.text(max_size=90), max_size=12))
def test_ids_are_given_once_and_are_safe_in_a_url(texts: list[str]) -> None:
    names = Names("question")
    given_ids = [names.give(t) for t in texts]
    assert len(set(given_ids)) == len(given_ids)
    for name in given_ids:
        assert len(name) <= 60
        assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
