from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.indirect_questions import indirect_questions

from .extracting import body


def asked(text: str, cue: str, nlp: Language) -> list[str]:
    tokens = [t for t in body(text, nlp).doc if not t.is_space]
    first = next(n for n, t in enumerate(tokens) if t.text == cue.split(maxsplit=1)[0])
    found = indirect_questions(tokens, first, first + len(cue.split()))
    return [" ".join(t.text for t in c) for c in found]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("He did not comment when reached by phone.", "not comment"),
        ("He did not disclose the sum, which was large.", "not disclose"),
        ("He did not elaborate.", "not elaborate"),
    ],
)
def test_relative_and_adverbial_clauses_are_no_questions(text: str, cue: str, nlp: Language) -> None:
    assert asked(text, cue, nlp) == []


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("He did not say who paid.", "not say", ["who paid"]),
        ("Who paid for it remains unclear.", "remains unclear", ["Who paid for it"]),
        (
            "He did not say how many guards left and whether any slept.",
            "not say",
            ["how many guards left", "whether any slept"],
        ),
        ("He did not say whether they left but smiled.", "not say", ["whether they left"]),
    ],
)
def test_the_questions_of_a_cue_are_cut_out(text: str, cue: str, expected: list[str], nlp: Language) -> None:
    assert asked(text, cue, nlp) == expected
