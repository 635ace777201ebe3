from __future__ import annotations

import math

import pytest
from spacy.language import Language

from generator.extractors.contradictions import echoes
from generator.extractors.contradictions.echoes import echo_clashes

from .extracting import body, findings
from .planted import plants


def clashes(text: str, nlp: Language) -> list[tuple[str, str, str]]:
    parsed = body(text, nlp)
    entities, _, figures = findings(parsed)
    found = echo_clashes(parsed, entities, figures)
    return [(parsed.article[c.odd], parsed.article[c.others[0]], c.what) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "Guards found 12 stolen horses in a barn.\nGuards found 12 stolen horses in a barn.",
        "Guards found about 1,210 stolen horses in a barn.\nGuards found 1,200 stolen horses in a barn.",
        "Guards found 12 stolen horses in a barn.\nLater the guards found 14 more stolen horses in a barn.",
        "Guards found 12 stolen horses in a barn.\nThe 400 pupils of the school sang.",
        "Guards found 12 stolen horses in a barn.\nTwo of the 15 stolen horses were found in a barn.",
        (
            "The barn costs 40 crowns an hour to heat, the owner says.\n"
            "The barn costs 700 crowns a month to heat, the owner says."
        ),
        (
            "The mayor of Oslo opened the annual fair in Bergen.\n"
            "The annual fair in Bergen was opened by the mayor of Oslo."
        ),
        "Guards found 12 horses in a barn in Norway.\nGuards found 15 horses in a barn in Sweden.",
        "The fair opened in Oslo, Norway.\nThe fair in Norway opened early.",
        "The horses may go to Oslo for the fair.\nThe horses went to Bergen for the fair.",
        "The dam was inspected in 2019, the county said.\nThe county asked for an inspection in 2022.",
        "The dam was inspected in 2019, the county said.\nThe county asked in 2022 for an inspection.",
        "The dam was inspected in 2019, the county said.\nAn inspection was requested in 2022 by the county.",
    ],
)
def test_values_that_can_both_be_right_do_not_clash(text: str, nlp: Language) -> None:
    assert clashes(text, nlp) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "According to the Harbour Board study, the port employed 2,260 dockers in 2017.\n"
                "In 2017, the port employed 3,400 dockers, according to the study."
            ),
            ("3,400 dockers", "2,260 dockers", "number"),
        ),
        (
            (
                "Guards found 12 stolen horses in a barn near the river.\n"
                "The 15 stolen horses in the barn near the river were thin."
            ),
            ("15 stolen horses", "12 stolen horses", "number"),
        ),
        (
            (
                "Mrs. Aune has support from 52 percent of the voters of the valley, while Mr. Berg has "
                "33 percent, according to a poll of the Valley Post.\n"
                "Mrs. Aune has support from 58 percent of the voters of the valley, the survey found."
            ),
            ("58", "52", "number"),
        ),
        (
            (
                "Each of the 12 stolen horses stood in a barn near the river.\n"
                "Guards wept when all of the 15 stolen horses left the barn near the river."
            ),
            ("15 stolen horses", "12 stolen horses", "number"),
        ),
        (
            (
                "The mill plans to raise more than 60 crowns for a new roof, the owner of the mill says.\n"
                "The owner says the mill plans to raise more than 90 crowns for a new roof."
            ),
            ("90 crowns", "60 crowns", "number"),
        ),
        (
            (
                "A flood has left 16 others missing in the hills of Utland, a clerk said.\n"
                "A flood has left 25 others missing in the hills of Utland."
            ),
            ("25 others", "16 others", "number"),
        ),
        (
            (
                "Mr. Aune won 44 of the 50 delegates of the valley.\n"
                "In the valley, Mr. Aune won 44 of the 80 delegates of the valley."
            ),
            ("80 delegates", "50 delegates", "number"),
        ),
        (
            (
                "A dam broke near a farm in Norway after weeks of rain.\n"
                "Engineers say the dam that broke near the farm in Ghana was old."
            ),
            ("Ghana", "Norway", "place"),
        ),
        (
            (
                "The new wage at the mill is set at 15 crowns per hour.\n"
                "From May on the mill pays the new wage of 18 crowns an hour."
            ),
            ("18 crowns", "15 crowns", "number"),
        ),
        (
            (
                "Guards found at least 12 stolen horses in a barn.\n"
                "At least 20 stolen horses were found in the barn by guards."
            ),
            ("20 stolen horses", "12 stolen horses", "number"),
        ),
        (
            (
                "The harbour bridge collapsed on Tuesday after heavy rain.\n"
                "Heavy rain fell before the harbour bridge collapsed on Friday."
            ),
            ("Friday", "Tuesday", "date"),
        ),
        (
            (
                "Thieves kept the stolen horses at a farm in Norway.\n"
                "The farm in Sweden where thieves kept the stolen horses was old."
            ),
            ("Sweden", "Norway", "place"),
        ),
    ],
)
def test_a_fact_told_again_must_keep_its_value(
    text: str, expected: tuple[str, str, str], nlp: Language
) -> None:
    assert clashes(text, nlp) == [expected]


def test_no_pair_scores_more_than_is_said_of_it(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `_score` gives at most is written down beside it: what cannot count is not scored at all."""
    inner = vars(echoes)
    score, bound = inner["_score"], inner["_Group"].most
    pairs = []

    def scored(words: object, group: object, one: object, later: object) -> float:
        found: float = score(words, group, one, later)
        pairs.append((found, bound(group, one, later)))
        return found

    monkeypatch.setattr(echoes, "_score", scored)
    monkeypatch.setattr(inner["_Group"], "most", lambda *_: math.inf)
    texts = {plant.name.partition("/")[0]: plant.text for plant in plants()}
    clashes("\n".join(line for text in texts.values() for line in text.split("\n\n")), nlp)
    assert [pair for pair in pairs if pair[0] > pair[1]] == []
    assert sum(most < math.inf for _, most in pairs) > 300
