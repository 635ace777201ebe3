"""The overview: what is new, at most two open points, cards and ladder."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Check, CheckKind, Explainer, SentenceRole, Span
from generator.pages._cards import cards
from generator.pages._held import readable
from generator.pages._ladder import ladder
from generator.pages._masthead import masthead
from generator.pages._places import find_places
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


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"published": None, "published_origin": None}, "date not given"),
        ({"url": "javascript:alert(1)"}, "1-minute read\n"),
        ({"title": "", "title_span": None}, "# Overview { #overview }"),
        ({"title": "A *b*", "title_span": None}, "# *A &#x2a;b&#x2a;* { #overview }"),
        ({"publisher": "<i>"}, " · &#x3c;i&#x3e; · "),
    ],
)
def test_the_masthead_claims_no_more_than_is_known(change: dict[str, object], words: str) -> None:
    assert words in masthead(replace(FERRY, article=replace(ARTICLE, **change))).text  # type: ignore[arg-type]


def test_the_masthead_says_where_the_date_comes_from() -> None:
    assert "Wednesday 14 May 2031 (date supplied)" in masthead(FERRY).text


def test_cards_of_nothing_say_so() -> None:
    text = cards(BARE, find_places(BARE)).text
    for words in (
        "Nothing from before the news",
        "Nobody is named",
        "quotes nobody",
        "marks nothing as open",
    ):
        assert words in text
    assert "timeline.md" not in text


def test_cards_count_what_their_pages_show() -> None:
    text = cards(FERRY, find_places(FERRY)).text
    for words in ("3 statements", "3 people · 1 country · 2 others", "6 open · 1 answered", "3 entries"):
        assert words in text


def test_the_ladder_says_who_and_how_firmly() -> None:
    rows = ladder(FERRY, find_places(FERRY)).text.splitlines()[4:]
    assert [row.split(" | ")[1] for row in rows] == [
        "The headline",
        "[Ines Moreau](actors.md#actor-ines-moreau)",
        "The article names no source",
    ]
