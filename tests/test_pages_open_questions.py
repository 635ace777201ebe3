"""Open questions: what the article marks as open, with the words that say so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Explainer
from generator.pages._held import readable
from generator.pages._places import find_places
from generator.pages.open_questions import render, shown_questions
from tests.explainers import FERRY, QUESTIONS, at


def texts(explainer: Explainer) -> dict[str, str]:
    return {item.id: item.text for item in render(readable(explainer))}


FOUND = texts(FERRY)


def test_an_answered_question_is_not_among_the_open_ones() -> None:
    ids = list(FOUND)
    assert ids.index("question-had-the-yard-inspected") > ids.index("answered-in-the-article")
    assert "not-confirmed" not in ids
    assert "Could answer" not in FOUND["question-had-the-yard-inspected"]
    assert "\n\nAnswered: *[" in FOUND["question-had-the-yard-inspected"]


def test_a_question_without_evidence_to_show_is_not_asked() -> None:
    held = replace(QUESTIONS[0], evidence=(at("called Brandt “a liar”"),), trigger=at("called"))
    explainer = replace(FERRY, open_questions=(held,))
    assert shown_questions(explainer, find_places(explainer)) == ()
    assert list(texts(explainer)) == ["open-questions"]


def test_a_sentence_with_two_questions_is_shown_once() -> None:
    assert "\n\n> Moreau did not say" in FOUND["question-how-many-passengers-were"]
    assert ">" not in FOUND["question-had-any-of-them"]
    assert "In [the same sentence](#question-how-many-passengers-were)" in FOUND["question-had-any-of-them"]


def test_evidence_with_its_home_elsewhere_is_a_link() -> None:
    assert "\n\nIn Quotes: *[What caused them is still an open matter" in FOUND["question-what-caused-them"]


def test_a_question_without_words_of_its_own_is_its_evidence() -> None:
    text = FOUND["question-it-is-unclear-who"]
    assert text.startswith("> It is unclear who")
    assert "\n> { #question-it-is-unclear-who }" in text


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("question-what-caused-them", "According to [Ines Moreau](actors.md#actor-ines-moreau)"),
        ("question-it-is-unclear-who", "According to the article"),
        ("question-had-any-of-them", "Could answer: [Ines Moreau](actors.md#actor-ines-moreau)"),
    ],
)
def test_each_question_says_who_says_so_and_who_could_answer(id: str, words: str) -> None:
    assert words in FOUND[id]


def test_figures_that_differ_keep_their_clause_and_say_whether_they_compare() -> None:
    text = FOUND["question-how-many-people-were"]
    assert "| *[between 40 and 60](#question-how-many-people-were)*" in text
    assert "| *[the ferry could be carrying “90” passengers and crew](quotes.md#quote-90)*" in text
    assert "\n\nThe figures do not count the same thing.\n{ .small }" in text
    unsure = tuple(replace(q, comparable=None) for q in QUESTIONS)
    assert "The figures" not in texts(replace(FERRY, open_questions=unsure))["question-how-many-people-were"]


def test_accounts_without_figures_are_not_headed_as_figures() -> None:
    plain = tuple(replace(q, figures=()) for q in QUESTIONS)
    ids = list(texts(replace(FERRY, open_questions=plain)))
    assert "figures-that-differ" not in ids
    assert "accounts-that-differ" in ids
    assert "accounts-that-differ" not in FOUND
