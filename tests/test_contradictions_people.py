from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions.people import people_clashes

from .extracting import body, findings, words


def clashes(text: str, nlp: Language) -> list[tuple[str, list[str]]]:
    parsed = body(text, nlp)
    return [(c.what, words(parsed, [c.odd, *c.others])) for c in people_clashes(parsed, findings(parsed)[0])]


@pytest.mark.parametrize(
    "text",
    [
        "John Marsh spoke first.\nHis wife, Mary Marsh, sang.",
        "Michael Marsh spoke first.\nMike Marsh also sang.",
        "Hillary Marsh spoke first.\nThe Marshs left early.",
        "Former Mayor John Marsh spoke first.\nGovernor John Marsh sang.",
        "Senator John Marsh spoke first.\nSenator John Stone sang.",
        "Governor Ruth Marsh spoke.\nHer cousin Vic Marsh sang.\nMarsh, the treasurer, left.",
        "Jeff Traeger spoke first.\nLater, Traeger\u200b sang.",  # a space that nobody sees
        "Foreign Minister John Marsh spoke first.\nForeign Affairs Minister John Marsh sang.",
    ],
)
def test_different_people_and_short_names_are_left_alone(text: str, nlp: Language) -> None:
    assert clashes(text, nlp) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Strachan spoke first.\nLater, Strachin sang.", ("name", ["Strachin", "Lena Strachan"])),
        ("Lena Petrov spoke first.\nLater, Lena Petrow sang.", ("name", ["Lena Petrow", "Lena Petrov"])),
        (
            "Mayor John Marsh spoke first.\nGovernor John Marsh sang.",
            ("role", ["Governor John Marsh", "Mayor John Marsh"]),
        ),
    ],
)
def test_one_person_has_one_name_and_one_office(
    text: str, expected: tuple[str, list[str]], nlp: Language
) -> None:
    assert clashes(text, nlp) == [expected]
