from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions import find_contradictions

from .extracting import body, findings


def names(text: str, nlp: Language) -> list[str]:
    parsed = body(text, nlp)
    return [parsed.article[c.odd] for c in find_contradictions(parsed, *findings(parsed)) if c.what == "name"]


MINE = "Mary Hartwell runs the copper mine near the harbour.\nThe strike at the copper mine began in May.\n"


@pytest.mark.parametrize(
    "text",
    [
        MINE + "Her brother Peter Hartwell left the copper mine near the harbour.",
        MINE + "Peter Hartwell, 34, works at the copper mine near the harbour.",
        MINE + "Peter Hartwell & Sons sold the copper mine near the harbour.",
        MINE + "Peter Hartwell sings in a choir.",  # nothing shared: whoever that is
        MINE + "M. Hartwell runs the copper mine near the harbour.",
        MINE + "Peter Hartwell runs the copper mine near the harbour.\nPeter Hartwell is well liked.",
    ],
)
def test_relatives_and_strangers_may_share_a_surname(text: str, nlp: Language) -> None:
    assert names(text, nlp) == []


def test_one_person_has_one_given_name(nlp: Language) -> None:
    text = MINE + "The copper mine near the harbour that Peter Hartwell runs is old."
    assert names(text, nlp) == ["Peter Hartwell"]
