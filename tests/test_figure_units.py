from __future__ import annotations

import pytest
from spacy.language import Language

from .extracting import body, findings


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They saw 12 grey horses.", "grey horses"),
        ("They saw hundreds of grey horses.", "grey horses"),
        ("They saw “12” horses and loud dogs.", "horses and loud dogs"),
        ("They saw 12 horses and the dog.", "horses"),
        ("They own a 12-story tower.", "story tower"),
    ],
)
def test_the_unit_is_the_noun_phrase_after_the_number(text: str, unit: str, nlp: Language) -> None:
    (figure,) = findings(body(text, nlp))[2]
    assert figure.unit is not None
    assert text[figure.unit.start : figure.unit.end] == unit
