"""What a sentence does in the news: its signs, the roles they speak for, and what is certain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from generator.extractors.attributions import extract_attributions
from generator.extractors.entities import extract_entities
from generator.extractors.profiling.roles import ROLES, gain, profile, weights
from generator.extractors.profiling.setting import setting_of
from generator.extractors.profiling.signs import signs_of
from generator.extractors.profiling.verdicts import verdict
from generator.extractors.timexes import extract_timexes
from generator.parsing.language import parse
from generator.reading import article_from_text

LEAD = "The council closed the harbour bridge on Wednesday after cracks were found in its cables."
SIGN = st.dictionaries(st.sampled_from(sorted(weights())), st.floats(0, 2), max_size=12)


def profiled(nlp: Language, *paragraphs: str) -> list[tuple[dict[str, float], bool | None]]:
    """Return signs and verdict of each sentence after the headline."""
    text = "\n\n".join(["Council closes the harbour bridge", *paragraphs])
    parsed = parse(article_from_text(text, slug="a"), nlp)
    timexes = extract_timexes(parsed)
    attributions, entities = extract_attributions(parsed, extract_entities(parsed))
    setting = setting_of(parsed, timexes, attributions, entities)
    found = []
    for n, span in enumerate(setting.sentences):
        signs = signs_of(setting, n)
        times = [t for t in timexes if span.contains(t.span)]
        found.append((signs, verdict(parsed.tokens(span), signs, times, overtaken=False)))
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "“We are sorry,” Ann Lowe said on Wednesday.",
        "Tom Hill said that the bridge was closed last year.",  # the time is of what is said
        "Tom Hill said this week that the bridge is old.",  # a week that is not over
        "Residents have said that they will sue.",  # what is to come
        "It rained.",
    ],
)
def test_what_is_not_certain_is_weighed(nlp: Language, sentence: str) -> None:
    assert profiled(nlp, LEAD, "Rain fell.", "It was cold.", sentence)[-1][1] is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lowe did not say when the bridge would open.",
        "The ministry did not confirm the report.",
    ],
)
def test_what_a_source_kept_back_that_day_is_never_background(nlp: Language, sentence: str) -> None:
    assert profiled(nlp, LEAD, sentence)[-1][1] is False


@pytest.mark.parametrize(
    "sentence",
    [
        "Engineers told the council last month that the cables were worn.",
        "Residents have repeatedly warned that the cables are worn.",
        "The builder has not said who checked the cables.",
        "Residents have said that the cables are worn.",
    ],
)
def test_what_was_said_before_the_news_is_background(nlp: Language, sentence: str) -> None:
    assert profiled(nlp, LEAD, "Rain fell.", "It was cold.", sentence)[-1][1] is True


@pytest.mark.parametrize(
    ("sentence", "expected", "absent"),
    [
        ("The bridge was built in 1931.", {"main past", "year in figures", "main passive"}, {"no time"}),
        ("It may close.", {"main modal", "few words", "word of condition"}, {"main past"}),
        ("“It is old,” Ann Lowe said.", {"marks", "reports past"}, {"main past"}),
        ("The council closed the road on Wednesday.", {"verb in lead", "time of the lead"}, {"no time"}),
    ],
)
def test_signs_are_those_of_grammar_and_place(
    nlp: Language, sentence: str, expected: set[str], absent: set[str]
) -> None:
    signs = {name for name, strength in profiled(nlp, LEAD, sentence)[-1][0].items() if strength}
    assert expected <= signs
    assert not absent & signs
    assert "position 2" in signs


def test_every_weight_belongs_to_a_sign_that_is_made(nlp: Language) -> None:
    made = {
        name
        for signs, _ in profiled(
            nlp,
            LEAD,
            "“I never liked it,” Ann Lowe told reporters. “They should have known,” she added.",
            "“It is old,” Ann Lowe told reporters. “Nobody ever looked at it.”",
            "The bridge was built in May 1931 and had been repaired twice since last week.",
            "Engineers say that it may fall if the wind rises, and will close it next month.",
        )
        for name in signs
    }
    families = {name.split(" ")[0] for name in made}
    assert {name.split(" ")[0] for name in weights()} - families == set()


@given(st.lists(SIGN, max_size=8))
def test_roles_are_probabilities_whatever_the_signs(signs: list[dict[str, float]]) -> None:
    found = profile(signs)
    assert len(found) == len(signs)
    assert all(len(row) == len(ROLES) and abs(sum(row) - 1) < 1e-9 for row in found)


def test_the_news_costs_and_history_gains() -> None:
    news, history, context, comment = (gain([float(n == m) for m in range(4)]) for n in range(4))
    assert news < comment < 0 < context < history


@pytest.mark.parametrize(
    "sentence",
    [
        "“The bridge is a disgrace,” Ann Lowe said.",
        "“It shook.”",
        "Ann Lowe said that the bridge is “a disgrace”.",
        "Ann Lowe urged the council to mend the bridge.",
        "The builder called the report a disgrace.",
        "The council expects the bridge to be mended.",
    ],
)
def test_what_somebody_thinks_of_the_news_is_never_background(nlp: Language, sentence: str) -> None:
    assert profiled(nlp, LEAD, "Rain fell.", "It was cold.", sentence)[-1][1] is False


@pytest.mark.parametrize(
    "sentence",
    [
        "“It was built of old cables by men who had never seen a bridge before,” Ann Lowe said.",
        "“We painted it in 1931 and again in 1950,” Ann Lowe said.",
        "Ann Lowe had urged the council to mend the bridge.",
        "The builder called the report a disgrace in 1931.",
        "The council planned to open the bridge by then.",
    ],
)
def test_what_somebody_tells_of_earlier_days_is_weighed(nlp: Language, sentence: str) -> None:
    assert profiled(nlp, LEAD, "Rain fell.", "It was cold.", sentence)[-1][1] is not False
