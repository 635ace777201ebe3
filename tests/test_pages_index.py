"""The overview: what is new, and at most two open points."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Check, CheckKind, Explainer, SentenceRole, Span
from generator.pages._held import readable
from generator.pages.index import lead_span, render
from tests.explainers import ARTICLE, BARE, FERRY, QUESTIONS, SENTENCES


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


def test_no_open_point_that_the_lead_shows_or_that_is_answered() -> None:
    lead = replace(QUESTIONS[1], evidence=(ARTICLE.paragraphs[0],))
    assert len(quotes(replace(FERRY, open_questions=(lead, QUESTIONS[6])))) == 1


def test_a_held_lead_is_not_shown() -> None:
    explainer = replace(FERRY, checks=(hold(ARTICLE.paragraphs[0]),))
    assert ARTICLE[ARTICLE.paragraphs[0]] not in quotes(explainer)


def test_an_opening_scene_is_not_the_news() -> None:
    scene = tuple(
        replace(s, role=SentenceRole.BACKGROUND) if s.span.start < ARTICLE.paragraphs[2].start else s
        for s in SENTENCES
    )
    span = lead_span(replace(FERRY, sentences=scene))
    assert span
    assert ARTICLE[span].startswith("Moreau did not say")


def test_a_long_first_paragraph_gives_its_first_sentence() -> None:
    text = " ".join(["Rain fell on the coast."] * 20)
    article = replace(BARE.article, text=text, paragraphs=(Span(0, len(text)),))
    sentences = (replace(BARE.sentences[0], span=Span(0, 23)), replace(BARE.sentences[0], span=Span(24, 47)))
    assert lead_span(replace(BARE, article=article, sentences=sentences)) == Span(0, 23)


def test_a_lead_without_a_source_is_the_articles() -> None:
    assert "The article\n{ .speaker }" in "\n".join(i.text for i in render(BARE))
    assert lead_span(replace(BARE, sentences=())) is None
