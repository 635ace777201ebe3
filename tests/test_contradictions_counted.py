"""Figures with what they may be compared by: which have none of it, and what is read of the others."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.concepts import Concepts
from generator.extractors.contradictions.counted import Amount, amount_of
from generator.extractors.contradictions.facts import read_facts

from .extracting import body, findings


def amounts(text: str, nlp: Language) -> list[Amount]:
    """Return what the figures of *text* may be compared by, without those that are compared with nothing."""
    parsed = body(text, nlp)
    entities, attributions, figures = findings(parsed)
    by_verb = {f.head.i: f for f in read_facts(parsed, entities, attributions)}
    concepts = Concepts(entities)
    return [a for f in figures if (a := amount_of(parsed, f, concepts, by_verb)) is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe, 41, drove the bus.",
        "The town will close two of its schools.",
        "Another 14 workers died in the flood.",
        "The fire was out by noon.",
    ],
)
def test_an_age_a_part_and_another_one_are_compared_with_nothing(text: str, nlp: Language) -> None:
    assert amounts(text, nlp) == []


@pytest.mark.parametrize(
    ("text", "definite"),
    [("The 14 guards left.", True), ("Those 14 guards left.", True), ("Some say 14 guards left.", False)],
)
def test_an_article_before_the_figure_refers_back(text: str, definite: bool, nlp: Language) -> None:
    (found,) = amounts(text, nlp)
    assert found.definite is definite


def test_a_figure_is_known_by_its_deed_its_unit_and_what_tells_the_unit_from_others(nlp: Language) -> None:
    (found,) = amounts("The fire killed 12 young workers in Boston on Monday.", nlp)
    assert {kind for kind, *_ in found.keys} >= {"verb"}
    assert found.modifiers == {"young"}
    assert found.scene == {"boston", "monday"}
