"""The day or year that a clause gives for itself: *on Tuesday*, *March 3*, *in 1998*, *Tuesday's vote*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...parsing.tokens import Token

WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
MONTHS = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]*|t?\.)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Day:
    """A weekday, a date or a year."""

    token: Token
    value: str
    kind: str
    """`weekday`, `date` or `year`: only like is compared with like."""


def days_of(head: Token) -> tuple[Day, ...]:
    """Return the days that modify *head* directly, or by a preposition."""
    return tuple(_days(head))


def _days(head: Token) -> Iterator[Day]:
    for child in head.children:
        if child.dep_ in {"npadvmod", "poss", "nmod", "compound", "tmod"}:
            yield from _day(child)
        elif child.dep_ == "prep" and child.lower_ in {"on", "in"}:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield from _day(noun)


def _day(token: Token) -> Iterator[Day]:
    lower = token.lower_
    if any(
        c.lower_ in {"last", "next", "previous", "every", "following", "or", "and"} for c in token.children
    ):
        return
    named = [c for c in (token, *token.children) if c.lower_ in WEEKDAYS]
    month = next((c for c in (token, *token.children) if c.tag_ == "NNP" and MONTHS.fullmatch(c.text)), None)
    if named:
        yield Day(named[0], named[0].lower_, "weekday")
    elif month is not None:
        number = next(
            (c for c in (*month.children, *month.head.children, token) if c.is_digit and c.i == month.i + 1),
            None,
        )
        if number is not None and len(number) < 3:  # noqa: PLR2004 - a day of the month
            yield Day(number, f"{month.lower_[:3]} {number.text}", "date")
    elif _YEAR.fullmatch(lower) and token.head.lower_ in {"in", "since"}:
        yield Day(token, lower, "year")


def dated(token: Token) -> Day | None:
    """Return the weekday, date or year that *token* is; `None` with *last*, *every* or *or* beside it."""
    beside = {c.lower_ for c in (*token.children, *(token.doc[max(0, token.i - 1) : token.i]))}
    if beside & {"last", "next", "previous", "every", "following", "or", "each", "past"}:
        return None
    lower = token.lower_
    if lower in WEEKDAYS:
        return Day(token, lower, "weekday")
    if token.tag_ == "NNP" and MONTHS.fullmatch(token.text):
        after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        if after is not None and after.is_digit and len(after) < 3:  # noqa: PLR2004 - a day of the month
            return Day(after, f"{lower[:3]} {after.text}", "date")
    if _YEAR.fullmatch(lower) and token.head.lower_ in {"in", "since"}:
        return Day(token, lower, "year")
    return None
