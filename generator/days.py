"""Days as people write them."""

from __future__ import annotations

from datetime import date

from .model import Granularity, Timex

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(value: date, *, weekday: bool = True) -> str:
    """Return `Wednesday 23 October 2024`."""
    name = f"{_DAYS[value.weekday()]} " if weekday else ""
    return f"{name}{value.day} {_month(value)}"


def interval(timex: Timex) -> str:
    """Return the days that *timex* means; empty when they were not worked out."""
    first, last = timex.first, timex.last
    if first is None or last is None:
        return ""
    if first == last:
        return day(first)
    if timex.granularity is Granularity.MONTH and (first.year, first.month) == (last.year, last.month):
        return _month(first)
    if timex.granularity is Granularity.YEAR and first.year == last.year:
        return str(first.year)
    if timex.granularity is Granularity.DECADE:
        return f"{first.year}–{last.year}"
    return _range(first, last)


def _range(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {_month(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {last.day} {_month(last)}"
    return f"{first.day} {_month(first)} – {last.day} {_month(last)}"


def _month(value: date) -> str:
    return f"{_MONTHS[value.month - 1]} {value.year}"
