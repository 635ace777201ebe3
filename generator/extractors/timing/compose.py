"""Expressions made of others: ranges, *since* one, some days before or after one."""

from __future__ import annotations

import re
from datetime import date

from generator.model import Granularity

from .intervals import Interval, between, day, shifted, unit_of
from .rules import Found, Lean, Meaning, Moment, anchored, unresolved
from .words import COUNT, UNIT, count_of

_MOVED = r"\b(?:mov|postpon|delay|shift|reschedul|push|brought|chang|extend)\w*\b[^.;]{0,60}$"
_JOINED = {
    "from": r"\s+(?:up\s+)?(?:to|through|until|till)\s+(?:the\s+)?",
    "between": r"\s+and\s+(?:the\s+)?",
    "": r"\s+(?:to|through)\s+|\s?[-–—]\s?",
}


def compose(text: str, found: list[Found], anchor: date | None) -> list[Found]:
    """Return the expressions with those that belong together put together, in order."""
    joined = _each_pair(text, found)
    if anchor is not None:
        joined = [_since(text, f) for f in joined]
    return joined


def _each_pair(text: str, found: list[Found]) -> list[Found]:
    """Join neighbours to ranges and offsets."""
    made: list[Found] = []
    for one in found:
        pair = made and (_range(text, made[-1], one) or _offset(text, made[-1], one))
        if pair:
            made[-1] = pair
        else:
            made.append((made and _story(text, made[-1], one)) or one)
    return made


def _range(text: str, one: Found, other: Found) -> Found | None:
    """Join *from May to July*, *between 2019 and 2021*, *Monday-Friday*."""
    gap, before = text[one.end : other.start], text[: one.start]
    opening = re.search(r"\b(from|between)\s+(?:the\s+)?$", before, re.IGNORECASE)
    word = opening[1].lower() if opening else ""
    if not re.fullmatch(_JOINED[word], gap) or Granularity.VAGUE in {
        one.meaning.granularity,
        other.meaning.granularity,
    }:
        return None
    if opening and word == "from" and re.search(_MOVED, before[: opening.start()], re.IGNORECASE):
        return None
    if not opening and one.meaning.granularity != other.meaning.granularity:
        return None
    start = opening.start() if opening else one.start
    return Found(start, other.end, _range_meaning(one.meaning, other.meaning))


def _range_meaning(one: Meaning, other: Meaning) -> Meaning:
    """Return the range of two meanings; an end without a year takes it from the other."""

    def read(moment: Moment) -> Interval | None:
        if one.full and not other.full:
            start = one.read(moment)
            end = other.read(Moment(start.last, Lean.FUTURE)) if start else None
        else:
            end = other.read(moment)
            start = one.read(Moment(end.first, Lean.PAST)) if end else None
        return between(start, end) if start and end and start.first < end.last else None

    return Meaning(Granularity.RANGE, read, full=one.full or other.full)


def _offset(text: str, one: Found, other: Found) -> Found | None:
    """Join *two days after* and *Christmas*."""
    words = text[one.start : one.end]
    match = re.fullmatch(
        rf"(?:(?:just|only|exactly) )?({COUNT}|the)\s+({UNIT})s?\s+(before|after)", words, re.IGNORECASE
    )
    if (
        not match
        or not re.fullmatch(r"\s+(?:the\s+)?", text[one.end : other.start])
        or text[other.end : other.end + 2] in {"'s", "’s"}
    ):
        return None
    count, unit = 1 if match[1].lower() == "the" else count_of(match[1]), match[2].lower()
    if count is None:
        return Found(one.start, other.end, unresolved())
    step = count if match[3].lower() == "after" else -count

    def read(moment: Moment) -> Interval | None:
        base = other.meaning.read(moment)
        if base is None or (unit in {"day", "week"} and base.first != base.last):
            return None
        return moved(base, step, unit)

    kind = Granularity.DAY if unit in {"day", "week"} else Granularity.VAGUE
    return Found(one.start, other.end, Meaning(kind, read, full=other.meaning.full))


_STORY = re.compile(
    rf"(?:(?:just|only|exactly) )?(?P<count>{COUNT}) (?P<unit>day|week|month|year)s? (?P<way>later|earlier)"
    r"|the (?P<step>next|following|previous) (?P<one>day|week|month|year)",
    re.IGNORECASE,
)
_THAN = re.compile(r"\s+than\b", re.IGNORECASE)


def _story(text: str, one: Found, other: Found) -> Found | None:
    """Read *three days later*, *the following year* from the time named before it in the sentence."""
    if _THAN.match(text, other.end):  # *two years later than planned*
        return None
    match = _STORY.fullmatch(" ".join(text[other.start : other.end].split()))
    count = count_of(match["count"]) if match and match["count"] else 1
    if match is None or count is None or one.meaning.granularity is Granularity.VAGUE:
        return None
    back = match["way"] == "earlier" or match["step"] == "previous"
    unit = (match["unit"] or match["one"]).lower()

    def read(moment: Moment) -> Interval | None:
        base = one.meaning.read(moment)
        return moved(base, -count if back else count, unit) if base else None

    kind = {"day": Granularity.DAY, "month": Granularity.MONTH, "year": Granularity.YEAR}.get(
        unit, Granularity.VAGUE
    )
    return Found(other.start, other.end, Meaning(kind, read, full=one.meaning.full))


def moved(base: Interval, step: int, unit: str) -> Interval | None:
    """Return what lies *step* units from *base*; `None` where *base* is less exact than the unit."""
    order = ["day", "week", "month", "year"]
    exact = {
        Granularity.PART_OF_DAY: 0,
        Granularity.DAY: 0,
        Granularity.WEEK: 1,
        Granularity.MONTH: 2,
        Granularity.YEAR: 3,
    }
    unit = "year" if unit == "decade" else unit
    known = exact.get(base.granularity)
    if known is None or known > order.index(unit):
        return None
    try:
        there = shifted(base.first, step * (10 if unit == "decade" else 1), unit)
    except (OverflowError, ValueError):  # outside the calendar
        return None
    return day(there) if unit == "day" or (unit == "week" and known == 0) else unit_of(there, unit)


def _since(text: str, one: Found) -> Found:
    """Widen *2014* to *since 2014*, up to the day of publication."""
    opening = re.search(r"\b(?:ever\s+)?since\s+$", text[: one.start], re.IGNORECASE)
    if not opening or re.match(r"['’]s|\s+(?:election|vote|war|attack|revolution|crisis)", text[one.end :]):
        return one

    def read(anchor: date, _: Lean) -> Interval | None:
        start = one.meaning.read(Moment(anchor, Lean.PAST))
        return between(start, day(anchor)) if start and start.first < anchor else None

    return Found(opening.start(), one.end, anchored(Granularity.RANGE, read))
