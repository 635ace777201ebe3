from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions.namings import namings_in

from .extracting import body


@pytest.mark.parametrize(
    ("text", "office", "field"),
    [
        ("Later, John Marsh spoke.", None, ""),
        ("Former Mayor John Marsh spoke.", None, ""),
        ("Mayor John Marsh spoke.", "mayor", ""),
        ("John Marsh, the mayor, spoke.", "mayor", ""),
        ("Health Minister John Marsh spoke.", "minister", "health"),
    ],
)
def test_an_office_stands_right_beside_the_name(
    text: str, office: str | None, field: str, nlp: Language
) -> None:
    parsed = body(text, nlp)
    (naming,) = namings_in(parsed, parsed.sentences[0], set())
    assert (naming.given, naming.surname, naming.office, naming.field) == ("John", "Marsh", office, field)
