from __future__ import annotations

from spacy.language import Language

from generator.extractors.differing import counts_the_same, differing_voices
from generator.extractors.open_questions import extract_open_questions
from generator.model import QuestionKind

from .extracting import body, findings


def test_figures_of_different_things_do_not_compare(nlp: Language) -> None:
    parsed = body("Guards found 12 horses.\nThe city could be buying 14 horses.", nlp)
    first, second = findings(parsed)[2]
    assert not counts_the_same(parsed, first, second)
    assert counts_the_same(parsed, first, first)
    assert differing_voices(parsed, *findings(parsed)) == []


def test_differing_reports_get_their_figures(nlp: Language) -> None:
    parsed = body(
        "There have been differing reports that 20 to 90 guards have been hired.\n"
        "Mayor Ann Lee said that the city could be paying 60 guards.",
        nlp,
    )
    (found,) = extract_open_questions(parsed, *findings(parsed))
    assert found.kind is QuestionKind.DIFFERING
    assert found.question == "How many guards have been hired?"
    assert len(found.figures) == len(found.evidence) == 2
    assert found.comparable is False


def test_two_sources_that_count_one_thing_differently_differ(nlp: Language) -> None:
    parsed = body("Police said 9 people died.\nThe hospital said 11 people died.", nlp)
    (found,) = differing_voices(parsed, *findings(parsed))
    assert found.evidence == parsed.sentences
    assert found.comparable is True
