from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.editor_notes import superlatives, unnamed_sources

from .extracting import body, findings, words


@pytest.mark.parametrize(
    "text",
    [
        "The first snow fell in May.",
        "“She is the first woman to fly,” he said.",  # somebody's words
        "He first went to fly.",
    ],
)
def test_not_every_first_is_a_claim(text: str, nlp: Language) -> None:
    assert list(superlatives(body(text, nlp))) == []


def test_a_claim_to_be_the_first_is_remarked(nlp: Language) -> None:
    parsed = body("She is the first woman to fly there.", nlp)
    assert [words(parsed, c.spans) for c in superlatives(parsed)] == [["the first woman to fly"]]


@pytest.mark.parametrize(
    ("text", "count"),
    [("Ann Lee said it rained.", 0), ("The official said it rained.", 0), ("A source said it rained.", 1)],
)
def test_a_source_without_a_name_is_remarked(text: str, count: int, nlp: Language) -> None:
    parsed = body(text, nlp)
    assert len(list(unnamed_sources(parsed, findings(parsed)[1]))) == count
