"""Where a sentence can be cut: never where a part would lose its speaker, its condition or its *not*."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors import extract_clauses
from generator.model import Span

from .extracting import body, findings


def parts(text: str, nlp: Language) -> list[str]:
    parsed = body(text, nlp)
    _, attributions, _ = findings(parsed)
    return [parsed.article[c] for c in extract_clauses(parsed, attributions)]


@pytest.mark.parametrize(
    "sentence",
    [
        # who says it stands in one clause only
        "The mayor said the dam had cracked and the council had closed the road.",
        "According to the harbour board, the crane is safe and the pier will open in May.",
        "The crane is safe and the pier will open in May, the harbour board said.",
        "Police said a man was held on Friday and two officers were hurt.",
        # a condition, an exception or a contrast reaches over both
        "If the dam breaks, the mill will flood and the bridge will close.",
        "The mill will flood and the bridge will close unless the rain stops.",
        "The mill will close, but the owner has promised every worker a job.",
        "The river would flood the mill and the road would be closed for a year.",
        "Although the pumps were new, the mill flooded and the road was closed.",
        # words that pair
        "Neither the mill flooded nor the road was closed for long.",
        "Not only was the mill flooded, the road was closed too.",
        "Only the mill flooded and the road stayed open all night.",
        # one subject, two verbs
        "The council closed the road and opened the old bridge.",
        # a phrase at the end that takes back, weakens or names who is behind it
        "The firm paid the fine, which it disputes.",
        "The road was closed by a landslide, which has not been confirmed.",
        "The pier lost its owner, who may have fled the country.",
        "The firm will close the mill in May, pending a ruling by the court.",
        "The paper named the owner of the mill, citing two people at the bank.",
        # who speaks is named at the end
        "The repair will cost four million euros, according to the mayor, a former builder.",
        # a name tells who is meant
        "The council thanked the head of the fire brigade, Ida Brand.",
        "The owner’s sister, a carpenter, was cleared by the same court in April.",
        # a relative clause that tells which
        "The council closed the road that leads to the mill.",
        # quoted words are whole or not at all
        "The mill is shut and “nobody cares about it” in the town.",
        # too little would be left
        "He left, and the old mill on the river burned down.",
    ],
)
def test_a_sentence_whose_parts_hang_together_is_left_whole(sentence: str, nlp: Language) -> None:
    assert parts(sentence, nlp) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The flood destroyed the mill on Friday, and the council closed the bridge.",
            ["The flood destroyed the mill on Friday", "the council closed the bridge."],
        ),
        (
            "The flood destroyed the old mill, and the mayor said the road was blocked.",
            [],  # the first part could be the mayor's, too
        ),
        (
            "The council closed the old bridge, which carries the road to the station.",
            ["The council closed the old bridge"],
        ),
        (
            "The prize went to Ida Brand, a carpenter from the coast.",
            ["The prize went to Ida Brand"],
        ),
        (
            "The river rose by two metres on Friday, flooding the cellar of the mill.",
            ["The river rose by two metres on Friday"],
        ),
        (
            "The board has not paid the crew and the ship has not left the harbour.",
            ["The board has not paid the crew", "the ship has not left the harbour."],
        ),
    ],
)
def test_main_clauses_and_additions_come_apart(sentence: str, expected: list[str], nlp: Language) -> None:
    assert parts(sentence, nlp) == expected


def test_parts_lie_in_sentences_in_order(nlp: Language) -> None:
    text = (
        "The flood destroyed the mill on Friday, and the council closed the bridge.\n"
        "The council closed the old bridge, which carries the road to the station."
    )
    parsed = body(text, nlp)
    found = extract_clauses(parsed, ())
    assert len(found) == 3
    assert list(found) == sorted(found)
    assert all(any(Span(s.start, s.end).contains(c) for s in parsed.sentences) for c in found)
