"""Names that a text joins are found in one reading of it, as if each pair had been searched for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extractors.contradictions.joined import Joined

PIECES = st.sampled_from(["a", "b", "ab", ", ", " in ", " ", "in", ","])
NAMES = st.text("ab in,", min_size=1, max_size=4)


@pytest.mark.parametrize(
    "text", ["Leeds and England", "Leeds. England", "Leeds, in England", "Leeds,England"]
)
def test_names_without_a_comma_or_in_between_are_not_side_by_side(text: str) -> None:
    assert not Joined(text, ["Leeds", "England"]).side_by_side("Leeds", "England")


@given(st.lists(PIECES, max_size=12).map("".join), st.lists(NAMES, min_size=2, max_size=4))
def test_side_by_side_is_what_a_search_finds(text: str, names: list[str]) -> None:
    joined = Joined(text, names)
    for one in names:
        for other in names:
            ways = [f"{a}{j}{b}" for j in (", ", " in ") for a, b in ((one, other), (other, one))]
            assert joined.side_by_side(one, other) == any(w in text for w in ways)
            commas = joined.side_by_side(one, other, (", ",))
            assert commas == (f"{one}, {other}" in text or f"{other}, {one}" in text)
