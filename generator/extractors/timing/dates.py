"""Rules for calendar time: dates, months, seasons, quarters, years, decades, centuries, named days."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from generator.model import Granularity

from .holidays import HOLIDAYS
from .intervals import Interval, century, day, decade, month, months, quarter, season, year, years
from .rules import Lean, Meaning, Rule, anchored, choose, fixed, rule, unresolved
from .words import (
    ANY_MONTH,
    DAY,
    DECADE_WORD,
    DECADES,
    HOLIDAY,
    MONTH,
    ORDINALS,
    PART,
    PHASE,
    SEASON,
    WEEKDAY,
    YEAR,
    month_number,
    weekday_number,
)

_NEAR = 100  # years before or after; two digits of a year say no more
_EVENTS = r"(?:attacks?|riots?|insurrection|massacre|uprising|bombings?|coup|hijackers|rioters?)"


def _one_day(of_year: int, month_: int, day_: int) -> Interval | None:
    """Return a day, `None` where the calendar has none."""
    try:
        return day(date(of_year, month_, day_))
    except ValueError:
        return None


def _around(anchor: date, make: Callable[[int], Interval | None], reach: int = 1) -> list[Interval]:
    """Return what *make* gives for the years around *anchor*; a leap day needs a reach of four."""
    made = (make(anchor.year + n) for n in range(-reach, reach + 1))
    return [interval for interval in made if interval is not None]


def _calendar_date(match: re.Match[str]) -> Meaning | None:
    """Read *Nov. 5, 2024*, *5 November*, *Tuesday, Nov. 5*; the year, where missing, by `choose`."""
    number, of_day = month_number(match["month"]), int(match["day"])
    if match["year"]:
        return fixed(_one_day(int(match["year"]), number, of_day))
    if _one_day(2000, number, of_day) is None or _names_an_event(match):
        return None if _one_day(2000, number, of_day) is None else unresolved(Granularity.DAY)
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None

    def nearest(anchor: date, lean: Lean) -> Interval | None:
        near = _around(anchor, lambda y: _one_day(y, number, of_day), 8 if (number, of_day) == (2, 29) else 1)
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
    return anchored(Granularity.RANGE, lambda anchor, lean: choose(_around(anchor, make), anchor, lean))


def _month(match: re.Match[str]) -> Meaning | None:
    """Read *May 2019*, *late May*, *last May*, *in May*."""
    number = month_number(match["month"])
    if match["year"]:
        return fixed(month(int(match["year"]), number))
    which = (match["which"] or "").lower()
    if which in {"previous", "following", "that"}:
        return unresolved(Granularity.MONTH)

    def nearest(anchor: date, lean: Lean) -> Interval | None:
        near = _around(anchor, lambda y: month(y, number))
        if which in {"last", "past", "this past"}:
            near, lean = [n for n in near if n.last < anchor and not n.first <= anchor <= n.last], Lean.PAST
        elif which in {"next", "coming", "this coming"}:
            near, lean = [n for n in near if n.first > anchor], Lean.FUTURE
        elif which == "this":
            near = [n for n in near if n.first.year == anchor.year]
            lean = Lean.NONE
        return choose(near, anchor, lean)

    return anchored(Granularity.MONTH, nearest)


def _month_of_year(match: re.Match[str]) -> Meaning:
    """Read *October last year* and *June of this year*."""
    number, step = month_number(match["month"]), {"last": -1, "this": 0, "next": 1}[match["which"]]
    return anchored(Granularity.MONTH, lambda anchor, _: month(anchor.year + step, number))


def _season(match: re.Match[str]) -> Meaning | None:
    """Read *summer 2023*, *last winter*, *in the spring*; a winter of one year alone is ambiguous."""
    name, which = match["season"].lower(), (match["which"] or "").lower()
    if match["year"]:
        start = int(match["year"])
        if name == "winter" and match["to"] is None:
            return unresolved(Granularity.SEASON)
        return fixed(season(start, name))
    if which in {"previous", "following", "that"}:
        return unresolved(Granularity.SEASON)

    def nearest(anchor: date, lean: Lean) -> Interval | None:
        near = _around(anchor, lambda y: season(y, name), 2)
        if which in {"last", "this past"}:
            near, lean = [n for n in near if n.last < anchor], Lean.PAST
        elif which in {"next", "this coming"}:
            near, lean = [n for n in near if n.first > anchor], Lean.FUTURE
        elif which == "this":
            lean = Lean.NONE
        return choose(near, anchor, lean)

    return anchored(Granularity.SEASON, nearest)


def _year(match: re.Match[str]) -> Meaning | None:
    """Read a bare number as a year where a preposition, a determiner or brackets mark it as one."""
    before, after, number = match.string[: match.start()], match.string[match.end() :], int(match["year"])
    if re.match(_COUNTED, after):
        return None
    preposition = re.search(rf"\b({_BEFORE_YEAR})\s+$", before, re.IGNORECASE)
    if preposition:
        counts = preposition[1].lower() in _COUNT_PREPOSITIONS or number < _MODERN
        return None if counts and re.match(_PLURAL, after) else fixed(year(number))
    if number < _MODERN:
        return None
    attribute = re.search(_DETERMINED, before, re.IGNORECASE) and re.match(r"\s+\w|['’]s", after)
    bracketed = before.endswith("(") and after.startswith(")")
    return fixed(year(number)) if attribute or bracketed else None


def _year_range(match: re.Match[str]) -> Meaning | None:
    """Read *2019-20* and *2019-2021*."""
    start, end = int(match["year"]), match["end"]
    last = int(end) if len(end) > 2 else start - start % 100 + int(end)  # noqa: PLR2004 - digits of a year without its century
    return fixed(years(start, last)) if start < last else None


def _decade(match: re.Match[str]) -> Meaning | None:
    """Read *the 1990s*; *the 1900s* may be ten years or a hundred."""
    start = int(match["year"])
    if start % 100 == 0 and start != 2000:  # noqa: PLR2004 - its years are the ones people mean
        return unresolved(Granularity.DECADE) if start == 1900 else fixed(years(start, start + 99))  # noqa: PLR2004 - the one that may be ten years or a hundred
    return fixed(decade(start))


def _short_decade(match: re.Match[str]) -> Meaning | None:
    """Read *the '90s* and *the nineties*: the latest such decade that has begun."""
    tens = DECADES[match["word"].lower()] if match["word"] else int(match["tens"])

    def latest(anchor: date, _: Lean) -> Interval | None:
        start = anchor.year - anchor.year % 100 + tens
        return decade(start if start <= anchor.year else start - 100)

    return anchored(Granularity.DECADE, latest)


def _century(match: re.Match[str]) -> Meaning | None:
    """Read *the 19th century*."""
    word = match["ordinal"].lower()
    return fixed(century(ORDINALS.get(word) or int(re.sub(r"\D", "", word))))


def _quarter(match: re.Match[str]) -> Meaning | None:
    """Read *the third quarter of 2024*; a fiscal one, or one without a year, has no known days."""
    words = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4}
    number = words[(match["number"] or match["q"]).lower()]
    if match["year"] and not match["fiscal"]:
        return fixed(quarter(int(match["year"]), number))
    return unresolved(Granularity.QUARTER)


def _half(match: re.Match[str]) -> Meaning | None:
    """Read *the first half of 2019*."""
    start = 1 if match["number"].lower() == "first" else 7
    return fixed(months(int(match["year"]), start, 6, Granularity.RANGE))


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
        near = _around(anchor, lambda y: day(on(y), part=bool(match["part"])))
        if which in {"last", "this past"}:
            near, lean = [n for n in near if n.last < anchor], Lean.PAST
        elif which in {"next", "this coming"}:
            near, lean = [n for n in near if n.first > anchor], Lean.FUTURE
        return choose(near, anchor, lean)

    return anchored(Granularity.DAY, nearest)


_WHICH = r"(?:(?P<which>last|next|this past|this coming|this|previous|following|that|past|coming) )?"
_MOD = rf"(?:(?:the )?(?:{PHASE}|start of|beginning of|middle of|end of)(?:-| ))?"
_BEFORE_YEAR = (
    r"(?:in|since|by|of|until|till|from|before|after|during|for|to|through|early|late|mid|middle of|end of|"
    r"year|and|between|than|around|about|circa|as of|on|mid|late-|mid-|early-)"
)
_COUNT_PREPOSITIONS = {"of", "to", "about", "around", "than", "and", "between", "for", "on", "from", "by"}
_MODERN = 1900  # numbers below it are seldom years without a preposition
_PLURAL = r"\s+(?:[a-z]+\s+)?[a-z]+s\b(?<!was|has)"
_COUNTED = (
    r"(?:\s*[-–]\s*\d{3}\b|\s?(?:%|°|percent|meters?|metres?|miles?|feet|foot|yards?|kilomet(?:er|re)s?|km|kg|lbs?|"
    r"pounds?|dollars?|euros?|yen|people|hours?|block|degrees?|calories|points?|votes|seats|jobs|men|women)\b)"
)
_DETERMINED = r"(?:^|\b(?:the|its|his|her|their|our|my|a|this|that|each|every)\s+|\w['’]s?\s+|[\[\"“]\s*)$"

DATE_RULES: tuple[Rule, ...] = (
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
    rule(rf"{_MOD}(?P<month>{ANY_MONTH})(?: of|,)? (?P<year>{YEAR})(?P<which>)", _month),
    rule(rf"(?i:{_MOD}{_WHICH})(?P<month>{MONTH})(?P<year>)(?! (?:{DAY}))", _month),
    rule(rf"{_MOD}(?P<month>{ANY_MONTH})(?:,| of)? (?P<which>last|this|next) year", _month_of_year),
    rule(
        rf"(?i:{_MOD}(?:the )?(?P<season>{SEASON})(?: of|,)? )(?P<year>{YEAR})(?P<to>[-–/]\d{{2,4}})?(?P<which>)",  # noqa: E501
        _season,
    ),
    rule(
        rf"(?:{_MOD}(?P<which>last|next|this past|this coming|this|previous|following|that)|(?<=in\s)the|(?:{PHASE})) (?P<season>{SEASON})(?! of| from| in)(?P<year>)(?P<to>)",  # noqa: E501
        _season,
        any_case=True,
    ),
    rule(
        rf"(?:(?:the )?(?:early|late|mid|end of|start of|beginning of|middle of)(?:-| ))(?P<year>{YEAR})",
        _year,
        any_case=True,
    ),
    rule(rf"(?<=\b)(?P<year>{YEAR})", _year),
    rule(rf"(?P<year>{YEAR})[-–/](?P<end>\d\d(?:\d\d)?)(?![-–/\d])", _year_range),
    rule(rf"(?:the )?{_MOD}(?P<year>1[0-9]\d0|20\d0)['’]?s", _decade),
    rule(
        rf"(?:the )?{_MOD}(?:['‘’](?P<tens>[2-9]0)s|(?<=the\s)(?P<word>{DECADE_WORD}))",
        _short_decade,
        any_case=True,
    ),
    rule(
        rf"(?:the )?{_MOD}(?P<ordinal>{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d\d?(?:st|nd|rd|th))(?:-| )century",  # noqa: E501
        _century,
        any_case=True,
    ),
    rule(
        rf"(?:the )?(?P<fiscal>fiscal )?(?:(?P<number>first|second|third|fourth)(?:-| )quarter|Q(?P<q>[1-4]))(?:,? (?:of )?(?P<fiscal2>fiscal )?(?P<year>{YEAR}))?",  # noqa: E501
        _quarter,
        any_case=True,
    ),
    rule(rf"(?:the )?(?P<number>first|second) half of (?P<year>{YEAR})", _half, any_case=True),
    rule(
        rf"(?:fiscal(?: year)? |FY ?)(?:{YEAR}|\d\d)", lambda _: unresolved(Granularity.YEAR), any_case=True
    ),
    rule(
        rf"(?:(?P<which>last|next|this past|this coming|this) )?(?P<name>{HOLIDAY})(?P<part> {PART})?(?:,? (?:of )?(?P<year>{YEAR}))?",  # noqa: E501
        _holiday,
        any_case=True,
    ),
)
"""In the order in which they win where two match the same words."""
