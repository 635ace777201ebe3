"""Rules for months, seasons, quarters and halves of a year."""

from __future__ import annotations

import re
from datetime import date

from generator.model import Granularity

from .intervals import Interval, month, months, quarter, season
from .rules import Lean, Meaning, Rule, anchored, around, choose, fixed, rule, unresolved
from .words import ANY_MONTH, DAY, MODIFIER, MONTH, PHASE, SEASON, YEAR, month_number

_WHICH = r"(?:(?P<which>last|next|this past|this coming|this|previous|following|that|past|coming) )?"


def _month(match: re.Match[str]) -> Meaning | None:
    """Read *May 2019*, *late May*, *last May*, *in May*."""
    number = month_number(match["month"])
    if match["year"]:
        return fixed(month(int(match["year"]), number))
    which = (match["which"] or "").lower()
    if which in {"previous", "following", "that"}:
        return unresolved(Granularity.MONTH)

    def nearest(anchor: date, lean: Lean) -> Interval | None:
        near = around(anchor, lambda y: month(y, number))
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
        near = around(anchor, lambda y: season(y, name), 2)
        if which in {"last", "this past"}:
            near, lean = [n for n in near if n.last < anchor], Lean.PAST
        elif which in {"next", "this coming"}:
            near, lean = [n for n in near if n.first > anchor], Lean.FUTURE
        elif which == "this":
            lean = Lean.NONE
        return choose(near, anchor, lean)

    return anchored(Granularity.SEASON, nearest)


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


MONTH_RULES: tuple[Rule, ...] = (
    rule(rf"{MODIFIER}(?P<month>{ANY_MONTH})(?: of|,)? (?P<year>{YEAR})(?P<which>)", _month),
    rule(rf"(?i:{MODIFIER}{_WHICH})(?P<month>{MONTH})(?P<year>)(?! (?:{DAY}))", _month, needs=MONTH),
    rule(
        rf"{MODIFIER}(?P<month>{ANY_MONTH})(?:,| of)? (?P<which>last|this|next) year",
        _month_of_year,
        needs="year",
    ),
    rule(
        rf"(?i:{MODIFIER}(?:the )?(?P<season>{SEASON})(?: of|,)? )(?P<year>{YEAR})(?P<to>[-–/]\d{{2,4}})?(?P<which>)",  # noqa: E501
        _season,
        needs=YEAR,
    ),
    rule(
        rf"(?:{MODIFIER}(?P<which>last|next|this past|this coming|this|previous|following|that)|(?<=in\s)the|(?:{PHASE})) (?P<season>{SEASON})(?! of| from| in)(?P<year>)(?P<to>)",  # noqa: E501
        _season,
        any_case=True,
        needs=SEASON,
    ),
    rule(
        rf"(?:the )?(?P<fiscal>fiscal )?(?:(?P<number>first|second|third|fourth)(?:-| )quarter|Q(?P<q>[1-4]))(?:,? (?:of )?(?P<fiscal2>fiscal )?(?P<year>{YEAR}))?",  # noqa: E501
        _quarter,
        any_case=True,
    ),
    rule(rf"(?:the )?(?P<number>first|second) half of (?P<year>{YEAR})", _half, any_case=True),
)
"""In the order in which they win where two match the same words."""
