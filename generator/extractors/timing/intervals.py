"""Intervals of days, each with the ISO 8601 value and the granularity that name it.

Weeks run from Monday to Sunday and carry their ISO number; seasons are the meteorological ones of
the northern hemisphere; the 19th century runs from 1801 to 1900.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model import Granularity

_MONTHS = 12
_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The days from `first` to `last`, both included."""

    value: str
    first: date
    last: date
    granularity: Granularity


def day(of: date, *, part: bool = False) -> Interval:
    """Return one day; *part* where the words name a part of it (never a clock time)."""
    kind = Granularity.PART_OF_DAY if part else Granularity.DAY
    return Interval(value=of.isoformat(), first=of, last=of, granularity=kind)


def week(of: date) -> Interval:
    """Return the week, Monday to Sunday, that holds the day *of*."""
    first = of - timedelta(days=of.weekday())
    number = first.isocalendar()
    return Interval(
        value=f"{number.year:04}-W{number.week:02}",
        first=first,
        last=first + timedelta(days=6),
        granularity=Granularity.WEEK,
    )


def weekend(of: date) -> Interval:
    """Return Saturday and Sunday of the week that holds the day *of*."""
    monday = of - timedelta(days=of.weekday())
    return between(day(monday + timedelta(days=5)), day(monday + timedelta(days=6)))


def month(year: int, number: int) -> Interval:
    """Return a month, *number* from 1; numbers beyond 12 or below 1 count on into other years."""
    first = month_start(year, number)
    return Interval(
        value=f"{first.year:04}-{first.month:02}",
        first=first,
        last=month_start(year, number + 1) - timedelta(days=1),
        granularity=Granularity.MONTH,
    )


def month_start(year: int, number: int) -> date:
    """Return the first day of a month, counted as in `month`."""
    return date(year + (number - 1) // _MONTHS, (number - 1) % _MONTHS + 1, 1)


def year(number: int) -> Interval:
    """Return a calendar year."""
    return Interval(
        value=f"{number:04}",
        first=date(number, 1, 1),
        last=date(number, 12, 31),
        granularity=Granularity.YEAR,
    )


def months(of_year: int, first: int, count: int, granularity: Granularity) -> Interval:
    """Return *count* months from month *first*: a quarter, a half, a season."""
    start, end = month(of_year, first), month(of_year, first + count - 1)
    return Interval(
        value=f"{start.value}/{end.value}", first=start.first, last=end.last, granularity=granularity
    )


def quarter(of_year: int, number: int) -> Interval:
    """Return a calendar quarter, *number* from 1 to 4."""
    return months(of_year, 3 * number - 2, 3, Granularity.QUARTER)


def season(of_year: int, name: str) -> Interval:
    """Return a season by the year in which it starts."""
    return months(of_year, _SEASON_STARTS[name], 3, Granularity.SEASON)


def decade(start: int) -> Interval:
    """Return the ten years from *start*."""
    return years(start, start + 9, Granularity.DECADE)


def century(ordinal: int) -> Interval:
    """Return a century: the 19th runs from 1801 to 1900."""
    return years(100 * ordinal - 99, 100 * ordinal)


def years(start: int, end: int, granularity: Granularity = Granularity.RANGE) -> Interval:
    """Return the years from *start* to *end*, both included."""
    return Interval(
        value=f"{start:04}/{end:04}",
        first=date(start, 1, 1),
        last=date(end, 12, 31),
        granularity=granularity,
    )


def between(start: Interval, end: Interval) -> Interval:
    """Return the range from the first day of *start* to the last day of *end*."""
    return Interval(
        value=f"{start.value.split('/')[0]}/{end.value.split('/')[-1]}",
        first=start.first,
        last=end.last,
        granularity=Granularity.RANGE,
    )


def shifted(of: date, count: int, unit: str) -> date:
    """Return the day *count* units (`day`, `week`, `month`, `year`, `decade`) after, or before, *of*.

    In a shorter month the last day stands for those it lacks.  `ValueError` or `OverflowError` for
    days outside the calendar.
    """
    if unit in {"day", "week"}:
        return of + timedelta(days=count * (7 if unit == "week" else 1))
    size = {"month": 1, "year": _MONTHS, "decade": 10 * _MONTHS}[unit]
    start = month_start(of.year, of.month + count * size)
    return start.replace(day=min(of.day, calendar.monthrange(start.year, start.month)[1]))


def unit_of(of: date, unit: str) -> Interval:
    """Return the day, week, month or year that holds the day *of*; for a decade, the year."""
    if unit == "day":
        return day(of)
    if unit == "week":
        return week(of)
    return month(of.year, of.month) if unit == "month" else year(of.year)
