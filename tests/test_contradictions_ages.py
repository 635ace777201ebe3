from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions.ages import age_clashes

from .extracting import body, findings, words


def clashes(text: str, nlp: Language) -> list[list[str]]:
    parsed = body(text, nlp)
    entities, _, figures = findings(parsed)
    return [words(parsed, [c.odd, *c.others]) for c in age_clashes(parsed, entities, figures)]


@pytest.mark.parametrize(
    "text",
    [
        "John Marsh, 45, was arrested.\nMary Stone, 47, was not.",
        "John Marsh, 45, was arrested.\nHis neighbor, a 60-year-old man, watched.",
        "John Marsh, 45, was arrested.\nThe 45-year-old said nothing.",
        "John Marsh, 45, was arrested.\nThe 27-year-old boat sank.",
        "John Marsh, 45, was arrested for hitting a 17-year-old girl he met.",
    ],
)
def test_ages_of_different_people_are_left_alone(text: str, nlp: Language) -> None:
    assert clashes(text, nlp) == []


def test_one_person_has_one_age(nlp: Language) -> None:
    assert clashes("John Marsh, 45, was arrested.\nThe 47-year-old said nothing.", nlp) == [["47", "45"]]
    assert clashes("John Marsh, 45, was arrested.\nJohn Marsh, 54, is a baker.", nlp) == [["54", "45"]]
