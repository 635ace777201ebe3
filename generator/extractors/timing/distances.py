"""Times so many units away: *two years ago*, *in three weeks*, *the past ten days*, *a year earlier*."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.model import Granularity

from .intervals import Interval, between, day, shifted, unit_of
from .rules import Lean, Meaning, anchored, rule, unresolved
from .words import COUNT, GRANULARITY, UNIT, WEEKDAY, count_of, weekday_number

_APPROX = r"(?:about|around|roughly|some|exactly|just|only|barely|approximately)"
_BOUND = r"(?:more than|less than|fewer than|over|under|at least|almost|nearly|up to|as many as|well over|not quite)"  # noqa: E501


def _ago(match: re.Match[str]) -> Meaning:
    """Read *two years ago*, *a week ago Tuesday*; *nearly two years ago* and *weeks ago* stay open."""
    unit = match["unit"].lower().rstrip("s")
    count = count_of(match["count"]) if match["count"] else None
    if count is None or match["bound"] or match["half"]:
        return unresolved()
    kind = Granularity.YEAR if unit == "decade" else GRANULARITY[unit]
    if match["weekday"]:
        number = weekday_number(match["weekday"])

        def earlier(anchor: date, _: Lean) -> Interval:
            latest = anchor - timedelta(days=(anchor.weekday() - number) % 7)
            return day(shifted(latest, -count, unit))

        return anchored(Granularity.DAY, earlier)
    return anchored(kind, lambda anchor, _: unit_of(shifted(anchor, -count, unit), unit))


def _ahead(match: re.Match[str]) -> Meaning:
    """Read *in two weeks*, *two weeks from now*: with a verb of the past it is a duration."""
    unit = match["unit"].lower().rstrip("s")
    count = count_of(match["count"])
    kind = Granularity.YEAR if unit == "decade" else GRANULARITY[unit]
    if count is None:
        return unresolved()
    return anchored(kind, lambda anchor, _: unit_of(shifted(anchor, count, unit), unit))


def _window(match: re.Match[str]) -> Meaning:
    """Read *the past two years*, *the next three weeks*: up to, or from, the day of publication."""
    unit = match["unit"].lower().rstrip("s")
    count = count_of(match["count"]) if match["count"] else 1
    if count is None:
        return unresolved()
    back = match["which"].lower() in {"past", "last"}
    if not match["count"] and match["which"].lower() == "next":  # in a story: the one that followed
        return unresolved()

    def find(anchor: date, _: Lean) -> Interval:
        other = shifted(anchor, -count if back else count, unit)
        return between(day(min(anchor, other)), day(max(anchor, other)))

    return anchored(Granularity.RANGE, find)


AGO = rule(
    rf"(?:(?:(?P<bound>{_BOUND})|{_APPROX}) )?(?:(?P<count>{COUNT})(?P<half> and a half)? )?(?P<unit>{UNIT}s?) ago"  # noqa: E501
    rf"(?:,? (?:on )?(?P<weekday>{WEEKDAY}))?",
    _ago,
    any_case=True,
    needs="ago",
)

LONG_AGO = rule(
    rf"(?:the|this) past couple (?:of )?{UNIT}s"
    rf"|{COUNT} (?:springs|summers|winters|nights|seasons|generations) ago",
    lambda _: unresolved(),
    any_case=True,
    needs="couple|ago",
)

AHEAD = rule(
    rf"(?P<count>{COUNT}) (?P<unit>{UNIT}s?) from (?:now|today)", _ahead, any_case=True, needs="now|today"
)

WINDOWS = rule(
    rf"(?:the|this) (?P<which>past|last|next|coming) (?:(?P<count>{COUNT}) )?(?P<unit>{UNIT}s?)"
    r"(?! (?:before|of|when|that)\b)",
    _window,
    any_case=True,
)

APART = rule(
    rf"(?:(?:{_BOUND}|{_APPROX}) )?(?:(?P<count>{COUNT}) {UNIT}s?|{UNIT}s) "
    rf"(?P<way>earlier|later|before|afterwards?|after)",
    lambda _: unresolved(),
    any_case=True,
    needs="earlier|later|before|after",
)
