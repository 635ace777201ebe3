from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.firmness import headline_strength, own_strength
from generator.model import Strength

from .extracting import body


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Rebels crossed the river.", Strength.ASSERTED),
        ("Rebels crossed the river in May.", Strength.ASSERTED),  # the month
        ("May Lind crossed the river.", Strength.ASSERTED),
        ("Rebels may cross the river.", Strength.POSSIBLE),
        ("Rebels could cross the river.", Strength.POSSIBLE),
        ("Rebels reportedly crossed the river.", Strength.REPORTED),
        ("If it rains, rebels cross the river.", Strength.CONDITIONAL),
    ],
)
def test_auxiliaries_and_adverbs_hedge(text: str, strength: Strength, nlp: Language) -> None:
    assert own_strength(list(body(text, nlp).doc)) is strength


def test_would_after_said_stands_for_will(nlp: Language) -> None:
    words = list(body("Rebels would cross the river.", nlp).doc)
    assert own_strength(words) is Strength.CONDITIONAL
    assert own_strength(words, reported=True) is Strength.ASSERTED


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Minister confirms rebels crossed river", Strength.ASSERTED),
        ("Minister: Rebels crossed river", Strength.ATTRIBUTED),
        ("Minister says rebels crossed river", Strength.ATTRIBUTED),
        ("Did rebels cross river?", Strength.POSSIBLE),
        ("Two banks agree merger", Strength.ASSERTED),  # a deed, and nothing said
        ("Ministry neither confirms nor denies talks", Strength.NOT_CONFIRMED),
        ("Ministry does not confirm talks with rebels", Strength.NOT_CONFIRMED),
    ],
)
def test_a_headline_may_attribute(text: str, strength: Strength, nlp: Language) -> None:
    assert headline_strength(list(body(text, nlp).doc)) is strength
