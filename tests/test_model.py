"""Spans and what they find in an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Article, Entity, EntityKind, Explainer, Sentence, SentenceRole, Span

TEXT = "One two.\n\nThree four."
ARTICLE = Article(slug="a", title="", text=TEXT, paragraphs=(Span(0, 8), Span(10, 21)))
SPANS = st.tuples(st.integers(0, 20), st.integers(1, 9)).map(lambda p: Span(p[0], p[0] + p[1]))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 3)])
def test_an_empty_or_backward_stretch_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="a span needs"):
        Span(start, end)


def test_stretches_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert not Span(0, 3).contains(Span(2, 4))


@given(SPANS, SPANS)
def test_spans_overlap_where_they_share_a_character(a: Span, b: Span) -> None:
    shared = set(range(a.start, a.end)) & set(range(b.start, b.end))
    assert a.overlaps(b) == b.overlaps(a) == bool(shared)
    assert a.contains(b) == (shared == set(range(b.start, b.end)))


@pytest.mark.parametrize(("span", "number"), [(Span(0, 3), 1), (Span(4, 7), 1), (Span(10, 15), 2)])
def test_paragraphs_count_from_1(span: Span, number: int) -> None:
    assert ARTICLE.paragraph(span) == number


def test_an_article_gives_the_words_of_a_span() -> None:
    assert ARTICLE[Span(10, 15)] == "Three"


def test_an_explainer_finds_its_own_and_nothing_else() -> None:
    entity = Entity(id="a", name="One", kind=EntityKind.PERSON, mentions=())
    sentence = Sentence(span=Span(0, 8), role=SentenceRole.NEWS)
    explainer = Explainer(article=ARTICLE, model="m", entities=(entity,), sentences=(sentence,))
    with pytest.raises(KeyError):
        explainer.entity("b")
    assert explainer.entity("a") is entity
    assert explainer.sentence(Span(10, 12)) is None
    assert explainer.sentence(Span(4, 12)) is sentence
