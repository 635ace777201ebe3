from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions.grammar import counts_a_whole, is_earlier, is_hedged, subject_of

from .extracting import body, word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They closed the mill.", False),
        ("Their decision to close the mill hurt.", False),
        ("They may close the mill.", True),
        ("They want to close the mill.", True),
        ("It is unclear whether they closed the mill.", True),
        ("If they closed the mill, it would hurt.", True),
    ],
)
def test_a_hedged_clause_states_no_fact(text: str, expected: bool, nlp: Language) -> None:
    parsed = body(text, nlp)
    assert is_hedged(next(t for t in parsed.doc if t.lemma_ == "close")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They closed the mill on Monday.", False),
        ("She said that they had closed the mill.", False),  # the tense only follows *said*
        ("They had closed the mill.", True),
        ("They closed the mill last year.", True),
        ("They previously closed the mill.", True),
    ],
)
def test_a_clause_may_be_set_in_another_time(text: str, expected: bool, nlp: Language) -> None:
    assert is_earlier(word(body(text, nlp), "closed")) is expected


def test_a_coordinated_verb_shares_the_subject(nlp: Language) -> None:
    found = subject_of(word(body("The owners closed the mill and sold the land.", nlp), "sold"))
    assert found is not None
    assert found.text == "owners"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They closed four schools.", False),
        ("They closed the schools of four towns.", False),
        ("They closed two of the town's four schools.", True),
        ("They closed most of the four schools.", True),
    ],
)
def test_a_number_may_count_the_whole_of_which_another_is_a_part(
    text: str, expected: bool, nlp: Language
) -> None:
    assert counts_a_whole(word(body(text, nlp), "four")) is expected
