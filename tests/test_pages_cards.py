"""Cards count what their pages show."""

from __future__ import annotations

from generator.pages._cards import cards
from generator.pages._places import find_places
from tests.explainers import BARE, FERRY


def test_cards_of_nothing_say_so() -> None:
    text = cards(BARE, find_places(BARE)).text
    for words in (
        "Nothing from before the news",
        "Nobody is named",
        "quotes nobody",
        "marks nothing as open",
    ):
        assert words in text
    assert "timeline.md" not in text


def test_cards_count_what_their_pages_show() -> None:
    text = cards(FERRY, find_places(FERRY)).text
    for words in (
        "3 statements",
        "3 people · 1 country · 2 others",
        "5 open · 1 said with “if” · 1 answered",
        "3 entries",
    ):
        assert words in text
