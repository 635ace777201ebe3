from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.figure_kinds import is_named, kind_of
from generator.extractors.numbers import read_numbers
from generator.model import FigureKind, Span

from .extracting import body


def kind(text: str) -> FigureKind:
    whole = Span(0, len(text))
    return kind_of(text, whole, next(read_numbers(text, whole)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She ran 12 to 14 laps.", FigureKind.COUNT),
        ("Pages 3-5 of it are lost.", FigureKind.COUNT),  # a dash alone makes no score
        ("He is 130, he said.", FigureKind.COUNT),
        ("The council voted 7-2.", FigureKind.SCORE),
        ("It was a 7-2 vote.", FigureKind.SCORE),
        ("It rose by 2 percentage points.", FigureKind.POINTS),
        ("It rose 2 per cent.", FigureKind.PERCENT),
        ("It cost 12 euros.", FigureKind.MONEY),
        ("A boy aged 9, of Leeds, sang.", FigureKind.AGE),
    ],
)
def test_the_words_beside_a_number_tell_its_kind(text: str, expected: FigureKind) -> None:
    assert kind(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards saw 12 horses.", False),
        ("In Oslo 12 horses ran.", False),
        ("Tokyo’s Nikkei 225 index fell.", True),
        ("He won in 2009 and ’13 again.", True),
    ],
)
def test_numbers_in_names_are_told_apart(text: str, expected: bool, nlp: Language) -> None:
    parsed = body(text, nlp)
    *_, number = read_numbers(text, Span(0, len(text)))
    assert is_named(parsed.tokens(number.span), FigureKind.COUNT) is expected
