from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions.amounts import amount_clashes
from generator.extractors.contradictions.facts import read_facts

from .extracting import body, findings, words


def clashes(text: str, nlp: Language) -> list[list[str]]:
    parsed = body(text, nlp)
    entities, attributions, figures = findings(parsed)
    facts = read_facts(parsed, entities, attributions)
    found = amount_clashes(parsed, entities, facts, figures)
    return [words(parsed, [c.odd, *c.others]) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "The fire killed 12 workers.\nThe fire injured 14 workers.",
        "The fire killed 12 workers.\nAnother 14 workers died in a flood.",
        "The fire killed at least 12 workers.\nThe 14 workers were old friends.",
        "The town will close two schools.\nThe town voted to close two of its four schools.",
    ],
)
def test_figures_of_different_things_agree(text: str, nlp: Language) -> None:
    assert clashes(text, nlp) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fire killed 12 workers.\nThe 14 workers were found later.", ["14 workers", "12 workers"]),
        (
            "They want a $40 million stadium.\nThe $60 million stadium is ugly.",
            ["$60 million", "$40 million"],
        ),
        ("The board voted 6-3 to go.\nThe 5-4 vote came late.", ["5-4", "6-3"]),
    ],
)
def test_a_figure_that_refers_back_must_agree(text: str, expected: list[str], nlp: Language) -> None:
    assert clashes(text, nlp) == [expected]
