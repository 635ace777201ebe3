"""What background and open questions show."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Background, BackgroundGroup, Explainer, Span
from generator.pages._statements import background_passages, evidence_passages, question_ids
from tests.explainers import ARTICLE, BACKGROUND, FERRY, QUESTIONS, at


def shown(explainer: Explainer, taken: tuple[Span, ...] = ()) -> list[tuple[str, tuple[str, ...]]]:
    return [(ARTICLE[p.spans[0]], p.findings) for p in background_passages(explainer, taken=taken)]


def test_what_a_quotation_shows_is_not_shown_again() -> None:
    assert shown(FERRY, taken=(at("“90”"),)) == [
        (ARTICLE[BACKGROUND[1].span], ("b2",)),
        (ARTICLE[BACKGROUND[2].span], ("b3",)),
    ]


def test_a_sentence_told_twice_is_shown_once() -> None:
    twice = replace(FERRY, background=(BACKGROUND[1], replace(BACKGROUND[1], id="b9")))
    assert [findings for _, findings in shown(twice)] == [("b2", "b9")]


def test_clauses_of_one_sentence_and_voice_are_one_passage() -> None:
    parts = [
        at("The Alcyon has carried freight between Port Ellery"),
        at("and the Tolland islands since 1998"),
    ]
    both = tuple(Background(id=f"b{n}", span=s, group=BackgroundGroup.ONGOING) for n, s in enumerate(parts))
    assert shown(replace(FERRY, background=both)) == [(ARTICLE[BACKGROUND[1].span], ("b0", "b1"))]
    voiced = (both[0], replace(both[1], voice="tolland"))
    assert len(shown(replace(FERRY, background=voiced))) == 2


def test_evidence_is_the_whole_sentence_and_one_sentence_is_one_passage() -> None:
    passages = list(evidence_passages(FERRY, taken=()))
    by_finding = {f: p for p in passages for f in p.findings}
    assert ARTICLE[by_finding["q2"].spans[0]].endswith("and whether any of them had been hurt.")
    assert by_finding["q2"] is by_finding["q3"]
    assert not list(evidence_passages(FERRY, taken=ARTICLE.paragraphs))


def test_a_question_is_named_by_its_words_or_its_evidence() -> None:
    ids = question_ids(QUESTIONS, FERRY)
    assert ids["q4"] == "question-how-many-people-were"
    assert ids["q6"] == "question-it-is-unclear-who"
