"""The planter changes one of two mentions of a fact, and nothing that a reader could not see."""

from __future__ import annotations

import pytest
from spacy.language import Language

from benchmarks.contradictions import HALVES, half_of, is_found
from benchmarks.planting import plants_in, repeats_in
from generator.parsing.language import parse

from .extracting import article, body

MILL = (
    "Fire at the mill\n"
    "A fire began at the old mill on Tuesday and killed 14 workers, Mayor Ann Hartwell said.\n"
    "The 14 workers were asleep when the fire at the old mill began on Tuesday, Mayor Hartwell said."
)


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned on Tuesday.\nThe choir sang on Tuesday.",  # two events of one day
        "She has two sons.\nHe has two dogs.",
        "The mill cost $4 million.\nThe choir has $4 million.",
        "It was built in 2004.\nShe was born in 2004.",
        "Ann Hartwell sang.\nHer sister Mary Hartwell danced.",
        "The bank approved loans.\nThe council approved a plan.",
        "The mill in Leeds burned.\nThe choir in Leeds sang.",
    ],
)
def test_words_that_recur_by_chance_are_left_alone(text: str, nlp: Language) -> None:
    assert list(repeats_in(body(text, nlp))) == []


def test_each_plant_differs_from_the_article_at_one_place(nlp: Language) -> None:
    source = article(MILL)
    plants = list(plants_in(parse(source, nlp)))
    assert {"number", "date", "role"} <= {p.kind for p in plants}
    for plant in plants:
        wrong = plant.text[plant.span.start : plant.span.end]
        assert wrong != plant.right
        assert plant.text[: plant.span.start] + plant.right + plant.text[plant.span.end :] == source.text
        assert plant.first.end <= plant.span.start
        assert source[plant.first].split()[-1].lower() in source.text.lower()


def test_the_same_article_gives_the_same_plants(nlp: Language) -> None:
    once, again = (list(plants_in(parse(article(MILL), nlp))) for _ in range(2))
    assert once == again


def test_what_is_planted_in_a_plain_article_is_found(nlp: Language) -> None:
    source = article(MILL)
    plants = [p for p in plants_in(parse(source, nlp)) if p.kind in {"number", "role"}]
    assert plants
    assert [p.kind for p in plants if not is_found(source, p, nlp)] == []


def test_halves_are_stable_and_both_used() -> None:
    assert half_of("a") == half_of("a")
    assert {half_of(str(n)) for n in range(20)} == set(HALVES)
