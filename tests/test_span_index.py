from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Span
from generator.span_index import SpanIndex, around, overlapping

SPANS = st.tuples(st.integers(0, 1500), st.integers(1, 700)).map(lambda p: Span(p[0], p[0] + p[1]))


@pytest.mark.parametrize("span", [Span(0, 5), Span(10, 12), Span(256, 300)])
def test_what_only_touches_is_not_near(span: Span) -> None:
    index = SpanIndex([("a", [Span(5, 10)]), ("b", [Span(12, 256)])])
    assert index.near(span) == []


@given(st.lists(st.lists(SPANS, max_size=3), max_size=8), SPANS)
def test_near_is_what_overlaps_each_once_in_order(items: list[list[Span]], span: Span) -> None:
    index = SpanIndex(enumerate(items))
    assert index.near(span) == [n for n, spans in enumerate(items) if any(s.overlaps(span) for s in spans)]


@pytest.mark.parametrize("span", [Span(0, 3), Span(9, 12), Span(21, 22), Span(15, 30)])
def test_no_sentence_is_around_what_crosses_its_edge(span: Span) -> None:
    assert around(span, (Span(1, 10), Span(11, 20))) is None


@given(st.lists(st.integers(1, 40), max_size=8), SPANS)
def test_around_is_the_first_that_contains(sizes: list[int], span: Span) -> None:
    ordered, start = [], 0
    for size in sizes:
        ordered.append(Span(start, start + size))
        start += size + 1
    small = Span(span.start % 200, span.start % 200 + 1 + span.end % 9)
    assert around(small, ordered) == next((s for s in ordered if s.contains(small)), None)


@given(st.lists(st.integers(1, 40), max_size=8), SPANS)
def test_overlapping_are_all_that_share_a_character(sizes: list[int], span: Span) -> None:
    ordered, start = [], 0
    for size in sizes:
        ordered.append(Span(start, start + size))
        start += size + 1
    small = Span(span.start % 200, span.start % 200 + 1 + span.end % 90)
    assert list(overlapping(small, ordered)) == [s for s in ordered if s.overlaps(small)]
