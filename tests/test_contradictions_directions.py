from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions.directions import direction_clashes
from generator.extractors.contradictions.facts import read_facts

from .extracting import body, findings, words


def clashes(text: str, nlp: Language) -> list[list[str]]:
    parsed = body(text, nlp)
    entities, attributions, _ = findings(parsed)
    found = direction_clashes(read_facts(parsed, entities, attributions))
    return [words(parsed, [c.odd, *c.others]) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "The board approved the plan.\nThe court rejected the plan.",  # two deciders
        "The board approved the plan.\nThe board had rejected the plan.",
        "The board approved the plan.\nThe board did not reject the plan.",
        "The board approved the plan.\nThe board may reject the plan.",
        "The trial began.\nIf the court agrees, the trial will end.",
        "Copper prices rose.\nWheat prices fell.",
        "France called Spain.\nSpain called France.",
        "The index rose 4 percent.\nThe index fell 2 percent in the autumn.",
    ],
)
def test_opposites_about_different_things_or_times_are_left_alone(text: str, nlp: Language) -> None:
    assert clashes(text, nlp) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The board approved the plan.\nIt was late when the board rejected the plan.",
            ["rejected", "approved"],
        ),
        ("Profit rose in May.\nProfit fell for this reason.", ["fell", "rose"]),
        ("France invaded Spain.\nSo Spain invaded France.", ["invaded", "invaded"]),
    ],
)
def test_one_action_has_one_direction(text: str, expected: list[str], nlp: Language) -> None:
    assert clashes(text, nlp) == [expected]
