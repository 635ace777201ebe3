"""The names that the narrator of an interview gives."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.interviews.narration import Narration
from generator.model import Span
from generator.reading import article_from_text

TEXT = (
    "Jane Roe in the marsh\n\nGov. Ann O’Hara’s guest was Lena Marsh-Lind. Then The Tide fell on J R Smith.\n"
)


def narration(text: str) -> Narration:
    article = article_from_text(text, slug="a", language="en")
    return Narration(article, article.paragraphs)


@pytest.mark.parametrize("name", ["jane", "tide", "lind", "hara", "nobody", ""])
def test_a_name_that_nobody_is_introduced_with_does_not_stand_in_full(name: str) -> None:
    assert not narration(TEXT).has_in_full(name)


@pytest.mark.parametrize("name", ["roe", "o’hara", "marsh", "marsh-lind", "smith"])
def test_a_surname_after_a_given_name_or_a_title_stands_in_full(name: str) -> None:
    assert narration(TEXT).has_in_full(name)


def test_words_are_known_in_all_their_forms() -> None:
    told = narration(TEXT)
    assert told.forms("marsh") == {"marsh", "Marsh"}
    assert told.forms("o’hara") == {"O’Hara"}
    assert told.forms("arsh") == set()


@pytest.mark.parametrize(("letters", "there"), [("jr", True), ("lm", True), ("ttf", True), ("jm", False)])
def test_initials_are_of_words_in_a_row(letters: str, there: bool) -> None:
    assert narration(TEXT).has_initials(letters) is there


@given(
    st.lists(
        st.sampled_from(["Roe", "roe", "Ann", "O’Roe", "Roe-Ann", "the", "Roe’s"]), min_size=1, max_size=8
    )
)
def test_it_says_what_a_search_of_all_the_text_says(words: list[str]) -> None:
    text = " ".join(words)
    told = Narration(article_from_text(f"T\n\n{text}\n", slug="a", language="en"), [Span(3, 3 + len(text))])
    for name in ("roe", "ann", "roe-ann", "o’roe"):
        assert told.forms(name) == set(re.findall(rf"\b{name}\b", text, re.IGNORECASE)), name
