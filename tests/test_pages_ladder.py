"""How firmly the main claim is put, and by whom."""

from __future__ import annotations

from generator.pages._ladder import ladder
from generator.pages._places import find_places
from tests.explainers import FERRY


def test_the_ladder_says_who_and_how_firmly() -> None:
    rows = ladder(FERRY, find_places(FERRY)).text.splitlines()[4:]
    assert [row.split(" | ")[1] for row in rows] == [
        "The headline",
        "[Ines Moreau](actors.md#actor-ines-moreau)",
        "The article names no source",
    ]
