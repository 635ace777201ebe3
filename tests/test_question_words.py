from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.question_words import is_plural

from .extracting import body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the guard", False),
        ("the guards", True),
        ("the guard and the cook", True),
        ("any", True),
        ("it", False),
    ],
)
def test_the_number_of_a_noun_phrase_is_that_of_its_head(text: str, expected: bool, nlp: Language) -> None:
    parsed = body(f"{text} slept well.".capitalize(), nlp)
    phrase = [t for t in parsed.doc if t.idx < len(text)]
    assert is_plural(phrase) is expected
