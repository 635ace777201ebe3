from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.open_cues import open_cues

from .extracting import body


@pytest.mark.parametrize(
    "text",
    [
        "If the board has not decided whether to pay, it should wait.",
        "“You don’t know what he took,” she said.",
        "“I don’t know if it matters,” she said.",
        "The fines for not disclosing gifts are low.",
        "The guard declined to be identified.",
        "Is it unclear who paid?",
        "The guard put the number of horses at 12.",
        "Neither the owner nor the guard slept.",
        "The patient, who cannot be named for legal reasons, left.",
        "The girl can't be identified because of her age.",
    ],
)
def test_what_is_only_supposed_or_asked_is_not_open(text: str, nlp: Language) -> None:
    assert list(open_cues(body(text, nlp))) == []


@pytest.mark.parametrize(
    ("text", "trigger", "past"),
    [
        ("It’s unclear who paid.", "It’s unclear", False),
        ("The board did not specify the sum.", "did not specify", True),
        ("There have been conflicting reports.", "conflicting reports", False),
        (
            "The owner did not come, nor would the guard say how much.",
            "nor would the guard say",
            True,
        ),
        (
            "The guard put the number of horses at 12, while the owner spoke of 15.",
            "put the number of horses at 12, while",
            True,
        ),
    ],
)
def test_the_trigger_takes_in_the_auxiliaries(text: str, trigger: str, past: bool, nlp: Language) -> None:
    (cue,) = open_cues(body(text, nlp))
    assert text[cue.trigger.start : cue.trigger.end] == trigger
    assert cue.past is past
