"""What stands beside a cue: audience, time and place; and the clause that carries quoted words."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.attributions import extract_attributions
from generator.model import Article, Attribution, Span
from generator.parsing import language


def first(nlp: Language, text: str) -> tuple[Article, Attribution]:
    article = Article(slug="a", title="", text=text, paragraphs=(Span(0, len(text)),))
    found, _ = extract_attributions(language.parse(article, nlp), ())
    return article, found[0]


def words(article: Article, span: Span | None) -> str | None:
    return None if span is None else article[span]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm said the bridge fell on Monday in Oslo.",
        "“We meet on Monday in Oslo with the press,” Ida Holm said.",
    ],
)
def test_circumstances_of_the_content_are_not_those_of_the_saying(nlp: Language, text: str) -> None:
    _, found = first(nlp, text)
    assert (found.audience, found.time, found.place) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "audience", "time", "place"),
    [
        ("“It fell,” Ida Holm told reporters Monday in Oslo.", "reporters", "Monday", "Oslo"),
        ("Ida Holm told the council last week that it fell.", "the council", "last week", None),
        ("“It fell,” Ida Holm said to the crowd.", "the crowd", None, None),
        ("Ida Holm confirmed Monday that it fell.", None, "Monday", None),
    ],
)
def test_audience_time_and_place(
    nlp: Language, text: str, audience: str | None, time: str | None, place: str | None
) -> None:
    article, found = first(nlp, text)
    assert words(article, found.audience) == audience
    assert words(article, found.time) == time
    assert words(article, found.place) == place


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("“The bridge fell,” Ida Holm said.", None),
        ("Ida Holm said the bridge fell.", None),
        ("Ida Holm said that the bridge was “a wreck.”", "the bridge was “a wreck.”"),
        ("Ida Holm said if it fell, it would be “a wreck.”", "said if it fell, it would be “a wreck.”"),
        ("Ida Holm called the bridge “a wreck.”", "Ida Holm called the bridge “a wreck.”"),
    ],
)
def test_partly_quoted_words_have_a_carrier_with_their_condition(
    nlp: Language, text: str, carrier: str | None
) -> None:
    article, found = first(nlp, text)
    assert words(article, found.carrier) == carrier
