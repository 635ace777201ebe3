"""Days seen from the day of publication: *last Wednesday*, *yesterday*, *tonight*, *over the weekend*."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.model import Granularity

from .intervals import Interval, day, weekend
from .rules import Lean, Meaning, anchored, rule, unresolved
from .words import PART, STEP, WEEKDAY, weekday_number

_AFTER_DAY = r"(?:in|of|when|while|and|or|but|to|at|because|before|after|if|as|for|with|than)\b"
"""Words after a day that go on with the sentence, and not with a noun before which the day stands."""


def _weekday(match: re.Match[str]) -> Meaning | None:
    """Read *Wednesday*, *last Wednesday*, *Tuesday afternoon*, *Friday of next week*."""
    if _is_any(match):
        return None
    number, which = weekday_number(match["weekday"]), " ".join((match["which"] or "").lower().split())
    part = bool(match["part"]) or (match["phase"] or "").lower() in {"early", "late", "overnight"}
    kind = Granularity.PART_OF_DAY if part else Granularity.DAY
    if which in {"the previous", "previous", "the following", "following", "that", "every", "each"}:
        return unresolved(kind)
    in_week = match["week"] or match["week_before"]

    def find(anchor: date, lean: Lean) -> Interval | None:
        monday = anchor - timedelta(days=anchor.weekday())
        if in_week:
            return day(monday + timedelta(days=7 * (STEP[in_week.lower()] or 0) + number), part=part)
        if which in {"last", "next"}:
            return day(monday + timedelta(days=7 * (STEP[which] or 0) + number), part=part)
        back, ahead = (anchor.weekday() - number) % 7, (number - anchor.weekday()) % 7
        if which in {"past", "the past", "this past"}:
            return day(anchor - timedelta(days=back or 7), part=part)
        if which in {"coming", "the coming", "this coming"}:
            return day(anchor + timedelta(days=ahead or 7), part=part)
        return day(anchor + timedelta(days=ahead if lean is Lean.FUTURE else -back), part=part)

    return anchored(kind, find)


def _is_any(match: re.Match[str]) -> bool:
    """Tell whether any such day is meant, as in *no bus on a Sunday*, not *in a Sunday statement*."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    noun = re.match(rf"[ -](?!{_AFTER_DAY})[a-z]", after)
    return noun is None and re.search(r"\b(?:on|of) an?\s+$", before, re.IGNORECASE) is not None


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


def _weekend(match: re.Match[str]) -> Meaning:
    """Read *over the weekend*: the one that has begun, unless the tense is future."""
    told = match.string[: match.start()].endswith("from ")  # *a report from over the weekend*

    def find(anchor: date, lean: Lean) -> Interval:
        lean = Lean.PAST if told else lean
        back = 0 if lean is Lean.FUTURE or anchor.weekday() >= 5 else 7  # noqa: PLR2004 - Saturday
        return weekend(anchor - timedelta(days=back))

    return anchored(Granularity.RANGE, find)


WEEKDAYS = rule(
    rf"(?:(?P<phase>(?i:early|earlier|late|later|overnight)) (?:on )?|(?i:midnight|noon)(?: on)? )?"
    rf"(?:(?P<week_before>(?i:last|this|next)) week on )?"
    rf"(?:(?P<which>(?i:last|next|this past|this coming|this|the past|past|the coming|coming|the previous|"
    rf"previous|the following|following|that|every|each)) )?"
    rf"(?P<weekday>{WEEKDAY})(?:(?: at)? (?P<part>(?i:{PART})))?(?:(?: of)? (?P<week>(?i:last|this|next)) week(?!end))?",  # noqa: E501
    _weekday,
    needs=WEEKDAY,
)

NAMED_DAYS = rule(
    rf"(?:the day before |the day after |(?:early|earlier|late|later) )?(?:yesterday|today|tomorrow)(?: {PART})?"  # noqa: E501
    rf"|(?:early |earlier |late |later )?(?:tonight|last night|this morning|this afternoon|this evening)",
    _named_day,
    any_case=True,
)

WEEKENDS = rule(r"(?:over |during )?(?:the|this past) weekend", _weekend, any_case=True)
