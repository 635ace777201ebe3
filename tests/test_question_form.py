from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.question_form import direct_question, is_made_of
from generator.parsing.tokens import Token

from .extracting import body


def clause(text: str, opener: str, nlp: Language) -> list[Token]:
    tokens = [t for t in body(text, nlp).doc if not t.is_space]
    return tokens[next(n for n, t in enumerate(tokens) if t.lower_ == opener) :]


@pytest.mark.parametrize(
    ("text", "opener"),
    [
        ("It is unclear whether.", "whether"),
        ("It is unclear what “this means.", "what"),  # cut through a quotation
        # Whom a pronoun means is not known from the clause alone.
        ("It is unclear what they’re doing.", "what"),
        ("The question is how to pay for it all.", "how"),
        ("It is unclear whether her sister will play.", "whether"),
    ],
)
def test_without_certainty_there_is_no_form(text: str, opener: str, nlp: Language) -> None:
    assert direct_question(clause(text, opener, nlp)) is None


@pytest.mark.parametrize(
    ("text", "opener", "past", "question"),
    [
        ("It is unclear what Norway will pay.", "what", False, "What will Norway pay?"),
        ("It is unclear who fired the shots.", "who", False, "Who fired the shots?"),
        ("It is unclear where the guards sleep.", "where", False, "Where do the guards sleep?"),
        ("It is unclear why the boat sank.", "why", False, "Why did the boat sink?"),
        ("He did not say how many guards had left.", "how", True, "How many guards have left?"),
        ("He did not say how many staff had left.", "how", True, "How many staff have left?"),
        ("He did not say how much steel had arrived.", "how", True, "How much steel has arrived?"),
        ("He did not say whether any had been hired.", "whether", True, "Have any been hired?"),
        ("It is unclear whether the guards did not see.", "whether", False, "Did the guards not see?"),
    ],
)
def test_an_indirect_question_becomes_direct(
    text: str, opener: str, past: bool, question: str, nlp: Language
) -> None:
    words = clause(text, opener, nlp)
    form = direct_question(words, past=past)
    assert form == question
    assert is_made_of(question, words)


@pytest.mark.parametrize(
    "question",
    [
        "What will rich Norway pay?",  # a word more
        "What will Norway not pay?",  # a negation more
        "What will Sweden pay?",  # another word
        "Pay Norway what?",  # another order
    ],
)
def test_the_checker_refuses_what_the_evidence_does_not_hold(question: str, nlp: Language) -> None:
    assert not is_made_of(question, clause("It is unclear what Norway will pay.", "what", nlp))


def test_a_pronoun_with_a_certain_antecedent_is_replaced(nlp: Language) -> None:
    words = clause("The guards left. It is unclear where they went.", "where", nlp)
    they = next(t for t in words if t.text == "they")
    guards = [t for t in they.doc if t.text == "guards"]
    assert direct_question(words, antecedents={they.i: guards}) == "Where did guards go?"
