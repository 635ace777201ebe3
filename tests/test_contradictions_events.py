from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions.clash import Clash
from generator.extractors.contradictions.events import tells_of_two_events

from .extracting import body, findings

FIRST = "The flood killed 12 people and damaged 300 houses."


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("The flood killed 15 people and damaged 300 houses.", False),  # one slip
        ("The flood killed 15 people.", False),
        ("The flood killed 15 people and drowned 40 horses.", False),
        ("The flood killed 15 people and damaged 500 houses.", True),
    ],
)
def test_numbers_that_differ_together_are_of_two_events(second: str, expected: bool, nlp: Language) -> None:
    parsed = body(f"{FIRST}\n{second}", nlp)
    figures = findings(parsed)[2]
    one, other = (next(f.span for f in figures if parsed.article[f.span] == n) for n in ("12", "15"))
    assert tells_of_two_events(parsed, figures, Clash(other, (one,), "number")) is expected
