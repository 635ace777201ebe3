"""What a rule is: a pattern, and a function from its match to a meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.model import Granularity

from .intervals import Interval


class Lean(Enum):
    """Where the tense of the verb puts an expression, seen from the day of publication."""

    PAST = "past"
    FUTURE = "future"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Moment:
    """What an expression is read against."""

    anchor: date | None = None
    """The day of publication."""
    lean: Lean = Lean.NONE


Reader = Callable[[Moment], Interval | None]
OneDay = Callable[[date, Lean], Interval | None]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means before anybody knows the day of publication."""

    granularity: Granularity
    read: Reader
    full: bool = False
    """True where the words alone fix the days."""
    spoken: bool = False
    """True where they count from the moment in which they are said: *tonight*."""


@dataclass(frozen=True, slots=True)
class Found:
    """An expression at offsets of the text that was searched."""

    start: int
    end: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of English and how to read it; `read` returns `None` to refuse a match."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Meaning | None]
    needs: re.Pattern[str]
    """What every match of `pattern` holds, quickly looked for: most sentences hold nothing of it."""


def rule(
    pattern: str, read: Callable[[re.Match[str]], Meaning | None], *, any_case: bool = False, needs: str = ""
) -> Rule:
    """Return a rule; spaces in *pattern* match any white space (` ?` also none), and words are matched whole.

    *needs* is a pattern as well, of a word that every match holds.
    """
    spaced = pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
    case = re.IGNORECASE if any_case else re.NOFLAG
    return Rule(re.compile(rf"(?<![\w$£€])(?:{spaced})(?!\w)", case), read, re.compile(needs, case))


def fixed(interval: Interval | None) -> Meaning | None:
    """Return the meaning of words that fix the days by themselves; refuse without an interval."""
    if interval is None:
        return None
    return Meaning(interval.granularity, lambda _: interval, full=True)


def unresolved(granularity: Granularity = Granularity.VAGUE) -> Meaning:
    """Return the meaning of words that fix no days, whatever the day of publication."""
    return Meaning(granularity, lambda _: None)


def anchored(granularity: Granularity, read: OneDay, *, spoken: bool = False) -> Meaning:
    """Return a meaning that needs the day of publication; without it nothing is worked out."""

    def reader(moment: Moment) -> Interval | None:
        if moment.anchor is None:
            return None
        try:
            return read(moment.anchor, moment.lean)
        except (OverflowError, ValueError):  # before the year 1 or after 9999: no day of ours
            return None

    return Meaning(granularity, reader, spoken=spoken)


def choose(candidates: Iterable[Interval], anchor: date, lean: Lean) -> Interval | None:
    """Return the latest that has begun, the next that has not ended, or the nearest, as tense has it."""
    ordered = sorted(candidates, key=lambda c: c.first)
    if lean is Lean.PAST:
        return next((c for c in reversed(ordered) if c.first <= anchor), None)
    if lean is Lean.FUTURE:
        return next((c for c in ordered if c.last >= anchor), None)
    return min(ordered, key=lambda c: _distance(c, anchor), default=None)


def _distance(interval: Interval, anchor: date) -> int:
    """Return the days between *anchor* and the interval; 0 inside."""
    return max((interval.first - anchor).days, (anchor - interval.last).days, 0)


def search(text: str, rules: Iterable[Rule]) -> list[Found]:
    """Return the expressions in *text*: the leftmost first, of those at one place the longest."""
    every = [
        (m.start(), -m.end(), number, m, r)
        for number, r in enumerate(rules)
        if r.needs.search(text)
        for m in r.pattern.finditer(text)
    ]
    found: list[Found] = []
    for start, minus_end, _, match, by in sorted(every, key=lambda e: e[:3]):
        if found and start < found[-1].end:
            continue
        meaning = by.read(match)
        if meaning is not None:
            found.append(Found(start, -minus_end, meaning))
    return found


def around(anchor: date, make: Callable[[int], Interval | None], reach: int = 1) -> list[Interval]:
    """Return what *make* gives for the years around *anchor*; a leap day needs a reach of four."""
    made = (make(anchor.year + n) for n in range(-reach, reach + 1))
    return [interval for interval in made if interval is not None]
