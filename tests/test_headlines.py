"""Headlines: first the first lines that are none."""

from __future__ import annotations

import pytest

from generator.reading.boilerplate import find_boilerplate
from generator.reading.headlines import Headline, find_headline
from generator.reading.units import split_units

BODY = "The bridge was closed on Monday, the mayor said.\n\nIt is not known why."


def find(text: str, title: str | None = None) -> Headline:
    units = split_units(text)
    return find_headline(text, units, find_boilerplate(text, units), title=title)


@pytest.mark.parametrize(
    "first",
    [
        "The bridge over the river was closed on Monday.",
        "“We do not know when it will open,” the mayor said.",
        "The Mayor of London Closed the Bridge on Monday and nobody knows why.",
        "The mayor gave three reasons:",
        "the bridge was closed",
        "Dear readers,",
        "Harbour News",
        "ADVERTISEMENT",
        "By Jane Doe",
        "Sunday, May 5, 2024",
        "https://example.org/a",
        f"The bridge {'over the river ' * 20}was closed",
    ],
)
def test_a_first_line_that_is_no_headline_is_left_in_place(first: str) -> None:
    assert find(f"{first}\n\n{BODY}") == Headline()


def test_a_line_alone_is_no_headline() -> None:
    assert find("Old bridge closed after flood") == Headline()


@pytest.mark.parametrize(
    "first",
    [
        "Old bridge closed after flood",
        "Why was the old bridge closed?",
        "“It is over”: mayor closes old bridge",
        "Watch: Old bridge falls into river",
        "Mayor Closes Old Bridge After Record Flood.",
        "10 dead as bridge falls",
    ],
)
def test_a_first_line_worded_like_a_headline_is_one(first: str) -> None:
    for text in (f"{first}\n\n{BODY}", f"\n\n{first}\n{BODY}", f"ADVERTISEMENT\n\n{first}\n\n{BODY}"):
        headline = find(text)
        assert headline.words == first
        assert headline.span is not None
        assert text[headline.span.start : headline.span.end] == first


def test_a_dateline_below_makes_a_headline_of_a_sentence() -> None:
    first = "Old bridge closed after flood."
    assert find(f"{first}\n\n{BODY}") == Headline()
    assert find(f"{first}\n\nLYON, France (Reuters) — {BODY}").words == first


def test_a_given_title_that_is_not_in_the_text_has_no_span() -> None:
    assert find(BODY, title="Old  bridge closed") == Headline(words="Old bridge closed")
