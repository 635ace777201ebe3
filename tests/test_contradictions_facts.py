from __future__ import annotations

from spacy.language import Language

from generator.extractors.contradictions.facts import Fact, read_facts

from .extracting import body, findings


def facts(text: str, nlp: Language) -> list[Fact]:
    parsed = body(text, nlp)
    entities, attributions, _ = findings(parsed)
    return read_facts(parsed, entities, attributions)


def test_verbs_of_saying_are_no_facts(nlp: Language) -> None:
    assert [f.head.text for f in facts("She said that the bridge collapsed.", nlp)] == ["collapsed"]


def test_a_clause_gives_doer_thing_place_and_day(nlp: Language) -> None:
    (fact,) = facts("The guards sold the horses in Paris on Friday.", nlp)
    assert fact.agent == {"guard"}
    assert fact.theme == {"horse"}
    assert [p.preposition for p in fact.places] == ["at"]
    assert [d.value for d in fact.days] == ["friday"]
    assert fact.stated


def test_what_narrows_a_thing_down_makes_it_another_one(nlp: Language) -> None:
    copper, wheat, prices = facts("Copper prices rose. Wheat prices fell. Prices fell.", nlp)
    assert copper.rivals(wheat)
    assert not copper.rivals(prices)
