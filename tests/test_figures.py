from __future__ import annotations

from decimal import Decimal

import pytest
from spacy.language import Language

from generator.model import Figure, FigureKind, Modality

from .extracting import body, findings


def figures(text: str, nlp: Language) -> tuple[str, tuple[Figure, ...]]:
    return text, findings(body(text, nlp))[2]


@pytest.mark.parametrize(
    "text",
    [
        "One of them left early.",
        "She left two years ago.",
        "He turned up on March 4 at noon.",
        "They spent the past three weeks at sea.",
        "The law is Section 12 of the code.",
        "Tokyo’s Nikkei 225 index fell.",
        "The storm is a Category 4 hurricane now.",
        "He won there in 2009 and ’13 again.",
    ],
)
def test_what_counts_nothing_is_no_figure(text: str, nlp: Language) -> None:
    assert figures(text, nlp)[1] == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Guards found 12 horses.", FigureKind.COUNT),
        ("It cost $12 million.", FigureKind.MONEY),
        ("It cost 12 euros.", FigureKind.MONEY),
        ("Prices rose 12 percent.", FigureKind.PERCENT),
        ("Shares gained 12 points.", FigureKind.POINTS),
        ("It was the 12th time.", FigureKind.ORDINAL),
        ("Ann Lee, 12, sang.", FigureKind.AGE),
        ("A 12-year-old girl sang.", FigureKind.AGE),
        ("The team won 5-2 at home.", FigureKind.SCORE),
        ("They walked 12 miles.", FigureKind.MEASURE),
        ("Winds reached 120 kmh.", FigureKind.MEASURE),
        ("They sat through a 90-minute hearing.", FigureKind.MEASURE),
    ],
)
def test_kinds_of_figures_are_told_apart(text: str, kind: FigureKind, nlp: Language) -> None:
    assert [f.kind for f in figures(text, nlp)[1]] == [kind]


def test_a_figure_has_amount_unit_measure_source_and_modality(nlp: Language) -> None:
    text, (first, second) = figures(
        "There are reports that anywhere from 200 to 300 guards and cooks have been hired.\n"
        "Mayor Ann Lee said that the city could be hiring about 90 guards.",
        nlp,
    )
    cut = [
        text[s.start : s.end] if s else None for s in (first.approx, first.unit, first.measure, first.source)
    ]
    assert cut == ["anywhere from", "guards and cooks", "have been hired", "reports"]
    assert (first.low, first.high) == (Decimal(200), Decimal(300))
    assert first.modality is Modality.REPORTED
    assert second.modality is Modality.POSSIBLE
    assert second.speaker == "ann-lee"
    assert second.approx is not None
