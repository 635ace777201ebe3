"""Rules for time seen from the day of publication: weekdays, last and next, ago, and what stays open."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.model import Granularity

from .intervals import Interval, between, day, decade, month, quarter, shifted, unit_of, weekend, years
from .rules import Lean, Meaning, Rule, anchored, rule, unresolved
from .words import COUNT, PART, UNIT, WEEKDAY, count_of, weekday_number

_STEP = {"last": -1, "this": 0, "next": 1, "previous": None, "following": None}
_GRANULARITY = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "weekend": Granularity.RANGE,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
    "century": Granularity.RANGE,
}


def _weekday(match: re.Match[str]) -> Meaning:
    """Read *Wednesday*, *last Wednesday*, *Tuesday afternoon*, *Friday of next week*."""
    number, which = weekday_number(match["weekday"]), " ".join((match["which"] or "").lower().split())
    part = bool(match["part"]) or (match["phase"] or "").lower() in {"early", "late", "overnight"}
    kind = Granularity.PART_OF_DAY if part else Granularity.DAY
    if which in {"the previous", "previous", "the following", "following", "that", "every", "each"}:
        return unresolved(kind)
    in_week = match["week"] or match["week_before"]

    def find(anchor: date, lean: Lean) -> Interval | None:
        monday = anchor - timedelta(days=anchor.weekday())
        if in_week:
            return day(monday + timedelta(days=7 * (_STEP[in_week.lower()] or 0) + number), part=part)
        if which in {"last", "next"}:
            return day(monday + timedelta(days=7 * (_STEP[which] or 0) + number), part=part)
        back, ahead = (anchor.weekday() - number) % 7, (number - anchor.weekday()) % 7
        if which in {"past", "the past", "this past"}:
            return day(anchor - timedelta(days=back or 7), part=part)
        if which in {"coming", "the coming", "this coming"}:
            return day(anchor + timedelta(days=ahead or 7), part=part)
        return day(anchor + timedelta(days=ahead if lean is Lean.FUTURE else -back), part=part)

    return anchored(kind, find)


def _named_day(match: re.Match[str]) -> Meaning:
    """Read *yesterday*, *tonight*, *last night*, *this morning*, *the day after tomorrow*."""
    words = " ".join(match[0].lower().split())
    step = 0
    if "yesterday" in words or words == "last night":
        step = -1
    elif "tomorrow" in words:
        step = 1
    if words.startswith("the day before"):
        step -= 1
    elif words.startswith("the day after"):
        step += 1
    part = re.search(rf"night|{PART}", words) is not None
    kind = Granularity.PART_OF_DAY if part else Granularity.DAY
    return anchored(kind, lambda anchor, _: day(anchor + timedelta(days=step), part=part), spoken=True)


def _unit(match: re.Match[str]) -> Meaning:
    """Read *last week*, *earlier this month*, *next year*, *the end of this decade*."""
    unit = match["unit"].lower()
    step = _STEP[match["which"].lower()]
    if step is None:
        return unresolved(_GRANULARITY[unit])
    return anchored(_GRANULARITY[unit], lambda anchor, lean: _step_unit(anchor, unit, step, lean))


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


def _weekend(match: re.Match[str]) -> Meaning:
    """Read *over the weekend*: the one that has begun, unless the tense is future."""
    told = match.string[: match.start()].endswith("from ")  # *a report from over the weekend*

    def find(anchor: date, lean: Lean) -> Interval:
        lean = Lean.PAST if told else lean
        back = 0 if lean is Lean.FUTURE or anchor.weekday() >= 5 else 7  # noqa: PLR2004 - Saturday
        return weekend(anchor - timedelta(days=back))

    return anchored(Granularity.RANGE, find)


def _ago(match: re.Match[str]) -> Meaning:
    """Read *two years ago*, *a week ago Tuesday*; *nearly two years ago* and *weeks ago* stay open."""
    unit = match["unit"].lower().rstrip("s")
    count = count_of(match["count"]) if match["count"] else None
    if count is None or match["bound"] or match["half"]:
        return unresolved()
    kind = Granularity.YEAR if unit == "decade" else _GRANULARITY[unit]
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
    kind = Granularity.YEAR if unit == "decade" else _GRANULARITY[unit]
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


def _edge(match: re.Match[str]) -> Meaning:
    """Read *the end of the year*, *early in the new year*: of the past, it may be any year's."""
    unit, step = match["unit"].lower(), 1 if match["new"] else 0

    def find(anchor: date, lean: Lean) -> Interval | None:
        return None if lean is Lean.PAST else _step_unit(anchor, unit, step, lean)

    return anchored(_GRANULARITY[unit], find)


_PHASE = r"(?:(?:early|earlier|late|later|mid|sometime|the (?:start|beginning|middle|end) of)(?:-| ))?"
_APPROX = r"(?:about|around|roughly|some|exactly|just|only|barely|approximately)"
_BOUND = r"(?:more than|less than|fewer than|over|under|at least|almost|nearly|up to|as many as|well over|not quite)"  # noqa: E501

RELATIVE_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:(?P<phase>(?i:early|earlier|late|later|overnight)) (?:on )?|(?i:midnight|noon)(?: on)? )?"
        rf"(?:(?P<week_before>(?i:last|this|next)) week on )?"
        rf"(?:(?P<which>(?i:last|next|this past|this coming|this|the past|past|the coming|coming|the previous|"  # noqa: E501
        rf"previous|the following|following|that|every|each)) )?"
        rf"(?P<weekday>{WEEKDAY})(?:(?: at)? (?P<part>(?i:{PART})))?(?:(?: of)? (?P<week>(?i:last|this|next)) week(?!end))?",  # noqa: E501
        _weekday,
        needs=WEEKDAY,
    ),
    rule(
        rf"(?:the day before |the day after |(?:early|earlier|late|later) )?(?:yesterday|today|tomorrow)(?: {PART})?"  # noqa: E501
        rf"|(?:early |earlier |late |later )?(?:tonight|last night|this morning|this afternoon|this evening)",
        _named_day,
        any_case=True,
    ),
    rule(
        rf"{_PHASE}(?:the (?=previous|following))?(?P<which>last|this|next|previous|following) (?P<unit>week|weekend|month|quarter|year|decade|century)",  # noqa: E501
        _unit,
        any_case=True,
    ),
    rule(r"(?:over |during )?(?:the|this past) weekend", _weekend, any_case=True),
    rule(
        rf"(?:(?P<bound>{_BOUND})|{_APPROX})? ?(?:(?P<count>{COUNT})(?P<half> and a half)? )?(?P<unit>{UNIT}s?) ago"  # noqa: E501
        rf"(?:,? (?:on )?(?P<weekday>{WEEKDAY}))?",
        _ago,
        any_case=True,
        needs="ago",
    ),
    rule(
        rf"(?P<count>{COUNT}) (?P<unit>{UNIT}s?) from (?:now|today)", _ahead, any_case=True, needs="now|today"
    ),
    rule(
        r"(?:the (?:start|beginning|middle|end) of|(?:early|late|later) in) the (?P<new>new )?"
        r"(?P<unit>week|month|year)(?! (?:of|before|after)\b)",
        _edge,
        any_case=True,
    ),
    rule(
        rf"(?:the|this) past couple (?:of )?{UNIT}s"
        rf"|{COUNT} (?:springs|summers|winters|nights|seasons|generations) ago",
        lambda _: unresolved(),
        any_case=True,
        needs="couple|ago",
    ),
    rule(
        rf"(?:the|this) (?P<which>past|last|next|coming) (?:(?P<count>{COUNT}) )?(?P<unit>{UNIT}s?)"
        r"(?! (?:before|of|when|that)\b)",
        _window,
        any_case=True,
    ),
    rule(
        rf"(?:in )?recent (?:{UNIT}s)|(?:in )?(?:the )?coming {UNIT}s", lambda _: unresolved(), any_case=True
    ),
    rule(
        rf"(?:(?:{_BOUND}|{_APPROX}) )?(?:(?P<count>{COUNT}) {UNIT}s?|{UNIT}s) "
        rf"(?P<way>earlier|later|before|afterwards?|after)",
        lambda _: unresolved(),
        any_case=True,
        needs="earlier|later|before|after",
    ),
    rule(
        r"(?:the|that) (?:same|previous|following|next) (?:day|night|morning|afternoon|evening|week|month|year)"  # noqa: E501
        r"|that (?:day|night|morning|afternoon|evening|week|month|year)|the (?:day|week|month|year) (?:before|after)",  # noqa: E501
        lambda _: unresolved(),
        any_case=True,
    ),
)
"""In the order in which they win where two match the same words."""
