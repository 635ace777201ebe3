"""The publication date where the text itself states it: in a date line, a label or a dateline.

Only full dates count: day, month and year.  A date whose weekday contradicts it, and one that
could be read in two ways (`5/6/2024`), is not taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..model import Span
from .datelines import dateline_of
from .units import Kind

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?P<{}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?P<weekday>(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?),?\s+)?"
_DATE = re.compile(
    _WEEKDAY
    + r"(?:"
    + _MONTH.format("m1")
    + r"\s+(?P<d1>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y1>\d{4})"
    + r"|(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+"
    + _MONTH.format("m2")
    + r",?[\s-]+(?P<y2>\d{4})"
    + r"|(?P<y3>\d{4})[-/.](?P<m3>\d{1,2})[-/.](?P<d3>\d{1,2})"
    + r"|(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y4>\d{4})"
    + r")(?!\d)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"T?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\b\.?|Z\b)?|\b\d{1,2}\s*[ap]\.?m\b\.?"
    r"|[+-]\d{2}:?\d{2}\b"
    r"|\b(?:[A-Z]{1,2}[SD]?T|GMT|UTC|BST|CEST|noon|midnight|at|on|local time|time)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\W*(?:(?:posted|updated|last updated|published)\s+(?:at\s+)?)?"
    r"(?:\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)"
    r"(?:\s*\(?(?:[A-Z]{1,2}[SD]?T|GMT|UTC|CES?T)\)?)?\W*",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\W*(?:(?:first|originally|date)\s+)?(?:published|posted|publication|dated?|issued)\b", re.IGNORECASE
)
_UPDATED = re.compile(r"\W*(?:last\s+)?(?:updated|modified)\b", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:first|originally|last|publication|published|posted|updated|modified|date|dated|issued)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\W*by\s+[A-Z][^.!?]{2,60}")
_FILED_FROM = re.compile(r"[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]*){0,3}(?:, [A-Z][\w. ]{1,20})?,?\s+$")
"""The place of a report, in capitals, before its date: `LONDON, Jan 16 2025`."""
_TOP = 8
_FILED = 4  # units of the body among which the dateline stands: headlines may come before it
_YEARS = range(1900, 2101)
_LABEL_LENGTH = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A publication date and the words that state it."""

    day: date
    span: Span


def find_published(text: str, units: Sequence[Span], kinds: Sequence[Kind | None]) -> Dated | None:
    """Return the publication date that the text states; the day of an update only for want of another."""
    for find in (_labelled, _alone, _in_dateline, _updated):
        dated = next(find(text, units, kinds), None)
        if dated:
            return dated
    return None


def is_date_line(words: str) -> bool:
    """Tell whether *words* are a date, perhaps with a label, a time of day or a name, and nothing else."""
    if len(words) > _LABEL_LENGTH or not (match := _DATE.search(words)):
        return False
    before = _LABEL.sub(" ", _TIME.sub(" ", _FILED_FROM.sub("", words[: match.start()])))
    after = _LABEL.sub(" ", _TIME.sub(" ", _DATE.sub(" ", words[match.end() :])))
    labelled = bool(_LABEL.search(words[: match.start()]))
    by = labelled and _BY.fullmatch(after)
    return not any(c.isalnum() for c in before) and (bool(by) or not any(c.isalnum() for c in after))


def is_time_of_day(words: str) -> bool:
    """Tell whether *words* are a time of day and no more, as before the entries of a live blog."""
    return bool(_CLOCK.fullmatch(words))


def is_labelled_date(words: str) -> bool:
    """Tell whether a date line says what the date is: `Published: …`, `Updated …`."""
    return bool(_PUBLISHED.match(words) or _UPDATED.match(words))


def _labelled(text: str, units: Sequence[Span], kinds: Sequence[Kind | None]) -> Iterator[Dated]:
    for unit, kind in zip(units, kinds, strict=True):
        if kind and unit.end - unit.start <= _LABEL_LENGTH and _PUBLISHED.match(text, unit.start, unit.end):
            yield from _dates(text, unit)


def _updated(text: str, units: Sequence[Span], kinds: Sequence[Kind | None]) -> Iterator[Dated]:
    for unit, kind in zip(units, kinds, strict=True):
        if kind and unit.end - unit.start <= _LABEL_LENGTH and _UPDATED.match(text, unit.start, unit.end):
            yield from _dates(text, unit)


def _alone(text: str, units: Sequence[Span], kinds: Sequence[Kind | None]) -> Iterator[Dated]:
    """Yield dates of date lines and bylines near the top."""
    for unit, kind in list(zip(units, kinds, strict=True))[:_TOP]:
        if kind in {Kind.DATE, Kind.BYLINE} and not _UPDATED.match(text, unit.start, unit.end):
            yield from _dates(text, unit)


def _in_dateline(text: str, units: Sequence[Span], kinds: Sequence[Kind | None]) -> Iterator[Dated]:
    """Yield the date of `ROME, Oct. 23, 2024 (AP) —`, or of a full date before the first sentence."""
    body = [unit for unit, kind in zip(units, kinds, strict=True) if kind is None]
    for unit in body[:_FILED]:
        if (opening := dateline_of(text, unit)) is not None:
            yield from _dates(text, opening)
    for unit in body[:2]:
        date_first = _DATE.match(text, unit.start, unit.end)
        if (
            date_first
            and date_first["weekday"]
            and re.match(r"\s+[A-Z“\"]", text[date_first.end() : unit.end])
        ):
            yield from _dates(text, Span(unit.start, date_first.end()))


def _dates(text: str, span: Span) -> Iterator[Dated]:
    for match in _DATE.finditer(text, span.start, span.end):
        day = _day(match)
        if day:
            yield Dated(day=day, span=Span(match.start(), match.end()))


def _day(match: re.Match[str]) -> date | None:
    """Return the day, `None` where there is no such day or it is not the weekday that is named."""
    if match["m1"] or match["m2"]:
        month = _MONTHS.index((match["m1"] or match["m2"])[:3].lower()) + 1
        year, day = int(match["y1"] or match["y2"]), int(match["d1"] or match["d2"])
    elif match["y3"]:
        year, month, day = int(match["y3"]), int(match["m3"]), int(match["d3"])
    else:
        year, first, second = int(match["y4"]), int(match["a"]), int(match["b"])
        month, day = (second, first) if first > len(_MONTHS) else (first, second)
        if day <= len(_MONTHS) and first != second:
            return None
    try:
        found = date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
    weekday = match["weekday"]
    if found and weekday and _DAYS.index(weekday[:3].lower()) != found.weekday():
        return None
    return found
