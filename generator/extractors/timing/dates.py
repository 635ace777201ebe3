"""Rules for days of the calendar: *Nov. 5, 2024*, *5 November*, *2024-11-05*, *June 3-5*, *Labor Day*."""

from __future__ import annotations

import re
from datetime import date

from generator.model import Granularity

from .holidays import HOLIDAYS
from .intervals import Interval, day
from .rules import Lean, Meaning, Rule, anchored, around, choose, fixed, rule, unresolved
from .words import ANY_MONTH, DAY, HOLIDAY, PART, WEEKDAY, YEAR, month_number, weekday_number

_NEAR = 100  # years before or after; two digits of a year say no more
_EVENTS = r"(?:attacks?|riots?|insurrection|massacre|uprising|bombings?|coup|hijackers|rioters?)"


def _one_day(of_year: int, month_: int, day_: int) -> Interval | None:
    """Return a day, `None` where the calendar has none."""
    try:
        return day(date(of_year, month_, day_))
    except ValueError:
        return None


def _calendar_date(match: re.Match[str]) -> Meaning | None:
    """Read *Nov. 5, 2024*, *5 November*, *Tuesday, Nov. 5*; the year, where missing, by `choose`."""
    number, of_day = month_number(match["month"]), int(match["day"])
    if match["year"]:
        return fixed(_one_day(int(match["year"]), number, of_day))
    if _one_day(2000, number, of_day) is None or _names_an_event(match):
        return None if _one_day(2000, number, of_day) is None else unresolved(Granularity.DAY)
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None

    def nearest(anchor: date, lean: Lean) -> Interval | None:
        near = around(anchor, lambda y: _one_day(y, number, of_day), 8 if (number, of_day) == (2, 29) else 1)
        if weekday is not None:
            near = [n for n in near if n.first.weekday() == weekday]
        return choose(near, anchor, lean) or choose(near, anchor, Lean.NONE)

    return anchored(Granularity.DAY, nearest)


def _names_an_event(match: re.Match[str]) -> bool:
    """Tell whether a date without a year stands for an event, of whatever year: *the Jan. 6 riot*."""
    return re.match(rf"(?:[,\s]+\w+)?\s+{_EVENTS}\b", match.string[match.end() :]) is not None


def _numeric(match: re.Match[str]) -> Meaning | None:
    """Read *11/5/2024*: the month first, unless only the day can be."""
    first, second, of_year = int(match[1]), int(match[2]), int(match[3])
    if of_year < _NEAR:
        return None
    return fixed(_one_day(of_year, first, second) or _one_day(of_year, second, first))


def _month_day_range(match: re.Match[str]) -> Meaning | None:
    """Read *June 3-5* and *3-5 June 2024*."""
    number, start, end = month_number(match["month"]), int(match["start"]), int(match["end"])

    def make(of_year: int) -> Interval | None:
        first, last = _one_day(of_year, number, start), _one_day(of_year, number, end)
        if first is None or last is None or start >= end:
            return None
        return Interval(
            value=f"{first.value}/{last.value}",
            first=first.first,
            last=last.last,
            granularity=Granularity.RANGE,
        )

    if match["year"]:
        return fixed(make(int(match["year"])))
    if make(2000) is None:
        return None
    return anchored(Granularity.RANGE, lambda anchor, lean: choose(around(anchor, make), anchor, lean))


def _holiday(match: re.Match[str]) -> Meaning | None:
    """Read *Christmas*, *last Easter*, *Labor Day 2023*."""
    name = " ".join(match["name"].replace("’", "'").lower().split())
    name = name.replace("st patrick", "st. patrick").replace("king jr day", "king jr. day")
    on, which = HOLIDAYS[name], (match["which"] or "").lower()
    if on is None:
        return unresolved(Granularity.DAY)
    if match["year"]:
        return fixed(day(on(int(match["year"])), part=bool(match["part"])))

    def nearest(anchor: date, lean: Lean) -> Interval | None:
        near = around(anchor, lambda y: day(on(y), part=bool(match["part"])))
        if which in {"last", "this past"}:
            near, lean = [n for n in near if n.last < anchor], Lean.PAST
        elif which in {"next", "this coming"}:
            near, lean = [n for n in near if n.first > anchor], Lean.FUTURE
        return choose(near, anchor, lean)

    return anchored(Granularity.DAY, nearest)


DAY_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:(?P<weekday>{WEEKDAY})(?: {PART})?,? (?:the )?)?(?P<month>{ANY_MONTH}) (?P<day>{DAY})(?:st|nd|rd|th)?"  # noqa: E501
        rf"(?:,? (?P<year>{YEAR}))?",
        _calendar_date,
    ),
    rule(
        rf"(?:(?P<weekday>{WEEKDAY})(?: {PART})?,? )?(?:the )?(?P<day>{DAY[: DAY.index('(?!')]})(?:st|nd|rd|th)?"  # noqa: E501
        rf"(?: of)? (?P<month>{ANY_MONTH})(?:,? (?P<year>{YEAR}))?",
        _calendar_date,
    ),
    rule(
        r"(?P<y>\d{4})[-/](?P<m>\d{2})[-/](?P<d>\d{2})(?![-/\d])",
        lambda m: fixed(_one_day(int(m["y"]), int(m["m"]), int(m["d"])) if int(m["y"]) else None),
    ),
    rule(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![/\d])", _numeric),
    rule(
        rf"(?P<month>{ANY_MONTH}) (?P<start>\d\d?) ?(?:-|–|to|through) ?(?P<end>{DAY})(?:,? (?P<year>{YEAR}))?",  # noqa: E501
        _month_day_range,
    ),
    rule(
        rf"(?P<start>\d\d?) ?(?:-|–|to) ?(?P<end>\d\d?) (?P<month>{ANY_MONTH})(?:,? (?P<year>{YEAR}))?",
        _month_day_range,
    ),
    rule(
        rf"(?:(?P<which>last|next|this past|this coming|this) )?(?P<name>{HOLIDAY})(?P<part> {PART})?(?:,? (?:of )?(?P<year>{YEAR}))?",  # noqa: E501
        _holiday,
        any_case=True,
    ),
)
"""In the order in which they win where two match the same words."""
