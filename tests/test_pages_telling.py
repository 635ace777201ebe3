"""Statements in a few words: they tell something of what is said, and by whom where it is no fact."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.model import (
    Article,
    Attribution,
    AttributionKind,
    Explainer,
    Modality,
    Sentence,
    SentenceRole,
    Span,
)
from generator.pages import _telling as telling
from generator.pages._places import find_places
from generator.pages._sheet import Sheet
from tests.explainers import ATTRIBUTIONS, BACKGROUND, FERRY, TEXT, at

BY_ID = {a.id: a for a in ATTRIBUTIONS}


def linked(text: str, cue: str, *content: str, **more: object) -> str:
    """Return what stands for a statement of one sentence, without link and reference."""
    span = Span(0, len(text))
    said = tuple(at(words, text=text) for words in content)
    attribution = Attribution(
        id="a", kind=AttributionKind.INDIRECT, content=said, quoted=(), cue=at(cue, text=text), source=None
    )
    explainer = Explainer(
        article=Article(slug="a", title="", text=text, paragraphs=(span,)),
        model="m",
        sentences=(Sentence(span=span, role=SentenceRole.NEWS),),
        attributions=(replace(attribution, **more),),  # type: ignore[arg-type]
    )
    sheet = Sheet(explainer)
    words = telling.statement_link(
        sheet, explainer, find_places(explainer), explainer.attributions[0], "actors"
    )
    return re.sub(r"[*\[]|\]\(.*?\)|\^[\w-]+\]", "", words)


def test_a_long_lead_to_what_is_said_is_not_all_that_is_told() -> None:
    text = "Lund said in a note to all her clients that the price of the bridge was too high for the town."
    assert linked(text, "said", "the price of the bridge was too high for the town") == (
        "said in a note to all her clients that the price of the bridge…"
    )


def test_a_long_description_of_the_speaker_gives_way_to_what_is_said() -> None:
    text = (
        "Moreau, who has led the board since the spring of 2020, called all the yards of the coast"
        " and of the islands before it a very sad “mess” on Monday."
    )
    carrier = at(text.removesuffix(" on Monday."), text=text)
    found = linked(
        text,
        "called",
        "all the yards of the coast and of the islands before it a very sad “mess”",
        kind=AttributionKind.MIXED,
        carrier=carrier,
        quoted=(at("“mess”", text=text),),
    )
    assert found.startswith("called all the yards")


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("a1", "the board had seen “cracks” in the hull of the ferry Alcyon"),
        ("a2", "We found cracks that nobody had told us about,"),
        ("a3", "did not say how many passengers were aboard and whether any of them had been hurt"),
        ("a8", "repeatedly asked for a second ship"),
    ],
)
def test_a_statement_keeps_its_cue_and_a_partial_quote_its_clause(id: str, words: str) -> None:
    span = telling.statement_span(FERRY, BY_ID[id])
    assert TEXT[span.start : span.end] == words


def test_a_statement_is_linked_to_its_place() -> None:
    found = telling.statement_link(Sheet(FERRY), FERRY, find_places(FERRY), BY_ID["a4"], "actors")
    assert found.startswith("*[the ferry could be carrying “90” passengers and crew](quotes.md#quote-90)*")


def test_first_words_reach_the_verb_of_saying() -> None:
    assert telling.telling(Sheet(FERRY), FERRY, BACKGROUND[0].span, None).startswith(
        "*Shipyard director Tom Okafor told the council"
    )


@pytest.mark.parametrize(
    ("passage", "shown"),
    [
        ("if it rains", "It will open at noon"),  # no sentence of its own
        ("Unless it rains, it will close", "Unless it rains, it will close"),
        ("It will close then", "It will open at noon"),
    ],
)
def test_what_is_said_with_a_condition_is_told_by_the_sentence_that_has_it(passage: str, shown: str) -> None:
    text = f"“It will open at noon,” Lund said. “{passage}.”"
    conditional = {"kind": AttributionKind.DIRECT, "modality": Modality.CONDITIONAL}
    found = linked(text, "said", "It will open at noon", passage, **conditional)
    assert found.startswith(shown)
