"""The overview: what is new, and at most two open points."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Check, CheckKind, Explainer, Span
from generator.pages._held import readable
from generator.pages.index import render
from tests.explainers import ARTICLE, BARE, FERRY, QUESTIONS


def quotes(explainer: Explainer) -> list[str]:
    items = render(readable(explainer))
    return [explainer.article[e.span] for i in items for e in i.extracts if e.form == "quote"]


def hold(span: Span) -> Check:
    return Check(id="h", kind=CheckKind.HEADLINE, spans=(span,), message="Look.", hold=True)


def test_not_more_than_the_lead_and_two_open_points() -> None:
    assert quotes(FERRY) == [
        ARTICLE[ARTICLE.paragraphs[0]],
        "Moreau did not say how many passengers were aboard and whether any of them had been hurt.",
        "“What caused them is still an open matter.”",
    ]


def test_a_bare_refusal_is_an_open_point_only_where_nothing_else_was_asked() -> None:
    refusal = replace(QUESTIONS[1], id="q-bare", question=None, evidence=(ARTICLE.paragraphs[5],))
    explainer = replace(FERRY, open_questions=(refusal, QUESTIONS[1]))
    assert quotes(explainer)[1].startswith("Moreau did not say how many")


def test_no_open_point_that_the_lead_shows_or_that_is_answered() -> None:
    lead = replace(QUESTIONS[1], evidence=(ARTICLE.paragraphs[0],))
    assert len(quotes(replace(FERRY, open_questions=(lead, QUESTIONS[6])))) == 1


def test_a_held_lead_is_not_shown() -> None:
    explainer = replace(FERRY, checks=(hold(ARTICLE.paragraphs[0]),))
    assert ARTICLE[ARTICLE.paragraphs[0]] not in quotes(explainer)


def test_a_lead_without_a_source_is_the_articles() -> None:
    assert "The article\n{ .speaker }" in "\n".join(i.text for i in render(BARE))
