from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions.days import days_of

from .extracting import body, word


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("They voted last Tuesday.", "voted", []),
        ("They voted in a hall.", "voted", []),
        ("They voted on Tuesday.", "voted", ["tuesday"]),
        ("They voted Tuesday night.", "voted", ["tuesday"]),
        ("They voted on March 3.", "voted", ["mar 3"]),
        ("It was founded in 1998.", "founded", ["1998"]),
    ],
)
def test_a_day_belongs_to_the_verb_it_modifies(
    text: str, head: str, expected: list[str], nlp: Language
) -> None:
    assert [d.value for d in days_of(word(body(text, nlp), head))] == expected
