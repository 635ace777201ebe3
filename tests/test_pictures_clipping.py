"""What lies outside the paper is not drawn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pictures.clipping import clipped
from generator.pictures.outlines import Frame, Point

BOX = Frame(0, 0, 10, 10)


@pytest.mark.parametrize(
    ("ring", "inside"),
    [
        ([(20, 20), (30, 20), (30, 30)], []),
        ([], []),
        ([(2, 2), (4, 2), (4, 4)], [(2, 2), (4, 2), (4, 4)]),
        ([(5, 5), (15, 5), (15, 8), (5, 8)], [(5, 5), (10, 5), (10, 8), (5, 8)]),
        ([(-5, -5), (15, -5), (15, 15), (-5, 15)], [(0, 0), (10, 0), (10, 10), (0, 10)]),
    ],
    ids=["outside", "nothing", "inside", "across an edge", "around"],
)
def test_a_ring_is_cut_at_the_edges(ring: list[Point], inside: list[Point]) -> None:
    found = clipped(ring, BOX)
    assert sorted(found) == sorted(inside)


@given(st.lists(st.tuples(st.floats(-30, 30), st.floats(-30, 30)), max_size=12))
def test_nothing_is_left_outside(ring: list[Point]) -> None:
    for x, y in clipped(ring, BOX):
        assert -1e-6 <= x <= 10 + 1e-6
        assert -1e-6 <= y <= 10 + 1e-6
