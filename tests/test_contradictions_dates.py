from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions.dates import date_clashes
from generator.extractors.contradictions.facts import read_facts

from .extracting import body, findings, words


def clashes(text: str, nlp: Language) -> list[list[str]]:
    parsed = body(text, nlp)
    entities, attributions, _ = findings(parsed)
    found = date_clashes(read_facts(parsed, entities, attributions))
    return [words(parsed, [c.odd, *c.others]) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "The storm hit on Monday.\nThe storm ended on Thursday.",
        "She said on Monday that it was late.\nShe said on Thursday that it was not.",
        "The team won on Monday.\nThe choir won on Thursday.",
        "The storm hit on Monday.\nThe storm could hit again on Thursday.",
    ],
)
def test_different_events_may_have_different_days(text: str, nlp: Language) -> None:
    assert clashes(text, nlp) == []


def test_one_event_has_one_day(nlp: Language) -> None:
    text = "The fire broke out on Monday.\nNobody saw how the fire broke out on Thursday."
    assert clashes(text, nlp) == [["broke out on Thursday", "broke out on Monday"]]


@pytest.mark.parametrize(
    "text",
    [
        "The trial on Monday was long.\nShe asked for a trial on Thursday.",
        "The trial on Monday was long.\nHe sought the trial on Thursday.",
        "The trial on Monday was long.\nThe trial on Thursday was rejected by the court.",
    ],
)
def test_what_was_asked_for_or_refused_has_no_day_of_its_own(text: str, nlp: Language) -> None:
    assert clashes(text, nlp) == []


def test_what_took_place_has_one_day_whoever_wanted_it(nlp: Language) -> None:
    text = "The trial on Monday was long.\nThe trial on Thursday ended, and all wanted to leave."
    assert clashes(text, nlp) == [["trial on Thursday", "trial on Monday"]]
