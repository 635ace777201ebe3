"""When, and how much."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from .article import Origin, Span
from .attributions import Modality


class Granularity(StrEnum):
    """How exact a time is."""

    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A time expression, as in TIMEX3, with the interval of days that it means."""

    id: str
    span: Span
    granularity: Granularity
    value: str | None = None
    """ISO 8601: `2024-10-23`, `2024-09`, `2024-W42`, `1990/1999`; `None` when not worked out."""
    first: date | None = None
    last: date | None = None
    """First and last day of the interval; both `None` when `value` is."""
    origin: Origin | None = None
    """`IN_TEXT` for a full date, `WORKED_OUT` when the publication date was needed."""
    event: Span | None = None
    """The clause that tells what happened then; for the timeline."""


class FigureKind(StrEnum):
    """What sort of number it is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    ORDINAL = "ordinal"
    AGE = "age"
    SCORE = "score"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity the article reports."""

    id: str
    span: Span
    kind: FigureKind
    low: Decimal | None = None
    high: Decimal | None = None
    """Equal for one amount; both `None` where the article gives no number (*hundreds*)."""
    approx: Span | None = None
    """*about*, *anywhere from*, *at least*."""
    unit: Span | None = None
    """What is counted, in the article's words."""
    measure: Span | None = None
    """The verb phrase that says what happens to it: *have been dispatched*."""
    source: Span | None = None
    speaker: str | None = None
    modality: Modality = Modality.ASSERTED
