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
    ],
)
def test_the_trigger_takes_in_the_auxiliaries(text: str, trigger: str, past: bool, nlp: Language) -> None:
    (cue,) = open_cues(body(text, nlp))
    assert text[cue.trigger.start : cue.trigger.end] == trigger
    assert cue.past is past
