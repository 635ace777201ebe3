"""Corrections: a mistake in one is named with its line; none is guessed at."""

from __future__ import annotations

import pytest

from generator.errors import SeedError
from generator.model import SpeakerFix
from generator.reading.metadata import read_metadata
from generator.reading.yaml_nodes import Source


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("same: Jane Doe", "`same` is not a list; expected `[one, two]`"),
        ("same: [Jane Doe, Doe]", "`same` holds a single name; expected lists of names"),
        ("same:\n  - [A, B]\n  - [C]", "a.yml:3: a group of `same` has fewer than two names"),
        ("different: [[A, '']]", "an entry of `different` is empty"),
        ("kinds: [A, person]", "`kinds` is not a mapping"),
        ("kinds: {A: x}", "; choose one of them"),
        ("speakers: [{quote: a}]", "an entry of `speakers` has no `speaker`"),
        ("speakers: [{quote: a, by: b}]", "`by` is not known below `speakers`"),
        ("hide: quote-a", "`hide` is not a list"),
        ("hide: [[a]]", "`hide` is a list; expected text"),
    ],
)
def test_a_correction_that_says_nothing_clear_is_refused(text: str, message: str) -> None:
    with pytest.raises(SeedError) as caught:
        read_metadata(Source(text=text, where="a.yml"))
    assert message in str(caught.value)
    assert "; expected " in str(caught.value)
    assert "; expected " in str(caught.value)


def test_corrections_keep_their_order() -> None:
    text = "same: [[B, A], [D, C]]\nkinds: {Z: person, A: place}\nspeakers: [{speaker: Y, quote: x}]\n"
    found = read_metadata(Source(text=text, where="a.yml")).metadata.corrections
    assert found.same == (("B", "A"), ("D", "C"))
    assert found.kinds == (("Z", "person"), ("A", "place"))
    assert found.speakers == (SpeakerFix(quote="x", speaker="Y"),)
