from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extractors.contradictions.spelling import close, distance, one_field, remainders, short_for

WORD = st.text(alphabet="abcd", max_size=8)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lee", "Leo"),  # short words are often alike
        ("Miller", "Tiller"),  # another beginning
        ("Ivanov", "Ivanova"),
        ("Clinton", "Clintons"),
        ("Lopez", "Lopez’s"),
        ("Harper", "Hansen"),
    ],
)
def test_other_names_are_no_slips(one: str, other: str) -> None:
    assert not close(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Lopez", "Lopes"), ("O'Regan", "O'Regen"), ("Halvorsen", "Halvorson")]
)
def test_a_letter_more_or_less_is_a_slip(one: str, other: str) -> None:
    assert close(one, other)
    assert close(other, one)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("Mary", "Helen", False), ("Dan", "Daniel", True), ("J.", "John", True), ("Bob", "Robert", True)],
)
def test_short_forms_are_one_name(one: str, other: str, expected: bool) -> None:
    assert short_for(one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("health", "finance", False),
        ("", "finance", True),
        ("foreign affairs", "foreign", True),
        ("european central bank", "ecb", True),
    ],
)
def test_fields_of_office_can_be_one_when_words_or_letters_are(one: str, other: str, expected: bool) -> None:
    assert one_field(one, other) is expected


@given(WORD, WORD)
def test_distance_is_symmetric_and_nought_only_for_equal_words(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))


@given(
    st.text("abcd", min_size=4, max_size=9),
    st.integers(0, 8),
    st.integers(0, 8),
    st.sampled_from(["", "e", "ee"]),
)
def test_close_words_share_a_remainder(word: str, one: int, other: int, put: str) -> None:
    changed = word[:one] + put[:1] + word[one + 1 :]
    changed = changed[:other] + put[1:] + changed[other + len(put[1:]) :]
    if close(word, changed):
        assert remainders(word) & remainders(changed)
