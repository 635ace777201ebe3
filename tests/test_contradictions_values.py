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
    "text",
    [
        "The council said on Tuesday.",  # only when it was said
        "It was the 12th time.",
        "They meet every Tuesday.",
        "As of Tuesday the road was shut.",
        "She spoke of Norway.",
    ],
)
def test_what_belongs_to_no_fact_is_no_slot(text: str, nlp: Language) -> None:
    assert slots(text, nlp) == []


def test_a_slot_keeps_kind_value_and_the_words_around(nlp: Language) -> None:
    number, day, place = slots("Guards found 12 grey horses in Oslo on Tuesday.", nlp)
    assert (number.what, number.kind, number.modifiers) == ("number", "count horse", frozenset({"grey"}))
    assert (day.what, day.kind, day.value) == ("date", "weekday", "tuesday")
    assert (place.what, place.kind, place.value) == ("place", "at", "@oslo")
    assert "guard" in number.near
    assert "tuesd" not in number.near
    assert {"oslo", "tuesday"} <= number.scene
