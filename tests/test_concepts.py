from __future__ import annotations

from spacy.language import Language

from generator.extractors.concepts import Concepts, family

from .extracting import body, findings, word


def test_words_without_content_have_no_concept(nlp: Language) -> None:
    parsed = body("It has been said that they were there.", nlp)
    assert Concepts(()).all(list(parsed.doc)) == frozenset()


def test_words_that_news_uses_for_one_another_share_a_concept(nlp: Language) -> None:
    parsed = body("The soldiers slept. The troops ate.", nlp)
    concepts = Concepts(())
    assert concepts.of(word(parsed, "soldiers")) == concepts.of(word(parsed, "troops")) == "troop"
    assert family("bread") == "bread"


def test_a_name_and_an_adjective_mean_the_actor(nlp: Language) -> None:
    parsed = body("France won. The French team sang.", nlp)
    concepts = Concepts(findings(parsed)[0])
    assert concepts.of(word(parsed, "France")) == concepts.of(word(parsed, "French")) == "@france"
