from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions.slots import Slot
from generator.extractors.contradictions.values import day_slots, number_slots, place_slots
from generator.extractors.contradictions.vocabulary import Words

from .extracting import body, findings


def slots(text: str, nlp: Language) -> list[Slot]:
    parsed = body(text, nlp)
    entities, _, figures = findings(parsed)
    words = Words(parsed, entities)
    return [*number_slots(words, figures), *day_slots(words), *place_slots(words)]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Guards found 12 more horses.", True),
        ("Guards found another 12 horses.", True),
        ("Guards found up to 12 horses.", False),
        ("Guards found 12 pages of notes.", False),
        ("Guards found 12 horses, including six mares.", False),
    ],
)
def test_parts_and_others_stand_apart(text: str, apart: bool, nlp: Language) -> None:
    assert (slots(text, nlp)[0].marks != frozenset()) is apart


def test_what_may_be_is_hedged(nlp: Language) -> None:
    assert [s.hedged for s in slots("The horses could go to Norway.\nThe horses went to Sweden.", nlp)] == [
        True,
        False,
    ]
