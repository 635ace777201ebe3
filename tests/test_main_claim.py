"""The main claim: what counts as a wording of it, and what does not."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.concepts import Concepts
from generator.extractors.entities import extract_entities
from generator.extractors.main_claim import Claim, main_claim
from generator.parsing.language import Parsed, parse
from generator.reading import article_from_text

HEADLINE = "Norland sends warships to the strait"
LEAD = "Norland has sent three warships to the strait, its navy said on Monday."


def claimed(nlp: Language, *lines: str, title: str | None = None) -> tuple[Parsed, Claim]:
    parsed = parse(article_from_text("\n\n".join(lines), slug="a", title=title), nlp)
    claim = main_claim(parsed, Concepts(extract_entities(parsed)))
    assert claim is not None
    return parsed, claim


def share(parsed: Parsed, claim: Claim, number: int) -> float:
    return claim.share([t for t in parsed.tokens(parsed.sentences[number]) if not t.is_space])


@pytest.mark.parametrize(
    "sentence",
    [
        "Norland and its neighbours met in Geneva.",  # only a name in common
        "The king of Norland likes herring.",
        "Three men from three towns ate three pies.",  # a number in common
    ],
)
def test_what_shares_only_names_or_numbers_words_nothing(nlp: Language, sentence: str) -> None:
    parsed, claim = claimed(nlp, HEADLINE, LEAD, sentence)
    assert not claim.is_worded(share(parsed, claim, 2), parsed.sentences[2])


@pytest.mark.parametrize(
    "sentence",
    [
        "Norland may have sent warships to the strait.",
        "It is the first time that warships were sent to the strait.",
    ],
)
def test_other_words_for_the_claim_word_it(nlp: Language, sentence: str) -> None:
    parsed, claim = claimed(nlp, HEADLINE, LEAD, sentence)
    assert claim.is_worded(share(parsed, claim, 2), parsed.sentences[2])


def test_the_lead_is_the_first_sentence_of_prose(nlp: Language) -> None:
    parsed, claim = claimed(nlp, HEADLINE, "From our naval correspondent", LEAD)
    assert claim.lead is not None
    assert parsed.article[claim.lead] == LEAD


def test_a_headline_outside_the_text_tells_what_of_the_lead_is_the_claim(nlp: Language) -> None:
    parsed, claim = claimed(
        nlp, LEAD, "Nobody knows what the warships will do at the strait.", title=HEADLINE
    )
    assert {"warship", "strait"} <= claim.concepts
    assert "navy" not in claim.concepts
    assert parsed.article.title_span is None


def test_a_could_in_an_aside_is_not_about_the_claim(nlp: Language) -> None:
    parsed, claim = claimed(
        nlp, HEADLINE, "Norland has sent warships, which could rust soon, to the strait on Monday."
    )
    words = [t for t in parsed.tokens(parsed.sentences[1]) if not t.is_space]
    assert "could" not in {t.lower_ for t in claim.without_asides(words, words)}
