"""ISO 8601 values of time expressions as intervals of days."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from .resolving import CorpusError

_WEEK = timedelta(days=6)


def period(value: object) -> tuple[date, date]:
    """Return first and last day of `2026-03-14`, `2026-W11`, `2026-03`, `2026` or `2000/2009`."""
    first, _, last = str(value).partition("/")
    start, end = _single(first)
    return (start, _single(last)[1]) if last else (start, end)


def _single(value: str) -> tuple[date, date]:
    if re.fullmatch(r"\d{4}", value):
        return date(int(value), 1, 1), date(int(value), 12, 31)
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        year, month = int(match[1]), int(match[2])
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday, monday + _WEEK
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = date.fromisoformat(value)
        return day, day
    raise CorpusError(f"{value!r}: expected a day, week, month, year, or two of them with a slash")
