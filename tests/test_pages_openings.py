"""First words of a statement: enough to know it by, never so few that they mislead."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given

from generator.model import Article, Explainer, Sentence, SentenceRole, Span
from generator.pages._openings import opening
from generator.proof import gates
from tests.explainers import FERRY, at, explainers


def of(text: str, *, at_least: int = 0) -> str | None:
    whole = Span(0, len(text))
    explainer = Explainer(
        article=Article(slug="a", title="", text=text, paragraphs=(whole,)),
        model="by hand",
        sentences=(Sentence(span=whole, role=SentenceRole.NEWS),),
    )
    found = opening(explainer, whole, at_least=at_least)
    return explainer.article[found] if found else None


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        # Not before a word that turns the meaning.
        (
            "The ministers of the two northern countries certainly will not meet before the end of the year",
            "The ministers of the two northern countries certainly will not meet",
        ),
        (
            "The company's owners told the people of the yard they could sell it to somebody else",
            "The company's owners told the people of the yard they could sell",
        ),
        (
            "We will leave the talks this very evening if nobody listens to what we say about them",
            "We will leave the talks this very evening if nobody listens",
        ),
        (
            "She has seen the letter and the map but she doesn't know who of them all wrote the thing",
            "She has seen the letter and the map but she doesn't know",
        ),
        # Not on a word that leads to what is missing.
        (
            "He told the members of the board of the harbour and of the two yards what he knew",
            "He told the members of the board",
        ),
        # Nor on a word that leads on, behind one that turns the meaning.
        (
            "Sandhu said the group would ask for a judicial review if the council did not publish its papers",
            "Sandhu said the group would ask for a judicial review if the council did not publish",
        ),
        # Nor there where all before it is a scene.
        (
            "According to the figures of the council for January, visits fell from 91,000 in 2015 to 54,000",
            "According to the figures of the council for January, visits fell from 91,000 in 2015",
        ),
        # Not on the scene, nor on the condition alone.
        (
            "At noon, the board met in the old town hall of the city with all who wanted to come",
            "At noon, the board met in the old town",
        ),
        (
            "If the frame is bent, Anna Brandt said, the ferry will never sail again from any port here",
            "If the frame is bent, Anna Brandt said, the ferry will never sail",
        ),
        # Not with a quotation that is not closed.
        (
            "The owner of the yard said that “nothing has been decided about the ferries” yet, he added",
            "The owner of the yard said that “nothing has been decided about the ferries”",
        ),
    ],
)
def test_where_an_opening_does_not_end(text: str, opens: str) -> None:
    found = of(text)
    assert found
    assert found == opens


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("It rained.", "It rained."),
        (
            "The man who found it lives in the U.S. now and has told all his friends there",
            "The man who found it lives in the U.S.",
        ),
        ("We found cracks that nobody had told us about,", "We found cracks that nobody had told us about"),
        (
            "If the frame is bent, the ferry will never sail again, she said",
            "If the frame is bent, the ferry will never sail again",
        ),
        (
            "The yard has built ships of wood for this and other coasts since the middle of the last century",
            "The yard has built ships of wood",
        ),
    ],
)
def test_an_opening_ends_at_a_break_or_after_a_few_words(text: str, opens: str) -> None:
    assert of(text) == opens


def test_an_opening_reaches_as_far_as_is_asked() -> None:
    text = "The chair of the harbour board of Port Ellery said on Monday that it had rained"
    found = of(text, at_least=text.index("Monday") + 6)
    assert found
    assert found.startswith("The chair of the harbour board of Port Ellery said on Monday")


def test_no_opening_of_what_may_not_be_shown() -> None:
    assert opening(FERRY, at("called Brandt “a liar”")) is None


@given(explainers())
def test_an_opening_keeps_condition_and_carrier(explainer: Explainer) -> None:
    explainer = replace(explainer, checks=())
    for attribution in explainer.attributions:
        found = opening(explainer, attribution.content[0])
        needed = gates.keep(explainer, found) if found else None
        assert found is None or needed is None or found.contains(needed)
        assert found is None or re.search(r"\S", explainer.article[found])
