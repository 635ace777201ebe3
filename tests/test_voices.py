"""Whose words a stretch is."""

from __future__ import annotations

from generator.model import Attribution, AttributionKind, Span
from generator.voices import voice_of


def attribution(source: Span, cue: Span, content: Span, speaker: str) -> Attribution:
    return Attribution(
        id=speaker, kind=AttributionKind.INDIRECT, content=(content,), cue=cue, source=source, speaker=speaker
    )


def test_a_statement_in_which_two_speak_is_the_voice_of_neither() -> None:
    one = attribution(Span(0, 5), Span(6, 10), Span(11, 30), "ann")
    other = attribution(Span(37, 40), Span(41, 50), Span(51, 100), "bob")
    assert voice_of(Span(0, 100), (one, other)) is None


def test_a_report_inside_a_statement_leaves_it_to_the_one_who_makes_it() -> None:
    outer = attribution(Span(0, 5), Span(6, 10), Span(11, 100), "ann")
    inner = attribution(Span(20, 25), Span(26, 30), Span(31, 100), "bob")
    assert voice_of(Span(0, 100), (outer, inner)) is outer


def test_a_few_words_of_somebody_inside_a_statement_leave_it_to_the_article() -> None:
    assert voice_of(Span(0, 100), (attribution(Span(60, 65), Span(66, 72), Span(73, 90), "ann"),)) is None
