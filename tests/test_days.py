"""Days as people write them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.days import day, interval
from generator.model import Granularity, Span, Timex


def timex(granularity: Granularity, first: date | None, last: date | None) -> Timex:
    return Timex(id="t", span=Span(0, 1), granularity=granularity, first=first, last=last)


def test_no_days_where_none_were_worked_out() -> None:
    assert interval(timex(Granularity.VAGUE, None, None)) == ""


@pytest.mark.parametrize(
    ("granularity", "first", "last", "written"),
    [
        (Granularity.DAY, date(2031, 5, 14), date(2031, 5, 14), "Wednesday 14 May 2031"),
        (Granularity.PART_OF_DAY, date(2031, 5, 14), date(2031, 5, 14), "Wednesday 14 May 2031"),
        (Granularity.WEEK, date(2031, 5, 5), date(2031, 5, 11), "5–11 May 2031"),
        (Granularity.WEEK, date(2031, 4, 28), date(2031, 5, 4), "28 April – 4 May 2031"),
        (Granularity.WEEK, date(2030, 12, 30), date(2031, 1, 5), "30 December 2030 – 5 January 2031"),
        (Granularity.MONTH, date(2031, 2, 1), date(2031, 2, 28), "February 2031"),
        (Granularity.QUARTER, date(2031, 1, 1), date(2031, 3, 31), "1 January – 31 March 2031"),
        (Granularity.YEAR, date(1998, 1, 1), date(1998, 12, 31), "1998"),
        (Granularity.DECADE, date(1990, 1, 1), date(1999, 12, 31), "1990–1999"),
    ],
)
def test_an_interval_is_written_as_exactly_as_it_is_known(
    granularity: Granularity, first: date, last: date, written: str
) -> None:
    assert interval(timex(granularity, first, last)) == written


def test_a_day_without_its_weekday() -> None:
    assert day(date(2031, 5, 1), weekday=False) == "1 May 2031"


@pytest.mark.parametrize(
    ("granularity", "value", "first", "last", "written"),
    [
        # No day is told that the words do not name.
        (Granularity.RANGE, "2015/2020", date(2015, 1, 1), date(2020, 12, 31), "2015–2020"),
        (
            Granularity.RANGE,
            "2031-01/2031-05-14",
            date(2031, 1, 1),
            date(2031, 5, 14),
            "January – 14 May 2031",
        ),
        (
            Granularity.RANGE,
            "2030-11/2031-02",
            date(2030, 11, 1),
            date(2031, 2, 28),
            "November 2030 – February 2031",
        ),
        (Granularity.SEASON, "2031-03/2031-05", date(2031, 3, 1), date(2031, 5, 31), "March – May 2031"),
        (Granularity.RANGE, "2031-05-01/2031-05-04", date(2031, 5, 1), date(2031, 5, 4), "1–4 May 2031"),
    ],
)
def test_a_range_is_no_more_exact_than_its_ends(
    granularity: Granularity, value: str, first: date, last: date, written: str
) -> None:
    assert interval(replace(timex(granularity, first, last), value=value)) == written


@pytest.mark.parametrize(
    ("value", "first", "written"),
    [
        ("1987/2031-05-14", date(1987, 1, 1), "Since 1987"),
        ("2031-01/2031-05-14", date(2031, 1, 1), "Since January 2031"),
        ("2031-05-08/2031-05-14", date(2031, 5, 8), "Since 8 May 2031"),
    ],
)
def test_since_tells_only_where_a_time_begins(value: str, first: date, written: str) -> None:
    timed = replace(timex(Granularity.RANGE, first, date(2031, 5, 14)), value=value)
    assert interval(timed, since=True) == written
