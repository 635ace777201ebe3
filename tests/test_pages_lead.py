"""The lead: the sentence that tells what is new."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Check, CheckKind, Explainer, Sentence, SentenceRole, Span
from generator.pages._held import readable
from generator.pages._lead import lead_span
from tests.explainers import ARTICLE, BARE, FERRY, SENTENCES

NEWS, SPEECH, OPEN = SentenceRole.NEWS, SentenceRole.SPEECH, SentenceRole.OPEN
BACKGROUND = SentenceRole.BACKGROUND


def telling(title: str, *paragraphs: tuple[str, SentenceRole]) -> Explainer:
    """Return an explainer of an article with a sentence a paragraph."""
    spans, start = [], 0
    for words, _ in paragraphs:
        spans.append(Span(start, start + len(words)))
        start += len(words) + 2
    article = replace(
        BARE.article,
        title=title,
        title_span=None,
        text="\n\n".join(words for words, _ in paragraphs),
        paragraphs=tuple(spans),
        boilerplate=(),
    )
    sentences = tuple(Sentence(span=s, role=r) for s, (_, r) in zip(spans, paragraphs, strict=True))
    return replace(BARE, article=article, sentences=sentences)


@pytest.mark.parametrize(
    "opening",
    [
        ("From our harbour correspondent", NEWS),  # no sentence
        ("“I heard it crack,” said Ann Lowe.", SPEECH),
        ("The tide was low and the gulls were loud.", BACKGROUND),  # a scene
        ("How long can a bridge last?", NEWS),
        (
            "Ann Lowe was frying eggs when the windows shook.",
            NEWS,
        ),  # a scene that says nothing of the headline
    ],
)
def test_what_opens_an_article_without_telling_the_news_is_no_lead(opening: tuple[str, SentenceRole]) -> None:
    news = "The council closed the harbour bridge on Wednesday after cracks were found."
    explainer = telling("Council closes harbour bridge", opening, (news, NEWS))
    span = lead_span(explainer)
    assert span
    assert explainer.article[span] == news


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Council closes harbour bridge", "The council closed the bridge on Wednesday."),
        ("Harbour shut", "The council closed the bridge on Wednesday."),  # nothing else says more
        ("", "The council closed the bridge on Wednesday."),  # no headline
        ("Who cracked the harbour bridge", "Nobody knows who cracked the bridge in the harbour."),
    ],
)
def test_the_first_sentence_is_the_lead_where_it_tells_the_news(title: str, first: str) -> None:
    role = OPEN if first.startswith("Nobody") else NEWS
    explainer = telling(title, (first, role), ("Ann Lowe leads the council.", NEWS))
    span = lead_span(explainer)
    assert span
    assert explainer.article[span] == first


def test_what_goes_on_from_a_scene_is_no_lead() -> None:
    news = ("The council closed the bridge on Wednesday.", NEWS)
    scene = ("The bridge was built in 1931.", BACKGROUND)
    explainer = telling("", scene, ("But nobody had looked at its cables.", NEWS), news)
    span = lead_span(explainer)
    assert span
    assert explainer.article[span] == news[0]


def test_a_delayed_lead_is_not_looked_for_far_down() -> None:
    rest = [(f"Number {n} passed without a word.", NEWS) for n in range(6)]
    news = ("The council closed the harbour bridge on Wednesday.", NEWS)
    explainer = telling("Council closes harbour bridge", *rest, news)
    span = lead_span(explainer)
    assert span
    assert span.start == 0


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


def test_without_sentences_there_is_no_lead() -> None:
    assert lead_span(replace(BARE, sentences=())) is None


def test_where_the_opening_is_held_back_nothing_far_below_it_takes_its_place() -> None:
    far = [(f"The choir of the town sang for the {n}th time.", BACKGROUND) for n in range(4, 10)]
    explainer = telling(
        "Council closes harbour bridge",
        ("The council closed the harbour bridge on Wednesday.", NEWS),
        *far,
        ("The council will meet again.", NEWS),
    )
    assert lead_span(explainer) == explainer.article.paragraphs[0]
    held = Check(
        id="h", kind=CheckKind.HEADLINE, spans=(explainer.article.paragraphs[0],), message="Look.", hold=True
    )
    assert lead_span(readable(replace(explainer, checks=(held,)))) is None
