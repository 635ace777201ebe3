from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extractors.numbers import read_numbers, read_ordinals
from generator.model import Span


def read(text: str) -> list[tuple[str, Decimal | None, Decimal | None]]:
    found = read_numbers(text, Span(0, len(text)))
    return [(text[n.span.start : n.span.end], n.low, n.high) for n in found]


@pytest.mark.parametrize(
    "text",
    [
        "Call 555-867-5309 today.",
        "Call (212) 555-0142 today.",
        "It began on Oct. 23 in the hall.",
        "It began on 23 October in the hall.",
        "In 1998 they moved.",
        "It starts at 7:30 p.m. sharp.",
        "It starts at 7 p.m. sharp.",
        "Under Section 230 they are free.",
        "The 1990s were calm.",
        "He flew on Flight 17 home.",
        "A 5G mast stood there.",
    ],
)
def test_dates_times_and_labels_are_no_numbers(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1,500 to 12,000", 1500, 12000),
        ("between 40 and 60", 40, 60),
        ("twelve", 12, 12),
        ("twenty-one", 21, 21),
        ("two dozen", 24, 24),
        ("two hundred and six", 206, 206),
        ("3.5 million", 3_500_000, 3_500_000),
        ("5 to 6 million", 5_000_000, 6_000_000),
        ("$20bn", 20_000_000_000, 20_000_000_000),
        ("half a million", 500_000, 500_000),
        ("hundreds", None, None),
    ],
)
def test_amounts_and_ranges_have_two_ends(text: str, low: int | None, high: int | None) -> None:
    ((_, first, last),) = read(f"They saw {text} of them.")
    assert (first, last) == (low, high)


def test_a_year_beside_to_is_not_the_end_of_a_range() -> None:
    assert read("It falls by 2030 to 32 percent.") == [("32", Decimal(32), Decimal(32))]


def test_to_after_a_change_joins_what_it_changed_by_and_what_it_came_to() -> None:
    text = "Shares closed up $1.24 to $21.75."
    assert [(n.low, n.high) for n in read_numbers(text, Span(0, len(text)))] == [
        (Decimal("1.24"), Decimal("1.24")),
        (Decimal("21.75"), Decimal("21.75")),
    ]


def test_and_joins_two_numbers_except_after_between() -> None:
    assert [n[0] for n in read("They saw 12 and 14 of them.")] == ["12", "14"]


@pytest.mark.parametrize(
    ("text", "count"), [("the 21st century", 0), ("May 5th was", 0), ("the 23rd time", 1)]
)
def test_ordinals_count_places_in_a_row(text: str, count: int) -> None:
    assert len(list(read_ordinals(text, Span(0, len(text))))) == count


@given(st.text(alphabet="0123456789 ,.$-to and millionhundreds%", min_size=1))
def test_every_number_lies_inside_and_its_ends_are_in_order(text: str) -> None:
    end = 0
    for number in read_numbers(text, Span(0, len(text))):
        assert end <= number.span.start < number.span.end <= len(text)
        end = number.span.end
        assert number.low is None or (number.high is not None and number.low <= number.high)
