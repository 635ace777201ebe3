from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.ladder import extract_ladder
from generator.language import parse
from generator.model import Rung, Strength, Voice

from .extracting import article, findings


def ladder(text: str, nlp: Language) -> list[tuple[Strength, Voice, str]]:
    parsed = parse(article(text), nlp)
    rungs: tuple[Rung, ...] = extract_ladder(parsed, *findings(parsed))
    return [(r.strength, r.voice, parsed.article[r.span]) for r in rungs]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels cross the river\nThe choir sang in the park. It did not rain.",
        "Sunday\nIt was a fine day.",
    ],
)
def test_without_anything_to_compare_there_is_no_ladder(text: str, nlp: Language) -> None:
    assert ladder(text, nlp) == []


def test_wordings_run_from_the_headline_to_the_most_hedged(nlp: Language) -> None:
    found = ladder(
        "Rebels cross the river\n"
        "Minister Ann Lee said that the army has evidence that rebels crossed the river.\n"
        "Guards may have let rebels cross the river.\n"
        "A spokesman has not confirmed that rebels had crossed the river.\n"
        "The choir sang in the park.",
        nlp,
    )
    assert found[0] == (Strength.ASSERTED, Voice.HEADLINE, "Rebels cross the river")
    strengths = [s for s, _, _ in found]
    assert strengths[1:] == sorted(strengths[1:], key=list(Strength).index)
    assert {Strength.EVIDENCE, Strength.POSSIBLE, Strength.NOT_CONFIRMED} <= set(strengths)
    assert not any("choir" in words for _, _, words in found)


def test_an_open_question_is_no_wording_of_the_claim(nlp: Language) -> None:
    found = ladder(
        "Rebels cross the river\nAnn Lee said that rebels crossed the river.\n"
        "It is unclear why rebels crossed the river.",
        nlp,
    )
    assert not any("unclear" in words for _, _, words in found)
