"""The floor under planted contradictions."""

from __future__ import annotations

from spacy.language import Language

from . import planted


def test_four_in_five_of_at_least_150_planted_contradictions_are_found_and_none_where_there_is_none(
    nlp: Language,
) -> None:
    result = planted.measure(nlp)
    assert result.planted.total() >= 150
    assert set(result.planted) == {"date", "direction", "name", "number", "place", "role"}
    assert result.share >= 0.8, result.missed
    assert result.flags == 0
