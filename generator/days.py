"""Days as people write them."""

from __future__ import annotations

import re
from datetime import date

from .model import Granularity, Timex

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


_YEAR, _YEAR_MONTH, _DAY = (re.compile(p) for p in (r"\d{4}", r"\d{4}-\d\d", r"\d{4}-\d\d-\d\d"))
_SEVERAL = frozenset({Granularity.RANGE, Granularity.SEASON, Granularity.QUARTER})


def day(value: date, *, weekday: bool = True) -> str:
    """Return `Wednesday 23 October 2024`."""
    name = f"{_DAYS[value.weekday()]} " if weekday else ""
    return f"{name}{value.day} {month(value)}"


def interval(timex: Timex, *, since: bool = False) -> str:
    """Return the time that *timex* means, no more exactly than its words; empty when it was not worked out.

    *since* tells that the words name only where it begins.
    """
    first, last = timex.first, timex.last
    if first is None or last is None:
        return ""
    start, _, end = (timex.value or "").partition("/")
    if since and start:
        return f"Since {_named(start, first)}"
    if end and not (_DAY.fullmatch(start) and _DAY.fullmatch(end)) and timex.granularity in _SEVERAL:
        return _span(_named(start, first), _named(end, last))
    return _whole(timex.granularity, first, last) or _range(first, last)


def _whole(granularity: Granularity, first: date, last: date) -> str:
    """Return a day, a whole month, year or decade by its name; empty for other intervals."""
    if first == last:
        return day(first)
    if granularity is Granularity.MONTH and (first.year, first.month) == (last.year, last.month):
        return month(first)
    if granularity is Granularity.YEAR and first.year == last.year:
        return str(first.year)
    return f"{first.year}–{last.year}" if granularity is Granularity.DECADE else ""


def _named(value: str, of: date) -> str:
    """Return an end of an interval at the granularity of its ISO 8601 *value*."""
    if _YEAR.fullmatch(value):
        return str(of.year)
    return month(of) if _YEAR_MONTH.fullmatch(value) else day(of, weekday=False)


def _span(start: str, end: str) -> str:
    """Join two ends; a year that both have is written once."""
    if start.isdigit() and end.isdigit():
        return f"{start}–{end}"
    month, _, year = start.rpartition(" ")
    return f"{month} – {end}" if month and end.endswith(f" {year}") else f"{start} – {end}"


def _range(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {month(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {last.day} {month(last)}"
    return f"{first.day} {month(first)} – {last.day} {month(last)}"


def month(value: date) -> str:
    """Return `October 2024`."""
    return f"{_MONTHS[value.month - 1]} {value.year}"
