"""Ids made of words, and passages that take in a second finding."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.pages._passages import QUOTES, Names, Passage, index_of, spans_of, with_finding
from tests.explainers import FERRY, at


@given(st.lists(st.text(max_size=30), max_size=20))
def test_no_id_is_given_twice_and_each_is_safe(texts: list[str]) -> None:
    names = Names()
    given_out = [names.give("quote", text) for text in texts]
    assert len(set(given_out)) == len(texts)
    assert all(re.fullmatch(r"quote-[a-z0-9-]+", name) and len(name) <= 60 for name in given_out)


def test_an_id_has_first_words_and_more_where_those_are_taken() -> None:
    names = Names()
    assert names.give("quote", "We are seeing evidence of it") == "quote-we-are-seeing-evidence"
    assert names.give("quote", "We are seeing evidence of it") == "quote-we-are-seeing-evidence-of"
    assert names.give("quote", "…") == "quote-mark"
    assert names.give("quote", "—") == "quote-mark-2"


def passage(*words: str) -> Passage:
    return Passage(page=QUOTES, id="quote-x", spans=tuple(at(w) for w in words), findings=("a",))


def test_a_second_finding_does_not_add_what_may_not_be_shown() -> None:
    both = with_finding(FERRY, passage("The mayor"), (at("“a liar”"),), "b")
    assert both.spans == (at("The mayor"),)
    assert both.findings == ("a", "b")


def test_a_second_finding_adds_its_words() -> None:
    both = with_finding(FERRY, passage("It is unclear"), (at("is unclear who"),), "b")
    assert both.spans == (at("It is unclear who"),)


def test_passages_are_found_by_what_they_show() -> None:
    passages = [passage("It is"), passage("who will")]
    assert index_of(passages).near(at(" unclear")) == []  # ends that touch share nothing
    assert index_of(passages).near(at("is unclear who")) == [0, 1]


def test_all_that_passages_show() -> None:
    assert spans_of([passage("It is"), passage("who will")]) == (at("It is"), at("who will"))
