"""Names on a map keep clear of one another, of the dots and of the edges."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from generator.pictures.canvas import SIZE, WIDTH
from generator.pictures.labels import place_labels

PLACES = st.lists(
    st.tuples(
        st.sampled_from(["Chad", "North Korea", "United Arab Emirates"]),
        st.floats(10, 350),
        st.floats(10, 190),
    ),
    max_size=9,
)


@given(PLACES)
def test_no_name_stands_on_another_or_over_the_edge(places: list[tuple[str, float, float]]) -> None:
    labels = [label for label in place_labels(places, 200) if label]
    assert not any(a.meets(b) for a, b in itertools.combinations(labels, 2))
    for label in labels:
        assert label.left >= 0
        assert label.left + label.width <= WIDTH
        assert 0 <= label.top <= label.base <= 200
        for words, x, y in places:
            on_it = label.left < x < label.left + label.width and label.base - SIZE + 2 < y < label.base
            assert not on_it, f"{label.words} hides the dot of {words}"


def test_a_name_stands_beside_its_place_and_a_far_one_is_led_to() -> None:
    alone = place_labels([("Chad", 100, 100)], 200)[0]
    assert alone is not None
    assert not alone.led
    assert alone.near(100, 100)[0] > 100
    crowd = place_labels([("North Korea", 100 + n, 100) for n in range(8)], 200)
    assert all(crowd)
    assert any(label.led for label in crowd if label)


def test_where_no_room_is_left_no_name_is_forced_in() -> None:
    assert None in place_labels([("A name as wide as the paper is, or nearly", 180, 20)] * 9, 60)
