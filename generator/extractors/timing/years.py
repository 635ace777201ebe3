"""Rules for years, decades and centuries."""

from __future__ import annotations

import re
from datetime import date

from generator.model import Granularity

from .intervals import Interval, century, decade, year, years
from .rules import Lean, Meaning, Rule, anchored, fixed, rule, unresolved
from .words import DECADE_WORD, DECADES, MODIFIER, ORDINALS, YEAR

_BEFORE_YEAR = (
    r"(?:in|since|by|of|until|till|from|before|after|during|for|to|through|early|late|mid|middle of|end of|"
    r"into|below|above|entered|ended|began|started|year|and|between|than|around|about|circa|as of|on|mid|"
    r"late-|mid-|early-)"
)
_COUNT_PREPOSITIONS = {"of", "to", "about", "around", "than", "and", "between", "for", "on", "from", "by"}
_MODERN = 1900  # numbers below it are seldom years without a preposition
_SMALL = r"(?:and|as|at|but|by|for|from|has|in|is|on|or|than|that|to|was|when|where|which|while|who|with)\b"
_PLURAL = rf"\s+(?!{_SMALL})(?:[a-z]+\s+)?[a-z]+s\b(?<!was|has)"
_COUNTED = (
    r"(?:\s*[-–]\s*\d{3}\b|\s?(?:%|°|percent|meters?|metres?|miles?|feet|foot|yards?|kilomet(?:er|re)s?|km|kg|lbs?|"
    r"pounds?|dollars?|euros?|yen|people|hours?|block|degrees?|calories|points?|votes|seats|jobs|men|women|GMT|UTC|BST|CES?T|E[SD]?T|[ap]\.?m)\b)"
)
_DETERMINED = r"(?:^|\b(?:the|its|his|her|their|our|my|a|this|that|each|every)\s+|\w['’]s?\s+|[\[\"“]\s*)$"


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


YEAR_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:(?:the )?(?:early|late|mid|end of|start of|beginning of|middle of)(?:-| ))(?P<year>{YEAR})",
        _year,
        any_case=True,
    ),
    rule(rf"(?<=\b)(?P<year>{YEAR})", _year),
    rule(rf"(?P<year>{YEAR})[-–/](?P<end>\d\d(?:\d\d)?)(?![-–/\d])", _year_range),
    rule(rf"(?:the )?{MODIFIER}(?P<year>1[0-9]\d0|20\d0)['’]?s", _decade),
    rule(
        rf"(?:the )?{MODIFIER}(?:['‘’](?P<tens>[2-9]0)s|(?<=the\s)(?P<word>{DECADE_WORD}))",
        _short_decade,
        any_case=True,
        needs="0s|ties",
    ),
    rule(
        rf"(?:the )?{MODIFIER}(?P<ordinal>{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d\d?(?:st|nd|rd|th))(?:-| )century",  # noqa: E501
        _century,
        any_case=True,
        needs="century",
    ),
    rule(
        rf"(?:fiscal(?: year)? |FY ?)(?:{YEAR}|\d\d)", lambda _: unresolved(Granularity.YEAR), any_case=True
    ),
)
"""In the order in which they win where two match the same words."""
