"""Rules for time seen from the day of publication: units of the calendar, and the order of all such rules."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .distances import AGO, AHEAD, APART, LONG_AGO, WINDOWS
from .intervals import Interval, decade, month, quarter, shifted, unit_of, weekend, years
from .rules import Lean, Meaning, Rule, anchored, rule, unresolved
from .weekdays import NAMED_DAYS, WEEKDAYS, WEEKENDS
from .words import GRANULARITY, STEP, UNIT


def _unit(match: re.Match[str]) -> Meaning | None:
    """Read *last week*, *earlier this month*, *next year*, not *the last week of term*."""
    unit = match["unit"].lower()
    before, after = match.string[: match.start()], match.string[match.end() :]
    if re.search(r"\bthe\s+$", before, re.IGNORECASE) and re.match(r"\s+(?:of|before|when|that)\b", after):
        return None
    step = STEP[match["which"].lower()]
    if step is None:
        return unresolved(GRANULARITY[unit])
    return anchored(GRANULARITY[unit], lambda anchor, lean: _step_unit(anchor, unit, step, lean))


def _step_unit(anchor: date, unit: str, step: int, lean: Lean) -> Interval:
    """Return the unit that lies *step* units from the one of *anchor*."""
    if unit == "quarter":
        return _quarter(anchor, step)
    if unit == "decade":
        return decade(anchor.year - anchor.year % 10 + 10 * step)
    if unit == "century":
        start = anchor.year - (anchor.year - 1) % 100 + 100 * step
        return years(start, start + 99)
    if unit == "weekend":
        if step == 0 and lean is Lean.PAST and anchor.weekday() < 5:  # noqa: PLR2004 - Saturday
            step = -1
        return weekend(anchor + timedelta(days=7 * step))
    if unit == "month":
        return month(anchor.year, anchor.month + step)
    return unit_of(shifted(anchor, step, unit), unit)


def _quarter(anchor: date, step: int) -> Interval:
    """Return the calendar quarter *step* quarters from the one of *anchor*."""
    index = 4 * anchor.year + (anchor.month - 1) // 3 + step
    return quarter(index // 4, index % 4 + 1)


def _edge(match: re.Match[str]) -> Meaning:
    """Read *the end of the year*, *early in the new year*: of the past, it may be any year's."""
    unit, step = match["unit"].lower(), 1 if match["new"] else 0

    def find(anchor: date, lean: Lean) -> Interval | None:
        return None if lean is Lean.PAST else _step_unit(anchor, unit, step, lean)

    return anchored(GRANULARITY[unit], find)


_PHASE = r"(?:(?:early|earlier|late|later|mid|sometime|the (?:start|beginning|middle|end) of)(?:-| ))?"

_UNITS = rule(
    rf"{_PHASE}(?:the (?=previous|following))?(?P<which>last|this|next|previous|following) (?P<unit>week|weekend|month|quarter|year|decade|century)",  # noqa: E501
    _unit,
    any_case=True,
)

_EDGES = rule(
    r"(?:the (?:start|beginning|middle|end) of|(?:early|late|later) in) the (?P<new>new )?"
    r"(?P<unit>week|month|year)(?! (?:of|before|after)\b)",
    _edge,
    any_case=True,
)

_RECENT = rule(
    rf"(?:in )?recent (?:{UNIT}s)|(?:in )?(?:the )?coming {UNIT}s", lambda _: unresolved(), any_case=True
)

_SAME = rule(
    r"(?:the|that) (?:same|previous|following|next) (?:day|night|morning|afternoon|evening|week|month|year)"
    r"|that (?:day|night|morning|afternoon|evening|week|month|year)|the (?:day|week|month|year) (?:before|after)",  # noqa: E501
    lambda _: unresolved(),
    any_case=True,
)

RELATIVE_RULES: tuple[Rule, ...] = (
    *(WEEKDAYS, NAMED_DAYS, _UNITS, WEEKENDS, AGO, AHEAD),
    *(_EDGES, LONG_AGO, WINDOWS, _RECENT, APART, _SAME),
)
"""In the order in which they win where two match the same words."""
