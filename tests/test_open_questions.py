from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.open_questions import extract_open_questions
from generator.model import OpenQuestion, QuestionKind, QuestionStatus

from .extracting import body, findings


def questions(text: str, nlp: Language) -> tuple[OpenQuestion, ...]:
    parsed = body(text, nlp)
    return extract_open_questions(parsed, *findings(parsed))


@pytest.mark.parametrize(
    "text",
    [
        "The vote comes weeks before the election, where aid is on the ballot.",  # only implied
        "“It will have an impact in Europe,” she said.",
        "What does this mean for the town?",  # rhetorical
        "Asked whether he would run, he said yes.",
        "He was the first to confirm the reports.",
        "She never told them what to write.",
        "Both men deny the charges.",
    ],
)
def test_what_the_text_does_not_mark_as_open_is_no_question(text: str, nlp: Language) -> None:
    assert questions(text, nlp) == ()


@pytest.mark.parametrize(
    ("text", "kind", "question"),
    [
        ("It’s unclear what Norway will get.", QuestionKind.UNKNOWN, "What will Norway get?"),
        ("Who paid remains to be seen.", QuestionKind.UNKNOWN, "Who paid?"),
        ("Ann Lee declined to say who paid.", QuestionKind.WITHHELD, "Who paid?"),
        ("The league did not say whether it would pay.", QuestionKind.WITHHELD, None),
        ("The league did not say whether she would pay.", QuestionKind.WITHHELD, None),
        ("The league has yet to say whether Ann Lee will pay.", QuestionKind.WITHHELD, "Will Ann Lee pay?"),
        ("The league has yet to comment.", QuestionKind.WITHHELD, None),
        ("Ann Lee did not elaborate.", QuestionKind.WITHHELD, None),
        ("The report could not be independently verified.", QuestionKind.UNCONFIRMED, None),
        ("The board has yet to decide who will pay.", QuestionKind.UNDECIDED, "Who will pay?"),
        ("No date has been set for the trial.", QuestionKind.UNDECIDED, None),
        ("Officials gave conflicting accounts of the crash.", QuestionKind.DIFFERING, None),
    ],
)
def test_each_kind_is_found_by_its_cue(
    text: str, kind: QuestionKind, question: str | None, nlp: Language
) -> None:
    (found,) = questions(text, nlp)
    assert (found.kind, found.question, found.status) == (kind, question, QuestionStatus.OPEN)


def test_two_questions_in_a_sentence_are_two_items_with_one_evidence(nlp: Language) -> None:
    text = "Ann Lee did not specify how many guards had left and whether any had been hurt."
    first, second = questions(text, nlp)
    assert (first.question, second.question) == ("How many guards have left?", "Have any been hurt?")
    assert first.evidence == second.evidence
    assert first.could_answer == second.could_answer == ("ann-lee",)
    assert first.id != second.id


def test_who_says_that_it_is_open_is_named(nlp: Language) -> None:
    (found,) = questions("“It is unclear who paid,” Ann Lee said.", nlp)
    assert found.according_to == "ann-lee"


def test_what_the_article_confirms_elsewhere_is_answered(nlp: Language) -> None:
    lead = "Minister Ann Lee confirmed that the army has seen signs that rebels have crossed the river."
    asked = "A guard has not confirmed whether the army has seen signs that rebels crossed the river."
    (found,) = questions(f"{lead}\n{asked}", nlp)
    assert found.status is QuestionStatus.ANSWERED
    assert found.answered_by is not None
    assert found.answered_by.start == 0


@pytest.mark.parametrize(
    ("text", "answerers"),
    [
        ("Reuters could not independently verify the claim.", ()),
        ("Ann Lee did not confirm the claim.", ("ann-lee",)),
    ],
)
def test_who_could_not_find_out_is_not_who_could_answer(
    text: str, answerers: tuple[str, ...], nlp: Language
) -> None:
    (question,) = questions(text, nlp)
    assert question.could_answer == answerers
