from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions.vocabulary import Words

from .extracting import body, findings, word


def words(text: str, nlp: Language) -> Words:
    parsed = body(text, nlp)
    return Words(parsed, findings(parsed)[0])


@pytest.mark.parametrize("form", ["the", "said", "on", "Tuesday", "12", "today", "."])
def test_words_that_tell_nothing_of_a_fact_have_no_stem(form: str, nlp: Language) -> None:
    found = words("The guard said today that 12 horses ran on the road on Tuesday. So the guard said.", nlp)
    assert found.stem(word(found.parsed, form)) is None


def test_words_of_one_family_and_forms_of_one_word_share_a_stem(nlp: Language) -> None:
    found = words("Guards detained riders. The detention was brief. Riders were arrested.", nlp)
    stems = {found.stem(word(found.parsed, w)) for w in ("detained", "detention", "arrested")}
    assert len(stems) == 1


def test_a_name_stands_for_its_actor(nlp: Language) -> None:
    found = words("Ann Lee sang. Later Lee danced.", nlp)
    assert found.stem(word(found.parsed, "Ann")) == "@ann-lee"


def test_what_the_whole_article_is_about_weighs_less(nlp: Language) -> None:
    found = words("The horse ran. The horse ate. The horse slept. The horse drank. A guard sang.", nlp)
    assert found.weight("horse") < found.weight("guard")
