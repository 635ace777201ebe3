from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions.compatible import compatible

from .extracting import body, findings


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("12 men", "14 men", False),
        ("12 men", "12 men", True),
        ("at least 12 men", "14 men", True),
        ("at least 14 men", "12 men", False),
        ("up to 20 men", "14 men", True),
        ("about 100 men", "108 men", True),
        ("about 100 men", "160 men", False),
        ("10 to 20 men", "14 men", True),
        ("1,200 men", "1,187 men", True),  # rounded
        ("1,200 men", "2,100 men", False),
        ("hundreds of men", "14 men", True),
    ],
)
def test_bounds_and_approximations_allow_for_what_they_allow(
    one: str, other: str, expected: bool, nlp: Language
) -> None:
    parsed = body(f"She saw {one}.\nHe saw {other}.", nlp)
    figures = findings(parsed)[2]
    assert compatible(parsed, figures[0], figures[1]) is expected
    assert compatible(parsed, figures[1], figures[0]) is expected
