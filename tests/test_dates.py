"""Publication dates in the text: first the dates that say something else."""

from __future__ import annotations

from datetime import date

import pytest

from generator.reading.boilerplate import find_boilerplate
from generator.reading.dates import find_published, is_date_line
from generator.reading.units import split_units

BODY = "The bridge was closed in May, the mayor said.\n\nIt is not known why."


def find(text: str) -> tuple[date, str] | None:
    units = split_units(text)
    dated = find_published(text, units, find_boilerplate(text, units))
    return (dated.day, text[dated.span.start : dated.span.end]) if dated else None


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"On May 5, 2024, the bridge fell.\n\n{BODY}",
        f"The mayor was born on 5 May 1970.\n\n{BODY}",
        f"May 5\n\n{BODY}",
        f"May 2024\n\n{BODY}",
        f"Published: 5/6/2024\n\n{BODY}",
        f"Published: February 30, 2024\n\n{BODY}",
        f"Monday, May 5, 2024\n\n{BODY}",
        f"May 5, 3024\n\n{BODY}",
        f"{BODY}\n\n© 2024 The Harbour Post",
        f"The bridge, seen on May 5, 2024. (AP Photo/Jane Doe)\n\n{BODY}",
        f"LYON, France (Reuters) — {BODY}",
    ],
)
def test_a_date_that_is_not_the_publication_is_not_taken(text: str) -> None:
    assert find(text) is None


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Sunday, May 5, 2024", "Sunday, May 5, 2024"),
        ("Sun 5 May 2024", "Sun 5 May 2024"),
        ("5th of May, 2024", "5th of May, 2024"),
        ("2024-05-05T10:15:00Z", "2024-05-05"),
        ("Published: 05/05/2024", "05/05/2024"),
        ("Published May 5, 2024 at 10:15 a.m. EDT", "May 5, 2024"),
        ("Posted on 5 May 2024 by Jane Doe", "5 May 2024"),
        ("Updated 3:14 PM ET, Sun May 5, 2024", "Sun May 5, 2024"),
        ("DATE/ AUTHOR 2024-05-05 10:15:00+00:00\tAUTHORS: Jane Doe", "2024-05-05"),
        ("By Jane Doe, May 5, 2024", "May 5, 2024"),
        ("LYON, May 5, 2024 (Reuters) — The river rose.", "May 5, 2024"),
        ("NEW YORK, Sept. 5, 2024 (AP) -- The river rose.", "Sept. 5, 2024"),
        ("Sunday, May 5, 2024 The river rose.", "Sunday, May 5, 2024"),
        ("LONDON, May 5 2024", "May 5 2024"),
    ],
)
def test_a_date_where_publications_put_it_is_taken(line: str, words: str) -> None:
    expected = date(2024, 9, 5) if "Sept" in words else date(2024, 5, 5)
    assert find(f"Old bridge closed after flood\n\n{line}\n\n{BODY}") == (expected, words)


def test_the_first_publication_counts_not_the_update() -> None:
    text = f"Old bridge closed\n\nUpdated: May 7, 2024\n\nPublished: May 5, 2024\n\n{BODY}"
    assert find(text) == (date(2024, 5, 5), "May 5, 2024")


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("May 5, 2024 was a cold day", False),
        ("At noon", False),
        ("the night of May 5, 2024", False),
        ("D-DAY, the night of June 6, 1944", False),
        ("Paris, May 5, 2024", False),
        ("LONDON, May 5 2024 was a cold day", False),
        ("May 5, 2024, noon", True),
        ("LONDON, May 5 2024", True),
        ("NEW YORK, N.Y., 5 May 2024", True),
        ("Last updated on 5 May 2024 10.15am BST", True),
    ],
)
def test_a_date_line_holds_nothing_else(words: str, alone: bool) -> None:
    assert is_date_line(words) is alone
