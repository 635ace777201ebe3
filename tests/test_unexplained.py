from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.unexplained import unexplained_terms

from .extracting import body, words


@pytest.mark.parametrize(
    "text",
    [
        "The Guild of Stable Boys (GSB) met. Later the GSB voted.",
        "The GSB (Guild of Stable Boys) met.",
        "Members of the Guild of Stable Boys, or GSB, met.",
        "The Guild of Stable Boys met. Later the GSB voted.",
        "The GSB, short for a longer name, met.",
        "The FBI and NATO met.",
        "The Board of Grain (BOG) met. The BOG agreed.",
        "CLICK HERE NOW TO WIN",
        "BERGEN, Norway — The council met.",
        "NEW YORK (Reuters) - The council met.",
        "STRONG CASE?",
        "EVEN before the flood, the barn was old.",
        "Shares of the brewer (BRW.N) fell.",
        "He shouted that it was a LIE. It was no lie.",
    ],
)
def test_what_is_explained_known_or_no_acronym_is_no_term(text: str, nlp: Language) -> None:
    assert list(unexplained_terms(body(text, nlp))) == []


def test_an_acronym_that_is_never_spelled_out_is_named_once(nlp: Language) -> None:
    parsed = body("The vote was called by the GSB on Monday. The GSB lost.", nlp)
    (found,) = unexplained_terms(parsed)
    assert words(parsed, found.spans) == ["GSB"]
    assert found.spans[0].start == parsed.article.text.index("GSB")
