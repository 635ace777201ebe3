from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.concepts import Concepts
from generator.extractors.contradictions.amount_keys import keys_of
from generator.extractors.contradictions.facts import read_facts

from .extracting import body, findings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trip took two days.", set()),  # days are no things
        ("Guards saw 12 miners.", {("unit", "miner"), ("verb", "miner", "see")}),
        ("They own a 12-story tower.", {("noun", "story", "tower")}),
    ],
)
def test_keys_name_what_is_counted_and_what_happens_to_it(
    text: str, expected: set[tuple[str, ...]], nlp: Language
) -> None:
    parsed = body(text, nlp)
    entities, attributions, figures = findings(parsed)
    fact = next(f for f in read_facts(parsed, entities, attributions) if f.head.pos_ == "VERB")
    figure = figures[0]
    assert figure.unit is not None
    unit = parsed.tokens(figure.unit)
    keys = set(keys_of(parsed, figure, unit, unit[-1], fact, Concepts(entities)))
    assert {k for k in keys if k[0] != "verb" or "miner" in k} == expected
