from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.conditions import conditional_questions
from generator.model import OpenQuestion, QuestionStatus

from .extracting import body, findings


def conditional(text: str, nlp: Language) -> list[OpenQuestion]:
    parsed = body(text, nlp)
    return conditional_questions(parsed, findings(parsed)[1], taken=[])


@pytest.mark.parametrize(
    "text",
    [
        "If the guards sleep, the horses run.",  # always so: nothing is yet to come
        "If people sleep, horses will run.",  # of nobody in particular
        "“If they sleep, the horses will run,” Ann Lee said.",  # whoever they are
        "It was colder than it would be if the barn were shut.",
        "The horses could have run if the guards had slept.",
        "“If you sleep, the horses run,” Ann Lee said.",
        "“They ran as if the barn were on fire,” Ann Lee said.",
        "“If the guards had slept, the horses would have run,” Ann Lee said.",
        "Ann Lee asked if the guards slept.",
        "If there are horses, there will be flies.",
    ],
)
def test_other_uses_of_if_leave_nothing_open(text: str, nlp: Language) -> None:
    assert conditional(text, nlp) == []


def test_what_a_source_says_with_if_is_conditional(nlp: Language) -> None:
    (found,) = conditional("“If the guards are tired, the horses will run,” Ann Lee said.", nlp)
    assert found.question == "Are the guards tired?"
    assert found.status is QuestionStatus.CONDITIONAL
    assert found.according_to == "ann-lee"


def test_a_sentence_with_a_question_of_its_own_is_not_taken_twice(nlp: Language) -> None:
    parsed = body("“If the guards are tired, the horses will run,” Ann Lee said.", nlp)
    assert conditional_questions(parsed, findings(parsed)[1], taken=[parsed.sentences[0]]) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("If the guards agree, the horses will move to Oslo.", "Do the guards agree?"),
        ("The barn could close if no buyer is found by May.", None),  # nobody asks *Is no buyer found?*
        ("Unless the guards agree by May, the horses will move.", None),
        ("If there is an offer by May, the owner will sell the horses.", "Is there an offer by May?"),
    ],
)
def test_the_article_itself_may_set_a_condition(text: str, question: str | None, nlp: Language) -> None:
    (found,) = conditional(text, nlp)
    assert found.question == question
    assert found.according_to is None
