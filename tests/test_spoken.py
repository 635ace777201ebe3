"""Which quotations are speech, and which are a few words in the narrator's sentence."""

from __future__ import annotations

import pytest

from generator.model import Span
from generator.parsing.marks import find_quotations


def speech(text: str) -> list[str]:
    quotations = find_quotations(text, (Span(0, len(text)),))
    return [text[q.inner.start : q.inner.end] for q in quotations if q.speech]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “reform” went nowhere.",
        "The list has “grapple,” “optics,” and “eschew.”",
        "She stars in “The Long Way Home” this week.",
        "Rosa “Bam Bam” Lind won again.",
        "In Oslo, “there is no money,” he said.",
        "He called it “a shameful mess.”",
        "“…” was all that the page held.",
        "She says so in “The Long Way Home,” the book of 1998.",
        "The list has “couth,” which does not describe a sweet but means “no value.”",
    ],
)
def test_words_inside_a_sentence_are_no_speech_of_their_own(text: str) -> None:
    assert speech(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” she said.", ["We won,"]),
        ("“Who knows?” she asked.", ["Who knows?"]),
        ("She said, “We have won the vote.”", ["We have won the vote."]),
        ("She said: “we have won.”", ["we have won."]),
        ("“We won,” she said, “and it was late.”", ["We won,", "and it was late."]),
        ("“We lost,” he said, but “we tried.”", ["We lost,", "we tried."]),
        ("''We won,'' he said, ''and it was late.''", ["We won,", "and it was late."]),
        (
            "“We will not pay it. It is a tax on the poor” was the answer.",
            ["We will not pay it. It is a tax on the poor"],
        ),
        ("“He called it ‘our last hope,’” the mayor said.", ["He called it ‘our last hope,’"]),
        ("„Genug“, said the mayor.", ["Genug"]),
        ("« C’est fini », said the mayor.", ["C’est fini"]),
    ],
)
def test_sentences_in_marks_are_speech(text: str, expected: list[str]) -> None:
    assert speech(text) == expected
