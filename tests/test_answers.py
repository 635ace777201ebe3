from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.answers import confirmations, content_words, find_answer

from .extracting import body, findings

ASKED = "The guard has not confirmed whether the army has seen signs that rebels had crossed the river."


def answer(text: str, nlp: Language) -> str | None:
    parsed = body(text, nlp)
    sentence = next(s for s in parsed.sentences if "whether" in parsed.article[s])
    tokens = [t for t in parsed.tokens(sentence) if not t.is_space]
    clause = tokens[next(n for n, t in enumerate(tokens) if t.text == "whether") :]
    found = find_answer(sentence, clause, confirmations(parsed, findings(parsed)[1]))
    return parsed.article[found] if found else None


@pytest.mark.parametrize(
    "other",
    [
        "The minister said that it was a fine day by the river.",
        "The minister did not confirm that the army had seen signs that rebels had crossed the river.",
        "The minister said that the army could see signs that rebels cross the river.",
    ],
)
def test_what_is_not_affirmed_is_not_answered(other: str, nlp: Language) -> None:
    assert answer(f"{other}\n{ASKED}", nlp) is None


def test_a_confirmation_elsewhere_answers(nlp: Language) -> None:
    other = "The minister confirmed that the army has seen signs that rebels have crossed the river."
    assert answer(f"{other}\n{ASKED}", nlp) == other


def test_two_names_of_the_united_states_are_one(nlp: Language) -> None:
    long, short = body("The United States won.\nThe U.S. won.", nlp).sentences
    parsed = body("The United States won.\nThe U.S. won.", nlp)
    assert content_words(parsed.tokens(long)) == content_words(parsed.tokens(short))
