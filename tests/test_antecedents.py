from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.antecedents import antecedents

from .extracting import body


def found(text: str, nlp: Language) -> list[str]:
    parsed = body(text, nlp)
    sentence = parsed.sentences[-1]
    result = antecedents(parsed, sentence, parsed.tokens(sentence))
    return [" ".join(t.text for t in phrase) for phrase in result.values()]


@pytest.mark.parametrize(
    "text",
    [
        "“What they want is unclear.”",  # nothing before
        "“We saw guards and we saw rebels,” he said. “What they want is unclear.”",  # two
        "He told reporters to go. “What they want is unclear.”",  # not the speaker's words
        "“We saw rebel troops,” he said.\n“What they want is unclear.”",  # another paragraph
    ],
)
def test_a_doubtful_pronoun_has_no_antecedent(text: str, nlp: Language) -> None:
    assert found(text, nlp) == []


def test_the_one_plural_of_the_sentence_before_is_meant(nlp: Language) -> None:
    assert found("“We saw rebel troops,” he said. “What they want is unclear.”", nlp) == ["rebel troops"]
