from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions.facts import read_facts
from generator.extractors.contradictions.places import place_clashes

from .extracting import body, findings, words


def clashes(text: str, nlp: Language) -> list[tuple[str, int]]:
    parsed = body(text, nlp)
    entities, attributions, _ = findings(parsed)
    found = place_clashes(parsed, entities, read_facts(parsed, entities, attributions))
    return [(words(parsed, [c.odd])[0], len(c.others)) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "Spain sent medics to Kenya.\nIt sent medics to Ghana.\nIt sent medics to Sudan.",  # a list
        "It is unclear whether medics went to Ghana.\nMedics went to Kenya.",
        "Medics went to Kenya.\nMedics did not go to Ghana.",
        "Medics went to Kenya.\nMedics went to Ghana last year.",
    ],
)
def test_places_that_do_not_exclude_each_other_are_left_alone(text: str, nlp: Language) -> None:
    assert clashes(text, nlp) == []


def test_the_place_that_stands_alone_is_the_odd_one(nlp: Language) -> None:
    text = (
        "Norway has sent medics to Kenya.\nIt announced on Friday that medics had traveled to Kenya.\n"
        "The decision to send medics to Ghana was praised.\n"
        "Nobody knows what it got for sending medics to Kenya."
    )
    assert clashes(text, nlp) == [("send medics to Ghana", 3)]
