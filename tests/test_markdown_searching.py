"""Whether words stand in a text more than once: as counting in the whole text says, at less cost."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.markdown.searching import Searchable

WORDS = st.lists(st.sampled_from(["a", "b", "ab", "ba", "A"]), max_size=8).map(" ".join)


@pytest.mark.parametrize(
    "words",
    [
        "the river rose fast",  # once
        "rose by two metres",  # in no place
        "a a a",  # overlapping only
        "river",
    ],
)
def test_words_that_stand_there_once_or_not_at_all_are_not_repeated(words: str) -> None:
    assert not Searchable("Then the river rose fast. It was a a a a day.").repeats(words)


@pytest.mark.parametrize("words", ["It was", "said on MONDAY that it", "aid on Monday that i", "it"])
def test_words_are_repeated_without_regard_to_case_space_and_the_bounds_of_words(words: str) -> None:
    text = "It was said on Monday that it rained.\n\nit was said  on monday\nthat it snowed."
    assert Searchable(text).repeats(words)


@given(text=WORDS, words=WORDS.filter(bool))
@example(text="a ab a ab a", words="a ab a")
def test_it_says_what_counting_says(text: str, words: str) -> None:
    assert Searchable(text).repeats(words) == (text.casefold().count(words.casefold()) > 1)
