from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.living_persons import claims_about_persons

from .extracting import body, findings


def count(text: str, nlp: Language) -> int:
    parsed = body(text, nlp)
    return len(list(claims_about_persons(parsed, findings(parsed)[0])))


@pytest.mark.parametrize(
    "text",
    [
        "John Marsh described the storm as loud.",
        "John Marsh was killed in the storm.",  # he did nothing
        "A bank was accused of fraud.",
        "John Marsh sang.",
    ],
)
def test_harmless_passages_need_no_check(text: str, nlp: Language) -> None:
    assert count(text, nlp) == 0


@pytest.mark.parametrize(
    "text",
    [
        "John Marsh described Mary Stone as “a liar.”",
        "Police accused John Marsh of fraud.",
        "John Marsh was convicted in May.",
        "John Marsh harassed the staff.",
    ],
)
def test_grave_claims_and_characterisations_need_a_check(text: str, nlp: Language) -> None:
    assert count(text, nlp) == 1
